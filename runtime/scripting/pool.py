"""The sandbox pool: authors' JavaScript runs here, in killable processes, and never in the server's own.

Calls of one bot run one after another, those that wait together in one crossing; different bots share a worker, each in
its own isolate. When a worker dies, the calls that were in it run once more, each alone, so that only the one to blame
fails.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import weakref
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, Protocol, cast
from zlib import crc32

import msgspec
import orjson

from runtime.errors import SettingsWrong
from runtime.scripting import frames
from runtime.scripting.crew import Crew, Seat
from runtime.scripting.lines import Lines
from runtime.scripting.penalties import FailureBudgets, Penalties
from runtime.scripting.process import Reply, WorkerGone, WorkerProcess
from runtime.scripting.values import FailureCode, PoolLimits, PoolStats, Script, ScriptFailed, ScriptValue

log = logging.getLogger(__name__)

INNER_S: Final = 0.25
SECOND_CHANCE_S: Final = 3.0  # for the innocent calls of a worker that died: another may have to be started first
_LEAST_INNER_S: Final = 0.02
ALONE_S: Final = 10.0
"""After a call ate its time or memory, those of its bot cross one by one for so long."""
HELD_BACK_S: Final = 2.0
"""A paused bot's call is refused only after so long, and one of code that fails more than it works is answered so much
later at most, else their customers come again at once and crowd the others."""
_STRIKES: Final = frozenset({"timeout", "memory", "crashed"})
_NO_TURN: Final = ScriptFailed("busy", "no worker was free in time")
_NO_START: Final = ScriptFailed("crashed", "the sandbox does not start")
_TOO_LONG: Final = ScriptFailed("timeout", "the code took too long and its process was ended")
_DIED: Final = ScriptFailed("crashed", "the process died under the code, most often of memory")
_DEFAULT_LIMITS: Final = PoolLimits()


class Observer(Protocol):
    """Told of every call that ended: `outcome` is "value" or a failure's code."""

    def __call__(self, bot_key: str, outcome: str, ms: float) -> None: ...


class _Call(msgspec.Struct, frozen=True):
    what: int
    script: Script
    argument: bytes
    inner_s: float
    deadline: float

    def packed(self) -> tuple[str, str, str, bytes]:
        return self.script.bot_key, self.script.function_id, self.script.source, self.argument


