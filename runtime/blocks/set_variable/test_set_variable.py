"""Setting variables."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.talking import Talking, block, document

KINDS = {
    "text": "text",
    "n": "number",
    "m": "money",
    "flag": "boolean",
    "day": "date",
    "moment": "datetime",
    "cart": "list",
    "box": "object",
}


def done(*assignments: tuple[str, str, str], **variables: Any) -> Talking:
    rows = [{"variable": variable, "action": action, "value": value} for variable, action, value in assignments]
    return Talking(document({"g1": [block("b1", "set_variable", assignments=rows)]}, variables=KINDS), **variables)


def test_a_text_is_set_with_variables_in_it():
    assert done(("text", "set", "Пані {{ text }}"), text="Марта").variable("text") == "Пані Марта"


@pytest.mark.parametrize(
    ("variable", "written", "kept"),
    [
        ("n", "1 200,50", "1200.50"),
        ("n", "{{ m | times: 2 }}", "60.20"),
        ("n", "", None),
        ("flag", "Так", True),
        ("flag", "no", False),
        ("day", "2026-12-25", "2026-12-25"),
        ("cart", "чашка, глек", ["чашка", "глек"]),
    ],
)
def test_what_is_written_is_read_into_the_type_of_the_variable(variable, written, kept):
    assert done((variable, "set", written), m="30.10").variable(variable) == kept


def test_rows_are_done_from_the_top():
    talk = done(("n", "set", "2"), ("n", "times", "3"), ("n", "plus", "{{ n }}"), ("n", "minus", "0.1"))
    assert talk.variable("n") == "11.9"


@given(st.lists(st.decimals(min_value=-(10**9), max_value=10**9, places=2), max_size=8))
def test_sums_are_exact(numbers):
    talk = done(*(("m", "plus", f"{number:f}") for number in numbers))
    assert Decimal(talk.variable("m") or 0) == sum(numbers, Decimal(0))


def test_a_quotient_has_ten_digits_at_most():
    assert done(("n", "divide", "3"), n="10").variable("n") == "3.3333333333"
    assert done(("n", "divide", "4"), n="10").variable("n") == "2.5"
    assert done(("n", "divide", "5"), n="1000").variable("n") == "200"


@pytest.mark.parametrize(
    "row", [("n", "divide", "0"), ("n", "plus", "сто"), ("n", "set", "сто"), ("day", "set", "завтра"), ("n", "yes", "")]
)
def test_what_fails_takes_its_own_exit_and_leaves_the_variable(row):
    talk = done(row, ("text", "set", "далі"), n="7")
    assert talk.step.transitions[-1].exit == "error"
    assert talk.ended == "dead_end"
    assert talk.variable("n") == "7"
    assert talk.variable("text") is None


def test_a_list_is_kept():
    talk = done(("cart", "add", "чашка"), ("cart", "add", "глек"), ("cart", "remove", "ЧАШКА"))
    assert talk.variable("cart") == ["глек"]


def test_a_list_can_not_grow_without_end():
    talk = done(("cart", "add", "x"), cart=["x"] * 1000)
    assert talk.step.transitions[-1].exit == "error"


def test_copy_takes_whole_objects():
    talk = done(("box", "copy", "n"), n="1")
    assert talk.step.transitions[-1].exit == "error"
    assert done(("text", "copy", "n"), n="1").variable("text") == "1"
    assert done(("cart", "copy", "cart"), cart=[{"a": "b"}]).variable("cart") == [{"a": "b"}]


def test_this_moment_takes_the_form_of_the_variable():
    talk = done(("day", "now", ""), ("moment", "now", ""))
    assert talk.variable("day") == "2026-11-22"
    assert talk.variable("moment") == "2026-11-22T12:00:00+02:00"


def test_a_cleared_variable_is_as_if_never_set():
    assert done(("text", "clear", ""), text="x").variable("text") is None


def test_yes_and_no():
    assert done(("flag", "yes", "")).variable("flag") is True
    assert done(("flag", "no", ""), flag=True).variable("flag") is False
