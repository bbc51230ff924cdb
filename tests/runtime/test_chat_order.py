"""Whatever comes in whatever order to whichever process: one turn at a time, each message and each result once."""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from typing import Any

import pytest
from redis.asyncio import Redis

from runtime.chat.service import Incoming
from runtime.dialog.events import Reply
from runtime.errors import TooMany, Unavailable
from runtime.outbound.failures import ConnectFailed
from runtime.outbound.fetch import Request, Response
from storage.redis import open_redis
from tests.runtime.chat_world import Process, Services, World, world
from tests.runtime.test_chat_calls import shop

PASSING = (TooMany, Unavailable)


def endless_shop() -> dict[str, Any]:
    """Ask for a thing, tell its price or that it failed, and ask again, for ever."""
    drawn = shop()
    drawn["groups"][0]["blocks"].pop()
    drawn["edges"] = [
        {"id": "e1", "from": {"block": "b3", "exit": "next"}, "to": {"group": "g1"}},
        {"id": "e2", "from": {"block": "b2", "exit": "error"}, "to": {"group": "g2"}},
        {"id": "e3", "from": {"block": "b5", "exit": "next"}, "to": {"group": "g1"}},
    ]
    return drawn


def moody(chance: random.Random) -> Services:
    """A shop that is quick, slow or broken."""
    services = Services()

    async def answer(request: Request) -> Response:
        await asyncio.sleep(chance.choice((0, 0, 0.01, 0.05)))
        if chance.random() < 0.2:
            raise ConnectFailed("moody")
        return Response(200, {}, json.dumps({"price": "1"}).encode(), 1, request.url)

    services.http = answer
    return services


async def send(chat: World, dialog: str, client_id: str, chance: random.Random) -> bool:
    """Send one message a few times at once, as a nervous page does, until it is taken; False when it was refused."""
    for _ in range(50):
        incoming = Incoming("client", client_id, Reply(text=client_id), client_id)
        tries = [
            chat.chat.service.receive(dialog, incoming, chance.choice((0, 0.05))) for _ in range(chance.randint(1, 3))
        ]
        outcomes = await asyncio.gather(*tries, return_exceptions=True)
        if not any(isinstance(outcome, BaseException) for outcome in outcomes):
            return True
        assert not [one for one in outcomes if isinstance(one, BaseException) and not isinstance(one, PASSING)]
        await asyncio.sleep(0.05)
    return False


@pytest.mark.parametrize("seed", range(4))
async def test_any_order_on_two_processes_keeps_each_dialog_whole(
    seed: int, postgres_migrated: str, valkey_url: str
) -> None:
    chance = random.Random(seed)
    services = moody(chance)

    def redis() -> Redis:
        return open_redis(valkey_url, answer_timeout_s=5)

    async with (
        world(postgres_migrated, endless_shop(), Process("one", redis=redis, services=services)) as one,
        world(postgres_migrated, None, Process("two", redis=redis, services=services)) as two,
    ):
        await one.keep_secret("secret", "shop_key", "s3cret")
        dialogs = [await chance.choice((one, two)).open() for _ in range(4)]

        async def customer(dialog: str, name: str) -> None:
            for number in range(8):
                assert await send(chance.choice((one, two)), dialog, f"{name}{number}", chance)
                await asyncio.sleep(chance.choice((0, 0.01, 0.03)))

        await asyncio.gather(*(customer(dialog, name) for dialog in dialogs for name in ("a", "b")))
        for dialog in dialogs:
            await settled(one, dialog)
            events = await one.events(dialog)
            assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
            said = Counter(event["data"]["client_id"] for event in events if event["data"].get("from") == "customer")
            assert said == {f"{name}{number}": 1 for name in ("a", "b") for number in range(8)}
            for name in ("a", "b"):
                own = [event["data"]["client_id"] for event in events if event["data"].get("client_id", "")[:1] == name]
                assert own == [f"{name}{number}" for number in range(8)]
            answers = [event for event in events if event["data"].get("from") == "bot" and _answers(event)]
            assert len(answers) == 16
            ids = [event["data"]["id"] for event in events if event["type"] == "message"]
            assert len(ids) == len(set(ids))


def _answers(event: dict[str, Any]) -> bool:
    text = event["data"]["parts"][0]["text"]
    return text.startswith("Ціна") or text == "Не вийшло"


async def settled(chat: World, dialog: str) -> None:
    """Wait until nothing works on the dialog any more."""
    async with asyncio.timeout(30):
        while await chat.chat.service.status(dialog) == "working":  # noqa: ASYNC110 - it is in the database
            await asyncio.sleep(0.05)
