"""Dialogs as the console sees them: lists, what was said, counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Table, delete, func, select

from storage.engine import Database
from storage.repositories.events import events_after
from storage.repositories.rows import columns, found, page
from storage.tables.dialog_events import dialog_events
from storage.tables.dialogs import dialogs
from storage.tables.files import files
from storage.tables.inbox import inbox
from storage.tables.outbox import outbox
from storage.tables.timers import timers
from storage.tables.transitions import transitions
from storage.tables.trials import trials


@dataclass(frozen=True, slots=True)
class DialogFilter:
    """Which dialogs to list; None takes all."""

    bot_id: str | None = None
    status: str | None = None
    contact_id: str | None = None
    trial: bool = False


@dataclass(frozen=True, slots=True)
class DialogFacts:
    """A dialog without its state."""

    dialog_id: str
    bot_id: str
    release_id: str
    contact_id: str | None
    channel: str
    lang: str
    status: str
    last_seq: int
    opened_at: datetime
    updated_at: datetime
    trial: bool


_SELECT = select(*columns(DialogFacts, dialogs))
# What hangs on a dialog; written too often for references that the database would check.
OF_A_DIALOG: Final[tuple[Table, ...]] = (dialog_events, inbox, outbox, timers, transitions, files)


class Dialogs:
    """The dialogs of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def page(
        self, wanted: DialogFilter | None = None, limit: int = 50, after: str | None = None
    ) -> list[DialogFacts]:
        """List dialogs, the newest first; trials only when asked for."""
        own = _SELECT.where(*self._matching(wanted or DialogFilter()))
        order = (dialogs.c.opened_at, dialogs.c.dialog_id)
        return await self._database.fetch_all(DialogFacts, page(own, order, limit, after, newest_first=True))

    async def get(self, dialog_id: str) -> DialogFacts:
        """Read a dialog. Raises NotFound."""
        return found(await self._database.fetch_one(DialogFacts, _SELECT.where(*self._this(dialog_id))), "dialog")

    async def events(self, dialog_id: str, after: int = 0, limit: int = 500) -> list[bytes]:
        """Read committed events with a number above `after`, in order. Raises NotFound."""
        await self.get(dialog_id)
        statement = events_after(self._database, dialog_id, after, limit)
        async with self._database.read() as connection:
            return list((await connection.execute(statement)).scalars())

    async def counts(self, bot_id: str | None = None) -> dict[str, int]:
        """Count dialogs by status, trials left out."""
        statement = (
            select(dialogs.c.status, func.count())
            .where(*self._matching(DialogFilter(bot_id=bot_id)))
            .group_by(dialogs.c.status)
        )
        async with self._database.read() as connection:
            return {str(row[0]): int(row[1]) for row in (await connection.execute(statement))}

    async def delete(self, dialog_id: str) -> list[str]:
        """Erase a dialog with all that was said in it, and name its files, whose bytes the caller deletes.

        Raises NotFound.
        """
        async with self._database.unit_of_work():
            await self.get(dialog_id)
            return await erase(self._database, dialogs.c.dialog_id == dialog_id)

    def _this(self, dialog_id: str) -> tuple[ColumnElement[bool], ...]:
        return dialogs.c.dialog_id == dialog_id, dialogs.c.org_id == self._org_id

    def _matching(self, wanted: DialogFilter) -> list[ColumnElement[bool]]:
        conditions = [dialogs.c.org_id == self._org_id, dialogs.c.trial.is_(wanted.trial)]
        for column, value in (("bot_id", wanted.bot_id), ("status", wanted.status), ("contact_id", wanted.contact_id)):
            if value is not None:
                conditions.append(dialogs.c[column] == value)
        return conditions


async def erase(database: Database, which: ColumnElement[bool]) -> list[str]:
    """Erase dialogs with all that hangs on them, inside an open unit of work; name their files."""
    chosen = select(dialogs.c.dialog_id).where(which)
    async with database.write() as connection:
        named = select(files.c.id).where(files.c.dialog_id.in_(chosen))
        file_ids = [str(file_id) for file_id in (await connection.execute(named)).scalars()]
        for table in OF_A_DIALOG:
            await connection.execute(delete(table).where(table.c.dialog_id.in_(chosen)))
        await connection.execute(delete(trials).where(trials.c.id.in_(chosen)))
        await connection.execute(delete(dialogs).where(which))
    return file_ids
