"""Every role may do what is meant for it and no more: each route of the description is called by each role."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import httpx2
import pytest
from fastapi import APIRouter

from runtime.request import ADMINS, AUTHORS, ROLES
from tests.attacks.test_tenants import PUBLIC, Town, picture, settle
from tests.journeys.embedded import embedded
from tests.runtime.test_bad_input import scenario

ANYBODY: Final = ROLES
NOBODY: Final[tuple[str, ...]] = ()
"""Only a person who signed in; a program's token is refused whatever its role."""

MAY: Final[dict[str, tuple[str, ...]]] = {
    "GET /api/v1/people/me": ANYBODY,
    "PATCH /api/v1/people/me": NOBODY,
    "DELETE /api/v1/sessions/current": ANYBODY,
    "POST /api/v1/sessions/links": ADMINS,
    "GET /api/v1/people": ADMINS,
    "POST /api/v1/people": ADMINS,
    "PATCH /api/v1/people/{person_id}": ADMINS,
    "DELETE /api/v1/people/{person_id}": ADMINS,
    "GET /api/v1/keys": ADMINS,
    "POST /api/v1/keys": ADMINS,
    "DELETE /api/v1/keys/{key_id}": ADMINS,
    "GET /api/v1/audit": ADMINS,
    "GET /api/v1/connections": AUTHORS,
    "GET /api/v1/connections/{name}": AUTHORS,
    "PUT /api/v1/connections/{name}": ADMINS,
    "DELETE /api/v1/connections/{name}": ADMINS,
    "GET /api/v1/bots": ANYBODY,
    "POST /api/v1/bots": AUTHORS,
    "GET /api/v1/bots/{bot}": ANYBODY,
    "PATCH /api/v1/bots/{bot}": AUTHORS,
    "DELETE /api/v1/bots/{bot}": AUTHORS,
    "DELETE /api/v1/bots/{bot}?forever=true": ADMINS,
    "POST /api/v1/bots/{bot}/restore": AUTHORS,
    "POST /api/v1/bots/{bot}/copies": AUTHORS,
    "GET /api/v1/bots/{bot}/identity": AUTHORS,
    "POST /api/v1/bots/{bot}/identity": ADMINS,
    "DELETE /api/v1/bots/{bot}/identity": ADMINS,
    "GET /api/v1/bots/{bot}/scenarios": ANYBODY,
    "POST /api/v1/bots/{bot}/scenarios": AUTHORS,
    "GET /api/v1/bots/{bot}/releases": ANYBODY,
    "POST /api/v1/bots/{bot}/releases": AUTHORS,
    "GET /api/v1/bots/{bot}/releases/{number}": ANYBODY,
    "POST /api/v1/bots/{bot}/releases/{number}/activate": AUTHORS,
    "GET /api/v1/scenarios/{scenario}": ANYBODY,
    "PATCH /api/v1/scenarios/{scenario}": AUTHORS,
    "DELETE /api/v1/scenarios/{scenario}": AUTHORS,
    "GET /api/v1/scenarios/{scenario}/draft": ANYBODY,
    "PUT /api/v1/scenarios/{scenario}/draft": AUTHORS,
    "POST /api/v1/scenarios/{scenario}/draft/ops": AUTHORS,
    "POST /api/v1/scenarios/{scenario}/draft/undo": AUTHORS,
    "POST /api/v1/scenarios/{scenario}/draft/redo": AUTHORS,
    "GET /api/v1/scenarios/{scenario}/draft/events": ANYBODY,
    "POST /api/v1/scenarios/{scenario}/tries": AUTHORS,
    "POST /api/v1/scenarios/check": ANYBODY,
    "GET /api/v1/templates": ANYBODY,
    "GET /api/v1/blocks": ANYBODY,
}
NO_SUCH: Final = "nothing-here"


def routes(town: Town) -> list[str]:
    return [route for route in town.routes() if " /api/" in route and route not in PUBLIC]


def call(town: Town, route: str, token: str, ids: dict[str, str]) -> httpx2.Response:
    method, path = route.split(" ")
    headers = {"authorization": f"Bearer {token}", "if-match": f'"{town.victim.ids["etag"]}"'}
    body = town.bodies().get(route.split("?")[0])
    if "sessions/links" in path:
        path += f"?person={ids['person_id']}"
    return town.http.request(method, path.format(**ids), json=body, headers=headers)


