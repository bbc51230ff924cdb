"""Has an author's code run in this very turn, and takes what it made."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from runtime.blocks.contract import AwaitScript, Block, Event, Go, Outcome, ScriptResult, Turn
from runtime.blocks.javascript.schema import Config
from runtime.dialog.variables import Value, WrongValue, plain_text

SCOPES: Final = ("contact", "bot")
_EXACT_DIGITS: Final = 15
"""Numbers of more digits go to the code as text, for JavaScript would round them."""


def start(block: Block[Config], turn: Turn) -> Outcome:
    seen: dict[str, Value] = {}
    scopes: dict[str, dict[str, Value]] = {scope: {} for scope in SCOPES}
    for name, value in turn.variables.items():
        scope, _, inner = name.partition(".")
        if inner and scope in scopes:
            scopes[scope][inner] = _for_code(turn, name, value)
        else:
            seen[name] = _for_code(turn, name, value)
    arguments: dict[str, Value] = {"vars": seen, **scopes, "lang": turn.lang, "writes": list(_writes(block.config))}
    return AwaitScript(block.config.source, arguments)


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config
    if not isinstance(event, ScriptResult):
        return _failed(config, turn, "no result")
    if not event.ok:
        place = f" (line {event.line})" if event.line is not None else ""
        return _failed(config, turn, f"{event.detail or event.code}{place}")
    allowed = _writes(config)
    for name in event.variables:
        if name not in allowed:
            return _failed(config, turn, f"the code may not change c.vars.{name}")
    try:
        for name, value in event.variables.items():
            turn.set(name, _kept(turn, name, value))
        turn.set(config.variable, _kept(turn, config.variable, event.value))
    except WrongValue as error:
        return _failed(config, turn, f"the result does not fit the variable: {error}")
    return Go()


def _writes(config: Config) -> frozenset[str]:
    return frozenset(written.variable for written in config.writes if written.variable)


def _failed(config: Config, turn: Turn, why: str) -> Outcome:
    try:
        turn.set(config.error_variable, why)
    except WrongValue:
        return Go("error")
    return Go("error")


def _for_code(turn: Turn, name: str, value: Value) -> Value:
    if turn.kind(name) in ("number", "money", "duration") and isinstance(value, str):
        number = Decimal(value)
        if len(number.as_tuple().digits) > _EXACT_DIGITS:
            return value
        return int(number) if number == number.to_integral_value() else float(number)
    return value


def _kept(turn: Turn, name: str, value: Value) -> Value:
    if turn.kind(name) == "text" and value is not None and not isinstance(value, str):
        return plain_text(value)
    return value
