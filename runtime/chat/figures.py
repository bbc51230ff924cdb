"""The chat in figures: group commits as they happen; queue and memory when Prometheus asks."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from runtime.chat.endings import end
from runtime.telemetry import (
    COMMIT_RETRIES,
    COMMIT_SECONDS,
    COMMIT_TURNS,
    LOOP_LAG_SECONDS,
    OTHER,
    READINGS,
    Reading,
    Series,
)
from storage.engine import StorageError
from storage.repositories.outbox import LaneDepth

LANES = frozenset(("http", "ai", "script", "send"))
LOOK_S = 5.0
TICK_S = 0.25

_again = Series(COMMIT_RETRIES, limit=10)


class CommitFigures:
    """Counts group commits; it is the store's `CommitWatch`."""

    def committed(self, turns: int, seconds: float) -> None:
        """Count a commit."""
        COMMIT_TURNS.observe(turns)
        COMMIT_SECONDS.observe(seconds)

    def again(self, reason: str) -> None:
        """Count a commit that is written again."""
        _again.of(reason).inc()


class Depths(Protocol):
    """Counts what waits in the outbox; `storage.repositories.outbox.Outbox`."""

    async def depths(self, now: datetime) -> Sequence[LaneDepth]: ...


class QueueFigures:
    """Looks into the outbox every few seconds, so that asking for metrics never waits for the database.

    While the database is away there are no figures of the queue, rather than old ones. Beside it the event loop's own
    lag is measured.
    """

    def __init__(self, outbox: Depths, more: Callable[[], Iterable[Reading]]) -> None:
        self._outbox = outbox
        self._more = more
        self._found: Sequence[LaneDepth] | None = None
        self._at = datetime.now(UTC)
        self._tasks: list[asyncio.Task[None]] = []
        self._forget: Callable[[], None] | None = None

    def start(self) -> None:
        """Begin to look."""
        self._tasks = [asyncio.create_task(self._look_on()), asyncio.create_task(_measure_lag())]
        self._forget = READINGS.add(self._readings)

    async def close(self) -> None:
        """Stop looking."""
        if self._forget is not None:
            self._forget()
        await end(*self._tasks)

    async def _look_on(self) -> None:
        while True:
            found: Sequence[LaneDepth] | None = None
            with contextlib.suppress(StorageError):
                self._at = datetime.now(UTC)
                found = await self._outbox.depths(self._at)
            self._found = found
            await asyncio.sleep(LOOK_S)

    def _readings(self) -> Iterable[Reading]:
        yield from self._more()
        if self._found is None:
            return
        seen = {depth.lane for depth in self._found}
        for depth in (*self._found, *(LaneDepth(lane, 0, 0, None) for lane in LANES - seen)):
            labels = {"lane": depth.lane if depth.lane in LANES else OTHER}
            age_s = (self._at - depth.waits_since).total_seconds() if depth.waits_since is not None else 0.0
            yield Reading("rozmova_outbox_calls", depth.open_calls, labels)
            yield Reading("rozmova_outbox_oldest_seconds", max(age_s, 0.0), labels)
            yield Reading("rozmova_outbox_given_up_calls", depth.given_up, labels)


async def _measure_lag() -> None:
    clock = asyncio.get_running_loop().time
    while True:
        due = clock() + TICK_S
        await asyncio.sleep(TICK_S)
        LOOP_LAG_SECONDS.observe(max(clock() - due, 0.0))
