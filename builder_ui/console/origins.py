"""Where bots may stand: the sites whose pages may talk to a bot."""

from __future__ import annotations

from urllib.parse import urlsplit

from nicegui import ui

from builder_ui.console.bots_to_pick import bots_to_pick
from builder_ui.console.card import card
from builder_ui.look.buttons import button
from builder_ui.look.doing import toast
from builder_ui.look.fields import SelectField, TextField
from builder_ui.look.texts import _
from builder_ui.server.bots import change_bot, get_bot
from builder_ui.server.here import account


async def origins_card() -> None:
    """Draw the card of sites, for one bot at a time."""
    with card(_("Sites with a bot"), _("A page of another site cannot talk to the bot. Without a list, any site can.")):
        bots = await bots_to_pick()
        if not bots:
            return
        names = {bot.id: bot.name for bot in bots}
        which = SelectField(_("Bot"), names, bots[0].id, on_change=lambda key: show(key))
        sites = TextField(
            _("Sites, one a line"), lines=3, placeholder="https://shop.example.com", mono=True, optional=True
        )

        async def show(bot_id: str) -> None:
            sites.value = "\n".join((await get_bot(account(), bot_id)).allowed_origins)

        async def save() -> None:
            lines = [line.strip().rstrip("/") for line in sites.value.splitlines() if line.strip()]
            wrong = next((line for line in lines if not is_origin(line)), None)
            if wrong is not None:
                sites.set_error(
                    _("“{site}” is no address of a site: https:// and its name, nothing after.", site=wrong)
                )
                return
            await change_bot(account(), which.value or "", allowed_origins=lines)
            toast(_("Saved"))

        with ui.element("div").classes("hrow end"):
            button(_("Save"), save, kind="pri")
        await show(bots[0].id)


def is_origin(line: str) -> bool:
    """Tell whether a line is an origin: scheme and host, perhaps a port, and nothing after."""
    try:
        parts = urlsplit(line)
        port_fits = parts.port is None or 0 < parts.port < 65536
    except ValueError:
        return False
    rest = parts.path or parts.query or parts.fragment or parts.username
    return parts.scheme in ("https", "http") and bool(parts.hostname) and port_fits and not rest
