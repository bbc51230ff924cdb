"""The description at /openapi.json is sound, whole and true: real answers of whole roads are held against it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from openapi_spec_validator import OpenAPIV31SpecValidator

from runtime.admin.sessions import Sessions
from runtime.chat.fast_lane import MESSAGES
from storage.engine import open_database
from tests.journeys.embedded import Embedded, embedded
from tests.runtime.app_routes import Found, routes_of

ITSELF = "/openapi.json"
FORMATS = FormatChecker([])


@FORMATS.checks("date-time", raises=ValueError)
def is_moment(text: object) -> bool:
    """Tell whether a text is a moment with its zone, as RFC 3339 wants it."""
    return not isinstance(text, str) or ("T" in text and datetime.fromisoformat(text).tzinfo is not None)


@dataclass(slots=True)
class Witness:
    """Holds every answer it is shown against the description, and remembers which routes have answered well."""

    document: dict[str, Any]
    answered: set[str] = field(default_factory=set[str])

    def operation(self, method: str, path: str) -> tuple[str, dict[str, Any]]:
        """Find the described operation of a request; a path without parameters comes first."""
        for template in sorted(self.document["paths"], key=lambda template: template.count("{")):
            pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template))
            if re.fullmatch(pattern, path) and method.lower() in self.document["paths"][template]:
                return f"{method} {template}", self.document["paths"][template][method.lower()]
        raise AssertionError(f"{method} {path} is not described")

    def see(self, answer: httpx2.Response) -> None:
        """Check an answer: its status, its kind, its body."""
        answer.read()
        route, operation = self.operation(answer.request.method, answer.request.url.path)
        responses = operation["responses"]
        told = responses.get(str(answer.status_code)) or responses["default"]
        content = told.get("content", {})
        if answer.status_code == 204:
            assert answer.content == b"", route
            assert "204" in responses, route
            self.answered.add(route)
            return
        kind = answer.headers["content-type"].split(";")[0]
        described = content.get(kind) or (content.get("*/*") if answer.is_success else None)
        if described is None and kind == "application/problem+json":
            described = responses["default"]["content"][kind]
        assert described is not None or kind in content, f"{route} answers {answer.status_code} {kind}: {content}"
        if kind.endswith("json"):
            schema = described.get("schema") if described else None
            schema = schema or ({"$ref": "#/components/schemas/Problem"} if "problem" in kind else None)
            assert schema, f"{route}: its JSON has no shape"
            self.fits(answer.json(), schema, route)
        if answer.is_success:
            assert str(answer.status_code) in responses, f"{route} answers {answer.status_code}"
            self.answered.add(route)

    def fits(self, body: Any, schema: dict[str, Any], route: str) -> None:
        whole = {**schema, "components": self.document["components"]}
        Draft202012Validator(whole, format_checker=FORMATS).validate(body)


@dataclass(slots=True)
class Road:
    """A running server, a signed-in owner, and the witness of all their requests."""

    server: Embedded
    witness: Witness
    http: httpx2.Client

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Ask, be seen by the witness, and give the JSON."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        answer = self.http.request(method, path, json=body, headers=named)
        assert answer.status_code < 400, answer.text
        return answer.json() if answer.headers.get("content-type", "").startswith("application/json") else answer


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def road(server: Embedded) -> Iterator[Road]:
    witness = Witness(httpx2.get(f"{server.url}{ITSELF}", trust_env=False).json())
    hooks = {"response": [witness.see]}
    with httpx2.Client(base_url=server.url, timeout=60, trust_env=False, event_hooks=hooks) as http:
        link = in_thread(login_link(server.data_dir))
        session = http.post("/api/v1/sessions", json={"link": link}).json()
        http.headers["authorization"] = f"Bearer {session['token']}"
        yield Road(server, witness, http)


async def login_link(data_dir: Path) -> str:
    database = open_database(f"sqlite:///{data_dir / 'rozmova.db'}")
    try:
        return await Sessions(database, lambda: datetime.now(UTC)).make_link("o1", "p1")
    finally:
        await database.close()


def in_thread(work: Any) -> Any:
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, work).result()


def test_the_document_is_valid_openapi(road: Road) -> None:
    assert road.witness.document["openapi"].startswith("3.1")
    assert [str(error) for error in OpenAPIV31SpecValidator(road.witness.document).iter_errors()] == []


def test_every_reference_leads_somewhere(road: Road) -> None:
    schemas = road.witness.document["components"]["schemas"]
    named = set(re.findall(r"#/components/schemas/([^'\"]+)", str(road.witness.document)))
    assert named - set(schemas) == set()
    security = {name for path in road.witness.document["paths"].values() for one in path.values()
                for way in one.get("security", []) for name in way}  # fmt: skip
    assert security == {"api_token", "dialog_token"} == set(road.witness.document["components"]["securitySchemes"])


def test_every_route_of_the_server_is_described(road: Road) -> None:
    described = {
        Found(frozenset({method.upper()}), path)
        for path, item in road.witness.document["paths"].items()
        for method in item
    }
    known = {
        Found(frozenset({method}), found.path)
        for found in routes_of(road.server.app.routes)
        for method in found.methods
        if found.path != ITSELF
    }
    assert described == known
    assert MESSAGES.path in road.witness.document["paths"]  # answered before the router is asked


def test_a_whole_authors_and_customers_road_is_as_described(road: Road) -> None:
    bot = make_a_bot(road)
    talk(road, bot)
    administrate(road)
    operate(road, bot)
    refused(road, bot)
    leave(road, bot)
    described = {f"{method.upper()} {path}" for path, item in road.witness.document["paths"].items() for method in item}
    assert described - road.witness.answered == set()


def make_a_bot(road: Road) -> str:
    templates = road("GET", "/api/v1/templates")["items"]
    road("GET", "/api/v1/blocks")
    wanted = {"default_language": "uk", "languages": ["uk", "en"]}
    for template in templates:
        road("POST", "/api/v1/bots", {**wanted, "name": template["name"], "template": template["name"]})
    bot = next(one for one in road("GET", "/api/v1/bots")["items"] if one["name"] == "coffee_order")
    path = f"/api/v1/scenarios/{bot['main_scenario']}"
    document = road("GET", f"{path}/draft")
    seen = road("GET", f"{path}/draft?with=seq")
    road("PUT", f"{path}/draft", {**document, "name": "Кав’ярня"}, if_match=f'"{seen["etag"]}"')
    op = {"t": "set", "path": ["name"], "value": "Кава"}
    road("POST", f"{path}/draft/ops", {"base": 1, "client_id": "c", "ops": [op]})
    road("POST", f"{path}/draft/undo", {"client_id": "c"})
    road("POST", f"{path}/draft/redo", {"client_id": "c"})
    road("POST", f"{path}/draft/redo", {"client_id": "c"})
    assert len(road("GET", f"{path}/draft/events?after=0")["items"]) == 4
    road("GET", path)
    road("PATCH", path, {"name": "Головний"})
    broken = {**document, "groups": [*document["groups"], {"id": "g9", "title": "", "blocks": []}]}
    assert road("POST", "/api/v1/scenarios/check", {"document": broken, "bot": bot["id"]})["problems"]
    assert road("POST", f"{path}/tries", {"lang": "en"})["chat_url"]
    added = road("POST", f"/api/v1/bots/{bot['id']}/scenarios", {"name": "Другий"})
    road("GET", f"/api/v1/bots/{bot['id']}/scenarios")
    road("DELETE", f"/api/v1/scenarios/{added['id']}")
    road("PATCH", f"/api/v1/bots/{bot['id']}", {"name": "Кава", "allowed_origins": ["https://shop.example"]})
    road("POST", f"/api/v1/bots/{bot['id']}/releases", {"message": "перша"})
    road("GET", f"/api/v1/bots/{bot['id']}/releases")
    road("GET", f"/api/v1/bots/{bot['id']}/releases/1")
    road("POST", f"/api/v1/bots/{bot['id']}/releases/1/activate")
    assert road("GET", f"/api/v1/bots/{bot['id']}")["live_release"]["number"] == 1
    identity = f"/api/v1/bots/{bot['id']}/identity"
    assert road("GET", identity) == {"set_up": False, "made_at": None}
    assert road("POST", identity)["audience"] == bot["id"]
    assert road("GET", identity)["set_up"]
    road("DELETE", identity)
    return bot["id"]


def talk(road: Road, bot: str) -> None:
    road("GET", f"/chat/v1/bots/{bot}")
    for name, answers in {
        "Кава": [
            {"choice": "cappuccino"},
            {"choice": "Великий"},
            {"choice": ["oat"]},
            {"text": "Олена"},
            {"text": "?"},
        ],
        "quiz": [{"text": "не знаю"}, {"choice": "немає такої"}],
        "appointment": [{"text": "завтра"}, {"text": "о третій"}],
        "support_triage": [],
    }.items():
        found = next(one["id"] for one in road("GET", "/api/v1/bots")["items"] if one["name"] == name)
        if name == "support_triage":  # it needs a model; the try-out says what it would
            scenario = road("GET", f"/api/v1/bots/{found}/scenarios")["items"][0]["id"]
            opened = road("POST", f"/api/v1/scenarios/{scenario}/tries", {"fakes": {"ai": {"error": "away"}}})
            answers = [{"choice": "product"}, {"text": "Чи є миски?"}, {"text": "olena@example.com"}]
        else:
            if name != "Кава":
                road("POST", f"/api/v1/bots/{found}/releases", {"message": ""})
            opened = road("POST", f"/chat/v1/bots/{found}/dialogs", {"lang": "uk"})
        bearer, dialog = f"Bearer {opened['token']}", f"/chat/v1/dialogs/{opened['dialog_id']}"
        for number, answer in enumerate(answers):
            road("POST", f"{dialog}/messages", {"client_id": f"m{number}", **answer}, authorization=bearer)
        road("GET", f"{dialog}/events?after=1", authorization=bearer)
    files = {"file": ("паспорт.txt", b"abc", "text/plain")}
    sent = road.http.post(f"{dialog}/files", files=files, headers={"authorization": bearer})
    assert sent.status_code == 201
    road("GET", f"{dialog}/files/{sent.json()['file_id']}", authorization=bearer)


def administrate(road: Road) -> None:
    road("GET", "/api/v1/people/me")
    road("PATCH", "/api/v1/people/me", {"name": "Олена Коваль"})
    person = road("POST", "/api/v1/people", {"email": "a@example.com", "name": "Андрій", "role": "author"})
    road("PATCH", f"/api/v1/people/{person['id']}", {"role": "viewer"})
    road("POST", f"/api/v1/sessions/links?person={person['id']}")
    road("GET", "/api/v1/people")
    road("DELETE", f"/api/v1/people/{person['id']}")
    road("POST", "/api/v1/keys", {"name": "каса", "role": "viewer", "days": 30})
    for key in road("GET", "/api/v1/keys")["items"]:
        if key["name"] == "каса":
            road("DELETE", f"/api/v1/keys/{key['id']}")
    model = {"base_url": "https://ai.example/v1", "model": "m", "key": "sk"}
    road("PUT", "/api/v1/connections/other", model)
    road("GET", "/api/v1/connections/other")
    assert "sk" not in str(road("GET", "/api/v1/connections"))
    road("DELETE", "/api/v1/connections/other")
    assert road("GET", "/api/v1/audit?limit=200")["items"]


def operate(road: Road, bot: str) -> None:
    for path in ("/healthz", "/readyz", "/startupz", "/metrics", "/version", "/widget.js", f"/c/{bot}", "/c/try"):
        road("GET", path)
    loader = road.http.get("/widget.js").text
    part = re.search(r"[A-Za-z0-9_-]+\.js", loader.split("/widget/")[-1])
    road("GET", f"/widget/{part.group(0) if part else 'core.js'}")


def refused(road: Road, bot: str) -> None:
    """Be refused in every way; the witness holds each problem against its shape."""
    for method, path, body, status in (
        ("GET", "/api/v1/bots/none", None, 404),
        ("POST", "/api/v1/bots", {"name": ""}, 422),
        ("POST", "/api/v1/bots", {"name": "a", "default_language": "uk", "languages": ["en"]}, 422),
        ("POST", "/api/v1/scenarios/check", {"document": {"groups": 1}}, 422),
        ("POST", "/api/v1/sessions", {"link": "used"}, 401),
        ("POST", f"/chat/v1/bots/{bot}/dialogs", {"variables": {"secret": 1}}, 422),
        ("POST", "/chat/v1/dialogs/none/messages", {"client_id": "a", "text": "b"}, 401),
        ("GET", "/chat/v1/bots/none", None, 404),
    ):
        assert road.http.request(method, path, json=body).status_code == status, path


def leave(road: Road, bot: str) -> None:
    copy = road("POST", f"/api/v1/bots/{bot}/copies", {"name": "Копія"})
    road("DELETE", f"/api/v1/bots/{copy['id']}")
    road("POST", f"/api/v1/bots/{copy['id']}/restore")
    road("DELETE", f"/api/v1/bots/{copy['id']}?forever=true")
    road("DELETE", "/api/v1/sessions/current")


def test_an_answer_that_is_not_as_described_is_seen(server: Embedded, road: Road) -> None:
    _, operation = road.witness.operation("GET", "/api/v1/bots")
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    listed = server.api.get("/api/v1/bots").json()
    road.witness.fits(listed, schema, "bots")
    for planted in ({"name": 5}, {"created_at": "yesterday"}, {"dialogs_week": None}):
        with pytest.raises(ValidationError):
            road.witness.fits({"items": [{**listed["items"][0], **planted}]}, schema, "bots")
    del listed["items"][0]["main_scenario"]
    with pytest.raises(ValidationError):
        road.witness.fits(listed, schema, "bots")
