"""Questions for numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.blocks.ask_number.execute import read_number
from tests.talking import Talking, block, document


@pytest.mark.parametrize(
    ("words", "lang", "whole", "number"),
    [
        ("1 200,50", "uk", False, "1200.50"),
        ("1,200.50", "en", False, "1200.50"),
        ("1.200,50", "uk", False, "1200.50"),
        ("1,200.50", "uk", False, "1200.50"),
        ("1,200", "en", False, "1200"),
        ("1,200", "uk", False, "1.200"),
        ("1,200", "uk", True, "1200"),
        ("1.200.000", "uk", False, "1200000"),
        ("1\u00a0200", "uk", False, "1200"),
        ("12", "uk", True, "12"),
        ("−3", "uk", False, "-3"),
        (",5", "uk", False, "0.5"),
        ("500 грн", "uk", True, "500"),
        ("0.1", "en", False, "0.1"),
        ("сто", "uk", False, None),
        ("1,20.50", "en", False, None),
        ("1-2", "uk", False, None),
        ("", "uk", False, None),
        ("1e9", "uk", False, None),
        ("٣", "uk", False, None),
        ("9" * 200, "uk", False, None),
    ],
)
def test_numbers_are_read_as_people_type_them(words, lang, whole, number):
    assert read_number(words, lang=lang, whole=whole) == (None if number is None else Decimal(number))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_a_number_written_in_either_manner_is_read_back_exactly(number):
    english = f"{number:,.2f}"
    ukrainian = english.replace(",", " ").replace(".", ",")
    assert read_number(english, lang="en", whole=False) == number
    assert read_number(ukrainian, lang="uk", whole=False) == number


@given(st.text())
def test_no_words_break_it(words):
    read_number(words, lang="uk", whole=True)


def asked(**config: object) -> Talking:
    return Talking(document({"g1": [block("b1", "ask_number", variable="n", **config)]}, variables={"n": "number"}))


def test_the_bounds_themselves_fit_and_nothing_beyond_them():
    for words, fits in (("1", True), ("10", True), ("0", False), ("11", False)):
        talk = asked(min=1, max=10)
        talk.say(words)
        assert (talk.ended == "finished") is fits


def test_more_digits_after_the_point_than_wanted_do_not_fit():
    talk = asked(decimals=1)
    assert talk.say("2,55") == ["Потрібне число, наприклад 12."]
    talk.say("2,50")
    assert talk.variable("n") == "2.50"


def test_the_input_says_its_bounds():
    spec = asked(min="0.5", max=3, decimals=2).expects
    assert spec is not None
    assert (spec.kind, spec.min, spec.max, spec.decimals) == ("number", "0.5", "3", 2)
