"""How often one address may try to sign in here, before the server is asked at all."""

from __future__ import annotations

from typing import Final

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.requests import Request

SIGN_IN: Final = parse("10/minute")


class Attempts:
    """Counts attempts to sign in, in the memory of this process.

    The server counts them too, but it sees one address for everybody who comes through the builder.
    """

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def allowed(self, request: Request) -> bool:
        """Count one attempt of the visitor's address; tell whether it may go on."""
        address = request.client.host if request.client else ""
        return await self._limiter.hit(SIGN_IN, "sign-in", address)
