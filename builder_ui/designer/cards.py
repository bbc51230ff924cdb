"""The block shelf as the designer needs it: palette families, cards for the canvas, titles."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import Any, Final

from builder_ui.look.texts import _, current_language
from runtime.blocks.catalogue import BlockType, find_blocks

FAMILIES: Final = ("message", "question", "logic", "ai", "link", "code", "flow")


def family_title(family: str) -> str:
    """Name a family in the current language."""
    return {
        "message": _("Messages"),
        "question": _("Questions"),
        "logic": _("Logic"),
        "ai": _("Artificial intelligence"),
        "link": _("Integrations"),
        "code": _("Code"),
        "flow": _("Course of the dialog"),
    }[family]


def title_of(block_type: BlockType) -> str:
    """Name a block type in the current language."""
    return block_type.card.uk if current_language() == "uk" else block_type.card.en


def hint_of(block_type: BlockType) -> str:
    """Say in the current language what a block type is for."""
    return block_type.card.hint_uk if current_language() == "uk" else block_type.card.hint_en


def block_types() -> dict[str, BlockType]:
    """Give every block type, in the order of the palette."""
    return dict(find_blocks())


@cache
def canvas_cards() -> tuple[dict[str, Any], ...]:
    """Give the cards the canvas draws blocks by."""
    return tuple({**asdict(kind.card), "type": name, "defaults": kind.fresh()} for name, kind in find_blocks().items())
