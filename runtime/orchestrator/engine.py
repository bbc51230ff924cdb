"""The dialog engine: takes one event of a dialog and walks its blocks until one waits or the dialog is over.

It is pure: no clock, no chance, no I/O. The same plan, state, event and moment always give the same step, which is what
makes a turn safe to rerun. What a block needs from outside it asks for, and the answer comes back as an event:

    Started ──► block ──► block ──► waits ──► Step ──► committed ──► … ──► Reply ──► the block that waits ──► block …
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import msgspec

from runtime.blocks.contract import (
    AwaitCall,
    AwaitReply,
    AwaitScript,
    AwaitTime,
    Finish,
    Go,
    GoTo,
    Outcome,
)
from runtime.dialog.events import (
    CallResult,
    EndedData,
    EndReason,
    ErrorData,
    Event,
    Reply,
    Said,
    ScriptResult,
    Started,
    TimerFired,
)
from runtime.dialog.secrets import put_secrets
from runtime.dialog.variables import Value, WrongValue
from runtime.errors import Conflict, TooMany
from runtime.orchestrator.interrupts import Interrupt
from runtime.orchestrator.limits import (
    MAX_QUEUED_REPLIES,
    MAX_STEPS,
    MAX_TURNS_ALONE,
    TurnTooLong,
    circle,
    too_long_alone,
    too_many_steps,
)
from runtime.orchestrator.plan import FINISHED, Broken, Node, Plan
from runtime.orchestrator.state import Spent, State, Waiting, queued, unqueued
from runtime.orchestrator.step import AskCall, AskScript, AskTime, Step, TraceEntry, TraceStep, Transition
from runtime.orchestrator.talk import Talk

__all__ = ["EXPIRY", "AskCall", "AskScript", "AskTime", "Step", "TraceEntry", "Transition", "advance"]

EXPIRY: Final = "expiry"
"""The id of the timer that ends a dialog which has rested longer than `plan.expiry_s`."""

log = logging.getLogger(__name__)
MAX_TRACED_BYTES: Final = 4_096
_encode = msgspec.json.Encoder().encode
_NO_MEMO: Mapping[str, Value] = {}


def advance(plan: Plan, state: State, event: Event, now: datetime, *, traced: bool = False) -> Step:
    """Take one event of a dialog; `state` is left as it is.

    A result or a timer that nothing waits for changes nothing. A reply while the dialog is busy is kept until its next
    question. After an `AskScript` run the script and call again with its result: it is the same turn.

    Raises:
        Conflict: a reply came after the end ("dialog_ended"), or the dialog has begun already ("dialog_begun").
        TooMany: more replies than can be kept came while the dialog is busy.
    """
    waiting = state.waiting
    match event:
        case Started():
            if state.at or state.status == "ended":
                raise Conflict("dialog_begun", uk="Розмова вже почалася.", en="The dialog has begun already.")
            return _Walk(plan, state, now, traced).begin(event)
        case Reply():
            if state.status == "ended":
                raise Conflict("dialog_ended", uk="Розмову завершено.", en="The dialog has ended.")
            if waiting is None or waiting.kind != "reply":
                return _queue(state, event)
        case TimerFired(timer_id) if timer_id == EXPIRY:
            return _expire(state) if waiting is not None else Step(state)
        case CallResult(call_id):
            if waiting is None or waiting.kind != "call" or waiting.id != call_id:
                return Step(state)
        case TimerFired(timer_id):
            if waiting is None or waiting.kind != "time" or waiting.id != timer_id:
                return Step(state)
        case ScriptResult():
            if waiting is None or waiting.kind != "script":
                return Step(state)
    walk = _Walk(plan, state, now, traced)
    interrupt = plan.interrupts.hear(event) if isinstance(event, Reply) else None
    return walk.go_on(waiting, event) if interrupt is None else walk.turn_aside(interrupt)


def _queue(state: State, reply: Reply) -> Step:
    if len(state.queue) >= MAX_QUEUED_REPLIES:
        raise TooMany(
            "too_many_waiting",
            uk="Забагато повідомлень поспіль. Зачекайте, будь ласка, на відповідь.",
            en="Too many messages in a row. Please wait for an answer.",
        )
    return Step(_replace(state, queue=(*state.queue, queued(reply))))


def _expire(state: State) -> Step:
    waiting = state.waiting
    timers = (waiting.id,) if waiting is not None and waiting.kind == "time" else ()
    ended = _replace(state, status="ended", waiting=None, queue=())
    return Step(ended, said=(Said("ended", EndedData("expired")),), cancelled_timers=timers)


class _Enter(msgspec.Struct, frozen=True):
    block: str


class _Resume(msgspec.Struct, frozen=True):
    block: str
    event: Event
    memo: Mapping[str, Value]
    waited_ms: int = 0


class _End(msgspec.Struct, frozen=True):
    reason: EndReason


_Next = _Enter | _Resume | _End | None
"""What the walk does next; None when the dialog waits."""


class _Walk:
    """One run of `advance`."""

    __slots__ = (
        "_alone",
        "_asks",
        "_back",
        "_calls",
        "_now_ms",
        "_plan",
        "_queue",
        "_seen",
        "_state",
        "_steps",
        "_talk",
        "_timers",
        "_trace",
        "_traced",
        "_transitions",
        "_waiting",
    )

    def __init__(self, plan: Plan, state: State, now: datetime, traced: bool) -> None:
        self._plan = plan
        self._state = state
        self._now_ms = int(now.timestamp() * 1000)
        self._talk = Talk(plan, state, now)
        self._steps = state.spent.steps if state.spent else 0
        self._seen: dict[str, int] = {}
        self._queue = list(state.queue)
        self._back = state.back
        self._alone = state.alone
        self._calls, self._timers = state.calls, state.timers
        self._waiting: Waiting | None = None
        self._asks: AskScript | AskCall | AskTime | None = None
        self._transitions: list[Transition] = []
        self._traced = traced
        self._trace: list[TraceEntry] = []

    def begin(self, event: Started) -> Step:
        """Start at the start trigger, or where a trial wants to."""
        for name, value in event.variables.items():
            try:
                self._talk.set(name, value)
            except WrongValue:
                continue
        first = self._plan.start if event.start_at is None else self._plan.place(*event.start_at)
        return self._walk(_End("dead_end") if not first else _Enter(first), "")

    def go_on(self, waiting: Waiting | None, event: Event) -> Step:
        """Go on at the block that waits for `event`."""
        if waiting is None:
            raise AssertionError("the dialog waits for nothing")
        self._talk.reserved_id = waiting.message_id
        waited_ms = max(0, self._now_ms - waiting.since_ms) if waiting.since_ms else 0
        return self._walk(_Resume(self._state.at, event, waiting.memo, waited_ms), self._state.at)

    def turn_aside(self, interrupt: Interrupt) -> Step:
        """Leave the question that waits for the way of an interrupt."""
        self._alone = 0
        return self._walk(self._aside(self._state.at, interrupt), self._state.at)

    def _aside(self, at: str, interrupt: Interrupt) -> _Next:
        if interrupt.comes_back and not self._back:
            self._back = at
        elif not interrupt.comes_back:
            self._back = ""
        self._leave(at, interrupt.kind, 0)
        return _Enter(interrupt.target) if interrupt.target != FINISHED else self._over("finished")

    def _over(self, reason: EndReason) -> _Next:
        """Nothing more is drawn here: come back from an interrupt, or end."""
        if not self._back:
            return _End(reason)
        back, self._back = self._back, ""
        return _Enter(back)

    def _walk(self, following: _Next, at: str) -> Step:
        if isinstance(following, _Resume) and isinstance(following.event, Reply):
            self._alone = 0
        elif self._state.spent is None:
            self._alone += 1
        try:
            if self._alone > MAX_TURNS_ALONE:
                raise too_long_alone()
            while following is not None and not isinstance(following, _End):
                at = following.block
                following = self._pass(following)
        except TurnTooLong as stop:
            self._note("error", at, detail=stop.en)
            following = self._fail(stop.code, stop.uk, stop.en, "limit")
        except Exception as error:
            log.exception("block %s failed", at)
            self._note("error", at, detail=f"{type(error).__name__}: {error}")
            following = self._fail(
                "block_failed",
                "Тут щось зламалося, і розмову довелося завершити.",
                "Something broke here, and the dialog had to end.",
                "error",
            )
        return self._step(following, at)

    def _pass(self, following: _Enter | _Resume) -> _Next:
        node = self._plan.nodes[following.block]
        if isinstance(node, Broken):
            self._note("error", node.id, detail=node.problem)
            return self._fail(
                "block_broken",
                "Цей крок розмови ще не налаштовано.",
                "This step of the dialog is not set up yet.",
                "error",
            )
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise too_many_steps()
        talk = self._talk
        if isinstance(following, _Enter):
            if self._seen.get(node.block.id) == talk.changes:
                raise circle()
            self._seen[node.block.id] = talk.changes
            if self._traced:
                self._note("enter", node.block.id)
            talk.memo = _NO_MEMO
            outcome = node.executor.start(node.block, talk)
            waited_ms = 0
        else:
            talk.memo = following.memo
            talk.changes += 1
            if self._traced:
                self._note_result(node.block.id, following.event)
            outcome = node.executor.resume(node.block, talk, following.event)
            waited_ms = following.waited_ms
            talk.reserved_id = ""
        if self._traced:
            self._note_variables(node.block.id)
        return self._follow(node, outcome, waited_ms)

    def _follow(self, node: Node, outcome: Outcome, waited_ms: int) -> _Next:
        block_id = node.block.id
        match outcome:
            case Go(exit=way_out):
                self._leave(block_id, way_out, waited_ms)
                return self._enter(node.targets.get(way_out))
            case GoTo(group=group, block=block):
                self._leave(block_id, "jump", waited_ms)
                return self._enter(self._plan.place(group, block))
            case Finish():
                self._leave(block_id, "", waited_ms)
                return _End("finished")
            case AwaitReply(spec=spec, memo=memo):
                if self._queue:
                    reply = unqueued(self._queue.pop(0))
                    interrupt = self._plan.interrupts.hear(reply)
                    return self._aside(block_id, interrupt) if interrupt else _Resume(block_id, reply, memo)
                self._talk.said.append(Said("expects", spec))
                self._wait("reply", "", memo)
                return None
            case AwaitScript(source=source, arguments=arguments, memo=memo):
                self._asks = AskScript(block_id, source, arguments)
                self._wait("script", "", memo)
                return None
            case AwaitCall():
                self._call(outcome)
                self._note("wait", block_id, name=outcome.kind, detail=_described(outcome))
                return None
            case AwaitTime(until=until, typing=typing, memo=memo):
                if until <= self._talk.now:
                    return _Resume(block_id, TimerFired(""), memo)
                self._timers += 1
                timer_id = f"t{self._timers}"
                self._asks = AskTime(timer_id, until, typing)
                self._wait("time", timer_id, memo)
                self._note("wait", block_id, name="time", detail=until.isoformat())
                return None

    def _enter(self, target: str | None) -> _Next:
        if target is None:
            return self._over("dead_end")
        return _Enter(target) if target != FINISHED else self._over("finished")

    def _call(self, outcome: AwaitCall) -> None:
        self._calls += 1
        call_id = f"c{self._calls}"
        is_said = outcome.kind == "ai" and outcome.request.get("say") is not False
        message_id = self._talk.reserve_id() if is_said else ""
        self._asks = AskCall(call_id, outcome.kind, outcome.request, outcome.timeout_s, message_id)
        self._wait("call", call_id, outcome.memo, message_id)

    def _wait(self, kind: str, waiting_id: str, memo: Mapping[str, Value], message_id: str = "") -> None:
        self._waiting = Waiting(kind, waiting_id, dict(memo), message_id, self._now_ms)  # pyright: ignore[reportArgumentType]

    def _fail(self, code: str, uk: str, en: str, reason: EndReason) -> _End:
        self._waiting = None
        self._asks = None
        self._talk.said.append(Said("error", ErrorData(code, uk if self._talk.lang == "uk" else en)))
        return _End(reason)

    def _leave(self, block_id: str, way_out: str, waited_ms: int) -> None:
        self._transitions.append(Transition(block_id, way_out, waited_ms))
        if self._traced:
            self._note("exit", block_id, exit=way_out)

    def _note(
        self, step: TraceStep, block_id: str, *, exit: str = "", name: str = "", value: Value = None, detail: str = ""
    ) -> None:
        if self._traced:
            node = self._plan.nodes.get(block_id)
            group = node.group if node is not None else ""
            self._trace.append(TraceEntry(step, group, block_id, exit, name, value, detail))

    def _note_result(self, block_id: str, event: Event) -> None:
        match event:
            case ScriptResult(ok=ok, value=value, code=code, detail=detail, line=line):
                place = f" (line {line})" if line is not None else ""
                self._note("script", block_id, value=_short(value), detail="" if ok else f"{code}: {detail}{place}")
            case CallResult(ok=ok, value=value, code=code, detail=detail):
                self._note("call", block_id, value=_short(value), detail="" if ok else f"{code}: {detail}")
            case _:
                pass

    def _note_variables(self, block_id: str) -> None:
        for name, value in self._talk.log:
            self._note("variable", block_id, name=name, value=value)
        self._talk.log.clear()

    def _step(self, following: _End | None, at: str) -> Step:
        talk, waiting = self._talk, self._waiting
        if isinstance(following, _End):
            talk.said.append(Said("ended", EndedData(following.reason)))
            waiting = None
        in_script = waiting is not None and waiting.kind == "script"
        state = State(
            lang=talk.lang,
            status="ended" if following is not None else "open" if waiting and waiting.kind == "reply" else "working",
            at=at,
            waiting=waiting,
            changed=talk.changed,
            messages=talk.numbered,
            calls=self._calls,
            timers=self._timers,
            alone=self._alone,
            back="" if following is not None else self._back,
            queue=() if following is not None else tuple(self._queue),
            spent=Spent(self._steps, talk.messages, talk.message_bytes) if in_script else None,
        )
        changed_contact = {
            name[8:]: value
            for name, value in talk.changed.items()
            if name.startswith("contact.") and self._state.changed.get(name) != value
        }
        return Step(
            state=state,
            said=tuple(talk.said),
            asks=self._asks if following is None else None,
            transitions=tuple(self._transitions),
            trace=tuple(self._trace),
            contact=changed_contact,
        )


def _described(call: AwaitCall) -> str:
    """Say for the trace what is called; secrets stay names."""
    if call.kind != "http":
        return str(call.request.get("connection", ""))
    url = put_secrets(call.request.get("url"), _Hidden())
    return f"{call.request.get('method')} {url}"


class _Hidden(dict[str, str]):
    """Stands for every secret."""

    def __missing__(self, name: str) -> str:
        return "***"


def _short(value: Value) -> Value:
    """A large result is not repeated in the trace."""
    written = _encode(value)
    return value if len(written) <= MAX_TRACED_BYTES else written[:MAX_TRACED_BYTES].decode(errors="ignore") + "…"


def _replace(state: State, **changes: object) -> State:
    return msgspec.structs.replace(state, **changes)
