"""A card of the settings: a title, a sentence, the form under them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nicegui import ui

from builder_ui.look.words import text


@contextmanager
def card(title: str, words: str = "") -> Iterator[ui.element]:
    """Draw the card around a form."""
    with ui.element("section").classes("card pad stack set-card") as made:
        with ui.element("div").classes("vcol"):
            text(title, "h2")
            if words:
                text(words, "p", "muted")
        yield made
