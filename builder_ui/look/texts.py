"""The words of the builder in Ukrainian and English: gettext catalogues with plural forms.

The English sentence is the key; both catalogues answer it (Ukrainian is written, not translated). Catalogues are
`locales/<language>/LC_MESSAGES/*.po`, one file a room, read once at first use.
"""

from __future__ import annotations

import gettext
import io
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("uk", "en")
LOCALES: Final = Path(__file__).parent / "locales"
_language: ContextVar[str] = ContextVar("language", default="uk")


def current_language() -> str:
    """Give the language of the person whose page this is: "uk" or "en"."""
    return _language.get()


def use_language(language: str) -> None:
    """Speak `language` from here on in this request, page or task; an unknown one is Ukrainian."""
    _language.set(language if language in LANGUAGES else "uk")


def _(message: str, **values: object) -> str:
    """Say `message` in the current language, with `{name}` filled from `values`."""
    said = catalogue(current_language()).gettext(message)
    return said.format(**values) if values else said


def ngettext(one: str, many: str, n: int, **values: object) -> str:
    """Say the form that fits `n`; `{n}` is filled in the manner of the language."""
    said = catalogue(current_language()).ngettext(one, many, n)
    return said.format(n=number(n), **values)


def number(value: int | float) -> str:
    """Write a number in the manner of the current language: 1 204 or 1,204."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=current_language())


@cache
def catalogue(language: str) -> gettext.GNUTranslations:
    """Read the catalogues of a language, every room's, into one."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    whole: gettext.GNUTranslations | None = None
    for path in sorted((LOCALES / language / "LC_MESSAGES").glob("*.po")):
        compiled = io.BytesIO()
        with path.open("rb") as source:
            write_mo(compiled, read_po(source, locale=language))
        compiled.seek(0)
        room = gettext.GNUTranslations(compiled)
        if whole is None:
            whole = room
        else:
            whole.add_fallback(room)
    if whole is None:
        raise FileNotFoundError(LOCALES / language)
    return whole
