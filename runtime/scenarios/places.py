"""Places in a draft: a path leads from member to member by their ids, through other lists by position."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias, cast

from runtime.scenarios import document as parts
from runtime.scenarios.shape import Json

Op: TypeAlias = "Mapping[str, Json]"
Step: TypeAlias = "str | int"

MAX_PATH_STEPS: Final = 40

ARRAYS: Final = {
    "groups": (parts.Group, parts.MAX_GROUPS),
    "edges": (parts.Edge, parts.MAX_EDGES),
    "triggers": (parts.Trigger, 200),
    "variables": (parts.Variable, parts.MAX_VARIABLES),
    "notes": (parts.Note, parts.MAX_NOTES),
}
"""The arrays whose members have ids, what a member is, and how many there may be; and `blocks` inside a group."""


class Refused(Exception):
    """Why one operation can't be applied, before its place in the list is known."""

    def __init__(self, uk: str, en: str, *, invalid: bool = True) -> None:
        super().__init__(en)
        self.uk, self.en, self.invalid = uk, en, invalid


def known_part(document: dict[str, Json], path: list[Step]) -> list[Step]:
    """Give the path up to the first field that is not there yet, that field included."""
    held: Json = document
    for at, step in enumerate(path[:-1]):
        if isinstance(held, dict) and step not in held:
            return path[: at + 1]
        held = find(held, [step])
    return path


def find(held: Json, path: Iterable[Step]) -> Json:
    """Follow a path. Raises Refused when it leads nowhere."""
    for step in path:
        if isinstance(held, list):
            held = held[place_in(held, step)]
        elif isinstance(held, dict) and isinstance(step, str) and step in held:
            held = held[step]
        else:
            raise gone()
    return held


def place_in(array: list[Json], step: Step) -> int:
    """Find a member by its id, or by its position in a list whose members have none."""
    for place, member in enumerate(array):
        if isinstance(member, dict) and member.get("id") == step:
            return place
    if isinstance(step, str) and step.isascii() and step.isdigit() and len(step) < 8:
        step = int(step)
    if isinstance(step, int) and 0 <= step < len(array):
        return step
    raise gone()


def array_at(document: dict[str, Json], path: list[Step]) -> list[Json]:
    """Find an array whose members have ids. Raises Refused."""
    if kind_of_array(path) is None:
        raise Refused("Сюди нічого не додають.", "Nothing is added here.")
    array = find(document, path)
    if not isinstance(array, list):
        raise gone()
    return array


def member_at(document: dict[str, Json], path: list[Step]) -> tuple[list[Json], int]:
    """Find the array a member stands in, by its id, and its place there. Raises Refused."""
    if len(path) < 2 or kind_of_array(path[:-1]) is None:
        raise Refused("Тут немає що прибирати чи переносити.", "There is nothing to remove or move here.")
    holder = find(document, path[:-1])
    if not isinstance(holder, list):
        raise gone()
    for place, member in enumerate(holder):
        if id_of(member) == path[-1]:
            return holder, place
    raise gone()


def kind_of_array(path: Sequence[Step]) -> str | None:
    """Name the array of members with ids that a path leads to; None when it leads elsewhere."""
    if len(path) == 1 and path[0] in ARRAYS:
        return str(path[0])
    if len(path) == 3 and path[0] == "groups" and path[2] == "blocks":
        return "blocks"
    return None


def read_path(given: object) -> list[Step]:
    """Read the path of an operation. Raises Refused."""
    if not isinstance(given, list) or not 1 <= len(cast("list[object]", given)) <= MAX_PATH_STEPS:
        raise Refused("Шлях зміни хибний.", "The path of the change is wrong.")
    steps = cast("list[object]", given)
    for step in steps:
        if not isinstance(step, str | int) or isinstance(step, bool):
            raise Refused("Шлях зміни хибний.", "The path of the change is wrong.")
    return cast("list[Step]", list(steps))


def read_index(op: Op, length: int) -> int:
    """Read the place of an operation in an array, its end when none is given. Raises Refused."""
    index = op.get("index", length)
    if not isinstance(index, int) or isinstance(index, bool) or index < 0:
        raise Refused("Місце в списку хибне.", "The place in the list is wrong.")
    return min(index, length)


def changed_meanwhile() -> Refused:
    """Make the error for a field that is not as the operation expects."""
    return Refused("Це поле вже змінив хтось інший.", "Somebody else has changed this field already.", invalid=False)


def gone() -> Refused:
    """Make the error for a path that leads nowhere."""
    return Refused(
        "Цього місця в сценарії вже немає.", "This place of the scenario is not there any more.", invalid=False
    )


def id_of(member: Json) -> str:
    """Give the id of a member, "" when it has none."""
    return str(member.get("id")) if isinstance(member, dict) else ""
