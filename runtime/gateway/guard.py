"""What every request passes before any route: trusted hosts, a body limit, a correlation id, safe headers, a metric."""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runtime.errors import BadInput, TooLarge
from runtime.gateway.problems import problem_response
from runtime.telemetry import correlation, count_request

logger = logging.getLogger("rozmova.requests")

_ID: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}\Z")
_HOST: Final = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+)(:\d{1,5})?\Z")
_UPLOADS: Final = re.compile(r"/chat/v1/dialogs/[^/]+/files\Z")
SLOW_REQUEST_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes."""

    body_bytes: int
    upload_bytes: int


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
        headers = Headers(scope=scope)
        given = headers.get("x-request-id", "")
        token = correlation.set(given if _ID.match(given) else secrets.token_hex(8))
        try:
            if not self._host_is_known(headers.get("host", "")):
                await self._refuse(
                    scope, receive, send, BadInput("unknown_host", uk="Невідомий вузол.", en="Unknown host.")
                )
            elif scope["type"] == "websocket":
                await self._app(scope, receive, send)
            else:
                await self._http(scope, receive, send, headers)
        finally:
            correlation.reset(token)

    async def _http(self, scope: Scope, receive: Receive, send: Send, headers: Headers) -> None:
        limit = self._limits.upload_bytes if _UPLOADS.match(scope["path"]) else self._limits.body_bytes
        declared = headers.get("content-length", "")
        if declared.isdigit() and int(declared) > limit:
            await self._refuse(scope, receive, send, _too_large(limit))
            return
        started = time.perf_counter()
        status = 0
        taken = 0
        refused = False

        async def limited_receive() -> Message:
            nonlocal taken, refused
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > limit:
                    refused = True
                    return {"type": "http.disconnect"}
            return message

        async def watched_send(message: Message) -> None:
            nonlocal status
            if refused and not status:  # what the route makes of a body cut short is replaced below
                return
            if message["type"] == "http.response.start":
                status = message["status"]
                answer = MutableHeaders(scope=message)
                answer.setdefault("x-content-type-options", "nosniff")
                answer.setdefault("referrer-policy", "no-referrer")
                answer["x-request-id"] = correlation.get()
            await send(message)

        try:
            await self._app(scope, limited_receive, watched_send)
        except ClientDisconnect:
            if not refused:
                raise
        finally:
            if refused and not status:
                status = 413
                await self._refuse(scope, receive, send, _too_large(limit))
            route = getattr(scope.get("route"), "path", "") or "other"
            count_request(route, scope["method"], status or 500)
            seconds = time.perf_counter() - started
            if seconds > SLOW_REQUEST_S and status != 101:
                logger.info(
                    "slow request", extra={"facts": {"route": route, "status": status, "seconds": round(seconds, 3)}}
                )

    def _host_is_known(self, host: str) -> bool:
        match = _HOST.match(host)
        return bool(match) and (not self._hosts or match.group(1).strip("[]").lower() in self._hosts)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, error: BadInput) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": error.code})
            return
        lang = "en" if Headers(scope=scope).get("accept-language", "").lower().startswith("en") else "uk"
        await problem_response(error, lang)(scope, receive, send)


def _too_large(limit: int) -> TooLarge:
    megabytes = limit / 1_000_000
    return TooLarge(
        uk=f"Забагато даних: найбільше {megabytes:.0f} МБ.",
        en=f"Too much data: {megabytes:.0f} MB at most.",
        extra={"limit_bytes": limit},
    )
