"""What can be done with a bot from the list: open, rename, copy, take as a file, see its releases, put away."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable

from nicegui import ui

from builder_ui.look.buttons import button, icon_button
from builder_ui.look.doing import toast
from builder_ui.look.fields import TextField
from builder_ui.look.layers import Dialog, confirm, menu, menu_item, menu_line
from builder_ui.look.texts import _
from builder_ui.server.bots import archive_bot, change_bot, copy_bot, delete_bot, restore_bot
from builder_ui.server.drafts import get_draft
from builder_ui.server.here import account
from builder_ui.server.shapes import Bot

Reload = Callable[[], Awaitable[None]]


def bot_menu(bot: Bot, reload: Reload) -> None:
    """Put the button with the menu of a bot; `reload` draws the list anew."""
    with icon_button("dots", _("What to do with “{name}”", name=bot.name), size="sm"), menu():
        menu_item(_("Open"), lambda: ui.navigate.to(f"/bots/{bot.id}"), icon_name="pencil")
        menu_item(_("Rename"), lambda: rename(bot, reload), icon_name="cursor-text")
        menu_item(_("Duplicate"), lambda: copy(bot, reload), icon_name="copy")
        menu_item(_("Releases"), lambda: ui.navigate.to(f"/bots/{bot.id}/releases"), icon_name="history")
        menu_item(_("Save as a file"), lambda: save_as_file(bot), icon_name="download")
        menu_line()
        menu_item(_("Put away"), lambda: put_away(bot, reload), icon_name="trash", danger=True)


def archived_menu(bot: Bot, reload: Reload) -> None:
    """Put the buttons of a bot in the archive."""
    with icon_button("dots", _("What to do with “{name}”", name=bot.name), size="sm"), menu():
        menu_item(_("Bring back"), lambda: bring_back(bot, reload), icon_name="arrow-back-up")
        menu_line()
        menu_item(_("Delete for ever"), lambda: ask_to_delete(bot, reload), icon_name="trash", danger=True)


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


async def copy(bot: Bot, reload: Reload) -> None:
    """Make a copy of a bot beside it."""
    made = await copy_bot(account(), bot.id, _("{name}, copy", name=bot.name)[:120])
    toast(_("“{name}” is made", name=made.name))
    await reload()


async def save_as_file(bot: Bot) -> None:
    """Give the draft of the main scenario as a file."""
    draft = await get_draft(account(), bot.main_scenario)
    name = re.sub(r"[^\w-]+", "-", bot.name).strip("-") or "bot"
    content = json.dumps(draft.document, ensure_ascii=False, indent=2) + "\n"
    ui.download.content(content.encode(), f"{name}.rozmova.json", "application/json")


async def put_away(bot: Bot, reload: Reload) -> None:
    """Put a bot into the archive, after a question when customers talk to it."""

    async def work() -> None:
        await archive_bot(account(), bot.id)
        toast(_("“{name}” is put away", name=bot.name), action=_("Bring back"), work=lambda: bring_back(bot, reload))
        await reload()

    if bot.live_release is None:
        await work()
        return
    words = _("The bot stops answering customers at once. It stays in the archive, and can be brought back.")
    confirm(_("Put “{name}” away?", name=bot.name), words, verb=_("Put away"), work=work, danger=True)


async def bring_back(bot: Bot, reload: Reload) -> None:
    """Bring a bot back from the archive."""
    await restore_bot(account(), bot.id)
    toast(_("“{name}” is back", name=bot.name))
    await reload()


def ask_to_delete(bot: Bot, reload: Reload) -> None:
    """Ask, then delete a bot for ever."""

    async def delete() -> None:
        await delete_bot(account(), bot.id)
        toast(_("“{name}” is deleted", name=bot.name))
        await reload()

    words = _("Its scenarios, releases and dialogs go with it. This cannot be undone.")
    confirm(_("Delete “{name}” for ever?", name=bot.name), words, verb=_("Delete"), work=delete, danger=True)
