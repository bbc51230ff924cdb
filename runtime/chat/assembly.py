"""The chat put together: what `app` and `worker` start, each with the lanes it serves."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from redis.asyncio import Redis

from runtime.chat.bots import LiveBots
from runtime.chat.calls import CallParts, Calls, Lane
from runtime.chat.credentials import SecretValues
from runtime.chat.customers import Customers
from runtime.chat.delivery import Delivery
from runtime.chat.doors import ChatDoors
from runtime.chat.endings import end
from runtime.chat.fanout import Fanout, LocalFanout, RedisFanout
from runtime.chat.figures import QueueFigures
from runtime.chat.history import StoredHistory
from runtime.chat.lanes import Ai, AiLane, FakedLane, Fetch, HttpLane, RefusingLane
from runtime.chat.library import StoredLibrary
from runtime.chat.outages import Outages
from runtime.chat.plans import Plans
from runtime.chat.queue.arq_queue import ArqConsumer, ArqQueue
from runtime.chat.queue.contract import NoQueue, Queue
from runtime.chat.records import Records, records_in
from runtime.chat.service import ChatParts, ChatService
from runtime.chat.sessions import Session
from runtime.chat.sweeper import Sweeper
from runtime.chat.taking import ChatRules, Taking, TakingParts
from runtime.chat.timers import DueTimers
from runtime.chat.trials import TrialDialogs, TrialSettings
from runtime.chat.turns import Scripts
from runtime.chat.uploads import Uploads
from runtime.errors import RozmovaError
from runtime.telemetry import Reading
from storage.blobs import Blobs
from storage.engine import Database, StorageError
from storage.repositories.turns import NewCall, NewTimer
from storage.secrets import Vault

log = logging.getLogger(__name__)

MAX_JOBS = 100
TRIAL_SWEEP_S = 600.0


@dataclass(frozen=True, slots=True)
class ChatOutside:
    """Everything the chat stands on. `redis` is None in one process alone; `blocking_redis` waits on lists.

    `lanes` says what this process makes: a server "http" and "script", a worker "ai" too. Without `queue_redis` nobody
    is woken for AI calls, and the sweeper finds them. `alone` says that no other process ever works on this database at
    the same time: a call that is claimed when this one starts is then held by nobody.
    """

    database: Database
    vault: Vault
    blobs: Blobs
    scripts: Scripts
    fetcher: Fetch
    ai: Ai
    rules: ChatRules
    max_upload_bytes: int = 10_000_000
    lanes: frozenset[str] = frozenset(("http", "script", "ai"))
    fanout_redis: Redis | None = None
    queue_redis: Redis | None = None
    blocking_redis: Redis | None = None
    more_lanes: Mapping[str, Lane] = field(default_factory=dict[str, Lane])
    records: Callable[[Database], Records] = records_in
    alone: bool = False
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class AfterTurns:
    """Hands what a commit left behind to those who make calls and fire timers in this process."""

    def __init__(self, calls: Calls, timers: DueTimers) -> None:
        self._calls = calls
        self._timers = timers

    def calls_made(self, session: Session, calls: Sequence[NewCall]) -> None:
        self._calls.made(session, calls)

    def timers_set(self, session: Session, timers: Sequence[NewTimer]) -> None:
        self._timers.set(session, timers)


class Chat:
    """A running chat. `await start()` first, `await close()` last; between them its parts are used."""

    def __init__(self, outside: ChatOutside) -> None:
        self._outside = outside
        database = outside.database
        self._records = records = outside.records(database)
        self.store = records.turns
        self.fanout: Fanout = LocalFanout()
        self._redis_fanout: RedisFanout | None = None
        if outside.fanout_redis is not None:
            self.fanout = self._redis_fanout = RedisFanout(outside.fanout_redis, LocalFanout())
        self.delivery = Delivery(self.store, self.fanout)
        library = StoredLibrary(database)
        self.plans = Plans(library)
        self.bots = LiveBots(library, self.fanout)
        taking = Taking(
            TakingParts(
                self.store,
                self.plans,
                self.delivery,
                outside.scripts,
                TrialSettings(database),
                outside.rules,
                outside.now,
            )
        )
        self.service = ChatService(ChatParts(taking, self.plans, self.bots, self.delivery, outside.rules, outside.now))
        queue: Queue = NoQueue() if outside.queue_redis is None else ArqQueue(outside.queue_redis)
        outages = Outages(outside.now)
        self.calls = Calls(
            CallParts(
                outbox=records.calls,
                results=self.service,
                delivery=self.delivery,
                queue=queue,
                lanes=self._lanes(),
                process_id=outside.rules.process_id,
                outages=outages,
                now=outside.now,
            )
        )
        self.timers = DueTimers(records.timers, self.service, outside.now)
        taking.after = AfterTurns(self.calls, self.timers)
        self.uploads = Uploads(database, outside.blobs, outside.max_upload_bytes, outside.now)
        self.customers = Customers(database, outside.vault, outside.now)
        self.trials = TrialDialogs(self.service, self.plans, database, outside.now)
        self.sweeper = Sweeper(self.calls, self.timers, outages)
        self.figures = QueueFigures(records.calls, self._readings)
        self._consumer: ArqConsumer | None = None
        if outside.blocking_redis is not None and "ai" in outside.lanes:
            self._consumer = ArqConsumer(outside.blocking_redis, self.calls.run_one, MAX_JOBS)
        self._cleaning: asyncio.Task[None] | None = None

    @property
    def doors(self) -> ChatDoors:
        """Give what `chat_routes` opens on."""
        return ChatDoors(self.service, self.bots, self.delivery, self.uploads, self.customers)

    async def start(self) -> None:
        """Begin to sweep, to listen and to take jobs."""
        if self._outside.alone:
            await self._records.calls.release_all(self._outside.now())
        if self._redis_fanout is not None:
            self._redis_fanout.start()
        if self._consumer is not None:
            self._consumer.start()
        self.sweeper.start()
        self.figures.start()
        self._cleaning = asyncio.create_task(self._clean_up())

    async def close(self) -> None:
        """Drain: take nothing new, finish turns and calls that run, commit what waits."""
        await end(self._cleaning)
        await self.figures.close()
        await self.sweeper.close()
        await self.timers.close()
        if self._consumer is not None:
            await self._consumer.close()
        await self.calls.close()
        await self.service.close()
        await self.store.close()
        if self._redis_fanout is not None:
            await self._redis_fanout.close()

    def _readings(self) -> Iterable[Reading]:
        yield Reading("rozmova_commit_queue_turns", self.store.waiting)
        yield Reading("rozmova_dialogs_in_memory", self.service.sessions.count)

    def _lanes(self) -> dict[str, Lane]:
        outside = self._outside
        secrets = SecretValues(outside.database, outside.vault)
        lanes: dict[str, Lane] = {
            "http": HttpLane(outside.fetcher, secrets),
            "ai": AiLane(outside.ai, secrets, StoredHistory(self.delivery)),
            "script": RefusingLane(),
            **outside.more_lanes,
        }
        fakes = TrialSettings(outside.database)
        return {name: FakedLane(lane, fakes) for name, lane in lanes.items() if name in outside.lanes}

    async def _clean_up(self) -> None:
        while True:
            with contextlib.suppress(StorageError, RozmovaError):
                await self.trials.drop_expired()
            await asyncio.sleep(TRIAL_SWEEP_S)
