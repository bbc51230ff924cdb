"""What floats above the page: menus and dialogs."""

from __future__ import annotations

from nicegui import context, ui

from builder_ui.look.buttons import button
from builder_ui.look.doing import Handler, finish, guarded
from builder_ui.look.texts import _
from builder_ui.look.words import icon, text

_ARROWS = """(event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const items = [...event.currentTarget.querySelectorAll(".q-item")];
  const at = items.indexOf(document.activeElement);
  items[(at < 0 && step < 0 ? items.length - 1 : at + step + items.length) % items.length].focus();
  event.preventDefault();
}"""


def menu() -> ui.menu:
    """Open a menu by pressing the element around it: `with button(…), menu(): menu_item(…)`."""
    made = ui.menu().classes("menu").props("anchor='bottom right' self='top right' :offset='[0, 4]'")
    made.on("keydown", js_handler=_ARROWS)
    return made


def menu_item(
    words: str, work: Handler, *, icon_name: str = "", shortcut: str = "", danger: bool = False
) -> ui.menu_item:
    """Put an item into the menu around it."""
    made = ui.menu_item(on_click=guarded(work)).classes("mi dan" if danger else "mi").props("role=menuitem")
    with made:
        if icon_name:
            icon(icon_name)
        text(words)
        if shortcut:
            text(shortcut, "kbd")
    return made


def menu_line() -> None:
    """Part the items of a menu."""
    ui.element("div").classes("msep")


class Dialog:
    """A dialog box: fill `body`, then `footer`; open it, close it; it is deleted after closing.

    box = Dialog(_("Rename"), form=True)
    with box.body: name = text_field(_("Name"))
    with box.footer: button(_("Cancel"), box.close); button(_("Save"), save, kind="pri")
    box.open()
    """

    def __init__(self, title: str, *, form: bool = False, wide: bool = False, persistent: bool = False) -> None:
        with context.client.content:  # not in the row that was pressed: it may be drawn anew meanwhile
            self.layer = ui.dialog()
        if persistent:
            self.layer.props("persistent")
        self.layer.props["aria-label"] = title
        with self.layer, ui.element("div").classes("dialog wide" if wide else "dialog"):
            with ui.element("header"):
                text(title, "h2")
            self.body = ui.element("div").classes("body form" if form else "body")
            self.footer = ui.element("footer")
        self.layer.on("hide", self.layer.delete)

    def open(self) -> None:
        """Show it."""
        self.layer.open()

    def close(self) -> None:
        """Close it."""
        if not self.layer.is_deleted:
            self.layer.close()


def confirm(title: str, words: str, *, verb: str, work: Handler, danger: bool = False) -> Dialog:
    """Ask before something that matters; `verb` is what the button does, `work` runs when it is pressed."""
    box = Dialog(title)

    async def go() -> None:
        await finish(work)
        box.close()

    with box.body:
        text(words, "p")
    with box.footer:
        button(_("Cancel"), box.close)
        button(verb, go, kind="dan" if danger else "pri")
    box.open()
    return box
