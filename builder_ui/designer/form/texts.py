"""Fields for words: texts of people in each language, lines, templates, addresses, code; with help to write them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from nicegui import ui

from builder_ui.designer.form.scene import Scene, text_in, with_text
from builder_ui.designer.wording import Ui, help_of, title
from builder_ui.look.buttons import icon_button
from builder_ui.look.fields import Field, SelectField, TextField
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
  const words = ({around} && field.value.slice(from, to)) || {inside};
  field.setRangeText({before} + words + {after}, from, to, 'end');
  field.dispatchEvent(new Event('input', {{ bubbles: true }}));
  field.focus();
  if ({around}) field.setSelectionRange(from + {before}.length, from + {before}.length + words.length);
}})()
"""
# "@" at the beginning of a word opens the list of variables; inside one, as in an address, it is a letter.
_AT: Final = """(e) => {
  const at = e.target.selectionStart ?? 0;
  if (e.key === '@' && !/\\S/.test(e.target.value.slice(at - 1, at))) { e.preventDefault(); emit(); }
}"""


def people_text(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw a text for people, in the language that is edited."""
    lines = int(of.get("lines", 1))
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
        lines=max(lines, 2) if of.get("widget") == "text" else lines,
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


def duration_field(of: Ui, value: object, changed: Changed, scene: Scene) -> Field:
    """Draw a length of time: a number and its unit; it is kept in seconds."""
    units = {"1": _("seconds"), "60": _("minutes"), "3600": _("hours"), "86400": _("days")}
    seconds = float(value) if isinstance(value, int | float) else 0.0
    unit = next((size for size in reversed(units) if seconds and seconds % int(size) == 0), "1")
    now = [seconds / int(unit), int(unit)]

    def tell() -> object:
        return changed(now[0] * now[1])

    def keep(words: str) -> object:
        try:
            now[0] = float(words.strip().replace(",", "."))
        except ValueError:
            made.set_error(_("A number is needed, for example 12."))
            return None
        return tell()

    def turn(size: str) -> object:
        now[1] = int(size)
        return tell()

    made = TextField(title(of), f"{now[0]:g}", help_text=help_of(of), on_change=keep)
    made.input.props("inputmode=decimal")
    with made.box.classes("with-unit"):
        chosen = SelectField("", units, unit, on_change=turn)
        chosen.input.props["aria-label"] = _("Unit of time")
        if scene.readonly:
            chosen.input.disable()
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
        icon_button("bold", _("Bold"), lambda: _wrap(made, "**", "**"), size="sm")
        icon_button("link", _("Link"), lambda: _wrap(made, "[", "](https://)"), size="sm")
        _variable_menu(made, scene)


def _variables_in_label(made: TextField, scene: Scene) -> None:
    with made.label:
        ui.element("span").classes("grow")
        _variable_menu(made, scene)


def _variable_menu(made: TextField, scene: Scene) -> None:
    with icon_button("variable", _("Insert a variable"), size="sm"), menu() as opened:
        shown = scene.variable_names()
        _menu_rows(shown, made)

    def show_new_ones() -> None:
        if shown != scene.variable_names():  # else what is being pressed would be taken away
            shown[:] = scene.variable_names()
            opened.clear()
            with opened:
                _menu_rows(shown, made)

    opened.on("before-show", show_new_ones, [])
    made.input.on("keydown", opened.open, js_handler=_AT)


def _menu_rows(names: list[str], made: TextField) -> None:
    if not names:
        text(
            _("There are no variables yet. A question makes one when you name where its answer goes."),
            "p",
            "help pad8",
        )
    for name in names:
        menu_item(name, lambda name=name: _insert(made, name))


def _wrap(made: TextField, before: str, after: str) -> None:
    """Put marks around what is selected, or around a word that stays selected to be typed over."""
    _put(made, before, _("words"), after, around=True)


def _insert(made: TextField, name: str) -> None:
    """Put a variable in at the caret, in the place of what is selected."""
    _put(made, "{{ ", name, " }}", around=False)


def _put(made: TextField, before: str, inside: str, after: str, *, around: bool) -> None:
    code = _INSERT.format(
        id=json.dumps(made.input.html_id),
        before=json.dumps(before),
        inside=json.dumps(inside),
        after=json.dumps(after),
        around=json.dumps(around),
    )
    ui.run_javascript(code)
