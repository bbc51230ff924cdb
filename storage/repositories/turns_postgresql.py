"""Writes batches of turns into PostgreSQL: one connection, two round trips a batch, whole columns as arrays."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any, Final, LiteralString

import psycopg
from psycopg import AsyncConnection, errors
from sqlalchemy.engine import make_url

from storage.engine import CONNECT_TIMEOUT_S, STATEMENT_TIMEOUT_S, Database, postgresql_options
from storage.repositories.batch import (
    BadRows,
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

LOCK: Final = "SELECT dialog_id, version FROM dialogs WHERE dialog_id = ANY(%b::text[]) ORDER BY dialog_id FOR UPDATE"
TAKEN: Final = """SELECT i.dialog_id, i.source, i.external_id, i.commit_id FROM inbox i
    JOIN unnest(%b::text[], %b::text[], %b::text[]) AS t(dialog_id, source, external_id)
    USING (dialog_id, source, external_id)"""
# Every statement takes its rows as one array a column, in the order of the columns.
OPEN: Final = """INSERT INTO dialogs (dialog_id, org_id, bot_id, release_id, contact_id, channel, lang, token_hash,
    token_expires_at, trial, version, state, status, last_seq, opened_at, updated_at)
    SELECT *, t.at FROM unnest(%b::text[], %b::text[], %b::text[], %b::text[], %b::text[], %b::text[], %b::text[],
    %b::text[], %b::timestamptz[], %b::bool[], %b::int8[], %b::bytea[], %b::text[], %b::int8[], %b::timestamptz[])
    AS t(a, b, c, d, e, f, g, h, i, j, k, l, m, n, at)"""
UPDATE: Final = """UPDATE dialogs SET version = t.version, state = t.state, status = t.status, last_seq = t.last_seq,
    updated_at = t.at FROM unnest(%b::int8[], %b::bytea[], %b::text[], %b::int8[], %b::timestamptz[], %b::text[])
    AS t(version, state, status, last_seq, at, dialog_id) WHERE dialogs.dialog_id = t.dialog_id"""
INBOX: Final = """INSERT INTO inbox (dialog_id, source, external_id, org_id, version, first_seq, last_seq, commit_id)
    SELECT * FROM unnest(%b::text[], %b::text[], %b::text[], %b::text[], %b::int8[], %b::int8[], %b::int8[],
    %b::int8[])"""
EVENTS: Final = """INSERT INTO dialog_events (dialog_id, seq, at, org_id, kind, body)
    SELECT * FROM unnest(%b::text[], %b::int8[], %b::timestamptz[], %b::text[], %b::text[], %b::text[])"""
CLOSE_TIMER: Final = "DELETE FROM timers WHERE (dialog_id, timer_id) IN (SELECT * FROM unnest(%b::text[], %b::text[]))"
TIMERS: Final = """INSERT INTO timers (dialog_id, timer_id, org_id, fires_at, ready_at, body)
    SELECT a, b, c, fires_at, fires_at, body FROM unnest(%b::text[], %b::text[], %b::text[], %b::timestamptz[],
    %b::bytea[]) AS t(a, b, c, fires_at, body) ON CONFLICT (dialog_id, timer_id)
    DO UPDATE SET fires_at = excluded.fires_at, ready_at = excluded.ready_at, body = excluded.body"""
CLOSE_CALL: Final = "DELETE FROM outbox WHERE (dialog_id, call_id) IN (SELECT * FROM unnest(%b::text[], %b::text[]))"
CALLS: Final = """INSERT INTO outbox (dialog_id, call_id, org_id, lane, request, deadline, created_at, ready_at,
    claimed_by, fence,
    attempts, failure) SELECT a, b, c, d, e, f, g, h, i, claims, claims, '' FROM unnest(%b::text[], %b::text[],
    %b::text[], %b::text[], %b::bytea[], %b::timestamptz[], %b::timestamptz[], %b::timestamptz[], %b::text[],
    %b::int8[]) AS t(a, b, c, d, e, f, g, h, i, claims)"""
TRANSITIONS: Final = """INSERT INTO transitions (dialog_id, version, position, at, org_id, block_id, exit, ms)
    SELECT * FROM unnest(%b::text[], %b::int8[], %b::int4[], %b::timestamptz[], %b::text[], %b::text[], %b::text[],
    %b::int4[])"""

PLANNED_ONCE: Final = """SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off;
    SET enable_hashjoin = off; SET enable_mergejoin = off"""
"""All it does is to touch a few rows by their keys: one plan serves for ever, whatever the tables hold by then."""
PASSING: Final = (
    errors.DeadlockDetected,
    errors.SerializationFailure,
    errors.LockNotAvailable,
    errors.QueryCanceled,
)
AWAY: Final = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    errors.ReadOnlySqlTransaction,
    TimeoutError,
    OSError,
)


class PostgresqlWriter:
    """One connection of its own; several processes write side by side, and the locks of the dialogs order them."""

    def __init__(self, database: Database) -> None:
        self._url = make_url(database.url)
        self._connection: AsyncConnection[tuple[Any, ...]] | None = None

    async def write(self, batch: Sequence[Entry]) -> list[Outcome]:
        # All processes lock dialogs in the same order.
        ordered = sorted(range(len(batch)), key=lambda place: batch[place].turn.dialog_id)
        try:
            async with asyncio.timeout(STATEMENT_TIMEOUT_S):
                outcomes = await self._write([batch[place] for place in ordered])
        except PASSING as error:
            await self._roll_back()
            raise TryAgain(str(error)) from error
        except AWAY as error:
            await self.close()
            raise LostConnection(str(error)) from error
        except (psycopg.DatabaseError, UnicodeError, ValueError, TypeError, AttributeError, OverflowError) as error:
            await self._roll_back()
            raise BadRows(str(error)) from error
        except asyncio.CancelledError:
            await self.close()
            raise
        placed = dict(zip(ordered, outcomes, strict=True))
        return [placed[place] for place in range(len(batch))]

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    async def _write(self, batch: Sequence[Entry]) -> list[Outcome]:
        connection = await self._connect()
        async with connection.pipeline():
            await connection.execute("BEGIN")
            locked = await connection.execute(LOCK, [[entry.turn.dialog_id for entry in batch]], prepare=True)
            keys = [list(column) for column in zip(*(entry.key for entry in batch), strict=True)]
            known = await connection.execute(TAKEN, keys, prepare=True)
            versions: dict[str, int] = dict(await locked.fetchall())
            taken = {(row[0], row[1], row[2]): int(row[3]) for row in await known.fetchall()}
            outcomes = settle(batch, versions, taken)
            for statement, rows in _rows(winners(batch, outcomes, taken)):
                columns = [list(column) for column in zip(*rows, strict=True)]
                await connection.execute(statement, columns, prepare=True)
            await connection.execute("COMMIT")
        return outcomes

    async def _connect(self) -> AsyncConnection[tuple[Any, ...]]:
        if self._connection is None or self._connection.closed:
            url = self._url.set(drivername="postgresql").render_as_string(hide_password=False)
            options: dict[str, Any] = postgresql_options(self._url)
            async with asyncio.timeout(CONNECT_TIMEOUT_S):
                self._connection = await AsyncConnection.connect(url, autocommit=True, **options)
                await self._connection.execute(PLANNED_ONCE)
        return self._connection

    async def _roll_back(self) -> None:
        try:
            async with asyncio.timeout(CONNECT_TIMEOUT_S):
                if self._connection is not None:
                    await self._connection.rollback()
        except (psycopg.Error, TimeoutError, OSError):
            await self.close()


def _rows(entries: Sequence[Entry]) -> list[tuple[LiteralString, list[Values]]]:
    opened: list[Values] = []
    updated: list[Values] = []
    for entry in entries:
        turn, opening = entry.turn, entry.turn.opening
        progress = (turn.expected_version + 1, bytes(turn.state), turn.status, turn.last_seq, turn.at)
        if opening is not None and turn.expected_version == 0:
            fixed = (turn.dialog_id, turn.org_id, opening.bot_id, opening.release_id, opening.contact_id)
            reached = (opening.channel, opening.lang, opening.token_hash, opening.token_expires_at, opening.trial)
            opened.append((*fixed, *reached, *progress))
        else:
            updated.append((*progress, turn.dialog_id))
    statements: list[tuple[LiteralString, list[Values]]] = [
        (OPEN, opened),
        (UPDATE, updated),
        (INBOX, _inbox(entries)),
        (EVENTS, _events(entries)),
        (CLOSE_TIMER, _closed_timers(entries)),
        (TIMERS, _timers(entries)),
        (CLOSE_CALL, _closed_calls(entries)),
        (CALLS, _calls(entries)),
        (TRANSITIONS, _passed(entries)),
    ]
    return [(statement, rows) for statement, rows in statements if rows]


def _inbox(entries: Sequence[Entry]) -> list[Values]:
    return [
        (*entry.key, turn.org_id, turn.expected_version + 1, first_seq(turn), turn.last_seq, entry.commit_id)
        for entry in entries
        for turn in (entry.turn,)
    ]


def _events(entries: Sequence[Entry]) -> list[Values]:
    return [
        (entry.turn.dialog_id, event.seq, entry.turn.at, entry.turn.org_id, event.kind, event_text(event.body))
        for entry in entries
        for event in entry.turn.events
    ]


def _closed_timers(entries: Sequence[Entry]) -> list[Values]:
    return [(entry.turn.dialog_id, timer_id) for entry in entries for timer_id in closed_timers(entry.turn)]


def _timers(entries: Sequence[Entry]) -> list[Values]:
    return [
        (entry.turn.dialog_id, timer.timer_id, entry.turn.org_id, timer.fires_at, bytes(timer.body))
        for entry in entries
        for timer in entry.turn.timers
    ]


def _closed_calls(entries: Sequence[Entry]) -> list[Values]:
    return [(entry.turn.dialog_id, call_id) for entry in entries for call_id in closed_calls(entry.turn)]


def _calls(entries: Sequence[Entry]) -> list[Values]:
    rows: list[Values] = []
    for entry in entries:
        turn = entry.turn
        for call in turn.calls:
            what = (turn.dialog_id, call.call_id, turn.org_id, call.lane, bytes(call.request), call.deadline, turn.at)
            ready, claims = call.claimed_until or turn.at, int(call.claimed_until is not None)
            rows.append((*what, ready, call.claimed_by, claims))
    return rows


def _passed(entries: Sequence[Entry]) -> list[Values]:
    return [
        (
            turn.dialog_id,
            turn.expected_version + 1,
            position,
            turn.at,
            turn.org_id,
            passed.block_id,
            passed.exit,
            passed.ms,
        )
        for entry in entries
        for turn in (entry.turn,)
        for position, passed in enumerate(turn.transitions)
    ]