def keys_of(town: Town) -> dict[str, str]:
    """Make a key of each role."""
    owner = {"authorization": f"Bearer {town.victim.token}"}
    made: dict[str, str] = {}
    for role in ROLES:
        answer = town.http.post("/api/v1/keys", json={"name": role, "role": role}, headers=owner)
        assert answer.status_code == 201, answer.text
        made[role] = answer.json()["key"]
    return made


def overstepped(town: Town, keys: dict[str, str], role: str, more: tuple[str, ...] = ()) -> list[str]:
    """Call what the role may not, with ids that are there; give what was not refused."""
    found: list[str] = []
    for route in [*routes(town), "DELETE /api/v1/bots/{bot}?forever=true", *more]:
        if role not in MAY.get(route, NOBODY):
            status = call(town, route, keys[role], town.victim.ids).status_code
            if status != 403:
                found.append(f"{role} {route}: {status}")
    return found


def kept_out(town: Town, keys: dict[str, str], role: str) -> list[str]:
    """Call what the role may, with ids that are not there; give what was refused for the role's sake."""
    nothing = dict.fromkeys(town.victim.ids, NO_SUCH) | {"number": "99"}
    found: list[str] = []
    for route in routes(town):
        if role in MAY[route] and not route.startswith("DELETE /api/v1/sessions"):
            answer = call(town, route, keys[role], nothing)
            if answer.status_code in (401, 403) and answer.json()["code"] != "not_allowed":
                found.append(f"{role} {route}: {answer.status_code} {answer.json()['code']}")
    return found


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with embedded(tmp_path_factory.mktemp("data")) as server:
        yield from settle(server)


@pytest.fixture(scope="module")
def keys(town: Town) -> dict[str, str]:
    return keys_of(town)


def test_every_route_says_here_whom_it_is_for(town: Town) -> None:
    assert set(routes(town)) <= set(MAY)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_does_no_more_than_it_may_and_all_of_that(town: Town, keys: dict[str, str], role: str) -> None:
    before = picture(town)
    assert overstepped(town, keys, role) == []
    assert picture(town) == before
    assert kept_out(town, keys, role) == []


def test_a_route_that_forgot_to_ask_for_the_role_is_seen(tmp_path: Path) -> None:
    planted = APIRouter()

    @planted.delete("/api/v1/bots/{bot}/planted")
    async def forgetful(bot: str) -> dict[str, str]:
        return {"bot": bot}

    with embedded(tmp_path, more=planted) as server:
        for town in settle(server):
            found = overstepped(town, keys_of(town), "viewer")
            assert found == ["viewer DELETE /api/v1/bots/{bot}/planted: 200"]


def owner_of(town: Town) -> dict[str, str]:
    return {"authorization": f"Bearer {town.victim.token}"}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "people", {"email": "boss@example.com", "name": "Я", "role": "owner"}),
        ("PATCH", "people/p1", {"role": "viewer"}),
        ("DELETE", "people/p1", None),
        ("POST", "keys", {"name": "мій", "role": "owner"}),
        ("POST", "sessions/links?person=p1", None),
    ],
)
def test_an_admin_does_not_become_an_owner(town: Town, keys: dict[str, str], method: str, path: str, body: Any) -> None:
    bearer = {"authorization": f"Bearer {keys['admin']}"}
    refused = town.http.request(method, f"/api/v1/{path}", json=body, headers=bearer)
    assert refused.status_code == 403, refused.text
    assert town.http.get("/api/v1/people/me", headers=owner_of(town)).json()["role"] == "owner"


MASSES: Final = [
    ("POST", "people", {"email": "m@example.com", "name": "М", "role": "viewer"}),
    ("PATCH", "people/{person_id}", {"role": "viewer"}),
    ("POST", "keys", {"name": "к", "role": "viewer"}),
    ("POST", "bots", {"name": "Б"}),
    ("PATCH", "bots/{bot}", {"name": "Б"}),
    ("POST", "bots/{bot}/copies", {"name": "Б"}),
    ("POST", "bots/{bot}/scenarios", {"name": "С"}),
    ("PATCH", "scenarios/{scenario}", {"name": "С"}),
    ("PUT", "connections/{name}", {"base_url": "https://ai.example/v1", "model": "m"}),
    ("POST", "bots/{bot}/releases", {"message": ""}),
    ("POST", "scenarios/{scenario}/tries", {}),
]


