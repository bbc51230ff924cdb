"""Timers that are due: claimed under a lease, closed by the commit of the turn they wake.

Sweeps across organisations: a worker serves all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, tuple_, update

from storage.engine import Database
from storage.repositories.rows import columns
from storage.tables.timers import timers


@dataclass(frozen=True, slots=True)
class DueTimer:
    """A timer to be fired by a turn of the source "timer" with its id."""

    org_id: str
    dialog_id: str
    timer_id: str
    fires_at: datetime
    body: bytes


class Timers:
    """The alarm clock of all dialogs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim_due(self, now: datetime, limit: int, lease_s: float = 30) -> list[DueTimer]:
        """Take up to `limit` timers that are due, the longest due first; one not closed within the lease is due
        again."""
        due = (
            select(timers.c.dialog_id, timers.c.timer_id)
            .where(timers.c.ready_at <= now)
            .order_by(timers.c.ready_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        claim = (
            update(timers)
            .where(tuple_(timers.c.dialog_id, timers.c.timer_id).in_(due))
            .values(ready_at=now + timedelta(seconds=lease_s))
            .returning(*columns(DueTimer, timers))
        )
        next_due = await self.next_due()
        if next_due is None or next_due > now:
            return []
        async with self._database.unit_of_work():
            claimed = await self._database.fetch_all(DueTimer, claim)
        return sorted(claimed, key=lambda timer: timer.fires_at)

    async def next_due(self) -> datetime | None:
        """Tell when the next timer wants to be claimed, or None when there is no timer."""
        async with self._database.read() as connection:
            return (await connection.execute(select(func.min(timers.c.ready_at)))).scalar()

    async def drop(self, dialog_id: str, timer_id: str) -> None:
        """Forget a timer without a turn."""
        await self._database.run(delete(timers).where(timers.c.dialog_id == dialog_id, timers.c.timer_id == timer_id))
