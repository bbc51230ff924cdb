"""How often one address may do what can be abused: signing in, opening dialogs, sending messages."""

from __future__ import annotations

import ipaddress
from typing import Final

from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.requests import HTTPConnection

from runtime.errors import TooMany

SIGN_IN: Final = parse("10/minute")
OPEN_DIALOG: Final = parse("120/minute")
MESSAGE: Final = parse("60/minute")


class RateLimits:
    """Counters in the memory of this process; `enabled=False` counts nothing (load tests)."""

    def __init__(self, *, enabled: bool = True) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._enabled = enabled

    async def take(self, limit: RateLimitItem, name: str, *keys: str) -> None:
        """Count one use of `name` by `keys`.

        Raises:
            TooMany: the limit is used up; `retry_after_s` says when it is not.
        """
        if not self._enabled or await self._limiter.hit(limit, name, *keys):
            return
        raise TooMany(
            uk="Забагато спроб. Зачекайте хвилину.",
            en="Too many attempts. Wait a minute.",
            retry_after_s=limit.get_expiry(),
        )


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
