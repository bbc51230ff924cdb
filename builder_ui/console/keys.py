"""API keys for programs."""

from __future__ import annotations

from datetime import UTC, datetime

from nicegui import ui

from builder_ui.console.card import card
from builder_ui.console.shown_once import show_once
from builder_ui.look.buttons import button, icon_button
from builder_ui.look.doing import toast
from builder_ui.look.fields import SelectField, TextField
from builder_ui.look.frame import role_name
from builder_ui.look.layers import Dialog, confirm
from builder_ui.look.moments import day
from builder_ui.look.states import failed_state
from builder_ui.look.texts import _, ngettext
from builder_ui.look.words import icon, text
from builder_ui.server.here import account
from builder_ui.server.people import list_keys, make_key, revoke_key
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Key

LIVES_DAYS = (30, 90, 365)


async def keys_card(role: str) -> None:
    """Draw the card of keys; nobody gives a role above their own."""
    with card(_("API keys"), _("For programs that speak to the server. A key is shown once, when it is made.")):
        shelf = ui.element("div").classes("vcol rows")
        with ui.element("div").classes("hrow"):
            button(_("Make a key"), lambda: _make(shelf, role), icon_name="plus")
        await _fill(shelf)


async def _fill(shelf: ui.element) -> None:
    try:
        keys = await list_keys(account())
    except ServerProblem as problem:
        shelf.clear()
        with shelf:
            failed_state(_("The keys did not come"), problem, lambda: _fill(shelf))
        return
    shelf.clear()
    with shelf:
        if not keys:
            text(_("There are no keys."), "p", "muted")
        for key in keys:
            _row(key, shelf)


def _row(key: Key, shelf: ui.element) -> None:
    now = datetime.now(UTC)
    ends = _("until {day}", day=day(key.expires_at, now)) if key.expires_at else _("no end")
    used = _("used {day}", day=day(key.last_used_at, now)) if key.last_used_at else _("not used yet")
    with ui.element("div").classes("hrow set-row"):
        icon("key")
        with ui.element("div").classes("grow vcol"):
            text(key.name, "b", "strong clip")
            text(f"{role_name(key.role)} · {ends} · {used}", "small", "clip")
        icon_button("trash", _("Revoke “{name}”", name=key.name), lambda: _ask(key, shelf), size="sm")


def _make(shelf: ui.element, role: str) -> None:
    roles = ("owner", "admin", "author", "operator", "viewer")
    given = roles[roles.index(role) :] if role in roles else ("viewer",)
    box = Dialog(_("Make a key"), form=True)
    with box.body:
        name = TextField(_("What it is for"), placeholder=_("For example, order export"))
        may = SelectField(
            _("What it may do"), {key: role_name(key) for key in given}, "author" if "author" in given else given[-1]
        )
        lives = {str(days): ngettext("{n} day", "{n} days", days) for days in LIVES_DAYS}
        life = SelectField(_("Works for"), {**lives, "": _("Without end")}, "90")

    async def make() -> None:
        if not name.value.strip():
            name.set_error(_("Type what it is for."))
            return
        made = await make_key(
            account(), name.value.strip(), may.value or "viewer", int(life.value) if life.value else None
        )
        box.close()
        show_once(_("The key is made"), made.key)
        await _fill(shelf)

    with box.footer:
        button(_("Cancel"), box.close)
        button(_("Make"), make, kind="pri")
    box.open()


def _ask(key: Key, shelf: ui.element) -> None:
    async def revoke() -> None:
        await revoke_key(account(), key.id)
        toast(_("“{name}” is revoked", name=key.name))
        await _fill(shelf)

    words = _("Programs that use it are refused at once.")
    confirm(_("Revoke “{name}”?", name=key.name), words, verb=_("Revoke"), work=revoke, danger=True)
