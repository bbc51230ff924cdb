"""Rules: typed conditions that an author builds without code, nested by "all" and "any"; blocks share them.

A test compares a variable with a value in the manner of the variable's declared type: numbers and money as exact
decimals, dates and moments as such, text without regard to case and outer spaces. What can't be compared is not true:
a test never fails. Rules without tests are true.

    {"join": "and", "tests": [
        {"variable": "age", "op": "at_least", "value": "18"},
        {"join": "or", "tests": [{"variable": "city", "op": "is", "value": "Київ"},
                                 {"variable": "city", "op": "empty"}]}]}
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final, Literal, Protocol

from pydantic import Field

from runtime.blocks.contract import BlockConfig
from runtime.blocks.fields import Titles, field
from runtime.dialog.variables import Value, VariableType, WrongValue, plain_text, to_decimal

Op = Literal[
    "is",
    "is_not",
    "contains",
    "not_contains",
    "starts",
    "ends",
    "one_of",
    "more",
    "at_least",
    "less",
    "at_most",
    "yes",
    "no",
    "set",
    "empty",
]
OP_TITLES: Final[Mapping[str, Titles]] = {
    "is": ("дорівнює", "is"),
    "is_not": ("не дорівнює", "is not"),
    "contains": ("містить", "contains"),
    "not_contains": ("не містить", "does not contain"),
    "starts": ("починається з", "starts with"),
    "ends": ("закінчується на", "ends with"),
    "one_of": ("одне з (через кому)", "is one of (by commas)"),
    "more": ("більше ніж", "is more than"),
    "at_least": ("не менше ніж", "is at least"),
    "less": ("менше ніж", "is less than"),
    "at_most": ("не більше ніж", "is at most"),
    "yes": ("так", "is yes"),
    "no": ("ні", "is no"),
    "set": ("відоме", "is known"),
    "empty": ("невідоме або порожнє", "is unknown or empty"),
}
NO_VALUE: Final[frozenset[Op]] = frozenset({"yes", "no", "set", "empty"})
_ORDER: Final[tuple[Op, ...]] = ("is", "is_not", "more", "at_least", "less", "at_most", "set", "empty")
_WORDS: Final[tuple[Op, ...]] = ("is", "is_not", "contains", "not_contains", "starts", "ends", "one_of", "set", "empty")
OPS_OF_KIND: Final[Mapping[VariableType, tuple[Op, ...]]] = {
    "text": (*_WORDS, "more", "at_least", "less", "at_most"),
    "number": (*_ORDER, "one_of"),
    "money": (*_ORDER, "one_of"),
    "duration": _ORDER,
    "date": _ORDER,
    "time": _ORDER,
    "datetime": _ORDER,
    "boolean": ("yes", "no", "set", "empty"),
    "list": ("contains", "not_contains", "more", "at_least", "less", "at_most", "set", "empty"),
    "object": ("set", "empty"),
    "file": ("set", "empty"),
    "location": ("set", "empty"),
}
"""Which operators the form offers for a variable; of a list, "more" and its kin compare the number of members."""
MAX_DEPTH: Final = 6
MAX_TESTS: Final = 50


class Facts(Protocol):
    """What rules must know of a dialog; a block's `Turn` fits."""

    @property
    def variables(self) -> Mapping[str, Value]: ...

    def kind(self, name: str) -> VariableType: ...

    def render(self, text: str) -> str: ...


class Test(BlockConfig):
    """One comparison; one whose `variable` is still empty is passed over. `value` may be a Liquid template."""

    __test__ = False

    variable: str = field("", uk="Змінна", en="Variable", widget="variable")
    op: Op = field("is", uk="Порівняння", en="Comparison", widget="select", select=OP_TITLES)
    value: str = field("", uk="Значення", en="Value", widget="template")


class Rules(BlockConfig):
    """Tests, and rules inside rules, joined by "and" or "or"."""

    join: Literal["and", "or"] = field(
        "and",
        uk="Разом",
        en="Together",
        widget="select",
        select={"and": ("усі", "all of"), "or": ("будь-яке", "any of")},
    )
    tests: tuple[Test | Rules, ...] = Field(default=(), max_length=MAX_TESTS, title="Tests")

    def model_post_init(self, context: object, /) -> None:
        if _depth(self) > MAX_DEPTH:
            raise ValueError(f"rules may be nested {MAX_DEPTH} deep")

    def hold(self, facts: Facts) -> bool:
        """Say whether the rules are met."""
        return self._check(facts)

    @cached_property
    def _check(self) -> Check:
        return _compile_rules(self)


Check = Callable[[Facts], bool]


def _depth(rules: Rules) -> int:
    return 1 + max((_depth(test) for test in rules.tests if isinstance(test, Rules)), default=0)


