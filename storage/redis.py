"""The one door to Redis or Valkey, or to a stand-in inside this process.

Redis is disposable: everything may be lost at any moment without a dialog noticing more than a delay. So only these
live there, each under its own prefix: wake-ups of workers, events on their way to open pages, rate counters, caches.
What must last is in the database.
"""

from __future__ import annotations

from typing import Final

import fakeredis
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

CONNECT_TIMEOUT_S: Final = 1.0
ANSWER_TIMEOUT_S: Final = 1.0
IN_PROCESS: Final = "memory://"

WAKE: Final = "rozmova:wake:"
LIVE: Final = "rozmova:live:"
RATE: Final = "rozmova:rate:"
CACHE: Final = "rozmova:cache:"

# All doors of one process lead to the same stand-in.
_in_process_server = fakeredis.FakeServer()


def open_redis(url: str | None, *, answer_timeout_s: float = ANSWER_TIMEOUT_S) -> Redis:
    """Open `redis://`, `rediss://` or `unix://`; None or `memory://` is the stand-in. Nothing is connected before the
    first use.

    A command that gets no answer in time raises; callers treat that like an empty Redis. A client for blocking commands
    needs an `answer_timeout_s` longer than they block.
    """
    if url is None or url == IN_PROCESS:
        return fakeredis.FakeAsyncRedis(server=_in_process_server)
    return Redis.from_url(  # pyright: ignore[reportUnknownMemberType] -- the library leaves its options untyped
        url,
        socket_connect_timeout=CONNECT_TIMEOUT_S,
        socket_timeout=answer_timeout_s,
        health_check_interval=30,
        retry=Retry(NoBackoff(), 1),
        max_connections=100,
    )


def wake_list(lane: str) -> str:
    """Name the list that workers of a lane wait on."""
    return f"{WAKE}{lane}"


def live_topic(dialog_id: str) -> str:
    """Name the topic on which events of a dialog go to the processes that hold its open pages."""
    return f"{LIVE}{dialog_id}"
