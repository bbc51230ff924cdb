"""Services outside that fail in every way: each call takes its error exit in time, and other dialogs don't notice."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest

from runtime.llm.client import llm_client
from runtime.llm.service import LlmService
from runtime.outbound.fetch import Fetcher
from runtime.outbound.guard import Guard
from tests.fakes.http_server import Answer, HttpServer, endless, plain, raw, reset, silence
from tests.fakes.openai_server import EVENT_STREAM, OpenAiServer
from tests.runtime.chat_world import Process, World, words, world
from tests.runtime.test_chat_calls import adviser, hear, shop

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
HTML = b"<html><body>Bad gateway</body></html>"
BROKEN: dict[str, Answer] = {
    "500": plain(b"oops", "500 Internal Server Error"),
    "503": plain(HTML, "503 Service Unavailable", content_type="text/html"),
    "429": plain(b"{}", "429 Too Many Requests", retry_after="30"),
    "hangs": silence(),
    "drips": raw(*[b"H", b"T", b"T", b"P"] * 20, every_s=0.3),
    "breaks off": reset(HEAD + b"content-length: 100\r\n\r\n{"),
    "HTML with 200": plain(HTML, content_type="text/html"),
    "no JSON": plain(b'{"price": ', content_type="application/json"),
    "no HTTP": raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "wrong charset": plain("ціна".encode("cp1251"), content_type="application/json; charset=nonsense"),
    "fifty megabytes": endless(b"x" * 100_000, 50_000_000),
    "deep JSON": plain(b"[" * 100_000, content_type="application/json"),
}


@asynccontextmanager
async def outside(database_url: str, drawn: dict[str, Any], pair: str) -> AsyncGenerator[World]:
    """A chat whose calls really go out, to one address of the loopback."""
    guard = Guard(allowed_private=frozenset({pair}))
    fetcher, http = Fetcher(guard), llm_client(guard)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(fetcher.close)
        stack.push_async_callback(http.aclose)
        process = Process(fetcher=fetcher, ai=LlmService(http))
        chat = await stack.enter_async_context(world(database_url, drawn, process))
        await chat.keep_secret("secret", "shop_key", "s3cret")
        yield chat


def priced(url: str) -> dict[str, Any]:
    drawn = shop()
    call = drawn["groups"][0]["blocks"][1]["config"]
    call |= {"url": f"{url}/prices", "timeout_s": 2}
    return drawn


@pytest.mark.parametrize("how", [*BROKEN])
async def test_a_shop_that_answers_badly_takes_the_error_exit_in_time(sqlite_migrated: str, how: str) -> None:
    async with HttpServer([BROKEN[how]]) as server, outside(sqlite_migrated, priced(server.url), server.pair) as chat:
        dialog = await chat.open()
        began = time.monotonic()
        received = await chat.tell(dialog, "чай", wait_s=10)
        assert time.monotonic() - began < 6
        if words(received.events) == ["Не вийшло"]:
            assert received.status == "ended"
        else:  # an answer that is no JSON has no price to save
            assert words(received.events) == ["Ціна:", "Ще?"]
            assert how in ("HTML with 200", "no JSON", "wrong charset", "deep JSON")


async def test_a_good_shop_is_asked_once_with_the_secret(database_url: str) -> None:
    good = plain(b'{"price": 12.50}', content_type="application/json")
    async with HttpServer([good]) as server, outside(database_url, priced(server.url), server.pair) as chat:
        dialog = await chat.open()
        assert await chat.say(dialog, "чай", wait_s=10) == ["Ціна: 12.50", "Ще?"]
        assert len(server.seen) == 1
        assert server.seen[0].headers["authorization"] == "Bearer s3cret"
        assert server.seen[0].headers["idempotency-key"] == f"{dialog}:c1"


async def test_one_hung_service_slows_no_other_dialog(sqlite_migrated: str) -> None:
    async with HttpServer([silence()]) as server, outside(sqlite_migrated, priced(server.url), server.pair) as chat:
        hung = [await chat.open() for _ in range(30)]
        waiting = [asyncio.create_task(chat.tell(dialog, "чай", f"h{n}", wait_s=10)) for n, dialog in enumerate(hung)]
        await asyncio.sleep(0.3)
        slowest = 0.0
        for _ in range(10):
            began = time.monotonic()
            await chat.open()
            slowest = max(slowest, time.monotonic() - began)
        assert slowest < 1
        for received in await asyncio.gather(*waiting):
            assert words(received.events) == ["Не вийшло"]


async def test_a_real_model_streams_through_to_the_page(database_url: str) -> None:
    async with OpenAiServer(every_s=0.08) as server, outside(database_url, adviser(), server.http.pair) as chat:
        await chat.keep_secret("ai", "main", server.key, base_url=server.base_url, model="test-model")
        dialog = await chat.open()
        hearing = asyncio.create_task(hear(chat, dialog, 2, "expects"))
        await asyncio.sleep(0)
        assert await chat.say(dialog, "чай", wait_s=10) == ["Вітаю! Чим допомогти?", "Ще щось?"]
        deltas = [event["data"]["text"] for event in await hearing if event["type"] == "delta"]
        assert "".join(deltas) == "Вітаю! Чим допомогти?"
        assert len(deltas) > 1
        assert server.key not in json.dumps(await chat.events(dialog))


NONSENSE: dict[str, Answer] = {
    "500": plain(b"{}", "500 Internal Server Error"),
    "wrong key": plain(b'{"error":{"message":"bad key sk-1"}}', "401 Unauthorized", content_type="application/json"),
    "hangs": silence(),
    "HTML with 200": plain(HTML, content_type="text/html"),
    "nonsense in the stream": raw(EVENT_STREAM + b"10\r\ndata: {nonsense\n\n\r\n0\r\n\r\n"),
    "breaks off": reset(EVENT_STREAM),
    "no HTTP": raw(b"SSH-2.0-OpenSSH_9.2\r\n"),
}


@pytest.mark.parametrize("how", [*NONSENSE, "is not there"])
async def test_a_model_that_fails_says_the_fallback_and_the_dialog_goes_on(sqlite_migrated: str, how: str) -> None:
    drawn = adviser(timeout_s=5)
    async with OpenAiServer() as server, outside(sqlite_migrated, drawn, server.http.pair) as chat:
        url = server.base_url if how in NONSENSE else "http://127.0.0.1:9/v1"
        server.http.answers = [NONSENSE.get(how, silence())]
        await chat.keep_secret("ai", "main", server.key, base_url=url, model="test-model")
        dialog = await chat.open()
        began = time.monotonic()
        received = await chat.tell(dialog, "чай", wait_s=15)
        assert words(received.events) == ["Нема відповіді", "Ще щось?"]
        assert received.status == "open"
        assert time.monotonic() - began < 9
        assert "sk-1" not in json.dumps(await chat.events(dialog))
