"""The panel at the right: the form of the selected block with its guide, or the scenario's own settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from nicegui import ui

from builder_ui.designer.cards import block_types, hint_of, title_of
from builder_ui.designer.desk import Changed, Desk, Op, set_op
from builder_ui.designer.form.form import Form
from builder_ui.designer.form.scene import Scene, new_id
from builder_ui.designer.scenario_form import ScenarioForm
from builder_ui.look.buttons import Segmented, Tabs, icon_button
from builder_ui.look.doing import guarded
from builder_ui.look.layers import menu, menu_item, menu_line
from builder_ui.look.marks import tile
from builder_ui.look.states import note
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import icon, text
from builder_ui.server.shapes import Problem
from runtime.blocks.fields import open_exits

LANGUAGE_NAMES = {"uk": "Українська", "en": "English"}
GUIDE = "guide"
SETTINGS = "settings"


class Inspector:
    """Shows what is selected; every change becomes an edit of the draft."""

    def __init__(
        self, desk: Desk, connections: Sequence[str], try_from: Callable[[str], Any], *, readonly: bool
    ) -> None:
        self._desk = desk
        self._connections = connections
        self._try_from = try_from
        self._readonly = readonly
        self._block_id: str | None = None
        self._tab = SETTINGS
        self._form: Form | None = None
        self._lang = str(desk.document["default_language"])
        with ui.element("aside").classes("insp") as self.panel:
            self.panel.props["aria-label"] = _("Settings of what is selected")
        desk.tell.changed.append(self._changed)
        desk.tell.problems.append(lambda problems: self._show_problems())
        self.show(None)

    def show(self, block_id: str | None) -> None:
        """Show a block, or the scenario when it is None."""
        self._block_id = block_id
        self._draw()

    def focus(self) -> None:
        """Move the focus into the form."""
        ui.run_javascript("document.querySelector('.insp .ib textarea, .insp .ib input, .insp .ib button')?.focus()")

    def _draw(self) -> None:
        self.panel.clear()
        self._form = None
        found = self._desk.find_block(self._block_id) if self._block_id else None
        with self.panel:
            if found is None:  # nothing is selected, or a block whose edit is still on its way
                ScenarioForm(self._desk, readonly=self._readonly)
            else:
                self._draw_block(*found)

    def _draw_block(self, block: dict[str, Any], group: dict[str, Any]) -> None:
        kind = block_types().get(block["type"])
        with ui.element("div").classes("ih"):
            if kind is not None:
                tile(kind.card.family, kind.card.icon)
            with ui.element("div").classes("grow"):
                text(title_of(kind) if kind else block["type"], "h2")
                text(group["title"], "small", "clip")
            icon_button("player-play", _("Try from here"), lambda: self._try_from(block["id"]), size="sm")
            if not self._readonly:
                with icon_button("dots", _("More"), size="sm"), menu():
                    menu_item(_("Duplicate"), lambda: self._duplicate(block, group), icon_name="copy")
                    menu_line()
                    menu_item(_("Delete"), lambda: self._delete(block, group), icon_name="trash", danger=True)
        if kind is None:
            note(_("This block type is not known here. It may come from a newer version."), "warn")
            return
        Tabs({SETTINGS: _("Settings"), GUIDE: _("Guide")}, self._tab, self._turn)
        with ui.element("div").classes("ib"):
            if self._tab == GUIDE:
                ui.markdown(kind.guide("uk" if current_language() == "uk" else "en")).classes("guide")
                return
            text(hint_of(kind), "p", "help lead")
            languages = self._desk.document["languages"]
            if len(languages) > 1:
                names = {str(lang): LANGUAGE_NAMES.get(lang, str(lang)) for lang in languages}
                Segmented(names, self._lang, self._speak, label=_("Language of the texts"), full=True)
            values = (
                {**kind.fresh(), **block["config"]} if not block["config"] else _with_defaults(kind, block["config"])
            )
            self._form = Form(kind.config, values, self._told(block, group), self._scene(block))
        self._show_problems()

    def _scene(self, block: dict[str, Any]) -> Scene:
        document = self._desk.document

        def target_of(exit_id: str) -> str:
            for edge in document["edges"]:
                if edge["from"] == {"block": block["id"], "exit": exit_id}:
                    return next((g["title"] for g in document["groups"] if g["id"] == edge["to"]["group"]), "")
            return ""

        return Scene(
            languages=document["languages"],
            default_language=document["default_language"],
            lang=self._lang,
            variables=self._desk.variables,
            groups={str(g["id"]): str(g["title"]) for g in document["groups"]},
            connections=self._connections,
            declare=self._declare,
            target_of=target_of,
            readonly=self._readonly,
        )

    def _told(self, block: dict[str, Any], group: dict[str, Any]) -> Callable[[str, Any], Any]:
        async def told(name: str, value: Any) -> None:
            found = self._desk.find_block(block["id"])
            if found is None:
                return
            now, where = found
            if now["config"].get(name) == value:
                return
            path = ["groups", where["id"], "blocks", now["id"], "config"]
            ops = [*self._declared, set_op(now["config"], path, name, value), *self._loose_ends(now, name, value)]
            self._declared = []
            await self._desk.edit(ops)

        self._declared: list[Op] = []
        return lambda name, value: guarded(lambda: told(name, value))()

    def _declare(self, name: str, kind: str) -> None:
        variable = {"id": new_id("v"), "name": name, "type": kind or self._natural_type(), "scope": "dialog"}
        self._declared.append({"t": "add", "path": ["variables"], "value": variable})

    def _natural_type(self) -> str:
        found = self._desk.find_block(self._block_id) if self._block_id else None
        if found is None:
            return "text"
        kinds = {"ask_number": "number", "ask_date": "date"}
        several = found[0]["type"] == "ask_choice" and found[0]["config"].get("multiple")
        return "list" if several else kinds.get(found[0]["type"], "text")

    def _loose_ends(self, block: dict[str, Any], name: str, value: Any) -> list[Op]:
        """Take away the threads of exits that the change does away with."""
        kind = block_types()[block["type"]]
        after = {**block["config"], name: value}
        exits = {way.exit for way in open_exits(kind.card, after, current_language())}
        return [
            {"t": "del", "path": ["edges", edge["id"]]}
            for edge in self._desk.document["edges"]
            if edge["from"]["block"] == block["id"]
            and edge["from"]["exit"] not in exits
            and name == kind.card.exits_from
        ]

    async def _duplicate(self, block: dict[str, Any], group: dict[str, Any]) -> None:
        index = next(i for i, other in enumerate(group["blocks"]) if other["id"] == block["id"])
        copy = {**block, "id": new_id("b")}
        await self._desk.edit(
            [{"t": "add", "path": ["groups", group["id"], "blocks"], "value": copy, "index": index + 1}]
        )

    async def _delete(self, block: dict[str, Any], group: dict[str, Any]) -> None:
        edges = [
            edge
            for edge in self._desk.document["edges"]
            if edge["from"]["block"] == block["id"] or edge["to"].get("block") == block["id"]
        ]
        ops: list[Op] = [{"t": "del", "path": ["edges", edge["id"]]} for edge in edges]
        ops.append({"t": "del", "path": ["groups", group["id"], "blocks", block["id"]]})
        self.show(None)
        await self._desk.edit(ops)

    def _turn(self, tab: str) -> None:
        self._tab = tab
        self._draw()

    def _speak(self, lang: str) -> None:
        self._lang = lang
        self._draw()

    def _changed(self, changed: Changed) -> None:
        if self._block_id is not None and self._block_id in changed.blocks and not changed.from_form:
            self._draw()

    def _show_problems(self) -> None:
        if self._form is None:
            return
        self._form.show_errors(errors_of(self._desk.problems, self._block_id))


def errors_of(problems: Sequence[Problem], block_id: str | None) -> dict[str, str]:
    """Give the sentences of a block's errors and warnings by the name of the field they are about."""
    found: dict[str, str] = {}
    for problem in problems:
        if problem.block == block_id and problem.field and problem.severity != "hint":
            name = problem.field.split(".")[0].split("[")[0]
            found.setdefault(name, problem.sentence)
    return found


def _with_defaults(kind: Any, config: dict[str, Any]) -> dict[str, Any]:
    return {**kind.config().model_dump(mode="json"), **config}


def severity_icon(severity: str) -> ui.html:
    """Draw the icon of a problem's weight."""
    return icon("alert-triangle" if severity == "error" else "alert-circle", 16, severity)
