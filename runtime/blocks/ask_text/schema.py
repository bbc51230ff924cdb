"""Settings of the question that takes words."""

from __future__ import annotations

from typing import Final

from pydantic import model_validator

from runtime.blocks.contract import Card, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import QUESTION_EXITS, WRONG_ANSWER, QuestionConfig

CARD: Final = Card(
    uk="Текст",
    en="Text",
    hint_uk="Спитати й прийняти відповідь словами",
    hint_en="Ask and take an answer in words",
    family="question",
    icon="cursor-text",
    exits=QUESTION_EXITS,
    place=20,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered in free words of a bounded length."""

    text: TextIn = field(
        {"uk": "Як до вас звертатися?", "en": "What should I call you?"},
        uk="Питання",
        en="Question",
        widget="text",
        lines=3,
    )
    retry: TextIn = field(
        {"uk": "Напишіть, будь ласка, кілька слів.", "en": "Please type a few words."},
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    placeholder: TextIn = field("", uk="Підказка в полі", en="Hint in the field", widget="line")
    min_length: int = field(1, uk="Щонайменше знаків", en="At least characters", widget="number", ge=1, le=4_000)
    max_length: int = field(1_000, uk="Щонайбільше знаків", en="At most characters", widget="number", ge=1, le=4_000)

    @model_validator(mode="after")
    def bounds_are_in_order(self) -> Config:
        if self.min_length > self.max_length:
            raise ValueError("min_length is above max_length")
        return self
