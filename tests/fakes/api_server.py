"""A strict stand-in for the server's /api/v1 as the builder calls it: wrong bodies and tokens are refused.

`with ApiServer() as server:` answers on a loopback port; `server.bots` and the other fields are what it knows.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Literal

import uvicorn
from fastapi import FastAPI, Request
from pydantic import BaseModel, ConfigDict
from starlette.responses import JSONResponse, Response

TOKEN = "rz_test-token"
LINK = "first-evening-link"
PASSWORD = "correct horse battery"
EMAIL = "olena@honcharnia.example"


OLENA = {"id": "p1", "name": "Олена Гнатюк", "email": EMAIL, "role": "owner", "has_password": True}


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SignIn(Body):
    link: str | None = None
    email: str | None = None
    password: str | None = None


class PersonChange(Body):
    name: str | None = None
    email: str | None = None
    password: str | None = None
    old_password: str | None = None


class NewBot(Body):
    name: str
    default_language: str
    languages: list[str]
    template: str | None = None


class BotChange(Body):
    name: str | None = None
    allowed_origins: list[str] | None = None
    theme: dict[str, str] | None = None


class CopyBody(Body):
    name: str


class NewKey(Body):
    name: str
    role: Literal["owner", "admin", "author", "operator", "viewer"]
    days: int | None = None


class ConnectionBody(Body):
    kind: Literal["openai_compatible"]
    base_url: str
    model: str
    key: str | None = None


def bot(bot_id: str, name: str, **changes: Any) -> dict[str, Any]:
    """Describe a bot that has nothing yet."""
    return {
        "id": bot_id,
        "name": name,
        "languages": ["uk"],
        "default_language": "uk",
        "main_scenario": f"s-{bot_id}",
        "live_release": None,
        "draft_changes": 0,
        "problems": {"errors": 0, "hints": 0},
        "dialogs_week": [0] * 7,
        "last_dialog_at": None,
        "allowed_origins": [],
        "theme": {},
        **changes,
    }


def release(number: int, message: str, *, live: bool = False, dialogs: int = 0) -> dict[str, Any]:
    """Describe a release."""
    at = datetime(2026, 11, 10, 9, 30, tzinfo=UTC) + timedelta(days=number)
    person = {"id": "p1", "name": "Олена"}
    facts = {"number": number, "message": message, "live": live, "dialogs": dialogs}
    return {**facts, "at": at.isoformat(), "person": person}


@dataclass
class ApiServer:
    """What the stand-in knows; `calls` are the requests it had, `broken` maps a path to the status it answers with."""

    bots: dict[str, dict[str, Any]] = field(default_factory=dict)
    archive: dict[str, dict[str, Any]] = field(default_factory=dict)
    drafts: dict[str, dict[str, Any]] = field(default_factory=dict)
    templates: list[dict[str, Any]] = field(default_factory=list)
    releases: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    keys: dict[str, dict[str, Any]] = field(default_factory=dict)
    connections: dict[str, dict[str, Any]] = field(default_factory=dict)
    connection_keys: dict[str, str] = field(default_factory=dict)
    identity_secrets: dict[str, str] = field(default_factory=dict)
    person: dict[str, Any] = field(default_factory=lambda: dict(OLENA))
    password: str = PASSWORD
    links: set[str] = field(default_factory=lambda: {LINK})
    tokens: set[str] = field(default_factory=lambda: {TOKEN})
    edits: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    edits_a_stream: int = 100
    calls: list[str] = field(default_factory=list)
    broken: dict[str, int] = field(default_factory=dict)

    def __enter__(self) -> ApiServer:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        config = uvicorn.Config(make_app(self), log_config=None, lifespan="off", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 10
        while not self._server.started and time.monotonic() < deadline:
            time.sleep(0.01)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join(5)
        self._socket.close()

    def session(self) -> dict[str, Any]:
        """Open a session and describe it."""
        self.tokens.add(TOKEN)
        ends = datetime.now(UTC) + timedelta(days=14)
        return {"token": TOKEN, "expires_at": ends.isoformat(), "person": self.person, "org": self.org()}

    def org(self) -> dict[str, str]:
        """Describe the organisation."""
        return {"id": "o1", "name": "Гончарня"}


def problem(status: int, code: str, detail: str, **extra: Any) -> Response:
    """Answer with a problem document."""
    return JSONResponse(
        {"type": "about:blank", "title": code, "status": status, "code": code, "detail": detail, **extra},
        status,
        media_type="application/problem+json",
    )


def make_app(known: ApiServer) -> FastAPI:
    """Make the stand-in's application."""
    app = FastAPI()

    @app.middleware("http")
    async def _door(request: Request, call_next: Any) -> Response:
        path = request.url.path.removeprefix("/api/v1/")
        known.calls.append(f"{request.method} {path}")
        if path in known.broken:
            return problem(known.broken[path], "broken", "База даних не відповідає.")
        signed_in = request.headers.get("authorization", "").removeprefix("Bearer ") in known.tokens
        if not signed_in and not (request.method == "POST" and path == "sessions"):
            return problem(401, "not_signed_in", "Увійдіть ще раз.")
        return await call_next(request)

    _add_people(app, known)
    _add_bots(app, known)
    _add_drafts(app, known)
    return app


