"""The hot path: turns of dialogs, committed in groups; a turn is acknowledged after its commit, never before.

All turns that wait while a commit is on its way go together into the next one. A turn has no effect outside before its
commit, so that running it again after `Outcome.MOVED` is harmless.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Sequence
from typing import Final, Protocol

import msgspec
from msgspec.structs import replace
from sqlalchemy import select

from storage.engine import Database, NoSpace, Unavailable
from storage.repositories.batch import BadRows, BatchWriter, DiskFull, Entry, LostConnection, TryAgain, clean_key
from storage.repositories.events import PAGES_TOGETHER, EventPages, Page
from storage.repositories.together import ReadTogether
from storage.repositories.turn import (
    Answered,
    BadTurn,
    NewCall,
    NewEvent,
    NewTimer,
    NewTransition,
    Opening,
    Outcome,
    Standing,
    StoredDialog,
    TurnCommit,
)
from storage.repositories.turns_sqlite import SqliteWriter
from storage.tables.dialogs import dialogs
from storage.tables.inbox import inbox

__all__ = [
    "Answered",
    "BadTurn",
    "NewCall",
    "NewEvent",
    "NewTimer",
    "NewTransition",
    "Opening",
    "Outcome",
    "Standing",
    "StoredDialog",
    "TurnCommit",
    "TurnStore",
]

BATCH_TURNS: Final = 500
COMMIT_TIMEOUT_S: Final = 10.0
UNKNOWN: Final = "the database does not answer; whether the turn is written is unknown"
RETRY_PAUSE_S: Final = 0.05
RETRY_PAUSE_MAX_S: Final = 1.0

_STORED: Final = tuple(dialogs.c[name] for name in StoredDialog.__dataclass_fields__)
_STANDING: Final = tuple(dialogs.c[name] for name in Standing.__dataclass_fields__)


class _Waiting(msgspec.Struct, frozen=True):
    entry: Entry
    done: asyncio.Future[Outcome]
    give_up_at: float


class CommitWatch(Protocol):
    """Told of group commits; for metrics."""

    def committed(self, turns: int, seconds: float) -> None: ...

    def again(self, reason: str) -> None:
        """Hear that a commit is written again: "lost_connection", "try_again", or "bad_rows" when it is halved."""
        ...


class _Nobody:
    def committed(self, turns: int, seconds: float) -> None:
        pass

    def again(self, reason: str) -> None:
        pass


class TurnStore:
    """One a process and event loop: commits turns and reads dialogs back, of every organisation."""

    def __init__(
        self,
        database: Database,
        *,
        writer: BatchWriter | None = None,
        commit_timeout_s: float = COMMIT_TIMEOUT_S,
        watch: CommitWatch | None = None,
    ) -> None:
        self._watch: CommitWatch = watch or _Nobody()
        self._database = database
        self._writer = writer or open_writer(database)
        self._commit_timeout_s = commit_timeout_s
        self._waiting: deque[_Waiting] = deque()
        self._wake = asyncio.Event()
        self._loads = ReadTogether(self._read_dialogs)
        self._standings = ReadTogether(self._read_standings)
        self._events = ReadTogether(EventPages(database).read, PAGES_TOGETHER)
        self._closing = False
        self._task: asyncio.Task[None] | None = None
        # 62 bits, so that counting on never leaves a 64 bit column.
        self._last_commit_id = secrets.randbits(62)

    async def commit(self, turn: TurnCommit) -> Outcome:
        """Write one turn together with the others that wait, and tell the outcome.

        Raises BadTurn when its rows cannot be stored; Unavailable when the database does not answer for ten seconds:
        whether the turn is written is unknown then, so load the dialog again before the next one.
        """
        if turn.expected_version == 0 and turn.opening is None:
            raise BadTurn("the first turn of a dialog needs an opening", detail=turn.dialog_id)
        if self._closing:
            raise Unavailable("this process is stopping")
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name="turn commits")
        self._last_commit_id += 1
        loop = asyncio.get_running_loop()
        external_id = clean_key(turn.external_id)
        if external_id is not turn.external_id:
            turn = replace(turn, external_id=external_id)
        waiting = _Waiting(
            Entry(turn, self._last_commit_id), loop.create_future(), loop.time() + self._commit_timeout_s
        )
        self._waiting.append(waiting)
        self._wake.set()
        return await waiting.done

    @property
    def waiting(self) -> int:
        """Count the turns that wait for the next commit."""
        return len(self._waiting)

    async def load(self, dialog_id: str) -> StoredDialog | None:
        """Read a dialog. Raises Unavailable."""
        return await self._loads.get(dialog_id)

    async def standing(self, dialog_id: str) -> Standing | None:
        """Tell how far a dialog has come. Raises Unavailable."""
        return await self._standings.get(dialog_id)

    async def answered(self, dialog_id: str, source: str, external_id: str) -> Answered | None:
        """Tell what a message made, or None when it was never taken. Raises Unavailable."""
        statement = select(inbox.c.first_seq, inbox.c.last_seq, inbox.c.version).where(
            inbox.c.dialog_id == dialog_id, inbox.c.source == source, inbox.c.external_id == clean_key(external_id)
        )
        return await self._database.fetch_one(Answered, statement)

    async def events(self, dialog_id: str, after: int, limit: int) -> list[bytes]:
        """Read the committed events of a dialog with a number above `after`, in order. Raises Unavailable."""
        return await self._events.get(Page(dialog_id, after, limit)) or []

    async def close(self) -> None:
        """Commit what waits, then stop."""
        self._closing = True
        self._wake.set()
        if self._task is not None:
            await self._task
        await self._writer.close()

    async def _read_dialogs(self, ids: Sequence[str]) -> dict[str, StoredDialog]:
        rows = await self._database.fetch_all(StoredDialog, select(*_STORED).where(dialogs.c.dialog_id.in_(ids)))
        return {row.dialog_id: row for row in rows}

    async def _read_standings(self, ids: Sequence[str]) -> dict[str, Standing]:
        rows = await self._database.fetch_all(Standing, select(*_STANDING).where(dialogs.c.dialog_id.in_(ids)))
        return {row.dialog_id: row for row in rows}

    async def _run(self) -> None:
        while True:
            if not self._waiting:
                if self._closing:
                    return
                self._wake.clear()
                await self._wake.wait()
                continue
            batch = self._next_batch()
            try:
                await self._commit_batch(batch)
            finally:
                # Nobody waits for ever, whatever went wrong above.
                for waiting in batch:
                    _fail(waiting, Unavailable(UNKNOWN), None)

    def _next_batch(self) -> list[_Waiting]:
        """Take what waits, one turn a dialog: a second one is decided by the version that the first leaves."""
        batch: list[_Waiting] = []
        kept: list[_Waiting] = []
        dialogs_in: set[str] = set()
        while self._waiting and len(batch) < BATCH_TURNS:
            waiting = self._waiting.popleft()
            dialog_id = waiting.entry.turn.dialog_id
            if dialog_id in dialogs_in:
                kept.append(waiting)
            else:
                dialogs_in.add(dialog_id)
                batch.append(waiting)
        self._waiting.extendleft(reversed(kept))
        return batch

    async def _commit_batch(self, batch: Sequence[_Waiting]) -> None:
        """Commit a batch; one that holds a bad row is halved until the bad row is alone."""
        try:
            outcomes = await self._write_with_patience(batch)
        except BadRows as error:
            if len(batch) > 1:
                self._watch.again("bad_rows")
                middle = len(batch) // 2
                await self._commit_batch(batch[:middle])
                await self._commit_batch(batch[middle:])
                return
            await self._commit_last_time(batch[0], error)
            return
        except (LostConnection, TryAgain) as error:
            for waiting in batch:
                _fail(waiting, _away(error), error)
            return
        for waiting, outcome in zip(batch, outcomes, strict=True):
            if not waiting.done.done():
                waiting.done.set_result(outcome)

    async def _commit_last_time(self, waiting: _Waiting, error: BadRows) -> None:
        """Try a refused turn once more: another process may have taken its key or made its dialog in the meantime."""
        try:
            (outcome,) = await self._write_with_patience([waiting])
        except BadRows:
            _fail(
                waiting, BadTurn(f"the database refuses this turn: {error}", detail=waiting.entry.turn.dialog_id), error
            )
        except (LostConnection, TryAgain) as lost:
            _fail(waiting, _away(lost), lost)
        else:
            if not waiting.done.done():
                waiting.done.set_result(outcome)

    async def _write_with_patience(self, batch: Sequence[_Waiting]) -> list[Outcome]:
        """Write a batch, again when the database was away for a moment.

        After a broken connection the inbox is asked again under the lock of the dialogs: a turn that was written after
        all is known by its commit id.
        """
        loop = asyncio.get_running_loop()
        give_up_at = min(waiting.give_up_at for waiting in batch)
        pause_s = RETRY_PAUSE_S
        while True:
            began = loop.time()
            try:
                outcomes = await self._writer.write([waiting.entry for waiting in batch])
            except (LostConnection, TryAgain) as error:
                self._watch.again("try_again" if isinstance(error, TryAgain) else "lost_connection")
                if isinstance(error, DiskFull) or loop.time() + pause_s > give_up_at:
                    raise
            else:
                self._watch.committed(len(batch), loop.time() - began)
                return outcomes
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, RETRY_PAUSE_MAX_S)


def open_writer(database: Database) -> BatchWriter:
    """Open the writer that fits the database."""
    if database.dialect == "sqlite":
        return SqliteWriter(database)
    # PostgreSQL's driver is loaded where it is used: a start on SQLite need not wait for it.
    from storage.repositories.turns_postgresql import PostgresqlWriter

    return PostgresqlWriter(database)


def _away(error: LostConnection | TryAgain) -> Unavailable:
    return NoSpace("the disk of the database is full") if isinstance(error, DiskFull) else Unavailable(UNKNOWN)


def _fail(waiting: _Waiting, error: Exception, cause: Exception | None) -> None:
    if not waiting.done.done():
        error.__cause__ = cause
        waiting.done.set_exception(error)
