"""The scenario document `rozmova/scenario@1`: what a bot says and when, as an author draws it.

    format, name, languages, default_language
    settings    time zone, expiry, typing, debounce, theme
    variables   [{id, name, type, scope, default, personal, prefill}]
    groups      [{id, title, blocks: [{id, type, name?, config}]}]     blocks of a group run in order
    edges       [{id, from: {block, exit}, to: {group, block?}}]
    triggers    [{id, kind, config, to}]
    layout      {id of a group, trigger or note: [x, y]}               no part of the meaning
    notes       [{id, text}]     uses [{module, version}]     tests [{name, from?, script}]

A field that is not named here is an error with its path, except one that begins with `x-`. What is unfinished (an exit
without an edge, a block of an unknown type) is no error here but a problem that `checks` finds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal, TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import orjson
from pydantic import BaseModel, ConfigDict, Field, JsonValue, Strict, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from runtime.dialog.variables import VariableType
from runtime.errors import BadDocument
from runtime.scenarios.shape import FORBIDDEN_KEYS, Json, check_shape, check_size, path_text, read_json, refuse
from runtime.scenarios.upgrades import FORMAT, upgrade_blocks, upgrade_format

MAX_BLOCKS: Final = 5_000
MAX_GROUPS: Final = 5_000
MAX_EDGES: Final = 20_000
MAX_VARIABLES: Final = 2_000
MAX_NOTES: Final = 1_000
MAX_LANGUAGES: Final = 30
MAX_REPORTED: Final = 20
OWN_PREFIX: Final = "x-"

PartT = TypeVar("PartT", bound=BaseModel)
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Title = Annotated[str, Field(max_length=200)]
Length = Annotated[str, Field(pattern=r"^\d{1,9}(\.\d{1,3})?[smhd]?$")] | Annotated[float, Field(ge=0, le=1e9)]
"""A length of time: seconds, or "90s", "30m", "24h", "7d"."""
Flag = Annotated[bool, Strict()]
Scope = Literal["dialog", "contact", "bot", "secret", "module"]
TriggerKind = Literal["start", "command", "keyword", "any_reply", "invalid_reply", "silence", "event", "schedule"]


class _Part(BaseModel):
    """A part of the document: frozen; fields of one's own begin with `x-`."""

    model_config = ConfigDict(frozen=True, extra="allow", populate_by_name=True, strict=False)


class Settings(_Part):
    """How a dialog of this scenario behaves. `expiry`: how long it may rest before it ends; `typing`: whether the bot
    shows that it types before a message; `debounce`: how long to gather messages that come in a burst."""

    time_zone: str = Field(default="Europe/Kyiv", max_length=64)
    expiry: Length | None = None
    typing: Flag | Length | None = None
    debounce: Length | None = None
    theme: dict[str, JsonValue] = Field(default_factory=dict)

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise PydanticCustomError("time_zone", "unknown time zone") from error
        return name


class Variable(_Part):
    """Something the bot remembers. `personal`: it belongs to a person, so it is masked and erased with them; `prefill`:
    the page that opens the chat may set it."""

    id: Id
    name: str = Field(max_length=60)
    type: VariableType = "text"
    scope: Scope = "dialog"
    default: JsonValue = None
    personal: Flag = False
    prefill: Flag = False


class Block(_Part):
    id: Id
    type: str = Field(pattern=r"^[a-z][a-z0-9_]{0,63}$")
    name: Title | None = None
    config: dict[str, JsonValue] = Field(default_factory=dict)


class Group(_Part):
    id: Id
    title: Title = ""
    blocks: tuple[Block, ...] = ()


class Source(_Part):
    block: Id
    exit: str = Field(default="next", min_length=1, max_length=64)


class Target(_Part):
    group: Id
    block: Id | None = None


class Edge(_Part):
    id: Id
    source: Source = Field(alias="from")
    to: Target


class Trigger(_Part):
    id: Id
    kind: TriggerKind
    config: dict[str, JsonValue] = Field(default_factory=dict)
    to: Target | None = None


