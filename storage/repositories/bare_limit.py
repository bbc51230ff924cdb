"""The least that can write a turn's rows durably: the limit beside which turns are measured by `rozmova bench`.

It knows no versions, no inbox and no conflicts, and shares no code with `turns`, so that making turns slow does not
make the limit slow. The rows are those of a real dialog, read turn by turn and written again under other dialog ids.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, LiteralString

import msgspec
import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from storage.engine import SQLITE_PRAGMAS, Database
from storage.repositories.turns_postgresql import PLANNED_ONCE

Row = list[Any]

DIALOG: Final = (
    *("dialog_id", "org_id", "bot_id", "release_id", "contact_id", "channel", "lang", "token_hash"),
    *("token_expires_at", "trial", "opened_at", "version", "state", "status", "last_seq", "updated_at"),
)
PROGRESS: Final = DIALOG[11:]
TABLES: Final[dict[str, tuple[LiteralString, ...]]] = {
    "inbox": ("dialog_id", "source", "external_id", "org_id", "version", "first_seq", "last_seq", "commit_id"),
    "dialog_events": ("dialog_id", "seq", "at", "org_id", "kind", "body"),
    "timers": ("dialog_id", "timer_id", "org_id", "fires_at", "ready_at", "body"),
    "transitions": ("dialog_id", "version", "position", "at", "org_id", "block_id", "exit", "ms"),
}


class TurnRows(msgspec.Struct):
    """What one turn left: the dialog's row, and the rows it added, by table; each row begins with the dialog id."""

    version: int
    dialog: Row
    added: dict[str, list[Row]]


async def read_turn(database: Database, dialog_id: str, version: int) -> TurnRows:
    """Read the rows that the latest turn of a dialog, its `version`th, has left."""
    from sqlalchemy import text

    async def rows(statement: str, **given: object) -> list[Row]:
        async with database.read() as connection:
            found = await connection.execute(text(statement), {"dialog": dialog_id, **given})
            return [list(row) for row in found]

    async def columns(table: str, where: str, **given: object) -> list[Row]:
        names = ", ".join(TABLES[table])
        return await rows(f"SELECT {names} FROM {table} WHERE dialog_id = :dialog AND {where}", **given)  # noqa: S608

    dialog = (await rows(f"SELECT {', '.join(DIALOG)} FROM dialogs WHERE dialog_id = :dialog"))[0]  # noqa: S608
    inbox = await columns("inbox", "version = :version", version=version)
    first, last = inbox[0][5], inbox[0][6]
    added = {
        "inbox": inbox,
        "dialog_events": await columns("dialog_events", "seq BETWEEN :first AND :last", first=first, last=last),
        "transitions": await columns("transitions", "version = :version", version=version),
        "timers": await columns("timers", "1 = 1") if version == 1 else [],
    }
    return TurnRows(version, dialog, added)


class BareCommits:
    """Writes turns in groups, each acknowledged after its commit."""

    def __init__(self, url: str, turns: Sequence[TurnRows]) -> None:
        self._turns = turns
        self._waiting: deque[tuple[str, int, asyncio.Future[None]]] = deque()
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._writer = _Sqlite(url, turns) if url.startswith("sqlite") else _Postgresql(url, turns)

    async def commit(self, dialog_id: str, turn: int) -> None:
        """Write the rows of the `turn`th turn (from 0) for a dialog."""
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((dialog_id, turn, done))
        self._wake.set()
        await done

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            while self._waiting:
                batch = list(self._waiting)
                self._waiting.clear()
                await self._writer.write([(dialog_id, turn) for dialog_id, turn, _ in batch])
                for _, _, done in batch:
                    if not done.done():
                        done.set_result(None)


Batch = Sequence[tuple[str, int]]


