"""A trigger that the engine would never take is said to the author."""

from __future__ import annotations

from runtime.orchestrator.interrupts import RUNNING_TRIGGERS
from runtime.scenarios.checks import ways
from runtime.scenarios.checks.find import find_problems
from runtime.scenarios.document import parse_document
from tests.talking import block, document


def codes(kind: str) -> list[str]:
    drawn = document({"g1": [block("b1", "end")]})
    drawn["triggers"].append({"id": "t2", "kind": kind, "config": {"command": "menu"}, "to": {"group": "g1"}})
    return [problem.code for problem in find_problems(parse_document(drawn))]


def test_only_triggers_that_never_run_are_warned_of():
    assert "trigger_never_runs" in codes("silence")
    assert "trigger_never_runs" not in codes("command")


def test_checks_and_engine_know_the_same_kinds():
    assert ways.RUNNING_TRIGGERS == RUNNING_TRIGGERS
