"""Questions for e-mail addresses."""

from __future__ import annotations

import pytest

from tests.talking import Talking, block, document


def asked(words: str) -> Talking:
    talk = Talking(document({"g1": [block("b1", "ask_email", variable="mail")]}, variables={"mail": "text"}))
    assert talk.expects is not None
    assert talk.expects.kind == "email"
    talk.say(words)
    return talk


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (" Olena@Example.COM ", "Olena@example.com"),
        ("mailto:a.b+c@example.com", "a.b+c@example.com"),
        ("<a@example.com>.", "a@example.com"),
        ("оленка@приклад.укр", "оленка@приклад.укр"),
        ("моя пошта — a@example.com.", "a@example.com"),
    ],
)
def test_an_address_is_kept_in_its_normal_form(words, kept):
    assert asked(words).variable("mail") == kept


@pytest.mark.parametrize(
    "words", ["olena", "a@b", "a@ example.com", "@example.com", "a@example..com", "a@example.com або b@example.com"]
)
def test_what_is_no_address_is_asked_again(words):
    talk = asked(words)
    assert talk.ended is None
    assert talk.heard[0].startswith("Адреса має бути такою")
