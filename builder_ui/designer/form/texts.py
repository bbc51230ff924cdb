"""Fields for words: texts of people in each language, lines, templates, addresses, code; with help to write them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from nicegui import ui

from builder_ui.designer.form.scene import Scene, text_in, with_text
from builder_ui.designer.wording import Ui, help_of, title
from builder_ui.look.buttons import icon_button
from builder_ui.look.fields import Field, TextField
from builder_ui.look.layers import menu, menu_item
from builder_ui.look.texts import _
from builder_ui.look.words import text

Changed = Callable[[Any], object]
PAUSE_MS: Final = 350
_INSERT: Final = """
(() => {{
  const found = document.getElementById({id});
  const field = found?.matches('textarea,input') ? found : found?.querySelector('textarea,input');
  if (!field) return;
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length];
  const chosen = field.value.slice(from, to);
  field.setRangeText({before} + (chosen || {inside}) + {after}, from, to, 'end');
  field.dispatchEvent(new Event('input', {{ bubbles: true }}));
  field.focus();
}})()
"""


def people_text(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw a text for people, in the language that is edited."""
    lines = int(of.get("lines", 1)) if of.get("widget") == "text" else 1
    other = next((known for lang in scene.languages if (known := text_in(value, lang, scene.default_language))), "")
    kept = [value]

    def keep(words: str) -> object:
        kept[0] = with_text(kept[0], scene.lang, words, scene)
        return changed(kept[0])

    made = TextField(
        title(of),
        text_in(value, scene.lang, scene.default_language),
        placeholder=other,
        help_text=help_of(of),
        lines=max(lines, 2) if of.get("widget") == "text" else 1,
        on_change=keep,
    )
    _ready(made, scene)
    if of.get("widget") == "text" and not scene.readonly:
        _tools(made, scene)
    elif not scene.readonly:
        _variables_in_label(made, scene)
    return made


def plain_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw a field of words that are one for all languages; a template gets the variables' help."""
    widget = of.get("widget")
    made = TextField(
        title(of),
        "" if value is None else str(value),
        help_text=help_of(of),
        lines=int(of.get("lines", 1)),
        mono=widget in ("template", "url"),
        on_change=changed,
    )
    _ready(made, scene)
    if widget in ("template", "url") and not scene.readonly:
        _variables_in_label(made, scene)
    return made


def number_field(of: Ui, value: object, changed: Changed, scene: Scene, *, number: type) -> Field:
    """Draw a field of a number; `number` is int, float or str (an exact decimal kept as a string)."""

    def keep(words: str) -> object:
        cleaned = words.strip().replace(",", ".").replace(" ", "")
        try:
            wanted: object = None if not cleaned else number(float(cleaned)) if number is int else number(cleaned)
            if cleaned:
                float(cleaned)
        except ValueError:
            made.set_error(_("A number is needed, for example 12."))
            return None
        return changed(wanted)

    shown = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    made = TextField(title(of), shown, help_text=help_of(of), on_change=keep)
    made.input.props("inputmode=decimal")
    _ready(made, scene)
    return made


def code_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw the editor of code."""
    made = Field(title(of), help_text=help_of(of), box_classes="code-box")
    with made.box:
        editor = ui.codemirror(
            str(value or ""), language="JavaScript", line_wrapping=True, on_change=lambda event: changed(event.value)
        ).classes("code-editor")
        editor.props["aria-label"] = title(of)
        if scene.readonly:
            editor.disable()
    return made


def _ready(made: TextField, scene: Scene) -> None:
    made.input.props(f"debounce={PAUSE_MS}")
    if isinstance(made.input, ui.textarea):
        made.input.props("autogrow")
    if scene.readonly:
        made.input.disable()


def _tools(made: TextField, scene: Scene) -> None:
    with made.box.classes("with-tools"), ui.element("div").classes("tbar"):
        icon_button("bold", _("Bold"), lambda: _insert(made, "**", _("words"), "**"), size="sm")
        icon_button("link", _("Link"), lambda: _insert(made, "[", _("words"), "](https://)"), size="sm")
        _variable_menu(made, scene)


def _variables_in_label(made: TextField, scene: Scene) -> None:
    with made.label:
        ui.element("span").classes("grow")
        _variable_menu(made, scene)


def _variable_menu(made: TextField, scene: Scene) -> None:
    with icon_button("variable", _("Insert a variable"), size="sm"), menu():
        names = scene.variable_names()
        if not names:
            text(
                _("There are no variables yet. A question makes one when you name where its answer goes."),
                "p",
                "help pad8",
            )
        for name in names:
            menu_item(name, lambda name=name: _insert(made, "{{ ", name, " }}"))


def _insert(made: TextField, before: str, inside: str, after: str) -> None:
    code = _INSERT.format(
        id=json.dumps(made.input.html_id), before=json.dumps(before), inside=json.dumps(inside), after=json.dumps(after)
    )
    ui.run_javascript(code)
