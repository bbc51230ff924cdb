"""The filters texts may use: a closed set, each with a bounded result.

Numbers are exact decimals. A filter that can't do its work raises `FilterError`: its place in the text stays empty.
What a filter costs and how large its arguments may be is watched in `liquid.py`; here stand only the bounds that must
be known before the work is done, such as the size a `replace` would make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, DecimalException, localcontext
from typing import Final, TypeAlias, cast
from urllib.parse import quote, quote_plus

import orjson
from liquid import Undefined
from liquid.exceptions import FilterError, ResourceLimitError

from runtime.dialog.variables import Value, WrongValue, decimal_text, plain_text, to_decimal
from runtime.dialog.vocative import vocative
from runtime.dialog.wording import Locale, date_words, money_words, number_words, plural_form, read_moment

MAX_VALUE_CHARS: Final = 300_000
MAX_ITEMS: Final = 10_000
_EXACT: Final = Context(prec=80)

Filter: TypeAlias = Callable[..., object]


def words(value: object) -> str:
    """Write any value a text meets: exact decimals, "" for nothing, lists joined by commas."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, Undefined):
        return ""
    if isinstance(value, Decimal):
        try:
            return decimal_text(value)
        except WrongValue:
            return ""
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    try:
        return plain_text(cast(Value, value))
    except (WrongValue, TypeError):
        return ""


def number(value: object) -> Decimal:
    """Read a decimal; nothing is 0."""
    if isinstance(value, Decimal):
        return value
    if value is None or isinstance(value, Undefined) or value == "":
        return Decimal(0)
    try:
        return to_decimal(cast(Value, value))
    except WrongValue as error:
        raise FilterError("not a number", token=None) from error


def too_large(*_: object) -> ResourceLimitError:
    """Make the error that cuts a text short."""
    return ResourceLimitError("the text would become too large", token=None)


def _items(value: object) -> list[object]:
    if value is None or isinstance(value, Undefined):
        return []
    if isinstance(value, range):
        if len(value) > MAX_ITEMS:
            raise too_large()
        return list(value)
    if isinstance(value, list | tuple):
        return list(cast(Sequence[object], value))
    return [value]


def _count(value: object) -> int:
    return int(number(value).to_integral_value(ROUND_FLOOR))


def _member(item: object, key: object) -> object:
    if isinstance(item, Mapping):
        return cast(Mapping[str, object], item).get(words(key))
    return None


def _same(left: object, right: object) -> bool:
    return left == right or (left is not None and right is not None and words(left) == words(right))


def _order(item: object) -> tuple[int, Decimal, str]:
    """Numbers by value first, then words by letters, nothing last."""
    if item is None:
        return 2, Decimal(0), ""
    try:
        return 0, number(item) if not isinstance(item, bool) else Decimal(int(item)), ""
    except FilterError:
        return 1, Decimal(0), words(item).casefold()


# --- numbers ---------------------------------------------------------------------------------------------------------


def _divided(left: object, right: object) -> Decimal:
    if not number(right):
        raise FilterError("division by zero", token=None)
    result = number(left) / number(right)
    return result.quantize(Decimal("1e-12"), ROUND_HALF_UP).normalize() if result.as_tuple().exponent else result


def _modulo(left: object, right: object) -> Decimal:
    if not number(right):
        raise FilterError("division by zero", token=None)
    return number(left) % number(right)


