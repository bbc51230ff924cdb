"""A secret that is shown once, when it is made."""

from __future__ import annotations

from nicegui import ui

from builder_ui.look.buttons import button
from builder_ui.look.doing import toast
from builder_ui.look.layers import Dialog
from builder_ui.look.states import note
from builder_ui.look.texts import _
from builder_ui.look.words import text


def show_once(title: str, value: str) -> None:
    """Show a secret in a dialog that is left only by its button."""
    box = Dialog(title, form=True, persistent=True)
    with box.body:
        note(_("Copy it now: it will not be shown again."), "warn")
        with ui.element("div").classes("inp soft"):
            text(value, "code", "mono grow key-text")

    def copy() -> None:
        ui.clipboard.write(value)
        toast(_("Copied"))

    with box.footer:
        button(_("Copy"), copy, icon_name="copy")
        button(_("Done"), box.close, kind="pri")
    box.open()
