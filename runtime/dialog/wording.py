"""Dates, money and plurals as people write them in a language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale as BabelLocale
from babel import UnknownLocaleError
from babel.dates import format_date, format_time, get_day_names, get_month_names
from babel.numbers import format_decimal, get_currency_symbol

MAX_FORMAT_CHARS: Final = 100
_DIRECTIVE = re.compile(r"%(-?[A-Za-z%])")
_NAMED: Final = {"short", "medium", "long", "full"}
_MONEY_PATTERNS: Final = {"uk": "{amount}\u00a0{symbol}", "en": "{symbol}{amount}"}


@dataclass(frozen=True, slots=True)
class Locale:
    """In which language and time zone a text is rendered; `now` is the moment that "now" and "today" mean."""

    lang: str = "uk"
    zone: tzinfo = field(default_factory=lambda: ZoneInfo("Europe/Kyiv"))
    now: datetime | None = None


def read_moment(value: object, locale: Locale) -> date | datetime | time | None:
    """Read an ISO 8601 date, moment or time, "now" or "today"; one with an offset is moved to the locale's zone."""
    if value in ("now", "today") and locale.now is not None:
        return locale.now.astimezone(locale.zone)
    if isinstance(value, datetime):
        return value.astimezone(locale.zone) if value.tzinfo else value
    if isinstance(value, date | time):
        return value
    if not isinstance(value, str) or len(value) > MAX_FORMAT_CHARS:
        return None
    for read in (date.fromisoformat, datetime.fromisoformat, time.fromisoformat):
        try:
            moment = read(value)
        except ValueError:
            continue
        if isinstance(moment, datetime) and moment.tzinfo:
            return moment.astimezone(locale.zone)
        return moment
    return None


def date_words(moment: date | datetime | time, pattern: str, locale: Locale) -> str:
    """Write a moment. `pattern` is short, medium, long, full, time, datetime, or made of `%d %B %Y` directives.

    A month beside a day of the month stands in its genitive in Ukrainian ("22 листопада").
    """
    spoken = babel_locale(locale.lang)
    if isinstance(moment, time):
        if pattern in _NAMED or pattern in ("time", "datetime", ""):
            return format_time(moment, "short", locale=spoken)
        return _directives(datetime.combine(date(1900, 1, 1), moment), pattern, spoken)
    if pattern in _NAMED:
        return format_date(moment, pattern, locale=spoken)
    if pattern == "":
        return format_date(moment, "long", locale=spoken)
    whole = moment if isinstance(moment, datetime) else datetime.combine(moment, time())
    if pattern == "time":
        return _clock(whole, spoken)
    if pattern == "datetime":
        return f"{format_date(whole, 'long', locale=spoken)}, {_clock(whole, spoken)}"
    return _directives(whole, pattern, spoken)


def money_words(amount: Decimal, currency: str, locale: Locale) -> str:
    """Write money with its sign and no-break spaces: "1 000 ₴", "12,50 ₴", in English "₴1,000"."""
    cents = amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole = cents == cents.to_integral_value()
    spoken = babel_locale(locale.lang)
    digits = format_decimal(cents, format="#,##0" if whole else "#,##0.00", locale=spoken)
    pattern = _MONEY_PATTERNS.get(spoken.language, "{amount}\u00a0{symbol}")
    code = currency.upper()
    symbol = "₴" if code == "UAH" else get_currency_symbol(code, locale=spoken)
    return pattern.format(amount=digits.replace(" ", "\u00a0").replace("\u202f", "\u00a0"), symbol=symbol)


def number_words(number: Decimal, locale: Locale) -> str:
    """Write a number with the language's separators: "1 234,5"."""
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(number, format=pattern, locale=babel_locale(locale.lang))


def plural_form(number: Decimal, forms: tuple[str, ...], locale: Locale) -> str:
    """Choose the word that goes with a number: uk one, few, many (and, fourth, for fractions); en one, other."""
    if not forms:
        return ""
    spoken = babel_locale(locale.lang)
    order = ("one", "few", "many", "other") if spoken.language == "uk" else ("one", "other")
    place = order.index(kind) if (kind := spoken.plural_form(abs(number))) in order else len(order) - 1
    if kind == "other" and spoken.language == "uk" and len(forms) == 3:
        place = 1
    return forms[min(place, len(forms) - 1)]


@lru_cache(maxsize=64)
def babel_locale(lang: str) -> BabelLocale:
    """Give Babel's locale of a language, English when it knows none."""
    try:
        return BabelLocale.parse(lang.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return BabelLocale("en")


def _clock(moment: datetime, spoken: BabelLocale) -> str:
    return format_time(moment.timetz().replace(tzinfo=None), "short", locale=spoken)


def _directives(moment: datetime, pattern: str, spoken: BabelLocale) -> str:
    context = "format" if re.search(r"%-?[de]", pattern) else "stand-alone"

    def word(match: re.Match[str]) -> str:
        letter = match.group(1)
        match letter:
            case "B" | "b":
                names = get_month_names("wide" if letter == "B" else "abbreviated", context, locale=spoken)
                return str(names[moment.month])
            case "A" | "a":
                names = get_day_names("wide" if letter == "A" else "abbreviated", "format", locale=spoken)
                return str(names[moment.weekday()])
            case "e":
                return str(moment.day)
            case "%":
                return "%"
            case "d" | "m" | "Y" | "y" | "H" | "I" | "M" | "S" | "p" | "j" | "Z" | "z":
                return moment.strftime("%" + letter)
            case "-d" | "-m" | "-H" | "-I" | "-M" | "-S" | "-j":
                return moment.strftime("%" + letter[1]).lstrip("0") or "0"
            case _:
                return match.group()

    return _DIRECTIVE.sub(word, pattern[:MAX_FORMAT_CHARS])
