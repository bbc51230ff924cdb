"""Try-out dialogs: a draft is talked by its author, with a trace, and never counted."""

from __future__ import annotations

import json
from typing import Any

import httpx2
from fastapi import FastAPI
from starlette.requests import HTTPConnection

from runtime.chat.endpoints import chat_routes
from runtime.chat.trial_endpoints import trial_routes
from runtime.gateway import problems
from runtime.request import Caller, Role
from storage.repositories.dialogs import DialogFilter, Dialogs
from storage.repositories.scenarios import Scenarios
from tests.runtime.chat_world import ORG, World, greeting, words, world
from tests.runtime.test_chat_calls import hear, shop
from tests.talking import block, document


class Somebody:
    def __init__(self, role: Role, org_id: str = ORG) -> None:
        self._caller = Caller("p1", org_id, role, "t1")

    async def caller(self, connection: HTTPConnection) -> Caller:
        return self._caller


def author(chat: World, role: Role = "author", org_id: str = ORG) -> httpx2.AsyncClient:
    app = FastAPI()
    problems.install(app)
    app.state.callers = Somebody(role, org_id)
    app.include_router(trial_routes(chat.database, chat.chat.trials))
    app.include_router(chat_routes(chat.chat.doors))
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://chat.test")


def whole(drawn: dict[str, Any]) -> dict[str, Any]:
    return {"format": "rozmova/scenario@1", **drawn}


async def test_a_draft_is_tried_with_a_trace_and_not_counted(database_url: str) -> None:
    async with world(database_url, whole(greeting())) as chat, author(chat) as http:
        answer = await http.post("/api/v1/scenarios/s1/tries", json={})
        assert answer.status_code == 201, answer.text
        told = answer.json()
        assert told["chat_url"] == "/c/try"
        assert words([json.dumps(event).encode() for event in told["events"]]) == ["Вітаю!", "Як вас звати?"]
        token = {"authorization": f"Bearer {told['token']}"}
        said = await http.post(
            f"/chat/v1/dialogs/{told['dialog_id']}/messages", json={"client_id": "1", "text": "Оля"}, headers=token
        )
        assert said.json()["status"] == "open"
        heard = await hear(chat, told["dialog_id"], 4, "expects")
        traces = [event["data"] for event in heard if event["type"] == "trace"]
        assert [trace["block"] for trace in traces if trace["step"] == "enter"] == ["b1", "b2", "b3", "b4"]
        assert {"step": "variable", "group": "g1", "block": "b2", "name": "name", "value": "Оля"}.items() <= next(
            trace for trace in traces if trace["step"] == "variable"
        ).items()
        assert await Dialogs(chat.database, ORG).page(DialogFilter()) == []
        assert len(await Dialogs(chat.database, ORG).page(DialogFilter(trial=True))) == 1
        normal = await chat.open()
        await chat.say(normal, "Оля")
        plain = await hear(chat, normal, 0, "expects")
        assert not [event for event in plain if event["type"] == "trace"]


async def test_a_trial_starts_anywhere_with_variables_set_and_calls_faked(sqlite_migrated: str) -> None:
    drawn = whole(shop())
    async with world(sqlite_migrated, drawn) as chat, author(chat) as http:
        start = {"start_at": {"group": "g1", "block": "b2"}, "variables": {"thing": "чай"}}
        faked = {**start, "fakes": {"b2": {"value": {"status": 200, "text": "", "json": {"price": "7"}}}}}
        told = (await http.post("/api/v1/scenarios/s1/tries", json=faked)).json()
        events = await chat.chat.delivery.collect(told["dialog_id"], 0, 5)
        assert words(events) == ["Ціна: 7", "Ще?"]
        failed = {**start, "fakes": {"http": {"error": "timeout"}}}
        told = (await http.post("/api/v1/scenarios/s1/tries", json=failed)).json()
        assert words(await chat.chat.delivery.collect(told["dialog_id"], 0, 5)) == ["Не вийшло"]
        assert chat.services.requests == []


async def test_the_clock_of_a_trial_may_be_moved(sqlite_migrated: str) -> None:
    drawn = whole(
        document(
            {
                "g1": [
                    block("b1", "send_text", text='{{ "now" | date: "%Y" }}'),
                    block("b2", "wait", seconds=1),
                    block("b3", "send_text", text="Далі"),
                ]
            }
        )
    )
    async with world(sqlite_migrated, drawn) as chat, author(chat) as http:
        told = (await http.post("/api/v1/scenarios/s1/tries", json={"clock": "2031-05-01T09:00:00Z"})).json()
        assert words([json.dumps(event).encode() for event in told["events"]]) == ["2031"]
        assert words(await chat.chat.delivery.collect(told["dialog_id"], 1, 5)) == ["Далі"]


async def test_a_try_that_does_not_fit_is_refused(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, whole(greeting())) as chat:
        async with author(chat) as http:
            for body, status in (
                ({"variables": {"nobody": "1"}}, 422),
                ({"start_at": {"group": "g9"}}, 422),
                ({"document": {"format": "rozmova/scenario@1", "groups": 5}}, 422),
                ({"etag": "old"}, 412),
                ({"org_id": "o2"}, 422),
            ):
                assert (await http.post("/api/v1/scenarios/s1/tries", json=body)).status_code == status, body
            etag = (await Scenarios(chat.database, ORG).draft("s1")).etag
            assert (await http.post("/api/v1/scenarios/s1/tries", json={"etag": etag})).status_code == 201
        async with author(chat, "viewer") as http:
            assert (await http.post("/api/v1/scenarios/s1/tries", json={})).status_code == 403
        async with author(chat, "owner", "o2") as http:
            assert (await http.post("/api/v1/scenarios/s1/tries", json={})).status_code == 404


async def test_only_our_own_pages_talk_to_a_trial(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, whole(greeting())) as chat, author(chat) as http:
        told = (await http.post("/api/v1/scenarios/s1/tries", json={})).json()
        path = f"/chat/v1/dialogs/{told['dialog_id']}/events"
        for origin, status in (("http://chat.test", 200), ("https://shop.example", 403)):
            headers = {"authorization": f"Bearer {told['token']}", "origin": origin}
            assert (await http.get(path, headers=headers)).status_code == status
