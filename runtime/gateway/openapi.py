"""The OpenAPI 3.1 document: what FastAPI knows, the shapes of the chat, how to sign in, and the problem document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

PROBLEM: Final[dict[str, Any]] = {
    "type": "object",
    "description": "A problem document (RFC 9457); `code` is stable, `detail` is for people.",
    "required": ["type", "title", "status", "code", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string"},
        "detail": {"type": "string"},
        "correlation": {"type": "string"},
    },
}
_ANSWER: Final = {
    "description": "A problem",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_METHODS: Final = frozenset({"get", "put", "post", "patch", "delete"})


_JSON: Final = "application/json"
_PLAIN: Final[Mapping[str, dict[str, Any]]] = {
    "GET /healthz": {_JSON: {"schema": {"$ref": "#/components/schemas/Health"}}},
    "GET /startupz": {_JSON: {"schema": {"$ref": "#/components/schemas/Health"}}},
    "GET /readyz": {_JSON: {"schema": {"$ref": "#/components/schemas/Readiness"}}},
    "GET /version": {_JSON: {"schema": {"$ref": "#/components/schemas/ServerVersion"}}},
    "GET /metrics": {"text/plain": {}},
    "GET /widget.js": {"text/javascript": {}},
    "GET /widget/{name}": {"*/*": {}},
    "GET /c/try": {"text/html": {}},
    "GET /c/{bot}": {"text/html": {}},
    "GET /chat/v1/dialogs/{dialog}/files/{file}": {"*/*": {}},
}
_STATE: Final[dict[str, Any]] = {"type": "string"}
_HEALTH: Final[dict[str, Any]] = {
    "Health": {"type": "object", "required": ["status"], "properties": {"status": _STATE}},
    "Readiness": {
        "type": "object",
        "required": ["status", "checks"],
        "properties": {"status": _STATE, "checks": {"type": "object", "additionalProperties": _STATE}},
    },
    "ServerVersion": {
        "type": "object",
        "required": ["name", "version"],
        "properties": {"name": _STATE, "version": _STATE},
    },
}


@dataclass(frozen=True, slots=True)
class Described:
    """What a room says of its routes: shapes by their name, and the content of answers by route ("GET /path")."""

    schemas: Mapping[str, Any]
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])


def describe(app: FastAPI, *rooms: Described) -> Callable[[], dict[str, Any]]:
    """Give the function that makes the document once and keeps it, out of the routes and what the rooms say."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app, (*rooms, Described(_HEALTH, _PLAIN)))
        return app.openapi_schema

    return openapi


def _document(app: FastAPI, rooms: Sequence[Described]) -> dict[str, Any]:
    document = get_openapi(
        title="Rozmova",
        version=version("rozmova"),
        openapi_version="3.1.0",
        summary="Chatbots drawn by people who don't program",
        routes=app.routes,
    )
    components = document.setdefault("components", {})
    schemas: dict[str, Any] = components.setdefault("schemas", {})
    for name, schema in ((name, schema) for room in rooms for name, schema in room.schemas.items()):
        if schemas.setdefault(name, schema) != schema:
            raise ValueError(f"two shapes are called {name}")
    schemas["Problem"] = PROBLEM
    answers = {route: content for room in rooms for route, content in room.answers.items()}
    components.setdefault("securitySchemes", {}).update(
        {
            "api_token": {"type": "http", "scheme": "bearer", "description": "A session, or an API key"},
            "dialog_token": {"type": "http", "scheme": "bearer", "description": "The token of one dialog"},
        }
    )
    for path, item in document.get("paths", {}).items():
        for method, operation in item.items():
            if method not in _METHODS:
                continue
            responses: dict[str, Any] = operation["responses"]
            responses.pop("422", None)
            content = answers.get(f"{method.upper()} {path}")
            if content is not None:
                responses[next(status for status in responses if status.startswith("2"))]["content"] = dict(content)
            responses.setdefault("default", _ANSWER)
            if path.startswith("/api/v1/") and (method, path) != ("post", "/api/v1/sessions"):
                operation.setdefault("security", [{"api_token": []}])
    components["schemas"].pop("HTTPValidationError", None)
    components["schemas"].pop("ValidationError", None)
    return document
