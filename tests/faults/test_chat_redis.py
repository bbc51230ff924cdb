"""Redis hangs, is killed, comes back: customers are answered all the while, and nothing is lost."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Iterator

import pytest
from redis.asyncio import Redis

from storage.redis import open_redis
from tests.runtime.chat_world import Process, World, round_and_round, words, world
from tests.runtime.test_chat_calls import adviser, hear
from tests.servers import Server, start_valkey


@pytest.fixture
def mortal() -> Iterator[Server]:
    """A Redis of this test's own, to be hurt."""
    server = start_valkey()
    yield server
    server.close()


def process(server: Server, name: str, *lanes: str) -> Process:
    def redis() -> Redis:
        return open_redis(server.url, answer_timeout_s=5)

    return Process(name, frozenset(lanes), redis)


async def ready(chat: World) -> None:
    await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")


async def test_a_hung_redis_blocks_no_turn_and_loses_no_call(postgres_migrated: str, mortal: Server) -> None:
    async with (
        world(postgres_migrated, adviser(), process(mortal, "serve", "http")) as server,
        world(postgres_migrated, None, process(mortal, "worker", "http", "ai")) as worker,
    ):
        await ready(server)
        dialog = await server.open()
        mortal.process.send_signal(signal.SIGSTOP)
        try:
            began = time.monotonic()
            received = await server.tell(dialog, "чай")
            assert received.status == "working"
            assert time.monotonic() - began < 1
            assert words(await server.chat.delivery.collect(dialog, 3, 15)) == ["Добрий день!", "Ще щось?"]
        finally:
            mortal.process.send_signal(signal.SIGCONT)
        assert len(worker.services.asked) == 1


async def test_a_redis_killed_and_started_again_serves_as_before(postgres_migrated: str, mortal: Server) -> None:
    async with (
        world(postgres_migrated, round_and_round(), process(mortal, "one")) as one,
        world(postgres_migrated, None, process(mortal, "two")) as two,
    ):
        dialog = await one.open()
        hearing = asyncio.create_task(hear(two, dialog, 3, "expects", 20))
        await asyncio.sleep(0.3)
        await asyncio.to_thread(mortal.kill)
        await one.say(dialog, "Оля")
        assert [event["seq"] for event in await hearing] == [4, 5, 6, 7]
        await asyncio.to_thread(mortal.restart)
        again = asyncio.create_task(hear(two, dialog, 7, "expects", 20))
        await asyncio.sleep(3)
        two.chat.delivery.publish(dialog, [b'{"type":"typing","data":{"on":true}}'])
        one.chat.delivery.publish(dialog, [b'{"type":"typing","data":{"on":false}}'])
        await asyncio.sleep(1)
        await one.say(dialog, "чаю")
        heard = await again
        assert {"type": "typing", "data": {"on": False}} in heard  # it came through Redis again
        assert [event["seq"] for event in heard if "seq" in event] == [8, 9, 10, 11]
