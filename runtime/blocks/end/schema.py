"""Settings of the end."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import BlockConfig, Card, TextIn
from runtime.blocks.fields import field

CARD: Final = Card(
    uk="Кінець",
    en="End",
    hint_uk="Завершити розмову",
    hint_en="End the dialog",
    family="flow",
    icon="flag",
    exits=(),
    place=30,
    summary={"bubble": "text"},
)


class Config(BlockConfig):
    """Last words, and the end."""

    text: TextIn = field(
        "",
        uk="Прощальні слова",
        en="Last words",
        widget="text",
        lines=2,
        help_uk="Можна лишити порожнім.",
        help_en="May be left empty.",
    )
