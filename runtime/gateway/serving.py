"""The server's own end: streams that would last for ever are ended first, then it drains."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn


class DrainingServer(uvicorn.Server):
    """Uvicorn waits for open answers when it stops; `stopping` ends those that never end by themselves."""

    def __init__(self, config: uvicorn.Config, stopping: Callable[[], None]) -> None:
        super().__init__(config)
        self._stopping = stopping

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop taking connections, end the streams, let the rest finish."""
        self._stopping()
        await super().shutdown(sockets)
