"""The chat API in the OpenAPI document: bodies and answers of handlers that take and give raw JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from runtime.chat.inputs import AckFrame, HelloFrame, MessageBody, MessageFrame, OpenBody, TypingFrame
from runtime.chat.uploads import Uploaded
from runtime.dialog.events import EndedData, ErrorData, HandoverData, MessageData
from runtime.dialog.messages import InputSpec

PREFIX = "#/components/schemas/"
_WORDS = (
    OpenBody,
    MessageBody,
    HelloFrame,
    MessageFrame,
    TypingFrame,
    AckFrame,
    Uploaded,
    MessageData,
    InputSpec,
    EndedData,
    ErrorData,
    HandoverData,
)


def chat_schemas() -> dict[str, Any]:
    """Give the schemas of the chat's words, to be added to `components.schemas` of the OpenAPI document."""
    template = PREFIX + "{name}"
    _, schemas = msgspec.json.schema_components(_WORDS, schema_hook=_any_json, ref_template=template)
    kinds = {
        "message": "MessageData",
        "expects": "InputSpec",
        "handover": "HandoverData",
        "ended": "EndedData",
        "error": "ErrorData",
    }
    schemas["ChatEvent"] = {"oneOf": [_event(kind, name) for kind, name in kinds.items()]}
    schemas["Answer"] = {
        "type": "object",
        "required": ["events", "status"],
        "properties": {"events": {"type": "array", "items": _ref("ChatEvent")}, "status": _STATUS},
    }
    schemas["Opened"] = {
        "type": "object",
        "required": ["dialog_id", "token", "events", "status"],
        "properties": {
            "dialog_id": {"type": "string"},
            "token": {"type": "string", "description": "Told only here; the bearer token of this dialog."},
            "events": {"type": "array", "items": _ref("ChatEvent")},
            "status": _STATUS,
        },
    }
    schemas["Opened"]["properties"]["resumed"] = {
        "type": "boolean",
        "description": "True when an identified customer had it open already; its events are its whole history.",
    }
    schemas["Identity"] = {
        "type": "object",
        "required": ["set_up", "made_at"],
        "properties": {
            "set_up": {"type": "boolean"},
            "made_at": {"type": ["string", "null"], "format": "date-time"},
        },
    }
    schemas["IdentitySecret"] = {
        "type": "object",
        "required": ["secret", "audience", "made_at"],
        "properties": {
            "secret": {"type": "string", "description": "The HS256 key, its characters as UTF-8. Told only here."},
            "audience": {"type": "string", "description": "What `aud` of every token must be: the bot's id."},
            "made_at": {"type": "string", "format": "date-time"},
        },
    }
    schemas["BotFacts"] = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "languages": {"type": "array", "items": {"type": "string"}},
            "default_language": {"type": "string"},
            "theme": {"type": "object"},
            "live": {"type": "boolean"},
        },
    }
    return msgspec.json.decode(msgspec.json.encode(schemas))  # defaults are tuples, which no validator takes for lists


_STATUS: Mapping[str, object] = {"type": "string", "enum": ["open", "working", "handed_over", "ended"]}


def _any_json(kind: type) -> dict[str, Any]:
    if kind is object:
        return {"description": "Any JSON"}
    raise NotImplementedError  # how msgspec is told that a type has no schema


def _ref(name: str) -> dict[str, str]:
    return {"$ref": PREFIX + name}


def _event(kind: str, data: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["seq", "type", "at", "data"],
        "properties": {
            "seq": {"type": "integer", "minimum": 1},
            "type": {"const": kind},
            "at": {"type": "string", "format": "date-time"},
            "data": _ref(data),
        },
    }


def _answer(name: str, description: str) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": _ref(name)}}}


def _body(name: str, required: bool = True) -> dict[str, Any]:
    return {"required": required, "content": {"application/json": {"schema": _ref(name)}}}


_PROBLEM = {"description": "A problem (RFC 9457)", "content": {"application/problem+json": {}}}
_BEARER = [{"dialog_token": []}]

BOT: dict[str, Any] = {"responses": {200: _answer("BotFacts", "The bot"), 404: _PROBLEM}}
OPEN: dict[str, Any] = {
    "openapi_extra": {"requestBody": _body("OpenBody", required=False)},
    "responses": {
        200: _answer("Opened", "The dialog that an identified customer has open already, with all its events"),
        201: _answer("Opened", "The dialog with its first words"),
        404: _PROBLEM,
        422: _PROBLEM,
    },
}
MESSAGE: dict[str, Any] = {
    "openapi_extra": {
        "requestBody": _body("MessageBody"),
        "security": _BEARER,
        "parameters": [
            {
                "name": "Prefer",
                "in": "header",
                "schema": {"type": "string"},
                "description": "wait=N holds up to N seconds for slow calls (10 by default, at most 25).",
            }
        ],
    },
    "responses": {200: _answer("Answer", "What was said in answer"), 401: _PROBLEM, 409: _PROBLEM, 422: _PROBLEM},
}
EVENTS: dict[str, Any] = {
    "openapi_extra": {"security": _BEARER},
    "responses": {
        200: {
            "description": "The events, or a stream of them when text/event-stream is asked for",
            "content": {"application/json": {"schema": _ref("Answer")}, "text/event-stream": {}},
        },
        401: _PROBLEM,
    },
}
UPLOAD: dict[str, Any] = {
    "openapi_extra": {
        "security": _BEARER,
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "required": ["file"],
                        "properties": {"file": {"type": "string", "format": "binary"}},
                    }
                }
            },
        },
    },
    "responses": {201: _answer("Uploaded", "The file's opaque id"), 401: _PROBLEM, 413: _PROBLEM, 422: _PROBLEM},
}
DOWNLOAD: dict[str, Any] = {
    "openapi_extra": {"security": _BEARER},
    "responses": {200: {"description": "The file, as an attachment", "content": {"*/*": {}}}, 404: _PROBLEM},
}
IDENTITY: dict[str, Any] = {
    "responses": {200: _answer("Identity", "Whether there is a secret, and since when"), 404: _PROBLEM}
}
IDENTITY_MADE: dict[str, Any] = {
    "description": "Tokens signed with the one before are refused from now on; dialogs that run go on.",
    "responses": {201: _answer("IdentitySecret", "The new secret, told only here"), 404: _PROBLEM},
}
IDENTITY_GONE: dict[str, Any] = {"responses": {204: {"description": "It is forgotten"}, 404: _PROBLEM}}
TRY: dict[str, Any] = {
    "responses": {201: _answer("Opened", "A trial dialog; talk to it over the chat API with its token"), 404: _PROBLEM}
}
