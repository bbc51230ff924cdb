"""A circuit breaker: a place that failed several times running is left alone for a while, then asked by one call.

    closed ──failures in a row──▶ open ──its time is over──▶ half_open ──the probe worked──▶ closed
                                   ▲                            │
                                   └────────the probe failed────┘

A place may also ask for rest (`Retry-After`): until then nobody calls it, whatever the state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

State = Literal["closed", "open", "half_open"]


@dataclass(frozen=True, slots=True)
class BreakerPolicy:
    """Open after `failures` in a row for `open_s`, twice as long after each failed probe, up to `longest_open_s`.

    A place that asks for rest gets at most `longest_rest_s`.
    """

    failures: int = 5
    open_s: float = 15.0
    longest_open_s: float = 120.0
    longest_rest_s: float = 60.0


class Open(Exception):
    """The call may not be made for `left_s` more."""

    def __init__(self, left_s: float) -> None:
        self.left_s = left_s
        super().__init__(f"open for {left_s:.1f} s")


class Verdict:
    """What a call says about the place. Without a word (a cancelled call) nothing is counted."""

    def __init__(self) -> None:
        self.worked: bool | None = None
        self.rest_s = 0.0

    def ok(self) -> None:
        """The place works."""
        self.worked = True

    def failed(self, rest_s: float = 0.0) -> None:
        """The place does not work; it asks not to be called for `rest_s`."""
        self.worked = False
        self.rest_s = rest_s


class Breaker:
    """The state of one place; `told` hears the state it leaves and the one it enters."""

    _PROBE_S: Final = 1.0  # what callers are told to wait while the probe is under way

    def __init__(self, policy: BreakerPolicy, clock: Callable[[], float], told: Callable[[State, State], None]) -> None:
        self._policy = policy
        self._clock = clock
        self._told = told
        self._failures = 0
        self._open_s = policy.open_s
        self._open_until = 0.0
        self._rest_until = 0.0
        self.state: State = "closed"

    @property
    def rest_s(self) -> float:
        """How long the place still asks not to be called."""
        return max(0.0, self._rest_until - self._clock())

    def check(self) -> None:
        """Raise Open when a call would be refused now."""
        if self.rest_s:
            raise Open(self.rest_s)
        if self.state == "half_open":
            raise Open(self._PROBE_S)
        if self.state == "open" and (left_s := self._open_until - self._clock()) > 0:
            raise Open(left_s)

    @contextmanager
    def call(self) -> Iterator[Verdict]:
        """Let one call through and hear its verdict. Raises Open."""
        self.check()
        probe = self.state == "open"
        if probe:
            self._enter("half_open")
        verdict = Verdict()
        try:
            yield verdict
        finally:
            if verdict.rest_s:
                self._rest_until = self._clock() + min(verdict.rest_s, self._policy.longest_rest_s)
            if probe:
                self._probed(verdict.worked)
            elif self.state == "closed":
                # A straggler that began before the breaker opened decides nothing: only the probe does.
                self._count(verdict.worked)

    def _probed(self, worked: bool | None) -> None:
        if worked:
            self._failures = 0
            self._open_s = self._policy.open_s
            self._enter("closed")
            return
        if worked is False:
            self._open_s = min(self._open_s * 2, self._policy.longest_open_s)
            self._open_until = self._clock() + self._open_s
        self._enter("open")  # after a probe without a verdict the next call is the probe

    def _count(self, worked: bool | None) -> None:
        if worked is None:
            return
        self._failures = 0 if worked else self._failures + 1
        if self._failures >= self._policy.failures:
            self._open_until = self._clock() + self._open_s
            self._enter("open")

    def _enter(self, state: State) -> None:
        left, self.state = self.state, state
        self._told(left, state)
