"""What one turn of a dialog writes, and what is read back of a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

import msgspec

from storage.engine import StorageError


class NewEvent(msgspec.Struct, frozen=True):
    """A committed chat event; `body` is the whole event as JSON, ready to be sent."""

    seq: int
    kind: str
    body: bytes


class NewCall(msgspec.Struct, frozen=True):
    """A call to the world, to be made after the commit.

    With `claimed_by` and `claimed_until` it is born claimed: the process that commits makes the call itself, and nobody
    else takes it before the lease ends.
    """

    call_id: str
    lane: str
    request: bytes
    deadline: datetime
    claimed_by: str = ""
    claimed_until: datetime | None = None


class NewTimer(msgspec.Struct, frozen=True):
    """A wake-up; a timer of the same id in the same dialog is moved."""

    timer_id: str
    fires_at: datetime
    body: bytes


class NewTransition(msgspec.Struct, frozen=True):
    """A block was left through an exit after `ms` milliseconds."""

    block_id: str
    exit: str
    ms: int


class Opening(msgspec.Struct, frozen=True):
    """What is fixed when a dialog is made."""

    bot_id: str
    release_id: str
    contact_id: str | None
    channel: str
    lang: str
    token_hash: str
    token_expires_at: datetime
    trial: bool = False


class TurnCommit(msgspec.Struct, frozen=True):
    """Everything that one turn writes.

    `expected_version` is the version the turn was computed from; 0 makes the dialog and needs an `opening`. The commit
    raises it by one. `(dialog_id, source, external_id)` is taken once for ever; a turn of the source "timer" or "call"
    also closes the timer or the call of that id.
    """

    org_id: str
    dialog_id: str
    expected_version: int
    state: bytes
    status: str
    last_seq: int
    at: datetime
    source: str
    external_id: str
    events: Sequence[NewEvent] = ()
    calls: Sequence[NewCall] = ()
    timers: Sequence[NewTimer] = ()
    cancelled_timers: Sequence[str] = ()
    closed_calls: Sequence[str] = ()
    transitions: Sequence[NewTransition] = ()
    opening: Opening | None = None


class Outcome(Enum):
    """What became of a turn. MOVED: the dialog has another version by now; load it and run the turn again."""

    COMMITTED = "committed"
    DUPLICATE = "duplicate"
    MOVED = "moved"


class BadTurn(StorageError):
    """This turn's rows cannot be stored, now or later; the other turns of its batch are."""

    code = "bad_turn"


@dataclass(frozen=True, slots=True)
class StoredDialog:
    """A dialog as its last turn left it."""

    org_id: str
    dialog_id: str
    bot_id: str
    release_id: str
    contact_id: str | None
    version: int
    state: bytes
    status: str
    last_seq: int
    token_hash: str
    token_expires_at: datetime
    channel: str
    lang: str
    trial: bool
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a dialog has come."""

    dialog_id: str
    last_seq: int
    status: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A message that was taken before, and the numbers of the events it made; `first_seq > last_seq` when it made
    none."""

    first_seq: int
    last_seq: int
    version: int
