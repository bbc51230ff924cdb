"""/api/v1/connections: the AI services an organisation uses."""

from __future__ import annotations

from typing import Literal
from urllib.parse import urlsplit

from fastapi import APIRouter
from pydantic import Field, HttpUrl
from starlette.responses import JSONResponse, Response

from runtime.admin.parts import AdminParts, Body, moment, note
from runtime.admin.sessions import new_id
from runtime.errors import BadInput, NotFound
from runtime.request import ADMINS, AUTHORS, CallerIn
from storage.repositories.secrets_store import NewSecret, SecretsStore, StoredSecret


class ConnectionBody(Body):
    """An AI service that speaks OpenAI's protocol; the key is kept encrypted and never given back."""

    kind: Literal["openai_compatible"] = "openai_compatible"
    base_url: HttpUrl
    model: str = Field(min_length=1, max_length=200)
    key: str | None = Field(None, max_length=4000)


def connection_routes(router: APIRouter, parts: AdminParts) -> None:
    """Add the routes of connections."""

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
            if key and found and _place(str(found.settings.get("base_url", ""))) != _place(str(body.base_url)):
                raise BadInput(
                    "key_needed",
                    uk="Адреса веде на інший сервер. Введіть його ключ: наявний туди не надсилається.",
                    en="The address leads to another server. Type its key: the present one is not sent there.",
                )
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
        await note(parts, caller.org_id, caller.person_id, "connection_kept", "connection", name)
        parts.connection_kept()
        return JSONResponse(_connection_json(kept))

    @router.delete("/connections/{name}", status_code=204, tags=["connections"], summary="Delete a connection")
    async def delete_connection(name: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        found = await store(caller.org_id).find("ai", name)
        if found is None:
            raise NotFound(uk="Такого підключення немає.", en="There is no such connection.")
        await store(caller.org_id).delete(found.id)
        await note(parts, caller.org_id, caller.person_id, "connection_deleted", "connection", name)
        return Response(status_code=204)


def _place(url: str) -> tuple[str, str, int | None]:
    """Give where a key would be sent; whoever changes it must know the key, or could have it sent to themselves."""
    parts = urlsplit(url)
    default = {"http": 80, "https": 443}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").rstrip("."), parts.port or default


def _connection_json(secret: StoredSecret) -> dict[str, object]:
    return {"name": secret.name, **secret.settings, "updated_at": moment(secret.updated_at)}
