"""Which pages may talk to a bot: the Origin check, and the CORS headers of the chat API.

The chat API takes no cookies, only a bearer token, so its answers may name any origin; whether a page may use a bot is
decided by `check_origin` against the bot's list.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runtime.errors import NotAllowed

PREFIX = "/chat/v1/"
REFUSED = "chat_origin_refused"
METHODS = "GET, POST, OPTIONS"
HEADERS = "authorization, content-type, prefer, last-event-id, accept-language, idempotency-key"
OWN_PAGES_ONLY = ("own pages only",)
"""A list of origins that no other page is on."""
EXPOSED = "retry-after, x-request-id"


def check_origin(connection: HTTPConnection, allowed: Sequence[str]) -> None:
    """Let a page talk to a bot that allows its origin. Our own pages, and clients that are no pages, always may.

    An empty list allows every page, "*" too.

    Raises:
        NotAllowed: the origin is not on the list.
    """
    origin = connection.headers.get("origin", "")
    if not origin or not allowed or "*" in allowed or origin.lower().rstrip("/") in {_plain(item) for item in allowed}:
        return
    if urlsplit(origin).netloc.lower() == connection.headers.get("host", "").lower() and origin != "null":
        return
    connection.scope.setdefault("state", {})[REFUSED] = True
    raise NotAllowed(
        "origin_not_allowed",
        uk="Цій сторінці не дозволено розмовляти з ботом.",
        en="This page is not allowed to talk to the bot.",
    )


class ChatCors:
    """Answers preflights of the chat API and names the asking origin in its answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] == "http" and any(name == b"origin" for name, _ in scope["headers"])
        origin = Headers(scope=scope).get("origin", "") if asked else ""
        if not origin or not scope["path"].startswith(PREFIX):
            await self._app(scope, receive, send)
            return
        if scope["method"] == "OPTIONS":
            await _preflight(origin, send)
            return

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.add_vary_header("Origin")
                if not scope.get("state", {}).get(REFUSED):
                    headers["access-control-allow-origin"] = origin
                    headers["access-control-expose-headers"] = EXPOSED
            await send(message)

        await self._app(scope, receive, named)


async def _preflight(origin: str, send: Send) -> None:
    headers = {
        "access-control-allow-origin": origin,
        "access-control-allow-methods": METHODS,
        "access-control-allow-headers": HEADERS,
        "access-control-max-age": "600",
        "vary": "Origin",
    }
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": 204, "headers": raw})
    await send({"type": "http.response.body", "body": b""})


def _plain(origin: str) -> str:
    return origin.strip().lower().rstrip("/")
