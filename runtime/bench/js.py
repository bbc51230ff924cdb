"""`bench js`: one crossing to the JavaScript sandbox and back, beside a process that only sends the bytes back."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median

import orjson

from runtime.bench.figures import Figure, Report, figure, of_rounds, percentile
from runtime.bench.machine import Watched, now_text
from runtime.bench.processes import BenchFailed
from runtime.bench.spending import Party, cpu_s, since
from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptValue

SIZES = (1_000, 10_000)
_ECHO = (
    "import os,sys\n"
    "while True:\n"
    "  head=os.read(0,8)\n"
    "  if not head: break\n"
    "  left=int(head)\n"
    "  got=b''\n"
    "  while len(got)<left: got+=os.read(0,left-len(got))\n"
    "  os.write(1,got)\n"
)


@dataclass(frozen=True, slots=True)
class JsOptions:
    """How to measure: calls one after another in each round, then `at_once` of one bot at the same time."""

    rounds: int = 7
    calls: int = 300
    at_once: int = 64


def measure_js(options: JsOptions, tell: Callable[[str], None]) -> Report:
    """Run the benchmark.

    Raises:
        BenchFailed: a result was wrong.
    """
    watched = Watched()
    try:
        from uvloop import new_event_loop
    except ImportError:
        new_event_loop = asyncio.new_event_loop
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        figures = runner.run(_measure(options, tell))
    return Report("js", "the sandbox", now_text(), watched.facts(), figures)


async def _measure(options: JsOptions, tell: Callable[[str], None]) -> list[Figure]:
    pool = SandboxPool()
    await pool.start()
    echo = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _ECHO, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        figures: list[Figure] = []
        for size in SIZES:
            figures += await _one_by_one(pool, echo, size, options)
            tell(f"{size // 1000} KB: {figures[-4].value:g} ms")
        return figures + await _at_once(pool, options)
    finally:
        echo.kill()
        await echo.wait()
        await pool.close()


async def _one_by_one(
    pool: SandboxPool, echo: asyncio.subprocess.Process, size: int, options: JsOptions
) -> list[Figure]:
    kind = f"{size // 1000} KB"
    script = Script("bench", f"f{size}", "return c.vars.n + 1;")
    text = "x" * (size - 40)
    raw = b"y" * size

    async def cross(n: int) -> None:
        _check(await pool.run(script, {"vars": {"n": n, "text": text}, "writes": []}), n + 1)

    async def send_back(_: int) -> None:
        if echo.stdin is None or echo.stdout is None:
            raise BenchFailed(en="the echo has no pipes")
        echo.stdin.write(b"%08d" % size + raw)
        await echo.stdout.readexactly(size)

    calls: list[float] = []
    limits: list[float] = []
    again: list[float] = []
    for _ in range(options.rounds):
        limits.append(await _p50(send_back, options.calls))
        calls.append(await _p50(cross, options.calls))
        again.append(await _p50(cross, options.calls))
    ratios = [limit / call for limit, call in zip(limits, calls, strict=True)]
    spread = [second / first for first, second in zip(calls, again, strict=True)]
    return [
        of_rounds(f"call p50, {kind}", calls, "ms", "one after another, arguments of this size"),
        of_rounds(f"limit p50, {kind}", limits, "ms", "the same bytes to a process that sends them back"),
        of_rounds(f"of the limit, {kind}", ratios, "×", "limit by call in the same round"),
        of_rounds(f"spread, {kind}", spread, "×", "the same calls measured twice"),
    ]


async def _at_once(pool: SandboxPool, options: JsOptions) -> list[Figure]:
    script = Script("bench", "at once", "return c.vars.n + 1;")
    text = "x" * 960
    parties = [Party("server", pid) for pid in pool.stats().pids]
    waits: list[float] = []

    async def one(n: int) -> None:
        began = time.perf_counter()
        _check(await pool.run(script, {"vars": {"n": n, "text": text}, "writes": []}), n + 1)
        waits.append((time.perf_counter() - began) * 1000)

    async def customer(first: int, many: int) -> None:
        for n in range(first, first + many):
            await one(n)

    many = max(1, options.rounds * options.calls // options.at_once)
    await one(0)
    waits.clear()
    before, own, began = cpu_s(parties), time.process_time(), time.perf_counter()
    await asyncio.gather(*(customer(number * many, many) for number in range(options.at_once)))
    seconds, own_s = time.perf_counter() - began, time.process_time() - own
    calls = many * options.at_once
    sandbox_s = sum(since(before, cpu_s(parties)).values())
    how = f"{options.at_once} calls of one bot at once, 1 KB"
    return [
        figure("calls at once", calls / seconds, "calls/s", how),
        figure("call p50 at once", percentile(sorted(waits), 0.5), "ms", how),
        figure("CPU a call at once: sandbox", sandbox_s * 1000 / calls, "ms", "the sandbox process"),
        figure("CPU a call at once: server", own_s * 1000 / calls, "ms", "the process that asks"),
    ]


async def _p50(call: Callable[[int], Awaitable[None]], calls: int) -> float:
    await call(0)
    waits: list[float] = []
    for n in range(calls):
        began = time.perf_counter()
        await call(n)
        waits.append((time.perf_counter() - began) * 1000)
    return median(waits)


def _check(outcome: object, wanted: int) -> None:
    if not isinstance(outcome, ScriptValue) or outcome.value != wanted:
        told = orjson.dumps(str(outcome)[:300]).decode()
        raise BenchFailed("wrong_answers", en=f"the sandbox gave {told} instead of {wanted}")
