"""The releases of a bot: what was published when and by whom; putting another one live."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from nicegui import ui

from builder_ui.look.buttons import button, button_link, link
from builder_ui.look.doing import toast
from builder_ui.look.frame import Viewer, frame
from builder_ui.look.layers import confirm
from builder_ui.look.marks import tag
from builder_ui.look.moments import day_and_time
from builder_ui.look.states import empty_state, failed_state
from builder_ui.look.tables import Column, table
from builder_ui.look.texts import _, number
from builder_ui.look.words import icon, text
from builder_ui.server.bots import activate_release, get_bot, list_releases
from builder_ui.server.here import account, session
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Bot, Release


async def releases_page(bot_id: str) -> None:
    """Draw the history of a bot's releases."""
    who = session()
    bot = await get_bot(account(), bot_id)
    with frame("bots", _("Releases of “{name}”", name=bot.name), Viewer(who.name, who.role, who.organisation)):
        with ui.element("div").classes("bread"):
            link(_("Bots"), "/bots")
            icon("chevron-right", 14)
            link(bot.name, f"/bots/{bot.id}")
        with ui.element("div").classes("head"):
            text(_("Releases"), "h1", "grow")
            button_link(_("Open the bot"), f"/bots/{bot.id}", icon_name="pencil")
        card = ui.element("div").classes("card")
        await _fill(card, bot)


async def _fill(card: ui.element, bot: Bot) -> None:
    try:
        releases = await list_releases(account(), bot.id)
    except ServerProblem as problem:
        if problem.status == 401:
            raise
        card.clear()
        with card:
            failed_state(_("The releases did not come"), problem, lambda: _fill(card, bot))
        return
    card.clear()
    with card:
        if not releases:
            with empty_state(
                _("Nothing is published yet"), _("Each publishing makes a version that stays here for ever.")
            ):
                button_link(_("Open the bot"), f"/bots/{bot.id}", kind="pri")
            return
        _history(releases, card, bot)


def _history(releases: Sequence[Release], card: ui.element, bot: Bot) -> None:
    now = datetime.now(UTC)

    def action(release: Release) -> None:
        if release.live:
            tag(_("live"), "ok")
        else:
            button(_("Put live"), lambda: _ask(release, releases, card, bot), kind="gho", size="sm")

    columns = [
        Column[Release](_("Version"), lambda r: text(str(r.number), "b", "strong")),
        Column[Release](_("What changed"), lambda r: text(r.message or "—")),
        Column[Release](_("Published by"), lambda r: text(r.person.name if r.person else "—"), spare=True),
        Column[Release](_("When"), lambda r: text(day_and_time(r.at.astimezone(), now.astimezone()), classes="muted")),
    ]
    if any(release.dialogs is not None for release in releases):
        columns.append(
            Column(
                _("Dialogs"), lambda r: text("—" if r.dialogs is None else number(r.dialogs)), figures=True, spare=True
            )
        )
    table([*columns, Column("", action, figures=True)], releases, label=_("Releases"))


def _ask(release: Release, releases: Sequence[Release], card: ui.element, bot: Bot) -> None:
    live = next((known.number for known in releases if known.live), None)
    words = _("New dialogs will begin on it. Those that run now finish on their own version.")
    if live is not None and live > release.number:
        words = _(
            "Customers get version {number} instead of {live}. Dialogs that run now finish on their own version; "
            "the draft stays as it is.",
            number=release.number,
            live=live,
        )

    async def activate() -> None:
        await activate_release(account(), bot.id, release.number)
        toast(_("Version {number} is live", number=release.number))
        await _fill(card, bot)

    confirm(_("Put version {number} live?", number=release.number), words, verb=_("Put live"), work=activate)
