"""PostgreSQL is restarted, gone, or has no connection left: what was acknowledged stays, and dialogs go on."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from runtime.errors import Unavailable
from storage.migrations.upgrade import migrate
from storage.repositories.outbox import ClaimedCall, Outbox
from tests.faults.estate import both, several, some_turns, under_load
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Nursery
from tests.faults.test_clock import Wall, answer_of
from tests.runtime.chat_world import Process, Services, World, world
from tests.runtime.test_chat_calls import adviser
from tests.servers import Server, start_postgres

ANSWER = ["Добрий день!", "Ще щось?"]
TIMEOUT_S = 5
OURS = "application_name = 'rozmova'"


@pytest.fixture
def own_postgres() -> Iterator[Server]:
    """A server of this test alone: it is hurt."""
    server = start_postgres()
    migrate(server.url)
    yield server
    server.close()


@contextlib.asynccontextmanager
async def every_connection(url: str) -> AsyncIterator[None]:
    """Hold all connections that the server gives, and cut those of the programs, so that they have none."""
    async with contextlib.AsyncExitStack() as held:

        async def hold() -> bool:
            try:
                connection = await psycopg.AsyncConnection.connect(url, autocommit=True, application_name="greedy")
            except psycopg.OperationalError:
                return False
            await held.enter_async_context(connection)
            return True

        assert await hold()
        cutting = await held.enter_async_context(await psycopg.AsyncConnection.connect(url, autocommit=True))
        for _ in range(3):  # what is freed is taken, at least most of it
            await cutting.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {OURS}")
            while await hold():
                pass
        yield


@contextlib.asynccontextmanager
async def every_row(url: str) -> AsyncIterator[None]:
    """Lock the dialogs, so that every connection of the programs' pools waits."""
    async with await psycopg.AsyncConnection.connect(url) as connection:
        await connection.execute("LOCK TABLE dialogs, outbox, timers IN ACCESS EXCLUSIVE MODE")
        yield


@pytest.mark.parametrize(("times", "away_s"), [(3, 3), pytest.param(10, 30, marks=pytest.mark.long)])
async def test_postgresql_restarted_away_and_without_a_connection(
    nursery: Nursery, tmp_path: Path, own_postgres: Server, valkey_url: str, times: int, away_s: float
) -> None:
    async with several(nursery, tmp_path, own_postgres.url, valkey_url) as estate:

        async def harm(ledger: Ledger) -> None:
            for _ in range(times):
                for how in (signal.SIGINT, signal.SIGQUIT):  # "fast" and "immediate"
                    await some_turns(ledger)
                    with ledger.away():
                        await asyncio.to_thread(own_postgres.restart, how)
                    ledger.faults += 1
            for held in (every_connection, every_row):
                await some_turns(ledger)
                with ledger.away():
                    async with held(own_postgres.url):
                        await asyncio.sleep(away_s)
                ledger.faults += 1
            await some_turns(ledger)
            with ledger.away():
                await asyncio.to_thread(own_postgres.kill)
                gone = time.monotonic()
                await asyncio.sleep(away_s)
                own_postgres.process = await asyncio.to_thread(own_postgres.start_again)
                print(f"PostgreSQL was away for {time.monotonic() - gone:.1f} s")
            ledger.faults += 1

        row = f"PostgreSQL restarted fast and immediately ×{times}, away, full and locked for {away_s} s"
        ledger = await under_load(row, estate, harm)
    assert close(ledger.verdict(both)).faults == 2 * times + 3


@contextlib.asynccontextmanager
async def asking(url: str, wall: Wall) -> AsyncGenerator[World]:
    """A server that makes no AI calls, for a bot that asks a model."""
    serve = Process("serve", frozenset(("http",)), now=wall)
    async with world(url, adviser(timeout_s=TIMEOUT_S), serve) as server:
        await server.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        yield server


async def test_a_call_that_waited_for_the_database_has_its_time_when_it_is_back(own_postgres: Server) -> None:
    wall = Wall()
    async with asking(own_postgres.url, wall) as server:
        dialog = await server.open()
        await server.tell(dialog, "чай")
        own_postgres.kill()
        async with world(own_postgres.url, None, Process("worker", now=wall)):
            await asyncio.sleep(4)  # both have looked for the database in vain
            wall.ahead = timedelta(minutes=5)
            own_postgres.process = await asyncio.to_thread(own_postgres.start_again)
            assert await answer_of(server, dialog, 3) == ANSWER


async def test_a_call_under_way_waits_for_the_database_longer_than_for_its_answer(
    own_postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim, was_away = Outbox.claim, asyncio.Event()

    async def claim_and_lose(outbox: Outbox, *args: Any, **options: Any) -> list[ClaimedCall]:
        claimed = await claim(outbox, *args, **options)
        if claimed and not was_away.is_set():
            was_away.set()
            own_postgres.process.send_signal(signal.SIGINT)  # nothing is forgotten, the claim neither
            await asyncio.to_thread(own_postgres.process.wait)
        return claimed

    monkeypatch.setattr(Outbox, "claim", claim_and_lose)
    services = Services()
    services.pause_s = 1.0
    async with (
        asking(own_postgres.url, wall := Wall()) as server,
        world(own_postgres.url, None, Process("one", services=services, now=wall)),
        world(own_postgres.url, None, Process("two", services=services, now=wall)),
    ):
        dialog = await server.open()
        with contextlib.suppress(Unavailable):  # the database may be gone before the customer was told
            await server.tell(dialog, "чай")
        await asyncio.wait_for(was_away.wait(), 10)
        await asyncio.sleep(TIMEOUT_S + 4)
        own_postgres.process = await asyncio.to_thread(own_postgres.start_again)
        assert await answer_of(server, dialog, 3) == ANSWER
        assert len(services.asked) == 1
