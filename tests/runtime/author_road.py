"""The author's road over HTTP on a real database, with two organisations and one caller of each role."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
from fastapi import FastAPI
from starlette.requests import HTTPConnection

from runtime.chat.fanout import LocalFanout
from runtime.gateway import problems
from runtime.request import ROLES, Caller, Role
from runtime.scenarios.checks.scene import ScriptMistake
from runtime.scenarios.endpoints import scenario_routes
from runtime.scenarios.parts import ScenarioParts
from storage.engine import Database, open_database
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.people import NewPerson, People
from storage.secrets import Vault

BEGUN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class ByRole:
    """`Bearer <role>@<org>` is that caller."""

    async def caller(self, connection: HTTPConnection) -> Caller | None:
        token = connection.headers.get("authorization", "").removeprefix("Bearer ")
        role, _, org = token.partition("@")
        known: dict[str, Role] = {name: name for name in ROLES}
        if role not in known:
            return None
        return Caller(f"p-{role}-{org}", org, known[role], f"t-{role}-{org}", role)


class NoParenthesis:
    """Says that a script with an open parenthesis at its end does not parse."""

    async def check_syntax(self, source: str, /, *, bot_key: str) -> ScriptMistake | None:
        return ScriptMistake("Unexpected end of input", 1) if source.endswith("(") else None


class Clock:
    """Goes on by a second whenever it is asked."""

    def __init__(self) -> None:
        self.now = BEGUN

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Road:
    """A client of the API, by default an author of organisation "a"."""

    client: httpx2.AsyncClient
    database: Database
    fanout: LocalFanout
    clock: Clock
    counter: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    async def __call__(
        self, method: str, path: str, body: object = None, *, who: str = "author@a", **headers: str
    ) -> httpx2.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        content = body if isinstance(body, bytes) else (None if body is None else json.dumps(body).encode())
        if content is not None:
            named.setdefault("content-type", "application/json")
        url = path if path.startswith("/") else f"/api/v1/{path}"
        return await self.client.request(
            method, url, content=content, headers={"authorization": f"Bearer {who}", "accept-language": "uk", **named}
        )

    async def bot(self, name: str = "Кав’ярня", **more: object) -> dict[str, object]:
        """Make a bot."""
        made = await self("POST", "bots", {"name": name, "default_language": "uk", "languages": ["uk", "en"], **more})
        assert made.status_code == 201, made.text
        return made.json()

    async def draft(self, scenario: object) -> dict[str, object]:
        """Read a draft with its number."""
        found = await self("GET", f"scenarios/{scenario}/draft?with=seq")
        assert found.status_code == 200, found.text
        return found.json()

    async def edit(
        self, scenario: object, *ops: object, base: int | None = None, who: str = "author@a"
    ) -> httpx2.Response:
        """Edit a draft from its present number."""
        seq = (await self.draft(scenario))["seq"] if base is None else base
        return await self(
            "POST", f"scenarios/{scenario}/draft/ops", {"base": seq, "client_id": "c1", "ops": list(ops)}, who=who
        )

    async def say_hello(self, scenario: object, words: str = "Вітаю!") -> None:
        """Draw the smallest scenario that can be published."""
        group = (await self.draft(scenario))["document"]["groups"][0]["id"]  # type: ignore[index] - it is JSON
        block = f"b{next(self.counter)}"
        text = {"uk": words, "en": words}
        value = {"id": block, "type": "send_text", "config": {"text": text}}
        answer = await self.edit(scenario, {"t": "add", "path": ["groups", group, "blocks"], "value": value})
        assert answer.status_code == 200, answer.text


async def open_road(
    url: str, folder: Path, examples: Path, make_client: Callable[[FastAPI], httpx2.AsyncClient]
) -> Road:
    """Build the road over a migrated database."""
    database = open_database(url)
    for org in ("a", "b"):
        await OrganisationsSweep(database).create(Organisation(org, org.upper(), BEGUN))
        for role in ROLES:
            person = NewPerson(f"p-{role}-{org}", f"{role}@{org}.example", f"{role} {org}", role, BEGUN)
            await People(database, org).add(person)
    clock = Clock()
    fanout = LocalFanout()
    parts = ScenarioParts(
        database=database,
        vault=Vault.open(folder / "secret.key", create=True),
        wakes=fanout,
        clock=clock,
        examples=examples,
        scripts=NoParenthesis(),
    )
    app = FastAPI()
    problems.install(app)
    app.state.callers = ByRole()
    app.include_router(scenario_routes(parts))
    return Road(make_client(app), database, fanout, clock)
