"""The builder's pages for NiceGUI's simulated person: signed in on a stand-in server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

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
