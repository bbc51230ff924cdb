"""What a process knows of a database that was away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from runtime.chat.outages import Outages

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.after_s = 0.0

    def __call__(self) -> datetime:
        return NOON + timedelta(seconds=self.after_s)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_database_that_always_was_there_is_not_back(clock: Clock) -> None:
    outages = Outages(clock)
    outages.reached()
    assert not outages.away
    assert outages.back_at is None
    assert not outages.just_back(3600)


def test_while_it_is_away_it_is_back_at_no_earlier_moment_than_now(clock: Clock) -> None:
    outages = Outages(clock)
    outages.lost()
    clock.after_s = 100
    assert outages.away
    assert outages.back_at == clock()
    assert outages.just_back(5)


def test_the_last_return_counts(clock: Clock) -> None:
    outages = Outages(clock)
    for clock.after_s in (10, 20):
        outages.lost()
        outages.reached()
    outages.reached()
    clock.after_s = 24.9
    assert outages.back_at == NOON + timedelta(seconds=20)
    assert outages.just_back(5)
    clock.after_s = 25
    assert not outages.just_back(5)


def test_a_clock_set_back_makes_no_return_of_the_future(clock: Clock) -> None:
    outages = Outages(clock)
    outages.lost()
    outages.reached()
    clock.after_s = -3600
    assert outages.back_at is None
    assert not outages.just_back(5)
