"""What the routes of the admin room share: their parts, page answers, audit lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from fastapi import Request
from pydantic import BaseModel, ConfigDict
from starlette.responses import JSONResponse

from runtime.admin.sessions import Sessions
from runtime.errors import NotAllowed
from runtime.request import Role
from storage.engine import Database
from storage.repositories.audit import Audit, AuditEntry, AuditRow
from storage.repositories.people import Person
from storage.repositories.tokens import AccessToken
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
    """What the routes need, handed down by the start-up file; `connection_kept` is told of AI connections."""

    database: Database
    vault: Vault
    sessions: Sessions
    sign_in_limit: SignInLimit
    callers: Forget
    clock: Callable[[], datetime]
    connection_kept: Callable[[], None] = lambda: None


class Body(BaseModel):
    """A request body: no field beside those named."""

    model_config = ConfigDict(extra="forbid")


def may_give(own: Role, given: str) -> None:
    """Stop a caller who would give or take the role of owner without having it.

    Raises:
        NotAllowed: only an owner may.
    """
    if given == "owner" and own != "owner":
        raise NotAllowed(uk="Роль власника дає лише власник.", en="Only an owner gives the role of owner.")


async def note(parts: AdminParts, org_id: str, person_id: str, action: str, kind: str, target: str) -> None:
    """Write a line of the audit log."""
    entry = AuditEntry(parts.clock(), person_id or None, action, kind, target, {})
    await Audit(parts.database, org_id).add(entry)


def listed(items: list[dict[str, object]], limit: int, path: str, last: str | None) -> JSONResponse:
    """Answer one page of a list, with `Link: rel="next"` when it is a full one."""
    headers = {"link": f'<{path}?limit={limit}&after={last}>; rel="next"'} if last and len(items) == limit else {}
    return JSONResponse({"items": items}, headers=headers)


def last_of(page: Sequence[Person] | Sequence[AccessToken] | Sequence[AuditRow]) -> str | None:
    """Give the id the next page goes on after."""
    return str(page[-1].id) if page else None


def person_json(person: Person) -> dict[str, object]:
    """Describe a person."""
    return {
        "id": person.id,
        "name": person.name,
        "email": person.email,
        "role": person.role,
        "has_password": person.has_password,
    }


def moment(at: datetime) -> str:
    """Write a moment in UTC as RFC 3339."""
    return at.isoformat().replace("+00:00", "Z")
