"""A person at the canvas: a real browser on the scratch page, and what the page has heard of it."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

ROOT = Path(__file__).parents[2]
START_TIMEOUT_S = 60.0
HEARD_TIMEOUT_S = 8.0
MOUNTED = "Object.values(mounted_app.$refs).find(r => r && r.currentDocument)"
Point = tuple[float, float]


class CanvasServer:
    """The scratch page, run as a process of its own."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.url = f"http://127.0.0.1:{probe.getsockname()[1]}"
        port = self.url.rsplit(":", 1)[1]
        self.process = subprocess.Popen([sys.executable, "-m", "tests.builder_ui.canvas_page", port], cwd=ROOT)
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline:
            with suppress(OSError):
                self.state()
                return
            time.sleep(0.1)
        self.close()
        raise TimeoutError("the scratch page did not start")

    def state(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self.url}/state", timeout=10) as answer:
            return json.load(answer)

    def command(self, **asked: Any) -> None:
        body = json.dumps(asked).encode()
        request = urllib.request.Request(f"{self.url}/command", body, {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=10).close()

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(10)


class Person:
    """One tab with the canvas open."""

    def __init__(self, server: CanvasServer, page: Page) -> None:
        self.server = server
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)

    def open(self, query: str = "") -> Person:
        ready = len(self.heard("ready"))
        self.page.goto(f"{self.server.url}/{query}")
        self.until(lambda: len(self.heard("ready")) > ready)
        self.page.locator(".rz-canvas .grp").first.wait_for()
        return self

    def begin_anew(self) -> None:
        """Bring the pottery shop back, with nothing selected and everything in view."""
        self.press("Escape")
        self.errors.clear()
        self.server.command(do="reset")
        self.until(lambda: self.heard("ready"))
        self.call("selectNothing()")
        self.call("clearTrace()")
        self.call("setProblems([])")
        self.call("setLang('uk')")
        self.call("showGroups(false)")
        self.call("zoomTo(1)")
        self.call("fit()")
        self.page.mouse.move(5, 890)
        self.page.wait_for_timeout(60)

    def heard(self, name: str) -> list[dict[str, Any]]:
        return [event for event in self.server.state()["events"] if event["name"] == name]

    def changes(self) -> list[list[dict[str, Any]]]:
        return [event["ops"] for event in self.heard("ops")]

    def next_change(self, act: Callable[[], object]) -> list[dict[str, Any]]:
        """Do something and give the one list of operations that it sends."""
        before = len(self.changes())
        act()
        self.until(lambda: len(self.changes()) > before)
        assert len(self.changes()) == before + 1
        return self.changes()[-1]

    def until(self, holds: Callable[[], object]) -> None:
        deadline = time.monotonic() + HEARD_TIMEOUT_S
        while not holds():
            assert time.monotonic() < deadline, f"it never came; errors: {self.errors}"
            self.page.wait_for_timeout(30)

    def document(self) -> dict[str, Any]:
        """Give the document as this tab has it."""
        return self.page.evaluate(f"() => JSON.parse(JSON.stringify({MOUNTED}.currentDocument()))")

    def call(self, expression: str) -> Any:
        """Call a method of the canvas in the browser, such as `zoomTo(0.5)`."""
        return self.page.evaluate(f"() => {MOUNTED}.{expression}")

    def settled(self) -> bool:
        return self.call("unconfirmed()") == 0 and self.document() == self.server.state()["document"]

    # --- hands -------------------------------------------------------------------------------------------------------

    def group(self, group: str) -> Locator:
        return self.page.locator(f'.rz-canvas [data-group="{group}"]')

    def block(self, block: str) -> Locator:
        return self.page.locator(f'.rz-canvas [data-block="{block}"]')

    def title(self, group: str) -> Point:
        return self.middle(self.group(group).locator("h3"))

    def knot(self, block: str, exit_: str) -> Point:
        return self.middle(self.block(block).locator(f'[data-exit="{exit_}"]'))

    def world(self, x: float, y: float) -> Point:
        """Give the point of the screen for a point of the drawing, reckoned from the first group."""
        box = self.group("g1").bounding_box()
        assert box
        zoom = box["width"] / 248
        return box["x"] + (x - 44) * zoom, box["y"] + (y - 66) * zoom

    def middle(self, locator: Locator) -> Point:
        box = locator.bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def drag(self, start: Point, end: Point) -> None:
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(start[0] + 8, start[1] + 5)
        self.page.mouse.move(*end, steps=6)
        self.page.mouse.up()

    def drop_card(self, card: str, at: Point) -> None:
        linen = self.page.locator(".rz-canvas").bounding_box()
        assert linen
        self.page.locator(f'[data-card="{card}"]').drag_to(
            self.page.locator(".rz-canvas"), target_position={"x": at[0] - linen["x"], "y": at[1] - linen["y"]}
        )

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)


def new_person(server: CanvasServer, browser: Browser, query: str = "", **options: Any) -> Person:
    """Open the canvas in a tab of its own."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **options})
    context.set_default_timeout(10_000)
    return Person(server, context.new_page()).open(query)
