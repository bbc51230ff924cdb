"""What the fault rows hurt: programs on one database, with a bot and a model, and customers in front of them."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import httpx2

from runtime.admin.sessions import Sessions
from storage.engine import Database, open_database
from storage.repositories.people import NewPerson, People
from storage.repositories.secrets_store import NewSecret, SecretsStore
from tests.fakes.http_server import Writer
from tests.fakes.openai_server import OpenAiServer
from tests.faults.ledger import Ledger
from tests.faults.nursery import Child, Nursery
from tests.faults.widget import Balancer, Line, Widget
from tests.runtime.chat_world import BOT, KEY, ORG, found_bot
from tests.talking import block, document

FIRST, LAST = "Чую: ", "Порада: "
OVER_S = 1800.0
"""A row that takes longer is broken."""
HUNG_S = 150.0


def advised(*, patient: bool = False) -> dict[str, Any]:
    """Say what was heard, let a model answer it, ask again, for ever; a patient one waits a moment in between."""
    reply = {"connection": "main", "message": "{{ wish }}", "system": "Be kind.", "fallback": "Нема поради"}
    pause = [block("b5", "wait", seconds=0.3, typing=True)] if patient else []
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Що підказати?", variable="wish"),
                block("b2", "send_text", text=FIRST + "{{ wish }}"),
                *pause,
                block("b3", "ai_reply", **reply),
            ]
        },
        edges=[("b3", "next", "g1/b1"), ("b3", "error", "g1/b1")],
        variables={"wish": "text"},
    )


def both(client_id: str) -> list[str]:
    """What answers a message: at once, and from the model."""
    return [FIRST + client_id, LAST + client_id]


class Model(OpenAiServer):
    """A model that names the message it answers."""

    async def _stream(self, body: dict[str, Any], writer: Writer) -> None:
        answering = replace(self, says=[LAST, body["messages"][-1]["content"]])
        await OpenAiServer._stream(answering, body, writer)


@dataclass(slots=True)
class Estate:
    """Programs on one database. `fronts` are those that customers reach."""

    database_url: str
    settings: dict[str, str]
    fronts: list[Child]
    workers: list[Child] = field(default_factory=list[Child])
    model: Model = field(default_factory=Model)

    @property
    def programs(self) -> list[Child]:
        return [*self.fronts, *self.workers]


def settings_in(folder: Path, database_url: str, redis_url: str = "", ai_pair: str = "") -> dict[str, str]:
    """Give the settings of programs that keep their files in `folder`."""
    folder.mkdir(exist_ok=True)
    key = folder / "secret.key"
    key.write_text(base64.b64encode(bytes(32)).decode() + "\n")
    key.chmod(0o600)
    given = {"database_url": database_url, "redis_url": redis_url, "secret_key_file": str(key)}
    given |= {"data_dir": str(folder), "allowed_private": ai_pair, "log_level": "WARNING"}
    return {name: value for name, value in given.items() if value}


async def found(database_url: str, drawn: Mapping[str, Any], model: Model) -> str:
    """Make the organisation, its owner, the bot and the way to the model; gives the owner's token."""
    database = open_database(database_url)
    try:
        await found_bot(database, drawn)
        now = datetime.now(UTC)
        await People(database, ORG).add(NewPerson("p1", "owner@example.com", "Олена", "owner", now))
        way = {"base_url": model.base_url, "model": "test-model"}
        await SecretsStore(database, ORG, KEY).put(NewSecret("xmain", None, "ai", "main", way, model.key, now))
        return await owner_token(database)
    finally:
        await database.close()


async def owner_token(database: Database) -> str:
    sessions = Sessions(database, lambda: datetime.now(UTC))
    return await sessions.make_token(ORG, "p1", "owner", "faults", timedelta(hours=1))


