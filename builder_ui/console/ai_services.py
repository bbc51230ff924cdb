"""Connections to AI services that speak OpenAI's protocol."""

from __future__ import annotations

from nicegui import ui

from builder_ui.console.card import card
from builder_ui.look.buttons import button, icon_button
from builder_ui.look.doing import toast
from builder_ui.look.fields import TextField
from builder_ui.look.layers import Dialog, confirm, menu, menu_item, menu_line
from builder_ui.look.marks import tag, tile
from builder_ui.look.states import failed_state
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import text
from builder_ui.server.here import account
from builder_ui.server.people import delete_connection, keep_connection, list_connections
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Connection


async def ai_card() -> None:
    """Draw the card of AI services."""
    words = _("Blocks with AI answer through them. The key is kept encrypted on the server and is never shown again.")
    with card(_("AI services"), words):
        shelf = ui.element("div").classes("vcol rows")
        with ui.element("div").classes("hrow"):
            button(_("Connect a service"), lambda: _edit(None, shelf), icon_name="plus")
        await _fill(shelf)


async def _fill(shelf: ui.element) -> None:
    try:
        connections = await list_connections(account())
    except ServerProblem as problem:
        shelf.clear()
        with shelf:
            failed_state(_("The services did not come"), problem, lambda: _fill(shelf))
        return
    shelf.clear()
    with shelf:
        if not connections:
            text(_("No service is connected. Bots work without one; blocks with AI do not."), "p", "muted")
        for connection in connections:
            _row(connection, shelf)


def _row(connection: Connection, shelf: ui.element) -> None:
    with ui.element("div").classes("hrow set-row"):
        tile("ai", "sparkles")
        with ui.element("div").classes("grow vcol"):
            text(connection.name, "b", "strong clip")
            text(f"{connection.model} · {connection.base_url}", "small", "clip")
        if not connection.has_key:
            tag(_("no key"), "warn", "alert-circle")
        with icon_button("dots", _("What to do with “{name}”", name=connection.name), size="sm"), menu():
            menu_item(_("Change"), lambda: _edit(connection, shelf), icon_name="pencil")
            menu_line()
            menu_item(_("Disconnect"), lambda: _ask(connection, shelf), icon_name="trash", danger=True)


def _edit(connection: Connection | None, shelf: ui.element) -> None:
    box = Dialog(_("AI service") if connection else _("Connect a service"), form=True)
    with box.body:
        name = TextField(_("Name"), connection.name if connection else "", placeholder=_("For example, main"))
        name.input.set_enabled(connection is None)
        address = TextField(
            _("Address of its API"),
            connection.base_url if connection else "",
            placeholder="https://ai.example.com/v1",
            help_text=_("A service that speaks OpenAI's protocol, your own too."),
            mono=True,
        )
        model = TextField(_("Model"), connection.model if connection else "", mono=True)
        key = TextField(
            _("API key"),
            kind="password",
            optional=True,
            help_text=_("Leave it empty to keep the present one.") if connection and connection.has_key else "",
        )
        key.input.props("autocomplete=off")

    async def save() -> None:
        if not _complete(name, address, model):
            return
        kept = Connection(name.value.strip(), address.value.strip(), model.value.strip())
        try:
            await keep_connection(account(), kept, key.value or None)
        except ServerProblem as problem:
            if problem.code != "key_needed":
                raise
            key.set_error(problem.sentence(current_language()))
            return
        box.close()
        toast(_("“{name}” is connected", name=kept.name))
        await _fill(shelf)

    with box.footer:
        button(_("Cancel"), box.close)
        button(_("Save"), save, kind="pri")
    box.open()


def _complete(name: TextField, address: TextField, model: TextField) -> bool:
    complete = True
    if not name.value.strip():
        name.set_error(_("Type a name."))
        complete = False
    if not address.value.strip().startswith(("https://", "http://")):
        address.set_error(_("The address must start with https://"))
        complete = False
    if not model.value.strip():
        model.set_error(_("Type the name of the model."))
        complete = False
    return complete


def _ask(connection: Connection, shelf: ui.element) -> None:
    async def delete() -> None:
        await delete_connection(account(), connection.name)
        toast(_("“{name}” is disconnected", name=connection.name))
        await _fill(shelf)

    words = _("Blocks that answer through it take their error exit. The key is deleted.")
    title = _("Disconnect “{name}”?", name=connection.name)
    confirm(title, words, verb=_("Disconnect"), work=delete, danger=True)
