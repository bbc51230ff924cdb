"""The panel at the right: the form of the selected block with its guide, or the scenario's own settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final

from nicegui import ui

from builder_ui.designer.cards import block_types, hint_of, title_of
from builder_ui.designer.changes import ids
from builder_ui.designer.desk import Desk
from builder_ui.designer.door import Op
from builder_ui.designer.field_edits import FieldEdits
from builder_ui.designer.form.form import Form, has_texts
from builder_ui.designer.form.scene import Scene, new_id
from builder_ui.designer.scenario_form import ScenarioForm
from builder_ui.designer.wording import language_name
from builder_ui.look.buttons import Segmented, Tabs, icon_button
from builder_ui.look.doing import guarded, toast
from builder_ui.look.layers import menu, menu_item, menu_line
from builder_ui.look.marks import tile
from builder_ui.look.states import note
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import icon, text
from builder_ui.server.shapes import Problem
from runtime.blocks.catalogue import BlockType

GUIDE: Final = "guide"
SETTINGS: Final = "settings"
_FOCUS: Final = """setTimeout(() => {
  const panel = document.querySelector('.insp');
  (panel.querySelector('.form-fields :is(textarea, input, .cm-content)') ?? panel.querySelector('.ib button'))?.focus();
}, 60)"""


class Inspector:
    """Shows what is selected; every change becomes an edit of the draft."""

    def __init__(
        self, desk: Desk, connections: Sequence[str], try_from: Callable[[str], Any], *, readonly: bool
    ) -> None:
        self._desk = desk
        self._connections = connections
        self._try_from = try_from
        self._readonly = readonly
        self._groups: list[str] = []
        self._block_id: str | None = None
        self._drawn: str | None = None
        self._tab = SETTINGS
        self._form: Form | None = None
        self._edits = FieldEdits(desk)
        self._lang = str(desk.document["default_language"])
        with ui.element("aside").classes("insp") as self.panel:
            self.panel.props["aria-label"] = _("Settings of what is selected")
        desk.tell.changed.append(self._changed)
        desk.tell.problems.append(lambda problems: self._show_problems())
        self._draw()

    def show(self, block_id: str | None, groups: Sequence[str] = ()) -> None:
        """Show a block, or the only block of a selected group, or the scenario."""
        wanted = (block_id, list(groups))
        if wanted == (self._block_id, self._groups) and self._drawn == self._chosen():
            return
        self._block_id, self._groups = wanted
        if self._chosen() != self._drawn or self._drawn is None:
            self._draw()

    def focus(self) -> None:
        """Move the focus into the form."""
        ui.run_javascript(_FOCUS)

    def _chosen(self) -> str | None:
        if self._block_id is not None:
            return self._block_id if self._desk.find_block(self._block_id) else None
        if len(self._groups) != 1:
            return None
        blocks = next((g["blocks"] for g in self._desk.document["groups"] if g["id"] == self._groups[0]), [])
        return blocks[0]["id"] if len(blocks) == 1 else None

    def _draw(self) -> None:
        self.panel.clear()
        self._form = None
        self._drawn = self._chosen()
        found = self._desk.find_block(self._drawn) if self._drawn else None
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
            with ui.element("div").classes("grow heading"):
                text(title_of(kind) if kind else block["type"], "h2", "clip")
                self._where = text(group["title"], "small", "clip")
            if not self._readonly:
                icon_button("player-play", _("Try from here"), lambda: self._try_from(block["id"]), size="sm")
                with icon_button("dots", _("More"), size="sm"), menu():
                    menu_item(_("Duplicate"), lambda: self._duplicate(block["id"]), icon_name="copy")
                    menu_line()
                    menu_item(_("Delete"), lambda: self._delete(block["id"]), icon_name="trash", danger=True)
        if kind is None:
            note(_("This block type is not known here. It may come from a newer version."), "warn")
            return
        Tabs({SETTINGS: _("Settings"), GUIDE: _("Guide")}, self._tab, lambda tab: self._turn(tab, kind, block["id"]))
        self._page = ui.element("div").classes("ib")
        self._draw_page(kind, block["id"])

    def _draw_page(self, kind: BlockType, block_id: str) -> None:
        self._page.clear()
        self._form = None
        with self._page:
            if self._tab == GUIDE:
                ui.markdown(kind.guide("uk" if current_language() == "uk" else "en")).classes("guide")
                return
            text(hint_of(kind), "p", "help lead")
            languages = self._desk.document["languages"]
            if len(languages) > 1 and has_texts(kind.config):
                names = {str(lang): language_name(str(lang)) for lang in languages}
                Segmented(
                    names,
                    self._lang,
                    lambda lang: self._speak(lang, kind, block_id),
                    label=_("Language of the texts"),
                    full=True,
                )
            self._fields = ui.element("div").classes("form-fields")
        self._draw_fields(kind, block_id)

    def _draw_fields(self, kind: BlockType, block_id: str) -> None:
        found = self._desk.find_block(block_id)
        self._fields.clear()
        if found is None:
            return
        values = _shown(kind, found[0]["config"])
        self._edits.begin(block_id, found[0]["config"])

        def told(name: str, value: Any) -> object:
            return self._told(kind, block_id, name, value)

        with self._fields:
            self._form = Form(kind.config, values, told, self._scene(block_id), lambda: self._refresh(block_id))
        self._show_problems()

    def _scene(self, block_id: str) -> Scene:
        document = self._desk.document

        def target_of(exit_id: str) -> str:
            for edge in document["edges"]:
                if edge["from"] == {"block": block_id, "exit": exit_id}:
                    return next((g["title"] for g in document["groups"] if g["id"] == edge["to"]["group"]), "")
            return ""

        return Scene(
            languages=document["languages"],
            default_language=document["default_language"],
            lang=self._lang,
            variables=self._desk.variables,
            groups={str(g["id"]): str(g["title"]) for g in document["groups"]},
            connections=self._connections,
            declare=lambda name, kind: self._edits.declare(block_id, name, kind),
            target_of=target_of,
            readonly=self._readonly,
        )

    # --- edits -------------------------------------------------------------------------------------------------------

    def _told(self, kind: BlockType, block_id: str, name: str, value: Any) -> object:
        self._edits.note(block_id, name, value)
        return guarded(lambda: self._keep(kind, block_id, name))()

    async def _keep(self, kind: BlockType, block_id: str, name: str) -> None:
        refused = None
        try:
            refused = await self._edits.send(kind.card, block_id, name)
        finally:
            self._refresh(block_id, even=[name] if refused is not None else ())
        if refused is None:
            return
        if self._desk.find_block(block_id) is None:
            toast(_("This block is gone: somebody has deleted it."), "warn")
            return

        async def put_mine() -> None:
            self._edits.note(block_id, name, refused.value)
            await self._keep(kind, block_id, name)

        toast(
            _("Somebody has just changed this field. Theirs is shown."),
            "warn",
            action=_("Put mine"),
            work=put_mine,
            stays_s=20,
        )

    def _refresh(self, block_id: str, even: Collection[str] = ()) -> None:
        found = self._desk.find_block(block_id)
        kind = block_types().get(found[0]["type"]) if found else None
        if self._form is None or self._drawn != block_id or found is None or kind is None:
            return
        waiting = self._edits.waiting(block_id)
        values = {**_shown(kind, found[0]["config"]), **waiting}
        shown = self._form.refresh(values, even=even)
        for name in shown:
            self._edits.rebase(block_id, name, found[0]["config"].get(name))

    async def _duplicate(self, block_id: str) -> None:
        found = self._desk.find_block(block_id)
        if found is None:
            return
        block, group = found
        index = next(i for i, other in enumerate(group["blocks"]) if other["id"] == block_id)
        config = {name: _renewed(value) for name, value in block["config"].items()}
        twin = {**block, "id": new_id("b"), "config": config}
        await self._desk.edit(
            [{"t": "add", "path": ["groups", group["id"], "blocks"], "value": twin, "index": index + 1}]
        )

    async def _delete(self, block_id: str) -> None:
        def ops() -> list[Op]:
            found = self._desk.find_block(block_id)
            if found is None:
                return []
            loose = [
                edge
                for edge in self._desk.document["edges"]
                if edge["from"]["block"] == block_id or edge["to"].get("block") == block_id
            ]
            gone: list[Op] = [{"t": "del", "path": ["edges", edge["id"]]} for edge in loose]
            return [*gone, {"t": "del", "path": ["groups", found[1]["id"], "blocks", block_id]}]

        self.show(None)
        await self._desk.edit(ops)

    def _turn(self, tab: str, kind: BlockType, block_id: str) -> None:
        self._tab = tab
        self._draw_page(kind, block_id)

    def _speak(self, lang: str, kind: BlockType, block_id: str) -> None:
        self._lang = lang
        self._draw_fields(kind, block_id)

    def _changed(self, blocks: frozenset[str]) -> None:
        if self._chosen() != self._drawn:
            self._draw()
        elif self._drawn is not None and self._drawn in blocks:
            self._refresh(self._drawn)
            found = self._desk.find_block(self._drawn)
            if found is not None:
                self._where.text = str(found[1]["title"])

    def _show_problems(self) -> None:
        if self._form is not None:
            errors = errors_of(self._desk.problems, self._drawn, "error")
            warnings = errors_of(self._desk.problems, self._drawn, "warning")
            self._form.show_errors({**warnings, **errors}, warnings.keys() - errors.keys())


def errors_of(problems: Sequence[Problem], block_id: str | None, severity: str) -> dict[str, str]:
    """Give the sentences of a block's problems by the name of the field they are about."""
    found: dict[str, str] = {}
    for problem in problems:
        if problem.block == block_id and problem.field and problem.severity == severity:
            name = problem.field.split(".")[0].split("[")[0]
            found.setdefault(name, problem.sentence)
    return found


def _shown(kind: BlockType, config: dict[str, Any]) -> dict[str, Any]:
    """Give what the form shows: settings left out are at their defaults."""
    return {**kind.fresh(), **config} if not config else {**kind.config().model_dump(mode="json"), **config}


def _renewed(value: Any) -> Any:
    """Give a copy of a setting whose members have ids of their own."""
    if isinstance(value, list) and ids(value):
        return [{**member, "id": new_id("o")} for member in value]
    return value


def severity_icon(severity: str) -> ui.html:
    """Draw the icon of a problem's weight."""
    return icon("alert-triangle" if severity == "error" else "alert-circle", 16, severity)
