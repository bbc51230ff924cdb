"""A sandbox worker: one small process that runs authors' JavaScript and knows nothing else of the product.

The pool starts it with an empty environment and talks to it over its standard input and output (`frames`). It
limits itself before V8 is loaded, dies with its parent, and is killed by the pool whenever it does not answer. It
imports only the standard library and mini-racer.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import secrets
import signal
import sys
import threading
import time
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from runtime.scripting import frames

if TYPE_CHECKING:
    from collections.abc import Callable

V8_FLAGS: Final = ("--single-threaded", "--jitless", "--stack-size=400", "--disallow-code-generation-from-strings")
DATA_LIMIT_BYTES: Final = 1000 << 20  # less than 256 MB breaks V8's own start
HEAP_LIMIT_BYTES: Final = 64 << 20
MAX_ISOLATES: Final = 32
SENTINEL_S: Final = 0.1
WAITING_CODE: Final = re.compile("async|import")  # the only ways to a promise that the prelude leaves
CLOSE_S: Final = 2.0
UNBALANCED: Final = "SyntaxError: brackets do not match"
MAX_RESULT_BYTES: Final = 256 * 1024
LIMITS: Final = {"bytes": MAX_RESULT_BYTES, "nodes": 50_000, "depth": 64, "logs": 50}

# An unknown flag silently drops those after it, so the last two are asked for their effect. The timer class that
# mini-racer installs would be a global that scripts could write to.
CHECK: Final = """
(() => {
  if (typeof WebAssembly !== 'undefined') return 'WebAssembly is present';
  try { (0, eval)('1'); return 'eval works'; } catch (e) { if (!(e instanceof EvalError)) return String(e); }
  try { __TimerManager; return 'timers are installed'; } catch { return 'sound'; }
})()
"""


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
        self._prelude = Path(__file__).with_name("prelude.js").read_text(encoding="utf-8")

    async def serve(self) -> None:
        """Answer requests until the pipe closes."""
        import py_mini_racer
        from py_mini_racer import _mini_racer

        py_mini_racer.init_mini_racer(flags=V8_FLAGS)
        # CHECK notices if this stops working.
        _mini_racer.INSTALL_SET_TIMEOUT = "0"  # pyright: ignore[reportPrivateImportUsage]
        verdict = await self._check(py_mini_racer)
        self._send(frames.Answer(0, frames.READY, 0.0, self._memory.rss_mb(), verdict.encode()))
        loop = asyncio.get_running_loop()
        threading.Thread(target=_read_stdin, args=(loop, self._accept), daemon=True).start()
        await loop.create_future()

    def _accept(self, request: frames.Request) -> None:
        task = asyncio.get_running_loop().create_task(self._answer(request))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _check(self, py_mini_racer: Any) -> str:
        with py_mini_racer.mini_racer() as racer:
            verdict = await racer.eval_cancelable(CHECK)
        if verdict != "sound":
            return str(verdict)
        isolate = Isolate()
        _, text, sound = await isolate.answer(
            frames.Request(0, frames.COMPILE, 5.0, "", "check", "return 1", b""), self._prelude
        )
        await isolate.close()
        return "sound" if sound and text == b"{}" else text.decode()

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
        started = time.perf_counter()
        origin, text, sound = await isolate.answer(request, self._prelude)
        ms = (time.perf_counter() - started) * 1000
        self._send(frames.Answer(request.number, origin, ms, self._memory.rss_mb(), text))
        if not sound or (WAITING_CODE.search(request.source) and not await isolate.still_answers()):
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


class Isolate:
    """One bot's V8 with frozen built-ins and the functions compiled so far."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self._token = secrets.token_hex(16)
        self._sources: dict[str, str] = {}
        self._stack = contextlib.ExitStack()
        self._racer: Any = None

    async def _start(self, prelude: str) -> None:
        """Open the isolate and take away what scripts must not have."""
        from py_mini_racer import mini_racer

        self._racer = self._stack.enter_context(mini_racer())
        self._racer.set_hard_memory_limit(HEAP_LIMIT_BYTES)
        ready = await self._racer.eval_cancelable(f"{prelude}({json.dumps(self._token)}, {json.dumps(LIMITS)})")
        if ready != "ready":
            raise RuntimeError(str(ready))

    async def answer(self, request: frames.Request, prelude: str) -> tuple[int, bytes, bool]:
        """Give (origin, JSON text, whether the isolate may live on)."""
        try:
            if self._racer is None:
                await self._start(prelude)
            async with asyncio.timeout(request.inner_s):
                if self._sources.get(request.function_id) != request.source:
                    await self._define(request.function_id, request.source)
                if request.what == frames.COMPILE:
                    return frames.FROM_WORKER, b"{}", True
                return await self._run(request)
        except Exception as error:  # noqa: BLE001 whatever V8 raises here is the script's doing and becomes an answer
            return frames.FROM_WORKER, *self._explain(error)

    async def still_answers(self) -> bool:
        """Tell whether nothing is left running: endless chains of promises go on after a call has returned."""
        try:
            async with asyncio.timeout(SENTINEL_S):
                return await self._racer.eval_cancelable("1") == 1
        except Exception:  # noqa: BLE001 an isolate that cannot say 1 is thrown away
            return False

    async def close(self) -> None:
        """Free the isolate. A V8 that does not let go takes the whole worker with it."""
        try:
            await asyncio.wait_for(asyncio.to_thread(self._stack.close), CLOSE_S)
        except TimeoutError:
            os._exit(3)

    async def _define(self, function_id: str, source: str) -> None:
        text = f'(c)=>{{"use strict";{source}\n}}'
        length = len(text.encode("utf-16-le")) // 2
        head = f"{json.dumps(self._token)},'define',{json.dumps(function_id)},{length}"
        done = await self._racer.eval_cancelable(f"'use strict';__host({head},{text})\n//# sourceURL=script")
        if done != "ok":
            raise Unbalanced
        self._sources[function_id] = source

    async def _run(self, request: frames.Request) -> tuple[int, bytes, bool]:
        argument = json.dumps(request.argument.decode(), ensure_ascii=False)
        head = f"{json.dumps(self._token)},'run',{json.dumps(request.function_id)}"
        out = await self._racer.eval_cancelable(f"'use strict';__host({head},{argument})")
        if not isinstance(out, str):
            return frames.FROM_WORKER, _failed("crashed", "the sandbox gave no text"), False
        text = out.encode()
        if len(text) > MAX_RESULT_BYTES:
            return frames.FROM_WORKER, _failed("too_large", f"more than {MAX_RESULT_BYTES} bytes"), True
        return frames.FROM_SCRIPT, text, True

    def _explain(self, error: Exception) -> tuple[bytes, bool]:
        from py_mini_racer import JSEvalException, JSOOMException, JSParseException

        if isinstance(error, TimeoutError):
            return _failed("timeout", "the code took too long"), False
        if isinstance(error, JSOOMException) or self._racer.was_hard_memory_limit_reached():
            return _failed("memory", "the code took too much memory"), False
        if isinstance(error, Unbalanced):
            return _failed("syntax", UNBALANCED), False
        if isinstance(error, JSParseException):
            return _syntax(str(error)), True
        if isinstance(error, JSEvalException):
            # Only code outside the function can throw here. V8's report quotes the line that holds the token.
            return _failed("syntax", UNBALANCED), False
        return _failed("crashed", type(error).__name__), False


class Unbalanced(Exception):
    """The source closed the function around itself."""


def _syntax(report: str) -> bytes:
    found = re.search(r"(?:script|<anonymous>):(\d+)", report)
    said = re.search(r"SyntaxError: [^\n]*", report)
    return _failed("syntax", said[0] if said else "SyntaxError", int(found[1]) if found else None)


def _failed(code: str, message: str, line: int | None = None) -> bytes:
    return json.dumps({"failed": {"code": code, "message": message, "line": line}}).encode()


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
