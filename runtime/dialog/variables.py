"""Variables of a dialog: their types, and how a value of each is kept.

A kept value is JSON. Numbers and money are exact decimals kept as strings ("12.50"); dates, times and moments are ISO
8601 strings; a file is its opaque id and facts. `None` is "not set yet".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final, Literal, TypeAlias, get_args

Value: TypeAlias = "str | int | float | bool | Sequence[Value] | Mapping[str, Value] | None"
"""JSON, as variables keep it."""

VariableType = Literal[
    "text", "number", "boolean", "date", "time", "datetime", "duration", "money", "list", "object", "file", "location"
]
VARIABLE_TYPES: Final[tuple[VariableType, ...]] = get_args(VariableType)
MAX_NUMBER_DIGITS: Final = 60


class WrongValue(ValueError):
    """The value can't be kept in a variable of that type."""


def decimal_text(number: Decimal) -> str:
    """Write `number` without an exponent and without a minus before zero: "12.50", "-3", "0"."""
    if not number.is_finite() or abs(number.adjusted()) > MAX_NUMBER_DIGITS:
        raise WrongValue("not a number that can be kept")
    text = format(number, "f")
    return text.lstrip("-") if not number else text


def to_decimal(value: Value) -> Decimal:
    """Read a decimal out of a string, an int or a float (through its shortest form).

    Raises:
        WrongValue: it is no finite number.
    """
    if not isinstance(value, str) and (isinstance(value, bool) or not isinstance(value, (int, float))):
        raise WrongValue("not a number")
    try:
        number = Decimal(repr(value) if isinstance(value, float) else value)
    except (InvalidOperation, ValueError) as error:
        raise WrongValue("not a number") from error
    if not number.is_finite():
        raise WrongValue("not a number")
    return number


def keep(value: Value, kind: VariableType) -> Value:
    """Give `value` in the form a variable of `kind` keeps.

    Raises:
        WrongValue: it does not fit the type.
    """
    if value is None:
        return None
    match kind:
        case "text":
            return value if isinstance(value, str) else plain_text(value)
        case "number" | "money":
            return decimal_text(to_decimal(value))
        case "boolean":
            if isinstance(value, bool):
                return value
            if value in ("true", "false"):
                return value == "true"
            raise WrongValue("not a yes or no")
        case "date" | "time" | "datetime":
            return _moment(value, kind)
        case "list":
            if isinstance(value, Sequence) and not isinstance(value, str):
                return list(value)
            raise WrongValue("not a list")
        case "object" | "file" | "location":
            if isinstance(value, Mapping):
                return dict(value)
            raise WrongValue("not an object")
        case "duration":
            return decimal_text(to_decimal(value))


def plain_text(value: Value) -> str:
    """Write a kept value for people: no quotes, "" for nothing, lists joined by commas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return decimal_text(to_decimal(value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {plain_text(item)}" for key, item in value.items())
    return ", ".join(plain_text(item) for item in value)


def _moment(value: Value, kind: Literal["date", "time", "datetime"]) -> str:
    if not isinstance(value, str):
        raise WrongValue(f"not a {kind}")
    reader = {"date": date, "time": time, "datetime": datetime}[kind]
    try:
        return reader.fromisoformat(value).isoformat()
    except ValueError as error:
        raise WrongValue(f"not a {kind}") from error
