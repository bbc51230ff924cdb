"""Processes to be killed again and again, started in a moment: each is a fork of one that has imported everything.

A fork runs `rozmova` with arguments and settings of its own, as a person would, or `tests.faults.failing` when it is to
die or fail at a given place. Nothing is open in the first process: no socket, no loop, no thread.

python -m tests.faults.nursery reads orders, one JSON line each, and tells on its output who began and who has ended.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from tests.journeys.programs import free_port, programs_environment
from tests.servers import die_with_parent

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
PRELOADED = (
    *("runtime.app", "runtime.worker", "runtime.commands.serve", "runtime.commands.work", "storage.migrations.upgrade"),
    *("storage.repositories.turns_postgresql", "runtime.blocks.catalogue", "builder_ui.start", "builder_ui.alone"),
    *("runtime.commands.migrate", "runtime.admin.first_evening", "builder_ui.app", "openai", "uvicorn", "uvloop"),
    *("uvicorn.protocols.http.auto", "uvicorn.protocols.websockets.auto", "uvicorn.lifespan.on"),
    *("aiosqlite", "psycopg", "sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.sqlite.aiosqlite"),
    "tests.faults.failing",
)


@dataclass(slots=True)
class Child:
    """A program of the nursery; started again it is another process with the same name, settings and address."""

    nursery: Nursery
    arguments: tuple[str, ...]
    settings: dict[str, str]
    log: Path
    ready_url: str = ""
    ready_words: str = ""
    failpoint: Path | None = None
    """The file of orders to die or fail; with one it is the program of `tests.faults.failing`."""
    pid: int = 0
    _ended: threading.Event = field(default_factory=threading.Event)
    _read_from: int = 0

    @property
    def url(self) -> str:
        return self.settings["public_url"]

    @property
    def runs(self) -> bool:
        return bool(self.pid) and not self._ended.is_set()

    def begin(self) -> None:
        """Start it, without waiting."""
        self._read_from = self.log.stat().st_size if self.log.exists() else 0
        self.pid, self._ended = self.nursery.fork(
            {
                "arguments": self.arguments,
                "environment": programs_environment(self.settings),
                "log": str(self.log),
                "failpoint": str(self.failpoint or ""),
            }
        )

    def wait_ready(self) -> None:
        """Wait until it answers at `ready_url` or has printed `ready_words`."""
        deadline = time.monotonic() + PATIENCE_S
        with httpx2.Client(timeout=5, trust_env=False) as http:
            while not self._ready(http):
                assert self.runs, f"{self.arguments} ended:\n{self.printed()[-3000:]}"
                assert time.monotonic() < deadline, f"{self.arguments} is not ready:\n{self.printed()[-3000:]}"
                time.sleep(0.02)

    def start(self) -> None:
        """Start it and wait until it is ready."""
        self.begin()
        self.wait_ready()

    def kill(self) -> None:
        """End it with no warning."""
        self._send(signal.SIGKILL)
        assert self._ended.wait(PATIENCE_S)

    def terminate(self) -> int:
        """Ask it to end, as a supervisor does; gives its exit code once it has."""
        self._send(signal.SIGTERM)
        self.wait_ended()
        return self.nursery.codes[self.pid]

    def wait_ended(self) -> None:
        """Wait until it has ended by itself."""
        assert not self.pid or self._ended.wait(PATIENCE_S), f"{self.arguments} runs on:\n{self.printed()[-3000:]}"

    def printed(self) -> str:
        """Give what it has printed since it was started last."""
        return self.log.read_bytes()[self._read_from :].decode(errors="replace") if self.log.exists() else ""

    def _send(self, number: int) -> None:
        if self.runs:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def _ready(self, http: httpx2.Client) -> bool:
        if self.ready_words:
            return self.ready_words in self.printed()
        with contextlib.suppress(httpx2.HTTPError):
            return http.get(self.ready_url).status_code == 200
        return False


class Nursery:
    """The first process, from the side of the tests."""

    def __init__(self) -> None:
        self.codes: dict[int, int] = {}
        self._orders = threading.Lock()
        self._begun: dict[int, threading.Event] = {}
        self._born = threading.Condition()
        self._newborn: list[int] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.nursery"],
            cwd=ROOT,
            env=programs_environment({}, {"PYTHONPATH": str(ROOT)}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            preexec_fn=die_with_parent(signal.SIGKILL),
        )
        threading.Thread(target=self._hear, daemon=True).start()

    def fork(self, order: Mapping[str, object]) -> tuple[int, threading.Event]:
        """Have a process started; gives its id and what is set when it has ended."""
        assert self._process.stdin is not None
        with self._orders:
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
            with self._born:
                assert self._born.wait_for(lambda: self._newborn, PATIENCE_S)
                pid = self._newborn.pop()
            return pid, self._begun[pid]

    def close(self) -> None:
        """End it, and with it all that it has begun."""
        self._process.kill()
        self._process.wait(10)

    # --- the programs ------------------------------------------------------------------------------------------------

    def serve(self, settings: Mapping[str, str], log: Path) -> Child:
        """A server on a port of its own."""
        url = f"http://127.0.0.1:{(port := free_port())}"
        given = {**settings, "public_url": url}
        return Child(self, ("serve", "--port", str(port)), given, log, f"{url}/healthz")

    def worker(self, settings: Mapping[str, str], log: Path) -> Child:
        return Child(self, ("worker",), dict(settings), log, ready_words="worker ready")

    def builder(self, settings: Mapping[str, str], server: Child, log: Path) -> Child:
        """The designer apart, for a server."""
        url = f"http://127.0.0.1:{(port := free_port())}"
        given = {**settings, "public_url": url, "server_url": server.url}
        return Child(self, ("builder", "--port", str(port)), given, log, f"{url}/login")

    def all_in_one(self, settings: Mapping[str, str], log: Path) -> Child:
        """`start`: SQLite, the worker and the designer inside."""
        url = f"http://127.0.0.1:{(port := free_port())}"
        given = {**settings, "public_url": url}
        return Child(self, ("start", "--no-browser", "--port", str(port)), given, log, f"{url}/healthz")

    def _hear(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            told: dict[str, Any] = json.loads(line)
            pid = int(told["pid"])
            if "code" in told:
                self.codes[pid] = int(told["code"])
                self._begun[pid].set()
            else:
                self._begun[pid] = threading.Event()
                with self._born:
                    self._newborn.append(pid)
                    self._born.notify()


# --- the first process -----------------------------------------------------------------------------------------------


def tell(**words: object) -> None:
    os.write(1, json.dumps(words).encode() + b"\n")


def bury() -> None:
    with contextlib.suppress(ChildProcessError):
        while True:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            tell(pid=pid, code=os.waitstatus_to_exitcode(status))


def live(order: Mapping[str, Any], adopt: Callable[[], None] | None) -> None:
    """Be the program that was ordered, in a fresh fork; never returns."""
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        if adopt is not None:
            adopt()
        nothing = os.open(os.devnull, os.O_RDONLY)
        log = os.open(order["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.dup2(nothing, 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.environ.clear()
        os.environ.update(order["environment"])
        sys.argv = ["rozmova", *order["arguments"]]
        if order["failpoint"]:
            from tests.faults import failing

            failing.main(order["failpoint"])
        else:
            from builder_ui.__main__ import main

            main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - the fork must end here, whatever it met
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def main() -> None:
    import importlib

    for module in PRELOADED:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()
    adopt = die_with_parent(signal.SIGKILL)
    # Deaths come by a pipe: a handler alone would wait for the next order when it is called just before a read.
    deaths, noted = os.pipe()
    os.set_blocking(noted, False)
    signal.set_wakeup_fd(noted, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    unfinished = b""
    while True:
        ready, _, _ = select.select([0, deaths], [], [])
        if deaths in ready:
            os.read(deaths, 4096)
            bury()
        if 0 not in ready:
            continue
        came = os.read(0, 65_536)
        if not came:
            return
        *orders, unfinished = (unfinished + came).split(b"\n")
        for order in orders:
            pid = os.fork()
            if not pid:
                os.close(deaths)
                os.close(noted)
                live(json.loads(order), adopt)
            tell(pid=pid)


if __name__ == "__main__":
    main()
