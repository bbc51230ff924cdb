"""A program dies, or fails, at every boundary of a message's way: the message is answered once all the same."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from tests.faults.estate import FIRST, Estate, alone, both, several
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Child, Nursery
from tests.faults.widget import Balancer, Widget
from tests.runtime.chat_world import BOT

AT_A_SERVER = ("receive", "persist.before", "persist.after", "acknowledge", "timer.before", "timer.after", "send.page")
AT_A_WORKER = (
    *("claim.before", "claim.after", "run.before", "run.midway", "run.after"),
    *("result.before", "result.after", "send.away"),
)
NO_ADVICE = {"run.before", "run.midway", "run.after"}
"""A failure of the model that nobody expects takes the block's error exit: there is no advice to this message."""
OVER_S = 150.0
MET_S = 40.0
SERVER, WORKER = 0, 1

Step = Mapping[int, str]
"""The place at which each program of an estate is to fail while one message is on its way."""


@dataclass(slots=True)
class Road:
    """One dialog; each of its messages meets one step. A program that dies is started again by its supervisor."""

    ledger: Ledger
    estate: Estate
    without_advice: set[str] = field(default_factory=set[str])

    async def walk(self, how: str, steps: Sequence[Step]) -> None:
        """Let the programs die, or fail, at each step."""
        for program in self.estate.programs:
            program.kill()
            program.failpoint = program.log.with_suffix(".orders")
            program.begin()
        for program in self.estate.programs:
            await asyncio.to_thread(program.wait_ready)
        async with httpx2.AsyncClient(trust_env=False) as http, asyncio.timeout(OVER_S):
            widget = Widget(Balancer([self.estate.fronts[0].url]), http, self.ledger, self.answers)
            await widget.open(BOT)
            for step in steps:
                name = f"{how}-{'-'.join(step.values())}"
                if how == "fails" and NO_ADVICE.intersection(step.values()):
                    self.without_advice.add(name)
                await widget.stands.wait()  # an answer that no line carries never comes to "send.page"
                for number, place in step.items():
                    order(self.estate.programs[number], f"{how} {place}")
                together = [self.estate.programs[number] for number in step]
                failing = [self._fail(program, how, together) for program in together]
                await asyncio.gather(widget.say(name), *failing)
            await widget.say(f"{how}-no-more")
            await widget.close()
            self.ledger.kept(widget.dialog, await widget.record())

    def answers(self, client_id: str) -> list[str]:
        return [FIRST + client_id] if client_id in self.without_advice else both(client_id)

    async def _fail(self, program: Child, how: str, together: Sequence[Child]) -> None:
        await self._met(program)
        self.ledger.faults += 1
        if how == "dies":
            await asyncio.to_thread(program.wait_ended)
            for other in together:  # one that is back too early would do what the other is to die of
                await self._met(other)
            await asyncio.to_thread(program.start)

    async def _met(self, program: Child) -> None:
        deadline = asyncio.get_running_loop().time() + MET_S
        while program.failpoint and program.failpoint.exists():
            assert asyncio.get_running_loop().time() < deadline, f"never came to {program.failpoint.read_text()}"
            await asyncio.sleep(0.02)


def order(program: Child, words: str) -> None:
    assert program.failpoint is not None
    new = program.failpoint.with_suffix(".new")
    new.write_text(words)
    new.rename(program.failpoint)


async def walk_all(row: str, walks: Sequence[tuple[Estate, str, Sequence[Step]]]) -> None:
    ledger = Ledger(row)
    roads = [Road(ledger, estate) for estate, _, _ in walks]
    await asyncio.gather(*(road.walk(how, steps) for road, (_, how, steps) in zip(roads, walks, strict=True)))
    without_advice = set[str]().union(*(road.without_advice for road in roads))
    verdict = close(ledger.verdict(lambda name: [FIRST + name] if name in without_advice else both(name)))
    assert verdict.faults == sum(len(step) for _, _, steps in walks for step in steps)


async def test_every_boundary_on_postgresql_and_valkey(
    nursery: Nursery, tmp_path: Path, postgres_databases: list[str], valkey_url: str
) -> None:
    at_servers: list[Step] = [{SERVER: place} for place in AT_A_SERVER]
    at_workers: list[Step] = [{WORKER: place} for place in AT_A_WORKER]
    both_at_once: Step = {SERVER: "timer.before", WORKER: "timer.claimed"}
    one, two, three, four = postgres_databases
    queues = [f"{valkey_url}?db={number}" for number in range(4)]
    async with (
        several(nursery, tmp_path / "1", one, queues[0], each=1, patient=True) as servers,
        several(nursery, tmp_path / "2", two, queues[1], each=1) as workers,
        several(nursery, tmp_path / "3", three, queues[2], each=1) as more_workers,
        several(nursery, tmp_path / "4", four, queues[3], each=1, patient=True) as faulty,
    ):
        await walk_all(
            "dead or failed at each boundary, PostgreSQL",
            [
                (servers, "dies", [*at_servers, both_at_once]),
                (workers, "dies", at_workers[::2]),
                (more_workers, "dies", at_workers[1::2]),
                (faulty, "fails", [*at_servers, *at_workers]),
            ],
        )


async def test_every_boundary_on_sqlite(nursery: Nursery, tmp_path: Path, sqlite_databases: list[str]) -> None:
    steps: list[Step] = [{SERVER: place} for place in (*AT_A_SERVER, *AT_A_WORKER[:-1])]
    one, two = sqlite_databases
    async with (
        alone(nursery, tmp_path / "1", one, patient=True) as mortal,
        alone(nursery, tmp_path / "2", two, patient=True) as faulty,
    ):
        walks = [(mortal, "dies", steps), (faulty, "fails", steps)]
        await walk_all("dead or failed at each boundary, SQLite", walks)
