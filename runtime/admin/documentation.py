"""The admin room in the OpenAPI document: what its routes answer, as shapes to be described."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta, Struct

from runtime.request import Role

Moment = Annotated[datetime, Meta(tz=True)]


class Organisation(Struct):
    id: str
    name: str


class Person(Struct):
    id: str
    name: str
    email: str
    role: Role
    has_password: bool


class PersonList(Struct):
    items: list[Person]


class Me(Person):
    org: Organisation


class SignedIn(Struct):
    """A session; its token is told only here."""

    token: str
    expires_at: Moment
    person: Person
    org: Organisation


class LoginLink(Struct):
    """The one-time token that goes behind `/login/` of the builder; it lives ten minutes."""

    link: str


class Key(Struct):
    id: str
    name: str
    role: Role
    created_at: Moment
    expires_at: Moment | None
    last_used_at: Moment | None


class KeyList(Struct):
    items: list[Key]


class NewKeyShown(Struct):
    """A key just made; it is told only here."""

    key: str
    name: str
    role: Role


class AuditTarget(Struct):
    kind: str
    id: str


class AuditLine(Struct):
    id: int
    at: Moment
    person: str | None
    action: str
    target: AuditTarget
    detail: dict[str, Any]


class AuditList(Struct):
    items: list[AuditLine]


class Connection(Struct):
    name: str
    kind: str
    base_url: str
    model: str
    has_key: bool
    updated_at: Moment


class ConnectionList(Struct):
    items: list[Connection]


_REF: Final = "#/components/schemas/"
_ANSWERS: Final[Mapping[str, type[Struct]]] = MappingProxyType(
    {
        "POST /api/v1/sessions": SignedIn,
        "POST /api/v1/sessions/links": LoginLink,
        "GET /api/v1/people/me": Me,
        "PATCH /api/v1/people/me": Person,
        "GET /api/v1/people": PersonList,
        "POST /api/v1/people": Person,
        "PATCH /api/v1/people/{person_id}": Person,
        "GET /api/v1/keys": KeyList,
        "POST /api/v1/keys": NewKeyShown,
        "GET /api/v1/audit": AuditList,
        "GET /api/v1/connections": ConnectionList,
        "GET /api/v1/connections/{name}": Connection,
        "PUT /api/v1/connections/{name}": Connection,
    }
)


def admin_schemas() -> dict[str, Any]:
    """Give the schemas of the answers, to be added to `components.schemas`."""
    kinds = tuple(dict.fromkeys(_ANSWERS.values()))
    return msgspec.json.schema_components(kinds, ref_template=_REF + "{name}")[1]


def admin_answers() -> dict[str, dict[str, Any]]:
    """Give the content that each route ("GET /api/v1/people") answers with."""
    return {route: {"application/json": {"schema": {"$ref": _REF + kind.__name__}}} for route, kind in _ANSWERS.items()}
