"""What the rules look at: a document with its blocks read, its texts compiled and its ways followed.

Everything a rule must know of the world beside the document is in `Surroundings`: a rule asks nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from runtime.blocks.catalogue import BlockType, find_blocks
from runtime.blocks.contract import BlockConfig
from runtime.blocks.fields import LIQUID, FieldAt, OpenExit, open_exits, sources_of, walk_fields
from runtime.dialog.liquid import BadText, compile_template
from runtime.scenarios.checks.problem import Problem, Severity
from runtime.scenarios.document import Block, Document, Group, Target
from runtime.scenarios.shape import path_text

BUILT_IN: Final = frozenset({"now", "today"})


@dataclass(frozen=True, slots=True)
class ScriptMistake:
    """What the sandbox says of a piece of JavaScript that does not parse."""

    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a scenario stands in. A `None` means: not known here, so nothing is said about it.

    `connections` and `secrets` hold names (and ids) that exist; `script_mistakes` maps a source of JavaScript to what
    is wrong with it; `contact_fields` are names known of every contact.
    """

    blocks: Mapping[str, BlockType] = field(default_factory=find_blocks)
    connections: frozenset[str] | None = None
    secrets: frozenset[str] | None = None
    script_mistakes: Mapping[str, ScriptMistake] = field(default_factory=dict[str, ScriptMistake])
    contact_fields: frozenset[str] = frozenset({"id", "name", "phone", "email", "lang", "channel"})
    bot_fields: frozenset[str] = frozenset({"id", "name"})


@dataclass(frozen=True, slots=True)
class Mistake:
    """A setting that is not as its type wants it: its path, its titles (uk, en), Pydantic's name of the mistake."""

    path: str
    titles: tuple[str, str]
    kind: str


@dataclass(frozen=True, slots=True)
class Source:
    """A Liquid source of a block: in which field, in which language (None: for all), and what it reads."""

    field: FieldAt
    lang: str | None
    text: str
    variables: frozenset[str]
    mistake: BadText | None

    @property
    def place(self) -> str:
        """The path of the source inside the settings."""
        return path_text(self.field.path) + (f".{self.lang}" if self.lang else "")


@dataclass(frozen=True, slots=True)
class Seen:
    """A block with what its type makes of it. `config` is None when the type is unknown or the settings are broken."""

    block: Block
    group: Group
    position: int
    kind: BlockType | None
    config: BlockConfig | None
    mistakes: tuple[Mistake, ...]
    fields: tuple[FieldAt, ...]
    exits: tuple[OpenExit, ...]
    sources: tuple[Source, ...]

    @property
    def follower(self) -> Block | None:
        """The next block of the group."""
        blocks = self.group.blocks
        return blocks[self.position + 1] if self.position + 1 < len(blocks) else None

    @property
    def waits(self) -> bool:
        """Whether the dialog stops here for the customer or for a time."""
        if self.kind is None:
            return True
        card = self.kind.card
        timed = card.family == "flow" and any(at.widget == "duration" for at in self.fields)
        return card.family == "question" or timed

    def name(self, lang: Literal["uk", "en"]) -> str:
        """Call the block as the author sees it."""
        if self.block.name:
            return self.block.name
        if self.kind is None:
            return self.block.type
        return self.kind.card.uk if lang == "uk" else self.kind.card.en


