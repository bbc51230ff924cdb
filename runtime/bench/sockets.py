"""Many open chats out of one process: the least WebSocket client that says hello, hears, pongs and comes back."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import random
import time
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import cast

from runtime.bench.load import opening_request, read_opening

COMES_BACK_S = (0.1, 1.5)
"""A chat that lost its connection comes back after a random pause between these, as widgets do."""
OPENING_AT_ONCE = 32
HANDSHAKES_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class OpenChat:
    """A dialog that a page has open."""

    dialog_id: str
    token: str


async def open_chats(port: int, bot_id: str, many: int) -> list[OpenChat]:
    """Open dialogs over kept connections."""
    chats: list[OpenChat] = []

    async def some(count: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(count):
            writer.write(opening_request(bot_id, port))
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            dialog_id, token = read_opening(head + await reader.readexactly(length))
            chats.append(OpenChat(dialog_id.decode(), token.decode()))
        writer.close()

    shares = [many // OPENING_AT_ONCE + (number < many % OPENING_AT_ONCE) for number in range(OPENING_AT_ONCE)]
    await asyncio.gather(*(some(share) for share in shares if share))
    return chats


class Chat(asyncio.Protocol):
    """One connection of an open chat, which has the events up to `after`.

    `heard` is called with the last number it has once it may talk: as soon as the server is ready or, when it had
    nothing yet, with what was said before. `lost` is called at its end.
    """

    def __init__(
        self, chat: OpenChat, after: int, port: int, heard: Callable[[int], None], lost: Callable[[], None]
    ) -> None:
        self._chat = chat
        self._after = after
        self._port = port
        self._heard = heard
        self._lost = lost
        self._buffer = b""
        self._open = False
        self._ready = False
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # a stream has no other
        key = base64.b64encode(os.urandom(16)).decode()
        request = (
            f"GET /chat/v1/dialogs/{self._chat.dialog_id}/live HTTP/1.1\r\nhost: 127.0.0.1:{self._port}\r\n"
            f"upgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-key: {key}\r\n"
            "sec-websocket-version: 13\r\n\r\n"
        )
        self._write(request.encode())

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._open:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.close()
                return
            self._open, self._buffer = True, rest
            hello = json.dumps({"type": "hello", "token": self._chat.token, "after": self._after})
            self._write(_masked(1, hello.encode()))
        while (frame := _frame(self._buffer)) is not None:
            opcode, body, self._buffer = frame
            if opcode == 9:
                self._write(_masked(10, body))
            elif opcode == 1 and not self._ready and (b'"ready"' if self._after else b'"expects"') in body:
                self._ready = True
                self._heard(self._after or int(json.loads(body)["seq"]))

    def connection_lost(self, exc: Exception | None) -> None:
        self._lost()

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()

    def _write(self, data: bytes) -> None:
        if self._transport is not None:
            self._transport.write(data)


class Room:
    """All open chats of a run."""

    def __init__(self, port: int, chats: Sequence[OpenChat]) -> None:
        self._port = port
        self._chats = chats
        self._lines: dict[str, Chat] = {}
        self._last: dict[str, int] = {}
        self._ready: set[str] = set()
        self._coming: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(HANDSHAKES_AT_ONCE)
        self._all_ready = asyncio.Event()
        self._leaving = False
        self.tries = 0

    @property
    def ready(self) -> int:
        """Count the chats that are open now."""
        return len(self._ready)

    def come(self) -> None:
        """Let every chat connect; those that lose the connection come back by themselves."""
        for chat in self._chats:
            self._hold(self._connect(chat, 0.0))

    async def wait_all(self, timeout_s: float) -> float | None:
        """Wait until all are open; give the moment of the last, None when it took too long."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._all_ready.wait(), timeout_s)
            return time.monotonic()
        return None

    async def close(self) -> None:
        """Hang up everywhere."""
        self._leaving = True
        for task in self._coming:
            task.cancel()
        await asyncio.gather(*self._coming, return_exceptions=True)
        for line in list(self._lines.values()):
            line.close()

    async def _connect(self, chat: OpenChat, pause_s: float) -> None:
        loop = asyncio.get_running_loop()
        while not self._leaving:
            await asyncio.sleep(pause_s)
            self.tries += 1
            with suppress(OSError):
                async with self._gate:
                    made = await loop.create_connection(lambda: self._line(chat), "127.0.0.1", self._port)
                self._lines[chat.dialog_id] = made[1]
                return
            pause_s = random.uniform(*COMES_BACK_S)  # noqa: S311 - spreads the comers, no secret

    def _line(self, chat: OpenChat) -> Chat:
        def heard(last: int) -> None:
            self._last[chat.dialog_id] = last
            self._ready.add(chat.dialog_id)
            if len(self._ready) == len(self._chats):
                self._all_ready.set()

        def lost() -> None:
            self._ready.discard(chat.dialog_id)
            self._all_ready.clear()
            if not self._leaving:
                self._hold(self._connect(chat, random.uniform(*COMES_BACK_S)))  # noqa: S311 - no secret

        return Chat(chat, self._last.get(chat.dialog_id, 0), self._port, heard, lost)

    def _hold(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._coming.add(task)
        task.add_done_callback(self._coming.discard)


def _masked(opcode: int, body: bytes) -> bytes:
    """Make a client's frame; the mask is zero, which the protocol allows and costs nothing."""
    size = len(body)
    length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
    return bytes([0x80 | opcode]) + length + bytes(4) + body


def _frame(data: bytes) -> tuple[int, bytes, bytes] | None:
    """Give (opcode, body, what follows) of the first whole frame."""
    if len(data) < 2:
        return None
    size, start = data[1] & 0x7F, 2
    if size > 125:
        start = 4 if size == 126 else 10
        size = int.from_bytes(data[2:start], "big")
    if len(data) < start + size:
        return None
    return data[0] & 0x0F, data[start : start + size], data[start + size :]
