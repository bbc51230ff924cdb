"""What /metrics and the log tell operators: all they need, nothing of a customer, and no more series than that."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from runtime.chat import wire
from runtime.chat.delivery import MAX_WAITING_FRAMES
from runtime.chat.sessions import Letter, Session
from runtime.chat.slow_turns import LINES_AT_ONCE, SlowTurns, TurnTiming
from runtime.dialog.events import Started
from runtime.telemetry import REGISTRY, JsonLines, Reading, Readings, Series
from tests.journeys.embedded import Embedded, embedded
from tests.runtime.chat_world import ORG, Process, Services, World, round_and_round, world
from tests.runtime.test_bad_input import scenario

HOSTILE = ['Бот"} 1\nrozmova_forged_total{bot="x', "../../etc/passwd", "x" * 100, "<script>", "380501234567"]
CANARY = "canary7Q"
TURNS = 6

BOUNDED = {
    "method": r"GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|other",
    "status": r"[1-5]\d\d",
    "lane": r"http|ai|script|send|other",
    "outcome": r"[a-z_]{2,24}",
    "state": r"open|half_open|closed|in_use|idle",
    "kind": r"websocket|sse|call|timer",
    "reason": r"[a-z_]{2,24}",
    "why": r"paused|crowded",
    "door": r"http|turn|job|live",
    "dependency": r"database|migrations|redis|sandbox|server|pages",
    "le": r"[0-9.e+-]+|\+Inf",
    "version": r"\d+\.\d+\S{0,20}",
    "python": r"3\.\d+\.\d+\S{0,9}",
}
"""What every label may hold. A new label gets a line here, with a reason why its values are few; `route` is apart."""
MAX_SERIES = 60
"""Values one label may have in one metric, the routes apart."""


def unbounded(text: str, routes: frozenset[str]) -> list[str]:
    """Name the labels of an exposition whose values come from outside."""
    found: list[str] = []
    values: dict[tuple[str, str], set[str]] = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            for label, value in sample.labels.items():
                values.setdefault((family.name, label), set()).add(value)
                if label == "route":
                    sound = value in routes
                else:
                    sound = label in BOUNDED and re.fullmatch(BOUNDED[label], value) is not None
                if not sound:
                    found.append(f"{sample.name}{{{label}={value!r}}}")
    crowded = [place for place, those in values.items() if place[1] != "route" and len(those) > MAX_SERIES]
    return [*found, *map(str, crowded)]


def routes_of(app: FastAPI) -> frozenset[str]:
    return frozenset(app.openapi()["paths"]) | {getattr(route, "path", "") for route in app.routes} | {"other"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def routes(server: Embedded) -> frozenset[str]:
    """The routes of the server, and those that other servers of this process were asked for before it."""
    earlier = text_string_to_metric_families(server.api.get("/metrics").text)
    asked = {sample.labels["route"] for family in earlier for sample in family.samples if "route" in sample.labels}
    return routes_of(server.app) | asked


@pytest.fixture(scope="module")
def told(server: Embedded, routes: frozenset[str]) -> str:
    """The metrics of a server that was used, and badly."""
    code = {"source": "c.vars.n = 'ok'; return null;", "writes": [{"variable": "n"}]}
    blocks = [{"id": "bcode", "type": "javascript", "config": code}, request("http://127.0.0.1:9/" + CANARY)]
    for name in HOSTILE:
        bot = server.publish({**scenario(blocks, "bask2"), "name": name})
        opened = server.api.post(f"/chat/v1/bots/{bot['id']}/dialogs", json={}).json()
        bearer = {"authorization": f"Bearer {opened['token']}"}
        for turn in range(TURNS):
            said = {"client_id": f"{CANARY}-{turn}-{name[:3]}", "text": f"{CANARY} {name}"}
            answer = server.api.post(f"/chat/v1/dialogs/{opened['dialog_id']}/messages", json=said, headers=bearer)
            assert answer.status_code == 200, answer.text
    for path in (
        f"/{CANARY}/a",
        f"/api/v1/{CANARY}",
        f"/chat/v1/bots/{CANARY}",
        f"/c/{CANARY}",
        "/%00",
        "/" + "x" * 2000,
    ):
        for method in ("GET", "POST", "DELETE"):
            server.api.request(method, path)
    odd_request(server, f"PROPFIND /{CANARY} HTTP/1.1")
    odd_request(server, f"{CANARY.upper()} / HTTP/1.1")
    return metrics(server.api, until='rozmova_outbox_calls{lane="ai"}')


def request(url: str) -> dict[str, Any]:
    return {"id": "bask2", "type": "http_request", "config": {"method": "GET", "url": url}}


def odd_request(server: Embedded, line: str) -> None:
    host, port = server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"{line}\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        connection.recv(100)


def metrics(http: httpx2.Client, until: str) -> str:
    deadline = time.monotonic() + 20
    while until not in (text := http.get("/metrics").text):
        assert time.monotonic() < deadline, text
        time.sleep(0.05)
    return text


def test_no_label_of_any_metric_comes_from_outside(told: str, routes: frozenset[str]) -> None:
    assert unbounded(told, routes) == []
    assert CANARY.lower() not in told.lower()
    assert "forged_total" not in told


def test_a_label_from_outside_would_be_seen(server: Embedded) -> None:
    planted = CollectorRegistry()
    by_bot = Counter("rozmova_planted", "Turns of a bot", ["bot"], registry=planted)
    by_path = Counter("rozmova_paths", "Requests", ["route"], registry=planted)
    by_code = Counter("rozmova_codes", "Codes", ["outcome"], registry=planted)
    for number in range(MAX_SERIES + 1):
        by_bot.labels(HOSTILE[0]).inc()
        by_path.labels(f"/chat/v1/bots/{number}").inc()
        by_code.labels("a" + chr(97 + number // 26) + chr(97 + number % 26)).inc()
    found = " ".join(unbounded(generate_latest(planted).decode(), routes_of(server.app)))
    assert all(name in found for name in ("rozmova_planted", "rozmova_paths", "rozmova_codes"))


def test_series_beyond_their_limit_are_one() -> None:
    registry = CollectorRegistry()
    series = Series(Counter("rozmova_x", "x", ["outcome"], registry=registry), limit=3)
    for number in range(10):
        series.of(f"o{number}").inc()
    assert registry.get_sample_value("rozmova_x_total", {"outcome": "o0"}) == 1
    assert registry.get_sample_value("rozmova_x_total", {"outcome": "other"}) == 7


def test_metrics_tell_of_turns_commits_queue_sandbox_connections_and_the_build(told: str) -> None:
    samples = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(told)
        for sample in family.samples
    }
    turns = len(HOSTILE) * (TURNS + 1)
    assert samples["rozmova_turns_total", "committed"] >= turns
    assert samples["rozmova_turn_seconds_count",] >= turns
    assert samples["rozmova_commit_turns_sum",] >= turns
    assert 0 < samples["rozmova_commit_seconds_count",] <= samples["rozmova_commit_turns_sum",]
    assert samples["rozmova_scripts_total", "ok"] >= len(HOSTILE)
    assert samples["rozmova_script_seconds_count",] >= len(HOSTILE)
    assert samples["rozmova_sandbox_workers",] >= 1
    assert samples["rozmova_sandbox_waiting_calls",] == 0
    assert sum(value for key, value in samples.items() if key[:2] == ("rozmova_jobs_total", "http")) >= len(HOSTILE)
    assert {key[1] for key in samples if key[0] == "rozmova_outbox_calls"} == {"ai", "http", "script", "send"}
    assert samples["rozmova_database_connections_limit",] > 0
    assert samples["rozmova_dependency_up", "database"] == 1
    assert samples["rozmova_commit_queue_turns",] == 0
    assert any(key[0] == "rozmova_build_info" for key in samples)
    names = {family.name for family in text_string_to_metric_families(told) if family.name.startswith("rozmova_")}
    timed = {name for name in names if "seconds" in name}
    assert timed
    assert all(name.endswith("_seconds") for name in timed)
    assert not [name for name in names if re.search(r"_(ms|milliseconds|kb|mb)$", name)]


def test_figures_of_several_sources_are_added_up() -> None:
    readings = Readings({"rozmova_sandbox_workers": "x", "rozmova_sandbox_starts": "y"})
    forget = readings.add(
        lambda: [Reading("rozmova_sandbox_workers", 1), Reading("rozmova_sandbox_starts", 2, counter=True)]
    )
    readings.add(lambda: [Reading("rozmova_sandbox_workers", 3)])
    assert {sample.name: sample.value for family in readings.collect() for sample in family.samples} == {
        "rozmova_sandbox_workers": 4,
        "rozmova_sandbox_starts_total": 2,
    }
    forget()
    assert [sample.value for family in readings.collect() for sample in family.samples] == [3]


async def test_a_reader_that_does_not_keep_up_is_counted(sqlite_migrated: str) -> None:
    def behind() -> float:
        return REGISTRY.get_sample_value("rozmova_slow_readers_total", {"reason": "behind"}) or 0.0

    async with world(sqlite_migrated, round_and_round()) as chat:
        dialog = await chat.open()
        async with aclosing(chat.chat.delivery.subscribe(dialog, 0)) as events:
            await anext(events)
            before = behind()
            chat.chat.delivery.publish(dialog, [wire.typing(True)] * (MAX_WAITING_FRAMES + 10))
            async with asyncio.timeout(20):
                assert len([event async for event in events]) < MAX_WAITING_FRAMES
    assert behind() == before + 1


# --- slow turns ------------------------------------------------------------------------------------------------------


@pytest.fixture
def lines() -> Iterator[list[dict[str, Any]]]:
    """The lines of the slow-turn log, as an operator's tool reads them."""
    found: list[dict[str, Any]] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            line = JsonLines().format(record)
            assert "\n" not in line
            found.append(json.loads(line))

    logger, handler = logging.getLogger("runtime.chat.slow_turns"), Keeping()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield found
    logger.removeHandler(handler)
    logger.setLevel(level)


