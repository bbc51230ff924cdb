"""One way to write a document, so that the same scenario is always the same bytes and reads well in a diff.

Keys of the document's own parts stand in the order of the format, keys of settings by the alphabet, what is not set is
left out. The hash that tells versions apart is taken without `layout` and `notes`: moving a box changes no meaning.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final, cast

import orjson
from pydantic import BaseModel

from runtime.scenarios.document import OWN_PREFIX, Document

NO_MEANING: Final = ("layout", "notes")


def canonical_json(document: Document) -> bytes:
    """Write the whole document, layout included, in its canonical form (UTF-8, two spaces)."""
    return orjson.dumps(_part(document), option=orjson.OPT_INDENT_2)


def sha256(document: Document) -> str:
    """Hash the meaning of a document: two that differ only in layout, notes or order of keys have the same hash."""
    parts = _part(document)
    for name in NO_MEANING:
        parts.pop(name, None)
    return hashlib.sha256(orjson.dumps(parts)).hexdigest()


def draft_etag(document: Mapping[str, object]) -> str:
    """Give the ETag of a draft, without quotes: any change changes it, layout too."""
    return hashlib.sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]


def _part(part: BaseModel) -> dict[str, object]:
    written: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        value: object = getattr(part, name)
        if value is None or (value in ((), {}, "") and not info.is_required()):
            continue
        written[info.alias or name] = _value(value)
    for key in sorted(part.model_extra or {}):
        if key.startswith(OWN_PREFIX):
            written[key] = _value(cast("dict[str, object]", part.model_extra)[key])
    return written


def _value(value: object) -> object:
    if isinstance(value, BaseModel):
        return _part(value)
    if isinstance(value, dict):
        held = cast("dict[str, object]", value)
        return {key: _value(held[key]) for key in sorted(held)}
    if isinstance(value, list | tuple):
        return [_value(item) for item in cast("list[object]", value)]
    return value
