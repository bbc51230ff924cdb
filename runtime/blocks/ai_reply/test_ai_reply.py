"""Answers of models, as the engine asks for them."""

from __future__ import annotations

from typing import Any

from runtime.dialog.events import CallResult, MessageData
from runtime.dialog.messages import Text
from tests.talking import AskCall, Talking, block, document


def talking(**config: Any) -> Talking:
    groups = {
        "g1": [block("b1", "ai_reply", **{"connection": "openai", **config}), block("b2", "send_text", text="далі")],
        "g2": [block("b3", "send_text", text="покличу людину")],
    }
    return Talking(document(groups, [("b1", "error", "g2")], variables={"a": "text", "q": "text"}), q="{{ a }} *?*")


def ask_of(talk: Talking) -> AskCall:
    assert isinstance(talk.step.asks, AskCall)
    return talk.step.asks


def test_the_request_holds_the_instruction_and_no_message_means_the_last_words():
    ask = ask_of(talking(history=0, system="Ви — помічник {{ q }}"))
    assert ask.kind == "ai"
    assert ask.timeout_s == 30
    assert ask.request["system"] == "Ви — помічник {{ a }} *?*"
    assert ask.request["messages"] == []
    assert ask.request["history"] == 1


def test_a_message_of_its_own_is_asked():
    ask = ask_of(talking(message="Коротко: {{ q }}", history=0))
    assert ask.request["messages"] == [{"role": "user", "content": "Коротко: {{ a }} *?*"}]
    assert ask.request["history"] == 0


def test_the_answer_is_said_under_the_id_of_its_streamed_words_and_kept():
    talk = talking(variable="a")
    ask = ask_of(talk)
    talk.tell(CallResult(ask.call_id, ok=True, value={"text": " Так, **щодня** {{ q }} "}))
    first = talk.step.said[0].data
    assert isinstance(first, MessageData)
    assert first.id == ask.message_id
    assert isinstance(first.parts[0], Text)
    assert first.parts[0].text == "Так, щодня {{ q }}"
    assert talk.variable("a") == "Так, **щодня** {{ q }}"
    assert talk.heard == ["Так, щодня {{ q }}", "далі"]
    ids = [said.data.id for said in talk.step.said if isinstance(said.data, MessageData)]
    assert len(set(ids)) == 2


def test_an_answer_may_be_kept_without_being_said():
    talk = talking(say=False, variable="a")
    assert ask_of(talk).message_id == ""
    talk.tell(CallResult(ask_of(talk).call_id, ok=True, value={"text": "висновок"}))
    assert talk.heard == ["далі"]
    assert talk.variable("a") == "висновок"


def test_no_answer_says_the_fallback_under_the_same_id_and_takes_its_own_exit():
    for result in ({"ok": False, "code": "timeout"}, {"ok": True, "value": {"text": " "}}, {"ok": True, "value": None}):
        talk = talking(fallback="Спробуйте пізніше")
        ask = ask_of(talk)
        talk.tell(CallResult(ask.call_id, **result))
        assert talk.heard == ["Спробуйте пізніше", "покличу людину"]
        first = talk.step.said[0].data
        assert isinstance(first, MessageData)
        assert first.id == ask.message_id


def test_without_a_fallback_the_next_message_has_an_id_of_its_own():
    talk = talking(fallback="")
    ask = ask_of(talk)
    talk.tell(CallResult(ask.call_id, ok=False, code="timeout"))
    first = talk.step.said[0].data
    assert isinstance(first, MessageData)
    assert first.id != ask.message_id
