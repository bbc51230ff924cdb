"""Signing in and out: plain pages without scripts, forms guarded by a token in a cookie of their own.

The login link's GET shows one button, its POST uses the link up, so that a preview of the link uses nothing up.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from html import escape
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from builder_ui.look.drawings import icon_svg
from builder_ui.look.preferences import THEMES, Preferences, current_preferences, keep_preferences
from builder_ui.look.sheet import error_sheet, sheet
from builder_ui.look.texts import LANGUAGES, _, current_language
from builder_ui.server.guard import FORM_COOKIE, FORM_STATE
from builder_ui.server.here import here, session_of
from builder_ui.server.people import change_me, sign_in, sign_out
from builder_ui.server.problem import ServerProblem
from builder_ui.server.sessions import COOKIE
from builder_ui.server.shapes import Session

MOST_FIELDS: Final = 12


def login_routes() -> list[Route]:
    """Make the routes of signing in and out."""
    return [
        Route("/login", login_page),
        Route("/login", login_with_password, methods=["POST"]),
        Route("/login/{link}", link_page),
        Route("/login/{link}", login_with_link, methods=["POST"]),
        Route("/welcome", welcome_page),
        Route("/welcome", set_first_password, methods=["POST"]),
        Route("/logout", log_out, methods=["POST"]),
        Route("/preferences", change_preferences, methods=["POST"]),
    ]


async def login_page(request: Request) -> Response:
    """Show the form for e-mail and password."""
    if session_of(request) is not None:
        return RedirectResponse(_next(request), 303)
    return _password_form(request)


async def login_with_password(request: Request) -> Response:
    """Sign in with e-mail and password."""
    form = await _form(request)
    if form is None:
        return _stale(request)
    email, password = form.get("email", "").strip(), form.get("password", "")
    if not email or not password:
        return _password_form(request, email, _("Type both the e-mail and the password."))
    if not await here().attempts.allowed(request):
        return _password_form(request, email, _("Too many attempts. Wait a minute."), 429)
    try:
        session = await sign_in(here().server, current_language(), email=email, password=password)
    except ServerProblem as problem:
        await here().attempts.failed(request)
        return _password_form(request, email, problem.sentence(current_language()), problem.status)
    return _signed_in(request, session, _next(request))


async def link_page(request: Request) -> Response:
    """Show the one button that uses the link up."""
    body = (
        f'<div class="card"><div class="vcol tight"><h1>{escape(_("Welcome to Rozmova"))}</h1>'
        f'<p class="muted">{escape(_("The link works once. Press the button to sign in on this browser."))}</p></div>'
        f'<form method="post">{form_token_field(request)}'
        f'<button class="btn pri large" autofocus>{escape(_("Sign in"))}</button></form></div>'
    )
    return sheet(_("Sign in"), body + _foot(request))


async def login_with_link(request: Request) -> Response:
    """Use the link up."""
    if await _form(request) is None:
        return _stale(request)
    if not await here().attempts.allowed(request):
        return _password_form(request, "", _("Too many attempts. Wait a minute."), 429)
    try:
        session = await sign_in(here().server, current_language(), link=request.path_params["link"])
    except ServerProblem as problem:
        if problem.status >= 500 or problem.status == 429:
            return error_sheet(
                problem.status, _("You are not signed in yet"), problem.sentence(current_language()), problem.code,
                again=str(request.url.path),
            )  # fmt: skip
        await here().attempts.failed(request)
        return _password_form(request, "", problem.sentence(current_language()), problem.status)
    met = session.person.has_password or "next" in request.query_params
    return _signed_in(request, session, _next(request) if met else "/welcome")


async def welcome_page(request: Request) -> Response:
    """Offer a name and a password on the first evening."""
    return _welcome_form(request)


async def set_first_password(request: Request) -> Response:
    """Keep the name, e-mail and password of the first evening."""
    form = await _form(request)
    found = session_of(request)
    if form is None or found is None:
        return _stale(request)
    changes = {key: form[key].strip() for key in ("name", "email") if form.get(key, "").strip()}
    if form.get("password"):
        changes["password"] = form["password"]
    if not changes.get("email") or not changes.get("password"):
        return _welcome_form(request, form, _("To sign in later you need both an e-mail and a password."))
    try:
        person = await change_me(here().server.account(found.token, current_language()), **changes)
    except ServerProblem as problem:
        return _welcome_form(request, form, problem.sentence(current_language()), problem.status)
    here().sessions.rename(request.cookies.get(COOKIE, ""), person.name)
    return RedirectResponse("/bots", 303)


async def log_out(request: Request) -> Response:
    """End the session here and on the server."""
    if await _form(request) is None:
        return _stale(request)
    closed = here().sessions.close(request.cookies.get(COOKIE, ""))
    if closed is not None:
        with suppress(ServerProblem):  # it has ended there already, or ends by itself; here it is forgotten
            await sign_out(here().server.account(closed.token, current_language()))
    response = RedirectResponse("/login", 303)
    response.delete_cookie(COOKIE, path="/")
    return response


async def change_preferences(request: Request) -> Response:
    """Change language or theme, and show the same page again."""
    form = await _form(request)
    if form is None:
        return _stale(request)
    now = current_preferences()
    language, theme = form.get("language", now.language), form.get("theme", now.theme)
    response = RedirectResponse(_safe_path(form.get("back", "/")), 303)
    chosen = Preferences(
        language if language in LANGUAGES else now.language, theme if theme in THEMES else now.theme
    )  # fmt: skip
    keep_preferences(response, chosen, secure=_secure(request))
    return response


def form_token(request: Request) -> str:
    """Give the token that this browser's forms carry; the guard puts a new one into the cookie of the answer."""
    state = request.scope.setdefault("state", {})
    state[FORM_STATE] = state.get(FORM_STATE) or request.cookies.get(FORM_COOKIE) or secrets.token_urlsafe(24)
    return state[FORM_STATE]


