"""Settings of the question that takes an e-mail address."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import Card, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import QUESTION_EXITS, WRONG_ANSWER, QuestionConfig

CARD: Final = Card(
    uk="Пошта",
    en="E-mail",
    hint_uk="Спитати електронну адресу й перевірити її",
    hint_en="Ask for an e-mail address and check it",
    family="question",
    icon="at",
    exits=QUESTION_EXITS,
    place=40,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered by an e-mail address."""

    text: TextIn = field(
        {"uk": "Яка ваша електронна адреса?", "en": "What is your e-mail address?"},
        uk="Питання",
        en="Question",
        widget="text",
        lines=3,
    )
    retry: TextIn = field(
        {
            "uk": "Адреса має бути такою: olena@example.com. Перевірте, будь ласка.",
            "en": "An address looks like this: olena@example.com. Please check it.",
        },
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    placeholder: TextIn = field("olena@example.com", uk="Підказка в полі", en="Hint in the field", widget="line")