def _add_people(app: FastAPI, known: ApiServer) -> None:
    @app.post("/api/v1/sessions", status_code=201)
    async def sign_in(body: SignIn) -> Any:
        if body.link is not None:
            if body.link not in known.links:
                return problem(401, "link_ended", "Це посилання вже використане або застаріле.")
            known.links.discard(body.link)
            return known.session()
        if body.email == known.person["email"] and body.password == known.password:
            return known.session()
        return problem(401, "wrong_password", "Пошта або пароль не підходять.")

    @app.delete("/api/v1/sessions/current", status_code=204)
    async def sign_out() -> Response:
        known.tokens.clear()
        return Response(status_code=204)

    @app.get("/api/v1/people/me")
    async def me() -> Any:
        return {**known.person, "org": known.org()}

    @app.patch("/api/v1/people/me")
    async def change_me(body: PersonChange) -> Any:
        if body.password is not None:
            if known.person["has_password"] and body.old_password != known.password:
                return problem(422, "wrong_password", "Теперішній пароль не підходить.")
            if len(body.password) < 10:
                return problem(422, "weak_password", "Пароль має містити від 10 до 256 символів.")
            known.password = body.password
            known.person["has_password"] = True
        changes = body.model_dump(exclude_none=True, exclude={"password", "old_password"})
        known.person.update(changes)
        return known.person

    @app.get("/api/v1/keys")
    async def keys() -> Any:
        return {"items": list(known.keys.values())}

    @app.post("/api/v1/keys", status_code=201)
    async def make_key(body: NewKey) -> Any:
        key_id = f"k{len(known.keys) + 1}"
        ends = (datetime.now(UTC) + timedelta(days=body.days)).isoformat() if body.days else None
        known.keys[key_id] = {
            "id": key_id, "name": body.name, "role": body.role, "created_at": datetime.now(UTC).isoformat(),
            "expires_at": ends, "last_used_at": None,
        }  # fmt: skip
        return {"key": f"rz_shown-once-{key_id}", "name": body.name, "role": body.role}

    @app.delete("/api/v1/keys/{key_id}", status_code=204)
    async def revoke(key_id: str) -> Response:
        known.keys.pop(key_id)
        return Response(status_code=204)

    @app.get("/api/v1/bots/{bot_id}/identity")
    async def identity(bot_id: str) -> Any:
        made = "2026-11-20T10:00:00Z" if bot_id in known.identity_secrets else None
        return {"set_up": made is not None, "made_at": made}

    @app.post("/api/v1/bots/{bot_id}/identity", status_code=201)
    async def make_identity(bot_id: str) -> Any:
        known.identity_secrets[bot_id] = f"rzi_shown-once-{len(known.calls)}"
        return {"secret": known.identity_secrets[bot_id], "audience": bot_id, "made_at": "2026-11-20T10:00:00Z"}

    @app.delete("/api/v1/bots/{bot_id}/identity", status_code=204)
    async def drop_identity(bot_id: str) -> Response:
        del known.identity_secrets[bot_id]
        return Response(status_code=204)

    @app.get("/api/v1/connections")
    async def connections() -> Any:
        return {"items": list(known.connections.values())}

    @app.put("/api/v1/connections/{name}")
    async def keep(name: str, body: ConnectionBody) -> Any:
        if body.key:
            known.connection_keys[name] = body.key
        elif name in known.connections and known.connections[name]["base_url"] != body.base_url:
            return problem(422, "key_needed", "Адреса веде на інший сервер. Введіть його ключ.")
        known.connections[name] = {
            "name": name, **body.model_dump(exclude={"key"}), "has_key": name in known.connection_keys,
            "updated_at": datetime.now(UTC).isoformat(),
        }  # fmt: skip
        return known.connections[name]

    @app.delete("/api/v1/connections/{name}", status_code=204)
    async def drop(name: str) -> Response:
        known.connections.pop(name)
        return Response(status_code=204)


