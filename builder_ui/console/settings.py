"""Settings: the person's own account, how the builder looks, AI services, keys, where bots may stand."""

from __future__ import annotations

from nicegui import ui

from builder_ui.look.frame import Viewer, frame, head
from builder_ui.look.texts import _
from builder_ui.server.here import session


async def settings_page() -> None:
    """Draw the settings."""
    who = session()
    with frame("settings", _("Settings"), Viewer(who.name, who.role, who.organisation), narrow=True):
        with head(_("Settings")):
            pass
        ui.element("div").classes("stack")
