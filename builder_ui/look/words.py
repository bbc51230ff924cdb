"""The smallest pieces: words in a tag, an icon, a tooltip."""

from __future__ import annotations

from nicegui import ui
from nicegui.elements.mixins.text_element import TextElement

from builder_ui.look.drawings import icon_svg


class Words(TextElement):
    """Words in a tag of their own."""

    def __init__(self, tag: str, words: str) -> None:
        super().__init__(tag=tag, text=words)


def text(words: str, tag: str = "span", classes: str = "") -> Words:
    """Put words in a tag: h1, h2, p, small, span."""
    return Words(tag, words).classes(classes)


def icon(name: str, size_px: int = 16, classes: str = "") -> ui.html:
    """Draw an icon of the sprite."""
    return ui.html(icon_svg(name, size_px, classes), sanitize=False, tag="span").classes("ics")


def tooltip(words: str, shortcut: str = "") -> None:
    """Give the element around it a tooltip, with the shortcut in it."""
    with ui.tooltip(words).props("delay=400 anchor='bottom middle' self='top middle' :offset='[0, 6]'"):
        if shortcut:
            Words("kbd", shortcut)
