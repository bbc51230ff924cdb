"""The form of a block's settings, drawn from its model alone: it knows no block by name."""

from __future__ import annotations

import copy
import typing
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from types import UnionType
from typing import Any, Final, Union

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
_LEFT: Final = "(e) => { if (!e.currentTarget.contains(e.relatedTarget)) emit() }"


@dataclass(slots=True)
class Place:
    """Where a field stands: drawn anew when its value has changed elsewhere and nobody is in it."""

    room: ui.element
    draw: Callable[[], ui.element]
    field: ui.element | None = None
    trouble: ui.element | None = None
    busy: bool = False


class Form:
    """The fields of one model; `values` is the raw settings, defaults filled in.

    `left` is called when the person leaves a field.
    """

    def __init__(
        self,
        model: type[BaseModel],
        values: Mapping[str, Any],
        told: Told,
        scene: Scene,
        left: Callable[[], object] | None = None,
    ) -> None:
        self._values = copy.deepcopy(dict(values))
        self._told = told
        self._scene = scene
        self._left = left
        self._shown_when: list[tuple[ui.element, Mapping[str, Any]]] = []
        self._places: dict[str, Place] = {}
        self._errors: Mapping[str, str] = {}
        sections: dict[str, list[tuple[str, FieldInfo, Ui]]] = {}
        for name, info in model.model_fields.items():
            of = ui_of(info)
            if of is not None and of.get("widget") != "hidden":
                sections.setdefault(said(of.get("section")), []).append((name, info, of))
        for section, fields in sections.items():
            self._section(section, fields)
        self._show()

    def show_errors(self, errors: Mapping[str, str], warnings: Collection[str] = ()) -> None:
        """Show sentences at the fields they are about, and take away those that no longer hold.

        Those of the fields named in `warnings` may wait, and look so.
        """
        self._errors = errors
        for name, place in self._places.items():
            place.room.classes(add="may-wait") if name in warnings else place.room.classes(remove="may-wait")
            self._show_error(place, errors.get(name, ""))

    def refresh(self, values: Mapping[str, Any], *, even: Collection[str] = ()) -> list[str]:
        """Show other values: in the fields nobody is in, and in those named `even` then. Gives the names of those."""
        shown: list[str] = []
        for name, place in self._places.items():
            value = values.get(name)
            if value == self._values.get(name) or (place.busy and name not in even):
                continue
            self._values[name] = copy.deepcopy(value)
            place.busy = False
            self._fill(name, place)
            shown.append(name)
        if shown:
            self._show()
        return shown

    def _section(self, section: str, fields: list[tuple[str, FieldInfo, Ui]]) -> None:
        with ExitStack() as inside:
            if section:
                changed = any(self._values.get(name) not in (info.default, None, "") for name, info, _of in fields)
                folded = inside.enter_context(ui.element("details").classes("fold").props("open" if changed else ""))
                self._fold(section, folded)
                inside.enter_context(ui.element("div").classes("fold-body"))
            for name, info, of in fields:
                room = ui.element("div").classes("sec")
                place = Place(room, partial(self._draw, name, info, of))
                self._places[name] = place
                self._fill(name, place)
                if self._left is not None:
                    room.on("focusin", partial(self._entered, place), [])
                    room.on("focusout", partial(self._gone, place), js_handler=_LEFT)
                if of.get("shown_when"):
                    self._shown_when.append((room, of["shown_when"]))

    def _fill(self, name: str, place: Place) -> None:
        place.room.clear()
        with place.room:
            place.field = place.draw()
            place.trouble = None if isinstance(place.field, Field) else ui.element("div").classes("err")
        self._show_error(place, self._errors.get(name, ""))

    def _show_error(self, place: Place, sentence: str) -> None:
        if isinstance(place.field, Field):
            place.field.set_error(sentence)
        elif place.trouble is not None:
            place.trouble.clear()
            place.trouble.set_visibility(bool(sentence))
            with place.trouble:
                icon("alert-circle", 14)
                text(sentence)

    def _entered(self, place: Place) -> None:
        place.busy = True

    def _gone(self, place: Place) -> None:
        place.busy = False
        if self._left is not None:
            self._left()

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
            case "duration":
                return texts.duration_field(of, value, changed, scene)
            case "number":
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


def has_texts(model: type[BaseModel]) -> bool:
    """Tell whether a model has texts for people, which are written in each language."""
    for info in model.model_fields.values():
        of = ui_of(info)
        if of is None:
            continue
        if of.get("widget") in ("text", "line"):
            return True
        if of.get("widget") in ("options", "mapping") and has_texts(member_model(info.annotation)):
            return True
    return False


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
