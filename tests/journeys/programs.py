"""`rozmova` as people start it: real processes with an environment of their own, which end with the test."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from tests.servers import die_with_parent

ROZMOVA = Path(sys.executable).parent / "rozmova"
PATIENCE_S = 150
"""How long a busy machine may take to start a program."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def programs_environment(settings: Mapping[str, str], more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give this process's environment without its ROZMOVA_* and test variables, with these settings.

    Bytecode is kept, as it is where people run it, so that a second start is a warm one.
    """
    ours = ("ROZMOVA_", "NICEGUI_", "PYTEST_", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    given = {f"ROZMOVA_{name.upper()}": value for name, value in settings.items()}
    return {**kept, **given, "PYTHONUNBUFFERED": "1", **(more or {})}


def run(
    *arguments: str, environment: Mapping[str, str] | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with exactly these ROZMOVA_* settings."""
    return subprocess.run(
        [str(ROZMOVA), *arguments],
        env=programs_environment(settings, environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


@dataclass(slots=True)
class Program:
    """A program that goes on running; what it prints is in `log`."""

    arguments: tuple[str, ...]
    settings: dict[str, str]
    log: Path
    ready_url: str = ""
    ready_words: str = ""
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    process: subprocess.Popen[bytes] | None = None
    _read_from: int = field(default=0)

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def begin(self) -> None:
        """Start it, without waiting."""
        self._read_from = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(ROZMOVA), *self.arguments],
                env=programs_environment(self.settings, self.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=die_with_parent(signal.SIGKILL),
            )

    def wait_ready(self) -> None:
        """Wait until it answers at `ready_url` or has printed `ready_words`."""
        deadline = time.monotonic() + PATIENCE_S
        with httpx2.Client(timeout=5, trust_env=False) as http:
            while not self._ready(http):
                assert self.process is not None
                assert self.process.poll() is None, f"{self.arguments} ended:\n{self.printed()[-3000:]}"
                assert time.monotonic() < deadline, f"{self.arguments} is not ready:\n{self.printed()[-3000:]}"
                time.sleep(0.05)

    def start(self) -> None:
        """Start it and wait until it is ready."""
        self.begin()
        self.wait_ready()

    def printed(self) -> str:
        """Give what it has printed since it was started last."""
        return self.log.read_bytes()[self._read_from :].decode(errors="replace") if self.log.exists() else ""

    def kill(self) -> None:
        """End it with no warning."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)

    def stop(self, timeout_s: float = 30) -> int:
        """Ask it to end, as Ctrl+C does; give its exit code."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout_s)

    def _ready(self, http: httpx2.Client) -> bool:
        if self.ready_words:
            return self.ready_words in self.printed()
        with contextlib.suppress(httpx2.HTTPError):
            return http.get(self.ready_url).status_code == 200
        return False
