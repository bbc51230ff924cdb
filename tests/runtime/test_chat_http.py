"""The chat API over HTTP and WebSocket, as customers' pages use it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest
import uvicorn
import websockets
from fastapi import FastAPI
from openapi_spec_validator import validate

from runtime.chat.documentation import chat_schemas
from runtime.chat.endpoints import chat_routes
from runtime.chat.fast_lane import FastLane
from runtime.chat.origins import ChatCors
from runtime.gateway import problems
from storage.repositories.bots import BotChange, Bots
from tests.runtime.chat_world import BOT, ORG, World, greeting, round_and_round, world
from tests.talking import block, document


def app_of(chat: World, fast: bool = True) -> FastAPI:
    app = FastAPI()
    if fast:
        app.add_middleware(FastLane, doors=chat.chat.doors, problem=problems.answer_to)
    problems.install(app)
    app.include_router(chat_routes(chat.chat.doors))
    return app


@asynccontextmanager
async def client(chat: World, fast: bool = True) -> AsyncGenerator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=ChatCors(app_of(chat, fast)), raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://chat.test/chat/v1") as http:
        yield http


@asynccontextmanager
async def served(app: Any) -> AsyncGenerator[int]:
    """Serve `app` on a port of the loopback."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off", ws="websockets-sansio")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells it by a flag only
        await asyncio.sleep(0.01)
    try:
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        await asyncio.wait_for(task, 10)


async def send(socket: websockets.ClientConnection, **frame: Any) -> None:
    await socket.send(json.dumps(frame))


async def heard(socket: websockets.ClientConnection) -> dict[str, Any]:
    return json.loads(await asyncio.wait_for(socket.recv(), 5))


async def opened(http: httpx2.AsyncClient, **body: Any) -> tuple[str, dict[str, str]]:
    answer = await http.post(f"/bots/{BOT}/dialogs", json=body)
    assert answer.status_code == 201, answer.text
    told = answer.json()
    return told["dialog_id"], {"authorization": f"Bearer {told['token']}"}


async def test_a_page_talks_a_whole_dialog(database_url: str) -> None:
    async with world(database_url, greeting()) as chat, client(chat) as http:
        facts = (await http.get(f"/bots/{BOT}")).json()
        assert facts == {
            "name": "Тест",
            "languages": ["uk", "en"],
            "default_language": "uk",
            "theme": {},
            "live": True,
        }
        dialog, token = await opened(http)
        first = await http.post(f"/dialogs/{dialog}/messages", json={"client_id": "1", "text": "Оля"}, headers=token)
        assert first.status_code == 200
        told = first.json()
        assert told["status"] == "open"
        assert [event["type"] for event in told["events"]] == ["message", "message", "message", "expects"]
        assert told["events"][0]["data"]["from"] == "customer"
        assert told["events"][0]["data"]["client_id"] == "1"
        again = await http.post(f"/dialogs/{dialog}/messages", json={"client_id": "1", "text": "Оля"}, headers=token)
        assert again.json() == told
        after = told["events"][-1]["seq"]
        last = await http.post(f"/dialogs/{dialog}/messages", json={"client_id": "2", "text": "чаю"}, headers=token)
        assert last.json()["status"] == "ended"
        events = (await http.get(f"/dialogs/{dialog}/events", params={"after": after}, headers=token)).json()
        assert events["events"] == last.json()["events"]
        assert events["status"] == "ended"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"client_id": "1"},
        {"client_id": "1", "text": "a", "choice": "b"},
        {"client_id": "1", "text": 5},
        {"client_id": "", "text": "a"},
        {"client_id": "x" * 129, "text": "a"},
        {"client_id": "1", "text": "a", "org_id": "o2"},
        {"client_id": "1", "text": "a" * 10_001},
        {"client_id": "1", "values": {"a": [[[[[[[[[[[1]]]]]]]]]]]}},
        {"client_id": "1", "file": "not-mine"},
        [],
        "text",
    ],
)
async def test_what_does_not_fit_is_refused_with_a_problem(sqlite_migrated: str, body: Any) -> None:
    async with world(sqlite_migrated, greeting()) as chat, client(chat) as http:
        dialog, token = await opened(http)
        answer = await http.post(f"/dialogs/{dialog}/messages", json=body, headers=token)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["code"]


async def test_the_fast_lane_answers_exactly_like_the_documented_route(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, round_and_round()) as chat, client(chat) as lane, client(chat, False) as route:
        dialog, token = await opened(lane)
        path = f"/dialogs/{dialog}/messages"
        for body, headers in (
            ({"client_id": "1", "text": "Оля"}, token),
            ({"client_id": "1"}, token),
            ({"client_id": "2", "text": "чаю"}, {}),
            ({"client_id": "2", "text": "чаю"}, {**token, "origin": "https://any.example"}),
        ):
            answers = [await http.post(path, json=body, headers=headers) for http in (lane, route)]
            assert answers[0].status_code == answers[1].status_code
            assert answers[0].json() == answers[1].json()
            assert dict(answers[0].headers) == dict(answers[1].headers)


