"""The queue over arq: jobs as JSON, woken through a list instead of polling, short timeouts.

arq stays in this file. Its worker normally sleeps between polls and asks the server for INFO at the start, which the
in-process Redis does not have; `WakeWorker` waits for a wake-up instead and asks for nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any, cast

import msgspec
from arq.connections import ArqRedis
from arq.worker import Worker, func
from redis.asyncio import ConnectionPool, Redis
from redis.exceptions import RedisError

from runtime.chat.endings import end
from runtime.chat.queue.contract import CallRef
from runtime.errors import Unavailable
from storage.redis import wake_list

log = logging.getLogger(__name__)

QUEUE = "rozmova:calls"
WAKE = wake_list("ai")
JOB = "run_call"
MAX_WAKES = 256
IDLE_S = 1
JOB_TIMEOUT_S = 150.0
PUT_TIMEOUT_S = 1.0
AWAY_PAUSE_S = 1.0

_encode = msgspec.json.Encoder(enc_hook=repr).encode
_decode: Callable[[bytes], Any] = msgspec.json.Decoder().decode


def arq_redis(redis: Redis) -> ArqRedis:
    """Give arq's client on the connections of `redis`."""
    pool = cast(ConnectionPool, redis.connection_pool)
    return ArqRedis(pool, job_serializer=_encode, job_deserializer=_decode, default_queue_name=QUEUE)


class ArqQueue:
    """Wakes workers through arq."""

    def __init__(self, redis: Redis) -> None:
        self._arq = arq_redis(redis)

    async def put(self, ref: CallRef) -> None:
        """Queue a call under its own id."""
        try:
            async with asyncio.timeout(PUT_TIMEOUT_S):
                await self._arq.enqueue_job(JOB, ref.dialog_id, ref.call_id, _job_id=ref.job_id)
                async with self._arq.pipeline(transaction=False) as pipe:
                    pipe.lpush(WAKE, b"1")
                    pipe.ltrim(WAKE, 0, MAX_WAKES)
                    await pipe.execute()
        except (RedisError, OSError, TimeoutError) as error:
            raise Unavailable("queue_away", uk="Черга не відповідає.", en="The queue does not answer.") from error


class WakeWorker(Worker):
    """An arq worker that is woken by a list instead of polling."""

    async def main(self) -> None:
        """Start jobs as they come, until no more are to be picked."""
        self.ctx["redis"] = self.pool
        woken = asyncio.Event()
        listening = asyncio.create_task(self._listen(woken))
        try:
            while self.allow_pick_jobs:
                await self._poll_iteration()
                ended = [asyncio.ensure_future(woken.wait()), *self.tasks.values()]
                await asyncio.wait(ended, timeout=IDLE_S, return_when=asyncio.FIRST_COMPLETED)
                ended[0].cancel()
                woken.clear()
        finally:
            await end(listening)

    async def _listen(self, woken: asyncio.Event) -> None:
        while True:
            try:
                if await cast("Awaitable[object]", self.pool.blpop([WAKE], timeout=IDLE_S)):
                    woken.set()
            except (RedisError, OSError):
                await asyncio.sleep(AWAY_PAUSE_S)


class ArqConsumer:
    """Runs the jobs of the queue in this process; survives a Redis that goes away and comes back."""

    def __init__(self, redis: Redis, run: Callable[[CallRef], Awaitable[None]], max_jobs: int) -> None:
        self._redis = redis
        self._run = run
        self._max_jobs = max_jobs
        self._task: asyncio.Task[None] | None = None
        self._worker: WakeWorker | None = None
        self._closing = False

    def start(self) -> None:
        """Begin to take jobs."""
        self._task = asyncio.create_task(self._keep_running())

    async def close(self, timeout_s: float = 10.0) -> None:
        """Take no more jobs, wait for those that run, then stop."""
        self._closing = True
        worker = self._worker
        if worker is not None:
            worker.allow_pick_jobs = False
            running = list(worker.tasks.values())
            if running:
                await asyncio.wait(running, timeout=timeout_s)
        await end(self._task)

    async def _keep_running(self) -> None:
        while not self._closing:
            self._worker = worker = self._new_worker()
            try:
                await worker.main()
            except (RedisError, OSError, TimeoutError) as error:
                log.warning("the queue is away: %s", type(error).__name__)
                await asyncio.sleep(AWAY_PAUSE_S)
            finally:
                for task in worker.tasks.values():
                    task.cancel()
                with contextlib.suppress(RedisError, OSError):
                    await asyncio.gather(*worker.tasks.values(), return_exceptions=True)

    def _new_worker(self) -> WakeWorker:
        async def run_call(ctx: dict[Any, Any], dialog_id: str, call_id: str) -> None:
            await self._run(CallRef(dialog_id, call_id))

        return WakeWorker(
            [func(run_call, name=JOB, timeout=JOB_TIMEOUT_S, keep_result=0, max_tries=1)],
            queue_name=QUEUE,
            redis_pool=arq_redis(self._redis),
            handle_signals=False,
            max_jobs=self._max_jobs,
            keep_result=0,
            job_serializer=_encode,
            job_deserializer=_decode,
            log_results=False,
        )
