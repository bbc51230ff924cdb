"""Jumps between groups."""

from __future__ import annotations

from tests.talking import Talking, block, document


def test_the_dialog_goes_on_in_the_group_named():
    talk = Talking(document({"g1": [block("b1", "jump", group="g2")], "g2": [block("b2", "send_text", text="тут")]}))
    assert talk.heard == ["тут"]
    assert talk.step.transitions[0].exit == "jump"


def test_a_jump_to_nowhere_is_a_dead_end():
    assert Talking(document({"g1": [block("b1", "jump")]})).ended == "dead_end"


def test_a_jump_to_itself_is_stopped():
    talk = Talking(document({"g1": [block("b1", "jump", group="g1")]}))
    assert (talk.error, talk.ended) == ("endless_loop", "limit")