async def test_a_huge_or_broken_body_is_refused(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat, client(chat) as http:
        dialog, token = await opened(http)
        path = f"/dialogs/{dialog}/messages"
        assert (await http.post(path, content=b"x" * 70_000, headers=token)).status_code == 413
        assert (await http.post(path, content=b"{", headers=token)).json()["code"] == "bad_json"
        deep = b'{"client_id":"1","values":' + b'{"a":' * 9_000 + b"1" + b"}" * 9_000 + b"}"
        assert (await http.post(path, content=deep, headers=token)).status_code == 422


async def test_nobody_enters_a_dialog_without_its_token(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat, client(chat) as http:
        dialog, _ = await opened(http)
        _, other = await opened(http)
        for headers in ({}, other, {"authorization": "Bearer "}, {"authorization": "Basic x"}):
            for method, path in (("POST", "messages"), ("GET", "events"), ("POST", "files"), ("GET", "files/x")):
                answer = await http.request(method, f"/dialogs/{dialog}/{path}", headers=headers)
                assert answer.status_code == 401, (method, path)
                assert answer.json()["code"] == "no_dialog_token"


async def test_a_bot_listens_only_to_the_pages_on_its_list(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat, client(chat) as http:
        await Bots(chat.database, ORG).change(
            BOT, chat.chat.service.now(), BotChange(allowed_origins=["https://shop.example"])
        )
        chat.chat.bots.forget(BOT)
        dialog, token = await opened(http)
        path = f"/dialogs/{dialog}/events"
        good = await http.get(path, headers={**token, "origin": "https://shop.example"})
        assert good.status_code == 200
        assert good.headers["access-control-allow-origin"] == "https://shop.example"
        bad = await http.get(path, headers={**token, "origin": "https://evil.example"})
        assert bad.status_code == 403
        assert bad.json()["code"] == "origin_not_allowed"
        assert "access-control-allow-origin" not in bad.headers
        own = await http.get(path, headers={**token, "origin": "http://chat.test"})
        assert own.status_code == 200
        assert (await http.get(path, headers={**token, "origin": "null"})).status_code == 403
        preflight = await http.options(f"/bots/{BOT}/dialogs", headers={"origin": "https://shop.example"})
        assert preflight.status_code == 204
        assert "authorization" in preflight.headers["access-control-allow-headers"]


async def test_a_file_is_kept_and_given_back_only_as_an_attachment(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat, client(chat) as http:
        dialog, token = await opened(http)
        path = f"/dialogs/{dialog}/files"
        form = {"file": ("../../Мій звіт.pdf", b"%PDF-1.7", "application/pdf")}
        sent = await http.post(path, files=form, headers=token)
        assert sent.status_code == 201, sent.text
        told = sent.json()
        assert told["name"] == "Мій звіт.pdf"
        assert told["size_bytes"] == 8
        got = await http.get(f"{path}/{told['file_id']}", headers=token)
        assert got.content == b"%PDF-1.7"
        assert got.headers["content-disposition"].startswith("attachment;")
        assert got.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in got.headers["content-security-policy"]
        other, other_token = await opened(http)
        stolen = await http.get(f"/dialogs/{other}/files/{told['file_id']}", headers=other_token)
        assert stolen.status_code == 404


@pytest.mark.parametrize(
    ("name", "media_type", "size"),
    [
        ("a.html", "text/html", 10),
        ("a.svg", "image/svg+xml", 10),
        ("a.html", "image/png", 10),
        ("a.png", "text/html", 10),
        ("a.exe", "application/octet-stream", 10),
        ("a.pdf", "application/pdf", 200_000),
    ],
)
async def test_a_file_that_is_not_allowed_is_refused(
    sqlite_migrated: str, name: str, media_type: str, size: int
) -> None:
    async with world(sqlite_migrated, greeting()) as chat, client(chat) as http:
        dialog, token = await opened(http)
        form = {"file": (name, b"x" * size, media_type)}
        answer = await http.post(f"/dialogs/{dialog}/files", files=form, headers=token)
        assert answer.status_code == (413 if size > 100_000 else 422)
        assert (await http.post(f"/dialogs/{dialog}/files", content=b"x", headers=token)).status_code == 422


async def test_a_widget_lives_on_a_websocket_and_resumes_by_number(database_url: str) -> None:
    async with world(database_url, greeting()) as chat, served(ChatCors(app_of(chat))) as port:
        told = await chat.chat.service.open_dialog(BOT, {}, None, "web")
        live = f"ws://127.0.0.1:{port}/chat/v1/dialogs/{told.dialog_id}/live"
        async with websockets.connect(live) as socket:
            await send(socket, type="hello", token=told.token, after=1)
            assert await heard(socket) == {"type": "ready", "status": "open"}
            assert [(await heard(socket))["seq"] for _ in told.events[1:]] == [2, 3]
            await send(socket, type="message", client_id="m1", text="Оля")
            frames = [await heard(socket) for _ in range(5)]
            assert [frame["seq"] for frame in frames if "seq" in frame] == [4, 5, 6, 7]
            assert {"type": "result", "client_id": "m1", "status": "open"} in frames
            await send(socket, type="nonsense")
            assert (await heard(socket))["type"] == "problem"
            await send(socket, type="message", client_id="m2", text="a", choice="b")
            assert (await heard(socket))["code"] == "one_answer"
            chat.chat.delivery.publish(told.dialog_id, [b'{"type":"typing","data":{"on":true}}'])
            assert await heard(socket) == {"type": "typing", "data": {"on": True}}
        async with websockets.connect(live) as socket:
            await send(socket, type="hello", token=told.token, after=5)
            assert [(await heard(socket)).get("seq") for _ in range(3)] == [None, 6, 7]


async def test_a_websocket_without_the_right_hello_is_closed(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat, served(ChatCors(app_of(chat))) as port:
        told = await chat.chat.service.open_dialog(BOT, {}, None, "web")
        await Bots(chat.database, ORG).change(
            BOT, chat.chat.service.now(), BotChange(allowed_origins=["https://shop.example"])
        )
        chat.chat.bots.forget(BOT)
        live = f"ws://127.0.0.1:{port}/chat/v1/dialogs/{told.dialog_id}/live"
        right = {"type": "hello", "token": told.token}
        for hello, origin, code in (
            ({"type": "hello", "token": "wrong"}, None, "no_dialog_token"),
            ({"type": "message", "client_id": "1", "text": "a"}, None, "hello_first"),
            (right, "https://evil.example", "origin_not_allowed"),
        ):
            async with websockets.connect(live, origin=origin) as socket:
                await send(socket, **hello)
                assert (await heard(socket))["code"] == code
                await asyncio.wait_for(socket.wait_closed(), 5)
                assert socket.close_code == 1008
        async with websockets.connect(live, origin="https://shop.example") as socket:
            await send(socket, **right)
            assert (await heard(socket))["type"] == "ready"


async def test_events_stream_over_sse_and_resume_by_the_last_id(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat, served(ChatCors(app_of(chat))) as port:
        told = await chat.chat.service.open_dialog(BOT, {}, None, "web")
        url = f"http://127.0.0.1:{port}/chat/v1/dialogs/{told.dialog_id}/events"
        headers = {"authorization": f"Bearer {told.token}", "accept": "text/event-stream", "last-event-id": "2"}
        async with httpx2.AsyncClient() as http, http.stream("GET", url, headers=headers, timeout=5) as stream:
            lines = stream.aiter_lines()
            assert stream.headers["content-type"].startswith("text/event-stream")
            ids = []
            async for line in lines:
                if line.startswith("id: "):
                    ids.append(line)
                    if ids == ["id: 3"]:
                        await chat.say(told.dialog_id, "Оля")
                    if len(ids) == 5:
                        break
            assert ids == [f"id: {number}" for number in range(3, 8)]


async def test_a_reader_that_never_reads_is_let_go_and_takes_no_memory(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat:
        told = await chat.chat.service.open_dialog(BOT, {}, None, "web")
        events = chat.chat.delivery.subscribe(told.dialog_id, 0)
        got = [await anext(events) for _ in told.events]
        assert len(got) == 3
        waiting = asyncio.ensure_future(anext(events, b"end"))
        await asyncio.sleep(0)
        frame = b'{"type":"delta","data":{"text":"' + b"x" * 10_000 + b'"}}'
        for _ in range(1_000):
            chat.chat.delivery.publish(told.dialog_id, [frame])
        assert await asyncio.wait_for(waiting, 5) == b"end"


async def test_the_documented_words_are_valid_schemas() -> None:
    schemas = chat_schemas()
    text = json.dumps(schemas)
    for name in ("Text", "Carousel", "Bold", "InputSpec", "MessageBody", "ChatEvent", "Answer"):
        assert name in schemas
    for reference in {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}:
        assert reference in schemas
    described = {"openapi": "3.1.0", "info": {"title": "chat", "version": "1"}, "paths": {}}
    validate({**described, "components": {"schemas": schemas}})


async def test_a_choice_is_shown_by_its_label(sqlite_migrated: str) -> None:
    drawn = document(
        {
            "g1": [
                block(
                    "b1",
                    "ask_choice",
                    text="Який?",
                    options=[{"id": "o1", "label": "Малий"}, {"id": "o2", "label": "Великий"}],
                    variable="size",
                ),
                block("b2", "send_text", text="Беремо: {{ size }}"),
            ]
        },
        variables={"size": "text"},
    )
    async with world(sqlite_migrated, drawn) as chat, client(chat) as http:
        dialog, token = await opened(http)
        answer = await http.post(f"/dialogs/{dialog}/messages", json={"client_id": "1", "choice": "o2"}, headers=token)
        texts = [event["data"]["parts"][0]["text"] for event in answer.json()["events"] if event["type"] == "message"]
        assert texts == ["Великий", "Беремо: Великий"]
