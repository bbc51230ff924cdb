"""What a turn of the engine gives: the new state, what was said, what to do outside, and what was passed on the way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

import msgspec

from runtime.dialog.events import Said
from runtime.dialog.variables import Value
from runtime.orchestrator.state import State


class AskScript(msgspec.Struct, frozen=True):
    """Run a script now, in this very turn, and call `advance` again with its `ScriptResult`.

    `arguments` holds `vars` (what the script sees) and `writes` (the names it may change).
    """

    function_id: str
    source: str
    arguments: Mapping[str, Value]


class AskCall(msgspec.Struct, frozen=True):
    """Make a call after the commit and bring its `CallResult` as an event; `call_id` is unique in the dialog.

    The streamed words of an AI answer carry `message_id`, and so does the message that replaces them.
    """

    call_id: str
    kind: Literal["http", "ai", "script"]
    request: Mapping[str, Value]
    timeout_s: float
    message_id: str = ""


class AskTime(msgspec.Struct, frozen=True):
    """Bring a `TimerFired` at `until`; show the customer that the bot is typing if `typing`."""

    timer_id: str
    until: datetime
    typing: bool = False


class Transition(msgspec.Struct, frozen=True):
    """A block was left through `exit`; `ms` is how long the dialog had waited there, 0 when it did not.

    `exit` is "" when the block ended the dialog, and "jump" when it went straight to another place.
    """

    block_id: str
    exit: str
    ms: int = 0


TraceStep = Literal["enter", "exit", "script", "call", "variable", "wait", "error"]


class TraceEntry(msgspec.Struct, frozen=True):
    """One line of the author's try-out log."""

    step: TraceStep
    group: str
    block: str
    exit: str = ""
    name: str = ""
    value: Value = None
    detail: str = ""
    ms: int | None = None


class Step(msgspec.Struct, frozen=True):
    """The outcome of one `advance`.

    `contact` holds the variables of scope contact that this turn changed (without "contact."), to be kept with the
    contact.
    """

    state: State
    said: tuple[Said, ...] = ()
    asks: AskScript | AskCall | AskTime | None = None
    cancelled_timers: tuple[str, ...] = ()
    transitions: tuple[Transition, ...] = ()
    trace: tuple[TraceEntry, ...] = ()
    contact: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])
