"""A small HTTP server on loopback whose answers are scripted in bytes, so that it can be as wrong as real ones."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Seen:
    """One request as it came: the request line, headers by lower-case name, the body."""

    line: str
    headers: dict[str, str]
    body: bytes


Writer = asyncio.StreamWriter
Answer = Callable[[Seen, Writer], Awaitable[None]]


def plain(body: bytes = b"ok", status: str = "200 OK", **headers: str) -> Answer:
    """Answer at once; underscores in header names become hyphens."""

    async def answer(seen: Seen, writer: Writer) -> None:
        lines = [f"HTTP/1.1 {status}", f"content-length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        await writer.drain()

    return answer


def raw(*pieces: bytes, every_s: float = 0.0) -> Answer:
    """Send these bytes, with a pause after each, then close."""

    async def answer(seen: Seen, writer: Writer) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every_s)
        writer.close()

    return answer


def silence() -> Answer:
    """Take the request and say nothing."""

    async def answer(seen: Seen, writer: Writer) -> None:
        await asyncio.sleep(3600)

    return answer


def reset(after: bytes = b"") -> Answer:
    """Break the connection with RST, after some bytes."""

    async def answer(seen: Seen, writer: Writer) -> None:
        writer.write(after)
        await writer.drain()
        await asyncio.sleep(0.05)
        connection = writer.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    return answer


def endless(piece: bytes, limit_bytes: int) -> Answer:
    """Send pieces in chunks until `limit_bytes` are sent or the client has had enough."""

    async def answer(seen: Seen, writer: Writer) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
        sent = 0
        while sent < limit_bytes:
            writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            await writer.drain()
            sent += len(piece)
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    return answer


@dataclass(slots=True)
class HttpServer:
    """`answers` are given in turn, the last one for ever; `seen` keeps what came."""

    answers: list[Answer] = field(default_factory=lambda: [plain()])
    seen: list[Seen] = field(default_factory=list[Seen])
    sent_bytes: int = 0
    port: int = 0
    _server: asyncio.Server | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pair(self) -> str:
        return f"127.0.0.1:{self.port}"

    async def __aenter__(self) -> HttpServer:
        self._server = await asyncio.start_server(self._meet, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _meet(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while not writer.is_closing():
                seen = await _read(reader)
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                self.seen.append(seen)
                await answer(seen, writer)
        with contextlib.suppress(ConnectionError):
            writer.close()


async def _read(reader: asyncio.StreamReader) -> Seen:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Seen(head[0], headers, body)
