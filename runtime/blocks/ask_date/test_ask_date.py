"""Questions for days. Today is Sunday, 22 November 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.blocks.ask_date.days import read_day
from tests.talking import Talking, block, document

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("25.12.2026", "2026-12-25"),
        ("25.12.26", "2026-12-25"),
        ("25/12/2026", "2026-12-25"),
        ("12/25/2026", "2026-12-25"),
        ("2026-12-25", "2026-12-25"),
        ("25.12", "2026-12-25"),
        ("1.02", "2027-02-01"),
        ("25 грудня", "2026-12-25"),
        ("25-го грудня 2027 року", "2027-12-25"),
        ("December 25, 2026", "2026-12-25"),
        ("25th of December", "2026-12-25"),
        ("3 травня", "2027-05-03"),
        ("May 3", "2027-05-03"),
        ("29 лютого", "2028-02-29"),
        ("сьогодні", "2026-11-22"),
        ("Завтра!", "2026-11-23"),
        ("післязавтра", "2026-11-24"),
        ("tomorrow", "2026-11-23"),
        ("the day after tomorrow", "2026-11-24"),
        ("через 3 дні", "2026-11-25"),
        ("через тиждень", "2026-11-29"),
        ("за два тижні", "2026-12-06"),
        ("через місяць", "2026-12-22"),
        ("in 10 days", "2026-12-02"),
        ("in a week", "2026-11-29"),
        ("у п’ятницю", "2026-11-27"),
        ("п'ятниця", "2026-11-27"),
        ("наступної п'ятниці", "2026-11-27"),
        ("наступна неділя", "2026-11-29"),
        ("цієї п'ятниці", "2026-11-20"),
        ("next friday", "2026-11-27"),
        ("on Monday", "2026-11-23"),
        ("в неділю", "2026-11-29"),
        ("31.02.2026", None),
        ("32 грудня", None),
        ("колись", None),
        ("через сто днів", None),
        ("", None),
        ("12", None),
        ("99999999-01-01", None),
    ],
)
def test_days_are_read_as_people_write_them(words, day):
    assert read_day(words, TODAY) == (None if day is None else date.fromisoformat(day))


def test_next_friday_is_of_the_next_week_and_friday_the_nearest():
    monday = date(2026, 11, 23)
    assert read_day("у п'ятницю", monday) == date(2026, 11, 27)
    assert read_day("цієї п'ятниці", monday) == date(2026, 11, 27)
    assert read_day("наступної п'ятниці", monday) == date(2026, 12, 4)
    assert read_day("next monday", monday) == date(2026, 11, 30)


def test_where_past_days_fit_a_day_without_a_year_has_been():
    assert read_day("25 грудня", TODAY, past=True) == date(2025, 12, 25)
    assert read_day("у п'ятницю", TODAY, past=True) == date(2026, 11, 20)
    assert read_day("неділя", TODAY, past=True) == date(2026, 11, 15)


@given(st.text(), st.dates())
def test_no_words_break_it(words, today):
    read_day(words, today)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_a_full_date_is_read_back_in_either_form(day):
    assert read_day(f"{day:%d.%m.%Y}", TODAY) == day
    assert read_day(day.isoformat(), TODAY) == day


def asked(**config: object) -> Talking:
    return Talking(document({"g1": [block("b1", "ask_date", variable="d", **config)]}, variables={"d": "date"}))


def test_bounds_count_themselves():
    for words, fits in (("вчора", False), ("сьогодні", True), ("24.11.2026", True), ("25.11.2026", False)):
        talk = asked(when="future", within_days=2)
        talk.say(words)
        assert (talk.ended == "finished") is fits
    spec = asked(when="future", max="2026-12-31").expects
    assert spec is not None
    assert (spec.min, spec.max) == ("2026-11-22", "2026-12-31")


def test_today_is_that_of_the_scenario_s_time_zone():
    drawn = document(
        {"g1": [block("b1", "ask_date", variable="d")]}, variables={"d": "date"}, settings={"time_zone": "Asia/Tokyo"}
    )
    talk = Talking(drawn)
    talk.now = talk.now.replace(hour=20)
    talk.say("today")
    assert talk.variable("d") == "2026-11-23"
