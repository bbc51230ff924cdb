"""Browsers for the pages of the designer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.builder_ui.canvas_browser import CanvasServer, Person, new_person
from tests.chromium import FLAGS, provide_chromium


@pytest.fixture(scope="module")
def canvas_server() -> Iterator[CanvasServer]:
    server = CanvasServer()
    yield server
    server.close()


@pytest.fixture(scope="module")
def canvas_chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=provide_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_canvas(canvas_server: CanvasServer, canvas_chromium: Browser) -> Iterator[Callable[..., Person]]:
    """Open the canvas in one tab after another; the draft is the pottery shop, fresh for the test."""
    canvas_server.command(do="reset", tell=False)
    people: list[Person] = []

    def open_(query: str = "", **options: object) -> Person:
        people.append(new_person(canvas_server, canvas_chromium, query, **options))
        return people[-1]

    yield open_
    for person in people:
        person.page.context.close()


@pytest.fixture(scope="module")
def canvas_tab(canvas_server: CanvasServer, canvas_chromium: Browser) -> Iterator[Person]:
    tab = new_person(canvas_server, canvas_chromium)
    yield tab
    tab.page.context.close()


@pytest.fixture
def person(canvas_tab: Person) -> Iterator[Person]:
    """Give one person at the canvas with a fresh draft; no error may be told in the browser's console."""
    canvas_tab.begin_anew()
    yield canvas_tab
    assert canvas_tab.errors == []
