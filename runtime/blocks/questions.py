"""Questions: the flow every question block shares.

A question says its text and waits. An answer that fits is kept and leads on; one that does not gets the question's own
retry text, until its own limit of tries is used up and it leaves by `too_many`. Nothing a customer sends is an error.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from runtime.blocks.contract import (
    NEXT,
    AwaitReply,
    Block,
    BlockConfig,
    Event,
    Exit,
    Go,
    Outcome,
    Reply,
    TextIn,
    Turn,
)
from runtime.blocks.fields import Titles, field
from runtime.dialog.messages import InputSpec
from runtime.dialog.secrets import clean
from runtime.dialog.variables import Value, WrongValue

TOO_MANY: Final = Exit("too_many", "Забагато спроб", "Too many tries", quiet=True, when="max_tries")
QUESTION_EXITS: Final = (NEXT, TOO_MANY)
WRONG_ANSWER: Final[Titles] = ("Якщо відповідь не підходить", "When the answer does not fit")
SKIPPING: Final = frozenset({"", "-", "–", "—", "пропустити", "skip"})
MAX_ANSWER_CHARS: Final = 10_000


class QuestionConfig(BlockConfig):
    """The settings that all questions have; a question gives `text` and `retry` its own defaults."""

    text: TextIn = field("", uk="Питання", en="Question", widget="text", lines=3)
    variable: str = field(
        "",
        uk="Зберегти відповідь у",
        en="Save the answer to",
        widget="variable",
        writes=True,
    )
    optional: bool = field(
        False,
        uk="Можна пропустити",
        en="May be skipped",
        widget="switch",
        help_uk="Порожня відповідь або слово «пропустити» веде далі, змінна лишається порожньою.",
        help_en="An empty answer or the word “skip” leads on, the variable stays empty.",
    )
    retry: TextIn = field(
        "", uk="Перепитати словами", en="Ask again with", widget="text", section=WRONG_ANSWER, lines=2
    )
    max_tries: int = field(
        0,
        uk="Скільки невдалих спроб",
        en="Wrong answers allowed",
        widget="number",
        section=WRONG_ANSWER,
        ge=0,
        le=20,
        help_uk="Після стількох невдалих відповідей розмова піде виходом «Забагато спроб». 0 — питати, доки не вийде.",
        help_en="After so many wrong answers the dialog takes the exit “Too many tries”. 0 means ask until it fits.",
    )


@dataclass(frozen=True, slots=True)
class Wrong:
    """The answer does not fit."""


Parse = Callable[[str], "Value | Wrong"]
"""Read the words of an answer (cleaned, never empty)."""


def ask(config: QuestionConfig, turn: Turn, spec: InputSpec) -> Outcome:
    """Say the question and wait for an answer of `spec`."""
    turn.say(config.text)
    return AwaitReply(spec)


def take(block: Block[QuestionConfig], turn: Turn, event: Event, spec: InputSpec, parse: Parse) -> Outcome:
    """Take an answer: keep what `parse` reads of it and go on, or ask again."""
    config = block.config
    words = words_of(event)
    if config.optional and words.casefold() in SKIPPING:
        turn.set(config.variable, None)
        return Go()
    value = parse(words) if words else Wrong()
    if not isinstance(value, Wrong):
        try:
            turn.set(config.variable, value)
        except WrongValue:
            value = Wrong()
    if isinstance(value, Wrong):
        return ask_again(config, turn, spec)
    return Go()


def ask_again(config: QuestionConfig, turn: Turn, spec: InputSpec) -> Outcome:
    """Say the retry text and wait once more, or leave by `too_many`."""
    before = turn.memo.get("tries", 0)
    tries = (before if isinstance(before, int) else 0) + 1
    if config.max_tries and tries >= config.max_tries:
        return Go("too_many")
    turn.say(config.retry or config.text)
    return AwaitReply(spec, {"tries": tries})


def words_of(event: Event) -> str:
    """Give the words of an answer, whichever way they came: composed, no outer spaces, nothing no text may hold."""
    if not isinstance(event, Reply):
        return ""
    words = event.text if event.text is not None else ", ".join(event.choice or ())
    return unicodedata.normalize("NFC", clean(words[:MAX_ANSWER_CHARS])).strip()


def placeholder(config_text: TextIn, turn: Turn) -> str:
    """Render the hint inside an input."""
    return turn.render(config_text) if config_text else ""
