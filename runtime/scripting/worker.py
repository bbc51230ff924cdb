"""A sandbox worker: one small process that runs authors' JavaScript and knows nothing else of the product.

The pool starts it with an empty environment and talks to it over its standard input and output (`frames`). It
limits itself before V8 is loaded, dies with its parent, and is killed by the pool whenever it does not answer. It
imports only the standard library and mini-racer.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from runtime.scripting import frames
from runtime.scripting.isolate import Isolate, load_v8

if TYPE_CHECKING:
    from collections.abc import Callable

DATA_LIMIT_BYTES: Final = 1000 << 20  # less than 256 MB breaks V8's own start
MAX_ISOLATES: Final = 32
FAIR_SHARE: Final = 0.5
"""Code that used less of its time than this was not let run: it has no way to sleep."""


def main() -> None:
    """Run a worker until its input ends."""
    parent = int(sys.argv[-1]) if sys.argv[-1].isdigit() else 0
    answers = _take_stdout()
    _confine(parent)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(Worker(answers).serve())
    os._exit(0)


class Worker:
    """The isolates of this process, and the calls that run in them."""

    def __init__(self, answers: int) -> None:
        self._answers = answers
        self._memory = Memory()
        self._isolates: OrderedDict[str, Isolate] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Answer requests until the pipe closes."""
        verdict = await load_v8()
        self._send(frames.Answer(0, frames.READY, 0.0, self._memory.rss_mb(), verdict.encode()))
        loop = asyncio.get_running_loop()
        threading.Thread(target=_read_stdin, args=(loop, self._accept), daemon=True).start()
        await loop.create_future()

    def _accept(self, request: frames.Request) -> None:
        task = asyncio.get_running_loop().create_task(self._answer(request))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, request: frames.Request) -> None:
        key = request.bot_key
        while True:
            isolate = self._isolates.get(key)
            if isolate is None:
                isolate = self._isolates[key] = Isolate()
            self._isolates.move_to_end(key)
            async with isolate.lock:
                if self._isolates.get(key) is isolate:
                    await self._run(request, isolate)
                    break
        await self._shrink()

    async def _run(self, request: frames.Request, isolate: Isolate) -> None:
        started, worked = time.perf_counter(), time.process_time()
        origin, text, sound = await isolate.answer(request)
        ms = (time.perf_counter() - started) * 1000
        if not sound and ms >= request.inner_s * 1000 and time.process_time() - worked < request.inner_s * FAIR_SHARE:
            origin = frames.STARVED
        if sound:
            asked, worked = time.perf_counter(), time.process_time()
            sound = await isolate.still_answers(request)
            if not sound and time.process_time() - worked > (time.perf_counter() - asked) * FAIR_SHARE:
                origin = frames.LEFT_RUNNING
        self._send(frames.Answer(request.number, origin, ms, self._memory.rss_mb(), text))
        if not sound:
            self._drop(request.bot_key, isolate)
            await isolate.close()

    def _drop(self, bot_key: str, isolate: Isolate) -> None:
        if self._isolates.get(bot_key) is isolate:
            del self._isolates[bot_key]

    async def _shrink(self) -> None:
        idle = [(key, isolate) for key, isolate in self._isolates.items() if not isolate.lock.locked()]
        for key, isolate in idle[: max(0, len(self._isolates) - MAX_ISOLATES)]:
            self._drop(key, isolate)
            await isolate.close()

    def _send(self, answer: frames.Answer) -> None:
        left = memoryview(answer.pack())
        try:
            while left:
                left = left[os.write(self._answers, left) :]
        except OSError:
            os._exit(0)


def _take_stdout() -> int:
    """Keep the pipe for answers alone: whatever V8 prints goes nowhere."""
    answers = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _read_stdin(loop: asyncio.AbstractEventLoop, put: Callable[[frames.Request], None]) -> None:
    """Feed requests to the loop from a thread, as works on every system; the end of the input ends the process."""
    stdin = sys.stdin.buffer
    while len(head := stdin.read(frames.REQUEST_HEAD_BYTES)) == frames.REQUEST_HEAD_BYTES:
        body = stdin.read(frames.body_bytes_of(head))
        loop.call_soon_threadsafe(put, frames.unpack_request(head, body))
    os._exit(0)


def _confine(parent: int) -> None:
    """Give up what the operating system lets us give up; each system knows other ways."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (DATA_LIMIT_BYTES, DATA_LIMIT_BYTES))
        _confine_on_linux(parent)


def _confine_on_linux(parent: int) -> None:
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    clone_newuser, clone_newnet = 0x10000000, 0x40000000
    # Without a network of its own where the kernel allows it. JavaScript has no way to the network anyhow.
    libc.unshare(clone_newuser | clone_newnet)
    pr_set_pdeathsig, pr_set_no_new_privs = 1, 38
    libc.prctl(pr_set_no_new_privs, 1, 0, 0, 0)
    libc.prctl(pr_set_pdeathsig, signal.SIGKILL, 0, 0, 0)
    if parent and os.getppid() != parent:
        os._exit(0)


class Memory:
    """The size of this process, where the system tells it cheaply."""

    def __init__(self) -> None:
        try:
            self._statm = os.open("/proc/self/statm", os.O_RDONLY)
        except OSError:
            self._statm = -1

    def rss_mb(self) -> int:
        """Give the resident size; 0 when it is not known."""
        if self._statm < 0:
            return 0
        return int(os.pread(self._statm, 100, 0).split()[1]) * 4096 >> 20


if __name__ == "__main__":
    main()
