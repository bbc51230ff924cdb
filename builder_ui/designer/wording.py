"""What a block's field is called, its help and its choices, in the current language, out of the schema's `ui`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder_ui.look.texts import _, current_language

Ui = Mapping[str, Any]


def said(texts: object) -> str:
    """Give the text of the current language out of `{"uk": …, "en": …}`."""
    if isinstance(texts, Mapping):
        return str(texts.get(current_language()) or texts.get("uk") or "")
    return str(texts or "")


def title(ui: Ui) -> str:
    """Give the name of a field."""
    return said(ui.get("title"))


def help_of(ui: Ui) -> str:
    """Give the help of a field, or nothing."""
    return said(ui.get("help"))


def choices(ui: Ui) -> dict[str, str]:
    """Give the choices of a select: value → words."""
    return {str(choice["value"]): said(choice) for choice in ui.get("select", [])}


def language_name(lang: str) -> str:
    """Name a language of texts in the current language; one we have no word for by its code."""
    return {"uk": _("Ukrainian"), "en": _("English")}.get(lang, lang)
