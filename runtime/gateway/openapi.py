"""The OpenAPI 3.1 document: what FastAPI knows, the shapes of the chat, how to sign in, and the problem document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


def describe(app: FastAPI, schemas: Mapping[str, Any]) -> Callable[[], dict[str, Any]]:
    """Give the function that makes the document once and keeps it; `schemas` are the shapes of the chat."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app, schemas)
        return app.openapi_schema

    return openapi


def _document(app: FastAPI, schemas: Mapping[str, Any]) -> dict[str, Any]:
    document = get_openapi(
        title="Rozmova",
        version=version("rozmova"),
        openapi_version="3.1.0",
        summary="Chatbots drawn by people who don't program",
        routes=app.routes,
    )
    components = document.setdefault("components", {})
    components.setdefault("schemas", {}).update({**schemas, "Problem": PROBLEM})
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
            operation["responses"].pop("422", None)
            operation["responses"].setdefault("default", _ANSWER)
            if path.startswith("/api/v1/") and (method, path) != ("post", "/api/v1/sessions"):
                operation.setdefault("security", [{"api_token": []}])
    components["schemas"].pop("HTTPValidationError", None)
    components["schemas"].pop("ValidationError", None)
    return document
