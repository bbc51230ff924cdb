"""What can be done with a bot from the list: open, rename, releases, delete."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from nicegui import ui

from builder_ui.look.buttons import button, icon_button
from builder_ui.look.doing import toast
from builder_ui.look.fields import TextField
from builder_ui.look.layers import Dialog, confirm, menu, menu_item, menu_line
from builder_ui.look.texts import _
from builder_ui.server.bots import change_bot, delete_bot
from builder_ui.server.here import account
from builder_ui.server.shapes import Bot

Reload = Callable[[], Awaitable[None]]


def bot_menu(bot: Bot, reload: Reload) -> None:
    """Put the button with the menu of a bot; `reload` draws the list anew."""
    with icon_button("dots", _("What to do with “{name}”", name=bot.name), size="sm"), menu():
        menu_item(_("Open"), lambda: ui.navigate.to(f"/bots/{bot.id}"), icon_name="pencil")
        menu_item(_("Rename"), lambda: rename(bot, reload), icon_name="cursor-text")
        menu_item(_("Releases"), lambda: ui.navigate.to(f"/bots/{bot.id}/releases"), icon_name="history")
        menu_line()
        menu_item(_("Delete"), lambda: ask_to_delete(bot, reload), icon_name="trash", danger=True)


def rename(bot: Bot, reload: Reload) -> None:
    """Open the dialog that renames a bot."""
    box = Dialog(_("Rename"), form=True)

    async def save() -> None:
        name = field.value.strip()
        if not name:
            field.set_error(_("A bot needs a name."))
            return
        await change_bot(account(), bot.id, name=name)
        box.close()
        await reload()

    with box.body:
        field = TextField(_("Name"), bot.name)
        field.input.props("autofocus maxlength=120")
    with box.footer:
        button(_("Cancel"), box.close)
        saving = button(_("Save"), save, kind="pri")
    field.input.on("keydown.enter", saving.press, [])
    box.open()


def ask_to_delete(bot: Bot, reload: Reload) -> None:
    """Ask, then delete a bot."""

    async def delete() -> None:
        await delete_bot(account(), bot.id)
        toast(_("“{name}” is deleted", name=bot.name))
        await reload()

    words = _("The bot stops answering at once, and its scenarios and dialogs go with it. This cannot be undone.")
    confirm(_("Delete “{name}”?", name=bot.name), words, verb=_("Delete"), work=delete, danger=True)
