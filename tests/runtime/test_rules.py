"""Rules: typed comparisons that authors build without code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.blocks.rules import OP_TITLES, OPS_OF_KIND, Op, Rules
from runtime.dialog.variables import VARIABLE_TYPES, Value, VariableType


@dataclass
class Known:
    """What a dialog knows: one variable `x`, and `limit`."""

    value: Value
    of: VariableType = "text"
    limit: str = ""
    variables: Mapping[str, Value] = field(init=False)

    def __post_init__(self) -> None:
        self.variables = {"x": self.value}

    def kind(self, name: str) -> VariableType:
        return self.of

    def render(self, text: str) -> str:
        return text.replace("{{ limit }}", self.limit)


def holds(value: Value, op: str, wanted: str = "", kind: VariableType = "text", limit: str = "") -> bool:
    rules = Rules.model_validate({"tests": [{"variable": "x", "op": op, "value": wanted}]})
    return rules.hold(Known(value, kind, limit))


@pytest.mark.parametrize(
    ("value", "kind", "op", "wanted", "result"),
    [
        ("Київ", "text", "is", " київ ", True),
        ("м’ята", "text", "is", "м'ята", True),
        ("Київ", "text", "is_not", "Львів", True),
        ("Івано-Франківськ", "text", "contains", "франк", True),
        ("Івано-Франківськ", "text", "not_contains", "льв", True),
        ("abc", "text", "starts", "AB", True),
        ("abc", "text", "ends", "C", True),
        ("б", "text", "one_of", "а, б, в", True),
        ("г", "text", "one_of", "а, б, в", False),
        ("0.30", "number", "is", "0.3", True),
        ("0.3", "money", "is", "0,30", True),
        ("12345678901234567890.1", "number", "more", "12345678901234567890.0", True),
        ("9", "number", "less", "10", True),
        ("9", "text", "less", "10", True),
        ("9", "number", "at_least", "9.0", True),
        ("9", "number", "at_most", "8.99", False),
        ("сто", "number", "more", "1", False),
        ("2026-12-25", "date", "more", "2026-11-30", True),
        ("2026-12-25", "date", "is", "2026-12-25", True),
        ("2026-12-25T10:00:00+02:00", "datetime", "is", "2026-12-25T08:00:00+00:00", True),
        ("2026-12-25T10:00:00+02:00", "datetime", "more", "2026-12-25T09:00:00+00:00", False),
        ("10:30", "time", "less", "11:00", True),
        (True, "boolean", "yes", "", True),
        (False, "boolean", "no", "", True),
        (None, "boolean", "no", "", False),
        (True, "boolean", "is", "true", True),
        (None, "text", "empty", "", True),
        ("  ", "text", "empty", "", True),
        ("x", "text", "set", "", True),
        ([], "list", "empty", "", True),
        (["чашка", "глек"], "list", "contains", "ГЛЕК", True),
        (["чашка"], "list", "not_contains", "глек", True),
        (["a", "b", "c"], "list", "more", "2", True),
        (["a"], "list", "at_most", "1", True),
        ({}, "object", "empty", "", True),
        (None, "number", "more", "0", False),
        (None, "text", "is", "", True),
    ],
)
def test_a_comparison_goes_by_the_type_of_the_variable(value, kind, op, wanted, result):
    assert holds(value, op, wanted, kind) is result


def test_a_value_may_come_from_another_variable():
    assert holds("10", "more", "{{ limit }}", "number", limit="9.99")


@given(st.decimals(allow_nan=False, allow_infinity=False), st.decimals(allow_nan=False, allow_infinity=False))
def test_numbers_compare_exactly(left, right):
    assert holds(f"{left:f}", "more", f"{right:f}", "number") is (Decimal(left) > Decimal(right))
    assert holds(f"{left:f}", "at_most", f"{right:f}", "number") is (Decimal(left) <= Decimal(right))


json_values = st.recursive(
    st.none() | st.booleans() | st.text() | st.integers() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(json_values, st.sampled_from(get_args(Op)), st.text(), st.sampled_from(VARIABLE_TYPES))
def test_a_test_never_fails_whatever_it_meets(value, op, wanted, kind):
    assert holds(value, op, wanted.replace("{", ""), kind) in (True, False)


def test_all_and_any_join_and_an_unfinished_test_is_passed_over():
    yes, no, unfinished = (
        {"variable": "x", "op": "set"},
        {"variable": "x", "op": "empty"},
        {"variable": "", "op": "is"},
    )
    known = Known("1")
    for join, tests, result in (
        ("and", [yes, yes], True),
        ("and", [yes, no], False),
        ("or", [no, yes], True),
        ("or", [no, no], False),
        ("and", [], True),
        ("or", [], True),
        ("or", [unfinished], True),
        ("or", [unfinished, no], False),
    ):
        assert Rules.model_validate({"join": join, "tests": tests}).hold(known) is result


def test_rules_nest_six_deep_and_no_deeper():
    drawn: dict = {"tests": [{"variable": "x", "op": "set"}]}
    for _ in range(5):
        drawn = {"tests": [drawn]}
    assert Rules.model_validate(drawn).hold(Known("1"))
    with pytest.raises(ValidationError):
        Rules.model_validate({"tests": [drawn]})


def test_every_operator_has_words_and_every_type_its_operators():
    assert set(OP_TITLES) == set(get_args(Op))
    assert set(OPS_OF_KIND) == set(VARIABLE_TYPES)
    assert {op for ops in OPS_OF_KIND.values() for op in ops} == set(get_args(Op))
