"""Collects the sentences of the builder into its catalogues: `python -m builder_ui.look.collect`.

New sentences are added with their English words filled in and the Ukrainian ones left to be written; those no longer
said are taken out. `tests/architecture/test_texts.py` fails while a sentence is missing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from builder_ui.look.texts import LANGUAGES, LOCALES

EPOCH: Final = datetime(2026, 1, 1, tzinfo=UTC)  # a moment of collecting in the header would change it every time
HOUSE: Final = Path(__file__).parents[1]
FORMS: Final = {"_": 1, "ngettext": 2}
CATALOGUES: Final = {"designer": ("designer",), "builder": ("library", "console", "server", "look", "app.py")}
"""Catalogue → the rooms whose sentences it holds."""


def collected(catalogue: str) -> Catalog:
    """Gather every sentence said by the rooms of a catalogue."""
    found = Catalog(charset="utf-8")
    for room in CATALOGUES[catalogue]:
        path = HOUSE / room
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            place = file.relative_to(HOUSE.parent).as_posix()
            for message in sentences(file.read_text(encoding="utf-8")):
                found.add(message, locations=[(place, 0)])
    return found


def sentences(source: str) -> Iterator[str | tuple[str, str]]:
    """Find what a module says: the literals given to `_` and `ngettext`, in f-strings too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORMS:
            given = [arg.value for arg in node.args[: FORMS[node.func.id]] if isinstance(arg, ast.Constant)]
            if len(given) == 1:
                yield str(given[0])
            elif len(given) == 2:
                yield str(given[0]), str(given[1])


def update() -> None:
    """Write the catalogues anew, keeping what is translated."""
    for catalogue in CATALOGUES:
        found = collected(catalogue)
        for language in LANGUAGES:
            path = LOCALES / language / "LC_MESSAGES" / f"{catalogue}.po"
            _write(path, language, found)


def _write(path: Path, language: str, found: Catalog) -> None:
    known = Catalog(locale=language, charset="utf-8")
    if path.exists():
        with path.open("rb") as source:
            known = read_po(source, locale=language)
    fresh = Catalog(locale=language, project="Rozmova", charset="utf-8", fuzzy=False, creation_date=EPOCH)
    for message in sorted((m for m in found if m.id), key=_order):
        kept = known.get(message.id)
        said = kept.string if kept is not None else ""
        if language == "en":
            said = message.id
        fresh.add(
            message.id, said, locations=[(place, 0) for place in sorted({place for place, _ in message.locations})]
        )
    if any(message.id for message in fresh):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as target:
            write_po(target, fresh, width=120, omit_header=False, include_lineno=False)


def _order(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


if __name__ == "__main__":
    update()
