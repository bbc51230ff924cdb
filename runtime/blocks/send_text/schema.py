"""Settings of the text message."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import BlockConfig, Card, TextIn
from runtime.blocks.fields import field

CARD: Final = Card(
    uk="Текст",
    en="Text",
    hint_uk="Сказати клієнтові кілька слів",
    hint_en="Say some words to the customer",
    family="message",
    icon="message",
    place=10,
    summary={"bubble": "text"},
)


class Config(BlockConfig):
    """A text with bold, italic, links, lists and variables."""

    text: TextIn = field(
        {"uk": "Вітаю! Чим можу допомогти?", "en": "Hello! How can I help?"},
        uk="Текст повідомлення",
        en="Text of the message",
        widget="text",
        lines=4,
        help_uk="Натисніть @, щоб вставити змінну.",
        help_en="Press @ to put in a variable.",
    )
