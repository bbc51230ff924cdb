"""What is filled in: text fields, selects, switches, check boxes. Each has its own label above it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from nicegui import ui

from builder_ui.look.buttons import icon_button
from builder_ui.look.texts import _
from builder_ui.look.words import Words, icon, text

Change = Callable[[str], object]


class Field(ui.element):
    """A label, a place (`box`) for the control, help or an error under it; `set_error("")` takes the error back."""

    def __init__(self, label: str, *, help_text: str = "", optional: bool = False, box_classes: str = "") -> None:
        super().__init__("div")
        self.classes("field")
        self._help_text = help_text
        with self:
            self.label = Words("label", label)
            if optional:
                with self.label:
                    text(_("optional"), classes="opt")
            self.label.set_visibility(bool(label))
            self.box = ui.element("div").classes(f"inp {box_classes}")
            self._note = ui.element("div")
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Show what is wrong, or nothing of it."""
        self.box.classes(add="is-error") if sentence else self.box.classes(remove="is-error")
        self._note.clear()
        self._note.classes(replace="err" if sentence else "help")
        self._note.props("role=alert") if sentence else self._note.props(remove="role")
        self._note.set_visibility(bool(sentence or self._help_text))
        with self._note:
            if sentence:
                icon("alert-circle", 14)
            text(sentence or self._help_text)


class TextField(Field):
    """A line of text, or several with `lines` above one; `value` is what is in it."""

    def __init__(
        self,
        label: str,
        value: str = "",
        *,
        placeholder: str = "",
        help_text: str = "",
        optional: bool = False,
        lines: int = 1,
        kind: Literal["text", "password", "email", "url", "search"] = "text",
        mono: bool = False,
        on_change: Change | None = None,
    ) -> None:
        shape = "area" if lines > 1 else ""
        super().__init__(
            label, help_text=help_text, optional=optional, box_classes=f"{shape} {'mono-field' if mono else ''}"
        )
        make = ui.textarea if lines > 1 else ui.input
        with self.box:
            self.input = make(value=value, placeholder=placeholder or None).props("borderless dense hide-bottom-space")
            self.input.props(f"rows={lines}" if lines > 1 else f"type={kind}")
            if kind == "password":
                self._hidden = True
                self._eye = icon_button("eye", _("Show the password"), self._turn, size="sm")
        if label:
            self.label.props["for"] = self.input.html_id
            self.input.props["for"] = self.input.html_id
        else:
            self.input.props["aria-label"] = placeholder
        self.input.on_value_change(lambda event: self._changed(event.value or "", on_change))

    @property
    def value(self) -> str:
        return self.input.value or ""

    @value.setter
    def value(self, words: str) -> None:
        self.input.value = words

    def _changed(self, value: str, on_change: Change | None) -> object:
        self.set_error("") if "is-error" in self.box.classes else None
        return on_change(value) if on_change else None

    def _turn(self) -> None:
        self._hidden = not self._hidden
        self.input.props(f"type={'password' if self._hidden else 'text'}")


class SelectField(Field):
    """A choice among many; `options` are value → label."""

    def __init__(
        self,
        label: str,
        options: Mapping[str, str],
        value: str | None = None,
        *,
        help_text: str = "",
        optional: bool = False,
        search: bool = False,
        on_change: Change | None = None,
    ) -> None:
        super().__init__(label, help_text=help_text, optional=optional)
        with self.box:
            self.input = ui.select(dict(options), value=value, with_input=search)
            self.input.props(
                "borderless dense hide-bottom-space options-dense behavior=menu :menu-offset='[10, 4]' "
                "dropdown-icon='svguse:/look/icons.svg#chevron-down|0 0 24 24'"
            )
        self.input.props["aria-label"] = label
        if on_change is not None:
            self.input.on_value_change(lambda event: on_change(event.value))

    @property
    def value(self) -> str | None:
        return self.input.value

    @value.setter
    def value(self, key: str | None) -> None:
        self.input.value = key

    def set_options(self, options: Mapping[str, str], value: str | None = None) -> None:
        """Offer other options."""
        self.input.set_options(dict(options), value=value)


class Search(Field):
    """A field to search with, with its shortcut shown."""

    def __init__(self, placeholder: str, on_change: Change, *, shortcut: str = "/", width_px: int = 248) -> None:
        super().__init__("", box_classes="soft")
        self.box.style(f"width:{width_px}px")
        with self.box:
            icon("search", 15)
            self.input = ui.input(placeholder=placeholder).props(
                "borderless dense hide-bottom-space debounce=150 type=search"
            )
            if shortcut:
                text(shortcut, "kbd")
        self.input.props["aria-label"] = placeholder
        self.input.on_value_change(lambda event: on_change(event.value or ""))
        if shortcut:
            self.input.props["aria-keyshortcuts"] = shortcut  # keys.js listens: no typed letter waits for the server

    @property
    def value(self) -> str:
        return self.input.value or ""


def switch(label: str, value: bool = False, on_change: Callable[[bool], object] | None = None) -> ui.switch:
    """Put a switch with its label; `.value` is its state."""
    return ui.switch(label, value=value, on_change=(lambda event: on_change(bool(event.value))) if on_change else None)


def check_box(label: str, value: bool = False, on_change: Callable[[bool], object] | None = None) -> ui.checkbox:
    """Put a check box with its label; `.value` is its state."""
    return ui.checkbox(
        label, value=value, on_change=(lambda event: on_change(bool(event.value))) if on_change else None
    )


def chip_choice(
    options: Mapping[str, str], chosen: Sequence[str], on_change: Callable[[list[str]], object], *, label: str
) -> ui.element:
    """Put a choice of several as chips; `on_change` gets the chosen ones in the order of `options`."""
    now = set(chosen)
    with ui.element("div").classes("hrow wrapping tight").props("role=group") as box:
        box.props["aria-label"] = label
        for key, words in options.items():
            _chip_button(key, words, now, lambda: on_change([known for known in options if known in now]))
    return box


def _chip_button(key: str, words: str, now: set[str], changed: Callable[[], object]) -> None:
    made = text(words, "button", "chip")
    made.props("type=button")
    with made:
        mark = icon("check", 13)

    def show() -> None:
        made.classes(add="on") if key in now else made.classes(remove="on")
        made.props(f"aria-pressed={'true' if key in now else 'false'}")
        mark.set_visibility(key in now)

    def press() -> None:
        now.symmetric_difference_update({key})
        show()
        changed()

    made.on("click", press, [])
    show()