async def talk_slowly(chat: World, folder: Path) -> str:
    """Say something while the database takes no writes for a while."""
    dialog = await chat.open()
    other = sqlite3.connect(folder / "rozmova.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    saying = asyncio.create_task(chat.tell(dialog, f"моя таємниця {CANARY}", f"{CANARY}-id"))
    await asyncio.sleep(0.5)
    other.execute("ROLLBACK")
    other.close()
    await saying
    return dialog


async def test_a_slow_turn_is_told_by_its_parts_and_never_by_its_words(
    sqlite_migrated: str, tmp_path: Path, lines: list[dict[str, Any]]
) -> None:
    async with world(sqlite_migrated, round_and_round(), Process(slow_turn_s=0.3)) as chat:
        dialog = await talk_slowly(chat, tmp_path)
        line = next(line for line in lines if line["source"] == "client")
    assert (line["message"], line["dialog"], line["organisation"], line["outcome"]) == (
        "slow turn",
        dialog,
        ORG,
        "committed",
    )
    parts = {name: line[f"{name}_ms"] for name in ("waited", "engine", "script", "commit", "reply")}
    assert max(parts, key=parts.__getitem__) == "commit"
    assert sum(parts.values()) == pytest.approx(line["total_ms"], abs=1)
    assert CANARY not in json.dumps(line, ensure_ascii=False)
    assert "таємниця" not in json.dumps(line, ensure_ascii=False)


async def test_a_turn_within_the_limit_is_not_told(sqlite_migrated: str, lines: list[dict[str, Any]]) -> None:
    async with world(sqlite_migrated, round_and_round(), Process(slow_turn_s=60)) as chat:
        await chat.say(await chat.open(), "Оля")
    assert lines == []


async def test_slow_turns_are_told_no_faster_than_can_be_read(lines: list[dict[str, Any]]) -> None:
    now = [0.0]
    slow = SlowTurns(1.0, clock=lambda: now[0])
    for _ in range(100):
        tell(slow)
    assert len(lines) == LINES_AT_ONCE
    now[0] += 1.0
    tell(slow)
    assert (len(lines), lines[-1]["untold"]) == (LINES_AT_ONCE + 1, 100 - LINES_AT_ONCE)


def tell(slow: SlowTurns) -> None:
    session: Any = Session.__new__(Session)
    for name in ("org_id", "bot_id", "release_id", "dialog_id"):
        setattr(session, name, os.urandom(4).hex())
    slow.tell(session, Letter("client", "m1", Started()), TurnTiming(Services()), time.perf_counter() + 2)
