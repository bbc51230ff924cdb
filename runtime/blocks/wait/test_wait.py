"""Pauses."""

from __future__ import annotations

from datetime import timedelta

from runtime.dialog.events import TimerFired
from tests.talking import NOW, AskTime, Talking, block, document

DRAWN = document(
    {
        "g1": [
            block("b1", "wait", seconds=90),
            block("b2", "ask_text", variable="x"),
            block("b3", "send_text", text="{{ x }}"),
        ]
    },
    variables={"x": "text"},
)


def test_the_dialog_goes_on_when_the_time_has_come():
    talk = Talking(DRAWN)
    asked = talk.step.asks
    assert isinstance(asked, AskTime)
    assert (asked.until, asked.typing) == (NOW + timedelta(seconds=90), True)
    assert talk.state.status == "working"
    talk.tell(TimerFired(asked.timer_id))
    assert talk.expects is not None
    assert talk.step.transitions[0].block_id == "b1"


def test_words_said_during_a_pause_are_given_to_the_next_question():
    talk = Talking(DRAWN)
    timer = talk.step.asks
    assert isinstance(timer, AskTime)
    assert talk.say("Марта") == []
    talk.tell(TimerFired(timer.timer_id))
    assert talk.heard[-1] == "Марта"
    assert talk.ended == "finished"


def test_a_timer_that_fires_twice_is_taken_once():
    talk = Talking(DRAWN)
    timer = talk.step.asks
    assert isinstance(timer, AskTime)
    talk.tell(TimerFired(timer.timer_id))
    assert talk.tell(TimerFired(timer.timer_id)).said == ()
