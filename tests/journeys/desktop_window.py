"""`rozmova desktop` as a person runs it, on a screen of its own, with Playwright and a mouse on its Qt web view."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import Locator, Page, Playwright, expect

from tests.journeys.start_process import programs_environment

START_S = 90
CLOSE_S = 20
MOUSE_S = 20
SCREEN = "1500x950x24"


@dataclass(frozen=True, slots=True)
class Screen:
    """A running X server that nobody looks at."""

    display: str

    def press(self, *words: str) -> None:
        """Move, press or type as xdotool is told: real events of X, which Qt turns into the page's own."""
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self.display}, timeout=MOUSE_S, check=True)

    def window(self, title: str) -> str:
        """Wait for a window with these words in its title; give its number."""
        found = subprocess.run(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", title],
            env={**os.environ, "DISPLAY": self.display}, timeout=MOUSE_S, check=True, capture_output=True, text=True,
        )  # fmt: skip
        return found.stdout.split()[-1]


@contextmanager
def screen() -> Iterator[Screen]:
    """Run an X server on a display that is free."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield Screen(f":{number}")
    finally:
        server.terminate()
        server.wait(CLOSE_S)


@dataclass(slots=True)
class Window:
    """An open window; `page` is what it shows."""

    page: Page
    process: subprocess.Popen[bytes]
    screen: Screen

    def drag(self, what: Locator, target: Locator, x: int, y: int) -> None:
        """Drag by the mouse of the screen, in steps as a hand does."""
        what.scroll_into_view_if_needed()
        begin, end = what.bounding_box(), target.bounding_box()
        assert begin
        assert end
        left, top = self._corner()
        from_x, from_y = left + begin["x"] + begin["width"] / 2, top + begin["y"] + begin["height"] / 2
        to_x, to_y = left + end["x"] + x, top + end["y"] + y
        self.screen.press("mousemove", str(round(from_x)), str(round(from_y)), "sleep", "0.2", "mousedown", "1")
        for step in range(1, 11):
            at_x, at_y = from_x + (to_x - from_x) * step / 10, from_y + (to_y - from_y) * step / 10
            self.screen.press("mousemove", str(round(at_x)), str(round(at_y)), "sleep", "0.03")
        self.screen.press("sleep", "0.2", "mousemove_relative", "--", "-1", "-1", "sleep", "0.3", "mouseup", "1")

    def click(self, what: Locator) -> None:
        """Click by the mouse of the screen."""
        expect(what).to_be_visible()
        box = what.bounding_box()
        assert box
        left, top = self._corner()
        at = (round(left + box["x"] + box["width"] / 2), round(top + box["y"] + box["height"] / 2))
        self.screen.press("mousemove", str(at[0]), str(at[1]), "sleep", "0.2", "click", "1")

    def close(self) -> float:
        """End it as the system does when its person logs out; give the seconds it took."""
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(CLOSE_S)
        return time.monotonic() - begun

    def _corner(self) -> tuple[float, float]:
        """Where the page's own corner is on the screen; no window manager, so the window has no border."""
        left, top = self.page.evaluate("[window.screenX, window.screenY]")
        return float(left), float(top)


@contextmanager
def desktop(playwright: Playwright, on: Screen, *options: str, at: str) -> Iterator[Window]:
    """Open the window until the block ends, with a way for Playwright to its page when it has come to the path `at`."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {"DISPLAY": on.display, "LC_ALL": "uk_UA.UTF-8", "QTWEBENGINE_REMOTE_DEBUGGING": f"127.0.0.1:{port}"}
    said = tempfile.TemporaryFile("w+")  # noqa: SIM115 - open as long as the process writes
    process = subprocess.Popen(
        [sys.executable, "-m", "builder_ui", "desktop", *options],
        stdout=said, stderr=subprocess.STDOUT, env={**programs_environment(), **environment},
    )  # fmt: skip
    try:
        _wait_for(f"http://127.0.0.1:{port}/json/list", at, process, said)
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}", no_defaults=True)
        page = browser.contexts[0].pages[0]
        page.set_default_timeout(20_000)
        yield Window(page, process, on)
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(CLOSE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(CLOSE_S)


def _wait_for(address: str, at: str, process: subprocess.Popen[bytes], said: IO[str]) -> None:
    """Wait until the window shows the page."""
    until = time.monotonic() + START_S
    while True:
        try:
            with urlopen(address, timeout=2) as answer:
                if any(urlsplit(page["url"]).path == at and page["title"] for page in json.load(answer)):
                    return
        except OSError:
            pass
        if process.poll() is not None or time.monotonic() > until:
            said.seek(0)
            raise AssertionError(f"no window opened:\n{said.read()}")
        time.sleep(0.2)
