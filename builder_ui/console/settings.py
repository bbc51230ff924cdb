"""Settings: the person's own account, how the builder looks, AI services, keys, where bots may stand."""

from __future__ import annotations

from nicegui import context, ui

from builder_ui.console.account import account_card, way_out_card
from builder_ui.console.ai_services import ai_card
from builder_ui.console.identity import identity_card
from builder_ui.console.keys import keys_card
from builder_ui.console.look_choice import look_card
from builder_ui.console.origins import origins_card
from builder_ui.look.frame import Viewer, frame, head
from builder_ui.look.states import failed_state
from builder_ui.look.texts import _
from builder_ui.server.here import account, session
from builder_ui.server.people import me
from builder_ui.server.problem import ServerProblem

ADMINS = ("owner", "admin")


async def settings_page() -> None:
    """Draw the settings; what only owners and administrators may change is drawn for them only."""
    who = session()
    with frame("settings", _("Settings"), Viewer(who.name, who.role, who.organisation), narrow=True):
        with head(_("Settings")):
            pass
        with ui.element("div").classes("stack") as stack:
            try:
                person = await me(account())
            except ServerProblem as problem:
                if problem.status == 401:
                    raise
                with ui.element("div").classes("card"):
                    failed_state(_("The settings did not come"), problem, ui.navigate.reload)
                return
            account_card(person)
            look_card(context.client.request)
        if person.role in ADMINS:
            with stack:
                await ai_card()
                await keys_card(person.role)
        if person.role in (*ADMINS, "author"):
            with stack:
                await origins_card()
        if person.role in ADMINS:
            with stack:
                await identity_card()
        with stack:
            way_out_card(context.client.request)
