"""Plain pages of the product: sign in and errors. No script but the theme's, so they work when nothing else does."""

from __future__ import annotations

from html import escape
from typing import Final

from starlette.responses import HTMLResponse

from builder_ui.look.assets import versioned
from builder_ui.look.drawings import icon_svg, logo_svg
from builder_ui.look.preferences import current_preferences
from builder_ui.look.texts import _, current_language

SHEET_POLICY: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def head_links() -> str:
    """Write the links of styles and of the theme's script, for the head of any page."""
    theme = current_preferences().theme
    sheets = "".join(
        f'<link rel="stylesheet" href="{versioned(name)}">'
        for name in ("tokens.css", "ui.css", "frame.css", "quasar.css", "library.css")
    )
    return (
        f'<link rel="icon" type="image/svg+xml" href="{versioned("logo.svg")}">{sheets}'
        f'<script src="{versioned("theme.js")}" data-theme="{theme}"></script>'
    )


def sheet(title: str, body: str, status: int = 200, *, wide: bool = False) -> HTMLResponse:
    """Make a plain page: `body` is HTML made by this room, its foreign words escaped already."""
    language = current_language()
    page = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)} · Rozmova</title>'
        f'{head_links()}</head><body><main class="sheet"><div class="sheet-card{" wide" if wide else ""}">'
        f'<div class="brand">{logo_svg(28)}<b>Rozmova</b></div>{body}</div></main></body></html>'
    )
    return HTMLResponse(
        page,
        status,
        headers={
            "content-security-policy": SHEET_POLICY,
            "referrer-policy": "no-referrer",
            "cache-control": "no-store",
        },
    )


def error_sheet(status: int, happened: str, safe: str, code: str, *, again: str | None = None) -> HTMLResponse:
    """Tell what happened, what is safe and what to do; `again` is the address to try again at."""
    number = escape(_("Code {code}", code=code))
    tone = "warn" if status == 404 else "danger"
    actions = f'<a class="btn pri" href="/bots">{escape(_("To the bots"))}</a>'
    if again:
        actions = (
            f'<a class="btn sec" href="{escape(again)}">{icon_svg("refresh")}{escape(_("Try again"))}</a>'
            f'<a class="btn gho" href="/bots">{escape(_("To the bots"))}</a>'
        )
    body = (
        f'<div class="card"><div class="empty"><span class="tile big {tone}">{icon_svg("alert-triangle", 20)}</span>'
        f"<h2>{escape(happened)}</h2><p>{escape(safe)}</p>"
        f'<div class="hrow wrapping actions">{actions}</div><small class="faint">{number}</small>'
        "</div></div>"
    )
    return sheet(happened, body, status, wide=True)
