"""A whole chat on a real database, with a published bot and faked services outside, for tests of the chat."""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import json
import secrets
import tempfile
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from redis.asyncio import Redis

from runtime.chat.assembly import Chat, ChatOutside
from runtime.chat.lanes import Ai, AiAsk, Fetch
from runtime.chat.service import Incoming, Received
from runtime.chat.sessions import SessionLimits
from runtime.chat.taking import ChatRules
from runtime.chat.turns import ScriptJob
from runtime.dialog.events import Reply, ScriptResult
from runtime.outbound.fetch import Request, Response
from storage.blobs import Blobs
from storage.engine import Database, open_database
from storage.repositories.bots import Bots, NewBot
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.releases import Publication, PublishedDraft, Releases
from storage.repositories.scenarios import NewScenario, Scenarios
from storage.repositories.secrets_store import NewSecret, SecretsStore
from storage.secrets import Vault
from tests.talking import block, document

ORG = "o1"
BOT = "b1"
KEY = Vault([bytes(32)])


def greeting() -> dict[str, Any]:
    """Ask for a name, greet, ask what is wanted, repeat it, end."""
    return document(
        {
            "g1": [
                block("b1", "send_text", text="Вітаю!"),
                block("b2", "ask_text", text="Як вас звати?", variable="name"),
                block("b3", "send_text", text="Радий знайомству, {{ name }}!"),
                block("b4", "ask_text", text="Чого бажаєте?", variable="wish"),
                block("b5", "send_text", text="{{ name }} бажає: {{ wish }}"),
            ]
        },
        variables={"name": "text", "wish": "text"},
    )


def round_and_round() -> dict[str, Any]:
    """The same, but it asks again and again what is wanted."""
    drawn = greeting()
    drawn["edges"] = [{"id": "e1", "from": {"block": "b5", "exit": "next"}, "to": {"group": "g1", "block": "b4"}}]
    return drawn


async def found_bot(database: Database, drawn: Mapping[str, Any], origins: tuple[str, ...] = ()) -> None:
    """Make an organisation with one bot whose scenario is published."""
    now = datetime.now(UTC)
    await OrganisationsSweep(database).create(Organisation(ORG, "Тест", now))
    await Bots(database, ORG).create(NewBot(BOT, "Тест", "uk", ["uk", "en"], now, allowed_origins=origins))
    await Scenarios(database, ORG).create(NewScenario("s1", BOT, "Головний", drawn, "e1", now))
    await publish(database, drawn, "e1")


async def publish(database: Database, drawn: Mapping[str, Any], etag: str) -> None:
    """Publish the bot's scenario."""
    canonical = json.dumps(drawn, ensure_ascii=False).encode()
    draft = PublishedDraft(etag, canonical, hashlib.sha256(canonical).hexdigest())
    publication = Publication(f"r{secrets.token_hex(4)}", "", None, datetime.now(UTC), {"s1": draft})
    await Releases(database, ORG).publish(BOT, publication)


class Services:
    """What is outside: answers to HTTP requests and of models, scripts that can be run in Python."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.asked: list[AiAsk] = []
        self.http: Callable[[Request], Awaitable[Response]] = self._fine
        self.words: tuple[str, ...] = ("Добрий ", "день", "!")
        self.pause_s = 0.0
        self.scripts: dict[str, Callable[[Mapping[str, Any]], ScriptResult]] = {}

    async def fetch(self, request: Request) -> Response:
        self.requests.append(request)
        return await self.http(request)

    async def answer(self, ask: AiAsk, heard: Callable[[str], None]) -> str:
        self.asked.append(ask)
        for word in self.words:
            await asyncio.sleep(self.pause_s)
            heard(word)
        return "".join(self.words)

    async def run(self, job: ScriptJob) -> ScriptResult:
        script = self.scripts.get(job.source)
        return script(job.arguments) if script else ScriptResult(ok=False, code="crashed", detail="no sandbox here")

    async def _fine(self, request: Request) -> Response:
        return Response(200, {"content-type": "application/json"}, b'{"price":"12.50"}', 1.0, request.url)


@dataclass
class World:
    """One process of the chat."""

    database: Database
    chat: Chat
    services: Services
    token: str = ""
    numbers: itertools.count[int] = field(default_factory=itertools.count)

    async def open(self, **variables: Any) -> str:
        opened = await self.chat.service.open_dialog(BOT, variables, None, "web")
        self.token = opened.token
        return opened.dialog_id

    async def tell(self, dialog_id: str, text: str, client_id: str = "", wait_s: float = 0) -> Received:
        client_id = client_id or f"m{next(self.numbers)}"
        return await self.chat.service.receive(
            dialog_id, Incoming("client", client_id, Reply(text=text), client_id), wait_s
        )

    async def say(self, dialog_id: str, text: str, client_id: str = "", wait_s: float = 0) -> list[str]:
        return words((await self.tell(dialog_id, text, client_id, wait_s)).events)

    async def events(self, dialog_id: str) -> list[dict[str, Any]]:
        return [json.loads(event) for event in await self.chat.service.events_after(dialog_id, 0)]

    async def keep_secret(self, kind: str, name: str, value: str, **settings: object) -> None:
        secret = NewSecret(f"x{name}", None, kind, name, settings, value, datetime.now(UTC))
        await SecretsStore(self.database, ORG, KEY).put(secret)


@dataclass(frozen=True)
class Process:
    """How a process of the chat is set up: its name, lanes and Redis."""

    name: str = "p1"
    lanes: frozenset[str] = frozenset(("http", "script", "ai"))
    redis: Callable[[], Redis] | None = None
    started: bool = True
    services: Services | None = None
    fetcher: Fetch | None = None
    ai: Ai | None = None
    limits: SessionLimits = field(default_factory=SessionLimits)
    slow_turn_s: float = 60.0
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


@asynccontextmanager
async def world(
    database_url: str, drawn: Mapping[str, Any] | None = None, process: Process | None = None
) -> AsyncGenerator[World]:
    """Run a process of the chat; the one that gives `drawn` also makes the bot."""
    process = process or Process()
    database = open_database(database_url)
    if drawn is not None:
        await found_bot(database, drawn)
    services = process.services or Services()
    connections = [process.redis() for _ in range(3)] if process.redis else [None, None, None]
    with tempfile.TemporaryDirectory() as folder:
        chat = Chat(
            ChatOutside(
                database=database,
                vault=KEY,
                blobs=Blobs(Path(folder), 100_000),
                scripts=services,
                fetcher=process.fetcher or services,
                ai=process.ai or services,
                rules=ChatRules(process.name, sessions=process.limits, slow_turn_s=process.slow_turn_s),
                max_upload_bytes=100_000,
                lanes=process.lanes,
                now=process.now,
                fanout_redis=connections[0],
                queue_redis=connections[1],
                blocking_redis=connections[2],
            )
        )
        if process.started:
            await chat.start()
        try:
            yield World(database, chat, services)
        finally:
            await chat.close()
            await database.close()
            for connection in connections:
                if connection is not None:
                    await connection.aclose()


def words(events: list[bytes], speaker: str = "bot") -> list[str]:
    """The words said by `speaker` in stored events."""
    read = [json.loads(event) for event in events]
    return [
        part["text"]
        for event in read
        if event["type"] == "message" and event["data"]["from"] == speaker
        for part in event["data"]["parts"]
        if part["type"] == "text"
    ]
