"""The form of a block's settings, drawn from its model alone: it knows no block by name."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import UnionType
from typing import Any, Union

from nicegui import ui
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from builder_ui.designer.form import choices, texts
from builder_ui.designer.form.members import Around, MembersField
from builder_ui.designer.form.rules import RulesField
from builder_ui.designer.form.scene import Scene
from builder_ui.designer.wording import Ui, said
from builder_ui.look.fields import Field
from builder_ui.look.words import icon, text

Told = Callable[[str, Any], object]
"""Called with the name of a field and its new value."""


class Form:
    """The fields of one model; `values` is the raw settings, defaults filled in."""

    def __init__(self, model: type[BaseModel], values: Mapping[str, Any], told: Told, scene: Scene) -> None:
        self._values = dict(values)
        self._told = told
        self._scene = scene
        self._shown_when: list[tuple[ui.element, Mapping[str, Any]]] = []
        self._fields: dict[str, ui.element] = {}
        sections: dict[str, list[tuple[str, FieldInfo, Ui]]] = {}
        for name, info in model.model_fields.items():
            of = ui_of(info)
            if of is not None and of.get("widget") != "hidden":
                sections.setdefault(said(of.get("section")), []).append((name, info, of))
        for section, fields in sections.items():
            self._section(section, fields)
        self._show()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Show sentences at the fields they are about, and take away those that no longer hold."""
        for name, made in self._fields.items():
            if isinstance(made, Field):
                made.set_error(errors.get(name, ""))

    def _section(self, section: str, fields: list[tuple[str, FieldInfo, Ui]]) -> None:
        with ExitStack() as inside:
            if section:
                changed = any(self._values.get(name) not in (info.default, None, "") for name, info, _of in fields)
                folded = inside.enter_context(ui.element("details").classes("fold").props("open" if changed else ""))
                self._fold(section, folded)
                inside.enter_context(ui.element("div").classes("fold-body"))
            for name, info, of in fields:
                with ui.element("div").classes("sec") as place:
                    self._fields[name] = self._draw(name, info, of)
                if of.get("shown_when"):
                    self._shown_when.append((place, of["shown_when"]))

    def _fold(self, section: str, folded: ui.element) -> None:
        with folded, ui.element("summary"):
            icon("chevron-right", 14, "turn")
            text(section)

    def _draw(self, name: str, info: FieldInfo, of: Ui) -> ui.element:
        def changed(value: Any) -> object:
            self._values[name] = value
            self._show()
            return self._told(name, value)

        value, scene, widget = self._values.get(name), self._scene, of["widget"]
        match widget:
            case "text" | "line":
                return texts.people_text(of, value, changed, scene)
            case "number" | "duration":
                return texts.number_field(of, value, changed, scene, number=number_type(info.annotation))
            case "code":
                return texts.code_field(of, value, changed, scene)
            case "select":
                return choices.select_field(of, value, changed, scene)
            case "switch":
                return choices.switch_field(of, value, changed, scene)
            case "variable":
                return choices.variable_field(of, value, changed, scene)
            case "group":
                return choices.group_field(of, value, changed, scene)
            case "connection":
                return choices.connection_field(of, value, changed, scene)
            case "rules":
                return RulesField(of, value, changed, scene)
            case "options" | "mapping":
                return MembersField(of, member_model(info.annotation), value, changed, Around(scene, draw_fields))
            case _:
                return texts.plain_field(of, value, changed, scene)

    def _show(self) -> None:
        for place, needed in self._shown_when:
            place.set_visibility(all(self._holds(name, wanted) for name, wanted in needed.items()))

    def _holds(self, name: str, wanted: object) -> bool:
        value = self._values.get(name)
        return value in wanted if isinstance(wanted, list | tuple) else value == wanted


def draw_fields(model: type[BaseModel], values: dict[str, Any], told: Told, scene: Scene) -> None:
    """Draw the fields of a member of a list."""
    Form(model, {**model().model_dump(mode="json"), **values}, told, scene)


def ui_of(info: FieldInfo) -> Ui | None:
    """Give what a field's schema says of its widget."""
    extra = info.json_schema_extra
    found = extra.get("ui") if isinstance(extra, dict) else None
    return found if isinstance(found, dict) else None


def number_type(annotation: Any) -> type:
    """Give int, float or str: how a number of this field is kept."""
    kinds = typing.get_args(annotation) if typing.get_origin(annotation) in (Union, UnionType) else (annotation,)
    return next((kind for kind in (int, float) if kind in kinds), str)


def member_model(annotation: Any) -> type[BaseModel]:
    """Give the model of a list's members."""
    return next(kind for kind in typing.get_args(annotation) if isinstance(kind, type) and issubclass(kind, BaseModel))