def _rounded(value: object, digits: object = 0) -> Decimal:
    places = max(0, min(_count(digits), 30))
    return number(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _summed(value: object, key: object = None) -> Decimal:
    return sum((number(item if key is None else _member(item, key)) for item in _items(value)), Decimal(0))


# --- words -----------------------------------------------------------------------------------------------------------


def _replace(value: object, old: object, new: object = "", *, times: int = -1) -> str:
    text, seek, put = words(value), words(old), words(new)
    found = text.count(seek) if times < 0 else min(times, text.count(seek))
    if len(text) + found * (len(put) - len(seek)) > MAX_VALUE_CHARS:
        raise too_large()
    return text.replace(seek, put, times)


def _replace_first(value: object, old: object, new: object = "") -> str:
    return _replace(value, old, new, times=1)


def _truncate(value: object, length: object = 50, end: object = "…") -> str:
    text, room, tail = words(value), _count(length), words(end)
    return text if len(text) <= room else text[: max(0, room - len(tail))] + tail


def _truncate_words(value: object, count: object = 15, end: object = "…") -> str:
    found = words(value).split()
    room = max(1, _count(count))
    return words(value) if len(found) <= room else " ".join(found[:room]) + words(end)


def _slice(value: object, start: object, length: object = 1) -> object:
    listed = isinstance(value, list | tuple | range)
    held: Sequence[object] = _items(cast(object, value)) if listed else words(value)
    begin = _count(start)
    if begin < 0:
        begin += len(held)
    return held[max(0, begin) : max(0, begin + _count(length))]


def _split(value: object, separator: object = " ") -> list[str]:
    text, between = words(value), words(separator)
    if not text:
        return []
    pieces = len(text) if not between else text.count(between) + 1
    if pieces > MAX_ITEMS:
        raise too_large()
    return list(text) if not between else text.split(None if between == " " else between)


def _joined(value: object, separator: object = ", ") -> str:
    pieces = [words(item) for item in _items(value)]
    between = words(separator)
    if sum(map(len, pieces)) + len(between) * len(pieces) > MAX_VALUE_CHARS:
        raise too_large()
    return between.join(pieces)


def _json(value: object) -> str:
    def other(item: object) -> object:
        return list(item) if isinstance(item, range) else words(item)

    try:
        return orjson.dumps(None if isinstance(value, Undefined) else value, default=other).decode()
    except (orjson.JSONEncodeError, RecursionError) as error:
        raise FilterError("not to be written as JSON", token=None) from error


def _in_json(value: object) -> str:
    return words(value) if isinstance(value, Decimal) else _json(value)


def _default(value: object, other: object = "", *, allow_false: bool = False) -> object:
    if value is False:
        return value if allow_false else other
    if isinstance(value, int | float | Decimal):
        return value
    return other if value is None or isinstance(value, Undefined) or value in ("", [], {}) else value


# --- lists -----------------------------------------------------------------------------------------------------------


def _matching(value: object, key: object, wanted: object, keep: bool) -> list[object]:
    def fits(item: object) -> bool:
        member = _member(item, key)
        return _same(member, wanted) if wanted is not None else member not in (None, False)

    return [item for item in _items(value) if fits(item) is keep]


def _where(value: object, key: object, wanted: object = None) -> list[object]:
    return _matching(value, key, wanted, keep=True)


def _reject(value: object, key: object, wanted: object = None) -> list[object]:
    return _matching(value, key, wanted, keep=False)


def _sorted(value: object, key: object = None) -> list[object]:
    return sorted(_items(value), key=lambda item: _order(item if key is None else _member(item, key)))


def _unique(value: object, key: object = None) -> list[object]:
    kept: dict[str, object] = {}
    for item in _items(value):
        kept.setdefault(_json(item if key is None else _member(item, key)), item)
    return list(kept.values())


def _ends(value: object, last: bool) -> object:
    held: Sequence[object] = value if isinstance(value, str) else _items(value)
    return (held[-1] if last else held[0]) if held else None


def _size(value: object) -> int:
    return len(cast("Sequence[object]", value)) if isinstance(value, str | list | tuple | dict | range) else 0


# --- as people write -------------------------------------------------------------------------------------------------


def _date(value: object, pattern: object = "", *, locale: Locale) -> str:
    moment = read_moment(value, locale)
    return words(value) if moment is None else date_words(moment, words(pattern), locale)


def _money(value: object, currency: object = "UAH", *, locale: Locale) -> str:
    return (
        ""
        if value in (None, "") or isinstance(value, Undefined)
        else money_words(number(value), words(currency), locale)
    )


def _number(value: object, *, locale: Locale) -> str:
    return "" if value in (None, "") or isinstance(value, Undefined) else number_words(number(value), locale)


def _plural(value: object, *forms: object, locale: Locale) -> str:
    return plural_form(number(value), tuple(words(form) for form in forms), locale)


def _one(work: Callable[[object], object]) -> Filter:
    return work


def _two(work: Callable[[object, object], object]) -> Filter:
    return work


FILTERS: Final[Mapping[str, Filter]] = {
    "abs": _one(lambda value: abs(number(value))),
    "append": _two(lambda value, tail: words(value) + words(tail)),
    "at_least": _two(lambda value, least: max(number(value), number(least))),
    "at_most": _two(lambda value, most: min(number(value), number(most))),
    "capitalize": _one(lambda value: words(value)[:1].upper() + words(value)[1:]),
    "ceil": _one(lambda value: number(value).to_integral_value(ROUND_CEILING)),
    "compact": _one(lambda value: [item for item in _items(value) if item not in (None, "")]),
    "concat": _two(lambda value, more: _items(value) + _items(more)),
    "default": _default,
    "divided_by": _divided,
    "downcase": _one(lambda value: words(value).lower()),
    "first": _one(lambda value: _ends(value, last=False)),
    "floor": _one(lambda value: number(value).to_integral_value(ROUND_FLOOR)),
    "in_json": _one(_in_json),
    "in_json_text": _one(lambda value: _json(words(value))[1:-1]),
    "in_url": _one(lambda value: quote(words(value), safe="")),
    "join": _joined,
    "json": _json,
    "last": _one(lambda value: _ends(value, last=True)),
    "lstrip": _one(lambda value: words(value).lstrip()),
    "map": _two(lambda value, key: [_member(item, key) for item in _items(value)]),
    "minus": _two(lambda value, other: number(value) - number(other)),
    "modulo": _modulo,
    "plus": _two(lambda value, other: number(value) + number(other)),
    "prepend": _two(lambda value, head: words(head) + words(value)),
    "reject": _reject,
    "remove": _two(lambda value, old: _replace(value, old, "")),
    "replace": _replace,
    "replace_first": _replace_first,
    "reverse": _one(lambda value: words(value)[::-1] if isinstance(value, str) else _items(value)[::-1]),
    "round": _rounded,
    "rstrip": _one(lambda value: words(value).rstrip()),
    "size": _size,
    "slice": _slice,
    "sort": _sorted,
    "split": _split,
    "squish": _one(lambda value: " ".join(words(value).split())),
    "strip": _one(lambda value: words(value).strip()),
    "strip_newlines": _one(lambda value: words(value).replace("\r", "").replace("\n", "")),
    "sum": _summed,
    "times": _two(lambda value, other: number(value) * number(other)),
    "truncate": _truncate,
    "truncatewords": _truncate_words,
    "uniq": _unique,
    "upcase": _one(lambda value: words(value).upper()),
    "url_encode": _one(lambda value: quote_plus(words(value))),
    "vocative": _one(lambda value: vocative(words(value))),
    "where": _where,
}
UNLISTED: Final = frozenset({"in_json", "in_json_text", "in_url"})
"""Filters that blocks put behind a value themselves, where a request holds it; not offered to authors."""
LOCAL_FILTERS: Final[Mapping[str, Filter]] = {"date": _date, "money": _money, "number": _number, "plural": _plural}
"""Filters that need to know the language and the time zone, as `locale`."""


def run_exactly(filter_: Filter, arguments: Iterable[object], named: Mapping[str, object]) -> object:
    """Run a filter with exact arithmetic.

    Raises:
        FilterError: it can't be done with these arguments.
        ResourceLimitError: the result would be too large.
    """
    try:
        with localcontext(_EXACT):
            return filter_(*arguments, **named)
    except (DecimalException, ValueError, OverflowError, TypeError, KeyError, IndexError) as error:
        raise FilterError("wrong arguments of a filter", token=None) from error
