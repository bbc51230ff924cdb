"""/api/v1/keys for programs, and /api/v1/audit."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field
from starlette.responses import JSONResponse, Response

from runtime.admin.parts import AdminParts, Body, last_of, listed, may_give, moment, note
from runtime.request import ADMINS, CallerIn, Role
from storage.repositories.audit import Audit
from storage.repositories.tokens import AccessToken, Tokens


class NewKey(Body):
    name: str = Field(min_length=1, max_length=120)
    role: Role
    days: int | None = Field(None, ge=1, le=3650)


def key_routes(router: APIRouter, parts: AdminParts) -> None:
    """Add the routes of keys and of the audit log."""

    @router.get("/keys", tags=["keys"], summary="The API keys of the organisation")
    async def list_keys(
        caller: CallerIn, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: str | None = None
    ) -> JSONResponse:
        caller.must(*ADMINS)
        page = await Tokens(parts.database, caller.org_id).page("api", limit, after)
        return listed([_key_json(token) for token in page], limit, "/api/v1/keys", last_of(page))

    @router.post("/keys", status_code=201, tags=["keys"], summary="Make an API key; it is shown once")
    async def make_key(body: NewKey, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        may_give(caller.role, body.role)
        life = timedelta(days=body.days) if body.days else None
        key = await parts.sessions.make_token(caller.org_id, None, body.role, body.name, life)
        await note(parts, caller.org_id, caller.person_id, "key_made", "key", body.name)
        return JSONResponse({"key": key, "name": body.name, "role": body.role}, 201)

    @router.delete("/keys/{key_id}", status_code=204, tags=["keys"], summary="Revoke an API key")
    async def revoke_key(key_id: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        await parts.sessions.end(caller.org_id, key_id)
        parts.callers.forget(key_id)
        await note(parts, caller.org_id, caller.person_id, "key_revoked", "key", key_id)
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
                "at": moment(row.at),
                "person": row.person_id,
                "action": row.action,
                "target": {"kind": row.target_kind, "id": row.target_id},
                "detail": row.detail,
            }
            for row in page
        ]
        return listed(items, limit, "/api/v1/audit", last_of(page))


def _key_json(token: AccessToken) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "role": token.role,
        "created_at": moment(token.created_at),
        "expires_at": moment(token.expires_at) if token.expires_at else None,
        "last_used_at": moment(token.last_used_at) if token.last_used_at else None,
    }
