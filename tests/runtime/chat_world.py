"""A whole chat service on a real database, with bots kept in memory, for tests of the chat."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from runtime.chat.bots import BotFacts, LiveBots
from runtime.chat.delivery import Delivery
from runtime.chat.fanout import LocalFanout
from runtime.chat.plans import PlanKey, Plans
from runtime.chat.service import ChatParts, ChatService, Incoming
from runtime.chat.taking import ChatRules, Taking, TakingParts
from runtime.chat.turns import ScriptJob
from runtime.dialog.events import Reply, ScriptResult
from runtime.errors import NotFound
from storage.engine import Database, open_database
from storage.repositories.turns import TurnStore
from tests.talking import block, document

ORG = "o1"
BOT = "b1"


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


class Shelf:
    """Bots and releases in memory: a `BotSource` and a `DocumentSource`."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.documents = {"r1": document}
        self.facts = BotFacts(BOT, ORG, "Тест", ("uk", "en"), "uk", {}, (), "r1")

    async def bot(self, bot_id: str) -> BotFacts | None:
        return self.facts if bot_id == BOT else None

    async def document(self, key: PlanKey) -> bytes:
        if key.release_id not in self.documents:
            raise NotFound("no_release")
        return json.dumps(self.documents[key.release_id]).encode()


class NoScripts:
    """A sandbox that refuses."""

    async def run(self, job: ScriptJob) -> ScriptResult:
        return ScriptResult(ok=False, code="crashed", detail="no sandbox here")


@dataclass
class World:
    """One process of the chat."""

    database: Database
    shelf: Shelf
    service: ChatService
    taking: Taking
    delivery: Delivery
    store: TurnStore
    bots: LiveBots
    said: int = field(default=0)

    async def open(self, **variables: Any) -> str:
        opened = await self.service.open_dialog(BOT, variables, None, "web")
        self.token = opened.token
        return opened.dialog_id

    async def say(self, dialog_id: str, text: str, client_id: str = "", wait_s: float = 0) -> list[str]:
        self.said += 1
        incoming = Incoming("client", client_id or f"m{self.said}", Reply(text=text), client_id)
        return words((await self.service.receive(dialog_id, incoming, wait_s)).events)


@asynccontextmanager
async def world(
    database_url: str, drawn: Mapping[str, Any] | None = None, shelf: Shelf | None = None, name: str = "p1"
) -> AsyncGenerator[World]:
    database = open_database(database_url)
    shelf = shelf or Shelf(drawn or greeting())
    store = TurnStore(database)
    delivery = Delivery(store, LocalFanout())
    plans = Plans(shelf)
    bots = LiveBots(shelf)
    rules = ChatRules(name)
    taking = Taking(TakingParts(store, plans, delivery, NoScripts(), rules))
    service = ChatService(ChatParts(taking, plans, bots, delivery, rules))
    try:
        yield World(database, shelf, service, taking, delivery, store, bots)
    finally:
        await service.close()
        await store.close()
        await database.close()


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
