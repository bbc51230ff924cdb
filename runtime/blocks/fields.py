"""Fields of a block's settings: what the form draws, and how to walk all of them.

`field(...)` is Pydantic's Field with titles in both languages and a widget; the form is drawn from the JSON schema,
where all of it stands under `ui`. A widget says what the value is, so that checks, the engine, search and translation
need not know a block by name:

    text        words for people, in each language, Markdown and Liquid      line      the same on one line, no Markdown
    template    Liquid, one for all languages (prompt, body); url: an address of that kind      plain   a plain string
    variable    the name of a variable; `writes` when the block sets it      secret    the name of a secret
    number duration switch select code date                                  connection   the name of a connection
    rules       conditions                                                   group     the id of a group
    options     a list of members with their own fields (`id` when each is an exit)
    mapping     a list of pairs: the fields of a member are the columns
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast

from pydantic import BaseModel, Field

from runtime.blocks.contract import BlockConfig, Card, Exit

Widget = Literal[
    "text",
    "line",
    "template",
    "url",
    "plain",
    "variable",
    "number",
    "duration",
    "switch",
    "select",
    "code",
    "options",
    "rules",
    "mapping",
    "connection",
    "group",
    "secret",
    "date",
    "hidden",
]
PEOPLE_READ: Final = frozenset({"text", "line"})
LIQUID: Final = frozenset({"text", "line", "template", "url"})
MAX_TEXT_CHARS: Final = 8_000
MAX_OPTIONS: Final = 100

T = TypeVar("T")
Titles: TypeAlias = "tuple[str, str]"
"""uk, en."""


def field(
    default: T,
    *,
    uk: str,
    en: str,
    widget: Widget,
    help_uk: str = "",
    help_en: str = "",
    section: Titles | None = None,
    select: Mapping[str, Titles] | None = None,
    shown_when: Mapping[str, object] | None = None,
    writes: bool = False,
    kinds: tuple[str, ...] = (),
    lines: int = 1,
    add: Titles | None = None,
    language: str = "",
    min_length: int | None = None,
    max_length: int | None = None,
    ge: float | None = None,
    le: float | None = None,
) -> T:
    """Declare a setting of a block.

    Args:
        section: the titles of the folded part of the form the field stands in; none is the open part.
        select: the titles of each value of a `select`.
        shown_when: other fields and the value (or list of values) each must have for this field to be shown.
        writes: the block sets the variable named here.
        kinds: the types of variables that fit; all when empty.
        lines: the height of a text in lines.
        add: the words on the button that adds a member of `options` or `mapping`.
        language: the language of a `code`.
    """
    ui: dict[str, Any] = {"title": {"uk": uk, "en": en}, "widget": widget}
    if help_uk or help_en:
        ui["help"] = {"uk": help_uk, "en": help_en}
    if section:
        ui["section"] = {"uk": section[0], "en": section[1]}
    if select:
        ui["select"] = [{"value": value, "uk": titles[0], "en": titles[1]} for value, titles in select.items()]
    if shown_when:
        ui["shown_when"] = dict(shown_when)
    if writes:
        ui["writes"] = True
    if kinds:
        ui["kinds"] = list(kinds)
    if lines > 1:
        ui["lines"] = lines
    if add:
        ui["add"] = {"uk": add[0], "en": add[1]}
    if language:
        ui["language"] = language
    if widget in LIQUID and max_length is None:
        max_length = None if isinstance(default, dict) else MAX_TEXT_CHARS
    if widget in ("options", "mapping") and max_length is None:
        max_length = MAX_OPTIONS
    made: object = Field(
        default=cast("Any", default),
        title=en,
        min_length=min_length,
        max_length=max_length,
        ge=ge,
        le=le,
        json_schema_extra={"ui": ui},
    )
    return cast(T, made)


@dataclass(frozen=True, slots=True)
class FieldAt:
    """One setting met on a walk: where it is (names, and positions in lists), what it is, and its value."""

    path: tuple[str | int, ...]
    widget: Widget
    ui: Mapping[str, object]
    value: object


def walk_fields(settings: BaseModel, path: tuple[str | int, ...] = ()) -> Iterator[FieldAt]:
    """Meet every setting, the members of options, mappings and rules too, each before what is inside it."""
    for name, info in type(settings).model_fields.items():
        value: object = getattr(settings, name)
        here = (*path, name)
        extra = info.json_schema_extra
        if isinstance(extra, dict) and "ui" in extra:
            ui = cast("Mapping[str, object]", extra["ui"])
            yield FieldAt(here, cast(Widget, ui["widget"]), ui, value)
        if isinstance(value, BaseModel):
            yield from walk_fields(value, here)
        elif isinstance(value, tuple | list):
            for index, member in enumerate(cast("tuple[object, ...]", value)):
                if isinstance(member, BaseModel):
                    yield from walk_fields(member, (*here, index))


def sources_of(value: object) -> tuple[str, ...]:
    """Give the texts inside the value of a `text`, `line` or `template` field, one for each language it has."""
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, Mapping):
        return tuple(text for text in cast("Mapping[str, object]", value).values() if isinstance(text, str) and text)
    return ()


@dataclass(frozen=True, slots=True)
class OpenExit:
    """An exit that a block with its present settings has; `option` when it is a member of the settings."""

    exit: Exit
    option: bool = False


def open_exits(card: Card, config: BlockConfig | Mapping[str, object], lang: str = "uk") -> tuple[OpenExit, ...]:
    """List the exits of a block in the order they are drawn: its options, then those of the card.

    `config` may be the raw settings of a document, even broken ones. Option exits are titled by their label in `lang`.
    """
    found: list[OpenExit] = []
    if card.exits_from and not _any_set(config, card.exits_unless):
        options = _get(config, card.exits_from)
        if isinstance(options, list | tuple):
            for option in cast("list[object]", options):
                option_id = _get(option, "id")
                if isinstance(option_id, str) and option_id:
                    label = _get(option, "label")
                    found.append(
                        OpenExit(
                            Exit(option_id, _in(label, "uk", lang), _in(label, "en", lang), falls_through=True), True
                        )
                    )
    found.extend(OpenExit(way_out) for way_out in card.exits if not way_out.when or _any_set(config, way_out.when))
    return tuple(found)


def _any_set(config: object, names: str) -> bool:
    return any(_get(config, name) for name in names.split())


def _get(holder: object, name: str) -> object:
    if isinstance(holder, Mapping):
        return cast("Mapping[str, object]", holder).get(name)
    return getattr(holder, name, None)


def _in(text: object, *langs: str) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, Mapping):
        texts = cast("Mapping[str, str]", text)
        return next((texts[lang] for lang in langs if texts.get(lang)), next(iter(texts.values()), ""))
    return ""
