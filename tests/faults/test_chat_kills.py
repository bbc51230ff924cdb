"""Processes of the chat are killed with -9: nothing acknowledged is lost, nothing is doubled, nobody is stuck."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import os
import random
import signal
import socket
import sys
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from redis.asyncio import Redis

from storage.engine import open_database
from storage.redis import open_redis
from tests.faults.chat_process import Order
from tests.runtime.chat_world import BOT, Process, found_bot, round_and_round, world
from tests.runtime.test_chat_calls import adviser

ROOT = Path(__file__).parents[2]
STUCK_S = 15.0


@dataclass
class Victim:
    """A process that is killed and started again."""

    order: Order
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.faults.chat_process",
            self.order.text(),
            cwd=ROOT,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        if self.order.port:
            await self._answers()
        else:
            assert self.process.stdout is not None
            assert await asyncio.wait_for(self.process.stdout.readline(), 60) == b"ready\n"

    async def kill(self) -> None:
        """Kill it with no warning."""
        if self.process is not None and self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
            await self.process.wait()

    async def _answers(self) -> None:
        async with asyncio.timeout(60), httpx2.AsyncClient() as http:
            while True:
                with contextlib.suppress(httpx2.HTTPError):
                    if (await http.get(f"http://127.0.0.1:{self.order.port}/ready")).status_code == 200:
                        return
                await asyncio.sleep(0.1)


@asynccontextmanager
async def running(*orders: Order) -> AsyncGenerator[list[Victim]]:
    victims = [Victim(order) for order in orders]
    try:
        await asyncio.gather(*(victim.start() for victim in victims))
        yield victims
    finally:
        for victim in victims:
            await victim.kill()


@dataclass
class Customer:
    """Talks one dialog over HTTP to any of the servers, and keeps a ledger of what was acknowledged."""

    ports: list[int]
    ledger: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    dialog: str = ""
    token: str = ""
    longest_s: float = 0.0

    async def talk(self, http: httpx2.AsyncClient, turns: int) -> None:
        opened = await self._post(http, f"/bots/{BOT}/dialogs", {})
        self.dialog, self.token = opened["dialog_id"], opened["token"]
        for number in range(turns):
            client_id = f"m{number}"
            answer = await self._post(
                http, f"/dialogs/{self.dialog}/messages", {"client_id": client_id, "text": client_id}
            )
            self.ledger[client_id] = answer["events"]

    async def _post(self, http: httpx2.AsyncClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
        began = time.monotonic()
        headers = {"prefer": "wait=0"} | ({"authorization": f"Bearer {self.token}"} if self.token else {})
        for attempt in itertools.count():
            port = self.ports[attempt % len(self.ports)] if attempt else random.choice(self.ports)
            with contextlib.suppress(httpx2.NetworkError, httpx2.RemoteProtocolError, httpx2.TimeoutException):
                answer = await http.post(f"http://127.0.0.1:{port}/chat/v1{path}", json=body, headers=headers)
                if answer.status_code < 300:
                    self.longest_s = max(self.longest_s, time.monotonic() - began)
                    return answer.json()
                assert answer.status_code == 503, answer.text
            await asyncio.sleep(0.1)
        raise AssertionError


async def check(customer: Customer, events: list[dict[str, Any]], turns: int) -> None:
    assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
    said = [event["data"]["client_id"] for event in events if event["data"].get("from") == "customer"]
    assert said == [f"m{number}" for number in range(turns)]
    by_number = {event["seq"]: event for event in events}
    for answer in customer.ledger.values():
        assert [by_number[event["seq"]] for event in answer] == answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize("kills", [2, pytest.param(6, marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_server_killed_again_and_again_loses_and_doubles_nothing(
    kind: str, kills: int, request: pytest.FixtureRequest
) -> None:
    url = str(request.getfixturevalue("sqlite_migrated" if kind == "sqlite" else "postgres_migrated"))
    database = open_database(url)
    await found_bot(database, round_and_round())
    await database.close()
    servers = 1 if kind == "sqlite" else 2
    turns, customers = 40, [Customer([]) for _ in range(6)]
    orders = [Order(f"p{number}", url, port=free_port()) for number in range(servers)]
    async with running(*orders) as victims, httpx2.AsyncClient(timeout=5) as http:
        for customer in customers:
            customer.ports = [order.port for order in orders]

        async def murder() -> None:
            for _ in range(kills):
                await asyncio.sleep(random.uniform(0.2, 0.8))
                victim = random.choice(victims)
                await victim.kill()
                await victim.start()

        killing = asyncio.create_task(murder())
        async with asyncio.timeout(150):
            await asyncio.gather(*(customer.talk(http, turns) for customer in customers))
        await killing
    async with world(url) as chat:
        for customer in customers:
            assert len(customer.ledger) == turns
            await check(customer, await chat.events(customer.dialog), turns)


async def test_a_worker_killed_in_the_middle_of_a_job_stops_no_dialog_for_long(
    postgres_migrated: str, valkey_url: str
) -> None:
    def redis() -> Redis:
        return open_redis(valkey_url, answer_timeout_s=5)

    database = open_database(postgres_migrated)
    await found_bot(database, adviser())
    await database.close()
    worker = Order("w1", postgres_migrated, valkey_url, pause_s=30)
    another = Victim(Order("w2", postgres_migrated, valkey_url))
    server = Order("s1", postgres_migrated, valkey_url, free_port(), lanes=("http",))
    async with world(postgres_migrated) as setting:
        await setting.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
    async with running(worker, server) as victims, httpx2.AsyncClient(timeout=30) as http:
        customers = [Customer([server.port]) for _ in range(3)]
        talking = [asyncio.create_task(customer.talk(http, 1)) for customer in customers]
        await asyncio.gather(*talking)
        victims.append(another)
        await another.start()
        await victims[0].kill()
        killed = time.monotonic()
        async with world(postgres_migrated, None, Process("onlooker", frozenset(), redis)) as chat:
            for customer in customers:
                left_s = STUCK_S - (time.monotonic() - killed)
                await chat.chat.delivery.collect(customer.dialog, 3, max(left_s, 0.1))
                events = await chat.events(customer.dialog)
                assert time.monotonic() - killed < STUCK_S
                texts = [
                    part["text"] for event in events if event["type"] == "message" for part in event["data"]["parts"]
                ]
                assert texts == ["Що підказати?", "m0", "Добрий день!", "Ще щось?"]
                assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
