"""What a process stands on, opened as the settings say: database, Redis, files, sandbox, the way outward, the chat."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import httpx2
from redis.asyncio import Redis

from runtime.chat.assembly import Chat, ChatOutside
from runtime.chat.sandbox import SandboxScripts
from runtime.chat.taking import ChatRules
from runtime.errors import SettingsWrong
from runtime.gateway.figures import tell_of
from runtime.gateway.health import Dependency, Watch
from runtime.llm.client import llm_client
from runtime.llm.service import LLM_POLICY, LlmService
from runtime.outbound.fetch import Fetcher
from runtime.outbound.guard import Guard
from runtime.outbound.meters import Metered
from runtime.outbound.resilience import Policy, Resilience, World
from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import PoolLimits
from runtime.settings import Settings
from storage.blobs import Blobs
from storage.engine import Database, StorageError, open_database
from storage.migrations.upgrade import newest_revision
from storage.redis import open_redis
from storage.repositories.partitions import ensure_partitions
from storage.repositories.secrets_store import SecretsSweep
from storage.secrets import SecretError, Vault

log = logging.getLogger(__name__)

BLOCKING_ANSWER_S: Final = 5
DAY_S: Final = 24 * 3600
GC_ALLOCATIONS: Final = 20_000
SOON_S: Final = 60
NEW_KEY_UK: Final = "Створити новий: openssl rand -base64 32 >"
NEW_KEY_EN: Final = "To make a new one: openssl rand -base64 32 >"


@dataclass(frozen=True, slots=True)
class Role:
    """What this process does: the lanes of calls it makes, and whether Redis is a real one beside it."""

    lanes: frozenset[str]
    takes_jobs: bool
    embedded: bool


EMBEDDED: Final = Role(frozenset({"http", "script", "ai"}), takes_jobs=True, embedded=True)
SERVER: Final = Role(frozenset({"http", "script"}), takes_jobs=False, embedded=False)
WORKER: Final = Role(frozenset({"http", "script", "ai"}), takes_jobs=True, embedded=False)


class NeedsMigration(Exception):
    """The tables are older than this program."""


class Adapters:
    """Opened once a process; `start` when the loop runs, `close` when it stops.

    What the chat stands on goes through `around`, which may put something of its own between.
    """

    def __init__(
        self,
        settings: Settings,
        database_url: str,
        role: Role,
        around: Callable[[ChatOutside], ChatOutside] = lambda outside: outside,
    ) -> None:
        self.settings = settings
        self.role = role
        self.database: Database = open_database(database_url)
        self.vault = open_vault(settings, create=role.embedded)
        self.blobs = Blobs(settings.data_dir / "files", settings.max_upload_bytes)
        self.redis: Redis = open_redis(None if role.embedded else settings.redis_url)
        self.pool = SandboxPool(PoolLimits(workers=settings.sandbox_workers))
        self._guard = Guard(allowed_private=settings.private_addresses)
        world = World(time.monotonic)
        self._fetcher = Fetcher(self._guard, resilience=Resilience(Policy(), world, Metered("http")))
        self._llm_http: httpx2.AsyncClient = llm_client(self._guard)
        self.llm = LlmService(self._llm_http, resilience=Resilience(LLM_POLICY, world, Metered("ai")))
        self._blocking = self._blocking_redis()
        self.chat = Chat(
            around(
                ChatOutside(
                    database=self.database,
                    vault=self.vault,
                    blobs=self.blobs,
                    scripts=SandboxScripts(self.pool),
                    fetcher=self._fetcher,
                    ai=self.llm,
                    rules=ChatRules(
                        process_id=f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}",
                        token_days=settings.token_days,
                        script_wall_s=settings.turn_script_wall_s,
                        slow_turn_s=settings.slow_turn_s,
                    ),
                    max_upload_bytes=settings.max_upload_bytes,
                    lanes=role.lanes,
                    fanout_redis=None if role.embedded else self.redis,
                    queue_redis=self.redis,
                    blocking_redis=self._blocking,
                    alone=role.embedded,
                )
            )
        )
        self.health = Watch(
            (
                Dependency("database", self.database.ping),
                Dependency("migrations", self._ask_revision),
                Dependency("redis", self.ping_redis, start_without=True),
                Dependency("sandbox", self.pool.fill),
            )
        )
        self._forget_figures: Callable[[], None] | None = None
        self._beside: list[asyncio.Task[None]] = []
        self._warming: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start the sandbox and the chat; beside them keep partitions made ahead, and load what AI calls need.

        On one machine nobody waits for the sandbox: the first page comes sooner, and the first script waits a moment.
        """
        sandbox = asyncio.create_task(self._start_sandbox())
        self._beside.append(sandbox)
        if not self.role.embedded:
            await sandbox
        await self.chat.start()
        self._forget_figures = tell_of(self.pool, self.database)
        self.health.start()
        _spare_the_collector()
        self._beside.append(asyncio.create_task(self._make_partitions_ahead()))
        if "ai" in self.role.lanes:
            if self.role.embedded:
                self._beside.append(asyncio.create_task(self._warm_if_connected()))
            else:
                self.expect_questions()

    async def close(self) -> None:
        """Drain the chat, then close everything."""
        await self.health.close()
        if self._forget_figures is not None:
            self._forget_figures()
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        await self.chat.close()
        await self.pool.close()
        await self._fetcher.close()
        await self._llm_http.aclose()
        await self.redis.aclose()
        if self._blocking is not None:
            await self._blocking.aclose()
        await self.database.close()

    async def _start_sandbox(self) -> None:
        try:
            await self.pool.start()
        except SettingsWrong as error:
            if not self.role.embedded:
                raise
            log.error("%s %s %s", error.uk, error.en, error.extra)

    async def ping_redis(self) -> None:
        """Raise when Redis does not answer."""
        await self.redis.ping()  # pyright: ignore[reportUnknownMemberType] - untyped in the library

    async def _ask_revision(self) -> None:
        if await self.database.present_revision() < newest_revision():
            raise NeedsMigration

    def _blocking_redis(self) -> Redis | None:
        if not self.role.takes_jobs:
            return None
        url = None if self.role.embedded else self.settings.redis_url
        return open_redis(url, answer_timeout_s=BLOCKING_ANSWER_S)

    def expect_questions(self) -> None:
        """Load the library of models while nobody waits for it, where this process asks them; once is enough."""
        if "ai" in self.role.lanes and self._warming is None:
            self._warming = asyncio.create_task(self.llm.warm())
            self._beside.append(self._warming)

    async def _warm_if_connected(self) -> None:
        with contextlib.suppress(StorageError):
            if await SecretsSweep(self.database, self.vault).any_of("ai"):
                self.expect_questions()

    async def _make_partitions_ahead(self) -> None:
        while True:
            pause_s = DAY_S
            try:
                await ensure_partitions(self.database, datetime.now(UTC))
            except StorageError:
                log.warning("partitions could not be made ahead; trying again soon")
                pause_s = SOON_S
            await asyncio.sleep(pause_s)


def _spare_the_collector() -> None:
    """Keep what lives as long as the process out of garbage collection; a turn costs a quarter less for it."""
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(GC_ALLOCATIONS, 50, 100)


def key_file(settings: Settings) -> Path:
    """Give the file of the key that encrypts secrets."""
    return settings.secret_key_file or settings.data_dir / "secret.key"


def open_vault(settings: Settings, *, create: bool) -> Vault:
    """Open the vault.

    Raises:
        SettingsWrong: the key file is missing or holds no key.
    """
    try:
        return Vault.open(key_file(settings), create=create)
    except SecretError as error:
        file = key_file(settings)
        make_uk, make_en = ("", "") if file.exists() else (f" {NEW_KEY_UK} {file}", f" {NEW_KEY_EN} {file}")
        raise SettingsWrong(
            "bad_key_file",
            uk=f"Ключ шифрування {file} не прочитати: {error}.{make_uk}",
            en=f"The encryption key {file} can't be read: {error}.{make_en}",
        ) from error
