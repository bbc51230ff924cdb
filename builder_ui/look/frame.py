"""The page around every room: its head, navigation, main column."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any

from nicegui import ui
from starlette.responses import Response

from builder_ui.look.assets import versioned
from builder_ui.look.doing import toasts, watch_page
from builder_ui.look.drawings import logo_svg
from builder_ui.look.marks import avatar
from builder_ui.look.preferences import current_preferences
from builder_ui.look.sheet import error_sheet, head_links
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import icon, text
from runtime.errors import RozmovaError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: for the foot of the navigation."""

    name: str
    role: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Place:
    """A room in the navigation; `title` is called for each page, so it speaks the person's language."""

    key: str
    icon_name: str
    title: Callable[[], str]
    path: str
    at_the_foot: bool = False


PLACES: tuple[Place, ...] = (
    Place("bots", "robot", lambda: _("Bots"), "/bots"),
    Place("templates", "template", lambda: _("Templates"), "/templates"),
    Place("settings", "settings", lambda: _("Settings"), "/settings", at_the_foot=True),
)


class page(ui.page):
    """A page of the builder: NiceGUI's page in the person's language and theme, with our styles in its head."""

    def __call__(self, func: Callable[..., Awaitable[object]]) -> Callable[..., Any]:
        @wraps(func)
        async def opened(*args: Any, **kwargs: Any) -> object:
            try:
                return await func(*args, **kwargs)
            except RozmovaError:
                raise
            except Exception:
                logger.exception("A page broke: %s", self.path)
                return broken_page(ui.context.client.request.url.path)

        return super().__call__(opened)

    def resolve_language(self) -> Any:
        return "uk" if current_language() == "uk" else "en-US"

    def resolve_dark(self) -> bool | None:
        return {"light": False, "dark": True}.get(current_preferences().theme)

    def resolve_title(self) -> str:
        return "Rozmova"


def broken_page(path: str) -> Response:
    """Say that a page broke, what is safe and what to do."""
    words = _("It is our fault, and it is written in the log. What was saved is safe.")
    return error_sheet(500, _("The page broke"), words, "500", again=path)


def dress(title: str) -> None:
    """Give this page its title, styles, theme and the place for toasts; the first call of every page."""
    ui.page_title(f"{title} · Rozmova")
    ui.add_head_html(head_links() + f'<script src="{versioned("keys.js")}" defer></script>')
    watch_page()
    with toasts():
        pass


@contextmanager
def frame(
    active: str, title: str, viewer: Viewer, *, places: Sequence[Place] = PLACES, narrow: bool = False
) -> Iterator[None]:
    """Draw the page around a room: `active` is the key of its place; the room is drawn inside."""
    dress(title)
    with ui.element("div").classes("shell"):
        _navigation(active, viewer, places)
        with (
            ui.element("div").classes("room"),
            ui.element("div").classes("wrap narrow" if narrow else "wrap"),
        ):
            yield


@contextmanager
def head(title: str) -> Iterator[None]:
    """Draw the head of a room; its tools are drawn inside."""
    with ui.element("div").classes("head"):
        text(title, "h1", "grow")
        yield


def role_name(role: str) -> str:
    """Name a role in the current language."""
    return {
        "owner": _("Owner"),
        "admin": _("Administrator"),
        "author": _("Author"),
        "operator": _("Operator"),
        "viewer": _("Viewer"),
    }.get(role, role)


def _navigation(active: str, viewer: Viewer, places: Sequence[Place]) -> None:
    with ui.element("nav").classes("nav") as nav:
        nav.props["aria-label"] = _("Main")
        with ui.element("a").classes("brand").props("href=/bots"):
            ui.html(logo_svg(26), sanitize=False, tag="span").classes("ics")
            text("Rozmova", "b")
        with ui.element("div").classes("org"):
            avatar(viewer.organisation, "question", square=True)
            text(viewer.organisation, "b", "grow clip")
        for place in (p for p in places if not p.at_the_foot):
            _place(place, active)
        ui.element("div").classes("grow-line")
        for place in (p for p in places if p.at_the_foot):
            _place(place, active)
        with ui.element("a").classes("me").props("href=/settings") as me:
            me.props["aria-label"] = _("Your account")
            avatar(viewer.name)
            with ui.element("span").classes("grow"):
                text(viewer.name or _("You"), "b", "clip")
                text(role_name(viewer.role), "small")


def _place(place: Place, active: str) -> None:
    with ui.element("a").classes("navi on" if place.key == active else "navi") as made:
        made.props["href"] = place.path
        if place.key == active:
            made.props("aria-current=page")
        icon(place.icon_name, 18)
        text(place.title())
