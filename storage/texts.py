"""Texts and JSON as both databases take them: without NUL and lone surrogates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import orjson


def clean_text(value: str) -> str:
    """Take NUL and lone surrogates out of a text: no database of ours stores them."""
    if "\x00" in value:
        value = value.replace("\x00", "")
    if value.isascii():
        return value
    return value.encode("utf-8", "surrogatepass").decode("utf-8", "ignore")


def clean_json(value: object) -> object:
    """Clean every text inside a JSON value, keys too."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return {clean_text(key): clean_json(member) for key, member in members.items()}
    if isinstance(value, list | tuple):
        return [clean_json(member) for member in cast("Sequence[object]", value)]
    return value


def encode_json(value: object) -> str:
    """Write JSON that both databases take."""
    try:
        encoded = orjson.dumps(value)
    except orjson.JSONEncodeError:
        # A lone surrogate has no UTF-8 form.
        encoded = orjson.dumps(clean_json(value))
    if b"\\u0000" in encoded:
        encoded = orjson.dumps(clean_json(value))
    return encoded.decode()
