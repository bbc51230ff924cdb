"""`start`: everything in one process on this machine: the server, the worker and the builder on one address.

Its first line comes before anything heavy is imported, so nothing above `run` imports more than the standard library.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI

    from runtime.settings import Settings
    from storage.engine import Database

PORTS_TRIED: Final = 20
DRAIN_S: Final = 3
DEMO_DELIVERIES: Final = "127.0.0.1:8099"
"""Where an example asks for its deliveries; `--demo` serves them and lets HTTP blocks reach them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default 8080; a busy one: the next free)")
    parser.add_argument("--data-dir", type=Path, help="where everything is kept")
    parser.add_argument("--demo", action="store_true", help="add the example bots, published")
    parser.add_argument("--no-browser", action="store_true", help="do not open the browser")


def run(options: argparse.Namespace) -> int:
    """Start, or open the one that runs on the same data already."""
    say("Rozmova запускається… · Rozmova is starting…")
    gc.disable()  # what is imported stays: looking through it again and again only costs; the server switches it on
    settings = _settings(options)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    with data_lock(settings.data_dir) as ours:
        if not ours:
            return _open_running(settings, browser=not options.no_browser)
        return Embedded(settings).serve(browser=not options.no_browser)


def say(line: str) -> None:
    """Write a line for the person at the terminal, at once."""
    print(line, flush=True)


