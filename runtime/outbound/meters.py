"""The metrics of calls outside. The one label is the lane ("http", "ai"): never an address, a bot or a key."""

from __future__ import annotations

from runtime.outbound.breaker import State
from runtime.telemetry import (
    BREAKERS,
    BREAKERS_NOW,
    CALL_RETRIES,
    CALL_SECONDS,
    CALLS,
    CALLS_IN_FLIGHT,
    CALLS_REJECTED,
    CALLS_WAITING,
)

_REFUSALS = frozenset(("paused", "crowded"))


class Metered:
    """An observer that counts the calls of a lane."""

    def __init__(self, lane: str) -> None:
        self._lane = lane
        self._seconds = CALL_SECONDS.labels(lane)
        self._retries = CALL_RETRIES.labels(lane)
        self._waiting = CALLS_WAITING.labels(lane)
        self._in_flight = CALLS_IN_FLIGHT.labels(lane)

    def attempt(self, key: str, outcome: str, seconds: float) -> None:
        """Count an attempt; one that was not let through has no duration."""
        CALLS.labels(self._lane, outcome).inc()
        if outcome in _REFUSALS:
            CALLS_REJECTED.labels(self._lane, outcome).inc()
        else:
            self._seconds.observe(seconds)

    def breaker(self, key: str, left: State, entered: State) -> None:
        """Count a breaker that changed, and how many are in which state."""
        BREAKERS.labels(entered).inc()
        if left != "closed":
            BREAKERS_NOW.labels(self._lane, left).dec()
        if entered != "closed":
            BREAKERS_NOW.labels(self._lane, entered).inc()

    def retry(self, key: str) -> None:
        """Count a failed call that is tried again."""
        self._retries.inc()

    def waiting(self, key: str, change: int) -> None:
        """Count who waits for a turn."""
        self._waiting.inc(change)

    def in_flight(self, key: str, change: int) -> None:
        """Count what is being made."""
        self._in_flight.inc(change)
