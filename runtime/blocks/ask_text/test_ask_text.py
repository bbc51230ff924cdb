"""Questions for words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.dialog.events import Reply
from runtime.dialog.messages import File
from tests.talking import Talking, block, document


def asked(**config: object) -> Talking:
    settings = {"text": "Ім’я?", "retry": "Ще раз?", "variable": "name", **config}
    return Talking(document({"g1": [block("b1", "ask_text", **settings)]}, variables={"name": "text"}))


def test_the_input_says_its_bounds_and_its_hint():
    spec = asked(min_length=2, max_length=40, placeholder={"uk": "Олена", "en": "Olena"}).expects
    assert spec is not None
    assert (spec.kind, spec.min_length, spec.max_length, spec.placeholder) == ("text", 2, 40, "Олена")


@pytest.mark.parametrize(("words", "fits"), [("О", False), ("Оля", True), ("  О  ", False), ("Олександра", False)])
def test_the_length_counts_without_outer_spaces(words, fits):
    talk = asked(min_length=2, max_length=8)
    talk.say(words)
    assert (talk.ended == "finished") is fits


def test_letters_are_kept_composed_and_without_what_no_text_may_hold():
    talk = asked()
    talk.say("и\u0306\x00о\ud800")
    assert talk.variable("name") == "йо"


def test_an_optional_question_may_be_skipped_in_words_or_by_nothing():
    for words in ("", "  ", "-", "Пропустити", "skip"):
        talk = asked(optional=True)
        talk.say(words)
        assert talk.ended == "finished"
        assert talk.variable("name") is None


def test_a_button_pressed_or_a_file_sent_is_taken_for_what_it_says():
    talk = asked()
    talk.tell(Reply(file=File("a.png", file_id="f1")))
    assert talk.heard == ["Ще раз?"]
    talk.tell(Reply(choice=("Олена",)))
    assert talk.variable("name") == "Олена"


def test_the_limit_counts_each_question_anew():
    talk = asked(max_tries=3)
    assert talk.say("") == ["Ще раз?"]
    assert talk.say("") == ["Ще раз?"]
    assert talk.say("") == []
    assert talk.step.transitions[-1].exit == "too_many"


@given(st.text(max_size=200))
def test_any_words_are_an_answer_or_asked_again(words):
    talk = asked(max_tries=1)
    talk.say(words)
    assert talk.ended in ("finished", "dead_end")
