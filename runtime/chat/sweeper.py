"""The sweeper: finds calls and timers in the database that nobody looks after, so that no dialog is stuck.

It is the road when Redis is away or a process was killed; with both well it finds next to nothing.
"""

from __future__ import annotations

import asyncio
import logging
import random

from runtime.chat.calls import Calls
from runtime.chat.endings import end
from runtime.chat.outages import Outages
from runtime.chat.timers import DueTimers
from runtime.errors import RozmovaError
from runtime.telemetry import ERRORS, SWEPT, Series
from storage.engine import StorageError

log = logging.getLogger(__name__)

PAUSE_S = 1.0
AWAY_PAUSE_S = 2.0
_swept = Series(SWEPT)


class Sweeper:
    """Looks into the database about once a second."""

    def __init__(self, calls: Calls, timers: DueTimers, outages: Outages, pause_s: float = PAUSE_S) -> None:
        self._calls = calls
        self._timers = timers
        self._outages = outages
        self._pause_s = pause_s
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to sweep."""
        self._task = asyncio.create_task(self._sweep_on())

    async def close(self) -> None:
        """Stop sweeping."""
        await end(self._task)

    async def sweep(self) -> int:
        """Look once; gives how much was found."""
        timers, calls = await self._timers.claim(), await self._calls.sweep()
        if timers:
            _swept.of("timer").inc(timers)
        if calls:
            _swept.of("call").inc(calls)
        return timers + calls

    async def _sweep_on(self) -> None:
        while True:
            pause_s = self._pause_s
            try:
                await self.sweep()
                self._outages.reached()
            except (StorageError, RozmovaError) as error:
                self._outages.lost()
                log.warning("sweeping is not possible now: %s", error)
                pause_s = AWAY_PAUSE_S
            except Exception:
                ERRORS.labels("job").inc()
                log.exception("a sweep failed")
            await asyncio.sleep(pause_s * random.uniform(0.8, 1.2))  # noqa: S311 - spreads processes
