"""Requests whose head comes to an end: one that grows or drips without end is cut off.

Uvicorn's parser keeps a head however long it becomes and waits for it however long it takes: one connection could fill
the memory, and the parser goes over what it keeps with each piece that comes.
"""

from __future__ import annotations

import asyncio
from typing import Final

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_BYTES: Final = 65_536
"""Of a head still unfinished; one that comes whole in a single read is passed on whatever its size."""
HEAD_S: Final = 30.0
_TOO_LARGE: Final = b"431 Request Header Fields Too Large"
_TOO_SLOW: Final = b"408 Request Timeout"


class BoundedHead(HttpToolsProtocol):
    """One connection; `http=` of uvicorn's settings names this class.

    Counted is what comes with neither the end of a head nor a byte of a body: heads, and what stands behind a body.
    """

    head_bytes: int = HEAD_BYTES
    head_s: float = HEAD_S
    _bare_bytes = 0
    _went_on = False
    _ending: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] - as uvicorn does
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._ending = self.loop.call_later(self.head_s, self._refuse, _TOO_SLOW)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._wait_no_more()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse what has come, and end what comes without end."""
        self._went_on = False
        super().data_received(data)
        if self._went_on:
            self._bare_bytes = 0
            self._wait_no_more()
            return
        self._bare_bytes += len(data)
        if self._bare_bytes > self.head_bytes:
            self._refuse(_TOO_LARGE)
        elif self._ending is None and not self.transport.is_closing():
            self._ending = self.loop.call_later(self.head_s, self._refuse, _TOO_SLOW)

    def on_headers_complete(self) -> None:
        """Note the end of a head."""
        self._went_on = True
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Note a piece of a body."""
        self._went_on = True
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Note the end of a request."""
        self._went_on = True
        super().on_message_complete()

    def _wait_no_more(self) -> None:
        if self._ending is not None:
            self._ending.cancel()
            self._ending = None

    def _refuse(self, status: bytes) -> None:
        self._wait_no_more()
        if self.transport.is_closing():
            return
        if self.cycle is None or self.cycle.response_complete:
            self.transport.write(b"HTTP/1.1 " + status + b"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        self.transport.close()
