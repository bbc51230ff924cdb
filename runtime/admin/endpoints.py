"""/api/v1 for people: sessions, people, keys, connections to AI services, the audit log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal, Protocol

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel, ConfigDict, EmailStr, Field, HttpUrl
from starlette.responses import JSONResponse, Response

from runtime.admin.passwords import hash_password, password_fits
from runtime.admin.sessions import Session, Sessions, new_id
from runtime.errors import BadInput, NotAllowed, NotFound
from runtime.request import ADMINS, AUTHORS, CallerIn, Role
from storage.engine import Database
from storage.repositories.audit import Audit, AuditEntry, AuditRow
from storage.repositories.organisations import Organisations
from storage.repositories.people import NewPerson, People, PeopleLookup, Person
from storage.repositories.secrets_store import NewSecret, SecretsStore, StoredSecret
from storage.repositories.tokens import AccessToken, Tokens
from storage.secrets import Vault


class SignInLimit(Protocol):
    """Counts an attempt to sign in; raises TooMany."""

    async def __call__(self, request: Request, *keys: str) -> None: ...


class Forget(Protocol):
    """Makes the gateway forget what it remembers of a token or a person."""

    def forget(self, token_id: str) -> None: ...

    def forget_person(self, person_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class AdminParts:
    """What the routes need, handed down by the start-up file."""

    database: Database
    vault: Vault
    sessions: Sessions
    sign_in_limit: SignInLimit
    callers: Forget
    clock: Callable[[], datetime]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SignIn(_Body):
    """Either `link`, or `email` and `password`."""

    link: str | None = Field(None, max_length=200)
    email: str | None = Field(None, max_length=320)
    password: str | None = Field(None, max_length=256)


class PersonChange(_Body):
    name: str | None = Field(None, min_length=1, max_length=120)
    email: EmailStr | None = None
    password: str | None = Field(None, max_length=256)
    old_password: str | None = Field(None, max_length=256)


class NewPersonBody(_Body):
    email: EmailStr
    name: str = Field(min_length=1, max_length=120)
    role: Role


class RoleChange(_Body):
    role: Role


class NewKey(_Body):
    name: str = Field(min_length=1, max_length=120)
    role: Role
    days: int | None = Field(None, ge=1, le=3650)


class ConnectionBody(_Body):
    """An AI service that speaks OpenAI's protocol; the key is kept encrypted and never given back."""

    kind: Literal["openai_compatible"] = "openai_compatible"
    base_url: HttpUrl
    model: str = Field(min_length=1, max_length=200)
    key: str | None = Field(None, max_length=4000)


def admin_routes(parts: AdminParts) -> APIRouter:
    """Make the routes of the admin room."""
    router = APIRouter(prefix="/api/v1")
    _session_routes(router, parts)
    _people_routes(router, parts)
    _key_routes(router, parts)
    _connection_routes(router, parts)
    return router


def _session_routes(router: APIRouter, parts: AdminParts) -> None:
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
        await _note(parts, session.org_id, session.person_id, "signed_in", "person", session.person_id)
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
        await _note(parts, caller.org_id, caller.person_id, "login_link_made", "person", person)
        return JSONResponse({"link": await parts.sessions.make_link(caller.org_id, person)}, 201)


