"""Settings of the jump."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import BlockConfig, Card
from runtime.blocks.fields import field

CARD: Final = Card(
    uk="Перейти",
    en="Go to",
    hint_uk="Продовжити розмову в іншій групі",
    hint_en="Go on with the dialog in another group",
    family="flow",
    icon="corner-down-right",
    exits=(),
    place=20,
    summary={"sentence": {"uk": "до {group}", "en": "to {group}"}},
)


class Config(BlockConfig):
    """Where to go on; a group that is not chosen yet ends the dialog."""

    group: str = field("", uk="До групи", en="To the group", widget="group", max_length=100)
