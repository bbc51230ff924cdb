"""The pool's worker processes: who sits where, who stands by, and who takes a dead one's place."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar
from zlib import crc32

from runtime.errors import SettingsWrong
from runtime.scripting.process import WorkerProcess
from runtime.scripting.values import PoolLimits
from runtime.telemetry import SANDBOX_KILLS

log = logging.getLogger(__name__)

T = TypeVar("T")


class Seat:
    """A place for one worker; bots keep to their seat, where their isolates are."""

    def __init__(self, slots: int) -> None:
        self.slots = asyncio.Semaphore(slots)
        self.worker: WorkerProcess | None = None
        self.filling: asyncio.Task[WorkerProcess] | None = None


class Crew:
    """All workers of a pool. Starting one outlives the call that asked for it, else a slow start would never end."""

    def __init__(self, limits: PoolLimits) -> None:
        self._limits = limits
        self._seats = [Seat(limits.slots) for _ in range(limits.workers)]
        self.apart = Seat(1)
        """For bots whose code goes wrong: one call at a time, in a process that comes after the others."""
        self._spare: WorkerProcess | None = None
        self._spare_coming: asyncio.Task[None] | None = None
        self._spare_wanted_at = 0.0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._closed = False
        self.restarts = 0

    async def start(self) -> None:
        """Fill every seat. Raises SettingsWrong."""
        await self.fill()
        self.restarts = 0
        if self._limits.warm_spare:
            self.want_spare()

    async def fill(self) -> None:
        """Put a worker in every seat that has none. Raises SettingsWrong."""
        await asyncio.gather(*(self.worker_of(seat) for seat in self._seats))

    async def close(self) -> None:
        """Kill everybody."""
        self._closed = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.gather(*(worker.close() for worker in self.workers()))
        self._spare = None

    def workers(self) -> list[WorkerProcess]:
        """List the workers that are there, the spare last."""
        everyone = [*(seat.worker for seat in self._seats), self.apart.worker, self._spare]
        return [worker for worker in everyone if worker is not None and not worker.gone]

    @property
    def has_apart(self) -> bool:
        """Tell whether a worker sits apart."""
        return self.apart.worker is not None and not self.apart.worker.gone

    @property
    def has_spare(self) -> bool:
        """Tell whether a spare stands by."""
        return self._spare is not None and not self._spare.gone

    def seat_of(self, bot_key: str) -> Seat:
        """Give the bot's seat, always the same one."""
        return self._seats[crc32(bot_key.encode(errors="replace")) % len(self._seats)]

    async def worker_of(self, seat: Seat) -> WorkerProcess:
        """Give the worker in this seat, a new one when it has died. Raises SettingsWrong."""
        if seat.worker is not None and not seat.worker.gone:
            return seat.worker
        if seat.filling is None:
            seat.filling = self._hold(self._fill(seat))
        return await asyncio.shield(seat.filling)

    async def take(self) -> WorkerProcess:
        """Give a worker in which nothing runs: the spare or a new one. Raises SettingsWrong."""
        if self._spare is None and self._spare_coming is not None:
            await asyncio.shield(self._spare_coming)
        spare, self._spare = self._spare, None
        if self._limits.warm_spare:
            self.want_spare()
        return spare if spare is not None and not spare.gone else await self._spawn()

    async def give_back(self, worker: WorkerProcess) -> None:
        """Make a worker from `take` the spare, or end it when there is one."""
        if worker.gone or self.has_spare or self._closed:
            await worker.close()
        else:
            self._stand_by(worker)

    def want_spare(self) -> None:
        """Have a spare ready soon: after one failure a crash is likely."""
        self._spare_wanted_at = asyncio.get_running_loop().time()
        if not self.has_spare and self._spare_coming is None and not self._closed:
            self._spare_coming = self._hold(self._fetch_spare())

    def retire(self, seat: Seat, worker: WorkerProcess) -> None:
        """Replace a worker that has grown too large, once its calls have ended."""
        if seat.worker is worker and seat.filling is None:
            SANDBOX_KILLS.labels("retired").inc()
            seat.filling = self._hold(self._replace(seat, worker))

    async def _fill(self, seat: Seat) -> WorkerProcess:
        try:
            seat.worker = await (self._spawn(last=True) if seat is self.apart else self.take())
        finally:
            seat.filling = None
        if seat is self.apart:
            self._hold(self._dismiss_apart(seat.worker))
        self.restarts += 1
        return seat.worker

    async def _replace(self, seat: Seat, worker: WorkerProcess) -> WorkerProcess:
        fresh = await self._fill(seat)
        self._hold(worker.close_when_idle())
        return fresh

    async def _spawn(self, *, last: bool = False) -> WorkerProcess:
        if self._closed:
            raise SettingsWrong("sandbox_closed", en="The sandbox is closed.", uk="Пісочницю зачинено.")
        return await WorkerProcess.start(self._limits.start_s, self._limits.kill_rss_mb, last=last)

    async def _fetch_spare(self) -> None:
        try:
            spare = await self._spawn()
        except SettingsWrong as error:
            log.warning("sandbox: no spare: %s", error.extra)
            return
        finally:
            self._spare_coming = None
        self._stand_by(spare)

    def _stand_by(self, worker: WorkerProcess) -> None:
        self._spare = worker
        self._spare_wanted_at = asyncio.get_running_loop().time()
        if not self._limits.warm_spare:
            self._hold(self._dismiss_when_idle(worker))

    async def _dismiss_when_idle(self, worker: WorkerProcess) -> None:
        now = asyncio.get_running_loop().time
        while (rest_s := self._spare_wanted_at + self._limits.spare_idle_s - now()) > 0:  # noqa: ASYNC110 the end moves
            await asyncio.sleep(rest_s)
        if self._spare is worker:
            self._spare = None
            await worker.close()

    async def _dismiss_apart(self, worker: WorkerProcess) -> None:
        while not worker.gone and worker.idle_s < self._limits.spare_idle_s:  # noqa: ASYNC110 the end moves
            await asyncio.sleep(self._limits.spare_idle_s - worker.idle_s)
        if self.apart.worker is worker:
            self.apart.worker = None
        await worker.close()

    def _hold(self, work: Coroutine[object, object, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._forget)
        return task

    def _forget(self, task: asyncio.Task[T]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.warning("sandbox: %s", task.exception())
