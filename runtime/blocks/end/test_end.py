"""The end of a dialog."""

from __future__ import annotations

from tests.talking import Talking, block, document


def test_the_last_words_are_said_and_nothing_after_them():
    talk = Talking(document({"g1": [block("b1", "end", text="Бувайте"), block("b2", "send_text", text="ні")]}))
    assert talk.heard == ["Бувайте"]
    assert talk.ended == "finished"


def test_an_end_may_be_silent():
    talk = Talking(document({"g1": [block("b1", "end")]}))
    assert talk.heard == []
    assert talk.ended == "finished"
