"""What a list of bots tells of each: how far its drafts have moved on, and how many dialogs it had lately."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import and_, case, func, select

from storage.engine import Database
from storage.tables.dialogs import dialogs
from storage.tables.drafts import draft_ops, drafts
from storage.tables.scenarios import scenarios

WEEK_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class BotActivity:
    """Dialogs opened on each of seven days, the oldest first, and when the last one was opened."""

    days: tuple[int, ...]
    last_opened_at: datetime | None


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """A scenario and where its draft is, without the document."""

    scenario_id: str
    name: str
    seq: int
    etag: str
    updated_at: datetime


class Overview:
    """Counts about the bots of one organisation; trials don't count."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def changes(self, bot_id: str, since: datetime | None) -> int:
        """Count the changes of a bot's drafts that stand, made after `since`; all of them when it is None."""
        own = (
            select(func.count())
            .select_from(draft_ops.join(scenarios, draft_ops.c.scenario_id == scenarios.c.id))
            .where(
                scenarios.c.bot_id == bot_id,
                draft_ops.c.org_id == self._org_id,
                scenarios.c.removed_at.is_(None),
                draft_ops.c.kind.in_(("do", "replace")),
                draft_ops.c.state == "done",
            )
        )
        if since is not None:
            own = own.where(draft_ops.c.at > since)
        return int(str(await self._database.fetch_value(own) or 0))

    async def drafts(self, bot_id: str) -> list[DraftFacts]:
        """List the scenarios of a bot with the facts of their drafts, the oldest first."""
        own = (
            select(
                scenarios.c.id.label("scenario_id"), scenarios.c.name, drafts.c.seq, drafts.c.etag, drafts.c.updated_at
            )
            .join_from(scenarios, drafts, drafts.c.scenario_id == scenarios.c.id)
            .where(scenarios.c.bot_id == bot_id, scenarios.c.org_id == self._org_id, scenarios.c.removed_at.is_(None))
            .order_by(scenarios.c.created_at, scenarios.c.id)
        )
        return await self._database.fetch_all(DraftFacts, own)

    async def activity(self, bot_ids: Sequence[str], today: datetime) -> Mapping[str, BotActivity]:
        """Count the dialogs of bots on the seven days up to the one that begins at `today`."""
        if not bot_ids:
            return {}
        starts = [today - timedelta(days=WEEK_DAYS - 1 - day) for day in range(WEEK_DAYS)]
        opened = dialogs.c.opened_at
        counted = [
            func.sum(case((and_(opened >= start, opened < start + timedelta(days=1)), 1), else_=0)) for start in starts
        ]
        own = (dialogs.c.org_id == self._org_id, dialogs.c.bot_id.in_(bot_ids), dialogs.c.trial.is_(False))
        week = select(dialogs.c.bot_id, *counted).where(*own, opened >= starts[0]).group_by(dialogs.c.bot_id)
        last = select(dialogs.c.bot_id, func.max(opened)).where(*own).group_by(dialogs.c.bot_id)
        async with self._database.read() as connection:
            days = {str(row[0]): tuple(int(n) for n in row[1:]) for row in (await connection.execute(week)).all()}
            latest: dict[str, datetime] = {str(row[0]): row[1] for row in (await connection.execute(last)).all()}
        none = (0,) * WEEK_DAYS
        return {bot_id: BotActivity(days.get(bot_id, none), latest.get(bot_id)) for bot_id in bot_ids}
