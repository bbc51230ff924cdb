"""Timers: due ones are claimed in the database and fired as events of source `timer`; near ones are not waited for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

from runtime.chat.commits import LEASE_S
from runtime.chat.sessions import Letter, Session
from runtime.dialog.events import TimerFired
from runtime.errors import NotFound, RozmovaError
from runtime.orchestrator.engine import EXPIRY
from runtime.telemetry import ERRORS
from storage.repositories.timers import Timers
from storage.repositories.turns import NewTimer

log = logging.getLogger(__name__)

NEAR_S = 30.0
MAX_NEAR = 5_000
BATCH = 100


class Fired(Protocol):
    """Takes the timers that have come due; the chat service."""

    async def happened(self, dialog_id: str, letter: Letter) -> None: ...


class DueTimers:
    """Fires timers; several processes may do so, the inbox takes each once."""

    def __init__(self, timers: Timers, fired: Fired, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._timers = timers
        self._fired = fired
        self._now = now
        self._near: dict[tuple[str, str], asyncio.TimerHandle] = {}
        self._firing: set[asyncio.Task[None]] = set()

    def set(self, session: Session, timers: Sequence[NewTimer]) -> None:
        """Remember timers of this process that are near, so that they fire to the millisecond."""
        loop = asyncio.get_running_loop()
        for timer in timers:
            left_s = (timer.fires_at - self._now()).total_seconds()
            key = (session.dialog_id, timer.timer_id)
            if left_s <= NEAR_S and len(self._near) < MAX_NEAR:
                self._forget(key)
                self._near[key] = loop.call_later(max(left_s, 0.0), self._fire, *key)

    async def claim(self) -> int:
        """Claim the timers that are due and fire them; gives how many."""
        due = await self._timers.claim_due(self._now(), BATCH, LEASE_S)
        for timer in due:
            self._fire(timer.dialog_id, timer.timer_id)
        return len(due)

    async def close(self) -> None:
        """Fire no more; what is near is found in the database by another process."""
        for handle in self._near.values():
            handle.cancel()
        if self._firing:
            await asyncio.wait(self._firing, timeout=5)

    def _fire(self, dialog_id: str, timer_id: str) -> None:
        self._forget((dialog_id, timer_id))
        task = asyncio.create_task(self._fire_one(dialog_id, timer_id))
        self._firing.add(task)
        task.add_done_callback(self._firing.discard)

    async def _fire_one(self, dialog_id: str, timer_id: str) -> None:
        try:
            await self._fired.happened(dialog_id, letter_of(timer_id))
        except NotFound:
            await self._timers.drop(dialog_id, timer_id)
        except RozmovaError as error:
            log.warning("a timer could not fire now: %s", error.code, extra={"facts": {"dialog": dialog_id}})
        except Exception:
            ERRORS.labels("job").inc()
            log.exception("a timer failed", extra={"facts": {"dialog": dialog_id, "timer": timer_id}})

    def _forget(self, key: tuple[str, str]) -> None:
        handle = self._near.pop(key, None)
        if handle is not None:
            handle.cancel()


def letter_of(timer_id: str) -> Letter:
    """Give the event of a timer; the dialog's expiry is set anew under a new number each time it was too early."""
    fired = EXPIRY if timer_id.startswith(f"{EXPIRY}:") else timer_id
    return Letter("timer", timer_id, TimerFired(fired))
