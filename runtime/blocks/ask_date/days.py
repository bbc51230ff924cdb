"""Reads a day as people write it, in Ukrainian and English, for a given today.

A small closed grammar: figures (25.12.2026, 25.12, 2026-12-25, 12/25/2026), a day and a month in words, today and its
neighbours, "in three days", and days of the week. What it does not know it does not guess.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

_NEAR: Final = {
    "позавчора": -2,
    "вчора": -1,
    "учора": -1,
    "сьогодні": 0,
    "завтра": 1,
    "післязавтра": 2,
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}
_WEEKDAYS: Final = (
    r"понеділ\w+|monday|mon",
    r"вівтор\w+|tuesday|tue",
    r"серед\w+|wednesday|wed",
    r"четвер\w*|thursday|thu",
    r"п'ятниц\w+|friday|fri",
    r"субот\w+|saturday|sat",
    r"неділ\w+|sunday|sun",
)
_MONTHS: Final = (
    r"січ\w*|jan(?:uary)?",
    r"лют\w*|feb(?:ruary)?",
    r"бер\w*|mar(?:ch)?",
    r"квіт\w*|apr(?:il)?",
    r"трав\w*|may",
    r"черв\w*|june?",
    r"лип\w*|july?",
    r"серп\w*|aug(?:ust)?",
    r"вер\w*|sept?(?:ember)?",
    r"жовт\w*|oct(?:ober)?",
    r"лист\w*|nov(?:ember)?",
    r"груд\w*|dec(?:ember)?",
)
_COUNTS: Final = {
    word: count
    for count, words in {
        1: "один одну одна one a an",
        2: "два дві two",
        3: "три three",
        4: "чотири four",
        5: "п'ять five",
        6: "шість six",
        7: "сім seven",
        8: "вісім eight",
        9: "дев'ять nine",
        10: "десять ten",
    }.items()
    for word in words.split()
}
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES: Final = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?\.?(?:\s*р(?:оку|\.)?)?")
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:-?го|-?е|st|nd|rd|th)?\s+(?:of\s+)?([^\W\d]+)\.?,?(?:\s+(\d{4}))?(?:\s*р(?:оку|\.)?)?"
)
_MONTH_DAY: Final = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")
_LATER: Final = re.compile(r"(?:через|за|in)\s+(?:(\d{1,3}|[\w']+)\s+)?(д\w+|days?|тиж\w+|weeks?|місяц\w+|months?)")
_WEEKDAY: Final = re.compile(r"(?:(?:у|в|на|on)\s+)?(?:(наступн\w+|next|ц\w{1,3}|this)\s+)?([\w']+)")
MAX_CHARS: Final = 60


def read_day(words: str, today: date, *, past: bool = False) -> date | None:
    """Read a day; without a year the next one that comes is meant, the last one that was if `past`."""
    text = " ".join(words.casefold().translate(_APOSTROPHES).split()).strip(" .,!?")
    if not text or len(text) > MAX_CHARS or not text.isprintable():
        return None
    if text in _NEAR:
        return _shifted(today, _NEAR[text])
    try:
        return (
            _figures(text, today, past)
            or _named_month(text, today, past)
            or _later(text, today)
            or _weekday(text, today, past)
        )
    except (ValueError, OverflowError):
        return None


def _figures(text: str, today: date, past: bool) -> date | None:
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if not (found := _FIGURES.fullmatch(text)):
        return None
    day, month = int(found[1]), int(found[2])
    if month > 12 and "/" in text:
        day, month = month, day
    return _in_year(day, month, found[3], today, past)


def _named_month(text: str, today: date, past: bool) -> date | None:
    if found := _DAY_MONTH.fullmatch(text):
        day, name, year = int(found[1]), found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(text):
        day, name, year = int(found[2]), found[1], found[3]
    else:
        return None
    month = next((number for number, names in enumerate(_MONTHS, 1) if re.fullmatch(names, name)), None)
    return None if month is None else _in_year(day, month, year, today, past)


def _in_year(day: int, month: int, year: str | None, today: date, past: bool) -> date:
    if year is not None:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    years = range(today.year, today.year - 5, -1) if past else range(today.year, today.year + 5)
    for candidate in years:
        if day == 29 and month == 2 and not calendar.isleap(candidate):
            continue
        found = date(candidate, month, day)
        if (found <= today) if past else (found >= today):
            return found
    return date(today.year, month, day)


def _later(text: str, today: date) -> date | None:
    if not (found := _LATER.fullmatch(text)):
        return None
    written = found[1] or "1"
    count = int(written) if written.isdecimal() else _COUNTS.get(written)
    if count is None:
        return None
    unit = found[2]
    if unit.startswith(("д", "day")):
        return _shifted(today, count)
    if unit.startswith(("тиж", "week")):
        return _shifted(today, 7 * count)
    months = today.month - 1 + count
    year, month = today.year + months // 12, months % 12 + 1
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _weekday(text: str, today: date, past: bool) -> date | None:
    if not (found := _WEEKDAY.fullmatch(text)):
        return None
    wanted = next((number for number, names in enumerate(_WEEKDAYS) if re.fullmatch(names, found[2])), None)
    if wanted is None:
        return None
    which = found[1] or ""
    monday = today - timedelta(days=today.weekday())
    if which.startswith(("наступн", "next")):
        return _shifted(monday, 7 + wanted)
    if which:
        return _shifted(monday, wanted)
    ahead = (wanted - today.weekday()) % 7 or 7
    return _shifted(today, ahead - 7 if past and ahead != 7 else -7 if past else ahead)


def _shifted(day: date, days: int) -> date:
    return day + timedelta(days=days)


_APOSTROPHES: Final = dict.fromkeys(map(ord, "’ʼ‘`´"), "'")
