"""What a bot pays for bad code, so that its neighbours do not.

Code that eats its time or memory again and again is paused, longer every time; code that fails more than it works is
answered later.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

FREE_STRIKES: Final = 2
FIRST_PAUSE_S: Final = 0.5
LONGEST_PAUSE_S: Final = 60.0
REMEMBERED_BOTS: Final = 10_000
FREE_FAILURES: Final = 10.0
FREE_FAILURES_A_SECOND: Final = 1.0


@dataclass(slots=True)
class _Record:
    strikes: int = 0
    paused_until: float = 0.0


class Penalties:
    """Count the strikes of each bot; times are any monotonic clock's seconds."""

    def __init__(self) -> None:
        self._records: OrderedDict[str, _Record] = OrderedDict()

    def pause_left_s(self, bot_key: str, now: float) -> float:
        """Tell how long this bot still has to wait; 0 when it may run."""
        record = self._records.get(bot_key)
        return max(0.0, record.paused_until - now) if record else 0.0

    def struck(self, bot_key: str) -> bool:
        """Tell whether this bot has a strike that is not forgiven."""
        return bot_key in self._records

    def strike(self, bot_key: str, now: float) -> None:
        """Note a time-out, an exhausted heap or a crash.

        The third and each later one pauses the bot, twice as long every time.
        """
        record = self._records.setdefault(bot_key, _Record())
        self._records.move_to_end(bot_key)
        record.strikes += 1
        if record.strikes > FREE_STRIKES:
            doublings = min(record.strikes - FREE_STRIKES - 1, 16)
            record.paused_until = now + min(FIRST_PAUSE_S * 2**doublings, LONGEST_PAUSE_S)
        while len(self._records) > REMEMBERED_BOTS:
            self._records.popitem(last=False)

    def forgive(self, bot_key: str) -> None:
        """Take one strike off after a call that ended well."""
        record = self._records.get(bot_key)
        if record is None:
            return
        record.strikes -= 1
        if record.strikes <= 0:
            del self._records[bot_key]


@dataclass(slots=True)
class _Budget:
    left: float
    at: float


class FailureBudgets:
    """A token bucket of failures for each bot: time fills it, and every call that worked.

    Times are any monotonic clock's seconds.
    """

    def __init__(self) -> None:
        self._budgets: OrderedDict[str, _Budget] = OrderedDict()

    def failed(self, bot_key: str, now: float) -> float:
        """Take a failure out; gives the seconds until the bucket would have held it, 0 while it does."""
        budget = self._budgets.setdefault(bot_key, _Budget(FREE_FAILURES, now))
        self._budgets.move_to_end(bot_key)
        filled = min(budget.left + (now - budget.at) * FREE_FAILURES_A_SECOND, FREE_FAILURES)
        budget.left, budget.at = max(filled - 1, -FREE_FAILURES), now
        while len(self._budgets) > REMEMBERED_BOTS:
            self._budgets.popitem(last=False)
        return max(-budget.left, 0.0) / FREE_FAILURES_A_SECOND

    def worked(self, bot_key: str) -> None:
        """Give a failure back."""
        budget = self._budgets.get(bot_key)
        if budget is None:
            return
        budget.left += 1
        if budget.left >= FREE_FAILURES:
            del self._budgets[bot_key]
