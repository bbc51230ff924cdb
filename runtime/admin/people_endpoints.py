"""/api/v1/people: the caller, and the people of the organisation."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import EmailStr, Field
from starlette.responses import JSONResponse, Response

from runtime.admin.parts import AdminParts, Body, last_of, listed, may_give, note, person_json
from runtime.admin.passwords import hash_password, password_fits
from runtime.admin.sessions import new_id
from runtime.errors import BadInput, NotAllowed
from runtime.request import ADMINS, CallerIn, Role
from storage.repositories.organisations import Organisations
from storage.repositories.people import NewPerson, People, PeopleLookup, Person


class PersonChange(Body):
    name: str | None = Field(None, min_length=1, max_length=120)
    email: EmailStr | None = None
    password: str | None = Field(None, max_length=256)
    old_password: str | None = Field(None, max_length=256)


class NewPersonBody(Body):
    email: EmailStr
    name: str = Field(min_length=1, max_length=120)
    role: Role


class RoleChange(Body):
    role: Role


def people_routes(router: APIRouter, parts: AdminParts) -> None:
    """Add the routes of people."""

    @router.get("/people/me", tags=["people"], summary="The caller")
    async def me(caller: CallerIn) -> JSONResponse:
        organisation = await Organisations(parts.database, caller.org_id).get()
        person: dict[str, object] = {
            "id": "",
            "name": caller.name,
            "email": "",
            "role": caller.role,
            "has_password": False,
        }
        if caller.person_id:
            person = person_json(await People(parts.database, caller.org_id).get(caller.person_id))
        return JSONResponse({**person, "role": caller.role, "org": {"id": caller.org_id, "name": organisation.name}})

    @router.patch("/people/me", tags=["people"], summary="Change own name or password")
    async def change_me(body: PersonChange, caller: CallerIn) -> JSONResponse:
        if not caller.signed_in:  # a script's token may be weaker than the person it was made for
            raise NotAllowed(
                "session_needed",
                uk="Ім’я, пошту й пароль змінює лише сама людина, увійшовши.",
                en="Name, e-mail and password are changed by the person only, signed in.",
            )
        people = People(parts.database, caller.org_id)
        person = await people.get(caller.person_id)
        if body.password is not None:
            await _check_old_password(parts, person, body.old_password)
            await people.set_password(person.id, await hash_password(body.password))
            await note(parts, caller.org_id, person.id, "password_set", "person", person.id)
        if body.name is not None:
            await people.rename(person.id, body.name)
        if body.email is not None and body.email.lower() != person.email:
            await people.change_email(person.id, body.email.lower())
        return JSONResponse(person_json(await people.get(person.id)))

    @router.get("/people", tags=["people"], summary="The people of the organisation")
    async def list_people(
        caller: CallerIn, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: str | None = None
    ) -> JSONResponse:
        caller.must(*ADMINS)
        page = await People(parts.database, caller.org_id).page(limit, after)
        return listed([person_json(person) for person in page], limit, "/api/v1/people", last_of(page))

    @router.post("/people", status_code=201, tags=["people"], summary="Add a person")
    async def add_person(body: NewPersonBody, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        may_give(caller.role, body.role)
        person = await People(parts.database, caller.org_id).add(
            NewPerson(new_id("p"), body.email.lower(), body.name, body.role, parts.clock())
        )
        await note(parts, caller.org_id, caller.person_id, "person_added", "person", person.id)
        return JSONResponse(person_json(person), 201)

    @router.patch("/people/{person_id}", tags=["people"], summary="Change a person's role")
    async def change_role(person_id: str, body: RoleChange, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        people = People(parts.database, caller.org_id)
        may_give(caller.role, (await people.get(person_id)).role)
        may_give(caller.role, body.role)
        await people.change_role(person_id, body.role)
        parts.callers.forget_person(person_id)
        await note(parts, caller.org_id, caller.person_id, "role_changed", "person", person_id)
        return JSONResponse(person_json(await people.get(person_id)))

    @router.delete("/people/{person_id}", status_code=204, tags=["people"], summary="Remove a person")
    async def remove_person(person_id: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        people = People(parts.database, caller.org_id)
        may_give(caller.role, (await people.get(person_id)).role)
        await people.remove(person_id)
        parts.callers.forget_person(person_id)
        await note(parts, caller.org_id, caller.person_id, "person_removed", "person", person_id)
        return Response(status_code=204)


async def _check_old_password(parts: AdminParts, person: Person, given: str | None) -> None:
    if not person.has_password:
        return
    known = {row.person_id: row.password_hash for row in await PeopleLookup(parts.database).sign_in(person.email)}
    if not await password_fits(given or "", known.get(person.id)):
        raise BadInput("wrong_password", uk="Теперішній пароль не підходить.", en="The present password is wrong.")
