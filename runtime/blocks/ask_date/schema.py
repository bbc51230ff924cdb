"""Settings of the question that takes a date."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from pydantic import model_validator

from runtime.blocks.contract import Card, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import QUESTION_EXITS, WRONG_ANSWER, QuestionConfig

CARD: Final = Card(
    uk="Дата",
    en="Date",
    hint_uk="Спитати день: з календаря або словами",
    hint_en="Ask for a day: from a calendar or in words",
    family="question",
    icon="calendar",
    exits=QUESTION_EXITS,
    place=60,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered by a day, kept as "2026-12-25"."""

    text: TextIn = field(
        {"uk": "На який день?", "en": "For which day?"}, uk="Питання", en="Question", widget="text", lines=3
    )
    variable: str = field(
        "",
        uk="Зберегти відповідь у",
        en="Save the answer to",
        widget="variable",
        writes=True,
        kinds=("date", "text"),
    )
    retry: TextIn = field(
        {
            "uk": "Такий день не підходить. Приклад: 25.12.2026 або «завтра».",
            "en": "That day does not fit. Example: 25.12.2026 or “tomorrow”.",
        },
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    placeholder: TextIn = field("", uk="Підказка в полі", en="Hint in the field", widget="line")
    when: Literal["any", "future", "past"] = field(
        "any",
        uk="Який день підходить",
        en="Which day fits",
        widget="select",
        select={
            "any": ("Будь-який", "Any"),
            "future": ("Сьогодні або пізніше", "Today or later"),
            "past": ("Сьогодні або раніше", "Today or earlier"),
        },
    )
    min: date | None = field(None, uk="Не раніше ніж", en="Not before", widget="date")
    max: date | None = field(None, uk="Не пізніше ніж", en="Not after", widget="date")
    within_days: int = field(
        0,
        uk="Не далі ніж за стільки днів",
        en="Not further than so many days",
        widget="number",
        ge=0,
        le=3_660,
        help_uk="0 — без обмеження. Рахується від сьогодні.",
        help_en="0 means no limit. Counted from today.",
    )

    @model_validator(mode="after")
    def bounds_are_in_order(self) -> Config:
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is after max")
        return self
