"""The designer's pages, and the snapshot that its canvas fetches."""

from __future__ import annotations

import msgspec
from nicegui import app
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from builder_ui.designer.page import designer_page
from builder_ui.look.frame import page
from builder_ui.look.preferences import read_preferences
from builder_ui.server import drafts
from builder_ui.server.here import here, session_of
from builder_ui.server.problem import ServerProblem


def add_pages() -> None:
    """Add the designer to NiceGUI's application."""
    page("/bots/{bot_id}")(designer_page)
    app.get("/designer/{scenario_id}/snapshot")(snapshot)


async def snapshot(scenario_id: str, request: Request) -> Response:
    """Give the draft to the canvas of the person whose cookie it is, as `{seq, etag, document}`."""
    found = session_of(request)
    if found is None:
        return JSONResponse({"code": "not_signed_in"}, 401)
    who = here().server.account(found.token, read_preferences(request).language)
    try:
        draft = await drafts.get_draft(who, scenario_id)
    except ServerProblem as problem:
        return JSONResponse({"code": problem.code}, problem.status)
    return Response(msgspec.json.encode(draft), media_type="application/json", headers={"cache-control": "no-store"})
