"""The hot path past the framework: customers who open a dialog, say something or connect are served before any routing.

The same handlers stand in the router too, where they are documented; this lane only gets there sooner.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from runtime.chat.doors import ChatDoors
from runtime.chat.endpoints import answer_message, answer_opening
from runtime.chat.live import LiveConnections

_live = re.compile(r"/chat/v1/dialogs/([A-Za-z0-9_-]{1,128})/live\Z")
_lane = re.compile(r"/chat/v1/(?:dialogs/([A-Za-z0-9_-]{1,128})/messages|bots/([A-Za-z0-9_-]{1,128})/dialogs)\Z")


@dataclass(frozen=True, slots=True)
class KnownRoute:
    """What the request metric reads of a route."""

    path: str


MESSAGES = KnownRoute("/chat/v1/dialogs/{dialog}/messages")
OPENINGS = KnownRoute("/chat/v1/bots/{bot}/dialogs")


class FastLane:
    """An ASGI layer before the router; `problem` writes an error as the router's error handlers do."""

    def __init__(self, app: ASGIApp, doors: ChatDoors, problem: Callable[[Exception, Request], Response]) -> None:
        self._app = app
        self._doors = doors
        self._problem = problem
        self._live = LiveConnections(doors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and (live := _live.match(scope["path"])):
            await self._live.serve(live.group(1), WebSocket(scope, receive, send))
            return
        found = _lane.match(scope["path"]) if scope["type"] == "http" and scope["method"] == "POST" else None
        if found is None:
            await self._app(scope, receive, send)
            return
        dialog, bot = found.groups()
        request = Request(scope, receive)
        if dialog is not None:
            scope["route"] = MESSAGES
            response = await self._answered(answer_message(self._doors, dialog, request), request)
        else:
            scope["route"] = OPENINGS
            response = await self._answered(answer_opening(self._doors, bot, request), request)
        await response(scope, receive, send)

    async def _answered(self, answer: Awaitable[Response], request: Request) -> Response:
        try:
            return await answer
        except ClientDisconnect:
            raise
        except Exception as error:  # noqa: BLE001 - the door of HTTP: whatever went wrong becomes a problem document
            return self._problem(error, request)
