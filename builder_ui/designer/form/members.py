"""Fields of lists: options (each an exit of its own), and mappings, rows of a few small fields."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from nicegui import ui
from nicegui.events import GenericEventArguments
from pydantic import BaseModel

from builder_ui.designer.form.scene import Scene, new_id, text_in
from builder_ui.designer.wording import Ui, help_of, said, title
from builder_ui.look.buttons import button, icon_button
from builder_ui.look.texts import _
from builder_ui.look.words import Words, icon, text

Changed = Callable[[Any], object]
Draw = Callable[[type[BaseModel], dict[str, Any], Callable[[str, Any], object], Scene], None]
"""Draws the fields of a model; the room of the whole form hands itself down."""

_FOCUS_LAST: Final = """setTimeout(() => {{
  const field = document.getElementById({id})?.lastElementChild?.querySelector('input, textarea');
  field?.focus();
  field?.select?.();
}}, 60)"""


@dataclass(frozen=True, slots=True)
class Around:
    """The scenario around the list, and how the fields of a member are drawn."""

    scene: Scene
    draw: Draw


class MembersField(ui.element):
    """A list of members of one model; tells each change of the whole list."""

    def __init__(self, of: Ui, model: type[BaseModel], value: object, changed: Changed, around: Around) -> None:
        super().__init__("div")
        self.classes("field members")
        self._model, self._draw_fields = model, around.draw
        self._scene = replace(around.scene, in_list=True)
        self._members: list[dict[str, Any]] = copy.deepcopy(list(value)) if isinstance(value, list | tuple) else []
        self._changed = changed
        self._open: set[int] = set()
        self._with_exits = "id" in model.model_fields
        with self:
            text(title(of), "span", "lab")
            self._rows = ui.element("div").classes("member-rows")
            if help_of(of):
                text(help_of(of), "div", "help")
            if not self._scene.readonly:
                button(said(of.get("add")) or _("Add"), self._add, kind="gho", size="sm", icon_name="plus").classes(
                    "add"
                )
        self._draw()

    def _draw(self) -> None:
        self._rows.clear()
        with self._rows:
            for index, member in enumerate(self._members):
                self._member(index, member)

    def _member(self, index: int, member: dict[str, Any]) -> None:
        def changed(name: str, value: Any) -> object:
            member[name] = value
            if label is not None:
                label.text = self._label(member) or _("no words")
            return self._tell()

        label: Words | None = None

        if not self._with_exits:
            with ui.element("div").classes("member row-fields"):
                with ui.element("div").classes("grow small-fields"):
                    self._draw_fields(self._model, member, changed, self._scene)
                self._row_tools(index)
            return
        with ui.element("details").classes("member").props("open" if index in self._open else "") as part:
            part.on("toggle", self._toggling(index), js_handler="(e) => emit(e.target.open)")
            with ui.element("summary").classes("ch"):
                icon("chevron-right", 14, "turn")
                label = text(self._label(member) or _("no words"), classes="clip grow")
                target = self._scene.target_of(str(member.get("id", "")))
                if target:
                    with ui.element("span").classes("to"):
                        icon("arrow-right", 13)
                        text(target, classes="clip")
            with ui.element("div").classes("member-body"):
                self._draw_fields(self._model, member, changed, self._scene)
                self._row_tools(index)

    def _row_tools(self, index: int) -> None:
        if self._scene.readonly:
            return
        with ui.element("div").classes("hrow tight end member-tools"):
            if index:
                icon_button("chevron-up", _("Move up"), lambda: self._move(index, -1), size="sm")
            if index < len(self._members) - 1:
                icon_button("chevron-down", _("Move down"), lambda: self._move(index, 1), size="sm")
            icon_button("trash", _("Delete"), lambda: self._delete(index), size="sm")

    def _label(self, member: dict[str, Any]) -> str:
        label, default = member.get("label"), self._scene.default_language
        return text_in(label, self._scene.lang, default) or text_in(label, default, default)

    def _toggling(self, index: int) -> Callable[[GenericEventArguments], None]:
        return lambda event: self._toggled(index, bool(event.args))

    def _toggled(self, index: int, opened: bool) -> None:
        self._open.add(index) if opened else self._open.discard(index)

    def _add(self) -> object:
        member = self._model().model_dump(mode="json")
        if self._with_exits:
            member["id"] = new_id("o")
            self._open = {len(self._members)}
        self._members.append(member)
        self._draw()
        ui.run_javascript(_FOCUS_LAST.format(id=json.dumps(self._rows.html_id)))
        return self._tell()

    def _move(self, index: int, by: int) -> object:
        self._members.insert(index + by, self._members.pop(index))
        self._open.clear()
        self._draw()
        return self._tell()

    def _delete(self, index: int) -> object:
        del self._members[index]
        self._open.clear()
        self._draw()
        return self._tell()

    def _tell(self) -> object:
        return self._changed(copy.deepcopy(self._members))
