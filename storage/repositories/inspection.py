"""What a database says of itself: its version, how surely it writes, its size, its clock; for `rozmova doctor`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.engine import Database, StorageError
from storage.repositories.partitions import PARTITIONED, partitions

WHOLE_CHECK_BYTES = 200_000_000
"""A larger SQLite file is not read through: it would take long."""


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """`unsafe` names settings with which an acknowledged write may be lost, "name=value"; `now` is its own clock.

    `whole` is None when the file was not read through; `connections` are those used and those there may be.
    """

    version: str
    major: int
    unsafe: tuple[str, ...]
    size_bytes: int
    now: datetime | None = None
    read_only: bool = False
    connections: tuple[int, int] | None = None
    whole: bool | None = None


async def facts(database: Database) -> DatabaseFacts:
    """Read the facts. Raises Unavailable, and StorageError `damaged` when what is there is no sound database."""
    try:
        await database.ping()
        return await (_sqlite(database) if database.dialect == "sqlite" else _postgresql(database))
    except DBAPIError as error:
        raise StorageError("the database can't be read", "damaged") from error


async def newest_partitions(database: Database) -> dict[str, str]:
    """Name the newest week of each table that is divided by weeks, as "20261123"; "" when there is none."""
    return {
        table: max((name[-8:] for name in await partitions(database, table) if name[-8:].isdigit()), default="")
        for table in PARTITIONED
    }


async def strays(database: Database) -> bool:
    """Tell whether rows lie outside all weeks that were made ahead."""
    async with database.read() as connection:
        for table in PARTITIONED:
            found = await connection.execute(text(f"SELECT 1 FROM {table}_default LIMIT 1"))  # noqa: S608 -- our own names
            if found.scalar() is not None:
                return True
    return False


_ASKED = text(
    """SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
    current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
    current_setting('synchronous_commit') AS synchronous_commit, pg_database_size(current_database()) AS size_bytes,
    pg_is_in_recovery() AS read_only, (SELECT count(*) FROM pg_stat_activity) AS used,
    current_setting('max_connections')::int AS allowed, clock_timestamp() AS now"""
)


async def _postgresql(database: Database) -> DatabaseFacts:
    async with database.read() as connection:
        row = (await connection.execute(_ASKED)).mappings().one()
    risky = {"fsync": ("off",), "full_page_writes": ("off",), "synchronous_commit": ("off",)}
    return DatabaseFacts(
        version=str(row["version"]).split()[0],
        major=int(row["major"]),
        unsafe=tuple(f"{name}={row[name]}" for name, bad in risky.items() if row[name] in bad),
        size_bytes=int(row["size_bytes"]),
        now=row["now"].astimezone(UTC),
        read_only=bool(row["read_only"]),
        connections=(int(row["used"]), int(row["allowed"])),
    )


async def _sqlite(database: Database) -> DatabaseFacts:
    async with database.read() as connection:

        async def one(question: str) -> str:
            return str((await connection.execute(text(question))).scalar())

        version = await one("SELECT sqlite_version()")
        journal, synchronous = await one("PRAGMA journal_mode"), await one("PRAGMA synchronous")
        size_bytes = int(await one("PRAGMA page_count")) * int(await one("PRAGMA page_size"))
        whole = (await one("PRAGMA quick_check(1)")) == "ok" if size_bytes <= WHOLE_CHECK_BYTES else None
    unsafe = [f"journal_mode={journal}"] if journal.lower() != "wal" else []
    unsafe += [f"synchronous={synchronous}"] if synchronous not in ("2", "3") else []
    return DatabaseFacts(version, int(version.split(".")[0]), tuple(unsafe), size_bytes, whole=whole)
