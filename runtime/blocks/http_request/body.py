"""The JSON body of a request: parsed as JSON first, then its values are filled in.

So whatever a customer typed, the body stays the JSON its author wrote: inside quotes a value is text, without them it
is what its variable is: a number, a yes or no, a list, an object.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias, cast

import msgspec

from runtime.blocks.addresses import refer_to_secrets
from runtime.dialog.liquid import BadText, Template, compile_template
from runtime.dialog.variables import Value, VariableType

_LIQUID: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_MARK: Final = "\ue000"
_TOKEN: Final = re.compile(f"{_MARK}(\\d+){_MARK}")
_NAME: Final = re.compile(r"\{\{-?\s*((?:contact\.|bot\.)?[^\W\d][\w-]*)\s*-?\}\}")
_NUMBER: Final = re.compile(r"-?(0|[1-9]\d{0,60})(\.\d{1,60})?")
_encode = msgspec.json.Encoder(decimal_format="number").encode


@dataclass(frozen=True, slots=True)
class Filled:
    """A string with templates in it."""

    template: Template


@dataclass(frozen=True, slots=True)
class Bare:
    """A template without quotes round it: `name` when it is just a variable."""

    template: Template
    name: str


JsonBody: TypeAlias = "Filled | Bare | str | int | float | bool | Mapping[str, JsonBody] | tuple[JsonBody, ...] | None"


@dataclass(frozen=True, slots=True)
class Filling:
    """What the values of a body come from; a block's `Turn` gives all three."""

    render: Callable[[Template], str]
    value: Callable[[str], Value]
    kind: Callable[[str], VariableType]


def compile_json(source: str) -> JsonBody:
    """Compile a body.

    Raises:
        BadText: it is no JSON, or its Liquid is wrong.
    """
    pieces: list[str] = []
    quoted: list[str] = []
    at, inside = 0, False
    source = source.replace(_MARK, "")
    for found in _LIQUID.finditer(source):
        literal = source[at : found.start()]
        inside = _inside_string(literal, inside)
        token = f"{_MARK}{len(pieces)}{_MARK}"
        if not inside and found[0].startswith("{%"):
            raise BadText(
                found.start(), uk="{% … %} може стояти лише в лапках.", en="{% … %} may stand in quotes only."
            )
        quoted.append(literal + (token if inside else f'"{token}!"'))
        pieces.append(found[0])
        at = found.end()
    quoted.append(source[at:])
    try:
        parsed: object = json.loads("".join(quoted), parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadText(0, uk=f"Тіло запиту — не JSON: {error}.", en=f"The body is no JSON: {error}.") from error
    return _compiled(parsed, pieces)


def fill(body: JsonBody, filling: Filling) -> str:
    """Write the body with its values in."""
    return _encode(_filled(body, filling)).decode()


def _inside_string(literal: str, inside: bool) -> bool:
    escaped = False
    for sign in literal:
        if escaped:
            escaped = False
        elif sign == "\\" and inside:
            escaped = True
        elif sign == '"':
            inside = not inside
    return inside


def _compiled(value: object, pieces: list[str]) -> JsonBody:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {_restored(key, pieces): _compiled(member, pieces) for key, member in members.items()}
    if isinstance(value, list):
        return tuple(_compiled(member, pieces) for member in cast("list[object]", value))
    if not isinstance(value, str):
        return cast(JsonBody, value)
    if _MARK not in value:
        return value
    if bare := re.fullmatch(f"{_TOKEN.pattern}!", value):
        piece = pieces[int(bare[1])]
        named = _NAME.fullmatch(piece)
        return Bare(compile_template(refer_to_secrets(piece, "json")), named[1] if named else "")
    return Filled(compile_template(refer_to_secrets(_restored(value, pieces), "json")))


def _restored(text: str, pieces: list[str]) -> str:
    return _TOKEN.sub(lambda found: pieces[int(found[1])], text)


def _filled(body: JsonBody, filling: Filling) -> object:
    if isinstance(body, Filled):
        return filling.render(body.template)
    if isinstance(body, Bare):
        return _typed(body, filling)
    if isinstance(body, Mapping):
        return {key: _filled(member, filling) for key, member in body.items()}
    if isinstance(body, tuple):
        return [_filled(member, filling) for member in body]
    return body


def _typed(bare: Bare, filling: Filling) -> object:
    if bare.name:
        value = filling.value(bare.name)
        if isinstance(value, str) and filling.kind(bare.name) in ("number", "money", "duration"):
            return Decimal(value)
        return value
    words = filling.render(bare.template)
    if _NUMBER.fullmatch(words):
        return Decimal(words)
    return {"": None, "true": True, "false": False}.get(words, words)
