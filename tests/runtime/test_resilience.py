"""Breakers, bulkheads and retries, on a clock that the test moves."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from prometheus_client import generate_latest

from runtime.errors import OutsideFailed, ProviderBusy, retry_after_s
from runtime.outbound.breaker import BreakerPolicy
from runtime.outbound.failures import ConnectFailed, Crowded, Paused
from runtime.outbound.meters import Metered
from runtime.outbound.resilience import REMEMBERED_KEYS, Fault, Policy, Resilience, World
from runtime.telemetry import REGISTRY


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
        self.retries = 0
        self.waiting_now = 0
        self.in_flight_now = 0

    def attempt(self, key: str, outcome: str, seconds: float) -> None:
        self.attempts.append((key, outcome))

    def breaker(self, key: str, left: str, entered: str) -> None:
        self.changes.append((left, entered))

    def retry(self, key: str) -> None:
        self.retries += 1

    def waiting(self, key: str, change: int) -> None:
        self.waiting_now += change

    def in_flight(self, key: str, change: int) -> None:
        self.in_flight_now += change


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
    assert bench.notes.changes == [("closed", "open"), ("open", "half_open"), ("half_open", "closed")]


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


async def test_the_wait_that_a_place_asks_for_is_kept_with_jitter_on_top() -> None:
    bench = Bench(POLICY)
    bench.broken = ProviderBusy(retry_after_s=7)
    with pytest.raises(ProviderBusy):
        await bench.run(fault=Fault.PASSING)
    assert bench.clock.slept == [7 + 1, 7 + 2]
    assert bench.notes.retries == 2


async def test_what_one_call_is_told_to_wait_all_calls_to_that_place_wait() -> None:
    bench = Bench(POLICY, chance=0.0)
    bench.broken = ProviderBusy(retry_after_s=20)
    with pytest.raises(ProviderBusy):
        await bench.run(within_s=10)
    bench.broken = None
    with pytest.raises(Paused) as paused:
        await bench.run(within_s=10)
    assert paused.value.retry_after_s == 20
    assert await bench.run("another", within_s=10) == "ok"
    assert await bench.run(within_s=30) == "ok"
    assert bench.clock.slept == [20]


async def test_a_place_that_asks_for_a_very_long_rest_gets_the_longest_allowed() -> None:
    bench = Bench(POLICY)
    bench.broken = ProviderBusy(retry_after_s=86_400)
    with pytest.raises(ProviderBusy):
        await bench.run(within_s=10)
    bench.broken = None
    bench.clock.now += POLICY.breaker.longest_rest_s
    assert await bench.run(within_s=10) == "ok"


async def test_of_a_crowd_that_waits_for_an_open_breaker_exactly_one_probes() -> None:
    bench = Bench(Policy(at_once=50, breaker=BreakerPolicy(3, 10, 30)))
    await bench.fails(3)
    bench.clock.now += 10
    gate = asyncio.Event()

    async def slow() -> str:
        bench.calls += 1
        await gate.wait()
        return "probed"

    crowd = [asyncio.create_task(bench.run(attempt=slow)) for _ in range(40)]
    await asyncio.sleep(0)
    gate.set()
    outcomes = await asyncio.gather(*crowd, return_exceptions=True)
    assert outcomes.count("probed") == 1
    assert sum(isinstance(outcome, Paused) for outcome in outcomes) == 39
    assert bench.calls == 3 + 1


async def test_a_straggler_from_before_the_pause_does_not_end_it() -> None:
    bench = Bench(POLICY)
    gate = asyncio.Event()

    async def slow() -> str:
        await gate.wait()
        return "late"

    straggler = asyncio.create_task(bench.run(attempt=slow))
    await asyncio.sleep(0)
    await bench.fails(3)
    gate.set()
    assert await straggler == "late"
    with pytest.raises(Paused):
        await bench.run()


async def test_an_open_breaker_refuses_at_once_though_all_seats_are_taken() -> None:
    bench = Bench(Policy(at_once=1, queue_s=60, breaker=BreakerPolicy(3, 10, 30)))
    await bench.fails(3)
    bench.clock.now += 10
    probe = asyncio.create_task(bench.run(attempt=lambda: asyncio.sleep(60, "late")))
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        with pytest.raises(Paused):
            await bench.run()
    probe.cancel()
    await asyncio.gather(probe, return_exceptions=True)


async def test_an_open_breaker_is_not_forgotten_for_new_keys() -> None:
    bench = Bench(POLICY)
    await bench.fails(3)
    bench.broken = None
    for number in range(REMEMBERED_KEYS + 10):
        await bench.run(f"other {number}")
    with pytest.raises(Paused):
        await bench.run()


async def test_every_try_together_stays_within_the_deadline() -> None:
    bench = Bench(Policy(attempts=100, first_wait_s=1.0, longest_wait_s=4.0))
    began = bench.clock.now
    bench.broken = ConnectFailed()
    with pytest.raises(ConnectFailed):
        await bench.run(fault=Fault.PASSING, within_s=20)
    assert 1 < bench.calls < 10
    assert bench.clock.now - began < 20


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
    assert bench.notes.in_flight_now == 2
    gate.set()
    assert await asyncio.gather(*calls) == ["done", "done"]
    assert await bench.run() == "ok"
    assert (bench.notes.in_flight_now, bench.notes.waiting_now) == (0, 0)


async def test_no_more_than_the_allowed_number_waits_for_one_place() -> None:
    bench = Bench(Policy(at_once=2, waiting=3, queue_s=30))
    gate = asyncio.Event()

    async def slow() -> str:
        await gate.wait()
        return "done"

    calls = [asyncio.create_task(bench.run(attempt=slow)) for _ in range(20)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert (bench.notes.in_flight_now, bench.notes.waiting_now) == (2, 3)
    gate.set()
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert outcomes.count("done") == 5
    assert sum(isinstance(outcome, Crowded) for outcome in outcomes) == 15


async def test_a_bug_is_passed_on_and_counts_for_nothing() -> None:
    bench = Bench(POLICY)

    async def broken() -> str:
        raise KeyError("bug")

    for _ in range(5):
        with pytest.raises(KeyError):
            await bench.run(attempt=broken)
    assert await bench.run() == "ok"


NOW = datetime(2026, 11, 22, 10, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after": "86400"}, 60),
        ({"retry-after": "9" * 5000}, 60),
        ({"retry-after": "Sun, 22 Nov 2026 10:00:30 GMT"}, 30),
        ({"retry-after": "Sun, 22 Nov 2026 09:00:00 GMT"}, 0),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 GMT"}, 60),
        # The server's clock is three days behind ours: what counts is the distance that it means.
        ({"retry-after": "Thu, 19 Nov 2026 10:00:09 GMT", "date": "Thu, 19 Nov 2026 10:00:00 GMT"}, 9),
        ({"retry-after": "Sun, 22 Nov 2026 10:00:05 GMT", "date": "nonsense"}, 5),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "٧"}, None),
        ({"retry-after": ""}, None),
        ({}, None),
    ],
)
def test_how_long_a_server_asks_to_wait_is_read_in_both_its_forms(headers: dict[str, str], expected: float) -> None:
    assert retry_after_s(headers, NOW) == expected


async def test_everything_that_happens_to_calls_is_counted_by_lane_only() -> None:
    def figure(name: str, **labels: str) -> float:
        return REGISTRY.get_sample_value(name, {"lane": "test", **labels}) or 0.0

    clock = Clock()
    policy = Policy(attempts=2, at_once=1, waiting=0, breaker=BreakerPolicy(2, 10, 30))
    resilience = Resilience(policy, World(clock, clock.sleep), Metered("test"))

    async def run(attempt: Callable[[], Awaitable[str]]) -> object:
        call = resilience.run("secret-host", attempt, lambda failure: Fault.PASSING, deadline=clock.now + 60)
        return (await asyncio.gather(call, return_exceptions=True))[0]

    async def fine() -> str:
        assert figure("rozmova_calls_in_flight") == 1
        assert isinstance(await run(fine), Crowded)
        return "ok"

    async def broken() -> str:
        raise ConnectFailed

    assert await run(fine) == "ok"
    assert isinstance(await run(broken), ConnectFailed)
    assert figure("rozmova_breakers", state="open") == 1
    assert isinstance(await run(fine), Paused)
    assert figure("rozmova_calls_total", outcome="ok") == 1
    assert figure("rozmova_calls_total", outcome="connect_failed") == 2
    assert figure("rozmova_calls_rejected_total", why="crowded") == 1
    assert figure("rozmova_calls_rejected_total", why="paused") == 1
    assert figure("rozmova_call_retries_total") == 1
    assert figure("rozmova_call_seconds_count") == 3
    assert (figure("rozmova_calls_in_flight"), figure("rozmova_calls_waiting")) == (0, 0)
    clock.now += 10
    assert await run(lambda: asyncio.sleep(0, "ok")) == "ok"
    assert figure("rozmova_breakers", state="open") == figure("rozmova_breakers", state="half_open") == 0
    assert b"secret-host" not in generate_latest(REGISTRY)
