"""Reading requests and writing answers of the author's road."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

import orjson
from fastapi import Request
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.responses import Response

from runtime.errors import BadInput, RozmovaError
from runtime.scenarios.shape import Json, check_shape, path_text, read_json

BodyT = TypeVar("BodyT", bound=BaseModel)

LARGE_BYTES: Final = 100_000
"""What is larger is read beside the event loop, so that others are answered meanwhile."""
_REF: Final = "#/components/schemas/"
_described: dict[str, type[BaseModel]] = {}


class Body(BaseModel):
    """A request body: no field beside those named."""

    model_config = ConfigDict(extra="forbid")


async def read_body(request: Request, kind: type[BodyT]) -> BodyT:
    """Read a body that holds a document or operations: JSON as strict as a document's.

    Raises:
        BadInput: it is not what is wanted; with `errors` and their places.
        TooLarge: over the size.
    """
    return as_body(await read_object(request), kind)


async def read_object(request: Request) -> dict[str, Json]:
    """Read a body that must be a JSON object."""
    body = await request.body() or b"null"
    value = read_json(body) if len(body) < LARGE_BYTES else await asyncio.to_thread(read_json, body)
    if not isinstance(value, dict):
        raise BadInput("bad_request", uk="Тіло запиту має бути об’єктом JSON.", en="The body must be a JSON object.")
    return value


def as_body(value: dict[str, Json], kind: type[BodyT]) -> BodyT:
    """Check a parsed body. Raises BadInput."""
    check_shape(value)
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        places = [
            {"place": path_text([*one["loc"]]), "message": one["msg"]} for one in error.errors(include_url=False)[:20]
        ]
        first = f"{places[0]['place']}: {places[0]['message']}"
        raise BadInput(
            "bad_request",
            uk=f"Запит не підходить: {first}",
            en=f"The request does not fit: {first}",
            extra={"errors": places},
        ) from error


def described(kind: type[BaseModel]) -> dict[str, Any]:
    """Describe a body that is read by hand, for OpenAPI; `body_schemas` gives the shape itself."""
    _described[kind.__name__] = kind
    return {
        "requestBody": {"required": True, "content": {"application/json": {"schema": {"$ref": _REF + kind.__name__}}}}
    }


def body_schemas() -> dict[str, Any]:
    """Give the schemas of all bodies described so far and of what they are made of."""
    schemas: dict[str, Any] = {}
    for name, kind in _described.items():
        schema = kind.model_json_schema(ref_template=_REF + "{model}")
        schemas |= schema.pop("$defs", {})
        schemas[name] = schema
    return schemas


def answer(body: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Write JSON."""
    return Response(orjson.dumps(body), status, headers, media_type="application/json")


def listed(items: Sequence[object], limit: int, path: str, last: object) -> Response:
    """Write one page of a list, with `Link: rel="next"` when it is a full one."""
    more = last is not None and len(items) == limit
    headers = {"link": f'<{path}?limit={limit}&after={last}>; rel="next"'} if more else {}
    return answer({"items": items}, headers=headers)


def moment(at: datetime | None) -> str | None:
    """Write a moment in UTC as RFC 3339."""
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def etag_of(etag: str) -> str:
    """Write an ETag as a header."""
    return f'"{etag}"'


def wanted_etag(request: Request) -> str:
    """Read `If-Match`.

    Raises:
        RozmovaError: 428, it is missing.
    """
    given = request.headers.get("if-match", "").strip()
    if not given:
        missing = RozmovaError(
            "if_match_needed",
            uk="Потрібен заголовок If-Match з ETag чернетки.",
            en="The header If-Match with the ETag of the draft is needed.",
        )
        missing.status = 428
        raise missing
    return bare_etag(given)


def bare_etag(given: str) -> str:
    """Take the quotes off an ETag."""
    return given.strip().removeprefix("W/").strip('"')