def _compile_rules(rules: Rules) -> Check:
    checks = [
        _compile_rules(test) if isinstance(test, Rules) else _compile_test(test)
        for test in rules.tests
        if isinstance(test, Rules) or test.variable
    ]
    if len(checks) == 1:
        return checks[0]
    if rules.join == "and":
        return lambda facts: all(check(facts) for check in checks)
    return lambda facts: not checks or any(check(facts) for check in checks)


def _compile_test(test: Test) -> Check:
    name, op, source = test.variable, test.op, test.value
    if op in NO_VALUE:
        return lambda facts: _alone(op, facts.variables.get(name))
    if "{{" in source or "{%" in source:
        return lambda facts: _compare(op, facts.variables.get(name), facts.kind(name), facts.render(source))
    return lambda facts: _compare(op, facts.variables.get(name), facts.kind(name), source)


def _alone(op: Op, value: Value) -> bool:
    match op:
        case "yes":
            return value is True or value == "true"
        case "no":
            return value is False or value == "false"
        case "set":
            return not _nothing(value)
        case _:
            return _nothing(value)


def _nothing(value: Value) -> bool:
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, Sequence | Mapping) and not value


def _compare(op: Op, value: Value, kind: VariableType, wanted: str) -> bool:
    if not isinstance(value, str) and isinstance(value, Sequence):
        return _compare_list(op, value, wanted)
    match op:
        case "is":
            return _same(value, wanted, kind)
        case "is_not":
            return not _same(value, wanted, kind)
        case "one_of":
            return any(_same(value, one, kind) for one in wanted.split(","))
        case "contains":
            return fold(wanted) in fold(_words(value))
        case "not_contains":
            return fold(wanted) not in fold(_words(value))
        case "starts":
            return fold(_words(value)).startswith(fold(wanted))
        case "ends":
            return fold(_words(value)).endswith(fold(wanted))
        case _:
            return _ordered(op, _comparable(value, kind), _written(wanted, kind))


def _compare_list(op: Op, value: Sequence[Value], wanted: str) -> bool:
    match op:
        case "contains" | "is":
            return any(_same(item, wanted, "text") for item in value)
        case "not_contains" | "is_not":
            return not any(_same(item, wanted, "text") for item in value)
        case "one_of":
            return any(_same(item, one, "text") for item in value for one in wanted.split(","))
        case "starts" | "ends":
            return False
        case _:
            return _ordered(op, Decimal(len(value)), _comparable(wanted, "number"))


def _same(value: Value, wanted: str, kind: VariableType) -> bool:
    if isinstance(value, bool):
        return fold(wanted) == ("true" if value else "false")
    if kind != "text" or isinstance(value, int | float):
        left, right = _comparable(value, kind), _written(wanted, kind)
        if left is not None and right is not None:
            return left == right
    return fold(_words(value)) == fold(wanted)


Comparable = Decimal | date | datetime | time


def _comparable(value: Value, kind: VariableType) -> Comparable | None:
    text = value.strip() if isinstance(value, str) else value
    try:
        match kind:
            case "date":
                return date.fromisoformat(str(text)[:10])
            case "datetime":
                return _moment(str(text))
            case "time":
                return time.fromisoformat(str(text)).replace(tzinfo=None)
            case _:
                return to_decimal(text.replace(",", ".") if isinstance(text, str) else text)
    except (WrongValue, ValueError):
        return None


@lru_cache(maxsize=1024)
def _written(wanted: str, kind: VariableType) -> Comparable | None:
    """Read what an author compares with; it is the same in every turn."""
    return _comparable(wanted, kind)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _words(value: Value) -> str:
    try:
        return plain_text(value)
    except WrongValue:  # a number of more digits than are ever kept
        return str(value)


def _ordered(op: Op, left: Comparable | None, right: Comparable | None) -> bool:
    if left is None or right is None:
        return False
    if left == right:
        return op in ("at_least", "at_most")
    return _after(left, right) if op in ("more", "at_least") else _after(right, left)


def _after(left: Comparable, right: Comparable) -> bool:
    match left, right:
        case Decimal(), Decimal():
            return left > right
        case datetime(), datetime():
            return left > right
        case time(), time():
            return left > right
        case date(), date() if not isinstance(left, datetime) and not isinstance(right, datetime):
            return left > right
        case _:
            return False


def fold(text: str) -> str:
    """Make two spellings of the same words equal: case, outer spaces, composed letters, kinds of apostrophe."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        for mark in _APOSTROPHES:
            if mark in text:
                text = text.replace(mark, "'")
    return text.strip().casefold().replace("`", "'")


_APOSTROPHES = "’ʼ‘´"
