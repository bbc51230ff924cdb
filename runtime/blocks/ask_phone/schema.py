"""Settings of the question that takes a phone number."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import Card, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import QUESTION_EXITS, WRONG_ANSWER, QuestionConfig

CARD: Final = Card(
    uk="Телефон",
    en="Phone",
    hint_uk="Спитати номер телефону й перевірити його",
    hint_en="Ask for a phone number and check it",
    family="question",
    icon="phone",
    exits=QUESTION_EXITS,
    place=50,
    summary={"bubble": "text", "saves": "variable"},
)


class Config(QuestionConfig):
    """A question answered by a phone number, kept as "+380671234567"."""

    text: TextIn = field(
        {"uk": "Який ваш номер телефону?", "en": "What is your phone number?"},
        uk="Питання",
        en="Question",
        widget="text",
        lines=3,
    )
    retry: TextIn = field(
        {
            "uk": "Такого номера немає. Приклад: +380 67 123 45 67",
            "en": "There is no such number. Example: +380 67 123 45 67",
        },
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    placeholder: TextIn = field("+380 67 123 45 67", uk="Підказка в полі", en="Hint in the field", widget="line")
    region: str = field(
        "UA",
        uk="Країна номерів без коду",
        en="Country of numbers without a code",
        widget="plain",
        min_length=2,
        max_length=2,
        help_uk="Дві літери: UA, PL, DE… Номер із «+» підходить з будь-якої країни.",
        help_en="Two letters: UA, PL, DE… A number that begins with “+” fits from any country.",
    )
