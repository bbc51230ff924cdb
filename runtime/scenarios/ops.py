"""Edits of a draft: small operations with their inverses, so that every designer sees the same and undo is exact.

    {"t": "set",  "path": […], "value": …, "was": …}     no `value` removes the field; `was` compares first
    {"t": "add",  "path": [… array], "value": {id, …}, "index": n?}
    {"t": "del",  "path": [… array, id]}
    {"t": "move", "path": [… array, id], "to": [… array], "index": n?}

A path addresses the members of arrays whose members have ids by id: `["groups", "g1", "blocks", "b1", "config",
"text"]`; members of other lists by position. A list of operations is atomic: all of it is applied, or nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Final, cast

import orjson

from runtime.errors import BadDocument, Conflict, TooLarge
from runtime.scenarios import document as parts
from runtime.scenarios.places import (
    ARRAYS,
    Op,
    Refused,
    Step,
    array_at,
    changed_meanwhile,
    find,
    gone,
    id_of,
    kind_of_array,
    known_part,
    member_at,
    place_in,
    read_index,
    read_path,
)
from runtime.scenarios.shape import Json, check_shape, check_size, path_text, same

MAX_OPS: Final = 2_000

_MISSING: Final = object()


class OpRefused(Conflict):
    """An operation can't be applied: `index` is its place in the list; nothing was changed.

    The code is `op_conflict` when the document is not as the operation expects (409), else `op_invalid` (422).
    """

    code = "op_conflict"

    def __init__(self, index: int, *, uk: str, en: str, path: str = "", invalid: bool = False) -> None:
        super().__init__("op_invalid" if invalid else "op_conflict", uk=uk, en=en, extra={"index": index, "path": path})
        self.status = 422 if invalid else 409
        self.index = index
        self.path = path


def apply(document: dict[str, Json], ops: Sequence[Op]) -> list[dict[str, Json]]:
    """Apply operations to a draft in place and give those that undo them, in the order they are to be applied.

    Sections that the document leaves out are added to it, empty, before anything else.

    Raises:
        OpRefused: one of them can't be applied; the document is as it was.
        TooLarge: the document would be over 5 MB; the document is as it was.
    """
    if len(ops) > MAX_OPS:
        raise OpRefused(
            MAX_OPS, uk=f"Змін за раз більше за {MAX_OPS}.", en=f"More than {MAX_OPS} changes at once.", invalid=True
        )
    _fill(document)
    inverse: list[dict[str, Json]] = []
    touched: list[tuple[int, list[Step]]] = []
    index = 0
    try:
        for index, op in enumerate(ops):
            undo, paths = _apply_one(document, op)
            inverse.insert(0, undo)
            touched.extend((index, path) for path in paths)
        index = _check(document, touched)
    except Refused as refused:
        _roll_back(document, inverse)
        raise OpRefused(
            index, uk=refused.uk, en=refused.en, path=_said_path(ops[index]), invalid=refused.invalid
        ) from refused
    except _BrokenAt as broken:
        _roll_back(document, inverse)
        raise OpRefused(
            broken.index,
            uk=broken.error.uk,
            en=broken.error.en,
            path=str(broken.error.extra.get("path", "")),
            invalid=True,
        ) from broken.error
    except TooLarge:
        _roll_back(document, inverse)
        raise
    return inverse


class _BrokenAt(Exception):
    def __init__(self, index: int, error: BadDocument) -> None:
        super().__init__(str(error))
        self.index, self.error = index, error


def _apply_one(document: dict[str, Json], op: Op) -> tuple[dict[str, Json], list[list[Step]]]:
    """Apply one operation; give its inverse and the places to be looked at afterwards."""
    if not isinstance(cast(object, op), Mapping):
        raise Refused("Зміна має бути об’єктом.", "A change must be an object.")
    kind = op.get("t")
    path = read_path(op.get("path"))
    match kind:
        case "set":
            _only(op, "value", "was")
            return _set(document, path, op), [path]
        case "add":
            _only(op, "value", "index")
            undo = _add(document, path, op)
            return undo, [cast("list[Step]", undo["path"])]
        case "del":
            _only(op)
            return _del(document, path), []
        case "move":
            _only(op, "to", "index")
            to = read_path(op.get("to"))
            return _move(document, path, to, op), [to] if len(to) > 1 else []
        case _:
            raise Refused("Невідома зміна.", "Unknown change.")


def _set(document: dict[str, Json], path: list[Step], op: Op) -> dict[str, Json]:
    if path == ["format"]:
        raise Refused("Це поле не змінюється.", "This field does not change.")
    if path[0] in ARRAYS and (len(path) < 3 or (path[2:3] == ["blocks"] and len(path) < 5)):
        raise Refused("Членів списку додають і прибирають окремо.", "Members are added and removed one by one.")
    known = known_part(document, path)
    if len(known) < len(path):
        return _set_new(document, path, known, op)
    holder = find(document, path[:-1])
    last = path[-1]
    if isinstance(holder, list):
        place = place_in(holder, last)
        present: object = holder[place]
    elif isinstance(holder, dict) and isinstance(last, str):
        place = -1
        present = holder.get(last, _MISSING)
    else:
        raise gone()
    _keep_id(document, path, holder, op.get("value"))
    if "was" in op and not same(present if present is not _MISSING else None, op["was"]):
        raise changed_meanwhile()
    undo: dict[str, Json] = {"t": "set", "path": list(path)}
    if present is not _MISSING:
        undo["value"] = cast(Json, present)
    if "value" in op:
        value = _own(op["value"])
        if isinstance(holder, list):
            holder[place] = value
        else:
            holder[cast(str, last)] = value
    elif isinstance(holder, list):
        raise Refused("Член списку так не прибирають.", "A member of a list is not removed like this.")
    else:
        holder.pop(cast(str, last), None)
    return undo


def _set_new(document: dict[str, Json], path: list[Step], known: list[Step], op: Op) -> dict[str, Json]:
    """Set a field inside objects that are not there yet; they are made; the way back removes the highest."""
    if op.get("was") is not None:
        raise changed_meanwhile()
    if any(not isinstance(step, str) for step in path[len(known) - 1 :]):
        raise gone()
    undo: dict[str, Json] = {"t": "set", "path": list(known)}
    if "value" in op:
        value: Json = _own(op["value"])
        for step in reversed(path[len(known) :]):
            value = {cast(str, step): value}
        holder = find(document, known[:-1])
        if not isinstance(holder, dict):
            raise gone()
        holder[cast(str, known[-1])] = value
    return undo


def _keep_id(document: dict[str, Json], path: list[Step], holder: Json, value: Json) -> None:
    """A member that is found by its id keeps it: else the way back would not be found."""
    last = path[-1]
    changed = False
    if isinstance(holder, list) and any(id_of(member) == last for member in holder):
        changed = not isinstance(value, dict) or value.get("id") != last
    elif last == "id" and len(path) > 1:
        around = find(document, path[:-2])
        changed = isinstance(around, list) and any(id_of(member) == path[-2] for member in around)
    if changed:
        raise Refused("Ідентифікатор не змінюється.", "An id does not change.")


def _add(document: dict[str, Json], path: list[Step], op: Op) -> dict[str, Json]:
    array = array_at(document, path)
    value = _own(op.get("value"))
    if not isinstance(value, dict) or not isinstance(added := value.get("id"), str):
        raise Refused("Член списку має бути об’єктом з id.", "A member must be an object with an id.")
    inside = value.get("blocks") if path == ["groups"] else None
    ids = [id_of(member) for member in inside] if isinstance(inside, list) else []
    if len(set(ids)) != len(ids):
        raise Refused("Два блоки мають один id.", "Two blocks have one id.")
    _check_free(array, added)
    array.insert(read_index(op, len(array)), value)
    return {"t": "del", "path": [*path, added]}


def _del(document: dict[str, Json], path: list[Step]) -> dict[str, Json]:
    array, place = member_at(document, path)
    return {"t": "add", "path": list(path[:-1]), "value": array.pop(place), "index": place}


def _move(document: dict[str, Json], path: list[Step], to: list[Step], op: Op) -> dict[str, Json]:
    array, place = member_at(document, path)
    if kind_of_array(path[:-1]) != kind_of_array(to):
        raise Refused("Туди це не переносять.", "It can't be moved there.")
    goal = array_at(document, to)
    index = read_index(op, len(goal) - (1 if goal is array else 0))
    if goal is not array:
        _check_free(goal, cast(str, path[-1]))
    member = array.pop(place)
    goal.insert(index, member)
    return {"t": "move", "path": [*to, path[-1]], "to": list(path[:-1]), "index": place}


def _check_free(array: list[Json], id_: str) -> None:
    if any(id_of(member) == id_ for member in array):
        raise Refused(f"Ідентифікатор «{id_}» уже є.", f"The id “{id_}” is there already.")


def _only(op: Op, *allowed: str) -> None:
    if not op.keys() <= {"t", "path", *allowed}:
        raise Refused("Невідоме поле зміни.", "Unknown field of a change.")


def _own(value: Json) -> Json:
    """Copy a value that comes into the document, so that nobody else holds it."""
    return copy.deepcopy(value)


def _said_path(op: object) -> str:
    path = cast("Mapping[str, object]", op).get("path") if isinstance(op, Mapping) else None
    return (
        path_text([step for step in cast("list[object]", path) if isinstance(step, str | int)])
        if isinstance(path, list)
        else ""
    )


# --- the document after the operations -------------------------------------------------------------------------------


def _check(document: dict[str, Json], touched: Sequence[tuple[int, list[Step]]]) -> int:
    """Look at what was touched as strictly as at a whole document; give the place of the last operation."""
    seen: set[str] = set()
    for index, path in touched:
        root = str(path[0])
        key = f"{root}/{path[1]}" if root in ARRAYS and len(path) > 1 else root
        if key in seen:
            continue
        seen.add(key)
        try:
            _check_part(document, root, path)
        except BadDocument as error:
            raise _BrokenAt(index, error) from error
    last = touched[-1][0] if touched else 0
    try:
        _check_ids(document)
    except BadDocument as error:
        raise _BrokenAt(last, error) from error
    check_size(orjson.dumps(document))
    return last


def _check_part(document: dict[str, Json], root: str, path: list[Step]) -> None:
    if root in ARRAYS:
        model, most = ARRAYS[root]
        array = document.get(root, [])
        if not isinstance(array, list) or len(array) > most:
            raise BadDocument(
                "too_many", uk=f"Їх більше за {most}.", en=f"More than {most} of them.", extra={"path": root}
            )
        for place, member in enumerate(array):
            if id_of(member) == path[1]:
                check_shape(member, (root, place))
                parts.validate(model, member, (root, place))
        return
    rest = {name: value for name, value in document.items() if name not in ARRAYS}
    check_shape(rest)
    parts.validate(parts.Document, rest)


def _check_ids(document: dict[str, Json]) -> None:
    seen: set[object] = set()
    blocks = 0
    for root in ARRAYS:
        for member in cast("list[dict[str, Json]]", document.get(root) or []):
            inside = cast("list[dict[str, Json]]", member.get("blocks") or []) if root == "groups" else []
            blocks += len(inside)
            for one in (member, *inside):
                if one.get("id") in seen:
                    raise BadDocument(
                        "duplicate_id",
                        uk=f"Ідентифікатор «{one.get('id')}» уже є.",
                        en=f"The id “{one.get('id')}” is there already.",
                        extra={"path": root},
                    )
                seen.add(one.get("id"))
    if blocks > parts.MAX_BLOCKS:
        raise BadDocument(
            "too_many_blocks",
            uk=f"Блоків більше за {parts.MAX_BLOCKS}.",
            en=f"More than {parts.MAX_BLOCKS} blocks.",
            extra={"path": "groups"},
        )


def _fill(document: dict[str, Json]) -> None:
    """Add the sections a document may leave out, so that every path leads somewhere."""
    for root in ARRAYS:
        document.setdefault(root, [])
    for root in ("settings", "layout"):
        document.setdefault(root, {})
    for group in cast("list[dict[str, Json]]", document["groups"]):
        for block in cast("list[dict[str, Json]]", group.setdefault("blocks", [])):
            block.setdefault("config", {})
    for trigger in cast("list[dict[str, Json]]", document["triggers"]):
        trigger.setdefault("config", {})


def _roll_back(document: dict[str, Json], inverse: Sequence[Op]) -> None:
    for op in inverse:
        _apply_one(document, op)