def _password_form(request: Request, email: str = "", error: str = "", status: int = 200) -> Response:
    hint = _("No password yet? The command rozmova login-link prints a one-time link.")
    body = (
        f'<div class="card"><div class="vcol tight"><h1>{escape(_("Sign in"))}</h1></div>'
        f'<form method="post" action="{escape(_here_again(request))}">{form_token_field(request)}'
        f"{_error(error)}"
        f"{_input('email', _('E-mail'), 'email', email, 'username', focus=not email)}"
        f"{_input('password', _('Password'), 'password', '', 'current-password', focus=bool(email))}"
        f'<button class="btn pri large">{escape(_("Sign in"))}</button></form>'
        f'<p class="muted">{escape(hint)}</p></div>'
    )
    return sheet(_("Sign in"), body + _foot(request), status)


def _welcome_form(request: Request, form: dict[str, str] | None = None, error: str = "", status: int = 200) -> Response:
    known = form or {}
    body = (
        f'<div class="card"><div class="vcol tight"><h1>{escape(_("You are in"))}</h1>'
        f'<p class="muted">{escape(_("Set a password now, and you will not need a link next time."))}</p></div>'
        f'<form method="post">{form_token_field(request)}{_error(error)}'
        f"{_input('name', _('Your name'), 'text', known.get('name', ''), 'name', focus=True)}"
        f"{_input('email', _('E-mail'), 'email', known.get('email', ''), 'username')}"
        f"{_input('password', _('Password, at least 10 characters'), 'password', '', 'new-password')}"
        f'<button class="btn pri large">{escape(_("Save and go on"))}</button></form>'
        f'<a class="btn gho" href="/bots">{escape(_("Later"))}</a></div>'
    )
    return sheet(_("First evening"), body, status)


def _input(name: str, label: str, kind: str, value: str, autocomplete: str, *, focus: bool = False) -> str:
    return (
        f'<div class="field"><label for="{name}">{escape(label)}</label><div class="inp large"><input id="{name}" '
        f'name="{name}" type="{kind}" value="{escape(value)}" autocomplete="{autocomplete}"'
        f"{' autofocus' if focus else ''}></div></div>"
    )


def _error(sentence: str) -> str:
    if not sentence:
        return ""
    return f'<div class="note danger" role="alert">{icon_svg("alert-triangle")}<span>{escape(sentence)}</span></div>'


def _foot(request: Request) -> str:
    other = "en" if current_language() == "uk" else "uk"
    name = "English" if other == "en" else "Українська"
    return (
        f'<form method="post" action="/preferences" class="sheet-foot">{form_token_field(request)}'
        f'<input type="hidden" name="back" value="{escape(_here_again(request))}">'
        f'<button class="link" name="language" value="{other}" lang="{other}">{name}</button></form>'
    )


def _here_again(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def form_token_field(request: Request) -> str:
    """Write the hidden field with the form token."""
    return f'<input type="hidden" name="form_token" value="{escape(form_token(request))}">'


async def _form(request: Request) -> dict[str, str] | None:
    async with request.form(max_files=0, max_fields=MOST_FIELDS) as sent:
        form = {key: value for key, value in sent.items() if isinstance(value, str)}
    token = request.cookies.get(FORM_COOKIE, "")
    if not token or not secrets.compare_digest(token.encode(), form.get("form_token", "").encode()):
        return None
    return form


def _stale(request: Request) -> Response:
    return error_sheet(
        403,
        _("The form has grown old"),
        _("Nothing was changed. Open the page again and repeat."),
        "form_stale",
        again=_here_again(request) if request.url.path not in ("/logout", "/preferences") else "/bots",
    )


def _signed_in(request: Request, session: Session, path: str) -> Response:
    here().sessions.close(request.cookies.get(COOKIE, ""))
    response = RedirectResponse(path, 303, headers={"referrer-policy": "no-referrer"})
    response.set_cookie(
        COOKIE,
        here().sessions.open(session),
        expires=session.expires_at,
        httponly=True,
        samesite="lax",
        secure=_secure(request),
        path="/",
    )
    return response


def _next(request: Request) -> str:
    return _safe_path(request.query_params.get("next", "/bots"))


def _safe_path(path: str) -> str:
    """Only a path of ours: "//host" and "/\\host" lead away, control characters too."""
    if not path.startswith("/") or path[1:2] in ("/", "\\") or any(ord(letter) < 32 for letter in path):
        return "/bots"
    return path


def _secure(request: Request) -> bool:
    return request.url.scheme == "https" or here().public_url.startswith("https:")
