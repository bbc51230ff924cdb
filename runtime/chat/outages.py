"""When the database was away, as this process saw it: nobody is blamed for time in which nobody could do anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Outages:
    """Knows whether the database is away, and since when it is back; the sweeper, who looks all the time, tells."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._now = now
        self._away = False
        self._back_at: datetime | None = None

    @property
    def away(self) -> bool:
        """Whether the last look failed."""
        return self._away

    @property
    def back_at(self) -> datetime | None:
        """Since when the database has been there again; now while it is away, None when it always was there.

        A moment that the clock, set back since, has not reached yet tells nothing any more.
        """
        now = self._now()
        if self._away:
            return now
        return None if self._back_at is None or self._back_at > now else self._back_at

    def just_back(self, within_s: float) -> bool:
        """Tell whether the database is away, or was within so many seconds."""
        back_at = self.back_at
        return back_at is not None and self._now() < back_at + timedelta(seconds=within_s)

    def lost(self) -> None:
        """A look failed."""
        self._away = True

    def reached(self) -> None:
        """A look succeeded."""
        if self._away:
            self._back_at, self._away = self._now(), False