class SandboxPool:
    """Runs scripts. `await start()` first, `await close()` last."""

    def __init__(self, limits: PoolLimits = _DEFAULT_LIMITS, observe: Observer | None = None) -> None:
        self._limits = limits
        self._observe = observe
        self._crew = Crew(limits)
        self._turns: weakref.WeakValueDictionary[str, asyncio.Lock] = weakref.WeakValueDictionary()
        self._suspects = asyncio.Lock()
        self._penalties = Penalties()
        self._budgets = FailureBudgets()
        self._lines: Lines[_Call, Reply | ScriptFailed] = Lines(self._guarded, self._guarded_together)
        self._kept_alone: set[str] = set()
        self._calls = 0
        self._failures: Counter[str] = Counter()
        self._waiting = 0
        self._starting: asyncio.Event | None = None

    async def start(self) -> None:
        """Start the workers and see that their V8 is sound. Raises SettingsWrong (`sandbox_broken`)."""
        self._starting = asyncio.Event()
        try:
            await self._crew.start()
        finally:
            self._starting.set()

    async def fill(self) -> None:
        """See that a worker sits in every seat, and start those that lack. Raises SettingsWrong (`sandbox_broken`)."""
        await self._crew.fill()

    async def close(self) -> None:
        """Kill every worker; calls that still run end as `crashed`."""
        await self._crew.close()

    async def run(
        self, script: Script, arguments: Mapping[str, object], *, wall_s: float = 1.0, inner_s: float = INNER_S
    ) -> ScriptValue | ScriptFailed:
        """Call the function with `arguments` as its `c` and give back what it made.

        `inner_s` is the time the code itself may take; `wall_s` bounds the call with its waiting (a call that loses
        its worker through another one's fault may take 3 s more). A script has no effect but its value, so it may
        be run twice.
        """
        if self._starting is not None and not self._starting.is_set():
            await self._starting.wait()  # the very first workers are no fault of this call; their start is bounded
        deadline = asyncio.get_running_loop().time() + wall_s
        call = _Call(frames.RUN, script, _encode(arguments), inner_s, deadline)
        reply = self._refusal(call) or await self._held_back(call) or await self._reply(call)
        outcome = reply if isinstance(reply, ScriptFailed) else _read(reply)
        code = outcome.code if isinstance(outcome, ScriptFailed) else "value"
        self._calls += 1
        if code != "value":
            self._failures[code] += 1
        if self._observe is not None:
            self._observe(script.bot_key, code, 0.0 if isinstance(reply, ScriptFailed) else reply.ms)
        if code == "value":
            self._budgets.worked(script.bot_key)
        elif code != "busy":
            await self._pay_for(call)
        return outcome

    async def check_syntax(self, source: str, *, bot_key: str = "", wall_s: float = 3.0) -> ScriptFailed | None:
        """Compile `source` without running it; None when it compiles. One `bot_key`'s trouble is not another's."""
        script = Script(f"syntax {bot_key}", f"{crc32(source.encode(errors='replace')):08x}", source)
        deadline = asyncio.get_running_loop().time() + wall_s
        call = _Call(frames.COMPILE, script, b"", INNER_S, deadline)
        reply = self._refusal(call) or self._paused(call) or await self._guarded(call)
        outcome = reply if isinstance(reply, ScriptFailed) else _read(reply)
        return outcome if isinstance(outcome, ScriptFailed) else None

    def stats(self) -> PoolStats:
        """Tell how the pool is now."""
        workers = self._crew.workers()
        return PoolStats(
            workers=len(workers) - self._crew.has_spare - self._crew.has_apart,
            spare=self._crew.has_spare,
            running=sum(worker.running for worker in workers),
            calls=self._calls,
            failures=dict(self._failures),
            restarts=self._crew.restarts,
            rss_mb=sum(worker.rss_mb for worker in workers),
            pids=tuple(worker.pid for worker in workers),
            waiting=self._waiting + self._lines.waiting,
        )

    async def _reply(self, call: _Call) -> Reply | ScriptFailed:
        key = call.script.bot_key
        if key in self._kept_alone or _may_wait(call.script.source):
            return await self._guarded(call)
        return await self._lines.put(key, call, len(call.argument), call.deadline, _NO_TURN)

    async def _guarded(self, call: _Call) -> Reply | ScriptFailed:
        """Wait for the bot's turn and a slot, ask, and judge the bot by what happened."""
        bot_key = call.script.bot_key
        seat = self._seat_of(bot_key)
        turn = self._turns.setdefault(bot_key, asyncio.Lock())
        try:
            async with contextlib.AsyncExitStack() as held:
                self._waiting += 1
                try:
                    async with asyncio.timeout_at(call.deadline):
                        await held.enter_async_context(turn)
                        if paused := self._paused(call):  # by one that was before it in the line
                            return paused
                        await held.enter_async_context(seat.slots)
                        worker = await self._crew.worker_of(seat)
                finally:
                    self._waiting -= 1
                reply = await self._ask(worker, call)
        except TimeoutError:
            return _NO_TURN
        except SettingsWrong as error:
            log.warning("sandbox: %s %s", error.code, error.extra)
            return _NO_START
        if worker.rss_mb > self._limits.retire_rss_mb:
            self._crew.retire(seat, worker)
        self._judge(bot_key, reply)
        return reply

    async def _guarded_together(self, calls: Sequence[_Call]) -> Sequence[Reply | ScriptFailed] | None:
        """Run calls of one bot in one crossing; None when they have to be run one by one."""
        bot_key = calls[0].script.bot_key
        together = _together(calls)
        if together is None:
            return None
        now = asyncio.get_running_loop().time
        seat = self._seat_of(bot_key)
        turn = self._turns.setdefault(bot_key, asyncio.Lock())
        inner_s = min(call.inner_s for call in calls)
        try:
            async with turn, seat.slots:
                worker = await self._crew.worker_of(seat)
                reply = await worker.ask(frames.RUN_MANY, inner_s, together, now() + 2 * inner_s + 0.5)
        except SettingsWrong:
            return None
        except (TimeoutError, WorkerGone):
            return await asyncio.gather(*map(self._second_chance, calls))
        if worker.rss_mb > self._limits.retire_rss_mb:
            self._crew.retire(seat, worker)
        if reply.origin != frames.FROM_SCRIPT:
            return None
        lines = reply.text.split(b"\n")
        return [Reply(frames.FROM_SCRIPT, reply.ms / len(lines), line) for line in lines]

    def _seat_of(self, bot_key: str) -> Seat:
        """Give the bot's seat; one that ate its time or memory sits apart until a call of it has ended well."""
        return self._crew.apart if self._penalties.struck(bot_key) else self._crew.seat_of(bot_key)

    async def _second_chance(self, call: _Call) -> Reply | ScriptFailed:
        try:
            reply = await self._ask_alone(call)
        except TimeoutError:
            return _NO_TURN
        except SettingsWrong:
            return _NO_START
        self._judge(call.script.bot_key, reply)
        return reply

    def _refusal(self, call: _Call) -> ScriptFailed | None:
        if len(call.argument) > self._limits.argument_bytes:
            return ScriptFailed("too_large", "the variables are too large")
        try:
            source_bytes = len(call.script.source.encode())
        except UnicodeEncodeError:
            return ScriptFailed("syntax", "the code contains half a character (lone surrogate)")
        if source_bytes > self._limits.source_bytes:
            return ScriptFailed("too_large", "the code is too large")
        return None

    async def _held_back(self, call: _Call) -> ScriptFailed | None:
        """Keep a call of a paused bot waiting: until the pause is over, or for as long as it may wait."""
        now = asyncio.get_running_loop().time()
        pause_s = self._penalties.pause_left_s(call.script.bot_key, now)
        if pause_s:
            await asyncio.sleep(min(pause_s, HELD_BACK_S, max(call.deadline - now, 0)))
        return self._paused(call)

    async def _pay_for(self, failed: _Call) -> None:
        """Let a failure beyond the bot's budget wait, for half of the time that is left to the call at most."""
        now = asyncio.get_running_loop().time()
        if late_s := self._budgets.failed(failed.script.bot_key, now):
            await asyncio.sleep(min(late_s, HELD_BACK_S, max(failed.deadline - now, 0) / 2))

    def _paused(self, call: _Call) -> ScriptFailed | None:
        pause_s = self._penalties.pause_left_s(call.script.bot_key, asyncio.get_running_loop().time())
        if not pause_s:
            return None
        return ScriptFailed("busy", f"paused for {pause_s:.1f} s more after failing again and again")

    def _judge(self, bot_key: str, reply: Reply | ScriptFailed) -> None:
        code = reply.code if isinstance(reply, ScriptFailed) else _failure_code(reply)
        left_running = isinstance(reply, Reply) and reply.origin == frames.LEFT_RUNNING
        if left_running or code in _STRIKES:
            loop = asyncio.get_running_loop()
            self._penalties.strike(bot_key, loop.time())
            self._kept_alone.add(bot_key)
            loop.call_later(ALONE_S, self._kept_alone.discard, bot_key)
            self._crew.want_spare()
        elif code is None:
            self._penalties.forgive(bot_key)

    async def _ask(self, worker: WorkerProcess, call: _Call) -> Reply | ScriptFailed:
        left_s = call.deadline - asyncio.get_running_loop().time()
        inner_s = min(call.inner_s, left_s * 0.7)
        if inner_s < _LEAST_INNER_S:
            return _NO_TURN
        try:
            reply = await worker.ask(call.what, inner_s, call.packed(), call.deadline)
            if reply.origin == frames.STARVED:
                reply = await worker.ask(call.what, inner_s, call.packed(), call.deadline)
            return reply
        except TimeoutError:
            return _TOO_LONG
        except WorkerGone as error:
            if error.alone:
                return _DIED
        return await self._ask_alone(call)

    async def _ask_alone(self, call: _Call) -> Reply | ScriptFailed:
        """Run a call of a dead worker again, in one where nothing else runs."""
        now = asyncio.get_running_loop().time
        deadline = max(call.deadline, now() + SECOND_CHANCE_S)
        async with contextlib.AsyncExitStack() as held:
            async with asyncio.timeout_at(deadline):
                await held.enter_async_context(self._suspects)
                worker = await self._crew.take()
            try:
                return await worker.ask(call.what, call.inner_s, call.packed(), now() + 2 * call.inner_s + 0.5)
            except TimeoutError:
                return _TOO_LONG
            except WorkerGone:
                return _DIED
            finally:
                await self._crew.give_back(worker)


