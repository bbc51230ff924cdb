"""Calls to the world that committed turns ask for: claimed under a lease, closed by the commit of their result.

Sweeps across organisations: a worker serves all. A claim that a crash of the database forgets is made again, and the
inbox takes the result of a call only once; so claims do not wait for the disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, and_, func, or_, select, text, true, tuple_, update

from storage.engine import Database
from storage.repositories.rows import columns
from storage.tables.outbox import outbox


@dataclass(frozen=True, slots=True)
class ClaimedCall:
    """A call that one worker holds until `claimed_until`; `fence` grows with every claim."""

    org_id: str
    dialog_id: str
    call_id: str
    lane: str
    request: bytes
    deadline: datetime
    attempts: int
    fence: int
    claimed_by: str
    claimed_until: datetime
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LaneDepth:
    """The calls of a lane: open ones (held ones too), those given up, and since when the oldest waits unheld."""

    lane: str
    open_calls: int
    given_up: int
    waits_since: datetime | None


@dataclass(frozen=True, slots=True)
class FailedCall:
    """A call that was given up."""

    org_id: str
    dialog_id: str
    call_id: str
    lane: str
    attempts: int
    failed_at: datetime
    failure: str


_CLAIMED = [
    *(
        outbox.c[name]
        for name in ("org_id", "dialog_id", "call_id", "lane", "request", "deadline", "attempts", "fence")
    ),
    outbox.c.claimed_by,
    outbox.c.ready_at.label("claimed_until"),
    outbox.c.created_at,
]


FAR_S: Final = 60
"""No claim lasts this long. One that ends later was made before the clock was set back, and holds no longer."""


class Outbox:
    """The queue of calls; Redis only wakes those who look into it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(
        self,
        lane: str,
        worker: str,
        lease_s: float,
        limit: int,
        now: datetime,
        *,
        most_attempts: int | None = None,
        lapsed: bool = True,
    ) -> list[ClaimedCall]:
        """Take up to `limit` calls of a lane that nobody holds, the longest waiting first.

        With `most_attempts` only those that were claimed no more often than that before; without `lapsed` none whose
        claim ran out, for its holder may not have been able to extend it.
        """
        ready = (
            select(outbox.c.dialog_id, outbox.c.call_id)
            .where(outbox.c.lane == lane, _is_ready(now), outbox.c.failed_at.is_(None))
            .where(true() if most_attempts is None else outbox.c.attempts <= most_attempts)
            .where(true() if lapsed else outbox.c.claimed_by == "")
            .order_by(outbox.c.ready_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return await self._claim(tuple_(outbox.c.dialog_id, outbox.c.call_id).in_(ready), worker, lease_s, now)

    async def ready_lanes(self, now: datetime) -> frozenset[str]:
        """Name the lanes that have calls nobody holds: one cheap look before claiming."""
        ready = select(outbox.c.lane).where(_is_ready(now), outbox.c.failed_at.is_(None)).distinct()
        async with self._database.read() as connection:
            return frozenset((await connection.execute(ready)).scalars())

    async def claim_one(
        self, dialog_id: str, call_id: str, worker: str, lease_s: float, now: datetime
    ) -> ClaimedCall | None:
        """Take this call, or None when it is closed, given up, or held by another."""
        this = and_(
            outbox.c.dialog_id == dialog_id,
            outbox.c.call_id == call_id,
            _is_ready(now),
            outbox.c.failed_at.is_(None),
        )
        claimed = await self._claim(this, worker, lease_s, now)
        return claimed[0] if claimed else None

    async def claim_overdue(self, worker: str, lease_s: float, limit: int, now: datetime) -> list[ClaimedCall]:
        """Take up to `limit` calls of any lane whose deadline has passed and that nobody holds."""
        overdue = and_(outbox.c.deadline <= now, outbox.c.ready_at <= now, outbox.c.failed_at.is_(None))
        which = select(outbox.c.dialog_id, outbox.c.call_id).where(overdue).limit(limit)
        async with self._database.read() as connection:
            if (await connection.execute(which.limit(1))).first() is None:
                return []
        locked = which.with_for_update(skip_locked=True)
        return await self._claim(tuple_(outbox.c.dialog_id, outbox.c.call_id).in_(locked), worker, lease_s, now)

    async def extend(self, call: ClaimedCall, lease_s: float, now: datetime) -> bool:
        """Hold a call longer; False when it is no longer held by this claim."""
        return await self._change(call, ready_at=now + timedelta(seconds=lease_s))

    async def release(self, call: ClaimedCall, retry_at: datetime) -> bool:
        """Give a call back, to be claimed again from `retry_at` on; False when it is no longer held by this claim."""
        return await self._change(call, ready_at=retry_at, claimed_by="")

    async def release_all(self, now: datetime) -> int:
        """Give back every call that is held; only for who knows that all who hold one have died. Tells how many."""
        held = and_(outbox.c.ready_at > now, outbox.c.claimed_by != "", outbox.c.failed_at.is_(None))
        return await self._database.run(update(outbox).where(held).values(ready_at=now, claimed_by=""))

    async def fail(self, call: ClaimedCall, reason: str, now: datetime) -> bool:
        """Give a call up: it stays to be looked at and is never claimed again; False when this claim no longer
        holds."""
        return await self._change(call, failed_at=now, failure=reason, claimed_by="")

    async def failed(self, limit: int) -> list[FailedCall]:
        """List calls that were given up, the latest first."""
        statement = (
            select(*columns(FailedCall, outbox))
            .where(outbox.c.failed_at.is_not(None))
            .order_by(outbox.c.failed_at.desc())
            .limit(limit)
        )
        return await self._database.fetch_all(FailedCall, statement)

    async def depths(self, now: datetime) -> list[LaneDepth]:
        """Count the calls of every lane that has some."""
        is_open = outbox.c.failed_at.is_(None)
        statement = select(
            outbox.c.lane,
            func.count().filter(is_open).label("open_calls"),
            func.count().filter(outbox.c.failed_at.is_not(None)).label("given_up"),
            func.min(outbox.c.ready_at).filter(is_open, outbox.c.ready_at <= now).label("waits_since"),
        ).group_by(outbox.c.lane)
        return await self._database.fetch_all(LaneDepth, statement)

    async def waiting(self, lane: str) -> int:
        """Count the open calls of a lane, held ones too."""
        open_calls = select(func.count()).where(outbox.c.lane == lane, outbox.c.failed_at.is_(None))
        return int(str(await self._database.fetch_value(open_calls)))

    async def _claim(self, which: ColumnElement[bool], worker: str, lease_s: float, now: datetime) -> list[ClaimedCall]:
        claim = (
            update(outbox)
            .where(which)
            .values(
                claimed_by=worker,
                ready_at=now + timedelta(seconds=lease_s),
                fence=outbox.c.fence + 1,
                attempts=outbox.c.attempts + 1,
            )
            .returning(*_CLAIMED)
        )
        async with self._database.unit_of_work():
            await _spare_the_disk(self._database)
            return await self._database.fetch_all(ClaimedCall, claim)

    async def _change(self, call: ClaimedCall, **values: object) -> bool:
        change = (
            update(outbox)
            .where(
                outbox.c.dialog_id == call.dialog_id,
                outbox.c.call_id == call.call_id,
                outbox.c.fence == call.fence,
                outbox.c.failed_at.is_(None),
            )
            .values(**values)
        )
        return await self._database.run(change) == 1


def _is_ready(now: datetime) -> ColumnElement[bool]:
    return or_(outbox.c.ready_at <= now, outbox.c.ready_at > now + timedelta(seconds=FAR_S))


async def _spare_the_disk(database: Database) -> None:
    if database.dialect == "postgresql":
        async with database.write() as connection:
            await connection.execute(text("SET LOCAL synchronous_commit = off"))
