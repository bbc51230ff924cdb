"""Nobody reaches into another organisation: every route is called with another's ids in every place of an id.

The matrix is made of the server's own description, so a new route is called too, or the test asks for its body.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import APIRouter
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from runtime.admin.sessions import Sessions
from storage.engine import open_database
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.people import NewPerson, People
from tests.journeys.embedded import Embedded, embedded
from tests.runtime.app_routes import routes_of

PUBLIC = {
    "GET /chat/v1/bots/{bot}": "any visitor of a page may know a live bot",
    "POST /chat/v1/bots/{bot}/dialogs": "any visitor of a page may talk to a live bot",
    "GET /c/{bot}": "a page without data",
    "GET /c/try": "a page without data",
    "GET /widget.js": "a file",
    "GET /widget/{name}": "a file",
    "GET /healthz": "for operators",
    "GET /readyz": "for operators",
    "GET /startupz": "for operators",
    "GET /metrics": "for operators, without ids",
    "GET /version": "for operators",
    "POST /api/v1/sessions": "here one signs in",
}
OWN = {
    "DELETE /api/v1/sessions/current",
    "GET /api/v1/people/me",
    "PATCH /api/v1/people/me",
    "GET /api/v1/people",
    "POST /api/v1/people",
    "GET /api/v1/keys",
    "POST /api/v1/keys",
    "GET /api/v1/audit",
    "GET /api/v1/connections",
    "PUT /api/v1/connections/{name}",
    "GET /api/v1/bots",
    "POST /api/v1/bots",
    "GET /api/v1/templates",
    "GET /api/v1/blocks",
    "POST /api/v1/scenarios/check",
}
"""Routes of the caller's own organisation that name nothing of another; they want a token all the same."""


@dataclass(slots=True)
class Tenant:
    """An organisation with one of everything; `ids` by the name that a route's path gives them."""

    token: str
    dialog_token: str
    ids: dict[str, str]

    def bearer(self, path: str) -> dict[str, str]:
        return {"authorization": f"Bearer {self.dialog_token if path.startswith('/chat/') else self.token}"}


