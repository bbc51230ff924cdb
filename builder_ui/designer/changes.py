"""The smallest list of ops between two values: two people who change different parts do not meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from builder_ui.designer.door import Op


def set_op(document_part: Mapping[str, Any], path: Sequence[str], name: str, value: object) -> Op:
    """Make the op that sets `name` of the part at `path`, refused when somebody has changed it meanwhile."""
    return {"t": "set", "path": [*path, name], "value": value, "was": document_part.get(name)}


def changes(path: Sequence[str], was: object, value: object) -> list[Op]:
    """Give the ops that make `value` of `was` at `path`; each is refused where `was` no longer holds."""
    if was == value and type(was) is type(value):
        return []
    if isinstance(was, dict) and isinstance(value, dict) and was.keys() <= value.keys() and was:
        return [op for key in value for op in changes([*path, str(key)], was.get(key), value[key])]
    if isinstance(was, list) and isinstance(value, list) and (same := ids(was)) and same == ids(value):
        pairs = zip(same, was, value, strict=True)
        return [op for member, old, new in pairs for op in changes([*path, member], old, new)]
    return [{"t": "set", "path": list(path), "value": value, "was": was}]


def ids(members: Sequence[Any]) -> list[str] | None:
    """Give the ids of the members, or None when one has none of its own."""
    found = [str(member.get("id") or "") if isinstance(member, dict) else "" for member in members]
    return found if all(found) and len(set(found)) == len(found) else None
