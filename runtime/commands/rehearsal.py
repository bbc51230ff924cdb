"""A dialog without a server: the engine run in memory, scripts in the sandbox, everything outside faked."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, cast

from runtime.dialog.events import CallResult, Event, Reply, Said, ScriptResult, Started, TimerFired
from runtime.dialog.variables import Value
from runtime.orchestrator.engine import advance
from runtime.orchestrator.plan import Plan
from runtime.orchestrator.state import State, new_state, variables_of
from runtime.orchestrator.step import AskCall, AskScript, AskTime, Step
from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptFailed

SCRIPT_WALL_S: Final = 3.0
MAX_SCRIPTS_A_TURN: Final = 1000


@dataclass(frozen=True, slots=True)
class FakedCall:
    """What the next call of a lane ("http" or "ai") gets; `code` tells that it failed."""

    lane: str
    value: Value = None
    code: str = ""


@dataclass(slots=True)
class Fakes:
    """Answers kept ready for calls outside; a lane that has none left fails with the code `no_fake`, or by chance."""

    ready: deque[FakedCall] = field(default_factory=lambda: deque[FakedCall]())
    chance: random.Random | None = None

    def answer(self, ask: AskCall) -> CallResult:
        """Give the next answer for the lane of `ask`."""
        lane = "http" if ask.kind == "script" else ask.kind
        for faked in self.ready:
            if faked.lane == lane:
                self.ready.remove(faked)
                return CallResult(ask.call_id, not faked.code, faked.value, faked.code)
        if self.chance is not None and self.chance.random() < 0.7:
            return CallResult(ask.call_id, ok=True, value=_something(lane, self.chance))
        return CallResult(ask.call_id, ok=False, code="no_fake", detail=f"no faked {lane} answer is ready")


class Rehearsal:
    """One dialog. `heard` holds what was said since it was last emptied."""

    def __init__(self, plan: Plan, pool: SandboxPool, fakes: Fakes, now: datetime, lang: str) -> None:
        self.plan = plan
        self.state: State = new_state(plan, lang)
        self.heard: list[Said] = []
        self.now = now
        self._pool = pool
        self._fakes = fakes
        self._ask: AskCall | AskTime | None = None

    @property
    def ended(self) -> bool:
        """Tell whether the dialog is over."""
        return self.state.status == "ended"

    @property
    def waits_for_time(self) -> datetime | None:
        """Give the moment the dialog waits for, if it does."""
        return self._ask.until if isinstance(self._ask, AskTime) else None

    def variables(self) -> Mapping[str, Value]:
        """Give all variables as they are now."""
        return variables_of(self.plan, self.state)

    async def start(self) -> None:
        """Begin at the start trigger."""
        await self._take(Started())

    async def reply(self, reply: Reply) -> None:
        """Take the customer's answer."""
        await self._take(reply)

    async def wait(self, length: timedelta) -> None:
        """Let time pass; timers that fall into it fire in order."""
        until = self.now + length
        while isinstance(self._ask, AskTime) and self._ask.until <= until and not self.ended:
            self.now = max(self.now, self._ask.until)
            await self._take(TimerFired(self._ask.timer_id))
        self.now = until

    async def _take(self, event: Event) -> None:
        following: Event | None = event
        while following is not None:
            step = await self._turn(following)
            if isinstance(step.asks, AskCall):
                following = self._fakes.answer(step.asks)
            else:
                following = None
                if step.asks is not None:
                    self._ask = cast(AskTime, step.asks)

    async def _turn(self, event: Event) -> Step:
        step = advance(self.plan, self.state, event, self.now)
        self._ask = self._ask if step.state.waiting == self.state.waiting else None
        self._keep(step)
        for _ in range(MAX_SCRIPTS_A_TURN):
            if not isinstance(step.asks, AskScript):
                break
            step = advance(self.plan, self.state, await self._script(step.asks), self.now)
            self._keep(step)
        return step

    def _keep(self, step: Step) -> None:
        self.state = step.state
        self.heard.extend(step.said)

    async def _script(self, ask: AskScript) -> ScriptResult:
        script = Script("rehearsal", ask.function_id, ask.source)
        arguments = {**ask.arguments, "now": self.now.isoformat()}
        done = await self._pool.run(script, arguments, wall_s=SCRIPT_WALL_S)
        if isinstance(done, ScriptFailed):
            return ScriptResult(ok=False, code=done.code, detail=done.message, line=done.line)
        return ScriptResult(
            ok=True, value=cast(Value, done.value), variables=cast("Mapping[str, Value]", done.variables)
        )


def _something(lane: str, chance: random.Random) -> Value:
    if lane == "ai":
        return {"text": chance.choice(["Так.", "Ні.", "Yes.", "A longer answer, with several words in it."])}
    bodies: Sequence[Value] = [{}, {"status": "sent"}, [], {"items": [{"name": "x"}]}, "text"]
    return {"status": chance.choice([200, 200, 404, 500]), "headers": {}, "text": "", "json": chance.choice(bodies)}
