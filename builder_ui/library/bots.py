"""The list of bots: search, state, week, and what can be done with a bot."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from nicegui import ui

from builder_ui.library.bot_menu import Reload, archived_menu, bot_menu
from builder_ui.library.first_evening import first_evening
from builder_ui.library.gallery import gallery
from builder_ui.library.names import bot_face, language_names
from builder_ui.library.new_bot import open_new_bot
from builder_ui.look.buttons import Segmented, button, link
from builder_ui.look.fields import Search
from builder_ui.look.frame import Viewer, frame, head
from builder_ui.look.marks import dot, face, tag, week_bars
from builder_ui.look.moments import ago
from builder_ui.look.states import failed_state, skeleton_rows
from builder_ui.look.texts import _, ngettext, number
from builder_ui.look.words import icon, text
from builder_ui.server.bots import list_archived, list_bots, list_templates
from builder_ui.server.here import account, session
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Bot, Template

TEMPLATES_SHOWN = 4
CHANNEL_ICONS = {
    "web": "world",
    "telegram": "brand-telegram",
    "viber": "brand-viber",
    "whatsapp": "brand-whatsapp",
    "messenger": "brand-messenger",
}


async def bots_page() -> None:
    """Draw the page of bots; the list comes after the frame."""
    who = session()
    with frame("bots", _("Bots"), Viewer(who.name, who.role, who.organisation)):
        room = ui.element("div")
        await _fill(room)


async def _fill(room: ui.element) -> None:
    room.clear()
    with room, ui.element("div").classes("card"):
        skeleton_rows()
    try:
        bots, templates = await asyncio.gather(list_bots(account()), list_templates(account()))
    except ServerProblem as problem:
        if problem.status == 401:
            raise
        room.clear()
        with room:
            with head(_("Bots")):
                pass
            box = ui.element("div").classes("card")
        with box:
            failed_state(_("The bots did not come"), problem, lambda: _fill(room))
        return
    room.clear()
    with room:
        if bots:
            BotList(bots, templates, lambda: _fill(room)).draw()
        else:
            first_evening(templates)


class BotList:
    """The list with its search and filter; `reload` draws it anew from the server."""

    def __init__(self, bots: list[Bot], templates: list[Template], reload: Reload) -> None:
        self._bots = bots
        self._templates = templates
        self._reload = reload
        self._words = ""
        self._which = "all"
        self._archived: list[Bot] = []

    def draw(self) -> None:
        """Draw the head, the list and the templates under it."""
        live = sum(1 for bot in self._bots if bot.live_release)
        with ui.element("div").classes("head tools"):
            text(_("Bots"), "h1", "grow")
            Search(_("Find a bot"), self._search)
            Segmented(
                {"all": _("All"), "live": _("Live"), "archive": _("Archive")},
                "all",
                self._filter,
                label=_("Which bots"),
                counts={"all": number(len(self._bots)), "live": number(live)},
            )
            button(_("New bot"), lambda: open_new_bot(self._templates), kind="pri", icon_name="plus")
        self._card = ui.element("div").classes("card bots")
        self._rows()
        if self._templates:
            with ui.element("div").classes("sect"):
                text(_("Start from a template"), "h2")
                text("", classes="grow")
                link(ngettext("All {n} templates", "All {n} templates", len(self._templates)), "/templates")
            gallery(self._templates[:TEMPLATES_SHOWN])

    def _search(self, words: str) -> None:
        self._words = words.strip().casefold()
        self._rows()

    async def _filter(self, key: str) -> None:
        self._which = key
        if key == "archive":
            self._archived = await list_archived(account())
        self._rows()

    def _of_kind(self) -> list[Bot]:
        if self._which == "archive":
            return self._archived
        return [bot for bot in self._bots if self._which == "all" or bot.live_release is not None]

    def _rows(self) -> None:
        shown = [bot for bot in self._of_kind() if self._words in bot.name.casefold()]
        self._card.clear()
        with self._card:
            if not shown:
                _nothing_found(self._words, self._which)
                return
            _titles()
            now = datetime.now(UTC)
            for bot in shown:
                _row(bot, now, self._reload, archived=self._which == "archive")


def _nothing_found(words: str, which: str) -> None:
    title, hint = _("No bot is live yet"), _("Publish a bot, and it will be here.")
    if words:
        title, hint = _("Nothing is called so"), _("Try a part of the name.")
    elif which == "archive":
        title, hint = _("The archive is empty"), _("Bots that you put away wait here.")
    with ui.element("div").classes("empty found-nothing"):
        text(title, "h2")
        text(hint, "p")


def _titles() -> None:
    with ui.element("div").classes("bh"):
        text("")
        text(_("Bot"))
        text(_("State"))
        text(_("Check"))
        text(_("Dialogs a week"), classes="clip hide")
        text(_("Last"), classes="hide")


def _row(bot: Bot, now: datetime, reload: Reload, *, archived: bool) -> None:
    with ui.element("div").classes("bot"):
        face(*bot_face(bot))
        with ui.element("div"):
            if archived:
                text(bot.name, "b", "clip")
            else:
                link(bot.name, f"/bots/{bot.id}", classes="open").classes("clip")
            with ui.element("span").classes("l2"):
                if bot.channels:
                    with ui.element("span").classes("chs"):
                        for channel in bot.channels:
                            icon(CHANNEL_ICONS.get(channel, "plug-connected"), 15)
                text(language_names(bot.languages), classes="clip")
        with ui.element("div").classes("ver"):
            tag(_("In the archive")) if archived else _state(bot)
        with ui.element("div"):
            _check(bot)
        with ui.element("div").classes("hide"), ui.element("div").classes("week"):
            week_bars(bot.dialogs_week)
            text(number(sum(bot.dialogs_week)), classes="num")
        with ui.element("div").classes("last"):
            text(ago(bot.last_dialog_at, now) if bot.last_dialog_at else "—", "small", "grow")
            archived_menu(bot, reload) if archived else bot_menu(bot, reload)


def _state(bot: Bot) -> None:
    if bot.live_release is None:
        tag(_("Not published yet"))
        return
    with ui.element("span").classes("onair"):
        dot("ok")
        text(_("Live: version {number}", number=bot.live_release.number))
    if bot.draft_changes:
        tag(ngettext("Draft is {n} change ahead", "Draft is {n} changes ahead", bot.draft_changes), "live")


def _check(bot: Bot) -> None:
    if bot.problems.errors:
        tag(ngettext("{n} error", "{n} errors", bot.problems.errors), "danger", "alert-triangle")
    elif bot.problems.hints:
        tag(ngettext("{n} hint", "{n} hints", bot.problems.hints), "warn", "alert-circle")
    else:
        with ui.element("span").classes("quiet"):
            icon("check", 14)
            text(_("all clear"))