@dataclass(slots=True)
class Town:
    server: Embedded
    victim: Tenant
    stranger: Tenant
    http: httpx2.Client

    def routes(self) -> dict[str, list[str]]:
        """Give every route as "METHOD path", with the ids in its path."""
        described = self.server.app.openapi()["paths"]
        return {
            f"{method.upper()} {path}": re.findall(r"{(\w+)}", path)
            for path, item in described.items()
            for method in item
            if method in ("get", "post", "put", "patch", "delete")
        }

    def bodies(self) -> Mapping[str, Any]:
        """Give a body that fits, for each route that takes one."""
        document = self.server.api.get(f"/api/v1/scenarios/{self.victim.ids['scenario']}/draft").json()
        op = {"t": "set", "path": ["name"], "value": "Чужий"}
        return {
            "PATCH /api/v1/people/me": {"name": "Чужий"},
            "POST /api/v1/people": {"email": "new@example.com", "name": "Хтось", "role": "viewer"},
            "PATCH /api/v1/people/{person_id}": {"role": "viewer"},
            "POST /api/v1/keys": {"name": "ключ", "role": "viewer"},
            "PUT /api/v1/connections/{name}": {"base_url": "https://ai.example/v1", "model": "m", "key": "k"},
            "POST /api/v1/scenarios/check": {"document": document},
            "POST /api/v1/bots/{bot}/releases": {"message": "чужа"},
            "POST /api/v1/bots": {"name": "Бот", "default_language": "uk", "languages": ["uk"]},
            "PATCH /api/v1/bots/{bot}": {"name": "Чужий"},
            "POST /api/v1/bots/{bot}/copies": {"name": "Копія"},
            "POST /api/v1/bots/{bot}/scenarios": {"name": "Чужий"},
            "PATCH /api/v1/scenarios/{scenario}": {"name": "Чужий"},
            "PUT /api/v1/scenarios/{scenario}/draft": document,
            "POST /api/v1/scenarios/{scenario}/draft/ops": {"base": 0, "client_id": "c", "ops": [op]},
            "POST /api/v1/scenarios/{scenario}/draft/undo": {"client_id": "c"},
            "POST /api/v1/scenarios/{scenario}/draft/redo": {"client_id": "c"},
            "POST /api/v1/scenarios/{scenario}/tries": {},
            "POST /chat/v1/dialogs/{dialog}/messages": {"client_id": "x", "text": "чуже"},
        }

    def holes(self) -> list[str]:
        """Call every route with the victim's ids and the stranger's token; give what was not refused."""
        bodies = self.bodies()
        found: list[str] = []
        for route, names in self.routes().items():
            if route in PUBLIC or route in OWN:
                continue
            method, path = route.split(" ")
            for whose in product((self.victim, self.stranger), repeat=len(names)):
                if all(tenant is self.stranger for tenant in whose):
                    continue
                ids = {name: tenant.ids[name] for name, tenant in zip(names, whose, strict=True)}
                if ids.items() <= self.stranger.ids.items():  # the same word in both, such as a release's number
                    continue
                status = self._call(method, path.format(**ids), bodies.get(route), self.stranger.bearer(path))
                wanted = (404, 401) if path.startswith("/chat/") else (404,)
                if status not in wanted:
                    found.append(f"{route} with {ids}: {status}")
        return found

    def open_doors(self) -> list[str]:
        """Call every route without a token; give what was not refused."""
        bodies = self.bodies()
        return [
            f"{route}: {status}"
            for route, names in self.routes().items()
            if route not in PUBLIC
            for method, path in [route.split(" ")]
            for ids in [{name: self.victim.ids[name] for name in names}]
            if (status := self._call(method, path.format(**ids), bodies.get(route), {})) != 401
        ]

    def _call(self, method: str, path: str, body: Any, headers: dict[str, str]) -> int:
        headers = {"if-match": f'"{self.victim.ids["etag"]}"', **headers}
        if path.endswith("/files") and method == "POST":
            sent = self.http.request(method, path, files={"file": ("a.txt", b"a", "text/plain")}, headers=headers)
        else:
            sent = self.http.request(method, path, json=body, headers=headers)
        return sent.status_code


def furnish(server: Embedded, org: str, http: httpx2.Client) -> Tenant:
    """Make one of everything for an organisation."""
    token = in_thread(found(server.data_dir, org)) if org != "o1" else str(server.api.headers["authorization"])[7:]
    api = {"authorization": f"Bearer {token}"}

    def told(method: str, path: str, body: Any = None) -> Any:
        answer = http.request(method, path, json=body, headers=api)
        assert answer.status_code < 300, answer.text
        return answer.json()

    wanted = {"name": f"Бот {org}", "default_language": "uk", "languages": ["uk"], "template": "coffee_order"}
    bot = told("POST", "/api/v1/bots", wanted)
    scenario = bot["main_scenario"]
    told("POST", f"/api/v1/bots/{bot['id']}/releases", {"message": "перша"})
    person = told("POST", "/api/v1/people", {"email": f"friend@{org}.example", "name": "Друг", "role": "viewer"})
    told("POST", "/api/v1/keys", {"name": "ключ", "role": "viewer"})
    key = told("GET", "/api/v1/keys")["items"][0]["id"]
    told("PUT", f"/api/v1/connections/{org}-ai", {"base_url": "https://ai.example/v1", "model": "m", "key": "k"})
    opened = http.post(f"/chat/v1/bots/{bot['id']}/dialogs", json={}).json()
    bearer = {"authorization": f"Bearer {opened['token']}"}
    files = {"file": ("a.txt", b"a", "text/plain")}
    file = http.post(f"/chat/v1/dialogs/{opened['dialog_id']}/files", files=files, headers=bearer).json()
    etag = http.get(f"/api/v1/scenarios/{scenario}/draft", headers=api).headers["etag"].strip('"')
    ids = {
        "bot": bot["id"],
        "scenario": scenario,
        "number": "1",
        "person_id": person["id"],
        "key_id": key,
        "name": f"{org}-ai",
        "dialog": opened["dialog_id"],
        "file": file["file_id"],
        "etag": etag,
    }
    return Tenant(token, opened["token"], ids)