class Scene:
    """A document and its surroundings, read once for all rules."""

    def __init__(self, document: Document, surroundings: Surroundings) -> None:
        self.document = document
        self.surroundings = surroundings
        self.groups: dict[str, Group] = {group.id: group for group in document.groups}
        self.blocks: dict[str, Seen] = {
            block.id: _see(block, group, position, surroundings)
            for group in document.groups
            for position, block in enumerate(group.blocks)
        }
        self.ways: dict[tuple[str, str], Target] = {}
        for edge in document.edges:
            self.ways.setdefault((edge.source.block, edge.source.exit), edge.to)

    def first_of(self, target: Target) -> str | None:
        """Find the block a target leads to; None when it is not there or the group is empty."""
        group = self.groups.get(target.group)
        if group is None:
            return None
        if target.block is not None:
            return target.block if any(block.id == target.block for block in group.blocks) else None
        return group.blocks[0].id if group.blocks else None

    def leads_to(self, seen: Seen, way: OpenExit) -> Target | None:
        """Find where an exit leads: its edge, or the next block of the group; None when nowhere."""
        target = self.ways.get((seen.block.id, way.exit.id))
        if target is not None:
            return target
        if way.exit.falls_through and seen.follower is not None:
            return Target(group=seen.group.id, block=seen.follower.id)
        return None

    def targets_of(self, seen: Seen) -> Iterator[Target]:
        """List everywhere the dialog may go on from a block."""
        if seen.kind is None:
            # Nobody knows what an unknown block does: all that hangs on it counts as reached.
            yield from (edge.to for edge in self.document.edges if edge.source.block == seen.block.id)
            if seen.follower is not None:
                yield Target(group=seen.group.id, block=seen.follower.id)
            return
        for way in seen.exits:
            target = self.leads_to(seen, way)
            if target is not None:
                yield target
        for at in seen.fields:
            if at.widget == "group" and isinstance(at.value, str) and at.value:
                yield Target.model_construct(group=at.value, block=None)

    def group_name(self, group_id: str) -> str:
        """Call a group as the author sees it."""
        group = self.groups.get(group_id)
        return group.title or group_id if group else group_id

    def problem(
        self,
        code: str,
        severity: Severity,
        uk: str,
        en: str,
        seen: Seen,
        field: str | None = None,
        exit_: str | None = None,
    ) -> Problem:
        """Make a problem that is at a block."""
        return Problem(code, severity, uk, en, group=seen.group.id, block=seen.block.id, field=field, exit=exit_)


def _see(block: Block, group: Group, position: int, surroundings: Surroundings) -> Seen:
    kind = surroundings.blocks.get(block.type)
    if kind is None:
        return Seen(block, group, position, None, None, (), (), (), ())
    try:
        config = kind.config.model_validate(block.config)
    except ValidationError as error:
        mistakes = tuple(_mistakes(kind.config, error))
        exits = open_exits(kind.card, block.config)
        return Seen(block, group, position, kind, None, mistakes, (), exits, ())
    fields = tuple(walk_fields(config))
    exits = open_exits(kind.card, config)
    sources = tuple(source for at in fields if at.widget in LIQUID for source in _sources(at))
    return Seen(block, group, position, kind, config, (), fields, exits, sources)


def _mistakes(config: type[BaseModel], error: ValidationError) -> Iterator[Mistake]:
    told: set[str] = set()
    for one in error.errors(include_url=False):
        path: list[str | int] = []
        titles = ("", "")
        model: type[BaseModel] | None = config
        for step in one["loc"]:
            if isinstance(step, int):
                path.append(step)
                continue
            info = model.model_fields.get(step) if model is not None else None
            if info is None:
                # An unknown field, or the branch of a union that Pydantic names.
                if one["type"] == "extra_forbidden":
                    path.append(step)
                continue
            path.append(step)
            titles = _titles(info) or titles
            model = _inner_model(info.annotation)
        where = path_text(path)
        if where not in told:
            told.add(where)
            yield Mistake(where, titles, one["type"])


def _titles(info: FieldInfo) -> tuple[str, str] | None:
    extra = cast(object, info.json_schema_extra)
    if not isinstance(extra, dict):
        return None
    title = cast("Mapping[str, Mapping[str, Mapping[str, str]]]", extra).get("ui", {}).get("title")
    return (title["uk"], title["en"]) if title else None


def _inner_model(annotation: object) -> type[BaseModel] | None:
    """Find the model a field holds, or holds a list of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner_model(part)) is not None), None)


def _sources(at: FieldAt) -> Iterator[Source]:
    if isinstance(at.value, Mapping):
        for lang, text in at.value.items():  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
            if isinstance(text, str) and text:
                yield _source(at, str(lang), text)  # pyright: ignore[reportUnknownArgumentType]
        return
    for text in sources_of(at.value):
        yield _source(at, None, text)


def _source(at: FieldAt, lang: str | None, text: str) -> Source:
    variables, mistake = _read(text) if "{" in text else (frozenset[str](), None)
    return Source(at, lang, text, variables, mistake)


@lru_cache(maxsize=20_000)
def _read(text: str) -> tuple[frozenset[str], BadText | None]:
    try:
        return compile_template(text).variables, None
    except BadText as mistake:
        return frozenset(), mistake
