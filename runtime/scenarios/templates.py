"""Scenarios to begin with: the examples of the gallery, and the empty one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, cast

import orjson

from runtime.errors import NotFound
from runtime.scenarios.canonical import canonical_json
from runtime.scenarios.document import Document, parse_document
from runtime.scenarios.gallery import needs, sketch
from runtime.scenarios.parts import short_id
from runtime.scenarios.shape import Json

ABOUT: Final = "x-template"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_FIRST_GROUP: Final = {"uk": "Початок", "en": "Start"}


@dataclass(frozen=True, slots=True)
class Template:
    """An example of the gallery. `title` and `summary` are in each language it tells them in.

    Both come from the document's own `x-template: {"title": {"uk", "en"}, "summary": {"uk", "en"}}`.
    """

    name: str
    title: dict[str, str]
    summary: dict[str, str]
    document: Document

    def said(self) -> dict[str, object]:
        """Give its card as JSON."""
        return {
            "name": self.name,
            "title": self.title,
            "summary": self.summary,
            "languages": list(self.document.languages),
            "groups": len(self.document.groups),
            "blocks": self.document.block_count(),
            "needs": needs(self.document),
            "sketch": sketch(self.document),
        }


@cache
def find_templates(folder: Path) -> tuple[Template, ...]:
    """Read every `<name>/scenario.json` of a folder, by name."""
    if not folder.is_dir():
        return ()
    names = sorted(path.parent.name for path in folder.glob("*/scenario.json"))
    return tuple(_read(folder, name) for name in names if _NAME.fullmatch(name))


def find_template(folder: Path, name: str) -> Template:
    """Give one example.

    Raises:
        NotFound: there is none of that name.
    """
    for template in find_templates(folder):
        if template.name == name:
            return template
    raise NotFound("no_template", uk="Такого зразка немає.", en="There is no such template.")


def begin_from(template: Template, name: str, languages: Sequence[str], default_language: str) -> dict[str, Json]:
    """Make the document of a new scenario out of an example, in those of the wanted languages that it speaks."""
    document: dict[str, Json] = orjson.loads(canonical_json(template.document))
    document.pop(ABOUT, None)
    document["name"] = name
    spoken = [lang for lang in languages if lang in template.document.languages]
    if spoken:
        document["languages"] = list[Json](spoken)
        document["default_language"] = default_language if default_language in spoken else spoken[0]
    return document


def empty_document(name: str, languages: Sequence[str], default_language: str) -> dict[str, Json]:
    """Make a scenario with a start and a first, empty group."""
    group = short_id("g")
    trigger = short_id("t")
    return {
        "format": "rozmova/scenario@1",
        "name": name,
        "languages": list[Json](languages),
        "default_language": default_language,
        "settings": {"time_zone": "Europe/Kyiv"},
        "variables": [],
        "groups": [{"id": group, "title": _FIRST_GROUP.get(default_language, _FIRST_GROUP["en"]), "blocks": []}],
        "edges": [],
        "triggers": [{"id": trigger, "kind": "start", "config": {}, "to": {"group": group}}],
        "layout": {group: [0, 0]},
        "notes": [],
    }


def _read(folder: Path, name: str) -> Template:
    document = parse_document((folder / name / "scenario.json").read_bytes())
    about = cast("dict[str, object]", (document.model_extra or {}).get(ABOUT) or {})
    title = _words(about.get("title"), document.name or name)
    return Template(name, title, _words(about.get("summary"), ""), document)


def _words(given: object, otherwise: str) -> dict[str, str]:
    if isinstance(given, dict):
        return {lang: str(text) for lang, text in cast("dict[str, object]", given).items()}
    return {"uk": otherwise, "en": otherwise}
