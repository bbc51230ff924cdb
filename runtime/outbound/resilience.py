"""The one place for breakers, bulkheads and retries, keyed by what is called: a host, or a provider and its key.

A call asks the key's breaker, takes one of the key's seats, and tries. A failure that may pass is tried again after a
random wait (full jitter: between nothing and a doubling ceiling), as long as the deadline over all tries allows; what
the place asks for by `Retry-After` is waited for by every call to it. Whether a failure speaks against the place, and
whether trying again is safe, is the caller's judgement.
"""

from __future__ import annotations

import asyncio
import random
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import Final, Protocol, TypeVar

from runtime.errors import OutsideFailed
from runtime.outbound.breaker import Breaker, BreakerPolicy, Open, State, Verdict
from runtime.outbound.failures import Crowded, Paused

T = TypeVar("T")

REMEMBERED_KEYS: Final = 2_000
FORGETTING_LOOK: Final = 64
"""How many of the longest unused keys are looked at for one that may be forgotten."""


class Fault(Enum):
    """How a failure is judged."""

    PASSING = "passing"  # speaks against the place, and may be over in a moment: try again
    LASTING = "lasting"  # speaks against the place; trying again is useless or not safe
    OURS = "ours"  # the place works; what was asked was wrong


@dataclass(frozen=True, slots=True)
class Policy:
    """`at_once` calls of one key run together, `waiting` others wait up to `queue_s`; `attempts` counts the first.

    So one key, however slow, holds at most `at_once` + `waiting` of the calls that a process makes.
    """

    attempts: int = 3
    first_wait_s: float = 0.2
    longest_wait_s: float = 2.0
    at_once: int = 16
    waiting: int = 16
    queue_s: float = 2.0
    breaker: BreakerPolicy = field(default_factory=BreakerPolicy)


class Observer(Protocol):
    """Told of everything that happens to calls; `Silent` and `meters.Metered` are observers."""

    def attempt(self, key: str, outcome: str, seconds: float) -> None:
        """An attempt ended: "ok", "cancelled", "failed" (a bug), or the failure's code; refused ones count too."""
        ...

    def breaker(self, key: str, left: State, entered: State) -> None:
        """A breaker changed its state."""
        ...

    def retry(self, key: str) -> None:
        """A failed call is about to be tried again."""
        ...

    def waiting(self, key: str, change: int) -> None:
        """One more (1) or less (-1) waits for its turn."""
        ...

    def in_flight(self, key: str, change: int) -> None:
        """One more (1) or less (-1) is being made."""
        ...


class Silent:
    """An observer that tells nobody."""

    def attempt(self, key: str, outcome: str, seconds: float) -> None:
        """Hear it."""

    def breaker(self, key: str, left: State, entered: State) -> None:
        """Hear it."""

    def retry(self, key: str) -> None:
        """Hear it."""

    def waiting(self, key: str, change: int) -> None:
        """Hear it."""

    def in_flight(self, key: str, change: int) -> None:
        """Hear it."""


@dataclass(frozen=True, slots=True)
class World:
    """Time and chance, given from outside. The clock is monotonic, in seconds."""

    clock: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random


