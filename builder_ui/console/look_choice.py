"""Language and theme of the builder on this browser."""

from __future__ import annotations

from html import escape

from nicegui import ui
from starlette.requests import Request

from builder_ui.console.card import card
from builder_ui.look.preferences import current_preferences
from builder_ui.look.texts import _
from builder_ui.server.login import form_token_field


def look_card(request: Request) -> None:
    """Draw the card of language and theme: plain forms, so that the page comes back in the new ones."""
    now = current_preferences()
    languages = {"uk": "Українська", "en": "English"}
    themes = {"auto": _("As the system"), "light": _("Light"), "dark": _("Dark")}
    with card(_("Language and theme"), _("Kept on this browser.")):
        ui.html(
            f'<form method="post" action="/preferences" class="look-form">{form_token_field(request)}'
            '<input type="hidden" name="back" value="/settings">'
            f"{_segmented(_('Language'), 'language', languages, now.language)}"
            f"{_segmented(_('Theme'), 'theme', themes, now.theme)}</form>",
            sanitize=False,
        )


def _segmented(label: str, name: str, options: dict[str, str], chosen: str) -> str:
    buttons = "".join(
        f'<button name="{name}" value="{key}" class="{"on" if key == chosen else ""}" '
        f'aria-pressed="{"true" if key == chosen else "false"}">{escape(words)}</button>'
        for key, words in options.items()
    )
    return (
        f'<div class="field"><span class="lab">{escape(label)}</span>'
        f'<div class="seg" role="group" aria-label="{escape(label)}">{buttons}</div></div>'
    )
