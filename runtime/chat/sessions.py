"""Dialogs in memory: one actor per dialog takes its letters one at a time; idle dialogs leave when room is needed.

What is kept here is only a copy: the database's compare-and-swap decides, and a copy that turns out old is loaded
again.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

import msgspec

from runtime.chat.plans import PlanKey
from runtime.dialog.events import Event, Reply
from runtime.dialog.messages import InputSpec
from runtime.errors import NotFound, RozmovaError, TooMany, Unavailable
from runtime.orchestrator.state import State
from runtime.telemetry import ERRORS
from storage.repositories.turns import Opening, StoredDialog

log = logging.getLogger(__name__)

MAX_WAITING_LETTERS = 32
MAX_KNOWN_ANSWERS = 64
MAX_TAIL_EVENTS = 64
MAX_TAIL_BYTES = 32_000
BYTES_PER_STATE_BYTE = 4
BYTES_PER_SESSION = 3_000
JUST_READ_S = 1.0
EVICTION_LOOK = 64
"""How many of the oldest dialogs are looked at for one that is idle."""

InboxKey = tuple[str, str]
"""Source and external id of what came in; unique for ever within a dialog."""


class Letter(msgspec.Struct, frozen=True):
    """One thing that happens to a dialog: a customer's reply, a call's result, a timer, or its opening."""

    source: str
    external_id: str
    event: Event
    client_id: str = ""
    posted_at: float = msgspec.field(default_factory=time.perf_counter)

    @property
    def key(self) -> InboxKey:
        return (self.source, self.external_id)


class Answered(msgspec.Struct, frozen=True):
    """The committed events that one letter made, by number; `first` > `last` when there are none."""

    first: int
    last: int
    events: tuple[bytes, ...] | None
    """The events themselves when they are still in memory."""
    status: str
    resumes_at: datetime | None = None
    """When the dialog goes on by itself, if it waits for a time."""


@dataclass(slots=True)
class Session:
    """A dialog in memory. `state` is None until it has been opened or loaded, and again when the copy is old."""

    dialog_id: str
    org_id: str
    bot_id: str
    release_id: str
    plan_key: PlanKey
    token_hash: str
    token_expires_at: datetime
    lang: str
    trial: bool
    version: int = 0
    last_seq: int = 0
    status: str = "open"
    state: State | None = None
    state_bytes: bytes = b""
    asked: InputSpec | None = None
    """What the bot asked last, if it was asked from here; else the last event in the database tells."""
    opening: Opening | None = None
    """Given until the first commit, which makes the dialog."""
    answers: OrderedDict[InboxKey, tuple[int, int]] = field(default_factory=OrderedDict[InboxKey, tuple[int, int]])
    tail: deque[tuple[int, bytes]] = field(default_factory=deque[tuple[int, bytes]])
    tail_bytes: int = 0
    mailbox: deque[Letter] = field(default_factory=deque[Letter])
    pending: dict[InboxKey, asyncio.Future[Answered]] = field(
        default_factory=dict[InboxKey, "asyncio.Future[Answered]"]
    )
    actor: asyncio.Task[None] | None = None
    resumes_at: datetime | None = None
    read_at: float = 0.0
    """When the copy was last read from the database, by `time.monotonic`."""
    ahead: timedelta | None = None
    """How far a trial's clock is ahead of ours; None until it is read."""

    @property
    def weight_bytes(self) -> int:
        return BYTES_PER_SESSION + BYTES_PER_STATE_BYTE * len(self.state_bytes) + self.tail_bytes

    def remember(self, key: InboxKey, first: int, last: int) -> None:
        """Keep which events a letter made; the oldest are forgotten (the database still knows them)."""
        self.answers[key] = (first, last)
        while len(self.answers) > MAX_KNOWN_ANSWERS:
            self.answers.popitem(last=False)

    def add_events(self, events: list[tuple[int, bytes]]) -> None:
        """Keep the newest committed events for quick answers."""
        for seq, body in events:
            self.tail.append((seq, body))
            self.tail_bytes += len(body)
        while self.tail and (len(self.tail) > MAX_TAIL_EVENTS or self.tail_bytes > MAX_TAIL_BYTES):
            self.tail_bytes -= len(self.tail.popleft()[1])

    def events_between(self, first: int, last: int) -> tuple[bytes, ...] | None:
        """Give events `first`…`last` when all of them are in memory."""
        if first > last:
            return ()
        if not self.tail or self.tail[0][0] > first or self.tail[-1][0] < last:
            return None
        begin = first - self.tail[0][0]  # their numbers have no gaps
        return tuple(body for _, body in islice(self.tail, begin, begin + last - first + 1))

    def known(self, key: InboxKey) -> Answered | None:
        """Give the answer to a letter that memory knows."""
        found = self.answers.get(key)
        if found is None:
            return None
        return Answered(*found, self.events_between(*found), self.status, self.resumes_at)


