"""Writes batches of turns into SQLite: one thread, one connection, one transaction a batch."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import orjson

from storage.engine import BUSY_TIMEOUT_S, SQLITE_PRAGMAS, Database, takes_no_more
from storage.repositories.batch import (
    BadRows,
    DiskFull,
    Entry,
    LostConnection,
    TryAgain,
    closed_calls,
    closed_timers,
    event_text,
    first_seq,
    settle,
    winners,
)
from storage.repositories.turn import Outcome

Values = tuple[object, ...]

# One statement a batch: each step of a statement hands the interpreter to another thread and back.
VERSIONS = "SELECT dialog_id, version FROM dialogs WHERE dialog_id IN (SELECT value FROM json_each(?))"
TAKEN = """SELECT i.dialog_id, i.source, i.external_id, i.commit_id FROM json_each(?) AS t CROSS JOIN inbox AS i
    ON i.dialog_id = json_extract(t.value, '$[0]') AND i.source = json_extract(t.value, '$[1]')
    AND i.external_id = json_extract(t.value, '$[2]')"""
OPEN = """INSERT INTO dialogs (dialog_id, org_id, bot_id, release_id, contact_id, channel, lang, token_hash,
    token_expires_at,
    trial, version, state, status, last_seq, opened_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
    ?)"""
UPDATE = """UPDATE dialogs SET version = ?, state = ?, status = ?, last_seq = ?, updated_at = ? WHERE dialog_id = ?"""
INBOX = """INSERT INTO inbox (dialog_id, source, external_id, org_id, version, first_seq, last_seq, commit_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
EVENTS = "INSERT INTO dialog_events (dialog_id, seq, at, org_id, kind, body) VALUES (?, ?, ?, ?, ?, ?)"
CLOSE_TIMER = "DELETE FROM timers WHERE dialog_id = ? AND timer_id = ?"
TIMERS = """INSERT INTO timers (dialog_id, timer_id, org_id, fires_at, ready_at, body) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (dialog_id, timer_id)
    DO UPDATE SET fires_at = excluded.fires_at, ready_at = excluded.ready_at, body = excluded.body"""
CLOSE_CALL = "DELETE FROM outbox WHERE dialog_id = ? AND call_id = ?"
CALLS = """INSERT INTO outbox (dialog_id, call_id, org_id, lane, request, deadline, created_at, ready_at, claimed_by,
    fence,
    attempts, failure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')"""
TRANSITIONS = """INSERT INTO transitions (dialog_id, version, position, at, org_id, block_id, exit, ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


class SqliteWriter:
    """The one writer of turns in this process; it waits for the floor like every other writer."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="turns")
        self._connection: sqlite3.Connection | None = None

    async def write(self, batch: Sequence[Entry]) -> list[Outcome]:
        async with self._database.floor:
            writing = asyncio.get_running_loop().run_in_executor(self._thread, self._write, batch)
            return await asyncio.shield(writing)

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self._disconnect)
        self._thread.shutdown(wait=True)

    def _write(self, batch: Sequence[Entry]) -> list[Outcome]:
        try:
            connection = self._connect()
            connection.execute("BEGIN IMMEDIATE")
            try:
                outcomes = _write_rows(connection, batch)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise TryAgain(str(error)) from error
            self._disconnect()
            raise (DiskFull if takes_no_more(error) else LostConnection)(str(error)) from error
        except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.InterfaceError, sqlite3.ProgrammingError) as error:
            raise BadRows(str(error)) from error
        except (UnicodeError, ValueError, TypeError, AttributeError, OverflowError) as error:
            raise BadRows(str(error)) from error
        except sqlite3.DatabaseError as error:
            self._disconnect()
            raise LostConnection(str(error)) from error
        return outcomes

    def _connect(self) -> sqlite3.Connection:
        if self._connection is None:
            path = self._database.sqlite_path
            self._connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_TIMEOUT_S)
            for pragma in SQLITE_PRAGMAS:
                self._connection.execute(pragma)
        return self._connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _write_rows(connection: sqlite3.Connection, batch: Sequence[Entry]) -> list[Outcome]:
    keys = [entry.key for entry in batch]
    dialogs = orjson.dumps([dialog_id for dialog_id, _, _ in keys]).decode()
    versions = dict(connection.execute(VERSIONS, (dialogs,)).fetchall())
    known = connection.execute(TAKEN, (orjson.dumps(keys).decode(),)).fetchall()
    taken = {(dialog_id, source, external_id): commit_id for dialog_id, source, external_id, commit_id in known}
    outcomes = settle(batch, versions, taken)
    rows = _Rows()
    for entry in winners(batch, outcomes, taken):
        rows.add(entry)
    rows.write(connection)
    return outcomes


class _Rows:
    def __init__(self) -> None:
        self._of: dict[str, list[Values]] = {
            statement: []
            for statement in (OPEN, UPDATE, INBOX, EVENTS, CLOSE_TIMER, TIMERS, CLOSE_CALL, CALLS, TRANSITIONS)
        }

    def add(self, entry: Entry) -> None:
        turn, of = entry.turn, self._of
        dialog, org, version, at = turn.dialog_id, turn.org_id, turn.expected_version + 1, moment(turn.at)
        state, status, last = bytes(turn.state), turn.status, turn.last_seq
        if (opening := turn.opening) is not None and turn.expected_version == 0:
            ends = moment(opening.token_expires_at)
            fixed = (dialog, org, opening.bot_id, opening.release_id, opening.contact_id, opening.channel, opening.lang)
            token = (opening.token_hash, ends, opening.trial)
            of[OPEN].append((*fixed, *token, version, state, status, last, at, at))
        else:
            of[UPDATE].append((version, state, status, last, at, dialog))
        of[INBOX].append((*entry.key, org, version, first_seq(turn), last, entry.commit_id))
        of[EVENTS] += [(dialog, event.seq, at, org, event.kind, event_text(event.body)) for event in turn.events]
        of[CLOSE_TIMER] += [(dialog, timer_id) for timer_id in closed_timers(turn)]
        for timer in turn.timers:
            fires = moment(timer.fires_at)
            of[TIMERS].append((dialog, timer.timer_id, org, fires, fires, bytes(timer.body)))
        of[CLOSE_CALL] += [(dialog, call_id) for call_id in closed_calls(turn)]
        for call in turn.calls:
            ready, claims = moment(call.claimed_until or turn.at), int(call.claimed_until is not None)
            what = (dialog, call.call_id, org, call.lane, bytes(call.request), moment(call.deadline))
            of[CALLS].append((*what, at, ready, call.claimed_by, claims, claims))
        of[TRANSITIONS] += [
            (dialog, version, position, at, org, passed.block_id, passed.exit, passed.ms)
            for position, passed in enumerate(turn.transitions)
        ]

    def write(self, connection: sqlite3.Connection) -> None:
        for statement, rows in self._of.items():
            if rows:
                connection.executemany(statement, rows)


def moment(at: datetime) -> str:
    """Write a moment as the column type of the tables does."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