@contextlib.asynccontextmanager
async def several(
    nursery: Nursery, folder: Path, database_url: str, redis_url: str, *, each: int = 2, patient: bool = False
) -> AsyncIterator[Estate]:
    """Run servers and workers, so many of each, on PostgreSQL and Valkey; they are begun, and ready when waited for."""
    async with Model(every_s=0.02) as model:
        await found(database_url, advised(patient=patient), model)
        settings = settings_in(folder, database_url, redis_url, model.http.pair)
        settings["log_level"] = "INFO"
        estate = Estate(
            database_url,
            settings,
            [nursery.serve(settings, folder / f"serve-{number}.log") for number in range(each)],
            [nursery.worker(settings, folder / f"worker-{number}.log") for number in range(each)],
            model,
        )
        with running(*estate.programs):
            await all_ready(*estate.programs)
            yield estate


@contextlib.asynccontextmanager
async def alone(nursery: Nursery, folder: Path, database_url: str, *, patient: bool = False) -> AsyncIterator[Estate]:
    """Run `start` on SQLite."""
    async with Model(every_s=0.02) as model:
        await found(database_url, advised(patient=patient), model)
        settings = settings_in(folder, database_url, ai_pair=model.http.pair)
        estate = Estate(database_url, settings, [nursery.all_in_one(settings, folder / "start.log")], model=model)
        with running(*estate.programs):
            await all_ready(*estate.programs)
            yield estate


@contextlib.contextmanager
def running(*programs: Child) -> Iterator[None]:
    """Begin programs; whatever happens, they end with the block."""
    try:
        for program in programs:
            program.begin()
        yield
    finally:
        for program in programs:
            program.kill()


async def all_ready(*programs: Child) -> None:
    for program in programs:
        await asyncio.to_thread(program.wait_ready)


async def replace_killed(program: Child) -> None:
    """Kill a program and have its supervisor start it again."""
    await asyncio.to_thread(program.kill)
    await asyncio.to_thread(program.start)


Harm = Callable[[Ledger], Awaitable[None]]


async def under_load(row: str, estate: Estate, harm: Harm, *, customers: int = 6, least: int = 2) -> Ledger:
    """Let customers talk while harm is done and until each has been answered `least` times after it; read the record.

    Every customer says one thing after another, each when the one before was answered; every second one follows over
    a WebSocket, the others over a stream or by asking.
    """
    ledger = Ledger(row)
    ways: Sequence[Line] = ("socket", "stream", "socket", "asking")
    limits = httpx2.Limits(max_keepalive_connections=0)
    over = asyncio.Event()
    async with httpx2.AsyncClient(trust_env=False, limits=limits) as http, asyncio.timeout(OVER_S):
        widgets = [
            Widget(Balancer([front.url for front in estate.fronts]), http, ledger, both, ways[number % len(ways)])
            for number in range(customers)
        ]
        await asyncio.gather(*(widget.open(BOT) for widget in widgets))

        async def talk(number: int, widget: Widget) -> None:
            count = left = 0
            while not over.is_set() or left < least:
                left += over.is_set()
                await widget.say(f"c{number}-{count}")
                count += 1
                await asyncio.sleep(random.uniform(0, 0.05))

        talking = [asyncio.create_task(talk(number, widget)) for number, widget in enumerate(widgets)]
        harming = cast("asyncio.Task[None]", asyncio.ensure_future(harm(ledger)))
        harming.add_done_callback(lambda _: over.set())
        try:
            await _while_it_goes_on(ledger, {harming, *talking})
        finally:
            for task in (harming, *talking):
                task.cancel()
            await asyncio.gather(harming, *talking, return_exceptions=True)
        for widget in widgets:
            await widget.close()
            ledger.kept(widget.dialog, await widget.record())
    return ledger


async def _while_it_goes_on(ledger: Ledger, tasks: set[asyncio.Task[None]]) -> None:
    """Wait for all, or until nothing was answered for very long: the ledger then tells who is stuck."""
    settled, since = 0, time.monotonic()
    while tasks and time.monotonic() - since < HUNG_S:
        done, tasks = await asyncio.wait(tasks, timeout=1, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()
        if ledger.settled > settled:
            settled, since = ledger.settled, time.monotonic()


async def some_turns(ledger: Ledger, count: int = 3) -> None:
    """Wait until that many more messages have been answered, so that the next harm falls among turns that run."""
    wanted = ledger.settled + count
    while ledger.settled < wanted:  # noqa: ASYNC110 - other programs settle them
        await asyncio.sleep(0.01)
    await asyncio.sleep(random.uniform(0, 0.1))
