"""Bringing older documents up to date: formats one by one, then the settings of blocks that changed theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, cast

from runtime.blocks.catalogue import BlockType, find_blocks
from runtime.scenarios.shape import Json, bad

FORMAT: Final = "rozmova/scenario@1"

Upgrade = Callable[[dict[str, Json]], dict[str, Json]]
STEPS: Final[Mapping[str, Upgrade]] = {}
"""From a format to the function that gives the document in the next one, its new `format` set."""


def upgrade_format(raw: dict[str, Json], steps: Mapping[str, Upgrade] = STEPS) -> dict[str, Json]:
    """Give the document in the present format; one without `format` is taken for the present one.

    Raises:
        BadDocument: the format is unknown, such as one of a newer Rozmova.
    """
    for _ in range(len(steps) + 1):
        given = raw.get("format", FORMAT)
        if given == FORMAT:
            return {**raw, "format": FORMAT}
        step = steps.get(given) if isinstance(given, str) else None
        if step is None:
            break
        raw = step(raw)
    raise bad(
        ("format",),
        f"Невідомий формат документа. Ця Розмова читає {FORMAT}.",
        f"Unknown format of the document. This Rozmova reads {FORMAT}.",
        "unknown_format",
    )


def upgrade_blocks(raw: dict[str, Json], blocks: Mapping[str, BlockType] | None = None) -> dict[str, Json]:
    """Give the document with the settings of every block upgraded by its type; what is malformed stays as it is."""
    upgrades = {name: kind.upgrade for name, kind in (blocks or find_blocks()).items() if kind.upgrade is not None}
    groups = raw.get("groups")
    if not upgrades or not isinstance(groups, list):
        return raw

    def block(old: Json) -> Json:
        if not isinstance(old, dict):
            return old
        upgrade = upgrades.get(str(old.get("type")))
        config = old.get("config")
        if upgrade is None or not isinstance(config, dict):
            return old
        return {**old, "config": cast("dict[str, Json]", upgrade(cast("dict[str, object]", dict(config))))}

    def group(old: Json) -> Json:
        if not isinstance(old, dict) or not isinstance(inside := old.get("blocks"), list):
            return old
        return {**old, "blocks": [block(one) for one in inside]}

    return {**raw, "groups": [group(one) for one in groups]}
