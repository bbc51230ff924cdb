"""The web chat against the real server: an order from the first click to the last word, a reload, a trial."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.chromium import FLAGS, find_chromium
from tests.fakes.chat_server import pages, serving
from tests.journeys.embedded import Embedded, embedded

EXAMPLES = Path(__file__).resolve().parents[2] / "scenarios_examples"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def coffee() -> dict:
    return json.loads((EXAMPLES / "coffee_order" / "scenario.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def bot(server: Embedded, coffee: dict) -> dict:
    return server.publish(coffee, theme={"accent": "#A0452A", "title": "Ранок"})


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    assert path, "the journeys need a Chromium: run `python -m tests.chromium`"
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser, server: Embedded, bot: dict, tmp_path: Path) -> Iterator[Page]:
    """A shop's page of another origin with the chat in its corner."""
    tag = f'<script async src="{server.url}/widget.js" data-bot="{bot["id"]}"></script>'
    (tmp_path / "index.html").write_text(f'<!doctype html><html lang="uk"><title>Кава</title><body>{tag}</body></html>')
    with serving(pages(tmp_path)) as shop:
        context = browser.new_context()
        context.set_default_timeout(15_000)
        tab = context.new_page()
        tab.goto(shop)
        yield tab
        context.close()


def open_chat(page: Page) -> None:
    page.get_by_role("button", name="Відкрити чат").click()
    expect(page.get_by_text("Що приготувати?")).to_be_visible()


def said(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".log .m").all_inner_texts()]


def test_an_order_is_made_to_the_last_word_over_a_reload(page: Page) -> None:
    open_chat(page)
    expect(page.get_by_role("dialog", name="Чат, Ранок")).to_be_visible()
    page.get_by_role("button", name="Капучино").click()
    page.get_by_role("button", name="Великий").click()
    page.get_by_label("Кориця").check()
    page.get_by_label("Вівсяне молоко").check()
    page.get_by_role("button", name="Готово").click()
    expect(page.get_by_text("Як до вас звертатися?")).to_be_visible()
    page.reload()
    open_chat(page)
    page.get_by_role("textbox", name="Повідомлення").fill("Олена")
    page.keyboard.press("Enter")
    phone = page.get_by_role("textbox", name="Номер телефону")
    phone.fill("067 123 45 67")
    phone.press("Enter")
    page.get_by_role("button", name="Так, готуйте").click()
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    words = said(page)
    assert words[-1] == "Дякуємо! Кава буде за 7 хвилин. Напишемо на +380671234567."
    assert words.count("Капучино") == 1
    assert "Разом 100 ₴." in "".join(words)


def test_an_answer_lost_on_its_way_back_makes_one_turn(page: Page) -> None:
    open_chat(page)
    lost: list[str] = []

    def lose_the_first(route, request) -> None:
        if lost:
            return route.continue_()
        lost.append(request.url)
        route.fetch()
        return route.abort()

    page.route("**/messages", lose_the_first)
    page.get_by_role("button", name="Капучино").click()
    expect(page.get_by_text("Який розмір?")).to_be_visible()
    page.wait_for_timeout(2_500)
    assert said(page).count("Капучино") == 1
    assert said(page).count("Який розмір?") == 1


def test_a_trial_of_the_draft_talks_and_tells_its_steps(page: Page, server: Embedded, bot: dict, coffee: dict) -> None:
    begun = server.rehearse(bot, server.draw(bot, {**coffee, "name": "Кава, чернетка"}))
    host = "<!doctype html><title>Designer</title><iframe></iframe>"
    page.route("**/designer", lambda route: route.fulfill(body=host, content_type="text/html"))
    page.goto(f"{server.url}/designer")
    page.evaluate(
        """(begun) => {
          window.steps = [];
          const frame = document.querySelector('iframe');
          addEventListener('message', ({ data }) => {
            if (data.rozmova === 'trace') steps.push(...data.events);
            if (data.rozmova === 'hello')
              frame.contentWindow.postMessage({ rozmova: 'try', lang: 'uk', theme: 'dark', ...begun }, location.origin);
          });
          frame.src = '/c/try';
        }""",
        {"dialog_id": begun["dialog_id"], "token": begun["token"]},
    )
    chat = page.frame_locator("iframe")
    chat.get_by_role("button", name="Капучино").click()
    expect(chat.get_by_text("Який розмір?")).to_be_visible()
    page.wait_for_function("window.steps.some((one) => one.block === 'bsize' && one.step === 'enter')")
