"""Programs are killed in their turns, again and again: nothing acknowledged is lost, nobody is answered twice."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.faults.estate import alone, both, replace_killed, several, some_turns, under_load
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Nursery

DOSES = [10, pytest.param(50, marks=pytest.mark.long)]


@pytest.mark.parametrize("kills", DOSES)
async def test_servers_and_workers_killed_in_their_turns(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str, kills: int
) -> None:
    async with several(nursery, tmp_path, postgres_migrated, valkey_url) as estate:

        async def harm(ledger: Ledger) -> None:
            for number in range(kills):
                await some_turns(ledger)
                await asyncio.gather(
                    replace_killed(estate.fronts[number % 2]), replace_killed(estate.workers[number % 2])
                )
                ledger.faults += 2

        ledger = await under_load(f"kill -9 of serve and of worker ×{kills}", estate, harm)
    assert close(ledger.verdict(both)).faults == 2 * kills


@pytest.mark.parametrize("kills", DOSES)
async def test_the_program_of_one_machine_killed_in_its_turns(
    nursery: Nursery, tmp_path: Path, sqlite_migrated: str, kills: int
) -> None:
    async with alone(nursery, tmp_path, sqlite_migrated) as estate:

        async def harm(ledger: Ledger) -> None:
            for _ in range(kills):
                await some_turns(ledger)
                with ledger.away():
                    await replace_killed(estate.fronts[0])
                ledger.faults += 1

        ledger = await under_load(f"kill -9 of start on SQLite ×{kills}", estate, harm)
    assert close(ledger.verdict(both)).faults == kills