async def found(data_dir: Path, org: str) -> str:
    """Make another organisation with an owner; give the owner's token."""
    database = open_database(f"sqlite:///{data_dir / 'rozmova.db'}")
    now = datetime.now(UTC)
    try:
        await OrganisationsSweep(database).create(Organisation(org, "Сусіди", now))
        await People(database, org).add(NewPerson(f"p-{org}", f"owner@{org}.example", "Сусід", "owner", now))
        sessions = Sessions(database, lambda: datetime.now(UTC))
        return await sessions.make_token(org, f"p-{org}", "owner", "attack", timedelta(hours=1))
    finally:
        await database.close()


def in_thread(work: Any) -> Any:
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, work).result()


def settle(server: Embedded) -> Iterator[Town]:
    with httpx2.Client(base_url=server.url, timeout=60, trust_env=False) as http:
        yield Town(server, furnish(server, "o1", http), furnish(server, "o2", http), http)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with embedded(tmp_path_factory.mktemp("data")) as server:
        yield from settle(server)


def test_every_id_and_every_body_of_a_route_is_known_here(town: Town) -> None:
    described = town.server.app.openapi()["paths"]
    for route, names in town.routes().items():
        if route not in PUBLIC:
            assert set(names) <= set(town.victim.ids), f"{route}: say whose ids these are"
            method, path = route.split(" ")
            wants_body = "requestBody" in described[path][method.lower()]
            assert not wants_body or route in town.bodies() or route.endswith("/files"), f"{route}: give it a body"
    assert set(PUBLIC) | OWN <= set(town.routes())


def test_another_organisations_ids_lead_nowhere(town: Town) -> None:
    before = picture(town)
    assert town.holes() == []
    assert picture(town) == before


def test_nothing_but_public_doors_opens_without_a_token(town: Town) -> None:
    assert town.open_doors() == []


def test_ids_in_queries_and_bodies_lead_nowhere_too(town: Town) -> None:
    theirs, own = town.victim.ids, town.stranger.ids
    headers = {"authorization": f"Bearer {town.stranger.token}"}
    draft = town.http.get(f"/api/v1/scenarios/{own['scenario']}/draft", headers=headers).json()
    sessions_of_theirs = f"/api/v1/sessions/links?person={theirs['person_id']}"
    told = {
        "links": town.http.post(sessions_of_theirs, headers=headers),
        "check": town.http.post(
            "/api/v1/scenarios/check", json={"document": draft, "bot": theirs["bot"]}, headers=headers
        ),
        "main": town.http.patch(
            f"/api/v1/bots/{own['bot']}", json={"main_scenario": theirs["scenario"]}, headers=headers
        ),
    }
    assert {name: answer.status_code for name, answer in told.items()} == dict.fromkeys(told, 404)
    release = {"message": "", "drafts": {theirs["scenario"]: theirs["etag"]}}
    assert town.http.post(f"/api/v1/bots/{own['bot']}/releases", json=release, headers=headers).status_code == 422
    file = {"client_id": "f", "file": theirs["file"]}
    dialog = f"/chat/v1/dialogs/{own['dialog']}/messages"
    assert town.http.post(dialog, json=file, headers=town.stranger.bearer("/chat/")).status_code in (404, 422)
    for path in ("bots", "people", "keys"):
        for after in (theirs["bot"], theirs["person_id"], theirs["key_id"]):
            answer = town.http.get(f"/api/v1/{path}?after={after}", headers=headers)
            assert answer.status_code in (200, 404, 422)
            assert not any(id_ in answer.text for id_ in theirs.values() if len(id_) > 2), answer.text


def test_lists_show_only_what_is_ones_own(town: Town) -> None:
    secret = {name: id_ for name, id_ in town.victim.ids.items() if name not in ("number", "etag")}
    headers = {"authorization": f"Bearer {town.stranger.token}"}
    for route, names in town.routes().items():
        method, path = route.split(" ")
        if method == "GET" and path.startswith("/api/v1/") and not names:
            text = town.http.get(path, headers=headers).text
            assert not [name for name, id_ in secret.items() if id_ in text], route


