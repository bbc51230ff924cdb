"""Fan-out: frames of a dialog go to everyone who looks at it, in this process and, through Redis, in others.

Other rooms use it for wake-ups under topics of their own ("bot:…", "draft:…"). Nothing here is the record. A frame may
be lost; whoever listens is then told to look into the database (`None`).
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, cast

import msgspec
from redis.asyncio import Connection, ConnectionPool, Redis
from redis.asyncio.client import PubSub
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisTimeout

from runtime.chat.endings import end
from storage.redis import live_topic

log = logging.getLogger(__name__)

MAX_OUTGOING = 10_000
MAX_BATCH = 200
SUBSCRIBED_S = 0.05
ALIVE_S = 1.5
"""Redis is asked for a sign of life this often; after two without an answer it counts as away."""
DEAF_S = 8.0
BLIND_LOOK_S = 1.0
"""While Redis is away, listeners look into the database this often."""

Sink = Callable[[bytes | None], None]


class Fanout(Protocol):
    """Carries frames of dialogs to their listeners; never blocks and never fails the sender."""

    def publish(self, dialog_id: str, frames: Sequence[bytes]) -> None: ...

    def subscribe(self, dialog_id: str, sink: Sink) -> Callable[[], None]:
        """Hand every later frame to `sink`, or None for "look into the database"; the returned call stops it."""
        ...


class LocalFanout:
    """Carries frames within this process."""

    def __init__(self) -> None:
        self._sinks: dict[str, list[Sink]] = {}

    def publish(self, dialog_id: str, frames: Sequence[bytes]) -> None:
        for sink in tuple(self._sinks.get(dialog_id, ())):
            for frame in frames:
                sink(frame)

    def subscribe(self, dialog_id: str, sink: Sink) -> Callable[[], None]:
        self._sinks.setdefault(dialog_id, []).append(sink)

        def stop() -> None:
            sinks = self._sinks.get(dialog_id)
            if sinks is not None and sink in sinks:
                sinks.remove(sink)
                if not sinks:
                    del self._sinks[dialog_id]

        return stop

    @property
    def dialogs(self) -> tuple[str, ...]:
        return tuple(self._sinks)

    def listened(self, dialog_id: str) -> bool:
        return dialog_id in self._sinks

    def look(self, dialogs: Iterable[str] | None = None) -> None:
        """Tell the listeners of these dialogs (None: of all) to look into the database."""
        for dialog_id in self.dialogs if dialogs is None else dialogs:
            for sink in tuple(self._sinks.get(dialog_id, ())):
                sink(None)


class Parcel(msgspec.Struct, array_like=True, frozen=True):
    """Frames on their way through Redis; `sender` lets a process skip its own."""

    sender: str
    dialog_id: str
    frames: list[bytes]


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Parcel).decode


class Subscription(PubSub):
    """Redis pub/sub that tells when its connection was made anew, for what came meanwhile is lost."""

    def __init__(self, pool: ConnectionPool, lost: Callable[[], None]) -> None:
        super().__init__(pool, ignore_subscribe_messages=True)
        self._lost = lost

    async def on_connect(self, connection: Connection) -> None:
        """Subscribe again, and tell."""
        await super().on_connect(connection)
        self._lost()


class RedisFanout:
    """Carries frames within this process at once, and to other processes through Redis pub/sub, many in one go."""

    def __init__(self, redis: Redis, local: LocalFanout) -> None:
        self._redis = redis
        self._local = local
        self._me = secrets.token_hex(8)
        self._outgoing: deque[tuple[str, bytes]] = deque(maxlen=MAX_OUTGOING)
        self._work = asyncio.Event()
        self._wanted = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.connected = False

    def start(self) -> None:
        """Begin to send and to listen."""
        self._tasks = [asyncio.create_task(self._send()), asyncio.create_task(self._listen())]

    async def close(self) -> None:
        """Stop; frames that were not sent are lost, which the database makes good."""
        await end(*self._tasks)

    def publish(self, dialog_id: str, frames: Sequence[bytes]) -> None:
        self._local.publish(dialog_id, frames)
        parcel = Parcel(self._me, dialog_id, list(frames))
        self._outgoing.append((live_topic(dialog_id), _encode(parcel)))
        self._work.set()

    def subscribe(self, dialog_id: str, sink: Sink) -> Callable[[], None]:
        stop = self._local.subscribe(dialog_id, sink)
        self._wanted.set()

        def leave() -> None:
            stop()
            self._wanted.set()

        return leave

    async def _send(self) -> None:
        while True:
            await self._work.wait()
            self._work.clear()
            while self._outgoing:
                batch = [self._outgoing.popleft() for _ in range(min(MAX_BATCH, len(self._outgoing)))]
                try:
                    async with self._redis.pipeline(transaction=False) as pipe:
                        for channel, body in batch:
                            pipe.publish(channel, body)
                        await pipe.execute()
                except (RedisError, OSError):
                    self._outgoing.clear()  # listeners elsewhere look into the database while Redis is away
                    await asyncio.sleep(BLIND_LOOK_S)

    async def _listen(self) -> None:
        while True:
            try:
                await self._listen_once()
            except (RedisError, OSError) as error:
                if self.connected:
                    log.warning("Redis pub/sub is away: %s", type(error).__name__)
            self.connected = False
            self._local.look()
            await asyncio.sleep(BLIND_LOOK_S)

    async def _listen_once(self) -> None:
        pool = cast(ConnectionPool, self._redis.connection_pool)
        async with Subscription(pool, self._local.look) as pubsub:
            await pubsub.subscribe(live_topic("-"))
            subscribed: set[str] = set()
            self.connected = True
            self._wanted.set()
            keeper = asyncio.create_task(self._keep_channels(pubsub, subscribed))
            try:
                await self._hear(pubsub, keeper)
                keeper.result()
            finally:
                await end(keeper)

    async def _hear(self, pubsub: Subscription, keeper: asyncio.Task[None]) -> None:
        clock = asyncio.get_running_loop().time
        heard_at = asked_at = clock()
        while not keeper.done():
            message = await pubsub.get_message(timeout=BLIND_LOOK_S)
            now = clock()
            if message is not None:
                heard_at = now
                if message["type"] == "message":
                    self._arrived(message["data"])
            if now - asked_at > ALIVE_S:
                asked_at = now
                await pubsub.ping("alive")
            if now - heard_at > DEAF_S:
                raise RedisTimeout("Redis pub/sub says nothing")
            if now - heard_at > 2 * ALIVE_S:
                self._local.look()

    async def _keep_channels(self, pubsub, subscribed: set[str]) -> None:
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            wanted = set(self._local.dialogs)
            if new := wanted - subscribed:
                await pubsub.subscribe(*(live_topic(dialog_id) for dialog_id in new))
            if gone := subscribed - wanted:
                await pubsub.unsubscribe(*(live_topic(dialog_id) for dialog_id in gone))
            subscribed |= wanted
            subscribed &= wanted
            if new:
                # What was published before the server knew of the channel is in the database.
                await asyncio.sleep(SUBSCRIBED_S)
                self._local.look(new)

    def _arrived(self, data: bytes) -> None:
        try:
            parcel = _decode(data)
        except msgspec.DecodeError:
            log.warning("a frame that cannot be read came through Redis")
            return
        if parcel.sender != self._me:
            self._local.publish(parcel.dialog_id, parcel.frames)
