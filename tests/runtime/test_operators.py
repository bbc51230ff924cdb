"""Probes tell what is away and back, at once and by themselves, whatever hangs behind them."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import psutil
import pytest
from fastapi import FastAPI

from builder_ui.app import Pages
from runtime.adapters import SERVER, Adapters
from runtime.app import create_embedded_app, create_server_app
from runtime.gateway.health import Dependency, Watch, health_routes
from runtime.gateway.operators import operators_port
from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import Script, ScriptValue
from runtime.settings import Settings
from storage.engine import open_database
from storage.secrets import new_key_line
from tests.journeys.programs import free_port
from tests.servers import Server

SOON_S = 5.0
"""What is promised: readiness tells of a lost database within this."""
PATIENCE_S = 20.0
"""How long a busy machine may take for the same."""


@asynccontextmanager
async def probed(*dependencies: Dependency, pause_s: float = 1.0, timeout_s: float = 2.0) -> AsyncIterator[Probed]:
    watch = Watch(dependencies, pause_s=pause_s, timeout_s=timeout_s)
    app = FastAPI()
    app.include_router(health_routes(watch))
    watch.start()
    try:
        async with client_of(app) as http:
            yield Probed(http)
    finally:
        await watch.close()


class Probed:
    """A server asked as Kubernetes asks it."""

    def __init__(self, http: httpx2.AsyncClient) -> None:
        self.http = http

    async def get(self, path: str) -> httpx2.Response:
        return await self.http.get(path)

    async def checks(self) -> dict[str, str]:
        return (await self.get("/readyz")).json()["checks"]

    async def until(self, ready: bool, path: str = "/readyz") -> float:
        """Wait until readiness is so, while liveness never fails and no probe waits; gives how long it took."""
        began = time.monotonic()
        while True:
            asked = time.monotonic()
            found = (await self.get(path)).status_code == 200
            assert (await self.get("/healthz")).status_code == 200
            assert time.monotonic() - asked < SOON_S, "a probe waited for what it asks about"
            if found is ready:
                return time.monotonic() - began
            assert time.monotonic() - began < PATIENCE_S, await self.checks()
            await asyncio.sleep(0.05)


def client_of(app: FastAPI) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://127.0.0.1", timeout=30)


async def well() -> None:
    pass


async def hangs() -> None:
    await asyncio.Event().wait()


async def hangs_even_when_told_to_stop() -> None:
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.Event().wait()
    await asyncio.sleep(2)


@pytest.mark.parametrize("hung", [hangs, hangs_even_when_told_to_stop])
async def test_what_hangs_hangs_no_probe_and_hides_nothing_else(hung: Callable[[], Awaitable[None]]) -> None:
    async with probed(Dependency("database", hung), Dependency("redis", well), pause_s=0.02, timeout_s=0.1) as server:
        await server.until(ready=False)
        assert (await server.get("/healthz")).status_code == 200
        await asyncio.sleep(0.5)
        assert await server.checks() == {"database": "no answer", "redis": "ok"}


async def test_one_that_may_be_away_is_told_and_left_out_on_wish() -> None:
    async def away() -> None:
        raise ConnectionError

    async with probed(Dependency("database", well), Dependency("redis", away, start_without=True)) as server:
        answer = await server.get("/readyz")
        assert (answer.status_code, answer.json()["status"]) == (503, "unavailable")
        without = await server.get("/readyz?exclude=redis")
        assert (without.status_code, without.json()["checks"]["redis"]) == (200, "ConnectionError")
        assert (await server.get("/startupz")).status_code == 200  # a start does not wait for Redis
        assert (await server.get("/readyz?exclude=database")).status_code == 503


async def test_a_start_is_over_once_everything_has_answered_and_stays_over() -> None:
    state = {"away": True}

    async def database() -> None:
        if state["away"]:
            raise ConnectionError

    async with probed(Dependency("database", database), pause_s=0.01) as server:
        starting = await server.get("/startupz")
        assert (starting.status_code, starting.json()["checks"]) == (503, {"database": "ConnectionError"})
        state["away"] = False
        await server.until(ready=True)
        state["away"] = True
        await server.until(ready=False)
        assert (await server.get("/startupz")).status_code == 200


async def test_a_database_that_takes_the_connection_and_says_nothing_hangs_no_probe() -> None:
    taken: list[asyncio.StreamWriter] = []

    def say_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        taken.append(writer)

    listener = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    database = open_database(f"postgresql://someone@127.0.0.1:{listener.sockets[0].getsockname()[1]}/x")
    try:
        async with probed(Dependency("database", database.ping)) as server:
            await server.until(ready=False)
            assert (await server.checks())["database"] in ("no answer", "Unavailable")
        assert taken, "nobody came"
    finally:
        for writer in taken:
            writer.close()
        listener.close()
        await database.close()


async def test_readiness_follows_a_postgresql_that_goes_and_comes_back(
    postgres: Server, postgres_migrated: str
) -> None:
    database = open_database(postgres_migrated)
    try:
        async with probed(Dependency("database", database.ping)) as server:
            await server.until(ready=True)
            postgres.process.send_signal(signal.SIGQUIT)
            postgres.process.wait(10)
            try:
                gone_s = await server.until(ready=False)
                assert await server.checks() == {"database": "Unavailable"}
            finally:
                postgres.process = postgres.start_again()  # here: it would die with a thread that starts it
            back_s = await server.until(ready=True)
            print(f"\nlost PostgreSQL told after {gone_s:.1f} s, its return after {back_s:.1f} s")
    finally:
        await database.close()


@contextlib.contextmanager
def stopped(server: Server) -> Iterator[None]:
    """Let all of a server's processes stand still, with their connections open."""
    main = psutil.Process(server.process.pid)
    everyone = [main, *main.children(recursive=True)]
    for process in everyone:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.suspend()
    try:
        yield
    finally:
        for process in everyone:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.resume()


