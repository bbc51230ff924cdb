"""Names of languages, and the face that tells a bot from its neighbours."""

from __future__ import annotations

import hashlib
from typing import Final

from builder_ui.look.marks import Family
from builder_ui.look.texts import current_language
from builder_ui.server.shapes import Bot

OFFERED: Final = ("uk", "en", "pl", "de", "fr", "es", "ro")
"""Languages offered for a new bot."""
_FACES: Final[tuple[tuple[Family, str], ...]] = (
    ("question", "building-store"),
    ("message", "message-2"),
    ("ai", "sparkles"),
    ("logic", "thumb-up"),
    ("flow", "calendar-event"),
    ("link", "package"),
    ("code", "bolt"),
)


def language_name(code: str) -> str:
    """Name a language in the person's language, with a capital letter."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code).get_language_name(current_language()) or code
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:]


def language_names(codes: list[str]) -> str:
    """Name several languages in a row; only the first takes a capital in Ukrainian."""
    names = [language_name(code) for code in codes]
    if current_language() == "uk":
        names[1:] = [name[:1].lower() + name[1:] for name in names[1:]]
    return ", ".join(names)


def bot_face(bot: Bot) -> tuple[Family, str]:
    """Give the family colour and icon of a bot, the same for ever."""
    return _FACES[hashlib.sha256(bot.id.encode()).digest()[0] % len(_FACES)]
