"""`rozmova start` as a person runs it: a process of its own on an empty data folder."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue

START_S = 60


@dataclass(frozen=True, slots=True)
class Running:
    """A running `rozmova start`; `link` signs its first visitor in."""

    url: str
    link: str
    data_dir: Path
    process: subprocess.Popen[str]


def programs_environment() -> dict[str, str]:
    """Give the environment of the tests without what is meant for the tests themselves."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ROZMOVA_", "NICEGUI_"))}
    environment.pop("PYTEST_CURRENT_TEST", None)
    return environment


@contextmanager
def rozmova_start(data_dir: Path, *options: str) -> Iterator[Running]:
    """Run it until the block ends; the first line and the link are read from what it prints."""
    command = [sys.executable, "-m", "builder_ui", "start", "--port", "0", "--no-browser", "--data-dir", str(data_dir)]
    process = subprocess.Popen(
        [*command, *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=programs_environment()
    )
    lines: Queue[str] = Queue()

    def read() -> None:
        for line in process.stdout or ():
            lines.put(line)

    threading.Thread(target=read, daemon=True).start()
    try:
        link = _link(lines)
        yield Running(link.split("/login/")[0], link, data_dir, process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)


def _link(lines: Queue[str]) -> str:
    seen: list[str] = []
    while True:
        try:
            seen.append(lines.get(timeout=START_S))
        except Empty:
            raise AssertionError("no login link was printed:\n" + "".join(seen)) from None
        found = re.search(r"http://\S+/login/\S+", seen[-1])
        if found:
            return found.group()


def new_link(running: Running) -> str:
    """Make another one-time login link of a running process, as `rozmova login-link` does."""
    command = [sys.executable, "-m", "builder_ui", "login-link", "--data-dir", str(running.data_dir)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.strip()


def bearer_token(running: Running) -> str:
    """Make a bearer token of a running process, as `rozmova token` does."""
    command = [sys.executable, "-m", "builder_ui", "token", "--data-dir", str(running.data_dir)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.strip()
