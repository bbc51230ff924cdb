"""A strict chat server for the widget's journeys: the chat API to the letter, scripted dialogs, switches for trouble.

It refuses whatever the real server may refuse: an unknown field, a missing token, a second answer field. Everything is
kept in memory; `FakeChat.requests` says who asked for what.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import socket
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket, WebSocketDisconnect

from runtime.channels.catalogue import static_folder
from tests.fakes.chat_scripts import BOTS, PICTURES, Said

PAGE_CSP = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; media-src 'self'; "
    "frame-ancestors *; require-trusted-types-for 'script'; trusted-types lit-html"
)
ANSWERS = {"text", "choice", "values", "file"}
HELLO_S = 5.0


@dataclass(slots=True)
class Talk:
    """One dialog: its committed events and the script that makes them."""

    id: str
    token: str
    bot: str
    script: Generator[list[Said], object, None]
    status: str = "open"
    events: list[dict] = field(default_factory=list)
    answered: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    listeners: set[asyncio.Queue] = field(default_factory=set)
    files: dict[str, str] = field(default_factory=dict)

    def commit(self, kind: str, data: dict) -> None:
        event = {"seq": len(self.events) + 1, "type": kind, "at": now(), "data": data}
        self.events.append(event)
        self.tell(event)

    def tell(self, event: dict) -> None:
        for listener in self.listeners:
            listener.put_nowait(event)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def problem(status: int, code: str, detail: str) -> JSONResponse:
    body = {"status": status, "code": code, "title": code, "detail": detail}
    return JSONResponse(body, status, media_type="application/problem+json")


class FakeChat:
    """The server and its switches."""

    def __init__(self) -> None:
        self.talks: dict[str, Talk] = {}
        self.requests: list[tuple[str, str]] = []
        self.turns: list[dict] = []
        self.fail_messages = 0
        self.refuse_messages = 0
        self.sockets = True
        self.streams = True
        self.held = False
        self.slow_begin_s = 0.0
        self.url = ""
        self.app = Starlette(
            routes=[
                Route("/widget.js", self.loader),
                Mount("/widget", StaticFiles(directory=static_folder("web_widget"))),
                Route("/c/{bot}", self.page),
                Route("/pictures/{name}", self.picture),
                Route("/chat/v1/bots/{bot}", self.facts),
                Route("/chat/v1/bots/{bot}/dialogs", self.begin, methods=["POST"]),
                Route("/chat/v1/dialogs/{id}/messages", self.message, methods=["POST"]),
                Route("/chat/v1/dialogs/{id}/events", self.events),
                Route("/chat/v1/dialogs/{id}/files", self.file, methods=["POST"]),
                WebSocketRoute("/chat/v1/dialogs/{id}/live", self.live),
            ],
            middleware=[
                Middleware(
                    CORSMiddleware,
                    allow_origins=["*"],
                    allow_methods=["GET", "POST"],
                    allow_headers=["Authorization", "Content-Type", "Accept-Language", "Last-Event-ID", "Prefer"],
                )
            ],
        )

    # --- files ----------------------------------------------------------------------------------------------------

    async def loader(self, request: Request) -> Response:
        self.note(request)
        return FileResponse(static_folder("web_widget") / "widget.js", headers={"Cache-Control": "no-cache"})

    async def page(self, request: Request) -> Response:
        html = (static_folder("web_widget") / "page.html").read_text()
        return HTMLResponse(html, headers={"Content-Security-Policy": PAGE_CSP, "X-Content-Type-Options": "nosniff"})

    async def picture(self, request: Request) -> Response:
        made = PICTURES.get(request.path_params["name"])
        return Response(made, media_type="image/svg+xml") if made else Response(status_code=404)

    # --- the chat API ---------------------------------------------------------------------------------------------

    def note(self, request: Request) -> None:
        self.requests.append((request.method, request.url.path))

    async def facts(self, request: Request) -> Response:
        self.note(request)
        bot = BOTS.get(request.path_params["bot"])
        if bot is None:
            return problem(404, "not_found", "Такого бота немає")
        return JSONResponse(bot.facts)

    async def begin(self, request: Request) -> Response:
        self.note(request)
        bot = BOTS.get(request.path_params["bot"])
        body = await request.json()
        await asyncio.sleep(self.slow_begin_s)
        if bot is None or not bot.facts["live"]:
            return problem(404, "not_found", "Такого бота немає")
        if unknown := set(body) - {"variables", "lang", "identity", "fresh"}:
            return problem(422, "bad_input", f"Зайві поля: {sorted(unknown)}")
        if body.get("lang", "uk") not in bot.facts["languages"]:
            return problem(422, "bad_input", "Цією мовою бот не говорить")
        talk = Talk(secrets.token_hex(8), secrets.token_urlsafe(24), request.path_params["bot"], bot.script(body))
        self.talks[talk.id] = talk
        await self.advance(talk, None)
        return JSONResponse({"dialog_id": talk.id, "token": talk.token, "events": talk.events}, 201)

    def find(self, request: Request) -> Talk | Response:
        self.note(request)
        talk = self.talks.get(request.path_params["id"])
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer" or talk is None or not secrets.compare_digest(token, talk.token):
            return problem(401, "not_signed_in", "Ця розмова вже закінчилася")
        return talk

    async def message(self, request: Request) -> Response:
        talk = self.find(request)
        if isinstance(talk, Response):
            return talk
        body = await request.json()
        if self.fail_messages:
            self.fail_messages -= 1
            return problem(503, "unavailable", "Спробуйте ще раз")
        if self.refuse_messages:
            self.refuse_messages -= 1
            return problem(422, "bad_input", "Такого ми не приймаємо.")
        if not isinstance(body.get("client_id"), str) or set(body) - ANSWERS - {"client_id"}:
            return problem(422, "bad_input", "Зайві поля або немає client_id")
        if len(set(body) & ANSWERS) != 1:
            return problem(422, "bad_input", "Потрібна рівно одна відповідь")
        async with talk.lock:
            if (before := talk.answered.get(body["client_id"])) is None:
                if talk.status == "ended":
                    return problem(409, "dialog_ended", "Розмову завершено")
                first = len(talk.events)
                self.turns.append(body)
                label = self.label(talk, body)
                talk.commit(
                    "message",
                    {
                        "id": secrets.token_hex(6),
                        "from": "customer",
                        "parts": [label],
                        "client_id": body["client_id"],
                    },
                )
                await self.advance(talk, body)
                before = talk.answered[body["client_id"]] = (first, len(talk.events), talk.status)
        first, last, status = before
        return JSONResponse({"events": talk.events[first:last], "status": status})

    def label(self, talk: Talk, body: dict) -> dict:
        if "file" in body:
            return {"type": "file", "file_id": body["file"], "name": talk.files[body["file"]], "size_bytes": 12}
        if "choice" in body:
            chosen = body["choice"] if isinstance(body["choice"], list) else [body["choice"]]
            spec = next(event["data"] for event in reversed(talk.events) if event["type"] == "expects")
            labels = {one["id"]: one["label"] for one in spec["choices"]}
            return {"type": "text", "text": ", ".join(labels[one] for one in chosen)}
        return {"type": "text", "text": body.get("text") or json.dumps(body.get("values"))}

    async def advance(self, talk: Talk, answer: object) -> None:
        talk.status = "open" if talk.status == "working" else talk.status
        if self.held:
            talk.tell({"type": "typing", "data": {"on": True}})
        while self.held:  # noqa: ASYNC110 - a test lets go from its own thread
            await asyncio.sleep(0.05)
        said = talk.script.send(answer) if answer is not None else next(talk.script)
        for one in said:
            if one.kind == "stream":
                await self.stream(talk, one.data["text"])
            else:
                if one.kind == "handover":
                    talk.status = "handed_over" if one.data["taken"] else "open"
                if one.kind == "ended":
                    talk.status = "ended"
                data = {"id": secrets.token_hex(6), **one.data} if one.kind == "message" else one.data
                talk.commit(one.kind, data)

    async def stream(self, talk: Talk, text: str) -> None:
        message_id = secrets.token_hex(6)
        for offset in range(0, len(text), 12):
            data = {"message_id": message_id, "offset": offset, "text": text[offset : offset + 12]}
            talk.tell({"type": "delta", "data": data})
            await asyncio.sleep(0.05)
        talk.commit("message", {"id": message_id, "from": "bot", "parts": [{"type": "text", "text": text}]})

    async def events(self, request: Request) -> Response:
        talk = self.find(request)
        if isinstance(talk, Response):
            return talk
        after = int(request.headers.get("Last-Event-ID") or request.query_params["after"])
        if request.headers.get("Accept") != "text/event-stream":
            return JSONResponse({"events": talk.events[after:], "status": talk.status})
        if not self.streams:
            return problem(503, "unavailable", "Потоки вимкнено")
        return StreamingResponse(self.follow(talk, after), media_type="text/event-stream")

    async def follow(self, talk: Talk, after: int) -> AsyncIterator[str]:
        queue: asyncio.Queue = asyncio.Queue()
        talk.listeners.add(queue)
        try:
            yield ": hello\n\n"
            for event in talk.events[after:]:
                yield f"id: {event['seq']}\ndata: {json.dumps(event)}\n\n"
            while self.streams:
                with contextlib.suppress(TimeoutError):
                    event = await asyncio.wait_for(queue.get(), 0.5)
                    number = f"id: {event['seq']}\n" if "seq" in event else ""
                    yield f"{number}data: {json.dumps(event)}\n\n"
        finally:
            talk.listeners.discard(queue)

    async def file(self, request: Request) -> Response:
        talk = self.find(request)
        if isinstance(talk, Response):
            return talk
        async with request.form() as form:
            upload = form["file"]
            file_id = secrets.token_hex(8)
            talk.files[file_id] = getattr(upload, "filename", "") or "file"
        return JSONResponse({"file_id": file_id}, 201)

    async def live(self, socket: WebSocket) -> None:
        self.requests.append(("WS", socket.url.path))
        if not self.sockets:
            return await socket.close(1013)
        await socket.accept()
        talk = self.talks.get(socket.path_params["id"])
        try:
            hello = await asyncio.wait_for(socket.receive_json(), HELLO_S)
        except (TimeoutError, WebSocketDisconnect):
            return await socket.close(4408)
        if hello.get("type") != "hello" or talk is None or hello.get("token") != talk.token:
            await socket.send_json({"type": "problem", "code": "not_signed_in", "detail": ""})
            return await socket.close(4401)
        queue: asyncio.Queue = asyncio.Queue()
        talk.listeners.add(queue)
        reading = asyncio.create_task(self.hear(socket))
        try:
            await socket.send_json({"type": "ready", "status": talk.status})
            if self.held:
                await socket.send_json({"type": "typing", "data": {"on": True}})
            for event in talk.events[int(hello["after"]) :]:
                await socket.send_json(event)
            while self.sockets and not reading.done():
                with contextlib.suppress(TimeoutError):
                    await socket.send_json(await asyncio.wait_for(queue.get(), 0.2))
            if not reading.done():
                await socket.close(1012)
        except (WebSocketDisconnect, RuntimeError):
            pass
        finally:
            talk.listeners.discard(queue)
            reading.cancel()

    async def hear(self, socket: WebSocket) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            while True:
                frame = await socket.receive_json()
                if frame["type"] not in {"typing", "message", "ack"}:
                    await socket.send_json({"type": "problem", "code": "bad_input", "detail": frame["type"]})


@contextlib.contextmanager
def serving(app: object, port: int = 0) -> Iterator[str]:
    """Serve an ASGI app from a thread on a port of the loopback, a free one unless it is given; gives its base URL."""
    server = uvicorn.Server(
        uvicorn.Config(app, log_level="warning", ws="websockets-sansio", timeout_graceful_shutdown=1)
    )
    listener = socket.create_server(("127.0.0.1", port))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        listener.close()


def pages(folder: Path) -> Starlette:
    """A shop's own site: the pages of `folder`, on another origin than the chat."""
    return Starlette(routes=[Mount("/", StaticFiles(directory=folder, html=True))])
