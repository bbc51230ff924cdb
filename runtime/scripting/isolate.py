"""One bot's V8: its built-ins frozen, its functions compiled once, its time and memory limited.

Runs inside a worker only. V8 is loaded here and nowhere else.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import secrets
from pathlib import Path
from typing import Any, Final

from runtime.scripting import frames

V8_FLAGS: Final = ("--single-threaded", "--jitless", "--stack-size=400", "--disallow-code-generation-from-strings")
HEAP_LIMIT_BYTES: Final = 64 << 20
SENTINEL_S: Final = 0.1
CLOSE_S: Final = 2.0
UNBALANCED: Final = "SyntaxError: brackets do not match"
MAX_RESULT_BYTES: Final = 256 * 1024
LIMITS: Final = {
    "bytes": MAX_RESULT_BYTES,
    "nodes": 50_000,
    "depth": 64,
    "logs": 50,
    # Together with one last result of the greatest size this stays below a frame of answers.
    "batch_chars": MAX_RESULT_BYTES // 4,
    "batch_ms": 20,
}
PRELUDE: Final = Path(__file__).with_name("prelude.js").read_text(encoding="utf-8")

# An unknown flag silently drops those after it, so the last two are asked for their effect. The timer class that
# mini-racer installs would be a global that scripts could write to.
CHECK: Final = """
(() => {
  if (typeof WebAssembly !== 'undefined') return 'WebAssembly is present';
  try { (0, eval)('1'); return 'eval works'; } catch (e) { if (!(e instanceof EvalError)) return String(e); }
  try { __TimerManager; return 'timers are installed'; } catch { return 'sound'; }
})()
"""


async def load_v8() -> str:
    """Load V8 and give "sound", or why it must not be used."""
    import py_mini_racer
    from py_mini_racer import _mini_racer

    py_mini_racer.init_mini_racer(flags=V8_FLAGS)
    # CHECK notices if this stops working.
    _mini_racer.INSTALL_SET_TIMEOUT = "0"  # pyright: ignore[reportPrivateImportUsage]
    with py_mini_racer.mini_racer() as racer:
        verdict = await racer.eval_cancelable(CHECK)
    if verdict != "sound":
        return str(verdict)
    isolate = Isolate()
    _, text, sound = await isolate.answer(frames.Request(0, frames.COMPILE, 5.0, "", "check", "return 1", b""))
    await isolate.close()
    return "sound" if sound and text == b"{}" else text.decode()


class Isolate:
    """One bot's V8 with frozen built-ins and the functions compiled so far."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self._token = secrets.token_hex(16)
        self._sources: dict[str, str] = {}
        self._stack = contextlib.ExitStack()
        self._racer: Any = None

    async def _start(self) -> None:
        """Open the isolate and take away what scripts must not have."""
        from py_mini_racer import mini_racer

        self._racer = self._stack.enter_context(mini_racer())
        self._racer.set_hard_memory_limit(HEAP_LIMIT_BYTES)
        ready = await self._racer.eval_cancelable(f"{PRELUDE}({json.dumps(self._token)}, {json.dumps(LIMITS)})")
        if ready != "ready":
            raise RuntimeError(str(ready))

    async def answer(self, request: frames.Request) -> tuple[int, bytes, bool]:
        """Give (origin, JSON text, whether the isolate may live on)."""
        try:
            if self._racer is None:
                await self._start()
            async with asyncio.timeout(request.inner_s):
                for function_id, source in _sources_of(request).items():
                    if self._sources.get(function_id) != source:
                        await self._define(function_id, source)
                if request.what == frames.COMPILE:
                    return frames.FROM_WORKER, b"{}", True
                if request.what == frames.RUN_MANY:
                    return await self._run_many(request)
                return await self._run(request)
        except Exception as error:  # noqa: BLE001 whatever V8 raises here is the script's doing and becomes an answer
            return frames.FROM_WORKER, *self._explain(error)

    async def still_answers(self, request: frames.Request) -> bool:
        """Tell whether the request left nothing running: endless chains of promises outlive their call."""
        if not frames.WAITING_CODE.search(request.source):
            return True
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
        head = f"{json.dumps(self._token)},'expect',{json.dumps(function_id)},{length}"
        await self._racer.eval_cancelable(f"'use strict';__host({head});void(__define={text})\n//# sourceURL=script")
        self._sources[function_id] = source

    async def _run(self, request: frames.Request) -> tuple[int, bytes, bool]:
        text = await self._ask(f"'run',{json.dumps(request.function_id)}", request.argument)
        if text is None:
            return frames.FROM_WORKER, _failed("crashed", "the sandbox gave no text"), False
        return *_bounded(text), True

    async def _run_many(self, request: frames.Request) -> tuple[int, bytes, bool]:
        text = await self._ask("'many'", request.argument)
        if text is None or any(len(line) > MAX_RESULT_BYTES for line in text.split(b"\n")):
            return frames.FROM_WORKER, _failed("crashed", "the calls are to be run one by one"), text is not None
        return frames.FROM_SCRIPT, text, True

    async def _ask(self, what: str, argument: bytes) -> bytes | None:
        literal = json.dumps(argument.decode(), ensure_ascii=False)
        out = await self._racer.eval_cancelable(f"'use strict';__host({json.dumps(self._token)},{what},{literal})")
        return out.encode() if isinstance(out, str) else None

    def _explain(self, error: Exception) -> tuple[bytes, bool]:
        from py_mini_racer import JSEvalException, JSOOMException, JSParseException

        if isinstance(error, TimeoutError):
            return _failed("timeout", "the code took too long"), False
        if isinstance(error, JSOOMException) or self._racer.was_hard_memory_limit_reached():
            return _failed("memory", "the code took too much memory"), False
        if isinstance(error, JSParseException):
            return _syntax(str(error)), True
        if isinstance(error, JSEvalException):
            # Only code outside the function can throw here. V8's report quotes the line that holds the token.
            return _failed("syntax", UNBALANCED), False
        return _failed("crashed", type(error).__name__), False


def _sources_of(request: frames.Request) -> dict[str, str]:
    return json.loads(request.source) if request.what == frames.RUN_MANY else {request.function_id: request.source}


def _bounded(text: bytes) -> tuple[int, bytes]:
    if len(text) > MAX_RESULT_BYTES:
        return frames.FROM_WORKER, _failed("too_large", f"more than {MAX_RESULT_BYTES} bytes")
    return frames.FROM_SCRIPT, text


def _syntax(report: str) -> bytes:
    found = re.search(r"(?:script|<anonymous>):(\d+)", report)
    said = re.search(r"SyntaxError: [^\n]*", report)
    return _failed("syntax", said[0] if said else "SyntaxError", int(found[1]) if found else None)


def _failed(code: str, message: str, line: int | None = None) -> bytes:
    return json.dumps({"failed": {"code": code, "message": message, "line": line}}).encode()
