"""Breakers, bulkheads and retries, on a clock that the test moves."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from runtime.errors import OutsideFailed, ProviderBusy
from runtime.outbound.breaker import BreakerPolicy
from runtime.outbound.failures import ConnectFailed, Crowded, Paused
from runtime.outbound.resilience import Fault, Policy, Resilience, World


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


class Notes:
    def __init__(self) -> None:
        self.attempts: list[tuple[str, str]] = []
        self.changes: list[tuple[str, str]] = []

    def attempt(self, key: str, outcome: str, seconds: float) -> None:
        self.attempts.append((key, outcome))

    def breaker(self, key: str, state: str) -> None:
        self.changes.append((key, state))


class Bench:
    """A place that fails while `broken`, and the resilience in front of it."""

    def __init__(self, policy: Policy, chance: float = 1.0) -> None:
        self.clock = Clock()
        self.notes = Notes()
        self.broken: OutsideFailed | None = None
        self.calls = 0
        self.resilience = Resilience(policy, World(self.clock, self.clock.sleep, lambda: chance), self.notes)

    async def attempt(self) -> str:
        self.calls += 1
        if self.broken is not None:
            raise self.broken
        return "ok"

    async def run(
        self,
        key: str = "host",
        *,
        fault: Fault = Fault.LASTING,
        within_s: float = 60.0,
        attempt: Callable[[], Awaitable[str]] | None = None,
    ) -> str:
        return await self.resilience.run(
            key, attempt or self.attempt, lambda failure: fault, deadline=self.clock.now + within_s
        )

    async def fails(self, times: int, fault: Fault = Fault.LASTING) -> None:
        self.broken = ConnectFailed()
        for _ in range(times):
            with pytest.raises(ConnectFailed):
                await self.run(fault=fault)


POLICY = Policy(
    attempts=3, first_wait_s=1.0, longest_wait_s=3.0, at_once=2, queue_s=0.05, breaker=BreakerPolicy(3, 10, 30)
)


async def test_a_place_is_left_alone_after_failures_in_a_row_and_closes_again_after_a_good_probe() -> None:
    bench = Bench(POLICY)
    await bench.fails(3)
    with pytest.raises(Paused) as paused:
        await bench.run()
    assert paused.value.retry_after_s == 10
    assert bench.calls == 3
    assert bench.resilience.open_keys() == ["host"]
    bench.clock.now += 10
    bench.broken = None
    assert await bench.run() == "ok"
    assert bench.resilience.open_keys() == []
    assert bench.notes.changes == [("host", "open"), ("host", "closed")]


async def test_a_success_in_between_starts_the_count_anew() -> None:
    bench = Bench(POLICY)
    await bench.fails(2)
    bench.broken = None
    await bench.run()
    await bench.fails(2)
    assert bench.resilience.open_keys() == []


async def test_each_failed_probe_doubles_the_pause_up_to_the_longest() -> None:
    bench = Bench(POLICY)
    await bench.fails(3)
    pauses: list[float | None] = []
    for pause_s in (10, 20, 30, 30):
        bench.clock.now += pause_s
        await bench.fails(1)
        with pytest.raises(Paused) as paused:
            await bench.run()
        pauses.append(paused.value.retry_after_s)
    assert pauses == [20, 30, 30, 30]


async def test_only_one_probe_goes_through_at_a_time() -> None:
    bench = Bench(POLICY)
    await bench.fails(3)
    bench.clock.now += 10
    gate = asyncio.Event()

    async def slow() -> str:
        await gate.wait()
        return "probed"

    probe = asyncio.create_task(bench.run(attempt=slow))
    await asyncio.sleep(0)
    with pytest.raises(Paused):
        await bench.run()
    gate.set()
    assert await probe == "probed"
    assert bench.calls == 3


async def test_a_cancelled_probe_is_no_verdict_and_frees_its_place() -> None:
    bench = Bench(POLICY)
    await bench.fails(3)
    bench.clock.now += 10
    probe = asyncio.create_task(bench.run(attempt=lambda: asyncio.sleep(60, "late")))
    await asyncio.sleep(0)
    probe.cancel()
    await asyncio.gather(probe, return_exceptions=True)
    bench.broken = None
    assert await bench.run() == "ok"


async def test_cancelled_calls_never_open_a_breaker() -> None:
    bench = Bench(POLICY)
    for _ in range(10):
        call = asyncio.create_task(bench.run(attempt=lambda: asyncio.sleep(60, "late")))
        await asyncio.sleep(0)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
    assert await bench.run() == "ok"
    assert ("host", "cancelled") in bench.notes.attempts


async def test_what_is_our_fault_never_opens_a_breaker() -> None:
    bench = Bench(POLICY)
    await bench.fails(10, Fault.OURS)
    assert bench.resilience.open_keys() == []


async def test_keys_fail_apart() -> None:
    bench = Bench(POLICY)
    await bench.fails(3)
    bench.broken = None
    assert await bench.run("another") == "ok"


async def test_a_passing_failure_is_tried_again_after_growing_random_waits() -> None:
    bench = Bench(Policy(attempts=4, first_wait_s=1.0, longest_wait_s=3.0), chance=0.5)
    await bench.fails(1, Fault.PASSING)
    assert bench.calls == 4
    assert bench.clock.slept == [0.5, 1.0, 1.5]


async def test_a_lasting_failure_is_not_tried_again() -> None:
    bench = Bench(POLICY)
    await bench.fails(1, Fault.LASTING)
    assert bench.calls == 1


async def test_nothing_is_tried_again_when_the_time_would_not_allow_it() -> None:
    bench = Bench(POLICY)
    bench.broken = ConnectFailed()
    with pytest.raises(ConnectFailed):
        await bench.run(fault=Fault.PASSING, within_s=0.9)
    assert bench.calls == 1
    assert bench.clock.slept == []


async def test_the_wait_that_a_place_asks_for_is_kept() -> None:
    bench = Bench(POLICY)
    bench.broken = ProviderBusy(retry_after_s=7)
    with pytest.raises(ProviderBusy):
        await bench.run(fault=Fault.PASSING)
    assert bench.clock.slept == [7, 7]


async def test_more_calls_than_places_wait_a_little_and_then_give_up() -> None:
    bench = Bench(POLICY)
    gate = asyncio.Event()

    async def slow() -> str:
        await gate.wait()
        return "done"

    calls = [asyncio.create_task(bench.run(attempt=slow)) for _ in range(2)]
    await asyncio.sleep(0)
    with pytest.raises(Crowded):
        await bench.run()
    assert await bench.run("another") == "ok"
    gate.set()
    assert await asyncio.gather(*calls) == ["done", "done"]
    assert await bench.run() == "ok"


async def test_a_bug_is_passed_on_and_counts_for_nothing() -> None:
    bench = Bench(POLICY)

    async def broken() -> str:
        raise KeyError("bug")

    for _ in range(5):
        with pytest.raises(KeyError):
            await bench.run(attempt=broken)
    assert await bench.run() == "ok"
