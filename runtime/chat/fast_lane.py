"""The hot path past the routing: a customer's message is answered before all routes are asked whose it is.

The same handler stands in the router too, where it is documented; this lane only gets there sooner.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from runtime.chat.doors import ChatDoors
from runtime.chat.endpoints import answer_message
from runtime.errors import RozmovaError
from storage.engine import StorageError

_messages = re.compile(r"/chat/v1/dialogs/([A-Za-z0-9_-]{1,128})/messages\Z")


@dataclass(frozen=True, slots=True)
class KnownRoute:
    """What the request metric reads of a route."""

    path: str


MESSAGES = KnownRoute("/chat/v1/dialogs/{dialog}/messages")


class FastLane:
    """An ASGI layer next to the router; `problem` writes an error as the router's error handlers do."""

    def __init__(
        self, app: ASGIApp, doors: ChatDoors, problem: Callable[[RozmovaError | StorageError, Request], Response]
    ) -> None:
        self._app = app
        self._doors = doors
        self._problem = problem

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = _messages.match(scope["path"]) if scope["type"] == "http" and scope["method"] == "POST" else None
        if found is None:
            await self._app(scope, receive, send)
            return
        scope["route"] = MESSAGES
        request = Request(scope, receive)
        try:
            response = await answer_message(self._doors, found.group(1), request)
        except (RozmovaError, StorageError) as error:
            response = self._problem(error, request)
        await response(scope, receive, send)
