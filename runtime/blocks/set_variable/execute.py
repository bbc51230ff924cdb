"""Sets variables, one after another, with exact arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal, DecimalException, localcontext
from typing import Final

from runtime.blocks.contract import Block, Go, Outcome, Turn
from runtime.blocks.rules import fold
from runtime.blocks.set_variable.schema import Assignment, Config
from runtime.dialog.variables import Value, WrongValue, decimal_text, plain_text, to_decimal

MAX_MEMBERS: Final = 1_000
_EXACT: Final = Context(prec=60)
_QUOTIENT_DIGITS: Final = Decimal("1e-10")


def start(block: Block[Config], turn: Turn) -> Outcome:
    try:
        for assignment in block.config.assignments:
            if assignment.variable:
                turn.set(assignment.variable, _value(assignment, turn))
    except (WrongValue, DecimalException):
        return Go("error")
    return Go()


def _value(assignment: Assignment, turn: Turn) -> Value:
    name = assignment.variable
    present = turn.variables.get(name)
    match assignment.action:
        case "set":
            return _read(turn.render(assignment.value), turn, name)
        case "plus" | "minus" | "times" | "divide":
            return _calculated(assignment.action, present, turn.render(assignment.value))
        case "add":
            members = [*_members(present), turn.render(assignment.value)]
            if len(members) > MAX_MEMBERS:
                raise WrongValue("the list is full")
            return members
        case "remove":
            unwanted = fold(turn.render(assignment.value))
            return [member for member in _members(present) if fold(plain_text(member)) != unwanted]
        case "copy":
            return turn.variables.get(assignment.value.strip())
        case "yes":
            return True
        case "no":
            return False
        case "now":
            return _moment(turn, name)
        case "clear":
            return None


def _read(written: str, turn: Turn, name: str) -> Value:
    """Read what was written into the type of the variable; nothing written is nothing."""
    kind = turn.kind(name)
    if kind == "text":
        return written
    text = written.strip()
    if not text:
        return None
    if kind in ("number", "money", "duration"):
        return decimal_text(_number(text))
    if kind == "boolean":
        return {"так": True, "ні": False, "yes": True, "no": False, "1": True, "0": False}.get(fold(text), text)
    if kind == "list":
        return [piece.strip() for piece in text.split(",")]
    return text


def _calculated(action: str, present: Value, written: str) -> Value:
    left = Decimal(0) if present in (None, "") else to_decimal(present)
    right = _number(written)
    with localcontext(_EXACT):
        match action:
            case "plus":
                return decimal_text(left + right)
            case "minus":
                return decimal_text(left - right)
            case "times":
                return decimal_text(left * right)
            case _:
                quotient = left / right
                return decimal_text(_short(quotient.quantize(_QUOTIENT_DIGITS)))


def _short(number: Decimal) -> Decimal:
    """Drop the noughts that a division left behind."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _number(written: str) -> Decimal:
    text = "".join(written.split()).replace("\u00a0", "").replace(",", ".")
    return to_decimal(text)


def _members(value: Value) -> Sequence[Value]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return value
    return [] if value in (None, "") else [value]


def _moment(turn: Turn, name: str) -> Value:
    now = turn.now.replace(microsecond=0)
    match turn.kind(name):
        case "date":
            return now.date().isoformat()
        case "time":
            return now.time().isoformat()
        case _:
            return now.isoformat()