async def test_a_busy_pool_is_no_lost_database(postgres_migrated: str) -> None:
    database = open_database(postgres_migrated)
    try:
        async with contextlib.AsyncExitStack() as held:
            for _ in range(database.pool_figures().limit):
                await held.enter_async_context(database.read())
            assert database.pool_figures().in_use == database.pool_figures().limit
            async with asyncio.timeout(SOON_S):
                await database.ping()
    finally:
        await database.close()


@asynccontextmanager
async def grown_up(tmp_path: Path, database_url: str, redis_url: str) -> AsyncIterator[Probed]:
    settings = server_settings(tmp_path, database_url, redis_url)
    app = create_server_app(settings)
    async with app.router.lifespan_context(app), client_of(app) as http:
        yield Probed(http)


def server_settings(tmp_path: Path, database_url: str, redis_url: str, **more: object) -> Settings:
    key = tmp_path / "secret.key"
    key.write_text(new_key_line())
    return Settings.model_validate(
        {
            "database_url": database_url,
            "redis_url": redis_url,
            "secret_key_file": key,
            "data_dir": tmp_path / "data",
            "public_url": "http://127.0.0.1",
            **more,
        }
    )


async def test_a_server_names_all_that_it_needs_and_lives_through_their_loss(
    tmp_path: Path, postgres: Server, postgres_migrated: str, valkey: Server
) -> None:
    async with grown_up(tmp_path, postgres_migrated, valkey.url) as server:
        await server.until(ready=True)
        assert await server.checks() == dict.fromkeys(("database", "migrations", "redis", "sandbox"), "ok")
        assert (await server.get("/startupz")).status_code == 200
        with stopped(valkey):
            await server.until(ready=False)
            checks = await server.checks()
            assert (checks["database"], checks["redis"] != "ok") == ("ok", True)
            assert (await server.get("/readyz?exclude=redis")).status_code == 200
            with stopped(postgres):
                hung_s = await server.until(ready=False, path="/readyz?exclude=redis")
        back_s = await server.until(ready=True)
        print(f"\nhung PostgreSQL told after {hung_s:.1f} s, its return after {back_s:.1f} s")


async def test_tables_older_than_the_program_take_no_traffic(tmp_path: Path, sqlite_migrated: str) -> None:
    present = revision(tmp_path, "0000")
    settings = Settings.model_validate({"database_url": sqlite_migrated, "data_dir": tmp_path})
    app = create_embedded_app(settings, public_url="http://127.0.0.1")
    async with app.router.lifespan_context(app), client_of(app) as http:
        server = Probed(http)
        await server.until(ready=False)
        assert (await server.checks())["database"] == "ok"
        assert (await server.checks())["migrations"] != "ok"
        revision(tmp_path, present)
        await server.until(ready=True)


def revision(folder: Path, named: str) -> str:
    """Write the name of the tables' revision into the database; gives the one before."""
    with contextlib.closing(sqlite3.connect(folder / "rozmova.db")) as connection, connection:
        (before,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.execute("UPDATE alembic_version SET version_num = ?", (named,))
    return str(before)


async def test_a_worker_answers_operators_on_a_port_of_its_own(
    tmp_path: Path, postgres_migrated: str, valkey_url: str
) -> None:
    port = free_port()
    settings = server_settings(tmp_path, postgres_migrated, valkey_url, operators_port=port)
    adapters = Adapters(settings, postgres_migrated, SERVER)
    await adapters.start()
    try:
        async with (
            operators_port("127.0.0.1", port, adapters.health),
            httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as http,
        ):
            async with asyncio.timeout(PATIENCE_S):
                while not await answers(http):  # noqa: ASYNC110 - asked as from outside
                    await asyncio.sleep(0.05)
            await Probed(http).until(ready=True)
            async with asyncio.timeout(PATIENCE_S):
                while 'rozmova_outbox_calls{lane="ai"}' not in (await http.get("/metrics")).text:  # noqa: ASYNC110 - asked as from outside
                    await asyncio.sleep(0.05)
            assert (await http.get("/startupz")).status_code == 200
    finally:
        await adapters.close()


async def answers(http: httpx2.AsyncClient) -> bool:
    try:
        return (await http.get("/healthz")).status_code == 200
    except httpx2.HTTPError:
        return False


async def test_a_script_that_comes_before_the_sandbox_waits_for_it() -> None:
    # The time of a script begins when there is somebody to run it. A worker takes longer to start than this script
    # has; so without the waiting it would never come to run. A busy machine may take that long for the script, too.
    for _ in range(5):
        pool = SandboxPool()
        starting = asyncio.create_task(pool.start())
        await asyncio.sleep(0)
        try:
            assert pool.stats().workers == 0
            outcome = await pool.run(Script("b1", "f1", "return 42;"), {}, wall_s=0.25)
            await starting
        finally:
            await pool.close()
        if isinstance(outcome, ScriptValue):
            return
    pytest.fail(str(outcome))


async def test_the_builder_whose_pages_cannot_be_loaded_says_so_at_once() -> None:
    pages = Pages(load=broken_load)
    async with pages.loaded():
        async with probed(Dependency("pages", pages.ask), pause_s=0.02) as server:
            await server.until(ready=False)
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=pages), base_url="http://x") as browser:
            async with asyncio.timeout(PATIENCE_S / 2):  # it waits half a minute for pages that are on their way
                answer = await browser.get("/bots")
    assert (answer.status_code, "not_loaded" in answer.text) == (503, True)


def broken_load() -> FastAPI:
    raise ImportError("a library is missing")
