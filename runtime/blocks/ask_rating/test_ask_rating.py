"""Questions for ratings."""

from __future__ import annotations

import pytest

from runtime.blocks.ask_rating.execute import read_rating
from tests.talking import Talking, block, document


def asked(**config: object) -> Talking:
    groups = {
        "g1": [block("b1", "ask_rating", variable="x", **config), block("b2", "send_text", text="дякую")],
        "g2": [block("b3", "send_text", text="що сталося?")],
    }
    return Talking(document(groups, [("b1", "low", "g2")], variables={"x": "number"}))


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("4", 4),
        ("4/5", 4),
        ("4 з 5", 4),
        ("5!", 5),
        ("★★★", 3),
        ("0", None),
        ("6", None),
        ("4/10", None),
        ("добре", None),
    ],
)
def test_ratings_are_read_as_people_write_them(words, rating):
    assert read_rating(words, 5) == rating


def test_a_button_is_kept_as_a_number():
    talk = asked()
    assert talk.expects is not None
    assert [(choice.id, choice.description) for choice in talk.expects.choices][::4] == [
        ("1", "погано"),
        ("5", "чудово"),
    ]
    assert talk.choose("5") == ["дякую"]
    assert talk.variable("x") == "5"


def test_low_ratings_take_their_own_exit_when_they_have_one():
    assert asked(low=3).choose("3") == ["що сталося?"]
    assert asked(low=3).choose("4") == ["дякую"]
    assert asked().choose("1") == ["дякую"]


def test_what_is_no_rating_is_asked_again():
    assert asked().say("так собі") == ["Виберіть, будь ласка, оцінку."]


def test_a_skipped_rating_is_not_low():
    assert asked(low=3, optional=True).say("-") == ["дякую"]
