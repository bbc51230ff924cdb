"""The palette: every block by family, to drag onto the canvas or to press; with a search."""

from __future__ import annotations

import json
from collections.abc import Callable

from nicegui import ui

from builder_ui.designer.cards import FAMILIES, block_types, family_title, hint_of, title_of
from builder_ui.look.fields import Search
from builder_ui.look.marks import tile
from builder_ui.look.texts import _
from builder_ui.look.words import icon, text
from runtime.blocks.catalogue import BlockType

CARRY = (
    "(e) => {{ e.dataTransfer.setData('application/x-rozmova-block', {type}); e.dataTransfer.effectAllowed = 'copy' }}"
)


class Palette:
    """The column of blocks; `on_press` gets the type of a pressed one."""

    def __init__(self, on_press: Callable[[str], None]) -> None:
        self._on_press = on_press
        self._rows: list[tuple[ui.element, str]] = []
        self._families: list[tuple[ui.element, list[ui.element]]] = []
        with ui.element("aside").classes("pal") as column:
            column.props["aria-label"] = _("Blocks")
            with ui.element("div").classes("find"):
                Search(_("Find a block"), self._find, width_px=195)
            with ui.element("div").classes("pal-list"):
                for family in FAMILIES:
                    self._family(family)

    def _family(self, family: str) -> None:
        kinds = [kind for kind in block_types().values() if kind.card.family == family]
        if not kinds:
            return
        with ui.element("section").classes("fam") as part:
            with ui.element("h4"):
                icon("chevron-down", 14)
                text(family_title(family))
                text(str(len(kinds)), "small", "num")
            rows = [self._block(kind) for kind in kinds]
        self._families.append((part, rows))

    def _block(self, kind: BlockType) -> ui.element:
        with ui.element("button").classes("pb").props("draggable=true type=button") as row:
            row.props["title"] = hint_of(kind)
            row.props["data-type"] = kind.type
            tile(kind.card.family, kind.card.icon)
            text(title_of(kind), classes="clip")
            icon("grip-vertical", 14, "g")
        row.on("dragstart", js_handler=CARRY.format(type=json.dumps(kind.type)))
        row.on("click", lambda: self._on_press(kind.type), [])
        self._rows.append((row, f"{kind.card.uk} {kind.card.en} {kind.card.hint_uk} {kind.card.hint_en}".lower()))
        return row

    def _find(self, wanted: str) -> None:
        words = wanted.strip().lower()
        for row, known in self._rows:
            row.set_visibility(words in known)
        for part, rows in self._families:
            part.set_visibility(any(row.visible for row in rows))
