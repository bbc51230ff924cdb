"""Scripts of a turn in the sandbox pool."""

from __future__ import annotations

import time

from runtime.chat.turns import ScriptJob
from runtime.dialog.events import ScriptResult
from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptFailed
from runtime.telemetry import SCRIPT_SECONDS, SCRIPTS, Series

MAX_WALL_S = 2.5
"""One script's share of a turn, waiting for the sandbox included."""
INNER_S = 0.25
_failed = Series(SCRIPTS)
_ok = _failed.of("ok")


class SandboxScripts:
    """Runs the scripts of turns; it is the chat's `Scripts`."""

    def __init__(self, pool: SandboxPool) -> None:
        self._pool = pool

    async def run(self, job: ScriptJob) -> ScriptResult:
        """Run a function within what is left of the turn's time."""
        seen = {name: value for name, value in job.arguments.items() if name != "writes"}
        script = Script(job.bot_key, job.function_id, job.source)
        began = time.perf_counter()
        outcome = await self._pool.run(script, seen, wall_s=min(job.timeout_s, MAX_WALL_S), inner_s=INNER_S)
        SCRIPT_SECONDS.observe(time.perf_counter() - began)
        if isinstance(outcome, ScriptFailed):
            _failed.of(outcome.code).inc()
            return ScriptResult(ok=False, code=outcome.code, detail=outcome.message, line=outcome.line)
        _ok.inc()
        return ScriptResult(ok=True, value=outcome.value, variables=outcome.variables)  # pyright: ignore[reportArgumentType]