class Embedded:
    """The all-in-one process on SQLite, with Redis's part played inside."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.listener = listen(settings.host, settings.port)
        self.port = int(self.listener.getsockname()[1])
        self.url = f"http://{_shown_host(settings.host)}:{self.port}"
        self.note = settings.data_dir / "running.url"
        self.note.unlink(missing_ok=True)  # of a process that was killed; `desktop` waits for ours

    def serve(self, *, browser: bool) -> int:
        """Serve until the process is told to stop; give its exit code."""
        server, link = self.ready()
        threading.Thread(target=self._greet, args=(server, link, browser), daemon=True).start()
        # The server ends cleanly, then raises the signal once more, for whoever stood here before it.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            server.run(sockets=[self.listener])
        except KeyboardInterrupt:
            say("Зупинено. · Stopped.")
        finally:
            self.note.unlink(missing_ok=True)
        return 0 if server.started else 1

    def ready(self) -> tuple[uvicorn.Server, str]:
        """Prepare everything; give the server, not running yet, and a login link for its first visitor."""
        import uvicorn

        from runtime.gateway.serving import DrainingServer
        from runtime.settings import SERVING

        if self.port != self.settings.port and self.settings.port:
            busy = self.settings.port
            say(f"Порт {busy} зайнятий, беремо {self.port}. · Port {busy} is busy, taking {self.port}.")
        self.migrate()
        link = asyncio.run(self.prepare())
        if self.settings.demo:
            serve_demo_deliveries()
        app = self.build()
        config = uvicorn.Config(
            app,
            lifespan="on",
            timeout_graceful_shutdown=DRAIN_S,
            timeout_keep_alive=30,
            **SERVING,
        )
        return DrainingServer(config, app.state.stopping), link

    def migrate(self) -> None:
        """Bring the database to this version, telling each step."""
        from runtime.commands.migrate import database_url
        from runtime.commands.storing import storage_told
        from storage.migrations.upgrade import is_current, migrate

        url = database_url(self.settings)
        with storage_told():
            if not is_current(url):
                say("Готуємо базу даних… · Preparing the database…")
                migrate(url, backup_dir=self.settings.data_dir / "backups", progress=lambda line: say(f"  {line}"))

    async def prepare(self) -> str:
        """Make the first organisation and its owner if there are none; give a one-time login link.

        With `demo` an organisation without bots gets the examples, published.

        Raises:
            NotAllowed: the address can be reached from outside and the owner has no password yet.
        """
        from runtime.admin.first_evening import prepare_first_owner
        from runtime.commands.migrate import database_url
        from storage.engine import open_database

        database = open_database(database_url(self.settings))
        try:
            link = await prepare_first_owner(database, loopback=is_loopback(self.settings.host))
            if self.settings.demo:
                await publish_demo_bots(self.settings, database)
            return f"{self.url}/login/{link}"
        finally:
            await database.close()

    def build(self) -> FastAPI:
        """Build the server with the builder on it."""
        from builder_ui.app import mount_builder
        from runtime.app import create_embedded_app

        app = create_embedded_app(self.settings, public_url=self.settings.public_url or self.url)
        mount_builder(
            app,
            server_url=f"http://{_shown_host(self.settings.host)}:{self.port}",
            public_url=self.settings.public_url or self.url,
            storage_secret=app.state.builder_secret,
            sessions_file=self.settings.data_dir / "builder_sessions",
        )
        return app

    def _greet(self, server: object, link: str, browser: bool) -> None:
        import time

        while not getattr(server, "started", False):
            time.sleep(0.01)
        self.note.write_text(self.url)
        say(f"\n  Відкрийте · Open     {link}")
        say("                       (посилання діє 10 хвилин, один раз · works for 10 minutes, once)")
        say(f"  Дані · Data          {self.settings.data_dir}")
        say("  Зупинити · Stop      Ctrl+C\n")
        if browser:
            webbrowser.open(link)


async def publish_demo_bots(settings: Settings, database: Database) -> None:
    """Give the first organisation the examples as live bots, if it has no bots yet."""
    from datetime import UTC, datetime

    from runtime.adapters import open_vault
    from runtime.admin.first_evening import first_owner
    from runtime.app import EXAMPLES
    from runtime.chat.fanout import LocalFanout
    from runtime.request import Caller
    from runtime.scenarios.demo import publish_examples
    from runtime.scenarios.parts import ScenarioParts

    owner = await first_owner(database)
    parts = ScenarioParts(
        database=database,
        vault=open_vault(settings, create=True),
        wakes=LocalFanout(),
        clock=lambda: datetime.now(UTC),
        examples=EXAMPLES,
    )
    count = await publish_examples(parts, Caller(owner.id, owner.org_id, "owner", ""))
    if count:
        say(f"  Боти-приклади опубліковано: {count}. · Example bots published: {count}.")


def serve_demo_deliveries() -> None:
    """Start the small delivery service that an example asks, in the background of this process."""
    from scenarios_examples.delivery_status.demo_service import PORT, make_server

    try:
        service = make_server()
    except OSError:
        say(f"Порт {PORT} зайнятий: служби доставки з прикладу не буде. · Port {PORT} is busy: no demo deliveries.")
        return
    threading.Thread(target=service.serve_forever, name="demo deliveries", daemon=True).start()


def listen(host: str, port: int) -> socket.socket:
    """Take a listening socket on `port` or the next free one of twenty; 0 takes any.

    Raises:
        SystemExit: none of them is free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in [0] if port == 0 else range(port, min(port + PORTS_TRIED, 65536)):
        listener = socket.socket(family, socket.SOCK_STREAM)
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
        except OSError:
            listener.close()
            continue
        listener.listen(2048)
        return listener
    sys.exit(f"Немає вільного порту від {port}. · No free port from {port} on.")


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach `host`."""
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextmanager
def data_lock(data_dir: Path) -> Iterator[bool]:
    """Hold the data folder for this process; gives False when another one holds it."""
    with (data_dir / "rozmova.lock").open("a+b") as file:
        yield _lock(file)


def _lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _open_running(settings: Settings, *, browser: bool) -> int:
    from runtime.commands.login_link import make_link, running_url

    link = f"{running_url(settings)}/login/{asyncio.run(make_link(settings))}"
    say(f"Rozmova вже працює на цих даних. · Rozmova already runs on this data.\n\n  Відкрийте · Open     {link}\n")
    if browser:
        webbrowser.open(link)
    return 0


def _settings(options: argparse.Namespace) -> Settings:
    from runtime.settings import read_settings

    settings = read_settings(
        host=options.host, port=options.port, data_dir=options.data_dir, demo=options.demo or None, log_format="plain",
        log_level="WARNING",
    )  # fmt: skip
    if settings.demo:
        allowed = ",".join(part for part in (settings.allowed_private, DEMO_DELIVERIES) if part)
        settings = settings.model_copy(update={"allowed_private": allowed})
    return settings


def _shown_host(host: str) -> str:
    if host in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
