"""A strict stand-in for OpenAI's chat completions on loopback.

It refuses what the real one would: wrong paths and methods, missing keys, unknown models and parameters, bad roles.
What it says can be scripted, and it can be as slow or as broken as real servers are.

    async with OpenAiServer(says=["Так, ", "звісно."]) as server:
        ...connect to server.base_url with server.key...

By hand: python -m tests.fakes.openai_server 8899
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.http_server import Answer, HttpServer, Seen, Writer, plain, raw, reset, silence

EVENT_STREAM = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n"
)
ROLES = {"system", "developer", "user", "assistant", "tool"}
PARAMETERS = {
    *("model", "messages", "stream", "stream_options", "temperature", "top_p", "n", "stop", "max_tokens"),
    *("max_completion_tokens", "presence_penalty", "frequency_penalty", "logit_bias", "user", "seed", "tools"),
    *("tool_choice", "response_format"),
}


@dataclass(slots=True)
class Refused(Exception):
    status: str
    message: str
    type: str = "invalid_request_error"
    param: str | None = None
    code: str | None = None

    def answer(self, **headers: str) -> Answer:
        error = {"message": self.message, "type": self.type, "param": self.param, "code": self.code}
        body = json.dumps({"error": error}).encode()
        return plain(body, self.status, content_type="application/json", **headers)


@dataclass(slots=True)
class OpenAiServer:
    """`says` are the pieces of the answer, other fields change how it behaves; `asked` keeps the bodies accepted."""

    says: list[str] = field(default_factory=lambda: ["Вітаю! ", "Чим ", "допомогти?"])
    key: str = "sk-test"
    models: tuple[str, ...] = ("test-model",)
    first_after_s: float = 0.0
    every_s: float = 0.0
    finish_reason: str | None = "stop"
    refuses_parameters: tuple[str, ...] = ()
    broken: list[Answer] = field(default_factory=list[Answer])
    """Given instead of an answer, in turn; once used up, the server works."""
    http: HttpServer = field(default_factory=HttpServer)
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a client closed the connection in the middle of an answer."""

    @property
    def base_url(self) -> str:
        return f"{self.http.url}/v1"

    async def __aenter__(self) -> OpenAiServer:
        self.http.answers = [self._answer]
        await self.http.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.http.__aexit__()

    async def _answer(self, seen: Seen, writer: Writer) -> None:
        try:
            body = self._accepted(seen)
        except Refused as refused:
            await refused.answer()(seen, writer)
            return
        if body is None:
            models = [{"id": model, "object": "model", "created": 0, "owned_by": "test"} for model in self.models]
            listing = json.dumps({"object": "list", "data": models}).encode()
            await plain(listing, content_type="application/json")(seen, writer)
            return
        self.asked.append(body)
        if self.broken:
            await self.broken.pop(0)(seen, writer)
            return
        try:
            await (self._stream(body, writer) if body.get("stream") else self._whole(body, seen, writer))
        except ConnectionError:
            self.gone.set()
            raise

    def _accepted(self, seen: Seen) -> dict[str, Any] | None:
        method, path, _ = seen.line.split(" ")
        if path not in ("/v1/chat/completions", "/v1/models"):
            raise Refused("404 Not Found", f"Invalid URL ({method} {path})")
        if seen.headers.get("authorization") != f"Bearer {self.key}":
            raise Refused("401 Unauthorized", "Incorrect API key provided.", code="invalid_api_key")
        if (method, path) == ("GET", "/v1/models"):
            return None
        if (method, path) != ("POST", "/v1/chat/completions"):
            raise Refused("405 Method Not Allowed", "Not allowed to use this method.")
        if not seen.headers.get("content-type", "").startswith("application/json"):
            raise Refused("415 Unsupported Media Type", "Content-Type must be application/json.")
        try:
            body = json.loads(seen.body)
        except ValueError:
            raise Refused("400 Bad Request", "We could not parse the JSON body of your request.") from None
        self._check(body)
        return body

    def _check(self, body: Any) -> None:
        if not isinstance(body, dict):
            raise Refused("400 Bad Request", "The body is not an object.")
        for name in body:
            if name not in PARAMETERS:
                raise Refused("400 Bad Request", f"Unrecognized request argument supplied: {name}", param=name)
            if name in self.refuses_parameters:
                message = f"Unsupported parameter: '{name}' is not supported with this model."
                raise Refused("400 Bad Request", message, param=name, code="unsupported_parameter")
        if body.get("model") not in self.models:
            message = f"The model `{body.get('model')}` does not exist or you do not have access to it."
            raise Refused("404 Not Found", message, code="model_not_found")
        self._check_messages(body.get("messages"))
        _check_number(body, "temperature", 0, 2)
        for name in ("max_tokens", "max_completion_tokens"):
            _check_number(body, name, 1, 1_000_000)
            if name in body and not isinstance(body[name], int):
                raise Refused("400 Bad Request", f"{name} is not an integer", param=name)
        if "stream_options" in body and body.get("stream") is not True:
            raise Refused("400 Bad Request", "stream_options needs stream", param="stream_options")

    def _check_messages(self, messages: Any) -> None:
        if not isinstance(messages, list) or not messages:
            raise Refused("400 Bad Request", "[] is too short - 'messages'", param="messages")
        for number, message in enumerate(messages):
            where = f"messages[{number}]"
            if not isinstance(message, dict) or message.get("role") not in ROLES:
                raise Refused("400 Bad Request", f"Invalid value for {where}.role", param=f"{where}.role")
            if not isinstance(message.get("content"), str):
                raise Refused("400 Bad Request", f"Invalid content for {where}", param=f"{where}.content")
            if set(message) - {"role", "content", "name"}:
                raise Refused("400 Bad Request", f"Additional properties in {where}", param=where)

    async def _pieces(self) -> AsyncIterator[str]:
        await asyncio.sleep(self.first_after_s)
        for number, piece in enumerate(self.says):
            if number:
                await asyncio.sleep(self.every_s)
            yield piece

    async def _stream(self, body: dict[str, Any], writer: Writer) -> None:
        writer.write(EVENT_STREAM)
        await _event(writer, _chunk(body, {"role": "assistant", "content": ""}))
        async for piece in self._pieces():
            await _event(writer, _chunk(body, {"content": piece}))
        if self.finish_reason is not None:
            await _event(writer, _chunk(body, {}, self.finish_reason))
            if (body.get("stream_options") or {}).get("include_usage"):
                await _event(writer, {**_chunk(body, {}), "choices": [], "usage": self._usage(body)})
            await _event(writer, "[DONE]")
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    async def _whole(self, body: dict[str, Any], seen: Seen, writer: Writer) -> None:
        text = "".join([piece async for piece in self._pieces()])
        message = {"role": "assistant", "content": text}
        whole = {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": self.finish_reason}],
            "usage": self._usage(body),
        }
        await plain(json.dumps(whole).encode(), content_type="application/json")(seen, writer)

    def _usage(self, body: dict[str, Any]) -> dict[str, int]:
        asked = sum(len(message["content"].split()) for message in body["messages"])
        return {"prompt_tokens": asked, "completion_tokens": len(self.says), "total_tokens": asked + len(self.says)}


