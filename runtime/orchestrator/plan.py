"""A plan: a scenario document compiled once for each version, so that a turn only looks things up.

Compiling never fails for what an author left unfinished: a broken block becomes a node with a `problem`, which ends the
dialog honestly when it is reached. Publishing is where problems stop an author, not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, Final, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from pydantic import BaseModel, ValidationError

from runtime.blocks.catalogue import BlockType, find_blocks
from runtime.blocks.contract import Block, BlockConfig, Executor
from runtime.blocks.fields import open_exits, sources_of, walk_fields
from runtime.dialog.liquid import BadText, Template, compile_template
from runtime.dialog.texts import CompiledText, compile_text
from runtime.dialog.variables import VARIABLE_TYPES, Value, VariableType, WrongValue, keep
from runtime.orchestrator.interrupts import START, Interrupts, read_interrupts

FINISHED: Final = ""
"""The target of an exit behind which the dialog is over."""


@dataclass(frozen=True, slots=True)
class Node:
    """One block, ready to run.

    `targets` maps an exit to the id of the block it leads to, or to `FINISHED`; one that is not there is a dead end.
    """

    block: Block[BlockConfig]
    executor: Executor
    group: str
    targets: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Broken:
    """A block that can't run, and why."""

    id: str
    group: str
    problem: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled scenario. `start` is the id of its first block, None when nothing is drawn there.

    `kinds` holds the declared variables by name ("contact.phone" for another scope), without secrets; `defaults` what
    they are before they are set. `prefill` are those a page may set; `expiry_s` is how long a dialog may rest.
    """

    name: str
    languages: tuple[str, ...]
    default_language: str
    zone: tzinfo
    expiry_s: float | None
    start: str | None
    nodes: Mapping[str, Node | Broken]
    groups: Mapping[str, str]
    kinds: Mapping[str, VariableType]
    defaults: Mapping[str, Value]
    prefill: frozenset[str]
    texts: Mapping[str, CompiledText]
    lines: Mapping[str, Template]
    interrupts: Interrupts

    def place(self, group: str, block: str | None) -> str | None:
        """Find the block that a jump to a group, or to a block in it, begins at; None when there is none."""
        if block:
            node = self.nodes.get(block)
            return block if node is not None and node.group == group else None
        return self.groups.get(group)


class _Variable(msgspec.Struct):
    name: str
    type: str = "text"
    scope: str = "dialog"
    default: Any = None
    prefill: bool = False


class _Block(msgspec.Struct):
    id: str
    type: str
    config: dict[str, Any] = {}


class _Group(msgspec.Struct):
    id: str
    blocks: list[_Block] = []


class _Source(msgspec.Struct):
    block: str
    exit: str = "next"


class _Target(msgspec.Struct):
    group: str
    block: str | None = None


class _Edge(msgspec.Struct):
    source: _Source = msgspec.field(name="from")
    to: _Target


class _Trigger(msgspec.Struct):
    kind: str
    id: str = ""
    config: dict[str, Any] = {}
    to: _Target | None = None


class _Document(msgspec.Struct):
    name: str = ""
    languages: list[str] = []
    default_language: str = "uk"
    settings: dict[str, Any] = {}
    variables: list[_Variable] = []
    groups: list[_Group] = []
    edges: list[_Edge] = []
    triggers: list[_Trigger] = []


def compile_plan(document: BaseModel | Mapping[str, object]) -> Plan:
    """Compile a scenario document (`runtime.scenarios.document.Document`, or the same as parsed JSON)."""
    raw = document.model_dump(mode="json", by_alias=True) if isinstance(document, BaseModel) else dict(document)
    shape = msgspec.convert(raw, _Document, strict=False)
    writer = _Writer(shape)
    nodes = {
        block.id: writer.node(block, group, position)
        for group in shape.groups
        for position, block in enumerate(group.blocks)
    }
    kinds, defaults, prefill = _variables(shape.variables)
    begin = next((trigger.to for trigger in shape.triggers if trigger.kind == START and trigger.to), None)
    languages = tuple(shape.languages) or (shape.default_language,)
    return Plan(
        name=shape.name,
        languages=languages,
        default_language=shape.default_language,
        zone=_zone(shape.settings.get("time_zone")),
        expiry_s=seconds_in(shape.settings.get("expiry")),
        start=None if begin is None else (writer.target(begin) or None),
        nodes=nodes,
        groups=writer.groups,
        kinds=kinds,
        defaults=defaults,
        prefill=prefill,
        texts=writer.texts,
        lines=writer.lines,
        interrupts=read_interrupts(
            (trigger.id, trigger.kind, trigger.config, found)
            for trigger in shape.triggers
            if trigger.to is not None and (found := writer.target(trigger.to)) is not None
        ),
    )


class _Writer:
    """Compiles the blocks of one document and collects the texts they say."""

    def __init__(self, shape: _Document) -> None:
        self.catalogue = find_blocks()
        self.groups = {group.id: group.blocks[0].id if group.blocks else FINISHED for group in shape.groups}
        self.homes = {block.id: group.id for group in shape.groups for block in group.blocks}
        self.edges: dict[str, list[tuple[str, _Target]]] = {}
        for edge in shape.edges:
            self.edges.setdefault(edge.source.block, []).append((edge.source.exit, edge.to))
        self.texts: dict[str, CompiledText] = {}
        self.lines: dict[str, Template] = {}

    def node(self, block: _Block, group: _Group, position: int) -> Node | Broken:
        """Compile one block."""
        kind = self.catalogue.get(block.type)
        if kind is None:
            return Broken(block.id, group.id, f"there is no block type {block.type!r}")
        try:
            config = kind.config.model_validate(block.config)
            self._compile_texts(config)
        except ValidationError as error:
            return Broken(block.id, group.id, "; ".join(_said(one) for one in cast("list[object]", error.errors())))
        except BadText as error:
            return Broken(block.id, group.id, error.en)
        follower = group.blocks[position + 1].id if position + 1 < len(group.blocks) else FINISHED
        return Node(
            Block(block.id, block.type, config),
            kind.executor(),
            group.id,
            self._targets(kind, config, block.id, follower),
        )

    def target(self, place: _Target) -> str | None:
        """Find the block an edge leads to; `FINISHED` for an empty group, None for a place that is not there."""
        if place.block:
            return place.block if self.homes.get(place.block) == place.group else None
        return self.groups.get(place.group)

    def _targets(self, kind: BlockType, config: BlockConfig, block_id: str, follower: str) -> dict[str, str]:
        targets = {way.exit.id: follower for way in open_exits(kind.card, config) if way.exit.falls_through}
        for way_out, place in self.edges.get(block_id, ()):
            found = self.target(place)
            if found is None:
                targets.pop(way_out, None)
            else:
                targets[way_out] = found
        return targets

    def _compile_texts(self, config: BlockConfig) -> None:
        for setting in walk_fields(config):
            match setting.widget:
                case "text":
                    for source in sources_of(setting.value):
                        if source not in self.texts:
                            self.texts[source] = compile_text(source)
                case "line" | "template" | "url":
                    for source in sources_of(setting.value):
                        if "{" in source and source not in self.lines:
                            self.lines[source] = compile_template(source)
                case _:
                    pass


def _variables(
    declared: Iterable[_Variable],
) -> tuple[dict[str, VariableType], dict[str, Value], frozenset[str]]:
    kinds: dict[str, VariableType] = {}
    defaults: dict[str, Value] = {}
    prefill: set[str] = set()
    for variable in declared:
        if variable.scope == "secret":
            continue
        name = variable.name if variable.scope in ("dialog", "module") else f"{variable.scope}.{variable.name}"
        kind = variable.type if variable.type in VARIABLE_TYPES else "text"
        kinds[name] = kind
        if variable.prefill:
            prefill.add(name)
        if variable.default not in (None, ""):
            try:
                defaults[name] = keep(cast(Value, variable.default), kind)
            except WrongValue:
                continue
    return kinds, defaults, frozenset(prefill)


def _said(problem: object) -> str:
    found = cast("Mapping[str, Any]", problem)
    place = ".".join(str(step) for step in found["loc"])
    return f"{place}: {found['msg']}" if place else str(found["msg"])


def _zone(name: object) -> tzinfo:
    try:
        return ZoneInfo(name if isinstance(name, str) and name else "Europe/Kyiv")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("Europe/Kyiv")


_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def seconds_in(length: object) -> float | None:
    """Read a length of time: seconds, or "90s", "30m", "24h", "7d"; None for nothing or what is no length."""
    if isinstance(length, bool) or length in (None, "", 0):
        return None
    text = str(length).strip().lower()
    try:
        seconds = float(text[:-1]) * _UNITS[text[-1]] if text[-1] in _UNITS else float(text)
    except ValueError:
        return None
    return seconds if 0 < seconds < 10 * 366 * 86400 else None
