"""What is kept of a dialog between two turns: its position, its changed variables and its counters, never the graph.

Written as JSON with short names: 100 to 300 bytes for a usual dialog, and readable in the database.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from runtime.dialog.events import Reply
from runtime.dialog.messages import File
from runtime.dialog.variables import Value
from runtime.orchestrator.plan import Plan

Status = Literal["open", "working", "ended"]
Json = Any  # `Value` is recursive, which msgspec can't read; it is JSON all the same


class Waiting(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the dialog waits for at its block; `id` is that of the call or the timer, `since_ms` the Unix moment."""

    kind: Literal["reply", "script", "call", "time"] = msgspec.field(name="k")
    id: str = msgspec.field(name="i", default="")
    memo: dict[str, Json] = msgspec.field(name="m", default_factory=dict[str, Json])
    message_id: str = msgspec.field(name="g", default="")
    since_ms: int = msgspec.field(name="s", default=0)


class QueuedReply(msgspec.Struct, frozen=True, omit_defaults=True):
    """A reply that came while the dialog was busy."""

    text: str | None = msgspec.field(name="t", default=None)
    choice: tuple[str, ...] | None = msgspec.field(name="c", default=None)
    values: dict[str, Json] | None = msgspec.field(name="v", default=None)
    file: File | None = msgspec.field(name="f", default=None)


class Spent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a turn has used of its budget; kept only while a script of that turn runs."""

    steps: int = msgspec.field(name="s", default=0)
    messages: int = msgspec.field(name="m", default=0)
    message_bytes: int = msgspec.field(name="b", default=0)


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """A dialog between two turns. `changed` holds the variables that differ from their defaults.

    `messages`, `calls` and `timers` count what has been made, which is where ids come from; `alone` counts the turns in
    a row that ran without a word of the customer; `back` is the question to come back to from an interrupt.
    """

    lang: str = msgspec.field(name="l", default="uk")
    status: Status = msgspec.field(name="s", default="open")
    at: str = msgspec.field(name="a", default="")
    waiting: Waiting | None = msgspec.field(name="w", default=None)
    changed: dict[str, Json] = msgspec.field(name="v", default_factory=dict[str, Json])
    messages: int = msgspec.field(name="m", default=0)
    calls: int = msgspec.field(name="c", default=0)
    timers: int = msgspec.field(name="t", default=0)
    alone: int = msgspec.field(name="n", default=0)
    queue: tuple[QueuedReply, ...] = msgspec.field(name="q", default=())
    spent: Spent | None = msgspec.field(name="p", default=None)
    back: str = msgspec.field(name="b", default="")


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(State)


def new_state(plan: Plan, lang: str) -> State:
    """Give the state of a dialog that has not begun; an unknown `lang` becomes the scenario's default language."""
    return State(lang=lang if lang in plan.languages else plan.default_language)


def encode_state(state: State) -> bytes:
    """Write a state as it is kept."""
    return _encoder.encode(state)


def decode_state(kept: bytes) -> State:
    """Read a kept state.

    Raises:
        msgspec.DecodeError: the bytes are no state.
    """
    return _decoder.decode(kept)


def variables_of(plan: Plan, state: State) -> dict[str, Value]:
    """Give all variables of the dialog, those with their defaults too."""
    return {**plan.defaults, **state.changed}


def queued(reply: Reply) -> QueuedReply:
    """Make a reply ready to be kept."""
    values = None if reply.values is None else dict(reply.values)
    return QueuedReply(reply.text, reply.choice, values, reply.file)


def unqueued(kept: QueuedReply) -> Reply:
    """Give back a kept reply."""
    return Reply(text=kept.text, choice=kept.choice, values=kept.values, file=kept.file)