@dataclass(slots=True)
class _Place:
    breaker: Breaker
    seats: asyncio.Semaphore
    waiting: int = 0
    in_flight: int = 0

    @property
    def is_idle(self) -> bool:
        return not self.waiting and not self.in_flight and self.breaker.state == "closed" and not self.breaker.rest_s


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
        last: OutsideFailed | None = None
        while True:
            await self._let_rest(key, deadline)
            try:
                async with self.once(key, deadline) as verdict:
                    return await _judged(attempt, judge, verdict)
            except (Paused, Crowded) as refused:
                if last is None:
                    raise
                raise last from refused
            except OutsideFailed as failure:
                last = failure
                wait_s = self._wait_s(number, failure)
                if (
                    judge(failure) is not Fault.PASSING
                    or number >= self._policy.attempts
                    or self._world.clock() + wait_s >= deadline
                ):
                    raise
            self._observer.retry(key)
            await self._world.sleep(wait_s)
            number += 1

    @asynccontextmanager
    async def once(self, key: str, deadline: float) -> AsyncIterator[Verdict]:
        """Hold a seat for one attempt; the caller gives the verdict. Raises Paused or Crowded."""
        place = self._place(key)
        started = self._world.clock()
        outcome = "failed"
        try:
            place.breaker.check()
            await self._take_seat(key, place, deadline)
            try:
                with place.breaker.call() as verdict, self._counted(key, place):
                    yield verdict
            finally:
                place.seats.release()
            outcome = "ok"
        except Open as error:
            outcome = Paused.code
            raise Paused(error.left_s) from error
        except OutsideFailed as failure:
            outcome = failure.code
            raise
        except asyncio.CancelledError:
            outcome = "cancelled"
            raise
        finally:
            self._observer.attempt(key, outcome, self._world.clock() - started)

    def open_keys(self) -> list[str]:
        """List the keys whose breaker is open or probed."""
        return [key for key, place in self._places.items() if place.breaker.state != "closed"]

    async def _let_rest(self, key: str, deadline: float) -> None:
        """Wait while the place asks not to be called, if the deadline allows; else the breaker refuses."""
        place = self._place(key)
        while rest_s := place.breaker.rest_s:
            wait_s = rest_s + self._world.chance() * self._policy.first_wait_s
            if self._world.clock() + wait_s >= deadline or place.waiting >= self._policy.waiting:
                return
            with self._queued(key, place):
                await self._world.sleep(wait_s)

    async def _take_seat(self, key: str, place: _Place, deadline: float) -> None:
        if not place.seats.locked():
            await place.seats.acquire()
            return
        if place.waiting >= self._policy.waiting:
            raise Crowded
        wait_s = max(0.0, min(self._policy.queue_s, deadline - self._world.clock()))
        with self._queued(key, place):
            try:
                async with asyncio.timeout(wait_s):
                    await place.seats.acquire()
            except TimeoutError as error:
                raise Crowded from error

    @contextmanager
    def _queued(self, key: str, place: _Place) -> Iterator[None]:
        place.waiting += 1
        self._observer.waiting(key, 1)
        try:
            yield
        finally:
            place.waiting -= 1
            self._observer.waiting(key, -1)

    @contextmanager
    def _counted(self, key: str, place: _Place) -> Iterator[None]:
        place.in_flight += 1
        self._observer.in_flight(key, 1)
        try:
            yield
        finally:
            place.in_flight -= 1
            self._observer.in_flight(key, -1)

    def _place(self, key: str) -> _Place:
        place = self._places.get(key)
        if place is None:
            self._forget_idle()
            breaker = Breaker(
                self._policy.breaker,
                self._world.clock,
                lambda left, entered: self._observer.breaker(key, left, entered),
            )
            place = self._places[key] = _Place(breaker, asyncio.Semaphore(self._policy.at_once))
        self._places.move_to_end(key)
        return place

    def _forget_idle(self) -> None:
        """Make room for a key; one that is open or in use stays, or its calls would be let through uncounted."""
        if len(self._places) < REMEMBERED_KEYS:
            return
        oldest = list(islice(self._places.items(), FORGETTING_LOOK))
        for key, place in oldest:
            if place.is_idle:
                del self._places[key]
                return
        # All the oldest are ill: what is remembered stays bounded all the same.
        key, place = next(((key, place) for key, place in oldest if not place.in_flight), oldest[0])
        if place.breaker.state != "closed":
            self._observer.breaker(key, place.breaker.state, "closed")
        del self._places[key]

    def _wait_s(self, number: int, failure: OutsideFailed) -> float:
        """What the place asked for, and on top of it full jitter, so that those who wait don't come back together."""
        ceiling_s = min(self._policy.first_wait_s * 2 ** (number - 1), self._policy.longest_wait_s)
        return (failure.retry_after_s or 0.0) + self._world.chance() * ceiling_s


async def _judged(attempt: Callable[[], Awaitable[T]], judge: Callable[[OutsideFailed], Fault], verdict: Verdict) -> T:
    try:
        value = await attempt()
    except OutsideFailed as failure:
        if judge(failure) is Fault.OURS:
            verdict.ok()
        else:
            verdict.failed(failure.retry_after_s or 0.0)
        raise
    verdict.ok()
    return value