def busy(retry_after_s: str = "") -> Answer:
    """Say 429."""
    headers = {"retry_after": retry_after_s} if retry_after_s else {}
    return Refused("429 Too Many Requests", "Rate limit reached", "requests", code="rate_limit_exceeded").answer(
        **headers
    )


def failing(status: str = "500 Internal Server Error") -> Answer:
    """Say that the server failed."""
    return Refused(status, "The server had an error", "server_error").answer()


def says_then(*texts: str, end: Answer) -> Answer:
    """Begin to stream these texts, then do something else on the same connection."""

    async def answer(seen: Seen, writer: Writer) -> None:
        writer.write(EVENT_STREAM)
        for text in texts:
            await _event(writer, _chunk({"model": "test-model"}, {"content": text}))
        await end(seen, writer)

    return answer


def events(*datas: str) -> Answer:
    """Stream these data lines as they are and end properly."""

    async def answer(seen: Seen, writer: Writer) -> None:
        writer.write(EVENT_STREAM)
        for data in datas:
            await _event(writer, data)
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    return answer


def _chunk(body: dict[str, Any], delta: dict[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason, "logprobs": None}
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": body["model"]}
    return {**head, "choices": [choice]}


async def _event(writer: Writer, data: object) -> None:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    piece = f"data: {text}\n\n".encode()
    writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    await writer.drain()


def _check_number(body: dict[str, Any], name: str, least: float, most: float) -> None:
    value = body.get(name, least)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise Refused("400 Bad Request", f"{value} is not between {least} and {most} - '{name}'", param=name)


__all__ = ["OpenAiServer", "busy", "events", "failing", "plain", "raw", "reset", "says_then", "silence"]


async def _main(port: int) -> None:
    server = OpenAiServer(every_s=0.1, http=HttpServer(port=port))
    async with server:
        print(f"{server.base_url} key {server.key} model {server.models[0]}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
