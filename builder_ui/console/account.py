"""The person's own name, e-mail and password, and the way out."""

from __future__ import annotations

from html import escape

from nicegui import context, ui
from starlette.requests import Request

from builder_ui.console.card import card
from builder_ui.look.buttons import button
from builder_ui.look.doing import toast
from builder_ui.look.drawings import icon_svg
from builder_ui.look.fields import TextField
from builder_ui.look.texts import _
from builder_ui.server.here import account, here
from builder_ui.server.login import form_token_field
from builder_ui.server.people import change_me
from builder_ui.server.sessions import COOKIE
from builder_ui.server.shapes import Person


def account_card(person: Person) -> None:
    """Draw the card of the account."""
    with card(_("Your account")):
        name = TextField(_("Your name"), person.name)
        email = TextField(_("E-mail"), person.email, kind="email", help_text=_("You sign in with it."))
        for field in (name, email):
            field.input.props("maxlength=320")

        async def save() -> None:
            if not name.value.strip():
                name.set_error(_("Type a name."))
                return
            changes = {"name": name.value.strip()}
            if email.value.strip() and email.value.strip() != person.email:
                changes["email"] = email.value.strip()
            changed = await change_me(account(), **changes)
            here().sessions.rename(context.client.request.cookies.get(COOKIE, ""), changed.name)
            toast(_("Saved"))

        with ui.element("div").classes("hrow end"):
            button(_("Save"), save, kind="pri")
    _password_card(person)


def way_out_card(request: Request) -> None:
    """Draw the card that ends the session: a plain form."""
    with card(_("Way out"), _("Ends the session on this browser.")):
        ui.html(
            f'<form method="post" action="/logout">{form_token_field(request)}'
            f'<button class="btn sec">{icon_svg("logout")}{escape(_("Sign out"))}</button></form>',
            sanitize=False,
        )


def _password_card(person: Person) -> None:
    words = "" if person.has_password else _("You have none yet: you signed in with a link.")
    with card(_("Password"), words):
        old = TextField(_("Present password"), kind="password")
        old.input.props("autocomplete=current-password")
        old.set_visibility(person.has_password)
        new = TextField(_("New password"), kind="password", help_text=_("At least 10 characters."))
        new.input.props("autocomplete=new-password")

        async def save() -> None:
            if len(new.value) < 10:
                new.set_error(_("At least 10 characters."))
                return
            changes = {"password": new.value}
            if old.visible:
                changes["old_password"] = old.value
            await change_me(account(), **changes)
            old.set_visibility(True)
            old.value = new.value = ""
            toast(_("The password is set"))

        with ui.element("div").classes("hrow end"):
            button(_("Set the password"), save, kind="sec")
