"""The builder's pages for NiceGUI's simulated person: signed in on a stand-in server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import msgspec
from nicegui import ui
from nicegui.testing import User
from nicegui.testing.user_simulation import user_simulation

from builder_ui.look.preferences import Preferences, use_preferences
from builder_ui.server.client import Server
from builder_ui.server.here import Here, open_here
from builder_ui.server.sessions import COOKIE, BuilderSessions
from builder_ui.server.shapes import Session
from tests.builder_ui.crockery import crockery_bots, crockery_releases, crockery_templates
from tests.fakes.api_server import ApiServer


@contextmanager
def crockery_server() -> Iterator[ApiServer]:
    """A stand-in server that knows the pottery shop."""
    known = ApiServer(bots=crockery_bots(), templates=crockery_templates(), releases={"shop": crockery_releases()})
    with known as api:
        yield api


@asynccontextmanager
async def olena(api: ApiServer, language: str = "uk") -> AsyncIterator[User]:
    """Olena at the builder's pages, signed in on `api`."""
    from builder_ui.console.pages import add_pages as add_console
    from builder_ui.library.pages import add_pages as add_library

    server = Server(api.url)
    here = Here(server, BuilderSessions(), "http://test", "http://test")
    use_preferences(Preferences(language, "light"))
    async with user_simulation() as user:
        open_here(here)
        add_library()
        add_console()
        ui.page("/bots/{bot_id}")(lambda bot_id: ui.label(f"Designer of {bot_id}"))
        ui.page("/login")(lambda: ui.label("Sign in"))
        user.http_client.cookies.set(COOKIE, here.sessions.open(msgspec.convert(api.session(), Session)))
        yield user
    await server.close()


async def until(fact: Callable[[], bool]) -> None:
    """Wait until it is so, five seconds at most."""
    for _ in range(250):
        if fact():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not become so")


async def see(user: User, words: str) -> None:
    """Wait until the page says so, five seconds at most."""
    await user.should_see(words, retries=50)


async def gone(user: User, words: str) -> None:
    """Wait until the page says so no more, five seconds at most."""
    await user.should_not_see(words, retries=100)


def press(user: User, words: str, *, first: bool = False) -> None:
    """Press the last thing on the page that says so, or the first."""
    found = sorted(user.find(words).elements, key=lambda element: element.id, reverse=not first)
    target = next(e for e in found if any(x.type == "click" for x in e._event_listeners.values()))
    user.find(marker=mark(target)).click()


def press_item(user: User, words: str) -> None:
    """Press the menu item that says so, the first when there are several."""
    words_in_item = min(user.find(words).elements, key=lambda element: element.id)
    item = next(e for e in words_in_item.ancestors() if isinstance(e, ui.menu_item))
    user.find(marker=mark(item)).click()


def field(user: User, label: str) -> Any:
    """The text field under a label."""
    found = sorted(user.find(label).elements, key=lambda element: -element.id)
    outer = next(above for element in found for above in element.ancestors() if "field" in above.classes)
    entry = next(e for e in outer.descendants() if isinstance(e, ui.input | ui.textarea))
    return user.find(marker=mark(entry))


def mark(element: ui.element) -> str:
    """Mark an element, so that it can be found alone."""
    element.mark(f"m{element.id}")
    return f"m{element.id}"