def _people_routes(router: APIRouter, parts: AdminParts) -> None:
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
            person = _person_json(await People(parts.database, caller.org_id).get(caller.person_id))
        return JSONResponse({**person, "role": caller.role, "org": {"id": caller.org_id, "name": organisation.name}})

    @router.patch("/people/me", tags=["people"], summary="Change own name or password")
    async def change_me(body: PersonChange, caller: CallerIn) -> JSONResponse:
        people = People(parts.database, caller.org_id)
        person = await people.get(caller.person_id)
        if body.password is not None:
            await _check_old_password(parts, person, body.old_password)
            await people.set_password(person.id, await hash_password(body.password))
            await _note(parts, caller.org_id, person.id, "password_set", "person", person.id)
        if body.name is not None:
            await people.rename(person.id, body.name)
        if body.email is not None and body.email.lower() != person.email:
            await people.change_email(person.id, body.email.lower())
        return JSONResponse(_person_json(await people.get(person.id)))

    @router.get("/people", tags=["people"], summary="The people of the organisation")
    async def list_people(
        caller: CallerIn, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: str | None = None
    ) -> JSONResponse:
        caller.must(*ADMINS)
        page = await People(parts.database, caller.org_id).page(limit, after)
        return _listed([_person_json(person) for person in page], limit, "/api/v1/people", _last(page))

    @router.post("/people", status_code=201, tags=["people"], summary="Add a person")
    async def add_person(body: NewPersonBody, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        _may_give(caller.role, body.role)
        person = await People(parts.database, caller.org_id).add(
            NewPerson(new_id("p"), body.email.lower(), body.name, body.role, parts.clock())
        )
        await _note(parts, caller.org_id, caller.person_id, "person_added", "person", person.id)
        return JSONResponse(_person_json(person), 201)

    @router.patch("/people/{person_id}", tags=["people"], summary="Change a person's role")
    async def change_role(person_id: str, body: RoleChange, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        people = People(parts.database, caller.org_id)
        _may_give(caller.role, (await people.get(person_id)).role)
        _may_give(caller.role, body.role)
        await people.change_role(person_id, body.role)
        parts.callers.forget_person(person_id)
        await _note(parts, caller.org_id, caller.person_id, "role_changed", "person", person_id)
        return JSONResponse(_person_json(await people.get(person_id)))

    @router.delete("/people/{person_id}", status_code=204, tags=["people"], summary="Remove a person")
    async def remove_person(person_id: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        people = People(parts.database, caller.org_id)
        _may_give(caller.role, (await people.get(person_id)).role)
        await people.remove(person_id)
        parts.callers.forget_person(person_id)
        await _note(parts, caller.org_id, caller.person_id, "person_removed", "person", person_id)
        return Response(status_code=204)


def _key_routes(router: APIRouter, parts: AdminParts) -> None:
    @router.get("/keys", tags=["keys"], summary="The API keys of the organisation")
    async def list_keys(
        caller: CallerIn, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: str | None = None
    ) -> JSONResponse:
        caller.must(*ADMINS)
        page = await Tokens(parts.database, caller.org_id).page("api", limit, after)
        return _listed([_key_json(token) for token in page], limit, "/api/v1/keys", _last(page))

    @router.post("/keys", status_code=201, tags=["keys"], summary="Make an API key; it is shown once")
    async def make_key(body: NewKey, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        _may_give(caller.role, body.role)
        life = timedelta(days=body.days) if body.days else None
        key = await parts.sessions.make_token(caller.org_id, None, body.role, body.name, life)
        await _note(parts, caller.org_id, caller.person_id, "key_made", "key", body.name)
        return JSONResponse({"key": key, "name": body.name, "role": body.role}, 201)

    @router.delete("/keys/{key_id}", status_code=204, tags=["keys"], summary="Revoke an API key")
    async def revoke_key(key_id: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        await parts.sessions.end(caller.org_id, key_id)
        parts.callers.forget(key_id)
        await _note(parts, caller.org_id, caller.person_id, "key_revoked", "key", key_id)
        return Response(status_code=204)

    @router.get("/audit", tags=["audit"], summary="What was done by whom, the newest first")
    async def read_audit(
        caller: CallerIn, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: int | None = None
    ) -> JSONResponse:
        caller.must(*ADMINS)
        page = await Audit(parts.database, caller.org_id).page(limit, after)
        items = [
            {
                "id": row.id,
                "at": _moment(row.at),
                "person": row.person_id,
                "action": row.action,
                "target": {"kind": row.target_kind, "id": row.target_id},
                "detail": row.detail,
            }
            for row in page
        ]
        return _listed(items, limit, "/api/v1/audit", _last(page))


def _connection_routes(router: APIRouter, parts: AdminParts) -> None:
    def store(org_id: str) -> SecretsStore:
        return SecretsStore(parts.database, org_id, parts.vault)

    @router.get("/connections", tags=["connections"], summary="The connections to AI services")
    async def list_connections(caller: CallerIn) -> JSONResponse:
        caller.must(*AUTHORS)
        return JSONResponse({"items": [_connection_json(item) for item in await store(caller.org_id).page("ai")]})

    @router.get("/connections/{name}", tags=["connections"], summary="One connection, without its key")
    async def read_connection(name: str, caller: CallerIn) -> JSONResponse:
        caller.must(*AUTHORS)
        found = await store(caller.org_id).find("ai", name)
        if found is None:
            raise NotFound(uk="Такого підключення немає.", en="There is no such connection.")
        return JSONResponse(_connection_json(found))

    @router.put("/connections/{name}", tags=["connections"], summary="Keep a connection to an AI service")
    async def keep_connection(name: str, body: ConnectionBody, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        if not name or len(name) > 60:
            raise BadInput(uk="Назва має бути від 1 до 60 символів.", en="A name has 1 to 60 characters.")
        secrets_store = store(caller.org_id)
        found = await secrets_store.find("ai", name)
        key = body.key
        if key is None:
            key = await secrets_store.reveal(found.id) if found else ""
        kept = await secrets_store.put(
            NewSecret(
                secret_id=found.id if found else new_id("x"),
                bot_id=None,
                kind="ai",
                name=name,
                settings={"kind": body.kind, "base_url": str(body.base_url), "model": body.model, "has_key": bool(key)},
                value=key,
                now=parts.clock(),
            )
        )
        await _note(parts, caller.org_id, caller.person_id, "connection_kept", "connection", name)
        return JSONResponse(_connection_json(kept))

    @router.delete("/connections/{name}", status_code=204, tags=["connections"], summary="Delete a connection")
    async def delete_connection(name: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        found = await store(caller.org_id).find("ai", name)
        if found is None:
            raise NotFound(uk="Такого підключення немає.", en="There is no such connection.")
        await store(caller.org_id).delete(found.id)
        await _note(parts, caller.org_id, caller.person_id, "connection_deleted", "connection", name)
        return Response(status_code=204)


async def _check_old_password(parts: AdminParts, person: Person, given: str | None) -> None:
    if not person.has_password:
        return
    known = {row.person_id: row.password_hash for row in await PeopleLookup(parts.database).sign_in(person.email)}
    if not await password_fits(given or "", known.get(person.id)):
        raise BadInput("wrong_password", uk="Теперішній пароль не підходить.", en="The present password is wrong.")


def _may_give(own: Role, given: str) -> None:
    if given == "owner" and own != "owner":
        raise NotAllowed(uk="Роль власника дає лише власник.", en="Only an owner gives the role of owner.")


async def _note(parts: AdminParts, org_id: str, person_id: str, action: str, kind: str, target: str) -> None:
    entry = AuditEntry(parts.clock(), person_id or None, action, kind, target, {})
    await Audit(parts.database, org_id).add(entry)


def _listed(items: list[dict[str, object]], limit: int, path: str, last: str | None) -> JSONResponse:
    headers = {"link": f'<{path}?limit={limit}&after={last}>; rel="next"'} if last and len(items) == limit else {}
    return JSONResponse({"items": items}, headers=headers)


def _last(page: Sequence[Person] | Sequence[AccessToken] | Sequence[AuditRow]) -> str | None:
    return str(page[-1].id) if page else None


def _session_json(session: Session, person: Person, organisation: str) -> dict[str, object]:
    return {
        "token": session.token,
        "expires_at": _moment(session.expires_at),
        "person": _person_json(person),
        "org": {"id": session.org_id, "name": organisation},
    }


def _person_json(person: Person) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        "role": person.role,
        "has_password": person.has_password,
    }


def _key_json(token: AccessToken) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "role": token.role,
        "created_at": _moment(token.created_at),
        "expires_at": _moment(token.expires_at) if token.expires_at else None,
        "last_used_at": _moment(token.last_used_at) if token.last_used_at else None,
    }


def _connection_json(secret: StoredSecret) -> dict[str, object]:
    return {"name": secret.name, **secret.settings, "updated_at": _moment(secret.updated_at)}


def _moment(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
