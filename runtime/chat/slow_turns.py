"""Slow turns, told in the log by their parts: where the time went and in which dialog, never what was said."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from runtime.chat.sessions import Letter, Session
from runtime.chat.turns import ScriptJob, Scripts
from runtime.dialog.events import ScriptResult

log = logging.getLogger(__name__)

LINES_AT_ONCE = 5
LINES_A_SECOND = 1.0


@dataclass(slots=True)
class TurnTiming:
    """The stopwatch of one turn, in seconds; it stands between the turn and the sandbox, so as to time its scripts.

    `made_s` is the engine with its scripts; what a rerun took is added.
    """

    scripts: Scripts
    outcome: str = "failed"
    began_at: float = 0.0
    made_s: float = 0.0
    script_s: float = 0.0
    commit_s: float = 0.0
    script_count: int = 0
    commit_count: int = 0

    async def run(self, job: ScriptJob) -> ScriptResult:
        """Run a function in the sandbox."""
        began = time.perf_counter()
        try:
            return await self.scripts.run(job)
        finally:
            self.script_count += 1
            self.script_s += time.perf_counter() - began


class SlowTurns:
    """Writes a line for a turn over `limit_s`: a few at once, then one a second; the rest is counted in the next."""

    def __init__(self, limit_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit_s = limit_s
        self._clock = clock
        self._left = float(LINES_AT_ONCE)
        self._at = clock()
        self._untold = 0

    def tell(self, session: Session, letter: Letter, timing: TurnTiming, ended_at: float) -> None:
        """Write the line, unless there were too many just now."""
        now = self._clock()
        self._left = min(LINES_AT_ONCE, self._left + (now - self._at) * LINES_A_SECOND)
        self._at = now
        if self._left < 1:
            self._untold += 1
            return
        self._left -= 1
        log.info("slow turn", extra={"facts": _facts(session, letter, timing, ended_at) | {"untold": self._untold}})
        self._untold = 0


def _facts(session: Session, letter: Letter, timing: TurnTiming, ended_at: float) -> dict[str, object]:
    total_s = ended_at - letter.posted_at
    waited_s = timing.began_at - letter.posted_at
    parts_s = {
        "total": total_s,
        "waited": waited_s,
        "engine": timing.made_s - timing.script_s,
        "script": timing.script_s,
        "commit": timing.commit_s,
        "reply": total_s - waited_s - timing.made_s - timing.commit_s,
    }
    return {
        "organisation": session.org_id,
        "bot": session.bot_id,
        "release": session.release_id,
        "dialog": session.dialog_id,
        "source": letter.source,
        # A customer's own ids are whatever a page makes of them; those of calls and timers are ours.
        **({"external_id": letter.external_id} if letter.source in ("call", "timer") else {}),
        "outcome": timing.outcome,
        **{f"{name}_ms": round(max(seconds, 0.0) * 1000, 1) for name, seconds in parts_s.items()},
        "scripts": timing.script_count,
        "commits": timing.commit_count,
    }
