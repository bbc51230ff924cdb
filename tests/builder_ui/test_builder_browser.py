"""The builder in a real browser: signed in, by mouse and keyboard, on a desk and on a phone, for everybody's eyes."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect

from builder_ui.app import mount_builder
from tests.builder_ui.crockery import crockery_bots, crockery_releases
from tests.builder_ui.crockery_builder import crockery_server
from tests.fakes.api_server import EMAIL, PASSWORD, ApiServer

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Site:
    url: str
    api: ApiServer


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with crockery_server() as api, socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        app = FastAPI(openapi_url=None)
        mount_builder(app, server_url=api.url, public_url=url, storage_secret="secret")
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield Site(url, api)
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def enter(site: Site, canvas_chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Sign in on a fresh browser; any error in its console fails the test."""
    site.api.bots, site.api.archive = crockery_bots(), {}
    site.api.releases = {"shop": crockery_releases()}
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def enter_(language: str = "uk", theme: str = "light", **options: object) -> Page:
        context = canvas_chromium.new_context(
            base_url=site.url, **{"viewport": {"width": 1440, "height": 900}, **options}
        )
        contexts.append(context)
        context.add_cookies([{"name": "rozmova_look", "value": f"{language}.{theme}", "url": site.url}])
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto("/login")
        page.fill("#email", EMAIL)
        page.fill("#password", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url("**/bots")
        return page

    yield enter_
    for context in contexts:
        context.close()
    assert complaints == []


PAGES = {"/bots": ".bot", "/templates": ".tpl", "/settings": ".set-card", "/bots/shop/releases": ".tb"}


@pytest.mark.parametrize(("language", "theme"), [("uk", "light"), ("en", "dark")])
def test_no_page_has_an_accessibility_fault(enter: Callable[..., Page], language: str, theme: str) -> None:
    page = enter(language, theme)
    for path, wanted in PAGES.items():
        page.goto(path)
        page.locator(wanted).first.wait_for()
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == [], path


def test_a_phone_shows_every_page_without_scrolling_sideways(enter: Callable[..., Page]) -> None:
    page = enter(viewport=PHONE, is_mobile=True, has_touch=True)
    for path, wanted in PAGES.items():
        page.goto(path)
        page.locator(wanted).first.wait_for()
        width = page.evaluate(
            "Math.max(...[...document.querySelectorAll('.room, .room .wrap')].map(each => each.scrollWidth))"
        )
        assert width <= PHONE["width"], path


def test_a_bot_is_renamed_by_keyboard_alone(site: Site, enter: Callable[..., Page]) -> None:
    page = enter()
    page.get_by_role("button", name="Що зробити з «Помічник крамниці»").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="Перейменувати")).to_be_focused()
    page.keyboard.press("Enter")
    name = page.get_by_label("Назва")
    expect(name).to_be_focused()
    name.fill("Крамниця «Глек»")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Крамниця «Глек»")).to_be_visible()
    assert site.api.bots["shop"]["name"] == "Крамниця «Глек»"


def test_a_slash_leads_to_the_search(enter: Callable[..., Page]) -> None:
    page = enter()
    page.locator(".bot").first.wait_for()
    page.keyboard.press("/")
    page.keyboard.type("достав")
    expect(page.locator(".bot")).to_have_count(1)


def test_a_chosen_file_reaches_the_builder(enter: Callable[..., Page], tmp_path: Path) -> None:
    file = tmp_path / "typebot.json"
    file.write_text('{"version": "6", "groups": []}')
    page = enter()
    page.on("filechooser", lambda chooser: chooser.set_files(file))
    page.goto("/templates")
    page.get_by_role("button", name="З файлу").click()
    expect(page.get_by_text("Це не файл сценарію Rozmova. Нічого не змінено.")).to_be_visible()


def test_language_and_theme_are_changed_in_the_settings(enter: Callable[..., Page]) -> None:
    page = enter()
    page.goto("/settings")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Settings")).to_be_visible()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("body.body--dark")).to_be_attached()
    assert page.locator("html").get_attribute("lang") == "en-US"
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_an_answer_in_a_handler_speaks_the_persons_language(enter: Callable[..., Page]) -> None:
    page = enter("en", "dark")
    page.get_by_role("button", name="New bot").click()
    expect(page.get_by_text("Languages the bot speaks")).to_be_visible()


def test_a_page_that_is_not_there_is_told_in_our_look(enter: Callable[..., Page]) -> None:
    answer = enter().request.get("/nowhere/at-all")
    assert answer.status == 404
    assert "Такої сторінки немає" in answer.text()
    assert "nicegui" not in answer.text().lower()


def test_a_page_that_the_server_refuses_offers_to_try_again(site: Site, enter: Callable[..., Page]) -> None:
    page = enter()
    site.api.broken["bots/shop"] = 503
    answer = page.request.get("/bots/shop/releases")
    site.api.broken.clear()
    assert answer.status == 503
    assert "База даних не відповідає." in answer.text()
    assert 'href="/bots/shop/releases"' in answer.text()


def test_a_page_that_breaks_says_what_is_safe(enter: Callable[..., Page]) -> None:
    from builder_ui.look.frame import page as builder_page

    page = enter()

    @builder_page("/breaks/{thing}")
    async def breaks(thing: str) -> None:
        raise ZeroDivisionError

    answer = page.request.get("/breaks/jug")
    assert answer.status == 500
    assert 'href="/breaks/jug"' in answer.text()
    assert "Збережене ціле." in answer.text()
    assert "ZeroDivisionError" not in answer.text()


def test_pages_of_nicegui_are_dressed_by_the_guard(enter: Callable[..., Page]) -> None:
    headers = enter().request.get("/bots").headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert not any(name.startswith("access-control") for name in headers)


def test_what_is_typed_as_a_name_is_shown_as_text(site: Site, enter: Callable[..., Page]) -> None:
    site.api.bots["shop"]["name"] = "<img src=x onerror=alert(1)>{{ 7*7 }}"
    page = enter()
    expect(page.get_by_text("<img src=x onerror=alert(1)>{{ 7*7 }}").first).to_be_visible()


def test_signing_out_ends_the_session(enter: Callable[..., Page]) -> None:
    page = enter()
    page.goto("/settings")
    page.get_by_role("button", name="Вийти").click()
    page.wait_for_url("**/login")
    page.goto("/bots")
    expect(page.get_by_label("Електронна пошта")).to_be_visible()
