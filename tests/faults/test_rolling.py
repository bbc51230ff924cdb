"""All programs are replaced one after another under load, as a new version is rolled out: no customer notices."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest

from tests.faults.estate import all_ready, both, running, several, some_turns, under_load
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Child, Nursery


@pytest.mark.parametrize("rollouts", [5, pytest.param(10, marks=pytest.mark.long)])
async def test_a_rolling_restart_of_everything_fails_loses_and_doubles_nothing(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str, rollouts: int
) -> None:
    codes: list[tuple[str, int]] = []

    async def renew(*programs: Child) -> None:
        ended = await asyncio.gather(*(asyncio.to_thread(program.terminate) for program in programs))
        codes.extend((program.arguments[0], code) for program, code in zip(programs, ended, strict=True))
        for program in programs:
            program.begin()
        await all_ready(*programs)

    async with several(nursery, tmp_path, postgres_migrated, valkey_url) as estate:
        builder = nursery.builder(estate.settings, estate.fronts[0], tmp_path / "builder.log")

        async def harm(ledger: Ledger) -> None:
            for _ in range(rollouts):
                for half in range(2):
                    await some_turns(ledger)
                    await renew(estate.fronts[half], estate.workers[half], *([builder] if half else []))
                ledger.faults += 5

        with running(builder):
            await all_ready(builder)
            ledger = await under_load(f"SIGTERM of everything in turn ×{rollouts}", estate, harm)
    verdict = close(ledger.verdict(both))
    assert verdict.failed == []
    # A server that has drained ends by the signal that it was sent; a worker that has not would too.
    assert set(codes) == {("serve", -signal.SIGTERM), ("builder", -signal.SIGTERM), ("worker", 0)}
    assert len(codes) == verdict.faults == 5 * rollouts