@pytest.mark.parametrize("token", ["of a neighbour", "of an author", "none"])
def test_the_live_connection_of_another_dialog_does_not_open(town: Town, token: str) -> None:
    given = {"of a neighbour": town.stranger.dialog_token, "of an author": town.victim.token, "none": "x"}[token]
    url = f"{town.server.url.replace('http', 'ws')}/chat/v1/dialogs/{town.victim.ids['dialog']}/live"
    with connect(url, proxy=None) as live:
        live.send(json.dumps({"type": "hello", "token": given, "after": 0}))
        told = json.loads(live.recv(timeout=20))
        assert (told["type"], told["code"]) == ("problem", "no_dialog_token")
        with pytest.raises(ConnectionClosed) as closed:
            live.recv(timeout=20)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1008


def test_there_is_no_other_live_connection(town: Town) -> None:
    sockets = {found.path for found in routes_of(town.server.app.routes) if not found.methods}
    assert sockets == {"/chat/v1/dialogs/{dialog}/live"}


def test_a_neighbour_who_invites_somebody_cannot_become_them(town: Town) -> None:
    headers = {"authorization": f"Bearer {town.stranger.token}"}
    invited = {"email": "friend@o1.example", "name": "Підмінено", "role": "viewer"}
    person = town.http.post("/api/v1/people", json=invited, headers=headers).json()
    assert person["name"] == "Друг"  # a person's own name is not changed by an invitation
    link = town.http.post(f"/api/v1/sessions/links?person={person['id']}", headers=headers)
    assert (link.status_code, link.json()["code"]) == (403, "person_elsewhere")
    assert town.http.delete(f"/api/v1/people/{person['id']}", headers=headers).status_code == 204
    theirs = {"authorization": f"Bearer {town.victim.token}"}
    assert "friend@o1.example" in town.http.get("/api/v1/people", headers=theirs).text


def test_a_scripts_token_changes_nobodys_password(town: Town) -> None:
    headers = {"authorization": f"Bearer {town.victim.token}"}
    changed = town.http.patch("/api/v1/people/me", json={"password": "new password 1"}, headers=headers)
    assert (changed.status_code, changed.json()["code"]) == (403, "session_needed")


def test_a_planted_hole_is_seen(tmp_path: Path) -> None:
    planted = APIRouter()

    @planted.get("/api/v1/bots/{bot}/planted")
    async def leak(bot: str) -> dict[str, str]:
        return {"bot": bot}

    @planted.get("/chat/v1/dialogs/{dialog}/planted/{file}")
    async def leak_file(dialog: str, file: str) -> dict[str, str]:
        return {"dialog": dialog, "file": file}

    with embedded(tmp_path, more=planted) as server:
        for town in settle(server):
            holes = town.holes()
            assert len(holes) == 4, holes
            assert all("planted" in hole for hole in holes)
            assert [door.split(":")[0] for door in town.open_doors()] == [
                "GET /api/v1/bots/{bot}/planted",
                "GET /chat/v1/dialogs/{dialog}/planted/{file}",
            ]


def picture(town: Town) -> dict[str, Any]:
    """Read all that the victim has."""
    headers = {"authorization": f"Bearer {town.victim.token}"}
    ids = town.victim.ids
    paths = [
        "bots",
        f"bots/{ids['bot']}/releases",
        f"bots/{ids['bot']}/scenarios",
        f"scenarios/{ids['scenario']}/draft",
        "people",
        "connections",
    ]
    seen = {path: town.http.get(f"/api/v1/{path}", headers=headers).json() for path in paths}
    seen["keys"] = [key["id"] for key in town.http.get("/api/v1/keys", headers=headers).json()["items"]]
    events = town.http.get(f"/chat/v1/dialogs/{ids['dialog']}/events", headers=town.victim.bearer("/chat/"))
    return {**seen, "dialog": events.json()}
