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
    if isinstance(was, list) and isinstance(value, list):
        old, new = ids(was), ids(value)
        if old is not None and new is not None and _keeps_order(old, new):
            return _member_changes(path, dict(zip(old, was, strict=True)), dict(zip(new, value, strict=True)))
    return [{"t": "set", "path": list(path), "value": value, "was": was}]


def ids(members: Sequence[Any]) -> list[str] | None:
    """Give the ids of the members, or None when one has none of its own."""
    found = [str(member.get("id") or "") if isinstance(member, dict) else "" for member in members]
    return found if all(found) and len(set(found)) == len(found) else None


def _keeps_order(old: Sequence[str], new: Sequence[str]) -> bool:
    return [member for member in old if member in new] == [member for member in new if member in old]


def _member_changes(path: Sequence[str], was: dict[str, Any], value: dict[str, Any]) -> list[Op]:
    ops: list[Op] = [{"t": "del", "path": [*path, member]} for member in was if member not in value]
    for index, (member, now) in enumerate(value.items()):
        if member not in was:
            ops.append({"t": "add", "path": list(path), "value": now, "index": index})
        elif now != was[member]:
            ops += changes([*path, member], was[member], now)
    return ops
