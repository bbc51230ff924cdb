"""Questions for phone numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.blocks.ask_phone.execute import read_phone
from tests.talking import Talking, block, document


@pytest.mark.parametrize(
    "words",
    [
        "+380671234567",
        "067 123-45-67",
        "(067) 123 45 67",
        "80671234567",
        "8 (067) 123-45-67",
        "380671234567",
        "00380671234567",
        "67 123 45 67",
        "мій номер 067 123-45-67, дзвоніть",
    ],
)
def test_every_usual_spelling_of_a_ukrainian_number_is_kept_the_same_way(words):
    assert read_phone(words, "UA") == "+380671234567"


def test_numbers_of_other_countries_fit_too():
    assert read_phone("+48 512 345 678", "UA") == "+48512345678"
    assert read_phone("512 345 678", "PL") == "+48512345678"


@pytest.mark.parametrize(
    "words", ["067 123 45", "12345", "0671234567 або 0509876543", "дзвоніть завтра", "+38067123456789", ""]
)
def test_what_is_no_number_does_not_fit(words):
    assert read_phone(words, "UA") is None


@given(st.text())
def test_no_words_break_it(words):
    read_phone(words, "UA")


def test_a_wrong_number_is_asked_again_with_an_example():
    talk = Talking(document({"g1": [block("b1", "ask_phone", variable="p")]}, variables={"p": "text"}))
    assert talk.say("067") == ["Такого номера немає. Приклад: +380 67 123 45 67"]
    talk.say("067 123 45 67")
    assert talk.variable("p") == "+380671234567"
