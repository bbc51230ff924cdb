"""The builder on a server: its pages, the login gate, the error page, the guard around them.

NiceGUI takes seconds to import, so mounting does not import it: the pages are loaded when the server has started.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from builder_ui.look.assets import PREFIX, static_files
from builder_ui.look.drawings import STATIC
from builder_ui.look.sheet import error_sheet
from builder_ui.look.texts import _, current_language
from builder_ui.server.client import Server
from builder_ui.server.guard import Guard
from builder_ui.server.here import Here, open_here
from builder_ui.server.login import login_routes
from builder_ui.server.problem import ServerProblem
from builder_ui.server.sessions import BuilderSessions

if TYPE_CHECKING:
    from nicegui import App

ROOMS: Final = ("builder_ui.library.pages", "builder_ui.console.pages", "builder_ui.designer.pages")
RECONNECT_S: Final = 60.0
LOADING_S: Final = 30.0
logger = logging.getLogger(__name__)


def mount_builder(
    app: FastAPI,
    *,
    server_url: str,
    public_url: str,
    storage_secret: str,
    trusted_hosts: Sequence[str] = (),
    chat_url: str = "",
    sessions_file: Path | None = None,
) -> Pages:
    """Mount the builder at `/` of `app`, behind every route it has already.

    `server_url` is where the runtime answers this process, `public_url` where browsers find the builder. `chat_url` is
    where they find the chat, which the try-out shows in a frame: the same address when it is empty. With a
    `sessions_file`, sealed with `storage_secret`, people stay signed in over a restart.
    """
    here = Here(Server(server_url), BuilderSessions(sessions_file, storage_secret), public_url, chat_url or public_url)
    open_here(here)
    pages = Pages()
    inside = Starlette(
        routes=[
            Mount(PREFIX, static_files()),
            Route("/favicon.ico", _favicon),
            *login_routes(),
            Route("/", _home),
            Mount("/", pages),
        ],
        exception_handlers={404: _not_found},
    )
    app.mount("/", Guard(inside, public_url, trusted_hosts, (chat_url,) if chat_url else ()))
    outer = app.router.lifespan_context

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[Any]:
        async with outer(app) as state, pages.loaded():
            try:
                yield state
            finally:
                await here.server.close()

    app.router.lifespan_context = lifespan
    return pages


class PagesNotLoaded(Exception):
    """The pages can't be shown, not yet or not at all; the log says why."""


class Pages:
    """NiceGUI with our pages, loaded in the background; a request that comes earlier waits for it."""

    def __init__(self, load: Callable[[], FastAPI] | None = None) -> None:
        self._load_pages = load or load_pages
        self._app: ASGIApp | None = None
        self._settled = asyncio.Event()

    @asynccontextmanager
    async def loaded(self) -> AsyncIterator[None]:
        """Load the pages, and close them at the end."""
        async with AsyncExitStack() as stack:
            loading = asyncio.create_task(self._load(stack))
            try:
                yield
            finally:
                loading.cancel()
                await asyncio.gather(loading, return_exceptions=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._settled.wait(), LOADING_S)
        if self._app is not None:
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._sheet(scope["path"])(scope, receive, send)

    async def ask(self) -> None:
        """Raise PagesNotLoaded when there are no pages to show; a probe asks."""
        if self._app is None:
            raise PagesNotLoaded

    def _sheet(self, path: str) -> Response:
        if self._settled.is_set():
            words = _("The builder's pages could not be loaded; its log says why. Your bots answer as before.")
            return error_sheet(503, _("The builder did not start"), words, "not_loaded")
        words = _("The builder is still starting. Your bots answer already; try again in a moment.")
        return error_sheet(503, _("One moment"), words, "starting", again=path)

    async def _load(self, stack: AsyncExitStack) -> None:
        try:
            app = await asyncio.to_thread(self._load_pages)
            await stack.enter_async_context(app.router.lifespan_context(app))
        except Exception:
            logger.exception("The builder's pages were not loaded")
        else:
            self._app = app
        self._settled.set()


def load_pages() -> FastAPI:
    """Import NiceGUI and every room's pages; give the application that serves them."""
    from nicegui import app, ui

    around = FastAPI(openapi_url=None)
    dress_nicegui(app)
    for room in ROOMS:
        importlib.import_module(room).add_pages()
    app.add_exception_handler(ServerProblem, _problem_page)
    app.add_exception_handler(404, _not_found)
    app.add_exception_handler(Exception, _bug_page)
    ui.run_with(
        around,
        title="Rozmova",
        favicon=STATIC / "logo.svg",
        language="uk",
        dark=None,
        reconnect_timeout=RECONNECT_S,
        binding_refresh_interval=None,
        tailwind=False,
        show_welcome_message=False,
    )
    return around


def dress_nicegui(app: App) -> None:
    """Say NiceGUI's own few sentences in our words, and speak to browsers by websocket only."""
    from nicegui.translations import translations

    translations["uk"] = {
        "connection_lost": "Немає зв’язку.",
        "trying_to_reconnect": "Пробуємо ще раз…",
        "message_too_long": "Забагато даних за раз.",
        "message_too_long_body": "Скоротіть текст або імпортуйте файл.",
    }
    translations["en-US"] = {
        "connection_lost": "No connection.",
        "trying_to_reconnect": "Trying again…",
        "message_too_long": "Too much at once.",
        "message_too_long_body": "Make the text shorter, or import a file.",
    }
    app.config.socket_io_js_transports = ["websocket"]
    app.config.quasar_config["loadingBar"] = {"color": "primary", "skipHijack": True}


async def _home(request: Request) -> Response:
    return RedirectResponse("/bots", 303)


async def _favicon(request: Request) -> Response:
    return FileResponse(STATIC / "logo.svg", media_type="image/svg+xml", headers={"cache-control": "max-age=86400"})


async def _not_found(request: Request, problem: Exception) -> Response:
    return error_sheet(
        404, _("There is no such page"), _("It may have been moved or deleted. Your bots are where they were."), "404"
    )


async def _problem_page(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, ServerProblem)  # noqa: S101 - registered for this class only
    if problem.status == 401:
        return RedirectResponse("/login", 303)
    sentence = problem.sentence(current_language())
    if problem.status == 404:
        return error_sheet(404, _("There is no such page"), sentence, problem.code)
    return error_sheet(problem.status, _("The page did not open"), sentence, problem.code, again=request.url.path)


async def _bug_page(request: Request, problem: Exception) -> Response:
    from builder_ui.look.frame import broken_page

    return broken_page(request.url.path)
