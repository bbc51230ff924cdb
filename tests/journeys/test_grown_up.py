"""Several processes on PostgreSQL and Valkey: they share dialogs, and one that is killed stops nobody for long."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
import uuid
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import psutil
import psycopg
import pytest
from websockets.exceptions import ConnectionClosed

from storage.secrets import new_key_line
from tests.fakes.http_server import HttpServer
from tests.fakes.openai_server import OpenAiServer
from tests.journeys.customer import STUCK_S, Customer, heard_until, is_whole, texts
from tests.journeys.programs import Program, free_port, run

NOTICED_S = 5.0
"""So long after a loss a server says at the latest that it is not ready."""
ANSWER = ["Так, ", "миски ", "можна ", "мити ", "в посудомийці."]


@dataclass(slots=True)
class Estate:
    """Two servers, two workers and a builder, on one database; `ai_port` is where their model listens."""

    settings: dict[str, str]
    serves: list[Program]
    workers: list[Program]
    builder: Program
    ai_port: int
    api: httpx2.Client

    @property
    def urls(self) -> list[str]:
        return [serve.settings["public_url"] for serve in self.serves]

    def bot(self, template: str) -> str:
        """Make a bot out of a template and publish it."""
        wanted = {"name": "Бот", "default_language": "uk", "languages": ["uk"], "template": template}
        bot = self._told("bots", wanted)
        self._told(f"bots/{bot['id']}/releases", {"message": "перша"})
        return str(bot["id"])

    def _told(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = self.api.post(f"/api/v1/{path}", json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()


@pytest.fixture(scope="module")
def estate(postgres_url: str, valkey_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Estate]:
    folder = tmp_path_factory.mktemp("grown")
    key = folder / "secret.key"
    key.write_text(new_key_line())
    ai_port = free_port()
    with fresh_database(postgres_url) as database_url:
        settings = {
            "database_url": database_url,
            "redis_url": valkey_url,
            "secret_key_file": str(key),
            "data_dir": str(folder / "data"),
            "allowed_private": f"127.0.0.1:{ai_port}",
        }
        migrated = run("migrate", **settings)
        assert migrated.returncode == 0, migrated.stderr
        serves = [server(settings, folder / f"serve-{number}.log") for number in range(2)]
        workers = [worker_of(settings, folder / f"worker-{number}.log") for number in range(2)]
        builder = builder_of(settings, serves[0], folder / "builder.log")
        programs = [*serves, *workers, builder]
        try:
            for program in programs:
                program.begin()
            for program in programs:
                program.wait_ready()
            token = run("token", "--role", "owner", **settings).stdout.strip()
            headers = {"authorization": f"Bearer {token}"}
            with httpx2.Client(base_url=serves[0].settings["public_url"], headers=headers, timeout=30) as api:
                model = {"base_url": f"http://127.0.0.1:{ai_port}/v1", "model": "test-model", "key": "sk-test"}
                assert api.put("/api/v1/connections/main", json=model).status_code == 200
                yield Estate(settings, serves, workers, builder, ai_port, api)
        finally:
            for program in programs:
                program.kill()


def server(settings: dict[str, str], log: Path) -> Program:
    url = f"http://127.0.0.1:{(port := free_port())}"
    return Program(("serve", "--port", str(port)), settings | {"public_url": url}, log, f"{url}/readyz")


def worker_of(settings: dict[str, str], log: Path) -> Program:
    port = {"operators_port": str(free_port())}
    return Program(("worker",), settings | port, log, ready_words="worker ready")


def builder_of(settings: dict[str, str], serve: Program, log: Path) -> Program:
    url = f"http://127.0.0.1:{(port := free_port())}"
    settings = settings | {"public_url": url, "server_url": serve.settings["public_url"]}
    return Program(("builder", "--port", str(port)), settings, log, f"{url}/login")


@contextlib.contextmanager
def fresh_database(server_url: str) -> Iterator[str]:
    name = f"grown_{uuid.uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield server_url.replace("@/postgres?", f"@/{name}?")
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(autouse=True)
def everybody_up(estate: Estate) -> None:
    """Start again what another test has killed."""
    for program in [*estate.serves, *estate.workers]:
        if program.process is None or program.process.poll() is not None:
            program.start()


@pytest.fixture
async def http() -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(timeout=20, trust_env=False) as client:
        yield client


async def test_two_servers_answer_one_dialog_in_turn(estate: Estate, http: httpx2.AsyncClient) -> None:
    customer = Customer(estate.urls, http)
    await customer.open(estate.bot("coffee_order"))
    for answer in (
        {"choice": "cappuccino"},
        {"choice": "Великий"},
        {"choice": ["cinnamon", "oat"]},
        {"text": "Олена"},
        {"text": "067 123 45 67"},
        {"choice": "yes"},
    ):
        last = await customer.say(**answer)
    events = await customer.events()
    assert is_whole(events)
    assert (last[-1]["type"], last[-1]["data"]["reason"]) == ("ended", "finished")
    assert events[-len(last) :] == last


async def test_a_worker_asks_the_model_and_the_answer_streams_through_a_server(
    estate: Estate, http: httpx2.AsyncClient
) -> None:
    customer = Customer(estate.urls, http)
    async with OpenAiServer(says=ANSWER, every_s=0.05, http=HttpServer(port=estate.ai_port)) as model:
        await customer.open(estate.bot("support_triage"))
        known = (await customer.say(choice="Товар"))[-1]["seq"]
        async with customer.live(estate.urls[0], known) as live:
            message = {"type": "message", "client_id": "q1", "text": "Чи можна мити миски в посудомийці?"}
            await live.send(json.dumps(message))
            heard = await heard_until(live, "Це допомогло?")
        makers = {asking["model"] for asking in model.asked}
    deltas = [frame["data"] for frame in heard if frame["type"] == "delta"]
    answers = [frame["data"] for frame in heard if "seq" in frame and texts([frame]) == ["".join(ANSWER)]]
    assert [answer["id"] for answer in answers] == [deltas[0]["message_id"]]
    assert "".join(delta["text"] for delta in deltas) == "".join(ANSWER)
    assert len(deltas) > 1
    assert makers == {"test-model"}
    assert is_whole(await customer.events())


async def test_a_server_killed_in_the_middle_of_a_dialog_is_not_missed(
    estate: Estate, http: httpx2.AsyncClient
) -> None:
    customer = Customer(estate.urls, http)
    await customer.open(estate.bot("coffee_order"))
    acknowledged = [await customer.say(choice="cappuccino")]
    asking = asyncio.create_task(customer.say(choice="Великий"))
    await asyncio.sleep(0.005)
    estate.serves[customer.turns % 2].kill()
    killed = time.monotonic()
    acknowledged.append(await asking)
    for answer in ({"choice": ["cinnamon"]}, {"text": "Олена"}, {"text": "067 123 45 67"}, {"choice": "yes"}):
        acknowledged.append(await customer.say(**answer))
    took_s = time.monotonic() - killed
    print(f"a killed server cost its dialog {took_s:.1f} s over five answers")
    events = await customer.events()
    assert is_whole(events)
    kept = {event["seq"]: event for event in events}
    assert all(kept[event["seq"]] == event for turn in acknowledged for event in turn)
    said = [event["data"]["client_id"] for event in events if event["data"].get("from") == "customer"]
    assert said == [f"m{number}" for number in range(1, 7)]
    assert events[-1]["data"] == {"reason": "finished"}
    assert took_s < STUCK_S


async def test_a_worker_and_a_server_killed_under_an_ai_call_neither_lose_nor_double_the_answer(
    estate: Estate, http: httpx2.AsyncClient
) -> None:
    customer = Customer(estate.urls, http)
    slow = ["Так, ", *["так, "] * 60, "звісно."]
    async with OpenAiServer(says=slow, every_s=0.1, http=HttpServer(port=estate.ai_port)) as model:
        await customer.open(estate.bot("support_triage"))
        known = (await customer.say(choice="Товар"))[-1]["seq"]
        async with customer.live(estate.urls[0], known) as live:
            await live.send(json.dumps({"type": "message", "client_id": "q1", "text": "Чи є тарілки?"}))
            with contextlib.suppress(ConnectionClosed):
                while json.loads(await asyncio.wait_for(live.recv(), STUCK_S))["type"] != "delta":
                    pass
                estate.serves[0].kill()
                asker(estate).kill()
        killed = time.monotonic()
        model.says, model.every_s = ANSWER, 0.01
        async with customer.live(estate.urls[1], known) as live:
            heard = await heard_until(live, "Це допомогло?")
        took_s = time.monotonic() - killed
        print(f"a killed worker and server cost an AI answer {took_s:.1f} s; the model was asked {len(model.asked)}×")
        assert len(model.asked) == 2
    committed = [frame for frame in heard if "seq" in frame]
    assert texts(committed) == ["Чи є тарілки?", "".join(ANSWER), "Це допомогло?"]
    events = await customer.events()
    assert is_whole(events)
    assert events[known:] == committed
    assert took_s < STUCK_S


async def until_ready(http: httpx2.AsyncClient, urls: Sequence[str], status: int, within_s: float) -> None:
    """Ask servers for their readiness until each has told this status."""
    async with asyncio.timeout(within_s):
        for url in urls:
            while (await http.get(f"{url}/readyz")).status_code != status:  # noqa: ASYNC110 - asked as from outside
                await asyncio.sleep(0.1)


async def test_an_answer_goes_on_without_redis(estate: Estate, http: httpx2.AsyncClient, valkey: Any) -> None:
    customer = Customer(estate.urls, http)
    async with OpenAiServer(says=ANSWER, http=HttpServer(port=estate.ai_port)):
        await customer.open(estate.bot("support_triage"))
        valkey.kill()
        try:
            await customer.say(choice="Товар")
            await customer.say(text="Чи є тарілки?")
            deadline = time.monotonic() + STUCK_S
            while "Це допомогло?" not in texts(events := await customer.events()):
                assert time.monotonic() < deadline, texts(events)
                await asyncio.sleep(0.1)
            await until_ready(http, estate.urls, 503, NOTICED_S)
        finally:
            valkey.process = valkey.start_again()
    assert is_whole(events)
    await until_ready(http, estate.urls, 200, STUCK_S)


async def test_every_process_answers_operators(estate: Estate, http: httpx2.AsyncClient) -> None:
    workers = [f"http://127.0.0.1:{worker.settings['operators_port']}" for worker in estate.workers]
    needs = {url: {"database", "migrations", "redis", "sandbox"} for url in [*estate.urls, *workers]}
    needs[estate.builder.settings["public_url"]] = {"pages", "server"}
    async with asyncio.timeout(STUCK_S):
        for url, names in needs.items():
            while (answer := await http.get(f"{url}/readyz")).status_code != 200:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.1)
            assert answer.json()["checks"] == dict.fromkeys(names, "ok")
            assert (await http.get(f"{url}/startupz")).status_code == 200
            assert "rozmova_build_info" in (await http.get(f"{url}/metrics")).text


def test_the_builder_signs_people_in_at_the_server_elsewhere(estate: Estate) -> None:
    printed = run("login-link", **estate.builder.settings | {"builder_url": estate.builder.settings["public_url"]})
    link = printed.stdout.strip()
    assert link.startswith(f"{estate.builder.settings['public_url']}/login/"), printed.stderr
    with httpx2.Client(timeout=60, trust_env=False) as browser:
        page = browser.get(link)
        assert page.status_code == 200
        sent = browser.post(link, data={"form_token": browser.cookies["rozmova_form"]}, headers={"origin": "null"})
        assert (sent.status_code, sent.headers["location"]) == (303, "/welcome")
        assert browser.get(f"{estate.builder.settings['public_url']}/welcome").status_code == 200
        again = browser.post(link, data={"form_token": browser.cookies["rozmova_form"]}, headers={"origin": "null"})
        assert again.status_code == 401


def asker(estate: Estate) -> Program:
    """Find the worker that holds a connection to the model."""
    for worker in estate.workers:
        connections = psutil.Process(worker.pid).net_connections("tcp")
        if any(one.status == "ESTABLISHED" and one.raddr.port == estate.ai_port for one in connections):
            return worker
    raise AssertionError("no worker asks the model")


@pytest.mark.parametrize("command", ["serve", "worker"])
@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"database_url": ""}, "PostgreSQL is needed"),
        ({"database_url": "sqlite:///x.db"}, "PostgreSQL is needed"),
        ({"redis_url": ""}, "Redis or Valkey is needed"),
        ({"secret_key_file": ""}, "An encryption key is needed"),
        ({}, "Run rozmova migrate first"),
    ],
)
def test_a_process_that_lacks_something_says_what(
    command: str, missing: dict[str, str], told: str, postgres_database: str, valkey_url: str, tmp_path: Path
) -> None:
    settings = {"database_url": postgres_database, "redis_url": valkey_url, "secret_key_file": str(tmp_path / "key")}
    settings = {name: value for name, value in (settings | missing).items() if value}
    done = run(command, data_dir=str(tmp_path), **settings)
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 2  # in both languages


def test_a_key_that_is_not_there_and_a_database_that_is_away_are_told_with_a_way_out(
    estate: Estate, tmp_path: Path
) -> None:
    no_key = run("serve", **estate.settings | {"secret_key_file": str(tmp_path / "no.key")})
    assert (no_key.returncode, "openssl rand -base64 32" in no_key.stderr) == (1, True)
    away = run("worker", **estate.settings | {"database_url": f"postgresql://nobody@/none?host={tmp_path}"})
    assert (away.returncode, "Check ROZMOVA_DATABASE_URL" in away.stderr) == (1, True)
    assert "Traceback" not in no_key.stderr + away.stderr


def test_an_unknown_setting_is_refused_with_a_suggestion(tmp_path: Path) -> None:
    for command in ("serve", "worker", "builder", "migrate", "start"):
        done = run(command, redis_ulr="redis://localhost")
        assert done.returncode == 1
        assert "Unknown setting ROZMOVA_REDIS_ULR. Did you mean ROZMOVA_REDIS_URL?" in done.stderr
