"""A stand-in for a model on loopback: speaks OpenAI's chat completions, strictly, and notes when it sends each word."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Final

KEY: Final = "sk-bench"
MODEL: Final = "bench"
WORDS: Final = ("One", " two", " three", " four")
FIRST_AFTER_S: Final = 0.05
EVERY_S: Final = 0.05
_HEAD: Final = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n"
)


class Model:
    """The stand-in; `sent_at` are the moments of first words, on the clock of `time.monotonic`."""

    def __init__(self) -> None:
        self.sent_at: list[float] = []
        self.refused: list[str] = []
        self._server: asyncio.Server | None = None
        self._open: dict[asyncio.StreamWriter, asyncio.Task[object] | None] = {}

    @property
    def port(self) -> int:
        """Give the port it listens on."""
        if self._server is None:
            raise RuntimeError("not started")
        return int(self._server.sockets[0].getsockname()[1])

    async def start(self) -> None:
        """Listen on loopback."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def close(self) -> None:
        """Stop listening, and hang up."""
        if self._server is not None:
            self._server.close()
        tasks = [task for task in self._open.values() if task is not None]
        for writer in self._open:
            writer.close()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open[writer] = asyncio.current_task()
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                lines = head.split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
                body = await reader.readexactly(int(headers.get("content-length", "0")))
                wrong = _wrong(lines[0], headers, body)
                if wrong:
                    self.refused.append(wrong)
                    answer = json.dumps({"error": {"message": wrong, "type": "invalid_request_error"}}).encode()
                    writer.write(b"HTTP/1.1 400 Bad\r\ncontent-length: %d\r\n\r\n%s" % (len(answer), answer))
                else:
                    await self._stream(writer)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            del self._open[writer]
            writer.close()

    async def _stream(self, writer: asyncio.StreamWriter) -> None:
        writer.write(_HEAD)
        await asyncio.sleep(FIRST_AFTER_S)
        for number, word in enumerate(WORDS):
            _send(writer, {"content": word} if number else {"role": "assistant", "content": word}, None)
            if not number:
                self.sent_at.append(time.monotonic())
            await asyncio.sleep(EVERY_S)
        _send(writer, {}, "stop")
        _chunk(writer, b"data: [DONE]\n\n")
        writer.write(b"0\r\n\r\n")


def _wrong(request: str, headers: dict[str, str], body: bytes) -> str:
    """Say what the real one would refuse; "" when nothing."""
    if request != "POST /v1/chat/completions HTTP/1.1":
        return f"unknown request {request}"
    if headers.get("authorization") != f"Bearer {KEY}":
        return "wrong key"
    asked = json.loads(body)
    if asked.get("model") != MODEL or asked.get("stream") is not True:
        return "unknown model, or no stream"
    messages = asked.get("messages")
    if not messages or any(message.get("role") not in ("system", "user", "assistant") for message in messages):
        return "wrong messages"
    return ""


def _send(writer: asyncio.StreamWriter, delta: dict[str, str], finish: str | None) -> None:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    told = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": MODEL, "choices": [choice]}
    _chunk(writer, b"data: " + json.dumps(told).encode() + b"\n\n")


def _chunk(writer: asyncio.StreamWriter, data: bytes) -> None:
    writer.write(b"%x\r\n%s\r\n" % (len(data), data))
