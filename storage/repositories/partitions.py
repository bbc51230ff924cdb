"""Room for what grows with time: partitions made ahead on PostgreSQL, and what is too old dropped.

A partition holds a week, from Monday. What lands outside all of them waits in the default partition and is moved when
its week is made. On SQLite there are no partitions: old rows are deleted one portion at a time.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Database

PARTITIONED: Final = ("dialog_events", "transitions")
WEEKS_AHEAD: Final = 4
PORTION_ROWS: Final = 5_000
# Any number that no other advisory lock of this database has.
LOCK_KEY: Final = 7_206_041_986


async def ensure_partitions(database: Database, now: datetime) -> list[str]:
    """Make the partitions of this week and the next four, and name those that were missing. Raises Unavailable."""
    if database.dialect == "sqlite":
        return []
    made: list[str] = []
    for week in range(WEEKS_AHEAD + 1):
        start = _monday(now) + timedelta(weeks=week)
        for table in PARTITIONED:
            async with database.write() as connection:
                await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK_KEY})
                if await _make(connection, table, start):
                    made.append(_name(table, start))
    return made


async def drop_old_partitions(database: Database, before: datetime) -> int:
    """Drop whole weeks that ended before `before` (on SQLite: rows), and tell how many. Raises Unavailable."""
    if database.dialect == "sqlite":
        return await _delete_rows(database, before)
    dropped = 0
    for table in PARTITIONED:
        for name in await partitions(database, table):
            week = name.removeprefix(f"{table}_w")
            if week.isdigit() and _start_of(week) + timedelta(weeks=1) <= before:
                async with database.write() as connection:
                    await connection.execute(text(f'DROP TABLE "{name}"'))
                dropped += 1
    return dropped


async def partitions(database: Database, table: str) -> list[str]:
    """Name the partitions of a table, the oldest first."""
    children = "SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = to_regclass(:table)"
    async with database.read() as connection:
        found = (await connection.execute(text(children), {"table": table})).scalars()
        return sorted(str(name) for name in found)


async def _make(connection: AsyncConnection, table: str, start: datetime) -> bool:
    name = _name(table, start)
    if (await connection.execute(text("SELECT to_regclass(:name)"), {"name": name})).scalar() is not None:
        return False
    week = {"start": start, "end": start + timedelta(weeks=1)}
    bounds = f"FROM ('{week['start'].isoformat()}') TO ('{week['end'].isoformat()}')"
    strays = f"SELECT 1 FROM {table}_default WHERE at >= :start AND at < :end LIMIT 1"  # noqa: S608 -- our own names
    if (await connection.execute(text(strays), week)).scalar() is None:
        await connection.execute(text(f"CREATE TABLE {name} PARTITION OF {table} FOR VALUES {bounds}"))
        return True
    await connection.execute(text(f"CREATE TABLE {name} (LIKE {table} INCLUDING ALL)"))
    moved = f"WITH moved AS (DELETE FROM {table}_default WHERE at >= :start AND at < :end RETURNING *)"  # noqa: S608
    await connection.execute(text(f"{moved} INSERT INTO {name} SELECT * FROM moved"), week)  # noqa: S608 -- our own names
    await connection.execute(text(f"ALTER TABLE {table} ATTACH PARTITION {name} FOR VALUES {bounds}"))
    return True


async def _delete_rows(database: Database, before: datetime) -> int:
    deleted = 0
    for table in PARTITIONED:
        key = "dialog_id, seq, at" if table == "dialog_events" else "dialog_id, version, position, at"
        old = f"SELECT {key} FROM {table} WHERE at < :before LIMIT {PORTION_ROWS}"  # noqa: S608 -- our own names
        statement = text(f"DELETE FROM {table} WHERE ({key}) IN ({old})")  # noqa: S608
        moment = before.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
        while True:
            async with database.write() as connection:
                portion = (await connection.execute(statement, {"before": moment})).rowcount
            deleted += portion
            if portion < PORTION_ROWS:
                break
    return deleted


def _monday(now: datetime) -> datetime:
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day - timedelta(days=day.weekday())


def _name(table: str, start: datetime) -> str:
    return f"{table}_w{start:%Y%m%d}"


def _start_of(week: str) -> datetime:
    return datetime.strptime(week, "%Y%m%d").replace(tzinfo=UTC)
