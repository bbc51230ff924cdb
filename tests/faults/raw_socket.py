"""A WebSocket of a page in few bytes, so that thousands fit into one test; it may stop reading, as a hung page does."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import socket
import struct
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


class Closed(Exception):
    """The server has closed; `code` is 1006 when it said none."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(f"closed with {code}")


@dataclass(slots=True)
class RawSocket:
    """One open line of a dialog; `last` is the number of the last event that came."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    last: int = 0
    gaps: list[str] = field(default_factory=list[str])

    async def event(self) -> dict[str, Any]:
        """Give the next committed event. Raises Closed."""
        while True:
            told = json.loads(await self._text())
            if number := told.get("seq", 0):
                if number != self.last + 1:
                    self.gaps.append(f"{number} after {self.last}")
                self.last = number
                return told

    async def until(self, last: int) -> None:
        """Read until the event of this number has come. Raises Closed."""
        while self.last < last:
            await self.event()

    def drop(self) -> None:
        """Leave without a word."""
        self.writer.transport.abort()

    async def send(self, frame: dict[str, Any]) -> None:
        await self._send(TEXT, json.dumps(frame).encode())

    async def _text(self) -> bytes:
        while True:
            try:
                kind, body = await self._frame()
            except (ConnectionError, asyncio.IncompleteReadError) as error:
                raise Closed(1006) from error
            match kind:
                case 1:
                    return body
                case 8:
                    raise Closed(struct.unpack("!H", body[:2])[0] if len(body) > 1 else 1005)
                case 9:
                    await self._send(PONG, body)
                case _:
                    pass

    async def _frame(self) -> tuple[int, bytes]:
        first, second = await self.reader.readexactly(2)
        length = second & 127
        if length == 126:
            (length,) = struct.unpack("!H", await self.reader.readexactly(2))
        elif length == 127:
            (length,) = struct.unpack("!Q", await self.reader.readexactly(8))
        return first & 15, await self.reader.readexactly(length)

    async def _send(self, kind: int, body: bytes) -> None:
        length = bytes([128 | len(body)]) if len(body) < 126 else bytes([128 | 126]) + struct.pack("!H", len(body))
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(body))
        self.writer.write(bytes([128 | kind]) + length + mask + masked)
        await self.writer.drain()


async def connect(url: str, dialog: str, token: str, after: int = 0, window_bytes: int = 0) -> RawSocket:
    """Open a dialog's line and wait until it is ready; a small window makes a page that does not read stall soon.

    Raises:
        Closed, OSError: there is nobody to connect to.
    """
    place = urlsplit(url)
    sock = socket.socket()
    sock.setblocking(False)
    if window_bytes:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, window_bytes)
    try:
        await asyncio.get_running_loop().sock_connect(sock, ("127.0.0.1", place.port))
    except OSError:
        sock.close()
        raise
    reader, writer = await asyncio.open_connection(sock=sock, limit=window_bytes or 2**16)
    line = RawSocket(reader, writer, after)
    try:
        key = base64.b64encode(os.urandom(16)).decode()
        writer.write(
            f"GET /chat/v1/dialogs/{dialog}/live HTTP/1.1\r\nhost: {place.netloc}\r\nupgrade: websocket\r\n"
            f"connection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: {key}\r\n\r\n".encode()
        )
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise Closed(1006)
        await line.send({"type": "hello", "token": token, "after": after})
        while json.loads(await line._text())["type"] != "ready":
            pass
    except (ConnectionError, asyncio.IncompleteReadError) as error:
        line.drop()
        raise Closed(1006) from error
    except Closed:
        line.drop()
        raise
    return line
