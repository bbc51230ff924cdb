"""Secrets are planted everywhere, everything is run and broken, and then all that was written anywhere is searched."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import secrets
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2
import psutil
import pytest

from runtime.adapters import open_vault
from runtime.settings import Settings
from runtime.telemetry import configure_logging
from storage.engine import open_database
from storage.repositories.secrets_store import NewSecret, SecretsStore
from tests.fakes.http_server import HttpServer, plain, raw, reset
from tests.journeys.embedded import Embedded, embedded
from tests.journeys.programs import free_port
from tests.runtime.test_bad_input import scenario

KEPT_IN = {"secret.key"}
"""The key file is where the key is; everything else of the data folder may be copied by a backup."""


@dataclass
class Search:
    """Canaries by what they are, and everything that was written, by where."""

    planted: dict[str, str] = field(default_factory=dict)
    written: dict[str, bytes] = field(default_factory=dict)

    def plant(self, name: str) -> str:
        """Make a secret that is found again whatever it stands in."""
        self.planted[name] = f"canary{name.replace(' ', '')}{secrets.token_hex(12)}"
        return self.planted[name]

    def add(self, where: str, what: bytes | str) -> None:
        """Keep what was written somewhere."""
        self.written[where] = self.written.get(where, b"") + (what.encode() if isinstance(what, str) else what)

    def found(self) -> list[str]:
        """Tell which secret stands where, as it is or in a usual writing of it."""
        return [
            f"{name} in {where}"
            for name, secret in self.planted.items()
            for where, text in self.written.items()
            if any(form in text for form in forms_of(secret))
        ]

    def around(self) -> str:
        """Show where the first of them stands, for whoever has to find it."""
        for secret in self.planted.values():
            for text in self.written.values():
                if (at := text.find(secret.encode())) >= 0:
                    return text[max(0, at - 300) : at + 100].decode(errors="replace")
        return ""


def forms_of(secret: str) -> set[bytes]:
    plain_form = secret.encode()
    encoded = {base64.b64encode(b"x" * shift + plain_form)[4:-4] for shift in range(3)}
    return {plain_form, quote(secret).encode(), plain_form.hex().encode(), json.dumps(secret)[1:-1].encode(), *encoded}


class Lines(logging.Handler):
    """Keeps each record with all that a formatter could make of it."""

    def __init__(self, search: Search) -> None:
        super().__init__(logging.DEBUG)
        self._search = search
        self._lock = threading.Lock()

    def emit(self, record: logging.LogRecord) -> None:
        text = f"{record.getMessage()} {vars(record)}"
        if record.exc_info:
            text += logging.Formatter().formatException(record.exc_info)
        with self._lock:
            self._search.add("the log", text + "\n")


@pytest.fixture
def search() -> Iterator[Search]:
    made = Search()
    handler, root = Lines(made), logging.getLogger()
    before, handlers = root.level, root.handlers[:]
    configure_logging("DEBUG")
    root.addHandler(handler)
    yield made
    root.handlers[:] = handlers
    root.setLevel(before)


async def keep_secret(server: Embedded, value: str) -> None:
    database = open_database(f"sqlite:///{server.data_dir / 'rozmova.db'}")
    try:
        vault = open_vault(Settings(data_dir=server.data_dir), create=False)
        new = NewSecret("xcrm", None, "secret", "crm", {}, value, datetime.now(UTC))
        await SecretsStore(database, "o1", vault).put(new)
    finally:
        await database.close()


def talk(http_port: int) -> dict[str, Any]:
    place = f"http://127.0.0.1:{http_port}"
    header = [{"name": "X-Api-Key", "value": "{{ secret.crm }}"}]
    ask = {"headers": header, "timeout_s": 2, "error_variable": "n", "status_variable": "n"}
    return scenario(
        [
            {"id": "bh1", "type": "http_request", "config": {"url": f"{place}/ok?key={{{{ secret.crm }}}}", **ask}},
            {
                "id": "bh2",
                "type": "http_request",
                "config": {"url": f"{place}/bad", "method": "POST", "body_kind": "json",
                           "body": '{"key": "{{ secret.crm }}"}', **ask},
            },
            {
                "id": "bjs",
                "type": "javascript",
                "config": {"source": "throw new Error(JSON.stringify(c) + c.secret)", "error_variable": "n"},
            },
            {"id": "bsay", "type": "send_text", "config": {"text": "{{ n }} {{ secret.crm }} {{ secret }}"}},
            {"id": "bai", "type": "ai_reply", "config": {"connection": "main", "timeout_s": 3, "message": "{{ n }}"}},
        ]
    )  # fmt: skip


def with_ways_out(document: dict[str, Any]) -> dict[str, Any]:
    """Let every failure lead on to the block behind it."""
    blocks = [block["id"] for block in document["groups"][0]["blocks"]]
    ways = [(at, after) for at, after in pairwise(blocks) if at in ("bh1", "bh2", "bjs", "bai")]
    edges = [
        {"id": f"e{n}", "from": {"block": at, "exit": "error"}, "to": {"group": "g1", "block": after}}
        for n, (at, after) in enumerate(ways)
    ]
    return {**document, "edges": edges}


class Caller:
    """Asks, and keeps whatever is answered."""

    def __init__(self, server: Embedded, search: Search) -> None:
        self.search = search
        self.http = httpx2.Client(base_url=server.url, timeout=40, trust_env=False)
        self.bearer = dict(server.api.headers)["authorization"]

    def ask(self, method: str, path: str, body: Any = None, *, shown_once: bool = False, **headers: str) -> Any:
        sent = {"authorization": self.bearer, **headers}
        content = body if isinstance(body, bytes | None) else json.dumps(body).encode()
        answer = self.http.request(method, path, content=content, headers={"content-type": "application/json", **sent})
        if not shown_once:
            self.search.add(f"{method} {path.split('?')[0]}", answer.text + str(answer.headers))
        with suppress(ValueError):
            return answer.json()
        return answer.text


async def test_no_secret_is_found_where_it_does_not_belong(search: Search, tmp_path: Path) -> None:
    http_port, ai_port = free_port(), free_port()
    ai_key = search.plant("AI key")
    echo = json.dumps(
        {"error": {"message": f"Incorrect API key provided: {ai_key}", "code": "invalid_api_key"}}
    ).encode()
    refusals = [plain(echo, "401 Unauthorized", content_type="application/json"), raw(b"HTTP/1.1 abc\r\n\r\n")]
    broken = [plain(b"{}"), reset(b"HTTP/1.1 200 OK\r\n"), plain(b"no", "500 Internal Server Error")]
    allowed = f"127.0.0.1:{http_port},127.0.0.1:{ai_port}"
    with embedded(tmp_path, allowed_private=allowed, log_level="DEBUG") as server:
        search.planted["key file"] = (server.data_dir / "secret.key").read_text().strip()
        crm = search.plant("CRM")
        await keep_secret(server, crm)
        call = Caller(server, search)
        async with HttpServer(broken, port=http_port) as shop, HttpServer(refusals, port=ai_port) as model:
            await asyncio.to_thread(use_everything, server, call, http_port, ai_port, ai_key)
            assert any(crm in str(seen.headers) for seen in shop.seen), "the secret was never sent"
            assert any(ai_key in str(seen.headers) for seen in model.seen), "the key was never sent"
        look_at_processes(search)
        look_at_files(search, server.data_dir, "while it runs")
    look_at_files(search, tmp_path, "after it stopped")
    assert search.written["the log"]
    assert search.found() == [], search.around()


def use_everything(server: Embedded, call: Caller, http_port: int, ai_port: int, ai_key: str) -> None:
    search = call.search
    connection = {"base_url": f"http://127.0.0.1:{ai_port}/v1", "model": "m", "key": ai_key}
    call.ask("PUT", "/api/v1/connections/main", connection)
    call.ask("GET", "/api/v1/connections")
    call.ask("PUT", "/api/v1/connections/main", {**connection, "base_url": "no address"})

    link = call.ask("POST", "/api/v1/sessions/links?person=p1", shown_once=True)["link"]
    session = call.ask("POST", "/api/v1/sessions", {"link": link}, shown_once=True)["token"]
    search.planted |= {"login link": link, "session": session, "owner's token": call.bearer.removeprefix("Bearer ")}
    password, wrong = search.plant("password"), search.plant("wrong password")
    mine = {"authorization": f"Bearer {session}"}
    call.ask("PATCH", "/api/v1/people/me", {"password": password}, **mine)
    call.ask("PATCH", "/api/v1/people/me", {"password": password, "old_password": wrong}, **mine)
    call.ask("POST", "/api/v1/sessions", {"email": "owner@example.com", "password": wrong})
    call.ask("POST", "/api/v1/sessions", {"email": "owner@example.com", "password": [wrong]})
    call.ask("POST", "/api/v1/sessions", f'{{"password": "{wrong}"'.encode())
    call.ask("POST", "/api/v1/sessions", {"link": wrong, "extra": wrong})
    call.ask("GET", "/api/v1/people/me", authorization=f"Bearer {wrong}")
    call.ask("GET", f"/login/{wrong}-not")
    key = call.ask("POST", "/api/v1/keys", {"name": "склад", "role": "author"}, shown_once=True)["key"]
    search.planted["API key"] = key
    call.ask("GET", "/api/v1/keys", authorization=f"Bearer {key}")
    call.ask("GET", "/api/v1/keys")

    bot = server.publish(with_ways_out(talk_said(http_port)))
    made = call.ask("POST", f"/api/v1/bots/{bot['id']}/identity", shown_once=True)
    if "secret" in made:
        search.planted["identity"] = made["secret"]
    call.ask("GET", f"/api/v1/bots/{bot['id']}/identity")
    draft = f"/api/v1/scenarios/{bot['main_scenario']}/draft"
    document = server.api.get(draft).json()
    document["groups"][0]["blocks"].insert(
        1, {"id": "bsay", "type": "send_text", "config": {"text": "{{ secret.crm }}"}}
    )
    call.ask("PUT", draft, document, **{"if-match": server.api.get(draft).headers["etag"]})
    call.ask("GET", draft)
    call.ask("POST", f"/api/v1/bots/{bot['id']}/releases", {"message": "із секретом"})
    call.ask("GET", f"/api/v1/bots/{bot['id']}/releases/1")
    call.ask("POST", f"/api/v1/bots/{bot['id']}/copies", {"name": "копія"})
    talked(call, f"/chat/v1/bots/{bot['id']}/dialogs", {}, "dialog")
    talked(call, f"/api/v1/scenarios/{bot['main_scenario']}/tries", {}, "trial")
    for path in ("/api/v1/audit", "/metrics", "/readyz", "/version", "/api/v1/people", "/api/v1/bots", "/nowhere"):
        call.ask("GET", path)
    call.ask("DELETE", "/api/v1/sessions/current", **mine)


def talk_said(http_port: int) -> dict[str, Any]:
    """The conversation without the text that would tell its customers a secret, which is not published."""
    document = talk(http_port)
    blocks = document["groups"][0]["blocks"]
    document["groups"][0]["blocks"] = [block for block in blocks if block["id"] != "bsay"]
    return document


def talked(call: Caller, path: str, body: dict[str, Any], kind: str) -> None:
    opened = call.ask("POST", path, body, shown_once=True)
    call.search.planted[f"{kind} token"] = opened["token"]
    dialog = f"/chat/v1/dialogs/{opened['dialog_id']}"
    bearer = {"authorization": f"Bearer {opened['token']}"}
    for turn in range(2):
        said = {"client_id": f"m{turn}", "text": "{{ secret.crm }} так"}
        call.ask("POST", f"{dialog}/messages", said, **bearer, prefer="wait=20")
    call.ask("GET", f"{dialog}/events", **bearer)
    call.ask("GET", f"{dialog}/events", authorization=f"Bearer {opened['token']}x")


def look_at_processes(search: Search) -> None:
    workers = psutil.Process().children(recursive=True)
    assert workers, "the sandbox has processes of its own"
    for worker in workers:
        with suppress(psutil.Error, OSError):
            search.add("a worker's command line", "\0".join(worker.cmdline()))
            search.add("a worker's environment", Path(f"/proc/{worker.pid}/environ").read_bytes())


def look_at_files(search: Search, folder: Path, when: str) -> None:
    for file in folder.rglob("*"):
        if file.is_file() and file.name not in KEPT_IN:
            search.add(f"{file.name} {when}", file.read_bytes())


@pytest.mark.parametrize("form", ["as it is", "in base64", "in hex", "in an address"])
def test_a_planted_leak_is_seen(form: str) -> None:
    search = Search()
    secret = search.plant("AI key") + "/+"
    search.planted["AI key"] = secret
    written = {
        "as it is": f"Authorization: Bearer {secret}".encode(),
        "in base64": base64.b64encode(f"user:{secret}".encode()),
        "in hex": secret.encode().hex().encode(),
        "in an address": quote(f"https://a.example/?k={secret}").encode(),
    }
    search.add("a log", written[form])
    assert search.found() == ["AI key in a log"]
