"""A proxy on loopback that hurts what passes through it: connections to a real server that hang, drip, break or lag.

    async with FaultProxy("127.0.0.1", server.port) as proxy:
        proxy.harm = Cut(after_bytes=400)
        ...connect to 127.0.0.1:proxy.port instead of the server...

`harm` may be changed at any time; it holds for the connections that are made from then on. `freeze` stops every byte of
all connections until `thaw`; `cut_all` breaks those that are open.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from dataclasses import dataclass, field
from typing import Final

PIECE_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Pass:
    """Let everything through, each piece after `lag_s`."""

    lag_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Refuse:
    """Break the connection before a byte has passed."""


@dataclass(frozen=True, slots=True)
class Hang:
    """Take everything the client sends and give nothing back."""


@dataclass(frozen=True, slots=True)
class Drip:
    """Give the answer back byte by byte."""

    every_s: float = 1.0


@dataclass(frozen=True, slots=True)
class Cut:
    """Break the connection once this much of the answer has passed."""

    after_bytes: int


PASS: Final = Pass()
Harm = Pass | Refuse | Hang | Drip | Cut


@dataclass(slots=True)
class FaultProxy:
    """Between a client and the server at `host`:`to_port`; `met` counts the connections."""

    host: str
    to_port: int
    harm: Harm = PASS
    port: int = 0
    met: int = 0
    _flows: asyncio.Event = field(default_factory=asyncio.Event)
    _server: asyncio.Server | None = None
    _meetings: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])
    _clients: set[asyncio.StreamWriter] = field(default_factory=set[asyncio.StreamWriter])

    @property
    def pair(self) -> str:
        return f"127.0.0.1:{self.port}"

    async def __aenter__(self) -> FaultProxy:
        assert self.host in ("127.0.0.1", "::1"), "nothing leaves this machine"
        self._flows.set()
        self._server = await asyncio.start_server(self._meet, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for meeting in list(self._meetings):
            meeting.cancel()
        await asyncio.gather(*self._meetings, return_exceptions=True)

    def freeze(self) -> None:
        """Let no byte pass."""
        self._flows.clear()

    def thaw(self) -> None:
        """Let bytes pass again; none was lost."""
        self._flows.set()

    def cut_all(self) -> None:
        """Break every open connection."""
        for client in tuple(self._clients):
            reset(client)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._meetings.add(task)
        task.add_done_callback(self._meetings.discard)
        self.met += 1
        self._clients.add(writer)
        try:
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await self._carry(reader, writer, self.harm)
        finally:
            self._clients.discard(writer)
            writer.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, harm: Harm) -> None:
        if isinstance(harm, Refuse):
            reset(writer)
            return
        to_server, server = await asyncio.open_connection(self.host, self.to_port)
        there = asyncio.create_task(self._pipe(reader, server, PASS))
        back = asyncio.create_task(self._pipe(to_server, writer, harm))
        try:
            await asyncio.wait((there, back), return_when=asyncio.FIRST_COMPLETED)
            if there.done() and not back.done():
                await asyncio.wait((back,), timeout=None if isinstance(harm, Hang | Drip) else 5)
        finally:
            for task in (there, back):
                task.cancel()
            await asyncio.gather(there, back, return_exceptions=True)
            server.close()

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, harm: Harm) -> None:
        left = harm.after_bytes if isinstance(harm, Cut) else 0
        while piece := await reader.read(PIECE_BYTES):
            await self._flows.wait()
            match harm:
                case Hang():
                    continue
                case Drip(every_s):
                    for byte in piece:
                        writer.write(bytes((byte,)))
                        await writer.drain()
                        await asyncio.sleep(every_s)
                case Cut():
                    writer.write(piece[:left])
                    await writer.drain()
                    left -= len(piece)
                    if left <= 0:
                        await asyncio.sleep(0.02)  # what was sent arrives before the break
                        reset(writer)
                        return
                case Pass(lag_s):
                    await asyncio.sleep(lag_s)
                    writer.write(piece)
                    await writer.drain()
                case _:
                    return


def reset(writer: asyncio.StreamWriter) -> None:
    """Break a connection with RST."""
    connection = writer.get_extra_info("socket")
    if connection is not None:
        with contextlib.suppress(OSError):
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
