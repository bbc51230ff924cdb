"""The one place for breakers, bulkheads and retries, keyed by what is called: a host, or a provider and its key.

A call takes one of its key's places, asks the key's breaker, and tries. A failure that may pass is tried again after a
random wait, as long as the time allows. Whether a failure speaks against the place is the caller's judgement.
"""

from __future__ import annotations

import asyncio
import random
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Protocol, TypeVar

from runtime.errors import OutsideFailed
from runtime.outbound.breaker import Breaker, BreakerPolicy, Open, Verdict
from runtime.outbound.failures import Crowded, Paused

T = TypeVar("T")

REMEMBERED_KEYS: Final = 2_000


class Fault(Enum):
    """How a failure is judged."""

    PASSING = "passing"  # speaks against the place, and may be over in a moment: try again
    LASTING = "lasting"  # speaks against the place; trying again is useless or not safe
    OURS = "ours"  # the place works; what was asked was wrong


@dataclass(frozen=True, slots=True)
class Policy:
    """`at_once` calls of one key run together, others wait up to `queue_s`; `attempts` counts the first."""

    attempts: int = 3
    first_wait_s: float = 0.2
    longest_wait_s: float = 2.0
    at_once: int = 16
    queue_s: float = 2.0
    breaker: BreakerPolicy = field(default_factory=BreakerPolicy)


class Observer(Protocol):
    """Told how each attempt ended ("ok" or the failure's code), and of breakers that change ("open", "closed")."""

    def attempt(self, key: str, outcome: str, seconds: float) -> None: ...

    def breaker(self, key: str, state: str) -> None: ...


class Silent:
    """An observer that tells nobody."""

    def attempt(self, key: str, outcome: str, seconds: float) -> None:
        """Hear it."""

    def breaker(self, key: str, state: str) -> None:
        """Hear it."""


@dataclass(frozen=True, slots=True)
class World:
    """Time and chance, given from outside. The clock is monotonic, in seconds."""

    clock: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random


@dataclass(frozen=True, slots=True)
class _Place:
    breaker: Breaker
    seats: asyncio.Semaphore


class Resilience:
    """Runs calls under a policy; one for a kind of calls."""

    def __init__(self, policy: Policy, world: World, observer: Observer | None = None) -> None:
        self._policy = policy
        self._world = world
        self._observer: Observer = observer or Silent()
        self._places: OrderedDict[str, _Place] = OrderedDict()

    async def run(
        self,
        key: str,
        attempt: Callable[[], Awaitable[T]],
        judge: Callable[[OutsideFailed], Fault],
        *,
        deadline: float,
    ) -> T:
        """Make the call, and again if it may help before the clock's `deadline`.

        Raises Paused or Crowded when the call was not made, else what the last attempt raised.
        """
        number = 1
        while True:
            try:
                async with self.once(key, deadline) as verdict:
                    return await _judged(attempt, judge, verdict)
            except (Paused, Crowded):
                raise
            except OutsideFailed as failure:
                wait_s = self._wait_s(number, failure)
                if (
                    judge(failure) is not Fault.PASSING
                    or number >= self._policy.attempts
                    or self._world.clock() + wait_s >= deadline
                ):
                    raise
            await self._world.sleep(wait_s)
            number += 1

    @asynccontextmanager
    async def once(self, key: str, deadline: float) -> AsyncIterator[Verdict]:
        """Hold a place for one attempt; the caller gives the verdict. Raises Paused or Crowded."""
        place = self._place(key)
        started = self._world.clock()
        outcome = "cancelled"
        try:
            async with asyncio.timeout(max(0.0, min(self._policy.queue_s, deadline - started))):
                await place.seats.acquire()
        except TimeoutError as error:
            self._observer.attempt(key, Crowded.code, self._world.clock() - started)
            raise Crowded from error
        try:
            with place.breaker.call() as verdict:
                yield verdict
            outcome = "ok"
        except Open as error:
            outcome = Paused.code
            raise Paused(error.left_s) from error
        except OutsideFailed as failure:
            outcome = failure.code
            raise
        finally:
            place.seats.release()
            self._observer.attempt(key, outcome, self._world.clock() - started)

    def open_keys(self) -> list[str]:
        """List the keys whose breaker is open."""
        return [key for key, place in self._places.items() if place.breaker.is_open]

    def _place(self, key: str) -> _Place:
        place = self._places.get(key)
        if place is None:
            breaker = Breaker(self._policy.breaker, self._world.clock, lambda state: self._observer.breaker(key, state))
            place = self._places[key] = _Place(breaker, asyncio.Semaphore(self._policy.at_once))
        self._places.move_to_end(key)
        while len(self._places) > REMEMBERED_KEYS:
            self._places.popitem(last=False)
        return place

    def _wait_s(self, number: int, failure: OutsideFailed) -> float:
        """Full jitter between nothing and a doubling ceiling, and never less than what the place asked for."""
        ceiling_s = min(self._policy.first_wait_s * 2 ** (number - 1), self._policy.longest_wait_s)
        return max(failure.retry_after_s or 0.0, self._world.chance() * ceiling_s)


async def _judged(attempt: Callable[[], Awaitable[T]], judge: Callable[[OutsideFailed], Fault], verdict: Verdict) -> T:
    try:
        value = await attempt()
    except OutsideFailed as failure:
        if judge(failure) is Fault.OURS:
            verdict.ok()
        else:
            verdict.failed()
        raise
    verdict.ok()
    return value
