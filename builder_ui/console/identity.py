"""Customers signed in on a site: the secret with which the site's server tells a bot who they are."""

from __future__ import annotations

from datetime import UTC, datetime

from nicegui import ui

from builder_ui.console.bots_to_pick import bots_to_pick
from builder_ui.console.card import card
from builder_ui.console.shown_once import show_once
from builder_ui.look.buttons import button
from builder_ui.look.doing import toast
from builder_ui.look.fields import SelectField
from builder_ui.look.layers import confirm
from builder_ui.look.moments import day
from builder_ui.look.states import failed_state
from builder_ui.look.texts import _
from builder_ui.look.words import icon, text
from builder_ui.server.bots import drop_identity_secret, get_identity, make_identity_secret
from builder_ui.server.here import account
from builder_ui.server.problem import ServerProblem


async def identity_card() -> None:
    """Draw the card of identity secrets, for one bot at a time; only administrators see it."""
    words = _(
        "The site’s server signs who the customer is; the bot then knows their name and shows nobody else the history."
    )
    with card(_("Customers signed in on a site"), words):
        bots = await bots_to_pick()
        if not bots:
            return
        names = {bot.id: bot.name for bot in bots}
        SelectField(_("Bot"), names, bots[0].id, on_change=lambda key: _fill(shelf, key))
        shelf = ui.element("div").classes("stack")
        await _fill(shelf, bots[0].id)


async def _fill(shelf: ui.element, bot_id: str) -> None:
    try:
        identity = await get_identity(account(), bot_id)
    except ServerProblem as problem:
        shelf.clear()
        with shelf:
            failed_state(_("The secret did not come"), problem, lambda: _fill(shelf, bot_id))
        return
    shelf.clear()
    with shelf:
        with ui.element("div").classes("hrow set-row"):
            icon("key")
            with ui.element("div").classes("grow vcol"):
                if identity.made_at:
                    text(
                        _("The secret was made {day}", day=day(identity.made_at, datetime.now(UTC))), "b", "strong clip"
                    )
                else:
                    text(_("There is no secret yet."), "b", "strong clip")
                text(_("aud of every token: {bot}", bot=bot_id), "small", "mono clip")
        with ui.element("div").classes("hrow"):
            if not identity.set_up:
                button(_("Make the secret"), lambda: _make(shelf, bot_id), icon_name="plus")
            else:
                button(_("Make another"), lambda: _ask_another(shelf, bot_id))
                button(_("Delete the secret"), lambda: _ask_drop(shelf, bot_id), kind="dang")


async def _make(shelf: ui.element, bot_id: str) -> None:
    made = await make_identity_secret(account(), bot_id)
    show_once(_("The secret is made"), made)
    await _fill(shelf, bot_id)


def _ask_another(shelf: ui.element, bot_id: str) -> None:
    words = _("Tokens signed with the present secret are refused at once. Dialogs that run go on.")
    confirm(_("Make another secret?"), words, verb=_("Make another"), work=lambda: _make(shelf, bot_id), danger=True)


def _ask_drop(shelf: ui.element, bot_id: str) -> None:
    async def drop() -> None:
        await drop_identity_secret(account(), bot_id)
        toast(_("The secret is deleted"))
        await _fill(shelf, bot_id)

    words = _("The bot will know nobody by name until a new secret is made.")
    confirm(_("Delete the secret?"), words, verb=_("Delete"), work=drop, danger=True)
