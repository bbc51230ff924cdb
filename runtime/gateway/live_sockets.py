"""WebSockets that end: one whose client reads nothing is cut, however much waits to be sent to it.

Uvicorn lets everything that is sent wait until the client reads, the closing of the socket too; a client that never
reads would hold its socket and what waits in it for ever.
"""

from __future__ import annotations

import socket
from asyncio import BaseTransport
from typing import Final

from uvicorn._types import ASGISendEvent
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

SEND_BUFFER_BYTES: Final = 128_000
CLOSE_GRACE_S: Final = 5.0
"""A client that begins to read within this still gets what waited, and the code that says why it was let go."""


class BoundedWebSocket(WebSocketsSansIOProtocol):
    """One connection; `ws=` of uvicorn's settings names this class."""

    def connection_made(self, transport: BaseTransport) -> None:
        """Keep what the system holds for this client small too; else it grows to megabytes a socket."""
        sock = transport.get_extra_info("socket")
        if sock is not None:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        super().connection_made(transport)

    async def send(self, message: ASGISendEvent) -> None:
        """Send, and put the end behind what waits instead of waiting for it."""
        ends = message["type"] == "websocket.close" and self.handshake_complete
        if ends:
            self.writable.set()
        await super().send(message)
        if ends:
            self.loop.call_later(CLOSE_GRACE_S, self._cut)

    def _cut(self) -> None:
        if not self.disconnected:
            self.transport.abort()
