"""Calls of one bot that wait together cross to the sandbox together, and none feels the others."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator

import pytest

from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptFailed, ScriptValue

COUNT = "return c.vars.n + 1;"
GREEDY = "const all = []; while (true) all.push(new Array(1e5).fill('x'.repeat(100)));"


@pytest.fixture
async def pool() -> AsyncIterator[SandboxPool]:
    made = SandboxPool()
    await made.start()
    yield made
    await made.close()


def script(source: str, function: str = "") -> Script:
    return Script("bot", function or f"f{hash(source)}", source)


async def at_once(pool: SandboxPool, *sources: str, wall_s: float = 20.0) -> list[ScriptValue | ScriptFailed]:
    """Run all at the same time; the n of each is its place. The first crosses alone, the rest gather behind it."""
    calls = [
        pool.run(script(source), {"vars": {"n": n}, "writes": []}, wall_s=wall_s) for n, source in enumerate(sources)
    ]
    return await asyncio.gather(*calls)


def values(outcomes: list[ScriptValue | ScriptFailed]) -> list[object]:
    return [one.value if isinstance(one, ScriptValue) else one.code for one in outcomes]


async def test_everyone_gets_his_own_answer(pool: SandboxPool) -> None:
    sources = [COUNT if n % 2 else "return 'even ' + c.vars.n;" for n in range(100)]
    assert values(await at_once(pool, *sources)) == [n + 1 if n % 2 else f"even {n}" for n in range(100)]


async def test_many_calls_make_few_crossings(pool: SandboxPool) -> None:
    crossings = 0
    worker = pool._crew.workers()[0]
    number = worker._number
    await at_once(pool, *[COUNT] * 100)
    crossings = worker._number - number
    assert 1 < crossings <= 10


async def test_one_that_throws_fails_alone_and_keeps_its_line(pool: SandboxPool) -> None:
    outcomes = await at_once(pool, COUNT, COUNT, "\nthrow new Error('mine');", COUNT)
    assert values(outcomes) == [1, 2, "threw", 4]
    assert isinstance(outcomes[2], ScriptFailed)
    assert (outcomes[2].line, "mine" in outcomes[2].message) == (2, True)


@pytest.mark.parametrize(
    ("bad", "code"),
    [("while (true) {}", {"timeout"}), (GREEDY, {"memory", "crashed", "timeout"}), ("return (", {"syntax"})],
)
async def test_one_that_eats_time_or_memory_fails_alone(pool: SandboxPool, bad: str, code: set[str]) -> None:
    outcomes = values(await at_once(pool, COUNT, COUNT, COUNT, bad, COUNT, COUNT))
    assert outcomes.pop(3) in code
    assert outcomes == [1, 2, 3, 5, 6]
    again = values(await at_once(pool, *[COUNT] * 5))
    assert again == [1, 2, 3, 4, 5]


async def test_slow_ones_do_not_use_up_the_time_of_those_behind(pool: SandboxPool) -> None:
    """Each takes a tenth of what a call may take; twelve together would take more than all of it."""
    slow = "const end = Date.now() + 30; while (Date.now() < end) {} return c.vars.n;"
    assert values(await at_once(pool, *[slow] * 12)) == list(range(12))


async def test_large_results_come_whole(pool: SandboxPool) -> None:
    large = "return 'ж'.repeat(60000) + c.vars.n;"
    assert values(await at_once(pool, *[large] * 12)) == ["ж" * 60_000 + str(n) for n in range(12)]
    too_large = values(await at_once(pool, COUNT, COUNT, "return 'ж'.repeat(200000);", COUNT))
    assert too_large == [1, 2, "too_large", 4]


async def test_nothing_of_one_customer_is_seen_by_the_next(pool: SandboxPool) -> None:
    leave = (
        "const put = (where) => { try { where.left = c.vars.n; } catch {} };"
        "put(globalThis); put(Object.prototype); put(c.__proto__); put(Array.prototype);"
        "c.vars.left = c.vars.n; return 0;"
    )
    look = "return [globalThis.left, ({}).left, [].left, c.left, c.vars.left].map((x) => x ?? null);"
    outcomes = await at_once(pool, COUNT, leave, look, leave, look)
    assert values([outcomes[2], outcomes[4]]) == [[None] * 5] * 2


async def test_one_function_under_two_sources_is_not_mixed_up(pool: SandboxPool) -> None:
    calls = [
        pool.run(Script("bot", "same", f"return {n % 2};"), {"vars": {}, "writes": []}, wall_s=20.0) for n in range(12)
    ]
    assert values(list(await asyncio.gather(*calls))) == [n % 2 for n in range(12)]


async def test_who_waits_longer_than_he_may_is_told_so(pool: SandboxPool) -> None:
    slow = "const end = Date.now() + 60; while (Date.now() < end) {} return c.vars.n;"
    outcomes = values(await at_once(pool, *[slow] * 20, wall_s=0.5))
    assert outcomes[0] != "busy"
    assert outcomes[-1] == "busy", "twenty times sixty milliseconds are more than half a second"


async def test_who_goes_away_while_waiting_holds_nobody_up(pool: SandboxPool) -> None:
    calls = [asyncio.create_task(pool.run(script(COUNT), {"vars": {"n": n}}, wall_s=20.0)) for n in range(10)]
    await asyncio.sleep(0)
    for call in calls[1:5]:
        call.cancel()
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    left = [one for one in outcomes if not isinstance(one, BaseException)]
    assert values(left) == [1, 6, 7, 8, 9, 10]
    assert values(await at_once(pool, COUNT)) == [1]


@pytest.mark.parametrize("calls", [1, 6])
async def test_code_that_was_not_let_run_is_not_blamed_for_its_time(pool: SandboxPool, calls: int) -> None:
    """The worker is stopped for longer than a call may take, as on a machine that has no time for it."""
    spin = "const end = Date.now() + 40; while (Date.now() < end) {} return c.vars.n;"
    await at_once(pool, spin)
    running = asyncio.create_task(at_once(pool, *[spin] * calls))
    await asyncio.sleep(0.01)
    (pid,) = pool.stats().pids
    os.kill(pid, signal.SIGSTOP)
    await asyncio.sleep(0.4)
    os.kill(pid, signal.SIGCONT)
    assert values(await running) == list(range(calls))
    assert pool.stats().failures == {}
