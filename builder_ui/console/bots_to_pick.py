"""The bots of the account, for the cards that are about one bot at a time."""

from __future__ import annotations

from builder_ui.look.states import failed_state
from builder_ui.look.texts import _
from builder_ui.look.words import text
from builder_ui.server.bots import Bot, list_bots
from builder_ui.server.here import account
from builder_ui.server.problem import ServerProblem


async def bots_to_pick() -> list[Bot]:
    """Give the bots there are; when there is none to pick, the card says why."""
    try:
        bots = await list_bots(account())
    except ServerProblem as problem:
        failed_state(_("The bots did not come"), problem)
        return []
    if not bots:
        text(_("There are no bots yet."), "p", "muted")
    return bots
