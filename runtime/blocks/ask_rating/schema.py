"""Settings of the question that takes a rating."""

from __future__ import annotations

from typing import Final

from pydantic import model_validator

from runtime.blocks.contract import NEXT, Card, Exit, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import TOO_MANY, WRONG_ANSWER, QuestionConfig

LOW: Final = Exit("low", "Низька оцінка", "Low rating", falls_through=True, when="low")
CARD: Final = Card(
    uk="Оцінка",
    en="Rating",
    hint_uk="Спитати, наскільки сподобалося",
    hint_en="Ask how much they liked it",
    family="question",
    icon="star",
    exits=(NEXT, LOW, TOO_MANY),
    place=80,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered by a whole number from 1 on."""

    text: TextIn = field(
        {"uk": "Як вам наша допомога?", "en": "How did we do?"}, uk="Питання", en="Question", widget="text", lines=3
    )
    variable: str = field(
        "",
        uk="Зберегти оцінку у",
        en="Save the rating to",
        widget="variable",
        writes=True,
        kinds=("number", "text"),
    )
    retry: TextIn = field(
        {"uk": "Виберіть, будь ласка, оцінку.", "en": "Please choose a rating."},
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    length: int = field(5, uk="Найвища оцінка", en="Highest rating", widget="number", ge=2, le=10)
    worst: TextIn = field(
        {"uk": "погано", "en": "poor"}, uk="Слово біля найнижчої", en="Word by the lowest", widget="line"
    )
    best: TextIn = field(
        {"uk": "чудово", "en": "great"}, uk="Слово біля найвищої", en="Word by the highest", widget="line"
    )
    low: int = field(
        0,
        uk="Окремий вихід для оцінок до",
        en="An exit of its own for ratings up to",
        widget="number",
        ge=0,
        le=9,
        help_uk="0 — немає. Наприклад 3: оцінки 1, 2 і 3 підуть виходом «Низька оцінка».",
        help_en="0 means none. For example 3: ratings 1, 2 and 3 take the exit “Low rating”.",
    )

    @model_validator(mode="after")
    def low_is_below_the_highest(self) -> Config:
        if self.low >= self.length:
            raise ValueError("low is not below the highest rating")
        return self
