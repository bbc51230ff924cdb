"""A shop's site with the chat in it, for the journeys of the widget, and what a customer does there."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.fakes.chat_server import FakeChat

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
NARROW = {"viewport": {"width": 320, "height": 256}}  # 1280 x 1024 at 400 %
TAG = '<script async src="{host}/widget.js" data-bot="{bot}"{more}></script>'
PAGE = """<!doctype html><html lang="{lang}" dir="{dir}"><head><meta charset="utf-8">{head}
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Shop</title></head>
<body><main><h1>Кераміка з Опішні</h1><a href="#x">Глечики</a></main>{tags}</body></html>"""


@dataclass(slots=True)
class Shop:
    """A site on its own origin that carries the chat; every page lives in a fresh browser profile."""

    url: str
    folder: Path
    host: str
    browser: Browser
    contexts: list[BrowserContext]

    def write(self, name: str, *tags: str, lang: str = "uk", dir: str = "ltr", head: str = "") -> str:
        html = PAGE.format(lang=lang, dir=dir, head=head, tags="".join(tags))
        (self.folder / f"{name}.html").write_text(html, encoding="utf-8")
        return f"{self.url}/{name}.html"

    def tag(self, bot: str, more: str = "") -> str:
        return TAG.format(host=self.host, bot=bot, more=more)

    def visit(self, bot: str = "errand", more: str = "", *, page: dict | None = None, **profile: object) -> Page:
        address = self.write(f"{bot}-{len(self.contexts)}", self.tag(bot, more), **(page or {}))
        return self.open(address, **profile)

    def open(self, address: str, **profile: object) -> Page:
        context = self.browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **profile})
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        tab = context.new_page()
        tab.goto(address)
        return tab


def launch(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Відкрити чат|Open chat")).click()


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name=re.compile("Повідомлення|Message")).fill(text)
    page.keyboard.press("Enter")


def go_offline(page: Page, chat: FakeChat) -> None:
    """Cut the network once the line stands: one that is only being made gets through Chromium's imitation of it."""
    deadline = time.monotonic() + 20
    while not any(talk.listeners for talk in chat.talks.values()):
        assert time.monotonic() < deadline, "the line never stood"
        page.wait_for_timeout(20)
    page.context.set_offline(True)


def said(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".log .m").all_inner_texts()]


def stored(page: Page) -> dict:
    return page.evaluate(
        "() => ({local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie})",
    )


def focused(page: Page) -> str:
    """Tell what has the focus inside the chat: its name, id or words; "" when it is elsewhere."""
    return page.evaluate(
        "() => { const one = document.querySelector('rozmova-chat').shadowRoot.activeElement;"
        " return one ? one.getAttribute('aria-label') || one.id || one.textContent.trim() : ''; }"
    )


def findings(page: Page, within: str = "rozmova-chat") -> list[tuple[str, list[str]]]:
    """Let axe look at the chat when nothing in it moves any more; give the rule and the places of each finding."""
    page.wait_for_function(
        "(all) => [...document.querySelectorAll(all)].every((one) => one.shadowRoot.getAnimations()"
        ".every((each) => each.effect.getComputedTiming().iterations === Infinity || each.playState === 'finished'))",
        arg=within,
    )
    found = Axe().run(page, context={"include": [[within]]}, options={"resultTypes": ["violations"]})
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found.response["violations"]]
