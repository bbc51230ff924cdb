"""Calls outside, scripts, timers and the queue, through the chat service."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from redis.asyncio import Redis

from runtime.chat.queue.arq_queue import QUEUE
from runtime.chat.service import Incoming
from runtime.chat.timers import letter_of
from runtime.dialog.events import Reply, ScriptResult
from runtime.outbound.failures import ConnectFailed
from runtime.outbound.fetch import Request, Response
from storage.redis import open_redis
from tests.runtime.chat_world import Process, Services, World, round_and_round, words, world
from tests.talking import block, document


def shop() -> dict[str, Any]:
    """Ask for a thing, look its price up, tell it; an error has its own words."""
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Що шукаєте?", variable="thing"),
                block(
                    "b2",
                    "http_request",
                    method="POST",
                    url="https://shop.example/prices",
                    headers=[{"name": "Authorization", "value": "Bearer {{ secret.shop_key }}"}],
                    body_kind="json",
                    body='{"thing": "{{ thing }}"}',
                    saves=[{"path": "price", "variable": "price"}],
                    timeout_s=2,
                ),
                block("b3", "send_text", text="Ціна: {{ price }}"),
                block("b4", "ask_text", text="Ще?", variable="more"),
            ],
            "g2": [block("b5", "send_text", text="Не вийшло")],
        },
        edges=[("b2", "error", "g2")],
        variables={"thing": "text", "price": "money", "more": "text"},
    )


def adviser(**config: Any) -> dict[str, Any]:
    """Ask, let a model answer, ask again."""
    reply = {
        "connection": "main",
        "message": "{{ wish }}",
        "system": "Be kind.",
        "fallback": "Нема відповіді",
        **config,
    }
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Що підказати?", variable="wish"),
                block("b2", "ai_reply", **reply),
                block("b3", "ask_text", text="Ще щось?", variable="more"),
            ]
        },
        edges=[("b2", "error", "g1/b3")],
        variables={"wish": "text", "more": "text"},
    )


@pytest.fixture(params=["inside", "valkey"])
def redis(request: pytest.FixtureRequest) -> Callable[[], Redis]:
    url = None if request.param == "inside" else str(request.getfixturevalue("valkey_url"))
    return lambda: open_redis(url, answer_timeout_s=5)


async def hear(chat: World, dialog: str, after: int, last: str, seconds: float = 10) -> list[dict[str, Any]]:
    """Listen like a page until a committed event of the type `last` comes."""
    heard: list[dict[str, Any]] = []
    async with asyncio.timeout(seconds), aclosing(chat.chat.delivery.subscribe(dialog, after)) as events:
        async for event in events:
            heard.append(json.loads(event))
            if heard[-1]["type"] == last:
                break
    return heard


async def status(chat: World, dialog: str) -> str:
    stored = await chat.chat.store.load(dialog)
    assert stored is not None
    return stored.status


async def test_a_request_is_made_after_the_commit_and_its_answer_goes_on(database_url: str) -> None:
    async with world(database_url, shop()) as chat:
        await chat.keep_secret("secret", "shop_key", "s3cret")
        dialog = await chat.open()
        received = await chat.tell(dialog, "чай", wait_s=5)
        assert words(received.events) == ["Ціна: 12.50", "Ще?"]
        assert received.status == "open"
        sent = chat.services.requests[0]
        assert sent.headers["Authorization"] == "Bearer s3cret"
        assert sent.headers["Idempotency-Key"] == f"{dialog}:c1"
        assert sent.secret_headers == {"Authorization"}
        assert json.loads(sent.body) == {"thing": "чай"}
        stored = await chat.chat.store.load(dialog)
        assert b"s3cret" not in repr(stored).encode() + repr(await chat.events(dialog)).encode()
        again = await chat.chat.service.receive(dialog, _as_sent("чай", "m0"), 5)
        assert again.events == received.events
        assert len(chat.services.requests) == 1


async def test_without_waiting_the_answer_says_working_and_the_rest_comes_as_events(database_url: str) -> None:
    async with world(database_url, shop()) as chat:
        await chat.keep_secret("secret", "shop_key", "s3cret")
        release = asyncio.Event()

        async def slow(request: Request) -> Response:
            await release.wait()
            return Response(200, {}, b'{"price": 5}', 1, request.url)

        chat.services.http = slow
        dialog = await chat.open()
        events = chat.chat.delivery.subscribe(dialog, 0)
        assert json.loads(await anext(events))["data"]["from"] == "bot"
        received = await chat.tell(dialog, "чай", wait_s=0.1)
        assert received.status == "working"
        assert words(received.events) == []
        release.set()
        heard: list[dict[str, Any]] = []
        while not heard or heard[-1]["type"] != "expects" or heard[-1]["seq"] < 5:
            heard.append(json.loads(await asyncio.wait_for(anext(events), 5)))
        numbers = [event["seq"] for event in heard if "seq" in event]
        assert numbers == list(range(2, numbers[-1] + 1))
        assert {"type": "typing", "data": {"on": True}} in heard
        await events.aclose()


async def test_a_reply_while_a_call_runs_is_kept_for_the_next_question(database_url: str) -> None:
    async with world(database_url, shop()) as chat:
        await chat.keep_secret("secret", "shop_key", "s3cret")
        release = asyncio.Event()

        async def slow(request: Request) -> Response:
            await release.wait()
            return Response(200, {}, b'{"price": 5}', 1, request.url)

        chat.services.http = slow
        dialog = await chat.open()
        await chat.tell(dialog, "чай")
        await chat.tell(dialog, "і каву")
        release.set()
        events = await chat.chat.delivery.collect(dialog, 3, 5)
        assert json.loads(events[-1])["type"] == "ended"
        assert words(await chat.chat.service.events_after(dialog, 0), "customer") == ["чай", "і каву"]


@pytest.mark.parametrize("failure", ["refused", "hung", "no secret", "bug"])
async def test_a_call_that_fails_takes_the_error_exit(sqlite_migrated: str, failure: str) -> None:
    async with world(sqlite_migrated, shop()) as chat:
        if failure != "no secret":
            await chat.keep_secret("secret", "shop_key", "s3cret")

        async def bad(request: Request) -> Response:
            if failure == "refused":
                raise ConnectFailed("refused")
            if failure == "bug":
                raise ZeroDivisionError
            await asyncio.sleep(60)
            raise AssertionError

        chat.services.http = bad
        dialog = await chat.open()
        received = await chat.tell(dialog, "чай", wait_s=8)
        assert words(received.events) == ["Не вийшло"]
        assert received.status == "ended"


async def test_a_model_streams_its_answer_under_the_id_of_its_message(
    database_url: str, redis: Callable[[], Redis]
) -> None:
    async with world(database_url, adviser(), Process(redis=redis)) as chat:
        chat.services.pause_s = 0.06
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await chat.open()
        hearing = asyncio.create_task(hear(chat, dialog, 2, "expects"))
        await asyncio.sleep(0)
        received = await chat.tell(dialog, "чай", wait_s=8)
        assert words(received.events) == ["Добрий день!", "Ще щось?"]
        asked = chat.services.asked[0]
        assert asked.key == "key-1"
        assert asked.messages[0] == {"role": "system", "content": "Be kind."}
        assert asked.messages[-1] == {"role": "user", "content": "чай"}
        said = next(event for event in map(json.loads, received.events) if event["data"].get("from") == "bot")
        deltas = [event["data"] for event in await hearing if event["type"] == "delta"]
        assert "".join(delta["text"] for delta in deltas) == "Добрий день!"
        assert {delta["message_id"] for delta in deltas} == {said["data"]["id"]}
        assert [delta["offset"] for delta in deltas] == [0, 7, 11]


async def test_a_model_without_a_connection_takes_the_error_exit_at_once(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, adviser()) as chat:
        dialog = await chat.open()
        assert words((await chat.tell(dialog, "чай", wait_s=8)).events) == ["Нема відповіді", "Ще щось?"]
        assert chat.services.asked == []


async def test_a_worker_in_another_process_answers_and_the_page_hears_it(
    postgres_migrated: str, valkey_url: str
) -> None:
    def redis() -> Redis:
        return open_redis(valkey_url, answer_timeout_s=5)

    serve = Process("serve", lanes=frozenset(("http",)), redis=redis)
    async with (
        world(postgres_migrated, adviser(), serve) as server,
        world(postgres_migrated, None, Process("worker", redis=redis)) as worker,
    ):
        await server.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await server.open()
        received = await server.tell(dialog, "чай", wait_s=10)
        assert words(received.events) == ["Добрий день!", "Ще щось?"]
        assert len(worker.services.asked) == 1
        assert server.services.asked == []
        assert await server.say(dialog, "ні") == []
        assert await server.chat.store.load(dialog)


async def test_without_redis_the_database_is_polled_and_nothing_is_lost(postgres_migrated: str) -> None:
    def gone() -> Redis:
        return open_redis("redis://127.0.0.1:1", answer_timeout_s=5)

    serve = Process("serve", lanes=frozenset(("http",)), redis=gone)
    async with (
        world(postgres_migrated, adviser(), serve) as server,
        world(postgres_migrated, None, Process("worker", redis=gone)) as worker,
    ):
        await server.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await server.open()
        received = await server.tell(dialog, "чай", wait_s=12)
        assert words(received.events) == ["Добрий день!", "Ще щось?"]
        assert len(worker.services.asked) == 1


async def test_a_redis_that_is_emptied_loses_no_call(postgres_migrated: str, valkey_url: str) -> None:
    def redis() -> Redis:
        return open_redis(valkey_url, answer_timeout_s=5)

    async with world(postgres_migrated, adviser(), Process("serve", frozenset(("http",)), redis)) as server:
        await server.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await server.open()
        await server.tell(dialog, "чай")
        client = redis()
        async with asyncio.timeout(5):
            while not await client.zcard(QUEUE):  # noqa: ASYNC110 - the other side is in Redis
                await asyncio.sleep(0.01)
        await client.flushall()
        await client.aclose()
        async with world(postgres_migrated, None, Process("worker", redis=redis)) as worker:
            events = await server.chat.delivery.collect(dialog, 3, 10)
            assert words(events) == ["Добрий день!", "Ще щось?"]
            assert len(worker.services.asked) == 1


async def test_a_page_hears_what_was_said_while_its_pubsub_connection_was_cut(
    postgres_migrated: str, valkey_url: str
) -> None:
    def redis() -> Redis:
        return open_redis(valkey_url, answer_timeout_s=5)

    async with (
        world(postgres_migrated, round_and_round(), Process("one", redis=redis)) as one,
        world(postgres_migrated, None, Process("two", redis=redis)) as two,
    ):
        dialog = await one.open()
        hearing = asyncio.create_task(hear(two, dialog, 3, "expects"))
        await asyncio.sleep(0.5)
        client = redis()
        await client.execute_command("CLIENT", "KILL", "TYPE", "pubsub")
        await one.say(dialog, "Оля")
        assert [event["seq"] for event in await asyncio.wait_for(hearing, 5)] == [4, 5, 6, 7]
        await client.aclose()


async def test_nobody_to_make_a_call_ends_it_in_time(database_url: str) -> None:
    drawn = adviser(timeout_s=5)
    async with world(database_url, drawn, Process("serve", lanes=frozenset(("http",)))) as chat:
        await chat.keep_secret("ai", "main", "key-1")
        dialog = await chat.open()
        received = await chat.tell(dialog, "чай")
        assert received.status == "working"
    later = Process("later", lanes=frozenset(("http",)), now=lambda: datetime.now(UTC) + timedelta(seconds=60))
    async with world(database_url, None, later) as chat:
        assert words(await chat.chat.delivery.collect(dialog, 3, 10)) == ["Нема відповіді", "Ще щось?"]


async def test_a_script_runs_within_the_turn(sqlite_migrated: str) -> None:
    drawn = document(
        {
            "g1": [
                block("b1", "ask_text", text="Скільки?", variable="count"),
                block("b2", "javascript", source="return 2", variable="twice"),
                block("b3", "send_text", text="Разом {{ twice }}"),
            ]
        },
        variables={"count": "number", "twice": "number"},
    )
    services = Services()
    services.scripts["return 2"] = lambda arguments: ScriptResult(ok=True, value=2 * int(arguments["vars"]["count"]))
    async with world(sqlite_migrated, drawn, Process(services=services)) as chat:
        dialog = await chat.open()
        assert await chat.say(dialog, "21") == ["Разом 42"]


async def test_a_wait_fires_once_in_time_and_after_a_restart(database_url: str) -> None:
    drawn = document(
        {
            "g1": [
                block("b1", "send_text", text="Зараз"),
                block("b2", "wait", seconds=1),
                block("b3", "send_text", text="Ось"),
                block("b4", "ask_text", text="Що?", variable="what"),
            ]
        },
        variables={"what": "text"},
    )
    async with world(database_url, drawn) as chat:
        dialog = await chat.open()
        events = await chat.chat.delivery.collect(dialog, 1, 5)
        assert words(events) == ["Ось", "Що?"]
        late = await chat.open()
    await asyncio.sleep(1)
    async with world(database_url) as chat:
        assert words(await chat.chat.delivery.collect(late, 1, 5)) == ["Ось", "Що?"]
        await chat.chat.sweeper.sweep()
        assert words(await chat.chat.service.events_after(late, 0)) == ["Зараз", "Ось", "Що?"]


async def test_a_dialog_that_rests_too_long_expires_but_not_one_that_was_heard_of(database_url: str) -> None:
    drawn = shop()
    drawn["settings"] = {"expiry": "2s"}
    async with world(database_url, drawn) as chat:
        dialog = await chat.open()
        session = await chat.chat.service.sessions.get(dialog)
        assert session.status == "open"
        await chat.chat.service.happened(dialog, letter_of("expiry:1"))
        assert await status(chat, dialog) == "open"
        await chat.chat.delivery.collect(dialog, 2, 6)
        assert await status(chat, dialog) == "ended"
        last = (await chat.events(dialog))[-1]
        assert last["data"] == {"reason": "expired"}


def _as_sent(text: str, client_id: str) -> Any:
    return Incoming("client", client_id, Reply(text=text), client_id)
