"""Text messages."""

from __future__ import annotations

from runtime.dialog.events import MessageData
from runtime.dialog.messages import Bold, Text, Words
from tests.talking import Talking, block, document


def said(text: object, **variables: object) -> list[object]:
    talk = Talking(document({"g1": [block("b1", "send_text", text=text)]}, variables={"name": "text"}), **variables)
    assert talk.ended == "finished"
    return [part for event in talk.step.said if isinstance(event.data, MessageData) for part in event.data.parts]


def test_a_text_is_said_with_its_formatting_and_its_variables():
    assert said("Вітаю, **{{ name }}**", name="Марто") == [
        Text("Вітаю, Марто", (Words("Вітаю, "), Bold((Words("Марто"),))))
    ]


def test_what_a_customer_typed_is_never_formatting():
    assert said("{{ name }}", name="**x** [a](https://example.com)") == [Text("**x** [a](https://example.com)")]


def test_an_empty_text_is_left_out():
    assert said("") == []
    assert said("{{ name }}") == []
