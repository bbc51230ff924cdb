"""The HTTP client that vendors' libraries are given: through the guard, bounded, and sending no header of its own
accord."""

from __future__ import annotations

from typing import Final

import httpx2

from runtime.outbound.failures import BadAnswer
from runtime.outbound.guard import Guard, guarded_client
from runtime.outbound.limits import OutboundLimits

# Libraries add the names of the machine and of the library, and headers found in the server's environment.
_SENT: Final = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "authorization", "api-key"}
)
LLM_LIMITS: Final = OutboundLimits(timeout_s=30.0, max_stream_bytes=8_000_000)


def llm_client(guard: Guard, limits: OutboundLimits = LLM_LIMITS) -> httpx2.AsyncClient:
    """Make the client for models; one for the process, closed by whoever made it."""
    client = guarded_client(guard, limits)
    client.event_hooks = {"request": [_only_what_is_needed], "response": [_nothing_packed]}
    return client


async def _only_what_is_needed(request: httpx2.Request) -> None:
    for name in [name for name in request.headers if name not in _SENT]:
        del request.headers[name]
    request.headers["user-agent"] = "Rozmova"
    request.headers["accept-encoding"] = "identity"


async def _nothing_packed(response: httpx2.Response) -> None:
    # The limit counts bytes as they come; a packed stream could grow behind it.
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise BadAnswer("packed, though that was not asked for")
