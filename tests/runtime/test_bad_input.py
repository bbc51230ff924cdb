"""Whatever comes in, over HTTP: a clear problem or the error exit; nothing lost, nothing twice, the server goes on."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import psutil
import pytest

from tests.attacks.test_sandbox import BOMBS, REFUSED
from tests.fakes.http_server import Answer, HttpServer, endless, plain, raw, reset, silence
from tests.fakes.openai_server import EVENT_STREAM, OpenAiServer
from tests.journeys.customer import Customer, heard_until, is_whole, texts
from tests.journeys.embedded import Embedded, embedded
from tests.journeys.programs import free_port

MB = 1_000_000
SAID = "Кажіть."
WELL, FAILED = "Вийшло.", "Не вийшло."


@dataclass(slots=True)
class House:
    """A running server, and the ports where its bots find an HTTP service and a model."""

    server: Embedded
    http_port: int
    ai_port: int

    def bot(self, *blocks: dict[str, Any], error_of: str = "") -> str:
        """Publish a bot that asks, runs these blocks, tells whether it went well, and asks again."""
        document = scenario(list(blocks), error_of)
        return str(self.server.publish(document)["id"])

    def model(self, **behaviour: Any) -> OpenAiServer:
        """Give a model under a key of its own: what another test made of it is not held against this one."""
        key = f"sk-{uuid.uuid4().hex}"
        connection = {"base_url": f"http://127.0.0.1:{self.ai_port}/v1", "model": "test-model", "key": key}
        assert self.server.api.put("/api/v1/connections/main", json=connection).status_code == 200
        return OpenAiServer(key=key, http=HttpServer(port=self.ai_port), **behaviour)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    http_port, ai_port = free_port(), free_port()
    allowed = f"127.0.0.1:{http_port},127.0.0.1:{ai_port}"
    with embedded(tmp_path_factory.mktemp("data"), allowed_private=allowed) as server:
        yield House(server, http_port, ai_port)


@pytest.fixture
async def customer(house: House) -> AsyncIterator[Customer]:
    async with httpx2.AsyncClient(timeout=60, trust_env=False) as http:
        yield Customer([house.server.url], http)


@pytest.fixture(autouse=True)
def the_server_goes_on(house: House) -> Iterator[None]:
    yield
    assert house.server.api.get("/readyz").json()["status"] == "ok"


def scenario(blocks: list[dict[str, Any]], error_of: str = "") -> dict[str, Any]:
    after = [
        {"id": "bwell", "type": "send_text", "config": {"text": WELL}},
        {"id": "bback", "type": "jump", "config": {"group": "g1"}},
    ]
    failed = [
        {"id": "bfailed", "type": "send_text", "config": {"text": FAILED}},
        {"id": "bback2", "type": "jump", "config": {"group": "g1"}},
    ]
    ask = {"id": "bask", "type": "ask_text", "config": {"text": SAID, "variable": "words"}}
    groups = [{"id": "g1", "title": "1", "blocks": [ask, *blocks, *after]}]
    edges = []
    if error_of:
        groups.append({"id": "g2", "title": "2", "blocks": failed})
        edges = [{"id": "e1", "from": {"block": error_of, "exit": "error"}, "to": {"group": "g2"}}]
    return {
        "format": "rozmova/scenario@1",
        "name": "Бот",
        "languages": ["uk"],
        "default_language": "uk",
        "settings": {"time_zone": "Europe/Kyiv"},
        "variables": [{"id": "v1", "name": "words", "type": "text"}, {"id": "v2", "name": "n", "type": "text"}],
        "groups": groups,
        "edges": edges,
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
        "layout": {},
        "notes": [],
    }


def problem_of(answer: httpx2.Response, *statuses: int) -> dict[str, Any]:
    """Check that an answer is a problem document of one of these statuses, and give it."""
    assert answer.status_code in statuses, (answer.status_code, answer.text[:500])
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert {"type", "title", "status", "code", "detail"} <= set(problem)
    assert problem["detail"] != problem["code"]
    assert problem["code"] != "internal"
    return problem


# --- documents -------------------------------------------------------------------------------------------------------


def broken_documents() -> dict[str, bytes]:
    sound = scenario([])
    group = sound["groups"][0]
    wrong = {
        "groups are a word": {"groups": "many"},
        "an unknown field": {"colour": "red"},
        "an unknown field of a block": {"groups": [{**group, "blocks": [{**group["blocks"][0], "x": 1}]}]},
        "a block without a type": {"groups": [{"id": "g1", "title": "1", "blocks": [{"id": "b1"}]}]},
        "two groups of one id": {"groups": [group, group]},
        "another format": {"format": "rozmova/scenario@999"},
        "no such language": {"default_language": "xx"},
        "an id that is a list": {"groups": [{**group, "id": ["g1"]}]},
        "a layout of words": {"layout": {"g1": ["left", "up"]}},
        "a layout at infinity": {"layout": {"g1": [1e400, 0]}},
    }
    return {name: json.dumps({**sound, **change}).encode() for name, change in wrong.items()} | {
        "no JSON": b"{groups: []}",
        "half of it": json.dumps(sound).encode()[:200],
        "nothing": b"",
        "a list": b"[]",
        "null": b"null",
        "one name twice": b'{"name":"a","name":"b"}',
        "no UTF-8": b'{"name":"\xff\xfe"}',
        "half a character": b'{"name":"\\ud800"}',
        "NaN": b'{"layout":{"g1":[NaN,0]}}',
        "a number of a million digits": b'{"layout":{"g1":[' + b"9" * MB + b",0]}}",
        "deep as a well": b'{"groups":' * 50_000,
        "lists in lists": b"[" * 100_000 + b"]" * 100_000,
        "a proto": b'{"__proto__":{"polluted":1}}',
        "compressed": b"\x1f\x8b\x08\x00" + b"\x00" * 100,
    }


@pytest.fixture(scope="module")
def draft(house: House) -> str:
    bot = house.server.publish(scenario([]))
    return f"/api/v1/scenarios/{bot['main_scenario']}/draft"


@pytest.mark.parametrize("name", broken_documents())
def test_a_broken_document_is_a_clear_problem_and_changes_nothing(house: House, draft: str, name: str) -> None:
    before = house.server.api.get(draft)
    headers = {"if-match": before.headers["etag"], "content-type": "application/json"}
    body = broken_documents()[name]
    problem_of(house.server.api.put(draft, content=body, headers=headers), 413, 422)
    problem_of(house.server.api.post(f"{draft}/ops", content=body, headers=headers), 413, 422)
    check = b'{"document":' + (body or b"null") + b"}"
    problem_of(house.server.api.post("/api/v1/scenarios/check", content=check, headers=headers), 413, 422)
    assert house.server.api.get(draft).headers["etag"] == before.headers["etag"]


@pytest.mark.parametrize("way", ["told", "in chunks", "as one text", "as a bot"])
def test_a_document_of_50_mb_is_refused_without_being_kept_in_memory(house: House, draft: str, way: str) -> None:
    before_mb = psutil.Process().memory_info().rss / MB
    headers = {"if-match": house.server.api.get(draft).headers["etag"], "content-type": "application/json"}

    def pieces() -> Iterator[bytes]:
        yield b'{"name":"'
        for _ in range(50):
            yield b"x" * MB
        yield b'"}'

    whole = json.dumps({"name": "x" * 50 * MB}).encode() if way == "as one text" else b" " * 50 * MB
    path, method = ("/api/v1/bots", "POST") if way == "as a bot" else (draft, "PUT")
    content = pieces() if way == "in chunks" else whole
    try:
        problem = problem_of(house.server.api.request(method, path, content=content, headers=headers), 413)
    except httpx2.TransportError:  # the server may close before it has heard all of it
        return
    assert problem["code"] == "too_large"
    assert psutil.Process().memory_info().rss / MB - before_mb < 200


def test_a_draft_with_errors_is_not_published_and_says_why(house: House) -> None:
    bot = house.server.publish(scenario([]))
    broken = {"id": "b1", "type": "javascript", "config": {"source": "return ("}}
    house.server.draw(bot, scenario([broken, {"id": "b2", "type": "teleport", "config": {}}]))
    refused = house.server.api.post(f"/api/v1/bots/{bot['id']}/releases", json={"message": "друга"})
    problem = problem_of(refused, 422)
    found = {one["code"]: one for one in problem["problems"]}
    assert found["bad_javascript"]["block"] == "b1"
    assert found["unknown_block"]["block"] == "b2"
    live = house.server.api.get(f"/api/v1/bots/{bot['id']}").json()["live_release"]
    assert live["number"] == 1


# --- blocks that go wrong --------------------------------------------------------------------------------------------

DOSE = [
    "an endless loop",
    "an array that grows",
    "one huge array",
    "a string that doubles",
    "a catastrophic expression",
    "promises without end",
    "a result whose getter loops",
    "variables that loop",
]
SNIPPETS = {
    **BOMBS,
    **{name: source for name, (source, code) in REFUSED.items() if code != "syntax"},
    "a text of 500 MB": "return 'x'.repeat(500e6)",
    "a trace prepared by a loop": "Error.prepareStackTrace=()=>{while(true){}};throw new Error('x')",
    "a result whose way to be awaited loops": "return ({get then(){while(true){}}})",
}


HARMLESS = {"promises without end"}
"""Work put off for later is never done: the code has ended, and its isolate with it."""


@pytest.mark.parametrize(
    "name", [name if name in DOSE else pytest.param(name, marks=pytest.mark.long) for name in SNIPPETS]
)
async def test_a_bomb_of_javascript_takes_the_error_exit(house: House, customer: Customer, name: str) -> None:
    block = {"id": "bomb", "type": "javascript", "config": {"source": SNIPPETS[name], "variable": "n"}}
    bot = await asyncio.to_thread(house.bot, block, error_of="bomb")
    await customer.open(bot)
    events = await customer.say(text="давай", wait_s=25)
    assert texts(events) == ["давай", WELL if name in HARMLESS else FAILED, SAID], events
    assert is_whole(await customer.events())


async def test_a_bomb_of_one_bot_does_not_stop_the_code_of_another(house: House, customer: Customer) -> None:
    loop = {"id": "bomb", "type": "javascript", "config": {"source": "while(true){}"}}
    sum_ = {"id": "sum", "type": "javascript", "config": {"source": "return String(6*7)", "variable": "n"}}
    told = {"id": "told", "type": "send_text", "config": {"text": "{{ n }}"}}
    bad = await asyncio.to_thread(house.bot, loop, error_of="bomb")
    good = await asyncio.to_thread(house.bot, sum_, told)
    neighbour = Customer(customer.urls, customer.http)
    await asyncio.gather(customer.open(bad), neighbour.open(good))
    heard, told_events = await asyncio.gather(
        customer.say(text="давай", wait_s=25), neighbour.say(text="скільки?", wait_s=25)
    )
    assert texts(heard)[1] == FAILED
    assert texts(told_events)[1:3] == ["42", WELL]


@pytest.mark.parametrize(
    "source",
    [
        "{{ (1..50000000) | join }}",
        "{% for i in (1..10000) %}{% for j in (1..10000) %}{{ i }}{% endfor %}{% endfor %}",
        "{% assign x = words %}{% for i in (1..1000) %}{% assign x = x | append: x %}{% endfor %}{{ x }}",
        "{{ words" + " | replace: 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'" * 8 + " }}",
        "{% for i in (1..10000) %}{% assign y = words | split: '' | sort %}{% endfor %}",
    ],
)
async def test_a_bomb_of_a_text_is_cut_and_the_dialog_goes_on(house: House, customer: Customer, source: str) -> None:
    block = {"id": "b1", "type": "send_text", "config": {"text": source}}
    await customer.open(await asyncio.to_thread(house.bot, block))
    began = time.monotonic()
    events = await customer.say(text="a" * 900)
    assert texts(events)[-2:] == [WELL, SAID]
    assert sum(map(len, texts(events))) < 100_000
    assert time.monotonic() - began < 20  # bounded; what a quiet machine needs is measured elsewhere


GARBAGE: dict[str, Answer] = {
    "nothing at all": silence(),
    "no HTTP": raw(b"\x00\x01\x02\xff" * 100),
    "half a head": raw(b"HTTP/1.1 200 OK\r\ncontent-le"),
    "less than promised": raw(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"),
    "a status that is no number": raw(b"HTTP/1.1 abc OK\r\n\r\n"),
    "a connection broken": reset(b"HTTP/1.1 200 OK\r\n"),
    "an answer without end": endless(b"x" * 65_536, 50 * MB),
    "an error": plain(b"<h1>it broke</h1>", "500 Internal Server Error", content_type="text/html"),
    "wrongly packed": plain(b"not gzip", content_encoding="gzip"),
    "round and round": plain(status="302 Found", location="/again"),
    "away to an inner address": plain(status="302 Found", location="http://169.254.169.254/latest"),
}


@pytest.mark.parametrize("name", GARBAGE)
async def test_a_service_that_hangs_or_answers_garbage_leads_to_the_error_exit(
    house: House, customer: Customer, name: str
) -> None:
    config = {"url": f"http://127.0.0.1:{house.http_port}/x", "method": "POST", "timeout_s": 2, "error_variable": "n"}
    ask = {"id": "ask", "type": "http_request", "config": config}
    async with HttpServer(answers=[GARBAGE[name]], port=house.http_port):
        await customer.open(await asyncio.to_thread(house.bot, ask, error_of="ask"))
        began = time.monotonic()
        events = await customer.say(text="давай", wait_s=25)
        assert texts(events) == ["давай", FAILED, SAID]
        assert time.monotonic() - began < 15
    assert is_whole(await customer.events())


async def test_json_that_is_no_json_gives_empty_places_and_nothing_breaks(house: House, customer: Customer) -> None:
    config = {"url": f"http://127.0.0.1:{house.http_port}/x", "saves": [{"path": "a.b[0]", "variable": "n"}]}
    ask = {"id": "ask", "type": "http_request", "config": config}
    async with HttpServer(answers=[plain(b'{"a": [[[', content_type="application/json")], port=house.http_port):
        await customer.open(await asyncio.to_thread(house.bot, ask, error_of="ask"))
        events = await customer.say(text="давай", wait_s=25)
        assert texts(events)[-1] == SAID


def adviser(**config: object) -> dict[str, Any]:
    settings = {"connection": "main", "timeout_s": 3, "fallback": "Модель мовчить.", "max_words": 50}
    return {"id": "model", "type": "ai_reply", "config": {**settings, **config}}


NONSENSE: dict[str, Answer] = {
    "no HTTP": raw(b"\xff\xd8\xff\xe0" * 50),
    "a page": plain(b"<html>login</html>", content_type="text/html"),
    "an empty stream": raw(EVENT_STREAM + b"0\r\n\r\n"),
    "a stream of no JSON": raw(EVENT_STREAM + b"10\r\ndata: {oh no}\n\n\n\r\n0\r\n\r\n"),
    "another shape": plain(b'{"choices": "none"}', content_type="application/json"),
    "nothing, slowly": silence(),
    "a broken line": reset(EVENT_STREAM),
    "a wrong key": plain(b'{"error":{"message":"bad key"}}', "401 Unauthorized", content_type="application/json"),
    "errors": plain(b'{"error":{"message":"oops"}}', "503 Service Unavailable", content_type="application/json"),
}


async def test_a_model_that_is_well_answers(house: House, customer: Customer) -> None:
    async with house.model(says=["Так."]):
        await customer.open(await asyncio.to_thread(house.bot, adviser(timeout_s=60)))
        assert texts(await customer.say(text="давай", wait_s=25)) == ["давай", "Так.", WELL, SAID]


@pytest.mark.parametrize("name", NONSENSE)
async def test_a_model_that_talks_nonsense_leads_to_the_error_exit(house: House, customer: Customer, name: str) -> None:
    async with house.model(broken=[NONSENSE[name]] * 10) as model:
        await customer.open(await asyncio.to_thread(house.bot, adviser(), error_of="model"))
        events = await customer.say(text="давай", wait_s=25)
        assert model.asked
    assert texts(events) == ["давай", "Модель мовчить.", FAILED, SAID]
    assert is_whole(await customer.events())


async def test_a_model_that_is_away_or_too_slow_leads_to_the_error_exit(house: House, customer: Customer) -> None:
    slow_model = house.model(says=["Я", " тут"], first_after_s=30)
    bot = await asyncio.to_thread(house.bot, adviser(), error_of="model")
    await customer.open(bot)
    away = await customer.say(text="є хто?", wait_s=25)
    assert texts(away) == ["є хто?", "Модель мовчить.", FAILED, SAID]
    async with slow_model:
        slow = await customer.say(text="а тепер?", wait_s=25)
    assert texts(slow) == ["а тепер?", "Модель мовчить.", FAILED, SAID]
    assert is_whole(await customer.events())


# --- customers -------------------------------------------------------------------------------------------------------


async def test_a_message_sent_twice_and_twenty_times_at_once_is_one_message(house: House, customer: Customer) -> None:
    await customer.open(await asyncio.to_thread(house.bot))
    url = f"{house.server.url}/chat/v1/dialogs/{customer.dialog}/messages"

    async def send(client_id: str) -> dict[str, Any]:
        answer = await customer.http.post(url, json={"client_id": client_id, "text": "раз"}, headers=customer.bearer)
        assert answer.status_code == 200, answer.text
        return answer.json()

    first = await send("a")
    assert await send("a") == first
    answers = await asyncio.gather(*(send("b") for _ in range(20)))
    assert all(answer == answers[0] for answer in answers)
    events = await customer.events()
    assert is_whole(events)
    assert texts(events) == [SAID, "раз", WELL, SAID, "раз", WELL, SAID]


async def test_a_page_reloaded_in_the_middle_of_an_answer_gets_all_of_it_once(house: House, customer: Customer) -> None:
    pieces = ["Так, ", "ми ", "працюємо ", "в ", "суботу."]
    async with house.model(says=pieces, every_s=0.3) as model:
        bot = await asyncio.to_thread(house.bot, adviser(), error_of="model")
        opened = await customer.open(bot)
        async with customer.live(house.server.url, len(opened)) as page:
            await page.send(json.dumps({"type": "message", "client_id": "q", "text": "Працюєте?"}))
            seen = 0
            while (frame := json.loads(await asyncio.wait_for(page.recv(), 30)))["type"] != "delta":
                seen = max(seen, frame.get("seq", 0))
        async with customer.live(house.server.url, seen) as page:
            heard = await heard_until(page, SAID)
        assert len(model.asked) == 1
    assert texts([frame for frame in heard if "seq" in frame]) == ["".join(pieces), WELL, SAID]
    assert [frame["seq"] for frame in heard if "seq" in frame] == list(range(seen + 1, seen + 5))
    assert is_whole(await customer.events())


BODIES: dict[str, bytes] = {
    "no JSON": b"text=hello",
    "nothing": b"",
    "two answers": b'{"client_id":"x","text":"a","choice":"b"}',
    "no id": b'{"text":"a"}',
    "an empty id": b'{"client_id":"","text":"a"}',
    "an id of a kilobyte": json.dumps({"client_id": "x" * 1024, "text": "a"}).encode(),
    "a number for a text": b'{"client_id":"x","text":1}',
    "an unknown field": b'{"client_id":"x","text":"a","admin":true}',
    "a file of another": b'{"client_id":"x","file":"f123"}',
    "values too deep": b'{"client_id":"x","values":{"a":' + b'{"a":' * 3000 + b"1" + b"}" * 3001 + b"}",
    "no UTF-8": b'{"client_id":"x","text":"\xff"}',
    "65 kilobytes": json.dumps({"client_id": "x", "text": "a" * 65_000}).encode(),
}


@pytest.mark.parametrize("name", BODIES)
async def test_a_message_that_does_not_fit_is_a_clear_problem(house: House, customer: Customer, name: str) -> None:
    opened = await customer.open(await asyncio.to_thread(house.bot))
    url = f"{house.server.url}/chat/v1/dialogs/{customer.dialog}/messages"
    problem_of(await customer.http.post(url, content=BODIES[name], headers=customer.bearer), 404, 413, 422)
    async with customer.live(house.server.url, len(opened)) as page:
        await page.send(BODIES[name].decode("latin-1"))
        assert json.loads(await asyncio.wait_for(page.recv(), 20))["type"] == "problem"
    assert await customer.events() == opened


async def test_words_of_every_kind_are_kept_as_they_were_typed(house: House, customer: Customer) -> None:
    echo = {"id": "b1", "type": "send_text", "config": {"text": "{{ words }}"}}
    await customer.open(await asyncio.to_thread(house.bot, echo))
    for words in ("{{ 1 | plus: 1 }}", "<script>alert(1)</script>", "**не жирне**", "🇺🇦" * 200, "'; DROP TABLE x;"):
        events = await customer.say(text=words)
        assert texts(events)[:2] == [words, words]
    url = f"{house.server.url}/chat/v1/dialogs/{customer.dialog}/messages"
    halves = b'{"client_id":"h","text":"a\\u0000b\\ud800c"}'
    answer = await customer.http.post(url, content=halves, headers=customer.bearer)
    if answer.status_code == 200:
        assert texts(answer.json()["events"])[-1] == SAID
    else:
        problem_of(answer, 422)
    assert is_whole(await customer.events())
