"""How often one address may do what can be abused: signing in, opening dialogs, sending messages."""

from __future__ import annotations

import ipaddress
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from runtime.errors import TooMany
from runtime.gateway.problems import problem_response

LEAP_S: Final = 5.0
SIGN_IN: Final = parse("20/minute")
OPEN_DIALOG: Final = parse("120/minute")
MESSAGE: Final = parse("240/minute")


class RateLimits:
    """Counters in the memory of this process; `enabled=False` counts nothing (load tests)."""

    def __init__(self, *, enabled: bool = True, wall: Callable[[], float] = time.time) -> None:
        self._storage = MemoryStorage()
        self._limiter = MovingWindowRateLimiter(self._storage)
        self._enabled = enabled
        self._wall = wall
        self._wall_ahead_s = wall() - time.monotonic()

    async def take(self, limit: RateLimitItem, name: str, *keys: str) -> None:
        """Count one use of `name` by `keys`.

        Raises:
            TooMany: the limit is used up; `retry_after_s` says when it is not.
        """
        if not self._enabled:
            return
        await self._forget_the_future()
        if await self._limiter.hit(limit, name, *keys):
            return
        raise TooMany(
            uk="Забагато спроб. Зачекайте хвилину.",
            en="Too many attempts. Wait a minute.",
            retry_after_s=limit.get_expiry(),
        )

    async def _forget_the_future(self) -> None:
        """Count anew when the clock was set back: the library would count what lies ahead until it has passed."""
        ahead_s = self._wall() - time.monotonic()
        if ahead_s < self._wall_ahead_s - LEAP_S:
            await self._storage.reset()
        self._wall_ahead_s = ahead_s


def address_of(connection: HTTPConnection) -> str:
    """Give the address counted: an IPv4 one, or the /64 network of an IPv6 one."""
    host = connection.client.host if connection.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((int(address) >> 64 << 64, 64)))
    return host


class ChatRates:
    """Limits how often one address opens dialogs and says something; programs on this machine are not counted."""

    def __init__(self, app: ASGIApp, limits: RateLimits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        rule = _chat_rule(scope)
        if rule is not None:
            client = scope.get("client")
            if not (client and _is_loopback(client[0])):
                address = address_of(HTTPConnection(scope))
                name, limit = rule
                try:
                    await self._limits.take(limit, name, address)
                except TooMany as error:
                    await problem_response(error, "uk")(scope, receive, send)
                    return
        await self._app(scope, receive, send)


def _chat_rule(scope: Scope) -> tuple[str, RateLimitItem] | None:
    if scope["type"] != "http" or scope["method"] != "POST" or not scope["path"].startswith("/chat/v1/"):
        return None
    if scope["path"].startswith("/chat/v1/bots/"):
        return "open", OPEN_DIALOG
    return "message", MESSAGE


@lru_cache(maxsize=1024)
def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
