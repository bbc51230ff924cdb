"""The whole server of the all-in-one process on a free loopback port, with an owner and their token."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx2
import uvicorn
from fastapi import APIRouter, FastAPI

from runtime.admin.sessions import Sessions
from runtime.app import create_embedded_app
from runtime.settings import Settings
from storage.engine import open_database
from storage.migrations.upgrade import migrate
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.people import NewPerson, People


@dataclass(slots=True)
class Owner:
    """The owner of an organisation on the server at `url`; `api` is signed in as them."""

    url: str
    api: httpx2.Client

    def publish(self, document: dict, **changes: object) -> dict:
        """Make a bot of one scenario and publish it; gives the bot."""
        languages = {"default_language": document["default_language"], "languages": document["languages"]}
        bot = self._told("POST", "bots", {"name": document["name"], **languages})
        self._told("PATCH", f"bots/{bot['id']}", changes)
        self.draw(bot, document)
        self._told("POST", f"bots/{bot['id']}/releases", {"message": "перша"})
        return bot

    def draw(self, bot: dict, document: dict) -> str:
        """Put the document into the bot's draft; gives the draft's etag."""
        path = f"scenarios/{bot['main_scenario']}/draft"
        etag = self.api.get(f"/api/v1/{path}").headers["etag"]
        return str(self._told("PUT", path, document, {"if-match": etag})["etag"])

    def rehearse(self, bot: dict, etag: str) -> dict:
        """Begin a trial dialog of the bot's draft."""
        return self._told("POST", f"scenarios/{bot['main_scenario']}/tries", {"etag": etag})

    def _told(self, method: str, path: str, body: object, headers: dict[str, str] | None = None) -> dict:
        answer = self.api.request(method, f"/api/v1/{path}", json=body, headers=headers)
        assert answer.status_code < 300, answer.text
        return answer.json()


@dataclass(slots=True)
class Embedded(Owner):
    """A server that runs in this process, and its owner."""

    app: FastAPI
    data_dir: Path


@contextmanager
def embedded(folder: Path, more: APIRouter | None = None, **settings: object) -> Iterator[Embedded]:
    """Serve from a fresh data folder until the block ends; `more` are routes beside the server's own."""
    migrate(f"sqlite:///{folder / 'rozmova.db'}")
    with ThreadPoolExecutor(1) as apart:  # a browser of the test may hold this thread's event loop
        token = apart.submit(asyncio.run, _found(folder)).result()
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    app = create_embedded_app(Settings.model_validate({"data_dir": folder, **settings}), public_url=url)
    if more is not None:
        app.include_router(more)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        with httpx2.Client(base_url=url, headers={"authorization": f"Bearer {token}"}, timeout=30) as api:
            yield Embedded(url, api, app, folder)
    finally:
        server.should_exit = True
        thread.join(timeout=20)
        listener.close()


async def _found(folder: Path) -> str:
    database = open_database(f"sqlite:///{folder / 'rozmova.db'}")
    now = datetime.now(UTC)
    try:
        await OrganisationsSweep(database).create(Organisation("o1", "Крамниця", now))
        await People(database, "o1").add(NewPerson("p1", "owner@example.com", "Олена", "owner", now))
        sessions = Sessions(database, lambda: datetime.now(UTC))
        return await sessions.make_token("o1", "p1", "owner", "journey", timedelta(hours=1))
    finally:
        await database.close()
