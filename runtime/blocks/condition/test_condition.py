"""Branches."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.blocks.condition.schema import Config
from tests.talking import Talking, block, document


def branch(name: str, *tests: dict, join: str = "and") -> dict:
    return {"id": name, "label": name, "rules": {"join": join, "tests": list(tests)}}


def more(value: str) -> dict:
    return {"variable": "n", "op": "more", "value": value}


def way(n: str, *branches: dict) -> str:
    drawn = document({"g1": [block("b1", "condition", branches=list(branches))]}, variables={"n": "number"})
    return Talking(drawn, n=n).step.transitions[0].exit


def test_the_first_branch_that_holds_is_taken():
    branches = (branch("big", more("100")), branch("some", more("1")))
    assert way("1000", *branches) == "big"
    assert way("50", *branches) == "some"
    assert way("1", *branches) == "otherwise"


def test_rules_nest():
    either = {"join": "or", "tests": [more("100"), {"variable": "n", "op": "is", "value": "7"}]}
    nested = branch("yes", {"variable": "n", "op": "set"}, either)
    assert way("7.0", nested) == "yes"
    assert way("8", nested) == "otherwise"


def test_a_fresh_condition_lets_everybody_through():
    talk = Talking(document({"g1": [block("b1", "condition"), block("b2", "send_text", text="далі")]}))
    assert talk.heard == ["далі"]


def test_two_branches_may_not_have_one_key():
    with pytest.raises(ValidationError):
        Config.model_validate({"branches": [branch("a"), branch("a")]})
    with pytest.raises(ValidationError):
        Config.model_validate({"branches": [branch("otherwise")]})
