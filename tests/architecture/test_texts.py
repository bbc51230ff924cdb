"""Everything the builder says is in the catalogues, in Ukrainian and in English."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from builder_ui.look.collect import CATALOGUES, HOUSE, collected, sentences
from builder_ui.look.texts import LANGUAGES, LOCALES

SAYING = {
    "text": (0,), "button": (0,), "Button": (0,), "icon_button": (1,), "link": (0,), "button_link": (0,),
    "TextField": (0,), "SelectField": (0, 1), "Search": (0,), "Field": (0,), "switch": (0,), "check_box": (0,),
    "chip_choice": (0,), "Segmented": (0,), "Tabs": (0,), "menu_item": (0,), "Dialog": (0,), "confirm": (0, 1),
    "toast": (0,), "tag": (0,), "note": (0,), "empty_state": (0, 1), "failed_state": (0,), "Column": (0,),
    "frame": (1,), "dress": (0,), "head": (0,), "card": (0, 1), "error_sheet": (1, 2), "sheet": (0,), "escape": (0,),
    "tooltip": (0,),
}  # fmt: skip
"""What puts words before a person → which of its arguments are the words (a dict's values too)."""
SAYING_KEYWORDS = {"label", "placeholder", "help_text", "verb", "action", "title", "words"}
NAMES = {"Rozmova", "Українська", "English"}
READ_FROM_AUTHORS = {"так"}  # understood whichever language the builder speaks, and never shown
KEYS = re.compile(r"^(Ctrl|Shift|Alt|Esc|Enter|Del)( \S+)?$")
BOTH_LANGUAGES_INSIDE = {
    "app.py",
    "server/problem.py",
    "server/here.py",
    "server/client.py",
    "start.py",
    "alone.py",
    "desktop.py",
    "window.py",
}
"""Files that give a sentence in both languages on the spot, as `runtime/errors.py` has it."""


def pages() -> list[Path]:
    return [path for path in sorted(HOUSE.rglob("*.py")) if "node_modules" not in path.parts]


def unsaid(source: str) -> Iterator[str]:
    """Find the literals with letters that are put before a person without the catalogues."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        places = SAYING.get(name)
        if places is None:
            continue
        given = [call.args[place] for place in places if place < len(call.args)]
        given += [keyword.value for keyword in call.keywords if keyword.arg in SAYING_KEYWORDS]
        for value in given:
            yield from (literal for literal in _literals(value) if _has_words(literal))


def _literals(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        yield "".join(part.value for part in value.values if isinstance(part, ast.Constant))
    elif isinstance(value, ast.Dict):
        for inner in value.values:
            yield from _literals(inner)
    elif isinstance(value, ast.IfExp):
        yield from _literals(value.body)
        yield from _literals(value.orelse)
    elif isinstance(value, ast.BoolOp):
        for inner in value.values:
            yield from _literals(inner)


def _has_words(literal: str) -> bool:
    if literal in NAMES or KEYS.match(literal) or literal.startswith(("https://", "http://")):
        return False
    return bool(re.search(r"[^\W\d_]{2,}", literal))


def cyrillic(source: str) -> Iterator[str]:
    """Find words in Ukrainian letters, three or more: they belong to the catalogues, docstrings aside."""
    tree = ast.parse(source)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docs:
            continue
        if re.search(r"[а-щьюяґєії]{3,}", node.value.lower()) and node.value not in NAMES | READ_FROM_AUTHORS:
            yield node.value


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_every_sentence_goes_through_the_catalogues(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not list(unsaid(source))
    if path.relative_to(HOUSE).as_posix() not in BOTH_LANGUAGES_INSIDE:
        assert not list(cyrillic(source))


@pytest.mark.parametrize(
    "planted",
    [
        'button("Save", work)',
        'icon_button("x", "Close")',
        'text(f"{n} bots")',
        'toast("Збережено")',
        'TextField(_("Name"), placeholder="Type it")',
        'Segmented({"all": "All", "live": _("Live")}, "all")',
        'text(_("Bots") if bots else "No bots")',
    ],
)
def test_a_planted_sentence_is_caught(planted: str) -> None:
    assert list(unsaid(planted))


def test_words_of_a_language_in_the_code_are_caught() -> None:
    assert list(cyrillic('"""Словник."""\nverb = "Зберегти"')) == ["Зберегти"]


def test_a_sentence_inside_an_f_string_is_collected() -> None:
    assert list(sentences("f'<b>{escape(_(\"Sign in\"))}</b>'")) == ["Sign in"]


@pytest.mark.parametrize("catalogue", CATALOGUES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_written_in_both_languages(catalogue: str, language: str) -> None:
    wanted = {_key(message) for message in collected(catalogue) if message.id}
    path = LOCALES / language / "LC_MESSAGES" / f"{catalogue}.po"
    if not wanted:
        return
    with path.open("rb") as source:
        written = {_key(message): message for message in read_po(source, locale=language) if message.id}
    assert wanted - written.keys() == set(), "python -m builder_ui.look.collect"
    assert written.keys() - wanted == set(), "no longer said"
    for key, message in written.items():
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        assert all(forms), key
        for form in forms:
            assert _fields(form) >= _fields(key) - {"n"}, key
            assert _fields(form) <= _fields(key) | {"n"}, key


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