class _Sqlite:
    def __init__(self, url: str, turns: Sequence[TurnRows]) -> None:
        self._turns = [_of_turn(turn) for turn in turns]
        self._path = make_url(url).database or ""
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._connection: sqlite3.Connection | None = None
        self._statements = {table: _insert(table, names) for table, names in (("dialogs", DIALOG), *TABLES.items())}
        settings = ", ".join(f"{name} = ?" for name in PROGRESS)
        self._update = f"UPDATE dialogs SET {settings} WHERE dialog_id = ?"  # noqa: S608 - columns of ours

    async def write(self, batch: Batch) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._write, batch)

    def _write(self, batch: Batch) -> None:
        if self._connection is None:
            self._connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            for pragma in SQLITE_PRAGMAS:
                self._connection.execute(pragma)
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in _grouped(self._turns, batch).items():
            if rows:
                connection.executemany(self._update if table == "progress" else self._statements[table], rows)
        connection.execute("COMMIT")


class _Postgresql:
    def __init__(self, url: str, turns: Sequence[TurnRows]) -> None:
        self._turns = [_of_turn(turn) for turn in turns]
        self._url = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.AsyncConnection[Any] | None = None
        self._statements: dict[str, sql.Composed] = {}

    async def write(self, batch: Batch) -> None:
        if self._connection is None:
            self._connection = await psycopg.AsyncConnection.connect(self._url, autocommit=True)
            await self._connection.execute(PLANNED_ONCE)
            types = await _types(self._connection)
            for table, names in (("dialogs", DIALOG), *TABLES.items()):
                self._statements[table] = _from_arrays("INSERT INTO {table} ({names}) SELECT * FROM {arrays}", table, names, types)  # fmt: skip  # noqa: E501
            given = (*PROGRESS, "dialog_id")
            columns = sql.SQL(", ").join(sql.SQL("{0} = t.{0}").format(sql.Identifier(name)) for name in PROGRESS)
            form = "UPDATE {table} SET {columns} FROM {arrays} AS t({names}) WHERE {table}.dialog_id = t.dialog_id"
            self._statements["progress"] = _from_arrays(form, "dialogs", given, types, columns=columns)
        connection = self._connection
        async with connection.pipeline():
            await connection.execute("BEGIN")
            for table, rows in _grouped(self._turns, batch).items():
                if rows:
                    columns = [list(column) for column in zip(*rows, strict=True)]
                    await connection.execute(self._statements[table], columns, prepare=True)
            await connection.execute("COMMIT")


_Parts = list[tuple[str, tuple[Any, ...]]]


def _of_turn(turn: TurnRows) -> _Parts:
    """Give (table, the row without its dialog id) of everything that a turn writes."""
    dialog = tuple(turn.dialog)
    parts: _Parts = [("dialogs", dialog[1:])] if turn.version == 1 else [("progress", dialog[11:])]
    return parts + [(table, tuple(row[1:])) for table, rows in turn.added.items() for row in rows]


def _grouped(turns: Sequence[_Parts], batch: Batch) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = {"dialogs": [], "progress": [], **{table: [] for table in TABLES}}
    for dialog_id, turn in batch:
        for table, rest in turns[turn]:
            found[table].append((*rest, dialog_id) if table == "progress" else (dialog_id, *rest))
    return found


def _insert(table: str, names: Sequence[str]) -> str:
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608


async def _types(connection: psycopg.AsyncConnection[Any]) -> dict[tuple[str, str], str]:
    found = await connection.execute(
        "SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE table_schema = 'public'"
    )
    return {(table, column): kind for table, column, kind in await found.fetchall()}


def _from_arrays(
    form: LiteralString,
    table: str,
    names: Sequence[str],
    types: dict[tuple[str, str], str],
    **more: sql.Composable,
) -> sql.Composed:
    arrays = [sql.SQL("%b::{}[]").format(sql.Identifier(types[table, name])) for name in names]
    return sql.SQL(form).format(
        table=sql.Identifier(table),
        names=sql.SQL(", ").join(map(sql.Identifier, names)),
        arrays=sql.SQL("unnest({})").format(sql.SQL(", ").join(arrays)),
        **more,
    )
