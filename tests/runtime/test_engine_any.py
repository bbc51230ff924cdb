"""Whatever is drawn and whatever is answered, a turn ends or waits within its budget and never raises."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.blocks.catalogue import find_blocks
from runtime.dialog.events import CallResult, ErrorData, Event, MessageData, Reply, ScriptResult, Started, TimerFired
from runtime.dialog.messages import File
from runtime.errors import Conflict, TooMany
from runtime.orchestrator.engine import AskCall, AskScript, AskTime, Step, advance
from runtime.orchestrator.limits import MAX_MESSAGES, MAX_STEPS
from runtime.orchestrator.plan import compile_plan
from runtime.orchestrator.state import State, decode_state, encode_state, new_state
from tests.talking import NOW, document

TYPES = sorted(find_blocks())
GROUPS = ("g1", "g2", "g3")
EXITS = ("next", "otherwise", "error", "too_many", "other", "first", "yes", "nothing", "?")
NAMES = ("a", "b", "n", "list", "")
KINDS = {"a": "text", "b": "boolean", "n": "number", "list": "list"}

words = st.sampled_from(
    ["", " ", "1", "завтра", "x@example.com", "0671234567", "так", "1, 2", "skip", "{{ a }}", "**", "Перший варіант"]
) | st.text(max_size=30)
texts = st.sampled_from(
    ["", "Вітаю", "{{ a }} {{ n | plus: 1 }}", "{{ a", "**{{ b }}**", "{% for i in list %}{{ i }}{% endfor %}"]
)
values = st.recursive(
    st.none() | st.booleans() | words | st.integers() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
names = st.sampled_from(NAMES)
operators = st.sampled_from(["is", "more", "empty", "set", "contains"])
tests = st.fixed_dictionaries({"variable": names, "op": operators, "value": texts})
rules = st.fixed_dictionaries({"join": st.sampled_from(["and", "or"]), "tests": st.lists(tests, max_size=3)})
branches = st.fixed_dictionaries({"id": st.sampled_from(["yes", "first"]), "rules": rules})
saves = st.fixed_dictionaries({"path": st.sampled_from(["", "a.b", "[0]"]), "variable": names})
SETTINGS: dict[str, st.SearchStrategy[Any]] = {
    "text": texts,
    "variable": st.sampled_from(NAMES),
    "max_tries": st.integers(0, 3),
    "optional": st.booleans(),
    "group": st.sampled_from((*GROUPS, "", "g9")),
    "seconds": st.sampled_from([0.1, 5, 86400]),
    "multiple": st.booleans(),
    "free_text": st.booleans(),
    "from_list": st.sampled_from(["", "list", "a"]),
    "min_length": st.integers(-1, 5),
    "url": st.sampled_from(["", "https://example.com/{{ a }}", "javascript:1"]),
    "body_kind": st.sampled_from(["none", "json", "text"]),
    "body": st.sampled_from(["", '{"a": {{ a }}}', "{{ a }}", '{"l": {{ list }}, "t": "{{ n }}"}']),
    "saves": st.lists(saves, max_size=2),
    "branches": st.lists(branches, max_size=2),
    "assignments": st.lists(
        st.fixed_dictionaries(
            {
                "variable": st.sampled_from(NAMES),
                "action": st.sampled_from(["set", "plus", "divide", "add", "copy", "clear", "now", "yes"]),
                "value": st.sampled_from(["1", "0", "x", "{{ a }}", "{{ n | times: 10 }}", "list"]),
            }
        ),
        max_size=3,
    ),
    "writes": st.just([{"variable": "a"}]),
}


@st.composite
def drawings(draw: st.DrawFn) -> dict[str, Any]:
    groups: dict[str, list[dict[str, Any]]] = {}
    edges: list[tuple[str, str, str]] = []
    for group in GROUPS:
        blocks: list[dict[str, Any]] = []
        for number in range(draw(st.integers(0, 4))):
            kind = draw(st.sampled_from(TYPES))
            fields = find_blocks()[kind].config.model_fields
            names = draw(st.sets(st.sampled_from(sorted(fields)), max_size=4)) & SETTINGS.keys()
            config = {name: draw(SETTINGS[name]) for name in sorted(names)}
            block_id = f"{group}b{number}"
            blocks.append({"id": block_id, "type": kind, "config": config})
            for way_out in draw(st.sets(st.sampled_from(EXITS), max_size=2)):
                edges.append((block_id, way_out, draw(st.sampled_from((*GROUPS, "g1/g1b1", "g9")))))
        groups[group] = blocks
    return document(groups, edges, KINDS)


replies = (
    words.map(lambda said: Reply(text=said))
    | st.lists(words, max_size=3).map(lambda chosen: Reply(choice=tuple(chosen)))
    | st.just(Reply(values={"a": "b"}))
    | st.just(Reply(file=File("a.png", file_id="f1")))
)


def answer_to(step: Step, draw: st.DrawFn) -> Event:
    """What comes next in a dialog that asks for what `step` asks."""
    match step.asks:
        case AskScript():
            return ScriptResult(ok=draw(st.booleans()), value=draw(values), variables={"a": draw(values)}, code="threw")
        case AskCall(call_id=call_id, kind="ai"):
            return CallResult(call_id, ok=draw(st.booleans()), value={"text": draw(words)}, code="timeout")
        case AskCall(call_id=call_id):
            answer = {"status": draw(st.sampled_from([200, 500])), "text": "{}", "json": draw(values), "headers": {}}
            return CallResult(call_id, ok=draw(st.booleans()), value=answer, code="timeout")
        case AskTime(timer_id=timer_id):
            return TimerFired(timer_id)
        case None:
            return draw(replies)


def check(step: Step, before: State) -> None:
    assert decode_state(encode_state(step.state)) == step.state
    ended = [said for said in step.said if said.type == "ended"]
    assert len(ended) == (step.state.status == "ended" and before.status != "ended")
    assert "block_failed" not in [said.data.code for said in step.said if isinstance(said.data, ErrorData)], step.trace
    if step.state.status == "ended":
        assert step.asks is None
        assert step.state.waiting is None
        assert step.said[-1].type == "ended"
    else:
        assert step.state.waiting is not None
        assert (step.asks is None) == (step.state.waiting.kind == "reply")
    assert len(step.transitions) <= MAX_STEPS
    ids = [said.data.id for said in step.said if isinstance(said.data, MessageData)]
    assert len(ids) == len(set(ids)) <= MAX_MESSAGES


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data(), drawings())
def test_any_dialog_ends_or_waits_and_never_raises(data, drawn):
    plan = compile_plan(drawn)
    state = new_state(plan, "en")
    event: Event = Started(variables={"list": ["x", {"label": "y"}], "n": "3", "a": data.draw(values)})
    now = NOW
    for _ in range(15):
        step = advance(plan, state, event, now, traced=True)
        assert step == advance(plan, state, event, now, traced=True)
        check(step, state)
        state = decode_state(encode_state(step.state))
        if state.status == "ended":
            break
        if step.asks is not None and data.draw(st.booleans()):
            early = (
                advance(plan, state, data.draw(replies), now)
                if state.waiting and state.waiting.kind != "script"
                else step
            )
            state = early.state
        event = answer_to(step, data.draw)
        now += timedelta(minutes=5)


@settings(max_examples=60, deadline=None)
@given(st.data(), drawings())
def test_stray_events_change_nothing_or_are_refused(data, drawn):
    plan = compile_plan(drawn)
    state = advance(plan, new_state(plan, "uk"), Started(), NOW).state
    strays = [CallResult("c99", True), TimerFired("t99"), ScriptResult(True), TimerFired("")]
    for stray in strays:
        if state.waiting is not None and state.waiting.kind == "script" and isinstance(stray, ScriptResult):
            continue
        assert advance(plan, state, stray, NOW) == Step(state)
    if state.status == "working":
        for _ in range(20):
            state = advance(plan, state, Reply(text="x"), NOW).state
        with pytest.raises(TooMany, match="too_many_waiting"):
            advance(plan, state, Reply(text="x"), NOW)
    if state.status == "ended":
        with pytest.raises(Conflict, match="dialog_ended"):
            advance(plan, state, Reply(text="x"), NOW)


def test_a_long_legal_loop_passes_and_one_that_never_stops_is_stopped_soon():
    def counting(limit: str) -> dict[str, Any]:
        plus = {"variable": "n", "action": "plus", "value": "1"}
        rules = {"tests": [{"variable": "n", "op": "at_least", "value": limit}]}
        blocks = [
            {"id": "b1", "type": "set_variable", "config": {"assignments": [plus]}},
            {"id": "b2", "type": "condition", "config": {"branches": [{"id": "yes", "rules": rules}]}},
            {"id": "b3", "type": "send_text", "config": {"text": "{{ n }}"}},
        ]
        return document({"g1": blocks}, [("b2", "otherwise", "g1")], KINDS)

    plan = compile_plan(counting("2000"))
    legal = advance(plan, new_state(plan, "uk"), Started(), NOW)
    assert legal.state.changed["n"] == "2000"
    assert [said.type for said in legal.said] == ["message", "ended"]
    plan = compile_plan(counting("1000000"))
    began = time.process_time()
    endless = advance(plan, new_state(plan, "uk"), Started(), NOW)
    assert time.process_time() - began < 1.0
    assert [said.data.code for said in endless.said if isinstance(said.data, ErrorData)] == ["too_many_steps"]


def test_a_dialog_that_goes_on_without_its_customer_ends():
    drawn = document({"g1": [{"id": "b1", "type": "wait", "config": {"seconds": 1}}]}, [("b1", "next", "g1")])
    plan = compile_plan(drawn)
    step = advance(plan, new_state(plan, "uk"), Started(), NOW)
    turns = 1
    while isinstance(step.asks, AskTime):
        step = advance(plan, step.state, TimerFired(step.asks.timer_id), NOW)
        turns += 1
        assert turns < 2000
    assert turns > 500
    assert [said.type for said in step.said] == ["error", "ended"]


def test_a_turn_says_no_more_than_its_share():
    plus = {"variable": "n", "action": "plus", "value": "1"}
    blocks = [
        {"id": "b1", "type": "set_variable", "config": {"assignments": [plus]}},
        {"id": "b2", "type": "send_text", "config": {"text": "ще"}},
    ]
    plan = compile_plan(document({"g1": blocks}, [("b2", "next", "g1")], KINDS))
    step = advance(plan, new_state(plan, "uk"), Started(), NOW)
    assert sum(said.type == "message" for said in step.said) == MAX_MESSAGES
    assert [said.type for said in step.said[-2:]] == ["error", "ended"]


def test_a_block_with_a_fault_ends_its_dialog_and_is_logged(caplog):
    class Faulty:
        def start(self, block: object, turn: object) -> None:
            raise RuntimeError("boom")

    plan = compile_plan(document({"g1": [{"id": "b1", "type": "end", "config": {}}]}))
    node: Any = plan.nodes["b1"]
    broken = type(node)(node.block, Faulty(), node.group, node.targets)
    faulty = type(plan)(**{**{name: getattr(plan, name) for name in plan.__slots__}, "nodes": {"b1": broken}})
    step = advance(faulty, new_state(faulty, "en"), Started(), NOW, traced=True)
    assert [said.type for said in step.said] == ["error", "ended"]
    assert step.state.status == "ended"
    assert "RuntimeError: boom" in step.trace[-1].detail
    assert "boom" in caplog.text
