"""Documents and texts that try to eat the server or to be two things at once: a clear problem, soon, nothing kept."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import httpx2
import psutil
import pytest

from runtime.dialog.texts import MAX_TEXT_CHARS, BadText, compile_text
from runtime.errors import RozmovaError
from runtime.scenarios.document import parse_document
from tests.journeys.embedded import Embedded, embedded
from tests.runtime.test_bad_input import problem_of, scenario

MB = 1_000_000
SOON_S = 20.0
"""Generous: that it ends is what is asked here, on whatever machine."""


def blocks(count: int, **config: Any) -> list[dict[str, Any]]:
    return [{"id": f"b{n}", "type": "send_text", "config": {"text": "x", **config}} for n in range(count)]


def nested(depth: int) -> Any:
    held: Any = 1
    for _ in range(depth):
        held = {"a": held}
    return held


def laid_out(number: str) -> bytes:
    return json.dumps(scenario([])).replace('"layout": {}', f'"layout": {{"g1": [{number}, 0]}}').encode()


def loops(count: int) -> dict[str, Any]:
    """Groups that lead in a circle, from every one to every other."""
    # All that hangs on a block of an unknown kind counts as a way.
    held = [[{"id": f"c{n}", "type": "unheard_of" if n % 2 else "condition", "config": {}}] for n in range(count)]
    groups = [{"id": f"g{n}", "title": "", "blocks": held[n]} for n in range(count)]
    edges = [
        {"id": f"e{n}x{to}", "from": {"block": f"c{n}", "exit": f"x{to}"}, "to": {"group": f"g{to}"}}
        for n in range(count)
        for to in range(count)
    ]
    triggers = [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}]
    return {**scenario([]), "groups": groups, "edges": edges, "triggers": triggers}


HUGE: dict[str, Callable[[], bytes]] = {
    "one word a million times": lambda: json.dumps(scenario(blocks(1, text="слово " * MB))).encode(),
    "a hundred thousand blocks": lambda: json.dumps(scenario(blocks(100_000))).encode(),
    "a config as deep as a well": lambda: json.dumps({**scenario([]), "x-a": nested(900)}).encode(),
    "one name ten thousand times": lambda: b'{"name":"a"' + b',"name":"b"' * 10_000 + b"}",
    "a number of a million digits": lambda: laid_out("9" * MB),
    "a number beyond all": lambda: laid_out("-1e999"),
    "a million empty lists": lambda: b"[" + b"[]," * MB + b"[]]",
    "a million names": lambda: json.dumps({f"n{n}": n for n in range(300_000)}).encode(),
    "half of fifty megabytes": lambda: b'{"name":"' + b"x" * (25 * MB),
    "escapes only": lambda: b'{"name":"' + b"\\u0041" * 800_000 + b'"}',
    "blanks only": lambda: b" " * (5 * MB),
    "a mark of bytes": lambda: b"\xef\xbb\xbf" + json.dumps(scenario([])).encode() + b"\xef\xbb\xbf",
    "two documents": lambda: json.dumps(scenario([])).encode() * 2,
    "halves of characters": lambda: json.dumps({**scenario([]), "name": "\ud83d"}).encode(),
    "NUL in a name": lambda: json.dumps({**scenario([]), "name": "a\x00b"}).encode(),
    "NaN": lambda: json.dumps({**scenario([]), "layout": {"g1": [float("nan"), 0]}}).encode(),
    "true as a number": lambda: json.dumps({**scenario([]), "layout": {"g1": [True, False]}}).encode(),
    "a proto in a config": lambda: json.dumps(scenario(blocks(1, text={"__proto__": {"polluted": 1}}))).encode(),
    "a constructor as an id": lambda: json.dumps(scenario([{"id": "__proto__", "type": "end", "config": {}}])).encode(),
    "a type that climbs": lambda: json.dumps(scenario([{"id": "b1", "type": "../../settings", "config": {}}])).encode(),
    "a format of tomorrow": lambda: json.dumps({**scenario([]), "format": "rozmova/scenario@2"}).encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", HUGE)
def test_a_document_of_any_size_and_shape_is_judged_soon(name: str) -> None:
    body = HUGE[name]()
    began = time.perf_counter()
    with pytest.raises(RozmovaError) as refused:
        parse_document(body)
    assert time.perf_counter() - began < SOON_S
    assert 400 <= refused.value.status < 500, refused.value
    assert len(str(refused.value.extra)) < 20_000


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


DOORS = ["PUT draft", "POST check", "POST scenarios", "POST tries", "POST ops"]


@pytest.mark.parametrize("door", DOORS)
def test_every_door_for_documents_refuses_them_and_goes_on(server: Embedded, door: str) -> None:
    bot = server.publish(scenario([]))
    path = f"/api/v1/scenarios/{bot['main_scenario']}"
    before = server.api.get(f"{path}/draft")
    memory_mb = psutil.Process().memory_info().rss / MB
    for name, make in HUGE.items():
        if (door, name) == ("POST tries", "one name ten thousand times"):
            continue  # what is tried is kept nowhere, and the last name counts
        body = make()
        wrapped = b'{"document":' + body + b"}"
        op = b'{"base":0,"client_id":"c","ops":[{"t":"set","path":["x"],"value":' + body + b"}]}"
        method, place, sent = {
            "PUT draft": ("PUT", f"{path}/draft", body),
            "POST check": ("POST", "/api/v1/scenarios/check", wrapped),
            "POST scenarios": ("POST", f"/api/v1/bots/{bot['id']}/scenarios", wrapped),
            "POST tries": ("POST", f"{path}/tries", wrapped),
            "POST ops": ("POST", f"{path}/draft/ops", op),
        }[door]  # fmt: skip
        headers = {"content-type": "application/json", "if-match": before.headers["etag"]}
        began = time.perf_counter()
        with suppress(httpx2.TransportError):  # the server may close before it has heard all of it
            problem_of(server.api.request(method, place, content=sent, headers=headers), 400, 409, 413, 422)
        assert time.perf_counter() - began < SOON_S
    assert server.api.get(f"{path}/draft").headers["etag"] == before.headers["etag"]
    assert psutil.Process().memory_info().rss / MB - memory_mb < 400


def test_a_graph_of_every_way_to_every_group_is_checked_soon(server: Embedded) -> None:
    began = time.perf_counter()
    answer = server.api.post("/api/v1/scenarios/check", json={"document": loops(60)})
    assert answer.status_code in (200, 413, 422), answer.text[:300]
    assert time.perf_counter() - began < SOON_S


ROUNDS = {
    "a jump to oneself": [{"id": "b1", "type": "jump", "config": {"group": "g1"}}],
    "texts in a circle": [*blocks(3), {"id": "bj", "type": "jump", "config": {"group": "g1"}}],
    "code in a circle": [
        {"id": "b1", "type": "javascript", "config": {"source": "return 1"}},
        {"id": "bj", "type": "jump", "config": {"group": "g1"}},
    ],
}


@pytest.mark.parametrize("name", ROUNDS)
def test_a_dialog_that_runs_in_a_circle_ends_with_a_word(server: Embedded, name: str) -> None:
    document = scenario([])
    document["groups"][0]["blocks"] = ROUNDS[name]
    bot = server.api.post("/api/v1/bots", json={"name": "коло", "languages": ["uk"]}).json()
    path = f"/api/v1/scenarios/{bot['main_scenario']}"
    etag = server.api.get(f"{path}/draft").headers["etag"]
    assert server.api.put(f"{path}/draft", json=document, headers={"if-match": etag}).status_code == 200
    began = time.perf_counter()
    opened = server.api.post(f"{path}/tries", json={}, timeout=60)
    assert opened.status_code == 201, opened.text
    events = opened.json()["events"]
    assert events[-1]["type"] == "ended", events[-3:]
    assert len(events) < 300
    assert time.perf_counter() - began < 2 * SOON_S


TEXTS = {
    "brackets": "[" * MAX_TEXT_CHARS,
    "links in links": "[a](" * (MAX_TEXT_CHARS // 4),
    "stars": "*a" * (MAX_TEXT_CHARS // 2),
    "lists in lists": "".join("  " * n + "- a\n" for n in range(100)) * 5,
    "loops in loops": "{% for a in (1..10000) %}" * 12 + "x" + "{% endfor %}" * 12,
    "a capture that doubles": "{% capture a %}{{ a }}{{ a }}x{% endcapture %}" * 150 + "{{ a }}",
    "filters in a row": "{{ 'a' " + "| append: 'aaaaaaaaaa' | append: 'b' " * 150 + "}}",
    "a power in a loop": "{% assign n = 2 %}{% for i in (1..10000) %}{% assign n = n | times: n %}{% endfor %}{{ n }}",
    "a split of everything": "{{ long | split: '' | join: 'xxxxxxxxxx' | split: '' | join: 'yyyyyyyyyy' }}",
    "a date of no calendar": "{{ '99999999999999999999' | date: '%Y' }}{{ 'now' | date: '" + "%c" * 900 + "' }}",
    "conditions": "{% if a %}" * 150 + "{% endif %}" * 150,
    "cases": "{% case a %}" + "{% when 1 %}x" * 200 + "{% endcase %}",
    "tables": "{% tablerow a in (1..10000) %}x{% endtablerow %}",
    "includes": "{% include '../../etc/passwd' %}{% render 'a' %}",
    "half of a tag": "{% for a in " + "(1.." * 200,
    "signs of every kind": "".join(map(chr, range(32, 1500))),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_any_shape_is_compiled_and_said_soon(name: str) -> None:
    began = time.perf_counter()
    with suppress(BadText):
        said = compile_text(TEXTS[name][:MAX_TEXT_CHARS]).render({"a": "a", "long": "z" * 100_000})
        assert len(said.text) < 200_000
        assert "root:" not in said.text
    assert time.perf_counter() - began < SOON_S


def test_a_judge_that_takes_all_would_be_seen() -> None:
    """Python's own parser lets pass what the doors refuse: duplicate names, NaN, halves of characters."""
    for name in ("one name ten thousand times", "NaN", "halves of characters", "NUL in a name"):
        assert json.loads(HUGE[name]())
