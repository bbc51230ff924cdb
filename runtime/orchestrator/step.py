"""What a turn of the engine gives: the new state, what was said, what to do outside, and what was passed on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from runtime.dialog.events import Said
from runtime.dialog.variables import Value
from runtime.orchestrator.state import State


@dataclass(frozen=True, slots=True)
class AskScript:
    """Run a script now, in this very turn, and call `advance` again with its `ScriptResult`.

    `arguments` holds `vars` (what the script sees) and `writes` (the names it may change).
    """

    function_id: str
    source: str
    arguments: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class AskCall:
    """Make a call after the commit and bring its `CallResult` as an event; `call_id` is unique in the dialog.

    The streamed words of an AI answer carry `message_id`, and so does the message that replaces them.
    """

    call_id: str
    kind: Literal["http", "ai", "script"]
    request: Mapping[str, Value]
    timeout_s: float
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class AskTime:
    """Bring a `TimerFired` at `until`; show the customer that the bot is typing if `typing`."""

    timer_id: str
    until: datetime
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Transition:
    """A block was left through `exit`; `ms` is how long the dialog had waited there, 0 when it did not.

    `exit` is "" when the block ended the dialog, and "jump" when it went straight to another place.
    """

    block_id: str
    exit: str
    ms: int = 0


TraceStep = Literal["enter", "exit", "script", "call", "variable", "wait", "error"]


@dataclass(frozen=True, slots=True)
class TraceEntry:
    """One line of the author's try-out log."""

    step: TraceStep
    group: str
    block: str
    exit: str = ""
    name: str = ""
    value: Value = None
    detail: str = ""
    ms: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
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
    contact: Mapping[str, Value] = field(default_factory=dict[str, Value])
