"""Streams of events end cleanly when their listener goes, and wake-ups of published bots are missed by nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable

import pytest
from starlette.responses import Response, StreamingResponse
from starlette.types import Message

from runtime.chat.bots import BotFacts, LiveBots
from runtime.chat.fanout import LocalFanout
from runtime.request import EventStream


class Source:
    """A stream whose cleaning up takes a moment, as giving a database connection back does."""

    def __init__(self) -> None:
        self.closed = False
        self.told = asyncio.Event()

    async def events(self) -> AsyncGenerator[bytes]:
        try:
            yield b"data: 1\n\n"
            self.told.set()
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            self.closed = True


async def listen_and_go(source: Source, response: Response, asgi: str) -> None:
    async def receive() -> Message:
        await source.told.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        pass

    await response({"type": "http", "asgi": {"spec_version": asgi}}, receive, send)


async def test_a_stream_cleans_up_whole_when_its_listener_goes() -> None:
    source = Source()
    await asyncio.wait_for(listen_and_go(source, EventStream(source.events()), "2.3"), 10)
    assert source.closed


async def test_without_a_task_of_its_own_the_cleaning_up_would_be_cut() -> None:
    source = Source()
    await asyncio.wait_for(listen_and_go(source, StreamingResponse(source.events()), "2.3"), 10)
    assert not source.closed


async def test_a_stream_cleans_up_when_its_server_gives_up() -> None:
    source = Source()
    stream = asyncio.create_task(listen_and_go(source, EventStream(source.events()), "2.4"))
    await source.told.wait()
    stream.cancel()
    await asyncio.gather(stream, return_exceptions=True)
    assert source.closed


async def test_a_stream_that_breaks_says_so() -> None:
    async def broken() -> AsyncGenerator[bytes]:
        yield b"data: 1\n\n"
        raise ZeroDivisionError

    async def never() -> Message:
        await asyncio.Event().wait()
        return {}

    async def send(message: Message) -> None:
        pass

    with pytest.raises(ZeroDivisionError):
        await EventStream(broken())({"type": "http", "asgi": {"spec_version": "2.4"}}, never, send)


class Bots:
    """The bots of a database; `meanwhile` happens while one is read."""

    def __init__(self) -> None:
        self.release = "r1"
        self.read = 0
        self.meanwhile: Callable[[], None] = lambda: None

    async def bot(self, bot_id: str) -> BotFacts | None:
        self.read += 1
        found = BotFacts(bot_id, "o1", "Бот", ("uk",), "uk", {}, (), self.release) if bot_id == "b1" else None
        await asyncio.sleep(0)
        self.meanwhile()
        return found


def publish(bots: Bots, fanout: LocalFanout, release: str) -> None:
    bots.release = release
    fanout.publish("bot:b1", [b"published"])


async def test_a_publish_is_seen_at_once_also_one_that_comes_while_the_bot_is_read() -> None:
    bots, fanout = Bots(), LocalFanout()
    live = LiveBots(bots, fanout, clock=lambda: 0.0)
    assert (await live.facts("b1")).release_id == "r1"
    publish(bots, fanout, "r2")
    assert (await live.facts("b1")).release_id == "r2"
    publish(bots, fanout, "r3")
    bots.meanwhile = lambda: publish(bots, fanout, "r4")
    assert (await live.facts("b1")).release_id == "r3"
    bots.meanwhile = lambda: None
    assert (await live.facts("b1")).release_id == "r4"


async def test_a_publish_just_before_the_first_listening_is_seen_by_the_next() -> None:
    bots, fanout = Bots(), LocalFanout()
    live = LiveBots(bots, fanout, clock=lambda: 0.0)
    bots.meanwhile = lambda: publish(bots, fanout, "r2")
    assert (await live.facts("b1")).release_id == "r1"
    bots.meanwhile = lambda: None
    assert (await live.facts("b1")).release_id == "r2"


async def test_a_rush_reads_a_bot_few_times_and_listens_to_no_unknown_ones() -> None:
    bots, fanout = Bots(), LocalFanout()
    live = LiveBots(bots, fanout, clock=lambda: 0.0)
    for _ in range(50):
        await live.facts("b1")
    assert bots.read == 2
    for number in range(50):
        with pytest.raises(Exception, match="no_bot"):
            await live.facts(f"unknown{number}")
    assert fanout.dialogs == ("bot:b1",)
