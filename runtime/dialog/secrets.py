"""Secrets by reference: a request names a secret where its value belongs, and only the one who sends it puts it in.

So a secret is never in the state of a dialog, in the outbox, in a trace or in a log. A reference stands between two
characters that no text holds (`clean` takes them out of everything a customer writes), with the way it must be written
at its place: `raw`, `json` (inside a JSON string) or `url` (percent-encoded).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal
from urllib.parse import quote

from runtime.dialog.variables import Value

Place = Literal["raw", "json", "url"]

_OPEN, _CLOSE = "\U0001fffe", "\U0001ffff"
_REFERENCE = re.compile(f"{_OPEN}(raw|json|url):([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_UNCLEAN = re.compile(f"[\x00\ud800-\udfff{_OPEN}{_CLOSE}]")


def clean(text: str) -> str:
    """Take out what no text may hold: NUL, lone surrogates and the marks of a reference."""
    return _UNCLEAN.sub("", text) if _UNCLEAN.search(text) else text


def secret_reference(name: str, place: Place = "raw") -> str:
    """Write a reference to the secret `name`."""
    return f"{_OPEN}{place}:{clean(name)}{_CLOSE}"


def outside_references(text: str, write: Callable[[str], str]) -> str:
    """Rewrite what stands between the references of a text, and leave them as they are."""
    made: list[str] = []
    at = 0
    for found in _REFERENCE.finditer(text):
        made += [write(text[at : found.start()]), found[0]]
        at = found.end()
    return "".join([*made, write(text[at:])])


def secrets_named(value: Value) -> frozenset[str]:
    """Find the names of the secrets that `value` refers to."""
    if isinstance(value, str):
        return frozenset(name for _, name in _REFERENCE.findall(value))
    if isinstance(value, Mapping):
        return frozenset[str]().union(*(secrets_named(item) for item in value.values()))
    if isinstance(value, Sequence):
        return frozenset[str]().union(*(secrets_named(item) for item in value))
    return frozenset()


def put_secrets(value: Value, secrets: Mapping[str, str]) -> Value:
    """Give `value` with each reference replaced by its secret, written as its place wants.

    Raises:
        KeyError: a secret of that name is not there.
    """
    if isinstance(value, str):
        return _REFERENCE.sub(lambda found: _written(secrets[found[2]], found[1]), value)
    if isinstance(value, Mapping):
        return {key: put_secrets(item, secrets) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [put_secrets(item, secrets) for item in value]
    return value


def _written(secret: str, place: str) -> str:
    match place:
        case "json":
            return json.dumps(secret, ensure_ascii=False)[1:-1]
        case "url":
            return quote(secret, safe="")
        case _:
            return secret
