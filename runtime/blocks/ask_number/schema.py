"""Settings of the question that takes a number."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from pydantic import model_validator

from runtime.blocks.contract import Card, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import QUESTION_EXITS, WRONG_ANSWER, QuestionConfig

CARD: Final = Card(
    uk="Число",
    en="Number",
    hint_uk="Спитати кількість, суму, вік",
    hint_en="Ask for an amount, a sum, an age",
    family="question",
    icon="hash",
    exits=QUESTION_EXITS,
    place=30,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered by an exact decimal number within bounds."""

    text: TextIn = field({"uk": "Скільки?", "en": "How many?"}, uk="Питання", en="Question", widget="text", lines=3)
    variable: str = field(
        "",
        uk="Зберегти відповідь у",
        en="Save the answer to",
        widget="variable",
        writes=True,
        kinds=("number", "money", "text"),
    )
    retry: TextIn = field(
        {"uk": "Потрібне число, наприклад 12.", "en": "A number is needed, for example 12."},
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    placeholder: TextIn = field("", uk="Підказка в полі", en="Hint in the field", widget="line")
    min: Decimal | None = field(None, uk="Не менше ніж", en="At least", widget="number")
    max: Decimal | None = field(None, uk="Не більше ніж", en="At most", widget="number")
    decimals: int = field(
        0,
        uk="Знаків після коми",
        en="Digits after the point",
        widget="number",
        ge=0,
        le=10,
        help_uk="0 — лише ціле число, 2 — гривні з копійками.",
        help_en="0 takes whole numbers only, 2 takes money with cents.",
    )

    @model_validator(mode="after")
    def bounds_are_in_order(self) -> Config:
        for bound in (self.min, self.max):
            if bound is not None and not bound.is_finite():
                raise ValueError("a bound is no number")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is above max")
        return self
