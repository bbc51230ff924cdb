"""Who calls: the `Caller` of a request of the API, and the dependency that gives it; and how events are streamed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Annotated, Final, Literal, Protocol, cast

from fastapi import Depends
from starlette.requests import HTTPConnection
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from runtime.errors import NotAllowed, NotSignedIn

Role = Literal["owner", "admin", "author", "operator", "viewer"]
ROLES: Final[tuple[Role, ...]] = ("owner", "admin", "author", "operator", "viewer")
AUTHORS: Final[tuple[Role, ...]] = ("owner", "admin", "author")
ADMINS: Final[tuple[Role, ...]] = ("owner", "admin")
CLEAN_UP_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Caller:
    """A person or a program of one organisation; `signed_in` is a person's own session, not a program's token."""

    person_id: str
    org_id: str
    role: Role
    token_id: str
    name: str = ""
    signed_in: bool = False

    def must(self, *roles: Role) -> None:
        """Stop a caller whose role is none of `roles`.

        Raises:
            NotAllowed: it is another role.
        """
        if self.role not in roles:
            raise NotAllowed(
                "role_not_allowed",
                uk="Ваша роль цього не дозволяє. Попросіть власника або адміністратора.",
                en="Your role does not allow this. Ask an owner or an admin.",
                extra={"role": self.role, "needs": list(roles)},
            )


class CallerSource(Protocol):
    """Finds the caller of a request; the gateway is the one that can."""

    async def caller(self, connection: HTTPConnection) -> Caller | None: ...


async def caller_of(connection: HTTPConnection) -> Caller:
    """Give the caller of a request.

    Raises:
        NotSignedIn: there is no token, or it is unknown or ended.
    """
    source = cast(CallerSource, connection.app.state.callers)
    caller = await source.caller(connection)
    if caller is None:
        raise NotSignedIn(uk="Увійдіть, щоб продовжити.", en="Sign in to go on.")
    return caller


CallerIn = Annotated[Caller, Depends(caller_of)]


class EventStream(StreamingResponse):
    """Server-sent events out of an async generator, which comes to its own end when the listener goes.

    Starlette takes a listener's going for a cancellation that also cuts whatever the generator does to clean up: a
    question to the database would be left open. So the generator runs in a task of its own here, and is waited for.
    """

    def __init__(self, events: AsyncGenerator[bytes]) -> None:
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        super().__init__(events, headers=headers, media_type="text/event-stream")
        self._events = events
        self._pumping: asyncio.Task[None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Stream until the events end or the listener goes."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            if self._pumping is not None:
                self._pumping.cancel()
                await asyncio.wait({self._pumping}, timeout=CLEAN_UP_S)

    async def stream_response(self, send: Send) -> None:
        """Send the events."""
        self._pumping = asyncio.create_task(self._pump(send))
        await asyncio.wait({self._pumping})
        self._pumping.result()

    async def _pump(self, send: Send) -> None:
        async with aclosing(self._events):
            await super().stream_response(send)
