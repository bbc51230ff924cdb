"""/api/v1/sessions: signing in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import JSONResponse, Response

from runtime.admin.parts import AdminParts, Body, moment, note, person_json
from runtime.admin.sessions import Session
from runtime.errors import BadInput, NotAllowed
from runtime.request import ADMINS, CallerIn
from storage.repositories.organisations import Organisations
from storage.repositories.people import People, PeopleLookup, Person


class SignIn(Body):
    """Either `link`, or `email` and `password`."""

    link: str | None = Field(None, max_length=200)
    email: str | None = Field(None, max_length=320)
    password: str | None = Field(None, max_length=256)


def session_routes(router: APIRouter, parts: AdminParts) -> None:
    """Add the routes of sessions."""

    @router.post("/sessions", status_code=201, tags=["people"], summary="Sign in by link or password")
    async def sign_in(body: SignIn, request: Request) -> JSONResponse:
        await parts.sign_in_limit(request, "sign-in", (body.email or "").lower())
        if body.link:
            session = await parts.sessions.by_link(body.link)
        elif body.email and body.password:
            session = await parts.sessions.by_password(body.email, body.password)
        else:
            raise BadInput(
                uk="Потрібне посилання або пошта з паролем.", en="A link, or an e-mail and a password, is needed."
            )
        person = await People(parts.database, session.org_id).get(session.person_id)
        await note(parts, session.org_id, session.person_id, "signed_in", "person", session.person_id)
        organisation = await Organisations(parts.database, session.org_id).get()
        return JSONResponse(_session_json(session, person, organisation.name), 201)

    @router.delete("/sessions/current", status_code=204, tags=["people"], summary="Sign out")
    async def sign_out(caller: CallerIn) -> Response:
        await parts.sessions.end(caller.org_id, caller.token_id)
        parts.callers.forget(caller.token_id)
        return Response(status_code=204)

    @router.post("/sessions/links", status_code=201, tags=["people"], summary="Make a one-time login link for a person")
    async def make_link(caller: CallerIn, person: Annotated[str, Query(max_length=64)]) -> JSONResponse:
        caller.must(*ADMINS)
        found = await People(parts.database, caller.org_id).get(person)
        if found.role == "owner" and caller.role != "owner":
            raise NotAllowed(
                uk="Посилання для власника створює лише власник.", en="Only an owner makes links for an owner."
            )
        if len(await PeopleLookup(parts.database).sign_in(found.email)) > 1:
            raise NotAllowed(
                "person_elsewhere",
                uk="Ця людина є і в іншій організації: вона входить зі своїм паролем.",
                en="This person belongs to another organisation too, and signs in with their own password.",
            )
        await note(parts, caller.org_id, caller.person_id, "login_link_made", "person", person)
        return JSONResponse({"link": await parts.sessions.make_link(caller.org_id, person)}, 201)


def _session_json(session: Session, person: Person, organisation: str) -> dict[str, object]:
    return {
        "token": session.token,
        "expires_at": moment(session.expires_at),
        "person": person_json(person),
        "org": {"id": session.org_id, "name": organisation},
    }
