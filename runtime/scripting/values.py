"""What callers of the sandbox hand in and get back; an expected failure is a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

FailureCode = Literal["timeout", "memory", "too_large", "threw", "syntax", "crashed", "busy"]


class Script(msgspec.Struct, frozen=True):
    """A function of an author's bot.

    `bot_key` names the isolate, for example "bot:release": scripts with the same key see the same (frozen) world
    and run one at a time. `source` is the body of a strict `(c) => {…}`; when it changes under the same
    `function_id` it is compiled anew.
    """

    bot_key: str
    function_id: str
    source: str


class ScriptValue(msgspec.Struct, frozen=True):
    """The JSON value returned, the members of `c.vars` that changed (None: deleted), and the lines of `c.log`."""

    value: object
    variables: dict[str, object]
    logs: list[str]
    ms: float


class ScriptFailed(msgspec.Struct, frozen=True):
    """Why there is no value. `line` counts from 1 in the author's source; `message` is English and technical.

    timeout    it ran longer than its time
    memory     it took more than its heap
    too_large  its argument or its result is over 256 KB, 50,000 values
    threw      an exception, or a result that JSON cannot keep (a promise, NaN, a date, a cycle, half a character)
    syntax     it does not compile
    crashed    the process died under it, most often of memory
    busy       no turn came within the time, or the bot is paused after failing again and again
    """

    code: FailureCode
    message: str
    line: int | None = None
    logs: list[str] = msgspec.field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """How large the sandbox may grow.

    workers       processes that are always there, about 75 MB each
    slots         calls of different bots that may run in one worker at once
    warm_spare    keep another process ready; else one is started at the first sign of trouble, for `spare_idle_s`
    argument_bytes, source_bytes   above these a call is `too_large`
    retire_rss_mb a worker above this size is replaced when it is idle
    kill_rss_mb   a worker that grows above this while code runs is killed
    """

    workers: int = 1
    slots: int = 4
    warm_spare: bool = False
    spare_idle_s: float = 120.0
    argument_bytes: int = 512 * 1024
    source_bytes: int = 256 * 1024
    retire_rss_mb: int = 200
    kill_rss_mb: int = 400
    start_s: float = 20.0


@dataclass(frozen=True, slots=True)
class PoolStats:
    """How the pool is: for health, metrics and tests."""

    workers: int
    spare: bool
    running: int
    calls: int
    failures: dict[str, int]
    restarts: int
    rss_mb: int
    pids: tuple[int, ...]
    waiting: int = 0
