"""What every request passes before any route: trusted hosts, limits of a body, a correlation id, headers, a metric."""

from __future__ import annotations

import asyncio
import itertools
import logging
import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runtime.errors import BadInput, TooLarge, TooSlow
from runtime.gateway.problems import problem_response
from runtime.telemetry import correlation, count_request

logger = logging.getLogger("rozmova.requests")

_ID: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}\Z")
_HOST: Final = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+)(:\d{1,5})?\Z")
_UPLOADS: Final = re.compile(r"/chat/v1/dialogs/[^/]+/files\Z")
_SAFE: Final = ((b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"no-referrer"))
_PROCESS: Final = secrets.token_hex(6)
_numbers: Final = itertools.count(1)
SLOW_REQUEST_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; how long a body may take to come, however little of it comes at a time."""

    body_bytes: int
    upload_bytes: int
    body_s: float = 30.0
    upload_s: float = 300.0


class Guard:
    """The outermost ASGI layer; `hosts` are the names served, without ports; an empty set means any name."""

    def __init__(self, app: ASGIApp, *, limits: Limits, hosts: Iterable[str]) -> None:
        self._app = app
        self._limits = limits
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        asked = _asked(scope)
        token = correlation.set(asked.request_id if _ID.match(asked.request_id) else f"{_PROCESS}{next(_numbers):08x}")
        try:
            if not self._host_is_known(asked.host):
                await self._refuse(
                    scope, receive, send, BadInput("unknown_host", uk="Невідомий вузол.", en="Unknown host.")
                )
            elif scope["type"] == "websocket":
                await self._app(scope, receive, send)
            else:
                await self._http(scope, receive, send, asked.content_length)
        finally:
            correlation.reset(token)

    async def _http(self, scope: Scope, receive: Receive, send: Send, declared: str) -> None:
        limit, body_s = self._limits.body_bytes, self._limits.body_s
        if _UPLOADS.match(scope["path"]):
            limit, body_s = self._limits.upload_bytes, self._limits.upload_s
        if declared.isdigit() and int(declared) > limit:
            await self._refuse(scope, receive, send, _too_large(limit))
            return
        started = time.perf_counter()
        status = 0
        taken = 0
        refused: BadInput | None = None
        whole = False
        deadline = asyncio.get_running_loop().time() + body_s

        async def limited_receive() -> Message:
            nonlocal taken, refused, whole
            if whole:  # from here on the route waits for the client to go, which takes as long as it takes
                return await receive()
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError:
                refused = _too_slow(body_s)
                return {"type": "http.disconnect"}
            if message["type"] == "http.request":
                whole = not message.get("more_body", False)
                taken += len(message.get("body", b""))
                if taken > limit:
                    refused = _too_large(limit)
                    return {"type": "http.disconnect"}
            return message

        async def watched_send(message: Message) -> None:
            nonlocal status
            if refused and not status:  # what the route makes of a body cut short is replaced below
                return
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = _safe(message.get("headers", ()), correlation.get())
            await send(message)

        try:
            await self._app(scope, limited_receive, watched_send)
        except ClientDisconnect:
            if not refused:
                raise
        finally:
            if refused and not status:
                status = refused.status
                await self._refuse(scope, receive, send, refused)
            route = getattr(scope.get("route"), "path", "") or "other"
            count_request(route, scope["method"], status or 500)
            seconds = time.perf_counter() - started
            if seconds > SLOW_REQUEST_S and status != 101:
                logger.info(
                    "slow request", extra={"facts": {"route": route, "status": status, "seconds": round(seconds, 3)}}
                )

    def _host_is_known(self, host: str) -> bool:
        name = _host_name(host)
        return name is not None and (not self._hosts or name in self._hosts)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, error: BadInput) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": error.code})
            return
        lang = "en" if Headers(scope=scope).get("accept-language", "").lower().startswith("en") else "uk"
        await problem_response(error, lang)(scope, receive, send)


@dataclass(slots=True)
class _Asked:
    """The three headers that are looked at here, in one pass: every request comes by."""

    host: str = ""
    request_id: str = ""
    content_length: str = ""


def _asked(scope: Scope) -> _Asked:
    """Read the headers; of one given twice the first counts."""
    asked = _Asked()
    for name, value in scope["headers"]:
        if name == b"host":
            asked.host = asked.host or value.decode("latin-1")
        elif name == b"content-length":
            asked.content_length = asked.content_length or value.decode("latin-1")
        elif name == b"x-request-id":
            asked.request_id = asked.request_id or value.decode("latin-1")
    return asked


def _safe(headers: Iterable[tuple[bytes, bytes]], request_id: str) -> list[tuple[bytes, bytes]]:
    """Add what every answer carries; what the route has said of itself stands."""
    answer = [(name, value) for name, value in headers if name != b"x-request-id"]
    given = {name for name, _ in answer}
    answer += [pair for pair in _SAFE if pair[0] not in given]
    answer.append((b"x-request-id", request_id.encode("ascii")))
    return answer


@lru_cache(maxsize=1024)
def _host_name(host: str) -> str | None:
    match = _HOST.match(host)
    return match.group(1).strip("[]").lower() if match else None


def _too_slow(body_s: float) -> TooSlow:
    return TooSlow(uk="Запит надходив надто довго.", en="The request took too long to come.", extra={"limit_s": body_s})


def _too_large(limit: int) -> TooLarge:
    megabytes = limit / 1_000_000
    return TooLarge(
        uk=f"Забагато даних: найбільше {megabytes:.0f} МБ.",
        en=f"Too much data: {megabytes:.0f} MB at most.",
        extra={"limit_bytes": limit},
    )
