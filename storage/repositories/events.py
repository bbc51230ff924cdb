"""Reading the committed events of dialogs: of one, or of many in one read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    DateTime,
    Select,
    Text,
    bindparam,
    column,
    func,
    literal_column,
    select,
    true,
)

from storage.engine import Database
from storage.tables.dialog_events import dialog_events
from storage.tables.dialogs import dialogs

PAGES_TOGETHER: Final = 30
"""In one read: few, for a page may be large."""


class Page(NamedTuple):
    """The events of a dialog with a number above `after`, `limit` of them at most."""

    dialog_id: str
    after: int
    limit: int


class EventPages:
    """Reads pages of events; those of many dialogs by one statement on PostgreSQL, on one connection on SQLite."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._of_many = events_of_many(database) if database.dialect == "postgresql" else None

    async def read(self, pages: Sequence[Page]) -> dict[Page, list[bytes]]:
        """Read the bodies of each page, in order. Raises Unavailable."""
        found: dict[Page, list[bytes]] = {page: [] for page in pages}
        async with self._database.read() as connection:
            if self._of_many is None:
                for page, bodies in found.items():
                    bodies.extend((await connection.execute(events_after(self._database, *page))).scalars())
                return found
            dialog_ids, afters, limits = zip(*pages, strict=True)
            asked = {"dialog_ids": list(dialog_ids), "afters": list(afters), "limits": list(limits)}
            for place, body in await connection.execute(self._of_many, asked):
                found[pages[place - 1]].append(body)
        return found


def events_after(
    database: Database,
    dialog_id: str | ColumnElement[str],
    after: int | ColumnElement[int],
    limit: int | ColumnElement[int],
) -> Select[bytes]:
    """Select the bodies of committed events with a number above `after`, in order."""
    statement = select(dialog_events.c.body).where(dialog_events.c.dialog_id == dialog_id, dialog_events.c.seq > after)
    if database.dialect == "postgresql":
        # Spares the database all partitions that are older than the dialog. Clocks of processes differ a little,
        # and the clock of a trial is its author's.
        opened = literal_column("opened_at - interval '1 day'", DateTime(timezone=True))
        since = select(opened).where(dialogs.c.dialog_id == dialog_id, dialogs.c.trial.is_(False))
        since = since.select_from(dialogs).correlate_except(dialogs).scalar_subquery()
        never = literal_column("'-infinity'::timestamptz", DateTime(timezone=True))
        statement = statement.where(dialog_events.c.at >= func.coalesce(since, never))
    return statement.order_by(dialog_events.c.seq).limit(limit)


def events_of_many(database: Database) -> Select[int, bytes]:
    """Select the place of a page in the lists `dialog_ids`, `afters` and `limits`, from 1, with each of its bodies."""
    lists = (
        bindparam("dialog_ids", type_=ARRAY(Text)),
        bindparam("afters", type_=ARRAY(BigInteger)),
        bindparam("limits", type_=ARRAY(BigInteger)),
    )
    names = (column("dialog_id", Text), column("after", BigInteger), column("most", BigInteger))
    asked = func.unnest(*lists).table_valued(*names, with_ordinality="place").render_derived(name="asked")
    of_one = events_after(database, asked.c.dialog_id, asked.c.after, asked.c.most)
    found = of_one.add_columns(dialog_events.c.seq).lateral("found")
    return select(asked.c.place, found.c.body).join_from(asked, found, true()).order_by(asked.c.place, found.c.seq)
