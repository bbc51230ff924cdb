"""Valkey is restarted, emptied, gone: customers are answered all the while, and nothing is lost or doubled."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from tests.faults.estate import both, several, some_turns, under_load
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Nursery
from tests.servers import Server, start_valkey


@pytest.fixture
def own_valkey() -> Iterator[Server]:
    """A Valkey of this test alone: it is hurt."""
    server = start_valkey()
    yield server
    server.close()


@pytest.mark.parametrize(("times", "away_s"), [(5, 4), pytest.param(10, 60, marks=pytest.mark.long)])
async def test_valkey_restarted_emptied_and_away(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, own_valkey: Server, times: int, away_s: float
) -> None:
    async with several(nursery, tmp_path, postgres_migrated, own_valkey.url) as estate:

        async def harm(ledger: Ledger) -> None:
            for _ in range(times):
                await some_turns(ledger)
                await asyncio.to_thread(own_valkey.kill)
                own_valkey.process = await asyncio.to_thread(own_valkey.start_again)
                await some_turns(ledger)
                async with Redis.from_url(own_valkey.url) as redis:
                    await redis.flushall()
                ledger.faults += 2
            await asyncio.to_thread(own_valkey.kill)
            answered = ledger.settled
            await asyncio.sleep(away_s)
            await some_turns(ledger)  # nobody waits for it
            assert ledger.settled > answered
            own_valkey.process = await asyncio.to_thread(own_valkey.start_again)
            ledger.faults += 1

        ledger = await under_load(f"Valkey restarted and emptied ×{times}, away for {away_s} s", estate, harm)
    assert close(ledger.verdict(both)).faults == 2 * times + 1
