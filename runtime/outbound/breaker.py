"""A circuit breaker: a place that failed several times running is left alone for a while, then asked by one call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class BreakerPolicy:
    """Open after `failures` in a row for `open_s`, twice as long after each failed probe, up to `longest_open_s`."""

    failures: int = 5
    open_s: float = 15.0
    longest_open_s: float = 120.0


class Open(Exception):
    """The call may not be made for `left_s` more."""

    def __init__(self, left_s: float) -> None:
        self.left_s = left_s
        super().__init__(f"open for {left_s:.1f} s")


class Verdict:
    """What a call says about the place. Without a word (a cancelled call) nothing is counted."""

    def __init__(self) -> None:
        self.worked: bool | None = None

    def ok(self) -> None:
        """The place works."""
        self.worked = True

    def failed(self) -> None:
        """The place does not work."""
        self.worked = False


class Breaker:
    """The state of one place; `told` hears "open" and "closed"."""

    _PROBE_S: Final = 1.0  # what callers are told to wait while the probe is under way

    def __init__(self, policy: BreakerPolicy, clock: Callable[[], float], told: Callable[[str], None]) -> None:
        self._policy = policy
        self._clock = clock
        self._told = told
        self._failures = 0
        self._open_s = policy.open_s
        self._open_until: float | None = None
        self._probing = False

    @property
    def is_open(self) -> bool:
        """Tell whether calls are refused or only probed."""
        return self._open_until is not None

    @contextmanager
    def call(self) -> Iterator[Verdict]:
        """Let one call through and hear its verdict. Raises Open."""
        probe = self._admit()
        verdict = Verdict()
        try:
            yield verdict
        finally:
            if probe:
                self._probing = False
            if verdict.worked is True:
                self._close()
            elif verdict.worked is False:
                self._count(probe)

    def _admit(self) -> bool:
        if self._open_until is None:
            return False
        left_s = self._open_until - self._clock()
        if left_s > 0:
            raise Open(left_s)
        if self._probing:
            raise Open(self._PROBE_S)
        self._probing = True
        return True

    def _close(self) -> None:
        was_open, self._open_until = self._open_until, None
        self._failures = 0
        self._open_s = self._policy.open_s
        if was_open is not None:
            self._told("closed")

    def _count(self, probe: bool) -> None:
        self._failures += 1
        if probe:
            self._open_s = min(self._open_s * 2, self._policy.longest_open_s)
        elif self._open_until is not None or self._failures < self._policy.failures:
            return
        self._open_until = self._clock() + self._open_s
        self._told("open")
