"""How often one address may fail to sign in here, before the server is not even asked."""

from __future__ import annotations

from typing import Final

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.requests import Request

SIGN_IN: Final = parse("10/minute")


class Attempts:
    """Counts failed attempts to sign in, in the memory of this process.

    The server counts them too, but it sees one address for everybody who comes through the builder.
    """

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def allowed(self, request: Request) -> bool:
        """Tell whether the visitor's address may try."""
        return await self._limiter.test(SIGN_IN, "sign-in", _address(request))

    async def failed(self, request: Request) -> None:
        """Count a failed attempt of the visitor's address."""
        await self._limiter.hit(SIGN_IN, "sign-in", _address(request))


def _address(request: Request) -> str:
    return request.client.host if request.client else ""
