"""The chat API of customers, `/chat/v1`: dialogs, messages, events, files, facts of a bot.

The handlers give stored JSON bytes as they are: no response models on the hot path.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator
from contextlib import aclosing

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response
from starlette.websockets import WebSocket

from runtime.chat import documentation as doc
from runtime.chat import wire
from runtime.chat.bots import BotFacts
from runtime.chat.delivery import Delivery
from runtime.chat.doors import ChatDoors
from runtime.chat.inputs import OpenBody, read_body, read_message, read_open
from runtime.chat.live import LiveConnections
from runtime.chat.origins import check_origin
from runtime.chat.service import Opened
from runtime.chat.sessions import Session
from runtime.errors import NotSignedIn
from runtime.request import EventStream
from runtime.telemetry import SOCKETS

DEFAULT_WAIT_S = 10
MAX_WAIT_S = 25
SSE_PING_S = 15.0
MAX_PAGE = 500
_JSON_HEADERS = ((b"content-type", b"application/json"), (b"cache-control", b"no-store"))
_wait = re.compile(r"(?:^|[,;\s])wait\s*=\s*\"?(\d{1,4})")


def chat_routes(doors: ChatDoors) -> APIRouter:
    """Make the routes of the chat API."""
    router = APIRouter(prefix="/chat/v1", tags=["chat"])
    live = LiveConnections(doors)

    @router.get("/bots/{bot}", summary="What a page may know of a bot", **doc.BOT)
    async def bot(bot: str, request: Request) -> Response:
        facts = await doors.bots.facts(bot)
        check_origin(request, facts.allowed_origins)
        body = {
            "name": facts.name,
            "languages": facts.languages,
            "default_language": facts.default_language,
            "theme": facts.theme,
            "live": bool(facts.release_id),
        }
        return _json(msgspec.json.encode(body))

    @router.post("/bots/{bot}/dialogs", status_code=201, summary="Open a dialog", **doc.OPEN)
    async def open_dialog(bot: str, request: Request) -> Response:
        return await answer_opening(doors, bot, request)

    @router.post("/dialogs/{dialog}/messages", summary="Say something", **doc.MESSAGE)
    async def message(dialog: str, request: Request) -> Response:
        return await answer_message(doors, dialog, request)

    @router.get("/dialogs/{dialog}/events", summary="What was said after a number", **doc.EVENTS)
    async def events(dialog: str, request: Request, after: int = 0, limit: int = MAX_PAGE) -> Response:
        await _entered(doors, dialog, request)
        if "text/event-stream" in request.headers.get("accept", ""):
            resumed = request.headers.get("last-event-id", "")
            first = int(resumed) if resumed.isdigit() and len(resumed) < 12 else max(after, 0)
            return _stream(doors.delivery, dialog, first)
        stored = await doors.service.events_after(dialog, max(after, 0), min(max(limit, 1), MAX_PAGE))
        return _json(wire.answer(stored, await doors.service.status(dialog)))

    @router.post("/dialogs/{dialog}/files", status_code=201, summary="Upload a file", **doc.UPLOAD)
    async def upload(dialog: str, request: Request) -> Response:
        session = await _entered(doors, dialog, request)
        return _json(msgspec.json.encode(await doors.uploads.take(session, request)), 201)

    @router.get("/dialogs/{dialog}/files/{file}", summary="Download a file of the dialog", **doc.DOWNLOAD)
    async def download(dialog: str, file: str, request: Request) -> Response:
        session = await _entered(doors, dialog, request)
        return await doors.uploads.give(session.org_id, dialog, file)

    @router.websocket("/dialogs/{dialog}/live")
    async def live_socket(dialog: str, socket: WebSocket) -> None:
        await live.serve(dialog, socket)

    return router


async def answer_opening(doors: ChatDoors, bot: str, request: Request) -> Response:
    """Open a dialog and answer with what was said.

    Raises:
        RozmovaError: it was refused.
    """
    facts = await doors.bots.live(bot)
    check_origin(request, facts.allowed_origins)
    opened = await _opened(doors, facts, read_open(await read_body(request)))
    told: dict[str, str | bool] = {"dialog_id": opened.dialog_id, "token": opened.token, "resumed": opened.resumed}
    return _json(wire.answer(opened.events, opened.status, **told), 200 if opened.resumed else 201)


async def answer_message(doors: ChatDoors, dialog: str, request: Request) -> Response:
    """Take a customer's message and answer with what was said.

    Raises:
        RozmovaError: it was refused.
    """
    session = await _entered(doors, dialog, request)
    body = read_message(await read_body(request))
    received = await doors.service.receive(dialog, await doors.incoming(session, body), _wait_s(request))
    return _json(wire.answer(received.events, received.status))


async def _opened(doors: ChatDoors, facts: BotFacts, body: OpenBody) -> Opened:
    customer = None
    if body.identity is not None:
        customer = await doors.customers.known(facts, body.identity, facts.language(body.lang))
        going = customer.open_dialog if not body.fresh else ""
        resumed = await doors.service.resume(going, customer.token_of(going)) if going else None
        if resumed is not None:
            return resumed
    return await doors.service.open_dialog(facts.bot_id, body.variables, body.lang, "web", customer)  # pyright: ignore[reportArgumentType]


async def _entered(doors: ChatDoors, dialog: str, request: Request) -> Session:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise NotSignedIn("no_dialog_token", uk="Потрібен ключ розмови.", en="The dialog's token is needed.")
    session = await doors.service.check_token(dialog, token.strip())
    await doors.check_page(session, request)
    return session


def _wait_s(request: Request) -> float:
    found = _wait.search(request.headers.get("prefer", ""))
    return float(min(int(found.group(1)), MAX_WAIT_S)) if found else float(DEFAULT_WAIT_S)


class _Json(Response):
    """An answer of stored bytes; its few headers are written straight away."""

    def __init__(self, body: bytes, status: int) -> None:
        self.body = body
        self.status_code = status
        self.background = None
        self.raw_headers = [*_JSON_HEADERS, (b"content-length", b"%d" % len(body))]


def _json(body: bytes, status: int = 200) -> Response:
    return _Json(body, status)


def _stream(delivery: Delivery, dialog_id: str, after: int) -> Response:
    return EventStream(_server_sent(delivery, dialog_id, after))


async def _server_sent(delivery: Delivery, dialog_id: str, after: int) -> AsyncGenerator[bytes]:
    SOCKETS.labels("sse").inc()
    try:
        yield b"retry: 2000\n\n"
        async with aclosing(delivery.subscribe(dialog_id, after)) as events:
            waiting = asyncio.ensure_future(anext(events, None))
            try:
                while True:
                    done, _ = await asyncio.wait((waiting,), timeout=SSE_PING_S)
                    if not done:
                        yield b": ping\n\n"
                        continue
                    event = waiting.result()
                    if event is None:
                        return
                    seq = wire.head_of(event).seq
                    yield (b"id: %d\n" % seq if seq else b"") + b"data: " + event + b"\n\n"
                    waiting = asyncio.ensure_future(anext(events, None))
            finally:
                waiting.cancel()
                await asyncio.gather(waiting, return_exceptions=True)
    finally:
        SOCKETS.labels("sse").dec()