Take = Callable[[Session, Letter], Awaitable[Answered]]
Load = Callable[[str], Awaitable[StoredDialog | None]]


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How much may stay in memory."""

    max_sessions: int = 20_000
    max_bytes: int = 128_000_000


class Sessions:
    """The dialogs this process knows, and their actors."""

    def __init__(self, load: Load, take: Take, limits: SessionLimits) -> None:
        self._load = load
        self._take = take
        self._limits = limits
        self._kept: OrderedDict[str, Session] = OrderedDict()
        self._bytes = 0
        self._loading: dict[str, asyncio.Task[Session]] = {}
        self._closing = False

    @property
    def count(self) -> int:
        return len(self._kept)

    async def get(self, dialog_id: str) -> Session:
        """Give a dialog, loaded from the database when memory does not know it.

        Raises:
            NotFound: there is no such dialog.
        """
        session = self._kept.get(dialog_id)
        if session is not None:
            self._kept.move_to_end(dialog_id)
            return session
        task = self._loading.get(dialog_id)
        if task is None:
            task = asyncio.create_task(self._load_session(dialog_id))
            self._loading[dialog_id] = task
            task.add_done_callback(lambda done: self._loaded(dialog_id, done))
        return await asyncio.shield(task)

    def just_read(self, dialog_id: str) -> Session | None:
        """Give a dialog that was read from the database within the last second, and so is as others left it."""
        session = self._kept.get(dialog_id)
        return session if session is not None and time.monotonic() - session.read_at < JUST_READ_S else None

    def add(self, session: Session) -> None:
        """Take in a dialog that is being opened here."""
        self._kept[session.dialog_id] = session
        self._bytes += session.weight_bytes
        self._evict()

    def drop(self, dialog_id: str) -> None:
        """Forget a dialog whose opening failed."""
        session = self._kept.pop(dialog_id, None)
        if session is not None:
            self._bytes -= session.weight_bytes

    def post(self, session: Session, letter: Letter) -> asyncio.Future[Answered]:
        """Put a letter into the dialog's mailbox; the same letter twice shares one future.

        Raises:
            TooMany: the mailbox is full.
            Unavailable: this process is stopping.
        """
        waiting = session.pending.get(letter.key)
        if waiting is not None:
            return waiting
        if self._closing:
            raise Unavailable("stopping", uk="Сервер зупиняється. Повторіть.", en="The server is stopping. Try again.")
        if len(session.mailbox) >= MAX_WAITING_LETTERS and isinstance(letter.event, Reply):
            raise TooMany(
                "dialog_busy",
                uk="Забагато повідомлень одразу. Зачекайте трохи.",
                en="Too many messages at once. Wait a moment.",
                retry_after_s=1,
            )
        future: asyncio.Future[Answered] = asyncio.get_running_loop().create_future()
        future.add_done_callback(_seen)
        session.pending[letter.key] = future
        session.mailbox.append(letter)
        if session.actor is None:
            session.actor = asyncio.create_task(self._act(session))
        return future

    async def close(self, timeout_s: float = 10.0) -> None:
        """Take no more letters and let the running turns finish."""
        self._closing = True
        actors = [session.actor for session in self._kept.values() if session.actor is not None]
        if actors:
            await asyncio.wait(actors, timeout=timeout_s)

    async def _act(self, session: Session) -> None:
        try:
            while session.mailbox:
                letter = session.mailbox.popleft()
                before = session.weight_bytes
                future = session.pending[letter.key]
                try:
                    answered = await self._take(session, letter)
                except RozmovaError as error:
                    future.set_exception(error)
                except Exception as error:
                    ERRORS.labels("turn").inc()
                    log.exception("a turn failed outside the engine", extra={"facts": {"dialog": session.dialog_id}})
                    future.set_exception(error)
                else:
                    future.set_result(answered)
                finally:
                    session.pending.pop(letter.key, None)
                    if self._kept.get(session.dialog_id) is session:
                        self._bytes += session.weight_bytes - before
        finally:
            session.actor = None
            self._evict()

    async def _load_session(self, dialog_id: str) -> Session:
        stored = await self._load(dialog_id)
        if stored is None:
            raise NotFound("no_dialog", uk="Такої розмови немає.", en="There is no such dialog.")
        session = session_of(stored)
        self.add(session)
        return session

    def _loaded(self, dialog_id: str, done: asyncio.Task[Session]) -> None:
        self._loading.pop(dialog_id, None)
        if not done.cancelled():
            done.exception()  # the waiters get it through their own shields

    def _evict(self) -> None:
        if len(self._kept) <= self._limits.max_sessions and self._bytes <= self._limits.max_bytes:
            return
        for dialog_id in list(islice(self._kept, EVICTION_LOOK)):
            if len(self._kept) <= self._limits.max_sessions and self._bytes <= self._limits.max_bytes:
                return
            session = self._kept[dialog_id]
            if session.actor is None and session.opening is None:
                self.drop(dialog_id)


def session_of(stored: StoredDialog) -> Session:
    """Make the copy of a stored dialog that lives in memory."""
    session = Session(
        dialog_id=stored.dialog_id,
        org_id=stored.org_id,
        bot_id=stored.bot_id,
        release_id=stored.release_id,
        plan_key=PlanKey(stored.org_id, stored.release_id, stored.dialog_id if stored.trial else ""),
        token_hash=stored.token_hash,
        token_expires_at=stored.token_expires_at,
        lang=stored.lang,
        trial=stored.trial,
    )
    refresh(session, stored)
    return session


def refresh(session: Session, stored: StoredDialog) -> None:
    """Bring an old copy up to what is stored; its decoded state is made again when a turn needs it."""
    session.read_at = time.monotonic()
    session.version = stored.version
    session.last_seq = stored.last_seq
    session.status = stored.status
    session.state_bytes = stored.state
    session.state = None
    session.asked = None
    session.resumes_at = None
    if session.tail and session.tail[-1][0] != stored.last_seq:
        session.tail.clear()
        session.tail_bytes = 0


def _seen(future: asyncio.Future[Answered]) -> None:
    if not future.cancelled():
        future.exception()  # the sender may be gone; its failure is logged where it happened
