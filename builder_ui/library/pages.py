"""The library's pages: bots, templates, releases."""

from __future__ import annotations

from builder_ui.library.bots import bots_page
from builder_ui.library.gallery import templates_page
from builder_ui.library.releases import releases_page
from builder_ui.look.frame import page


def add_pages() -> None:
    """Add the library's pages to NiceGUI's application."""
    page("/bots")(bots_page)
    page("/templates")(templates_page)
    page("/bots/{bot_id}/releases")(releases_page)
