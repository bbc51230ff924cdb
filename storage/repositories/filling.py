"""Fills a database with finished dialogs in bulk, so that turns can be measured beside a million of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any, Final

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from storage.engine import SQLITE_PRAGMAS
from storage.migrations.upgrade import conninfo
from storage.repositories.bare_limit import DIALOG, TABLES

CHUNK_DIALOGS: Final = 20_000
_FILLED: Final = "f"
"""What the ids of the dialogs that fill begin with."""

Progress = Callable[[int], None]


def fill(url: str, dialog_id: str, count: int, progress: Progress) -> None:
    """Copy a dialog with everything it left `count` times, under other ids; `progress` is told how many there are.

    Ids of real dialogs are random, so are these: the indexes come out as in life.
    """
    parsed = make_url(url)
    tables = {"dialogs": DIALOG, **TABLES}
    if parsed.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(parsed.database or "", isolation_level=None)) as connection:
            for pragma in SQLITE_PRAGMAS:
                connection.execute(pragma)
            connection.execute("PRAGMA cache_size=-400000")
            _fill_sqlite(connection, tables, dialog_id, count, progress)
        return
    with psycopg.connect(conninfo(parsed), autocommit=True) as connection:
        _fill_postgresql(connection, tables, dialog_id, count, progress)


def _fill_sqlite(
    connection: sqlite3.Connection, tables: dict[str, Any], dialog_id: str, count: int, progress: Progress
) -> None:
    connection.execute("CREATE TEMP TABLE fresh (id TEXT PRIMARY KEY) WITHOUT ROWID")
    for begun in range(0, count, CHUNK_DIALOGS):
        many = min(CHUNK_DIALOGS, count - begun)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM fresh")
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO fresh SELECT ? || lower(hex(randomblob(10))) FROM n",
            (many, _FILLED),
        )
        for table, names in tables.items():
            rest = ", ".join(f"t.{name}" for name in names[1:])
            # Ordered by the new id, as the tables are, so that pages are filled one after another.
            connection.execute(
                f"INSERT INTO {table} ({', '.join(names)}) SELECT fresh.id, {rest} FROM fresh, {table} AS t "  # noqa: S608
                "WHERE t.dialog_id = ? ORDER BY fresh.id",
                (dialog_id,),
            )
        connection.execute("COMMIT")
        progress(begun + many)


def _fill_postgresql(
    connection: psycopg.Connection[Any], tables: dict[str, Any], dialog_id: str, count: int, progress: Progress
) -> None:
    connection.execute("SET synchronous_commit = off")
    connection.execute("CREATE TEMP TABLE fresh (id text)")
    for begun in range(0, count, CHUNK_DIALOGS):
        many = min(CHUNK_DIALOGS, count - begun)
        connection.execute("TRUNCATE fresh")
        connection.execute(
            "INSERT INTO fresh SELECT %s || md5(random()::text) FROM generate_series(1, %s)", (_FILLED, many)
        )
        for table, names in tables.items():
            statement = sql.SQL(
                "INSERT INTO {table} ({names}) SELECT fresh.id, {rest} FROM fresh, {table} AS t WHERE t.dialog_id = %s"
                " ORDER BY fresh.id"
            ).format(
                table=sql.Identifier(table),
                names=sql.SQL(", ").join(map(sql.Identifier, names)),
                rest=sql.SQL(", ").join(sql.SQL("t.{}").format(sql.Identifier(name)) for name in names[1:]),
            )
            connection.execute(statement, (dialog_id,))
        progress(begun + many)
    connection.execute("VACUUM (ANALYZE)")