def _add_bots(app: FastAPI, known: ApiServer) -> None:
    @app.get("/api/v1/bots")
    async def bots(limit: int = 50, after: str | None = None, archived: bool = False) -> Any:
        rows = known.archive if archived else known.bots
        ids = list(rows)
        start = ids.index(after) + 1 if after else 0
        page = [rows[bot_id] for bot_id in ids[start : start + limit]]
        more = len(ids) > start + limit
        headers = {"link": f'</api/v1/bots?limit={limit}&after={page[-1]["id"]}>; rel="next"'} if more else {}
        return JSONResponse({"items": page}, headers=headers)

    @app.post("/api/v1/bots", status_code=201)
    async def make_bot(body: NewBot) -> Any:
        if body.default_language not in body.languages:
            return problem(422, "bad_input", "Основної мови немає серед мов бота.")
        if body.template is not None and body.template not in {t["name"] for t in known.templates}:
            return problem(404, "not_found", "Такого шаблону немає.")
        bot_id = f"b{len(known.bots) + 1}"
        known.bots[bot_id] = bot(bot_id, body.name, languages=body.languages, default_language=body.default_language)
        return known.bots[bot_id]

    @app.get("/api/v1/bots/{bot_id}")
    async def one_bot(bot_id: str) -> Any:
        return known.bots.get(bot_id) or problem(404, "not_found", "Такого бота немає.")

    @app.patch("/api/v1/bots/{bot_id}")
    async def change(bot_id: str, body: BotChange) -> Any:
        known.bots[bot_id].update(body.model_dump(exclude_none=True))
        return known.bots[bot_id]

    @app.delete("/api/v1/bots/{bot_id}", status_code=204)
    async def delete(bot_id: str, forever: bool = False) -> Response:
        row = known.bots.pop(bot_id, None) or known.archive.pop(bot_id)
        if not forever:
            known.archive[bot_id] = row
        return Response(status_code=204)

    @app.post("/api/v1/bots/{bot_id}/restore")
    async def restore(bot_id: str) -> Any:
        known.bots[bot_id] = known.archive.pop(bot_id)
        return known.bots[bot_id]

    @app.post("/api/v1/bots/{bot_id}/copies", status_code=201)
    async def copy(bot_id: str, body: CopyBody) -> Any:
        made = {**known.bots[bot_id], "id": f"{bot_id}2", "name": body.name, "live_release": None}
        known.bots[made["id"]] = made
        return made

    @app.get("/api/v1/templates")
    async def templates() -> Any:
        return {"items": known.templates}

    @app.get("/api/v1/bots/{bot_id}/releases")
    async def releases(bot_id: str) -> Any:
        return {"items": known.releases.get(bot_id, [])}

    @app.post("/api/v1/bots/{bot_id}/releases/{number}/activate")
    async def activate(bot_id: str, number: int) -> Any:
        rows = known.releases[bot_id]
        known.releases[bot_id] = [{**row, "live": row["number"] == number} for row in rows]
        return {"number": number}


def _add_drafts(app: FastAPI, known: ApiServer) -> None:
    @app.get("/api/v1/scenarios/{scenario_id}/draft")
    async def draft(scenario_id: str) -> Any:
        return {"seq": 1, "etag": "e1", "document": known.drafts.get(scenario_id, {"format": "rozmova/scenario@1"})}

    @app.put("/api/v1/scenarios/{scenario_id}/draft")
    async def replace(scenario_id: str, request: Request) -> Any:
        document = await request.json()
        if request.headers.get("if-match") != '"e1"':
            return problem(412, "moved", "Чернетка вже інша.")
        if "groups" not in document:
            return problem(422, "bad_document", "У документі бракує груп.")
        known.drafts[scenario_id] = document
        return {"seq": 2, "etag": "e2"}

    @app.get("/api/v1/scenarios/{scenario_id}/draft/events")
    async def events(scenario_id: str, after: int = 0) -> Response:
        told = [edit for edit in known.edits.get(scenario_id, []) if edit["seq"] > after][: known.edits_a_stream]
        frames = ": hello\n\n" + "".join(f"id: {edit['seq']}\ndata: {json.dumps(edit)}\n\n" for edit in told)
        return Response(frames, media_type="text/event-stream")
