"""Settings of the pause."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import BlockConfig, Card
from runtime.blocks.fields import field

CARD: Final = Card(
    uk="Зачекати",
    en="Wait",
    hint_uk="Помовчати перед наступним кроком",
    hint_en="Be silent before the next step",
    family="flow",
    icon="hourglass",
    place=10,
    summary={"sentence": {"uk": "зачекати {seconds}", "en": "wait {seconds}"}},
)
MAX_DAYS: Final = 30


class Config(BlockConfig):
    """A length of time in seconds."""

    seconds: float = field(2.0, uk="Скільки чекати", en="How long", widget="duration", ge=0.1, le=MAX_DAYS * 86400)
    typing: bool = field(
        True,
        uk="Показувати, що бот пише",
        en="Show that the bot is typing",
        widget="switch",
    )
