"""What the panel shows when nothing is selected: the scenario's variables and how long a silent dialog rests."""

from __future__ import annotations

from typing import Any, Final

from nicegui import ui

from builder_ui.designer.changes import set_op
from builder_ui.designer.desk import Desk
from builder_ui.designer.form.scene import new_id
from builder_ui.look.buttons import button, icon_button
from builder_ui.look.doing import guarded
from builder_ui.look.fields import SelectField, TextField
from builder_ui.look.layers import Dialog
from builder_ui.look.texts import _
from builder_ui.look.words import icon, text

TYPES: Final = ("text", "number", "money", "boolean", "date", "datetime", "list", "object")


def type_names() -> dict[str, str]:
    """Name the types of variables an author chooses among."""
    return {
        "text": _("Text"),
        "number": _("Number"),
        "money": _("Money"),
        "boolean": _("Yes or no"),
        "date": _("Date"),
        "datetime": _("Date and time"),
        "list": _("List"),
        "object": _("Object"),
    }


class ScenarioForm:
    """The scenario's own settings."""

    def __init__(self, desk: Desk, *, readonly: bool) -> None:
        self._desk = desk
        self._readonly = readonly
        with ui.element("div").classes("ih"):
            with ui.element("span").classes("tile ff"):
                icon("adjustments", 14)
            with ui.element("div").classes("grow"):
                text(_("Scenario"), "h2")
                text(_("Select a block to change it"), "small")
        with ui.element("div").classes("ib"):
            self._rows = ui.element("div").classes("variables")
            self._expiry()
        self._draw()
        listener = self._changed
        desk.tell.changed.append(listener)

    def _changed(self, blocks: frozenset[str]) -> None:
        if self._rows.is_deleted:
            self._desk.tell.changed.remove(self._changed)
            return
        self._draw()

    def _draw(self) -> None:
        self._rows.clear()
        with self._rows:
            with ui.element("div").classes("lab between"):
                text(_("Variables"))
                text(_("what the dialog remembers"), classes="opt")
            for variable in self._desk.variables():
                with ui.element("div").classes("ch"):
                    text(str(variable["name"]), classes="var")
                    text(type_names().get(str(variable.get("type")), str(variable.get("type"))), classes="grow opt")
                    if not self._readonly:
                        icon_button("pencil", _("Change"), lambda v=variable: self._open(v), size="sm")
            if not self._desk.variables():
                text(_("None yet. A question makes one when you name where its answer goes."), "p", "help")
            if not self._readonly:
                button(_("Add a variable"), lambda: self._open(None), kind="gho", size="sm", icon_name="plus")

    def _open(self, variable: dict[str, Any] | None) -> None:
        box = Dialog(_("Variable") if variable else _("New variable"), form=True)
        with box.body:
            name = TextField(
                _("Name"), str(variable["name"]) if variable else "", help_text=_("Letters, digits and _.")
            )
            kind = SelectField(_("Type"), type_names(), str(variable.get("type", "text")) if variable else "text")
            default = "" if variable is None or variable.get("default") is None else str(variable["default"])
            start = TextField(_("Value at the start"), default, optional=True)
            prefill = ui.checkbox(_("A web page may set it"), value=bool(variable and variable.get("prefill")))

        async def keep() -> None:
            if not name.value.strip().replace("_", "a").isalnum() or name.value.strip()[0].isdigit():
                name.set_error(_("A name has letters, digits and _, and begins with a letter."))
                return
            wanted = {
                "id": variable["id"] if variable else new_id("v"),
                "name": name.value.strip(),
                "type": kind.value or "text",
                "scope": variable.get("scope", "dialog") if variable else "dialog",
                "prefill": bool(prefill.value),
            }
            if start.value != "":
                wanted["default"] = start.value
            if variable is None:
                ops = [{"t": "add", "path": ["variables"], "value": wanted}]
            else:
                path = ["variables", variable["id"]]
                ops = [
                    set_op(variable, path, key, value) for key, value in wanted.items() if variable.get(key) != value
                ]
                if "default" in variable and "default" not in wanted:
                    ops.append({"t": "set", "path": [*path, "default"]})
            box.close()
            if ops:
                await self._desk.edit(ops)

        async def delete() -> None:
            box.close()
            if variable is not None:
                await self._desk.edit([{"t": "del", "path": ["variables", variable["id"]]}])

        with box.footer:
            if variable is not None:
                button(_("Delete"), delete, kind="dang")
            button(_("Cancel"), box.close)
            button(_("Save"), keep, kind="pri")
        box.open()

    def _expiry(self) -> None:
        settings = self._desk.document.get("settings", {})
        lengths = {"": _("never"), "30m": _("30 minutes"), "2h": _("2 hours"), "24h": _("a day"), "7d": _("a week")}
        now = str(settings.get("expiry") or "")
        lengths.setdefault(now, now)

        async def keep(wanted: str) -> None:
            here = self._desk.document.get("settings", {})
            await self._desk.edit([set_op(here, ["settings"], "expiry", wanted or None)])

        made = SelectField(
            _("A dialog ends by itself when the customer is silent for"),
            lengths,
            now,
            on_change=lambda wanted: guarded(lambda: keep(str(wanted or "")))(),
        )
        if self._readonly:
            made.input.disable()