@lru_cache(maxsize=1024)
def _may_wait(source: str) -> bool:
    """Tell whether a source could leave something running: such a call crosses alone, and is looked after."""
    return frames.WAITING_CODE.search(source) is not None


def _together(calls: Sequence[_Call]) -> tuple[str, str, str, bytes] | None:
    """Pack calls of one bot into one; None when two have different sources under one id."""
    sources: dict[str, str] = {}
    for call in calls:
        if sources.setdefault(call.script.function_id, call.script.source) != call.script.source:
            return None
    pieces = [b"[%s,%s]" % (orjson.dumps(call.script.function_id), call.argument) for call in calls]
    return calls[0].script.bot_key, "", orjson.dumps(sources).decode(), b"[" + b",".join(pieces) + b"]"


def _encode(arguments: Mapping[str, object]) -> bytes:
    try:
        return orjson.dumps(arguments)
    except TypeError:
        # orjson refuses lone surrogates, which the standard library writes as escapes.
        return json.dumps(arguments).encode()


def _failure_code(reply: Reply) -> str | None:
    if reply.origin in (frames.FROM_SCRIPT, frames.LEFT_RUNNING):
        return None
    failed = orjson.loads(reply.text).get("failed")
    return str(failed["code"]) if failed else None


def _read(reply: Reply) -> ScriptValue | ScriptFailed:
    """Turn a worker's answer into a value; a worker that sends nonsense is treated like one that died."""
    try:
        said = orjson.loads(reply.text)
        failed = said.get("failed")
        if failed:
            code = cast("FailureCode", failed["code"])
            return ScriptFailed(code, str(failed["message"]), failed["line"], list(said.get("logs", [])))
        return ScriptValue(said.get("value"), dict(said.get("changed", {})), list(said.get("logs", [])), reply.ms)
    except (ValueError, TypeError, KeyError, AttributeError):
        return ScriptFailed("crashed", "the sandbox gave no sense")
