"""What is pressed: buttons, icon buttons, links, segmented choice, tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from nicegui import ui
from nicegui.elements.mixins.text_element import TextElement

from builder_ui.look.doing import Handler, guarded
from builder_ui.look.drawings import icon_svg
from builder_ui.look.words import Words, icon, tooltip

Kind = Literal["pri", "sec", "gho", "try", "dan", "dang"]
"""primary, secondary, ghost, live, destructive, destructive ghost"""
Size = Literal["sm", "", "lg"]
_SIZE_CLASS = {"sm": "small", "": "", "lg": "large"}  # Quasar hides .sm and .lg on screens of other sizes


class Button(TextElement):
    """A button: `text` on it, an `icon_name` before it; while `on_click` runs it waits and takes no second press."""

    def __init__(
        self,
        text: str = "",
        on_click: Handler | None = None,
        *,
        kind: Kind = "sec",
        icon_name: str = "",
        size: Size = "",
    ) -> None:
        super().__init__(tag="button", text=text)
        self.props("type=button").classes(f"btn {kind} {_SIZE_CLASS[size]}")
        self._icon_name = icon_name
        self._enabled = True
        with self:
            self._icon = icon(icon_name or "loader-2", 15 if size == "sm" else 16)
        self._icon.set_visibility(bool(icon_name))
        self._work = guarded(on_click or _nothing)
        if on_click is not None:
            self.on("click", self.press, [])

    @property
    def is_ignoring_events(self) -> bool:
        return not self._enabled or super().is_ignoring_events

    def set_enabled(self, enabled: bool) -> Button:
        """Let it be pressed, or not."""
        self._enabled = enabled
        self.props(remove="disabled") if enabled else self.props("disabled")
        return self

    def set_busy(self, busy: bool) -> None:
        """Show that it works; a busy button takes no press."""
        self._enabled = not busy
        self._icon.content = icon_svg("loader-2", 16, "spin") if busy else icon_svg(self._icon_name or "loader-2")
        self._icon.set_visibility(busy or bool(self._icon_name))
        self.props("aria-busy=true") if busy else self.props(remove="aria-busy")

    async def press(self) -> None:
        """Do what a press does."""
        if not self._enabled:
            return
        self.set_busy(True)
        try:
            await self._work()
        finally:
            if not self.is_deleted:
                self.set_busy(False)


def button(
    text: str, on_click: Handler | None = None, *, kind: Kind = "sec", icon_name: str = "", size: Size = ""
) -> Button:
    """Put a button."""
    return Button(text, on_click, kind=kind, icon_name=icon_name, size=size)


def icon_button(
    icon_name: str,
    label: str,
    on_click: Handler | None = None,
    *,
    kind: Kind = "gho",
    size: Size = "",
    shortcut: str = "",
) -> Button:
    """Put a button with an icon only: `label` is its name and tooltip, with `shortcut` in it."""
    made = Button("", on_click, kind=kind, icon_name=icon_name, size=size).classes("ico")
    made.props["aria-label"] = label
    with made:
        tooltip(label, shortcut)
    return made


def link(words: str, href: str, *, classes: str = "link") -> ui.element:
    """Put a link to an address of ours."""
    made = Words("a", words).classes(classes)
    made.props["href"] = href
    return made


def button_link(words: str, href: str, *, kind: Kind = "sec", icon_name: str = "") -> ui.element:
    """Put a link that looks like a button."""
    made = link(words, href, classes=f"btn {kind}")
    if icon_name:
        with made:
            icon(icon_name)
    return made


class Segmented(ui.element):
    """A choice of one among a few: `options` are value → label; `counts` adds a figure to a label."""

    def __init__(
        self,
        options: Mapping[str, str],
        value: str,
        on_change: Callable[[str], object] | None = None,
        *,
        label: str,
        counts: Mapping[str, str] | None = None,
        full: bool = False,
    ) -> None:
        super().__init__("div")
        self.classes("seg full" if full else "seg").props("role=radiogroup")
        self.props["aria-label"] = label
        self.value = value
        self._buttons: dict[str, ui.element] = {}
        with self:
            for key, text in options.items():
                self._add(key, text, (counts or {}).get(key, ""), on_change)
        self._show()

    def _add(self, key: str, text: str, count: str, on_change: Callable[[str], object] | None) -> None:
        async def press() -> None:
            if key != self.value:
                self.value = key
                self._show()
                await guarded(lambda: on_change(key) if on_change else None)()

        made = Words("button", text).props("type=button role=radio").on("click", press, [])
        if count:
            with made:
                Words("span", count).classes("faint num")
        self._buttons[key] = made

    def _show(self) -> None:
        for key, made in self._buttons.items():
            chosen = key == self.value
            made.classes(add="on") if chosen else made.classes(remove="on")
            made.props(f"aria-checked={'true' if chosen else 'false'}")


class Tabs(ui.element):
    """Tabs: `options` are value → label; `on_change` draws what the chosen one shows."""

    def __init__(self, options: Mapping[str, str], value: str, on_change: Callable[[str], object]) -> None:
        super().__init__("div")
        self.classes("tabs").props("role=tablist")
        self.value = value
        self._buttons: dict[str, ui.element] = {}
        with self:
            for key, text in options.items():
                self._buttons[key] = Words("button", text).props("type=button role=tab")
                self._buttons[key].on("click", self._pressing(key, on_change), [])
        self._show()

    def choose(self, key: str) -> None:
        """Show `key` as the chosen one, without telling `on_change`."""
        self.value = key
        self._show()

    def _pressing(self, key: str, on_change: Callable[[str], object]) -> Handler:
        async def press() -> None:
            self.choose(key)
            await guarded(lambda: on_change(key))()

        return press

    def _show(self) -> None:
        for key, made in self._buttons.items():
            made.classes(add="on") if key == self.value else made.classes(remove="on")
            made.props(f"aria-selected={'true' if key == self.value else 'false'}")


def _nothing() -> None:
    """Do nothing: a button that opens the menu in it."""