class Note(_Part):
    id: Id
    text: str = Field(default="", max_length=10_000)


class Use(_Part):
    module: Id
    version: int | str


class Test(_Part):
    """A golden conversation; `start` is the block it begins at."""

    __test__ = False

    name: Title
    start: Target | None = Field(default=None, alias="from")
    script: str = Field(default="", max_length=100_000)


Coordinate = (
    Annotated[int, Strict(), Field(ge=-10_000_000, le=10_000_000)] | Annotated[float, Strict(), Field(ge=-1e7, le=1e7)]
)


class Document(_Part):
    """A whole scenario."""

    format: Literal["rozmova/scenario@1"] = FORMAT
    name: Title = ""
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=MAX_LANGUAGES)] = ("uk",)
    default_language: Language = "uk"
    settings: Settings = Field(default_factory=Settings)
    variables: Annotated[tuple[Variable, ...], Field(max_length=MAX_VARIABLES)] = ()
    groups: Annotated[tuple[Group, ...], Field(max_length=MAX_GROUPS)] = ()
    edges: Annotated[tuple[Edge, ...], Field(max_length=MAX_EDGES)] = ()
    triggers: Annotated[tuple[Trigger, ...], Field(max_length=200)] = ()
    layout: dict[Id, tuple[Coordinate, Coordinate]] = Field(default_factory=dict)
    notes: Annotated[tuple[Note, ...], Field(max_length=MAX_NOTES)] = ()
    uses: Annotated[tuple[Use, ...], Field(max_length=200)] = ()
    tests: Annotated[tuple[Test, ...], Field(max_length=500)] = ()

    @model_validator(mode="after")
    def _languages_fit(self) -> Document:
        if len(set(self.languages)) != len(self.languages):
            raise PydanticCustomError("languages", "a language is named twice")
        if self.default_language not in self.languages:
            raise PydanticCustomError("default_language", "the default language is not among the languages")
        return self

    def block_count(self) -> int:
        """Count the blocks of all groups."""
        return sum(len(group.blocks) for group in self.groups)


def parse_document(source: bytes | Mapping[str, object]) -> Document:
    """Read a document, older formats and older settings of blocks upgraded.

    Raises:
        TooLarge: over 5 MB; far larger ones are refused before they are parsed.
        BadDocument: broken, with the path of the first mistake and up to 20 of them as `problems`.
    """
    if isinstance(source, bytes):
        raw = read_json(source)
    else:
        raw = cast(Json, dict(source))
        check_shape(raw)
    if not isinstance(raw, dict):
        refuse((), "Документ має бути об’єктом JSON.", "The document must be a JSON object.")
    check_size(orjson.dumps(raw))
    raw = upgrade_blocks(upgrade_format(raw))
    document = validate(Document, raw)
    _check_counts(document)
    return document


def validate(part: type[PartT], raw: object, path: Sequence[str | int] = ()) -> PartT:
    """Read one part of a document that stands at `path`.

    Raises:
        BadDocument: it is broken.
    """
    try:
        made = part.model_validate(raw)
    except ValidationError as error:
        raise _from_pydantic(error.errors(include_url=False), path) from error
    unknown = _unknown_field(made, tuple(path))
    if unknown is not None:
        refuse(unknown, f"Невідоме поле «{unknown[-1]}».", f"Unknown field “{unknown[-1]}”.", "unknown_field")
    return made


def _unknown_field(part: BaseModel, path: tuple[str | int, ...]) -> tuple[str | int, ...] | None:
    for key in part.model_extra or ():
        if not key.startswith(OWN_PREFIX):
            return (*path, key)
    for name, info in type(part).model_fields.items():
        value: object = getattr(part, name)
        here = (*path, info.alias or name)
        if isinstance(value, _Part):
            if (found := _unknown_field(value, here)) is not None:
                return found
        elif isinstance(value, tuple):
            for place, item in enumerate(cast("tuple[object, ...]", value)):
                if isinstance(item, _Part) and (found := _unknown_field(item, (*here, place))) is not None:
                    return found
    return None


