"""Find anything in the scenario: texts, variables, code, titles; pressing a hit goes to its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from nicegui import ui

from builder_ui.designer.cards import block_types, title_of
from builder_ui.designer.desk import Desk
from builder_ui.look.fields import Search
from builder_ui.look.layers import Dialog
from builder_ui.look.marks import tile
from builder_ui.look.texts import _
from builder_ui.look.words import text

MOST_HITS: Final = 40


@dataclass(frozen=True, slots=True)
class Hit:
    """A block whose settings hold the words; `around` is where they stand."""

    group: str
    block: str
    kind: str
    title: str
    around: str


def find(document: dict[str, Any], wanted: str) -> list[Hit]:
    """Find the blocks whose title, texts, variables or code hold `wanted`, whatever the case."""
    words = wanted.strip().lower()
    hits: list[Hit] = []
    for group in document["groups"] if words else []:
        for block in group["blocks"]:
            for piece in (*strings(block["config"]), str(block.get("name") or ""), str(group["title"])):
                at = piece.lower().find(words)
                if at >= 0:
                    around = " ".join(piece[max(0, at - 24) : at + 60].split())
                    hits.append(Hit(group["id"], block["id"], block["type"], str(group["title"]), around))
                    break
    return hits


def strings(value: object) -> list[str]:
    """Give every string inside a JSON value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [piece for member in value.values() for piece in strings(member)]
    if isinstance(value, list):
        return [piece for member in value for piece in strings(member)]
    return [] if value is None or isinstance(value, bool) else [json.dumps(value)]


def open_finder(desk: Desk, go: Callable[[str], None]) -> None:
    """Open the dialog that finds; `go` shows a block."""
    box = Dialog(_("Find in the scenario"), wide=True)
    with box.body:
        search = Search(_("Words, a variable, code"), lambda words: draw(words), shortcut="", width_px=420)
        rows = ui.element("div").classes("hits").props("aria-live=polite")

    def draw(words: str) -> None:
        rows.clear()
        hits = find(desk.document, words)
        with rows:
            if words.strip() and not hits:
                text(_("Nothing is found."), "p", "help")
            for hit in hits[:MOST_HITS]:
                _row(hit, lambda hit=hit: arrive(hit))

    def arrive(hit: Hit) -> None:
        box.close()
        go(hit.block)

    box.open()
    search.input.run_method("focus")


def _row(hit: Hit, work: Callable[[], None]) -> None:
    kind = block_types().get(hit.kind)
    row = ui.element("button").classes("pr").props("type=button")
    with row:
        tile(kind.card.family if kind else "flow", kind.card.icon if kind else "help-circle")
        text(hit.around, classes="sentence clip")
        text(f"{title_of(kind) if kind else hit.kind} · {hit.title}", classes="opt clip")
    row.on("click", work, [])
