"""What is measured: a whole server as people run it, on a database of its own; and the bare limit beside it."""

from __future__ import annotations

import base64
import json
import os
import secrets
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import psutil

from runtime.bench.processes import BenchFailed, Running, answers, clean_environment, free_port, python
from runtime.bench.spending import Party
from runtime.bench.wheels import start_postgresql, start_valkey
from storage.migrations.upgrade import migrate
from storage.repositories.scratch import backend, scratch_database

HOST = "127.0.0.1"
TOKEN_S = 60.0


@dataclass(slots=True)
class Subject:
    """A running server. `restart` stops it and starts it on the same data and address."""

    name: str
    port: int
    database_url: str
    process: Running
    settings: dict[str, str]
    folder: Path
    beside: tuple[Party, ...] = ()
    again: Callable[[], Running] | None = None

    @property
    def url(self) -> str:
        """Give its address."""
        return f"http://{HOST}:{self.port}"

    @property
    def parties(self) -> tuple[Party, ...]:
        """List whose CPU counts."""
        return (Party("server", self.process.pid), *self.beside)

    def token(self) -> str:
        """Make an owner's token on the command line.

        Raises:
            BenchFailed: the command failed.
        """
        ran = subprocess.run(  # noqa: S603 - our own program
            python("runtime", "token"),
            env=clean_environment(**self.settings),
            capture_output=True,
            text=True,
            timeout=TOKEN_S,
            check=False,
        )
        if ran.returncode:
            raise BenchFailed(en=f"no token: {ran.stderr[-500:]}")
        return ran.stdout.strip()


@dataclass(frozen=True, slots=True)
class Ground:
    """What the servers of one run stand on. An empty `postgresql_url` is SQLite."""

    folder: Path
    postgresql_url: str = ""
    redis_url: str = ""
    beside: tuple[Party, ...] = ()
    settings: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def told(self) -> str:
        """Say it in the report."""
        return "PostgreSQL" if self.postgresql_url else "SQLite FULL"


@contextmanager
def open_ground(folder: Path, *, postgresql: bool, database_url: str, redis_url: str) -> Iterator[Ground]:
    """Prepare the servers beside: nothing for SQLite; PostgreSQL and Redis as named, or those of the test extra."""
    if not (postgresql or database_url):
        yield Ground(folder)
        return
    with ExitStack() as stack:
        beside: list[Party] = []
        if not database_url:
            server, database_url = start_postgresql(folder / "postgresql")
            stack.callback(server.stop)
        if not redis_url:
            valkey, redis_url = start_valkey(folder / "valkey")
            stack.callback(valkey.stop)
            beside.append(Party("redis", valkey.pid))
        beside += _database_party(database_url)
        yield Ground(folder, database_url, redis_url, tuple(beside))


@contextmanager
def open_subject(ground: Ground, name: str, **settings: str) -> Iterator[Subject]:
    """Start a server on a fresh database, as `start` on SQLite or `serve` on PostgreSQL."""
    folder = ground.folder / name
    folder.mkdir(parents=True)
    with ExitStack() as stack:
        if ground.postgresql_url:
            url = stack.enter_context(scratch_database(ground.postgresql_url))
            subject = _serve(ground, name, folder, url, settings)
        else:
            subject = _start(name, folder, settings)
        stack.callback(lambda: subject.process.stop())
        yield subject


@contextmanager
def open_bare(ground: Ground, template: Path) -> Iterator[Subject]:
    """Start the bare handler that commits the rows of `template`, on a database of its own with the same tables."""
    folder = ground.folder / "bare"
    folder.mkdir(parents=True)
    with ExitStack() as stack:
        url = f"sqlite:///{folder / 'rozmova.db'}"
        if ground.postgresql_url:
            url = stack.enter_context(scratch_database(ground.postgresql_url))
        migrate(url)
        port = free_port()
        order = json.dumps({"port": port, "database_url": url, "template": str(template)})
        process = Running("the bare handler", python("runtime.bench.bare", order), folder / "log")
        stack.callback(process.stop)
        process.wait_until(lambda: answers(port))
        yield Subject("bare", port, url, process, {}, folder, ground.beside)


def _start(name: str, folder: Path, settings: dict[str, str]) -> Subject:
    settings = {"data_dir": str(folder), **settings}
    port = free_port()
    note = folder / "running.url"

    def run() -> Running:
        command = python("builder_ui", "start", "--no-browser", "--port", str(port))
        process = Running(f"rozmova start ({name})", command, folder / "log", clean_environment(**settings))
        process.wait_until(note.exists)
        return process

    process = run()
    port = urlsplit(note.read_text()).port or port
    return Subject(name, port, f"sqlite:///{folder / 'rozmova.db'}", process, settings, folder, (), run)


def _serve(ground: Ground, name: str, folder: Path, url: str, settings: dict[str, str]) -> Subject:
    key = folder / "secret.key"
    key.write_text(base64.b64encode(secrets.token_bytes(32)).decode())
    key.chmod(0o600)
    settings = {
        "database_url": url,
        "redis_url": ground.redis_url,
        "secret_key_file": str(key),
        "data_dir": str(folder),
        **settings,
    }
    migrate(url)
    port = free_port()

    def run() -> Running:
        command = python("runtime", "serve", "--port", str(port))
        process = Running(f"rozmova serve ({name})", command, folder / "log", clean_environment(**settings))
        process.wait_until(lambda: _is_ready(port))
        return process

    return Subject(name, port, url, run(), settings, folder, ground.beside, run)


def _is_ready(port: int) -> bool:
    with suppress(httpx2.HTTPError):
        return httpx2.get(f"http://{HOST}:{port}/healthz", trust_env=False, timeout=2).is_success
    return False


def _database_party(url: str) -> list[Party]:
    """Find the processes of a PostgreSQL on this machine; none when it runs elsewhere."""
    parent = backend(url, _parent)
    return [Party("database", parent)] if parent else []


def _parent(pid: int) -> int:
    with suppress(psutil.Error):
        parent = psutil.Process(pid).parent()
        if parent is not None and "postgres" in parent.name():
            return parent.pid
    return 0


def raise_open_files(wanted: int) -> int:
    """Let this process and those it starts open up to `wanted` files; give how many are allowed now."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = hard if hard != resource.RLIM_INFINITY and hard < wanted else wanted
    if os.geteuid() == 0 and hard < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, wanted))
            return wanted
    if soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return max(soft, allowed)