@pytest.mark.parametrize("extra", ["org_id", "id", "role_", "is_admin", "created_at", "person_id", "signed_in", "live"])
def test_a_field_that_nobody_offered_is_refused(town: Town, extra: str) -> None:
    for method, path, body in MASSES:
        sent = {**body, extra: "o2"}
        answer = town.http.request(
            method, "/api/v1/" + path.format(**town.victim.ids), json=sent, headers=owner_of(town)
        )
        assert answer.status_code == 422, (path, extra, answer.text)


def test_a_key_that_was_taken_back_is_refused_at_once(town: Town) -> None:
    made = town.http.post("/api/v1/keys", json={"name": "на мить", "role": "viewer"}, headers=owner_of(town)).json()
    bearer = {"authorization": f"Bearer {made['key']}"}
    assert town.http.get("/api/v1/bots", headers=bearer).status_code == 200
    listed = town.http.get("/api/v1/keys", headers=owner_of(town)).json()["items"]
    key_id = next(key["id"] for key in listed if key["name"] == "на мить")
    assert town.http.delete(f"/api/v1/keys/{key_id}", headers=owner_of(town)).status_code == 204
    assert town.http.get("/api/v1/bots", headers=bearer).status_code == 401
    assert made["key"] not in str(listed)


@pytest.mark.parametrize("way", ["query", "cookie", "basic", "twice", "dialog token", "prefix", "empty"])
def test_a_token_anywhere_else_opens_nothing(town: Town, way: str) -> None:
    token = town.victim.token
    headers: dict[str, dict[str, str]] = {
        "cookie": {"cookie": f"token={token}; rozmova_session={token}; authorization=Bearer {token}"},
        "basic": {"authorization": f"Basic {token}"},
        "twice": {"authorization": f"Bearer {token} {token}"},
        "dialog token": {"authorization": f"Bearer {town.victim.dialog_token}"},
        "prefix": {"authorization": f"Bearer {token[:-1]}"},
        "empty": {"authorization": "Bearer"},
    }
    query = f"?token={token}&access_token={token}" if way == "query" else ""
    answer = town.http.get(f"/api/v1/bots{query}", headers=headers.get(way, {}))
    assert answer.status_code == 401
    dialog = f"/chat/v1/dialogs/{town.victim.ids['dialog']}/events"
    bare = town.http.get(f"{dialog}?token={town.victim.dialog_token}")
    assert bare.status_code == 401
    assert town.http.get(dialog, headers={"authorization": f"Bearer {token}"}).status_code == 401


def test_one_callers_idempotency_key_gives_nothing_to_another(town: Town, keys: dict[str, str]) -> None:
    once = {"idempotency-key": "the-same-words"}
    body = {"name": "Один раз"}
    first = town.http.post("/api/v1/bots", json=body, headers={**owner_of(town), **once})
    assert first.status_code == 201
    again = town.http.post("/api/v1/bots", json=body, headers={**owner_of(town), **once})
    assert again.json()["id"] == first.json()["id"]
    other = town.http.post(
        "/api/v1/bots", json=body, headers={"authorization": f"Bearer {town.stranger.token}", **once}
    )
    assert other.json()["id"] != first.json()["id"]
    viewer = town.http.post("/api/v1/bots", json=body, headers={"authorization": f"Bearer {keys['viewer']}", **once})
    assert viewer.status_code == 403
    changed = town.http.post("/api/v1/bots", json={"name": "Інше"}, headers={**owner_of(town), **once})
    assert changed.status_code in (409, 422)
    for strange in ("x" * 10_000, "\\u0000", "' OR 1=1 --"):
        told = town.http.post("/api/v1/bots", json=body, headers={**owner_of(town), "idempotency-key": strange})
        assert told.status_code in (201, 422), told.text


@pytest.mark.parametrize("prefer", ["wait=99999999", "wait=-1", "wait=1e9", "respond-async," * 500, "wait=\t9"])
def test_no_preference_holds_a_request_for_ever(town: Town, prefer: str) -> None:
    """The bot goes on in ten minutes: whoever may wait as long as they like waits for that."""
    bot = town.server.publish(scenario([{"id": "bpause", "type": "wait", "config": {"seconds": 600}}]))
    opened = town.http.post(f"/chat/v1/bots/{bot['id']}/dialogs", json={}).json()
    answer = town.http.post(
        f"/chat/v1/dialogs/{opened['dialog_id']}/messages",
        json={"client_id": prefer[:20], "text": "так"},
        headers={"authorization": f"Bearer {opened['token']}", "prefer": prefer},
        timeout=40,
    )
    assert answer.status_code == 200
    assert answer.json()["status"] == "working"
