"""The console's pages."""

from __future__ import annotations

from builder_ui.console.settings import settings_page
from builder_ui.look.frame import page


def add_pages() -> None:
    """Add the console's pages to NiceGUI's application."""
    page("/settings")(settings_page)