def _check_counts(document: Document) -> None:
    if document.block_count() > MAX_BLOCKS:
        refuse(("groups",), f"Блоків більше за {MAX_BLOCKS}.", f"More than {MAX_BLOCKS} blocks.", "too_many_blocks")
    seen: dict[str, str] = {}
    for path, id_ in ids_of(document):
        if id_ in FORBIDDEN_KEYS:
            refuse(path, f"Ідентифікатор «{id_}» не годиться.", f"“{id_}” can't be an id.", "bad_id")
        if id_ in seen:
            refuse(path, f"Ідентифікатор «{id_}» уже є.", f"The id “{id_}” is there already.", "duplicate_id")
        seen[id_] = id_


def ids_of(document: Document) -> list[tuple[tuple[str | int, ...], str]]:
    """List every id of the document with its path; all must differ."""
    found: list[tuple[tuple[str | int, ...], str]] = []
    for at, group in enumerate(document.groups):
        found.append((("groups", at, "id"), group.id))
        found.extend((("groups", at, "blocks", place, "id"), block.id) for place, block in enumerate(group.blocks))
    for name in ("edges", "triggers", "variables", "notes"):
        members = cast("tuple[Edge | Trigger | Variable | Note, ...]", getattr(document, name))
        found.extend(((name, at, "id"), member.id) for at, member in enumerate(members))
    return found


_SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("Бракує поля.", "A field is missing."),
    "extra_forbidden": ("Невідоме поле.", "Unknown field."),
    "string_type": ("Тут має бути рядок.", "This must be a string."),
    "string_pattern_mismatch": ("Такого запису тут не може бути.", "This can't be written like that."),
    "string_too_long": ("Рядок задовгий.", "The string is too long."),
    "string_too_short": ("Рядок порожній або закороткий.", "The string is empty or too short."),
    "list_type": ("Тут має бути список.", "This must be a list."),
    "tuple_type": ("Тут має бути список.", "This must be a list."),
    "too_long": ("Список задовгий.", "The list is too long."),
    "too_short": ("Список закороткий.", "The list is too short."),
    "dict_type": ("Тут має бути об’єкт.", "This must be an object."),
    "model_type": ("Тут має бути об’єкт.", "This must be an object."),
    "model_attributes_type": ("Тут має бути об’єкт.", "This must be an object."),
    "bool_type": ("Тут має бути true або false.", "This must be true or false."),
    "bool_parsing": ("Тут має бути true або false.", "This must be true or false."),
    "literal_error": ("Такого значення тут не буває.", "There is no such value here."),
    "time_zone": ("Такого часового поясу немає.", "There is no such time zone."),
    "languages": ("Мову названо двічі.", "A language is named twice."),
    "default_language": (
        "Основної мови немає серед мов сценарію.",
        "The default language is not among the languages of the scenario.",
    ),
}
_NUMBERS: Final = re.compile(r"^(int|float|finite|greater|less)")
_UNION_STEP: Final = re.compile(r"^(constrained-|function-|str$|int$|float$|bool$|nullable|json-)")


def _from_pydantic(errors: Sequence[ErrorDetails], path: Sequence[str | int]) -> BadDocument:
    problems: list[dict[str, Any]] = []
    for error in errors[:MAX_REPORTED]:
        where = (*path, *(step for step in error["loc"] if isinstance(step, int) or not _UNION_STEP.match(step)))
        uk, en = _SENTENCES.get(
            error["type"],
            ("Тут має бути число в дозволених межах.", "This must be a number within its bounds.")
            if _NUMBERS.match(error["type"])
            else ("Тут хибне значення.", "The value is wrong here."),
        )
        if all(problem["path"] != path_text(where) for problem in problems):
            problems.append({"path": path_text(where), "uk": uk, "en": en})
    first = problems[0]
    at_uk, at_en = (f" Місце: {first['path']}.", f" Place: {first['path']}.") if first["path"] else ("", "")
    return BadDocument(
        uk=first["uk"] + at_uk,
        en=first["en"] + at_en,
        extra={"path": first["path"], "problems": problems},
    )
