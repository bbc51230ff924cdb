"""Fields that choose: a select, a switch, a variable, a group, a connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nicegui import ui

from builder_ui.designer.form.scene import Scene
from builder_ui.designer.wording import Ui, choices, help_of, title
from builder_ui.look.fields import Field, SelectField
from builder_ui.look.texts import _
from builder_ui.look.words import text

Changed = Callable[[Any], object]
NOTHING = ""


def select_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw a choice among the field's own values."""
    made = SelectField(title(of), choices(of), str(value), help_text=help_of(of), on_change=changed)
    return _ready(made, scene)


def switch_field(of: Ui, value: object, changed: Changed, scene: Scene) -> ui.element:
    """Draw a switch with its words before it."""
    with ui.element("div").classes("field") as made:
        with ui.element("div").classes("hrow switch-row"):
            text(title(of), "span", "lab grow")
            turned = ui.switch(value=bool(value), on_change=lambda event: changed(bool(event.value)))
            turned.props["aria-label"] = title(of)
        if help_of(of):
            text(help_of(of), "div", "help")
        if scene.readonly:
            turned.disable()
    return made


def variable_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw the choice of a variable; a name typed that is not there yet declares it."""
    kinds = list(of.get("kinds", []))
    names = scene.variable_names(kinds)
    chosen = str(value or "")
    if chosen and chosen not in names:
        names.append(chosen)

    def choose(name: Any) -> object:
        wanted = str(name or "").strip()
        if wanted and wanted not in scene.variable_names():
            scene.declare(wanted, kinds[0] if kinds else "")
        return changed(wanted)

    nothing = _("Nowhere") if of.get("writes") and not scene.in_list else _("Choose a variable")
    options = {NOTHING: nothing} | {name: name for name in names}
    made = SelectField(title(of), options, chosen, help_text=help_of(of), search=True, on_change=choose)
    made.input.props("new-value-mode=add-unique input-debounce=0")
    made.input.new_value_generator = str.strip  # pyright: ignore[reportAttributeAccessIssue]
    return _ready(made, scene)


def group_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw the choice of a group of the scenario."""
    options = {NOTHING: _("Choose a group")} | dict(scene.groups)
    chosen = str(value or "")
    if chosen not in options:
        options[chosen] = _("a group that is gone")
    return _ready(SelectField(title(of), options, chosen, help_text=help_of(of), on_change=changed), scene)


def connection_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw the choice of a connection to an AI service."""
    options = {NOTHING: _("Choose a connection")} | {name: name for name in scene.connections}
    chosen = str(value or "")
    if chosen not in options:
        options[chosen] = _("{name} (not set up yet)", name=chosen)
    words = help_of(of) or _("Connections are made in Settings, under “AI services”.")
    return _ready(SelectField(title(of), options, chosen, help_text=words, on_change=changed), scene)


def _ready(made: SelectField, scene: Scene) -> Field:
    if scene.readonly:
        made.input.disable()
    return made
