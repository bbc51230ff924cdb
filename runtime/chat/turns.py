"""One turn: the engine walks, scripts run within the wall budget, and the whole becomes one commit.

A turn has no effect outside before its commit, so it may be run again on a newer state whenever the commit says that
the dialog has moved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

import msgspec

from runtime.dialog.events import EndedData, ErrorData, Event, Said, ScriptResult
from runtime.dialog.variables import Value
from runtime.orchestrator.engine import advance
from runtime.orchestrator.plan import Plan
from runtime.orchestrator.state import State
from runtime.orchestrator.step import AskCall, AskScript, AskTime, Step, TraceEntry, Transition

MAX_SCRIPTS_A_TURN = 100


class ScriptJob(msgspec.Struct, frozen=True):
    """A function to run in the sandbox: its source, and what it may see."""

    bot_key: str
    function_id: str
    source: str
    arguments: Mapping[str, Value]
    timeout_s: float


class Scripts(Protocol):
    """The sandbox, as a turn needs it."""

    async def run(self, job: ScriptJob) -> ScriptResult:
        """Run a function; a script's own failure is a result, never an exception."""
        ...


class TurnSetting(msgspec.Struct, frozen=True):
    """What a turn needs beside the state: who runs scripts, for how long, and two clocks.

    `now` is the dialog's moment, which in a trial its author may have moved.
    """

    scripts: Scripts
    bot_key: str
    script_wall_s: float
    now: datetime
    monotonic: Callable[[], float]
    traced: bool = False


class Walked(msgspec.Struct):
    """What a whole turn came to."""

    state: State
    said: list[Said] = msgspec.field(default_factory=list[Said])
    ask: AskCall | AskTime | None = None
    cancelled_timers: list[str] = msgspec.field(default_factory=list[str])
    transitions: list[Transition] = msgspec.field(default_factory=list[Transition])
    trace: list[TraceEntry] = msgspec.field(default_factory=list[TraceEntry])


async def walk(plan: Plan, state: State, event: Event, setting: TurnSetting) -> Walked:
    """Advance the dialog by `event` until it waits for something that is outside this turn.

    Raises:
        Conflict: the dialog has ended.
    """
    walked = Walked(state)
    ends = setting.monotonic() + setting.script_wall_s
    scripts = 0
    while True:
        step = advance(plan, walked.state, event, setting.now, traced=setting.traced)
        _add(walked, step)
        ask = step.asks
        if not isinstance(ask, AskScript):
            walked.ask = ask
            return walked
        scripts += 1
        event = await _script(ask, setting, ends if scripts <= MAX_SCRIPTS_A_TURN else 0.0)


async def _script(ask: AskScript, setting: TurnSetting, ends: float) -> ScriptResult:
    left_s = ends - setting.monotonic()
    if left_s <= 0:
        return ScriptResult(
            ok=False, code="timeout", detail=f"the scripts of one turn took over {setting.script_wall_s:g} s"
        )
    return await setting.scripts.run(
        ScriptJob(setting.bot_key, ask.function_id, ask.source, ask.arguments, timeout_s=left_s)
    )


def _add(walked: Walked, step: Step) -> None:
    walked.state = step.state
    walked.said.extend(step.said)
    walked.cancelled_timers.extend(step.cancelled_timers)
    walked.transitions.extend(step.transitions)
    walked.trace.extend(step.trace)


def broken(lang: str) -> list[Said]:
    """Give what a customer gets when a turn failed with a bug: an error and the end."""
    sentence = (
        "Сталася помилка, і розмову завершено. Спробуйте почати знову."
        if lang.startswith("uk")
        else "Something went wrong and the conversation has ended. Please start again."
    )
    return [Said("error", ErrorData("internal", sentence)), Said("ended", EndedData("error"))]
