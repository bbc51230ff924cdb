"""What is only seen: tags, dots, counts, tiles, avatars, faces, week bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nicegui import ui

from builder_ui.look.drawings import stitch_svg
from builder_ui.look.words import icon, text

TagTone = Literal["", "ok", "warn", "danger", "info", "live", "acc"]
Family = Literal["message", "question", "logic", "code", "ai", "link", "flow"]
FAMILIES: tuple[Family, ...] = ("question", "message", "ai", "logic", "flow", "link", "code")
_FAMILY_CLASS = {"message": "fm", "question": "fq", "logic": "fl", "code": "fc", "ai": "fa", "link": "fi", "flow": "ff"}


def tag(words: str, tone: TagTone = "", icon_name: str = "") -> ui.element:
    """Put a small mark with words."""
    with ui.element("span").classes(f"tag {tone}") as made:
        if icon_name:
            icon(icon_name, 12)
        text(words)
    return made


def dot(tone: Literal["", "ok", "live", "danger", "warn"] = "") -> ui.element:
    """Put a dot of state; words beside it say the same."""
    return ui.element("span").classes(f"dot {tone}")


def count(number: str, tone: Literal["", "live", "danger", "acc"] = "") -> ui.element:
    """Put a count in a pill."""
    return text(number, classes=f"count {tone}")


def tile(family: Family, icon_name: str, *, big: bool = False) -> ui.element:
    """Put a tile of a block family: 22 px, or 36 with `big`."""
    with ui.element("span").classes(f"tile {_FAMILY_CLASS[family]} {'big' if big else ''}") as made:
        icon(icon_name, 20 if big else 14)
    return made


def face(family: Family, icon_name: str) -> ui.element:
    """Put the 44 px face of a bot."""
    with ui.element("span").classes(f"face {_FAMILY_CLASS[family]}") as made:
        icon(icon_name, 22)
    return made


def avatar(name: str, family: Family = "ai", *, square: bool = False) -> ui.element:
    """Put a person's (or an organisation's) first letter in a circle (or a square)."""
    return text(name[:1].upper() or "·", classes=f"ava {_FAMILY_CLASS[family]} {'sq' if square else ''}").props(
        "aria-hidden=true"
    )


def week_bars(values: Sequence[int]) -> ui.element:
    """Draw seven days as bars of at most 22 px."""
    top = max(*values, 1)
    with ui.element("span").classes("spark").props("aria-hidden=true") as made:
        for value in values:
            ui.element("i").style(f"height:{max(2, round(22 * value / top))}px")
    return made


def stitch(width_px: int = 420, height_px: int = 27) -> ui.html:
    """Draw the stitched border; one a screen, on empty and first-evening screens only."""
    return ui.html(stitch_svg(width_px, height_px), sanitize=False, tag="div").classes("stitch-line")
