"""What the journeys of the widget share: a Chromium, a chat server, a shop's site on another origin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import FLAGS, find_chromium
from tests.fakes.chat_server import FakeChat, pages, serving
from tests.journeys.shop import Shop


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    assert path, "the journeys need a Chromium: run `python -m tests.chromium`"
    with sync_playwright() as playwright:
        silence = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
        made = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *silence])
        yield made
        made.close()


@pytest.fixture
def chat() -> Iterator[FakeChat]:
    fake = FakeChat()
    with serving(fake.app) as url:
        fake.url = url
        yield fake


@pytest.fixture
def shop(chat: FakeChat, browser: Browser, tmp_path: Path) -> Iterator[Shop]:
    with serving(pages(tmp_path)) as url:
        made = Shop(url, tmp_path, chat.url, browser, [])
        yield made
        for context in made.contexts:
            context.close()
