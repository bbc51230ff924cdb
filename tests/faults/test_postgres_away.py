"""PostgreSQL is restarted, gone, or has no connection left: what was acknowledged stays, and dialogs go on."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest

from storage.migrations.upgrade import migrate
from tests.faults.estate import both, several, some_turns, under_load
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Nursery
from tests.servers import Server, start_postgres

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
