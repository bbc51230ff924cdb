"""A program of Rozmova that dies, or fails once, at one given place: before or after a commit, a claim, a call, a send.

It is the real program on the real database; only the parts that its record, its model and its sockets are made of are
wrapped. The boundaries of a message's way, in order:

    receive      the request has come, nothing was done
    persist      the turn is written; `before` nothing is, `after` all is and nobody knows
    acknowledge  the answer is about to leave
    claim        a worker takes the call out of the outbox
    run          the model is asked: `before`, `midway` of its answer, `after`
    result       the turn of the result is written, which also closes the call (the "record")
    send         the events of the result leave for the processes that hold the page, or for the page itself
    timer        a pause is over: its timer is claimed, its turn written
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from redis.asyncio import Redis
from redis.exceptions import ConnectionError as RedisGone
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runtime.adapters import EMBEDDED, SERVER, WORKER, Adapters, Role
from runtime.chat.assembly import ChatOutside
from runtime.chat.lanes import Ai, AiAsk
from runtime.chat.records import Records
from runtime.settings import Settings, read_settings
from storage.engine import Database, Unavailable
from storage.repositories.batch import BatchWriter, Entry, LostConnection
from storage.repositories.outbox import ClaimedCall, Outbox
from storage.repositories.timers import DueTimer, Timers
from storage.repositories.turns import Outcome, TurnStore, open_writer

SOURCES = {"persist": "client", "result": "call", "timer": "timer"}


@dataclass(slots=True)
class Failpoint:
    """Fails once at the place that `orders` names, a file of the words "dies" or "fails" and the place."""

    orders: Path

    def reached(self, place: str, problem: Callable[[], Exception]) -> None:
        """Fail if this is the place: end the process with no warning, or raise."""
        if not self.orders.exists():
            return
        how, ordered = self.orders.read_text().split()
        if ordered != place:
            return
        self.orders.unlink()
        if how == "dies":
            _die()
        raise problem()


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _bug() -> Exception:
    return RuntimeError("a failpoint")


@dataclass(frozen=True, slots=True)
class FailingWriter:
    """Fails around the commits of one source."""

    writer: BatchWriter
    point: Failpoint

    async def write(self, batch: Sequence[Entry]) -> list[Outcome]:
        places = [place for place, source in SOURCES.items() if any(each.turn.source == source for each in batch)]
        for place in places:
            self.point.reached(f"{place}.before", lambda: LostConnection("before"))
        outcomes = await self.writer.write(batch)
        for place in places:
            self.point.reached(f"{place}.after", lambda: LostConnection("after"))
        return outcomes

    async def close(self) -> None:
        await self.writer.close()


class FailingOutbox(Outbox):
    """Fails around claims."""

    point: Failpoint

    async def claim(
        self, lane: str, worker: str, lease_s: float, limit: int, now: datetime, **which: Any
    ) -> list[ClaimedCall]:
        self.point.reached("claim.before", lambda: Unavailable("before"))
        claimed = await super().claim(lane, worker, lease_s, limit, now, **which)
        if claimed:
            self.point.reached("claim.after", lambda: Unavailable("after"))
        return claimed

    async def claim_one(
        self, dialog_id: str, call_id: str, worker: str, lease_s: float, now: datetime
    ) -> ClaimedCall | None:
        self.point.reached("claim.before", lambda: Unavailable("before"))
        claimed = await super().claim_one(dialog_id, call_id, worker, lease_s, now)
        if claimed is not None:
            self.point.reached("claim.after", lambda: Unavailable("after"))
        return claimed


class FailingTimers(Timers):
    """Fails after timers were claimed."""

    point: Failpoint

    async def claim_due(self, now: datetime, limit: int, lease_s: float = 30) -> list[DueTimer]:
        due = await super().claim_due(now, limit, lease_s)
        if due:
            self.point.reached("timer.claimed", lambda: Unavailable("after"))
        return due


@dataclass(frozen=True, slots=True)
class FailingAi:
    """Fails around a question to the model."""

    ai: Ai
    point: Failpoint

    async def answer(self, ask: AiAsk, heard: Callable[[str], None]) -> str:
        def hear(text: str) -> None:
            heard(text)
            self.point.reached("run.midway", _bug)

        self.point.reached("run.before", _bug)
        text = await self.ai.answer(ask, hear)
        self.point.reached("run.after", _bug)
        return text


class FailingRedis:
    """Fails when committed events are about to leave for other processes; it is its own pipeline."""

    def __init__(self, redis: Redis, point: Failpoint) -> None:
        self._redis, self._point = redis, point
        self.connection_pool = redis.connection_pool

    @contextlib.asynccontextmanager
    async def pipeline(self, transaction: bool = True) -> AsyncIterator[FailingRedis]:
        async with self._redis.pipeline(transaction=transaction) as pipe:
            self.execute = pipe.execute
            self._publish = pipe.publish
            yield self

    def publish(self, channel: str, body: bytes) -> None:
        if b'"from":"bot"' in body:
            self._point.reached("send.away", lambda: RedisGone("a failpoint"))
        self._publish(channel, body)


@dataclass(frozen=True, slots=True)
class FailingEdge:
    """Fails where messages come in and answers and events go out."""

    app: ASGIApp
    point: Failpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and path.endswith("/messages"):
                self.point.reached("acknowledge", lambda: ConnectionResetError("a failpoint"))
            if message["type"] == "websocket.send" and '"from":"bot"' in (message.get("text") or ""):
                self.point.reached("send.page", lambda: ConnectionResetError("a failpoint"))
            await send(message)

        if scope["type"] == "http" and path.endswith("/messages"):
            self.point.reached("receive", _bug)
        await self.app(scope, receive, sending)


def adapters_failing(settings: Settings, database_url: str, role: Role, point: Failpoint) -> Adapters:
    """Open what a process stands on, with failing parts in between."""

    def records(database: Database) -> Records:
        calls, timers = FailingOutbox(database), FailingTimers(database)
        calls.point = timers.point = point
        return Records(TurnStore(database, writer=FailingWriter(open_writer(database), point)), calls, timers)

    def around(outside: ChatOutside) -> ChatOutside:
        redis: Any = outside.fanout_redis and FailingRedis(outside.fanout_redis, point)
        return replace(outside, records=records, ai=FailingAi(outside.ai, point), fanout_redis=redis)

    return Adapters(settings, database_url, role, around)


def main(orders: str) -> None:
    """Be `serve`, `worker` or `start`, as the arguments say, failing as it is ordered in a file."""
    import asyncio

    import uvicorn

    from runtime.app import create_embedded_app, create_server_app
    from runtime.telemetry import configure_logging
    from runtime.worker import work

    point = Failpoint(Path(orders))
    command, *options = sys.argv[1:]
    port = int(options[options.index("--port") + 1]) if options else 0
    settings = read_settings(port=port)
    with contextlib.suppress(KeyboardInterrupt):
        if command == "worker":
            configure_logging("INFO", "json")
            asyncio.run(work(settings, adapters_failing(settings, settings.database_url, WORKER, point)))
            return
        if command == "serve":
            app = create_server_app(settings, adapters_failing(settings, settings.database_url, SERVER, point))
        else:
            adapters = adapters_failing(settings, settings.database_url, EMBEDDED, point)
            app = create_embedded_app(settings, public_url=settings.public_url, adapters=adapters)
        uvicorn.run(FailingEdge(app, point), host=settings.host, port=port, log_level="error", ws="auto")
