"""What a person likes on this browser: language and theme, kept in a cookie and never on the server."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import Response

from builder_ui.look.texts import LANGUAGES, use_language

COOKIE: Final = "rozmova_look"
THEMES: Final = ("auto", "light", "dark")
_YEAR_S: Final = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Preferences:
    """`theme` is "auto", "light" or "dark"."""

    language: str = "uk"
    theme: str = "auto"


_current: ContextVar[Preferences] = ContextVar("preferences", default=Preferences())  # noqa: B039 - frozen


def current_preferences() -> Preferences:
    """Give the preferences of the person whose page this is."""
    return _current.get()


def use_preferences(preferences: Preferences) -> None:
    """Follow `preferences` from here on in this request, page or task."""
    _current.set(preferences)
    use_language(preferences.language)


def read_preferences(connection: HTTPConnection) -> Preferences:
    """Read the cookie; without one the language is the browser's, Ukrainian when it asks for neither of ours."""
    language, _, theme = connection.cookies.get(COOKIE, "").partition(".")
    if language not in LANGUAGES:
        language = _browser_language(connection.headers.get("accept-language", ""))
    return Preferences(language, theme if theme in THEMES else "auto")


def keep_preferences(response: Response, preferences: Preferences, *, secure: bool) -> None:
    """Put the cookie on a response."""
    response.set_cookie(
        COOKIE, f"{preferences.language}.{preferences.theme}", max_age=_YEAR_S, samesite="lax", secure=secure, path="/"
    )


def _browser_language(accepted: str) -> str:
    for part in accepted.lower().split(","):
        language = part.split(";")[0].strip()[:2]
        if language in LANGUAGES:
            return language
    return "uk"
