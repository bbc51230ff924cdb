"""The road: an author draws a bot by drag and drop, tries it, publishes it; a customer of another page is answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.chromium import FLAGS, provide_chromium
from tests.fakes.chat_server import pages, serving
from tests.journeys.start_process import Running, rozmova_start

PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with rozmova_start(tmp_path_factory.mktemp("data")) as started:
        yield started


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=provide_chromium(), args=FLAGS)
        yield made
        made.close()


@pytest.fixture(scope="module")
def author(browser: Browser, running: Running) -> Iterator[Page]:
    """An author who opened the printed link and pressed the one button there."""
    context = browser.new_context(locale="uk-UA", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(running.link)
    page.get_by_role("button", name="Увійти").click()
    page.get_by_role("link", name="Пізніше").or_(page.get_by_role("button", name="Пізніше")).click()
    yield page
    context.close()


def block(page: Page, words: str) -> Locator:
    """The block of the canvas that shows these words."""
    return page.locator(".rz-canvas .blk", has_text=words)


def drop(page: Page, kind: str, target: Locator, x: int, y: int) -> None:
    """Drag a block of the palette onto a place of the canvas."""
    page.locator(f'.pb[data-type="{kind}"]').drag_to(target, target_position={"x": x, "y": y})


def drag(page: Page, kind: str, target: Locator, x: int, y: int) -> None:
    """Drag a block of the palette into a group; its form opens."""
    drop(page, kind, target, x, y)
    title = page.locator(f'.pb[data-type="{kind}"]').inner_text().strip()
    expect(page.locator(".insp h2")).to_have_text(title)


def write(page: Page, label: str, words: str) -> None:
    """Fill a field of the form and wait until it is saved."""
    page.locator(".insp").get_by_label(label, exact=True).first.fill(words)
    expect(page.locator(".top .saved")).to_contain_text("Збережено")


@pytest.fixture(scope="module")
def drawn(author: Page, running: Running) -> str:
    """A bot drawn from nothing: a greeting, a name, a choice with two ways. Gives its id."""
    page = author
    page.goto(f"{running.url}/bots")
    page.get_by_role("button", name="Створити бота").or_(page.get_by_role("button", name="Новий бот")).first.click()
    dialog = page.locator(".dialog")
    dialog.locator("input").first.fill("Гончарня")
    dialog.locator("footer .pri").click()
    page.wait_for_url("**/bots/*")
    group = page.locator(".rz-canvas .grp").first
    expect(group).to_be_visible()

    drag(page, "send_text", group, 120, 40)
    expect(block(page, "Вітаю! Чим можу допомогти?")).to_be_visible()
    write(page, "Текст повідомлення", "Вітаю у **Гончарні**!")
    expect(block(page, "Гончарні")).to_be_visible()

    drag(page, "ask_text", group, 120, int(group.bounding_box()["height"]) - 8)
    expect(block(page, "Як до вас звертатися?")).to_be_visible()
    field = page.locator(".insp").get_by_label("Зберегти відповідь у")
    field.fill("name")
    field.press("Enter")
    expect(page.locator(".top .saved")).to_contain_text("Збережено")

    drag(page, "ask_choice", group, 120, int(group.bounding_box()["height"]) - 8)
    expect(block(page, "Що вас цікавить?")).to_be_visible()
    write(page, "Питання", "Що показати, {{ name }}?")

    return page.url.rsplit("/", 1)[-1]


def test_blocks_are_dragged_onto_the_canvas_and_their_forms_filled(author: Page, drawn: str) -> None:
    blocks = author.locator(".rz-canvas .grp").first.locator(".blk")
    expect(blocks).to_have_count(3)
    expect(blocks.nth(0)).to_contain_text("Гончарні")
    expect(blocks.nth(2)).to_contain_text("name")


def test_a_thread_is_drawn_to_a_new_group_and_undone_after_a_reload(author: Page, drawn: str) -> None:
    page = author
    drop(page, "end", page.locator(".rz-canvas .vue-flow__pane"), 760, 520)
    groups = page.locator(".rz-canvas .grp")
    expect(groups).to_have_count(2)
    expect(page.locator(".top .saved")).to_contain_text("Збережено")
    page.reload()
    expect(groups).to_have_count(2)
    page.get_by_role("button", name="Скасувати зміну").click()
    expect(groups).to_have_count(1)
    page.get_by_role("button", name="Повторити").click()
    expect(groups).to_have_count(2)
    page.get_by_role("button", name="Скасувати зміну").click()
    expect(groups).to_have_count(1)


def test_the_draft_is_tried_beside_the_canvas_and_its_way_lights_up(author: Page, drawn: str) -> None:
    page = author
    page.locator(".top .btn.try").click()
    chat = page.frame_locator("iframe.try-frame")
    expect(chat.get_by_text("Вітаю у Гончарні!")).to_be_visible()
    chat.get_by_role("textbox").fill("Марта")
    chat.get_by_role("textbox").press("Enter")
    expect(chat.get_by_text("Що показати, Марта?")).to_be_visible()
    expect(page.locator(".vt")).to_contain_text("Марта")
    expect(page.locator(".rz-canvas .blk.now, .rz-canvas .blk.running")).to_contain_text("Що показати")
    page.get_by_role("button", name="Закрити пробу").click()
    expect(page.locator("iframe.try-frame")).to_have_count(0)


def test_it_is_published_and_a_customer_of_another_page_is_answered(
    author: Page, drawn: str, browser: Browser, running: Running, tmp_path: Path
) -> None:
    page = author
    page.locator(".top").get_by_role("button", name="Опублікувати").click()
    page.locator(".dialog").get_by_label("Що змінилося").fill("перша версія")
    page.locator(".dialog footer .pri").click()
    expect(page.get_by_text("Опубліковано версію 1")).to_be_visible()
    expect(page.locator(".snippet")).to_contain_text(f'data-bot="{drawn}"')
    page.get_by_role("button", name="Готово").click()

    tag = f'<script async src="{running.url}/widget.js" data-bot="{drawn}"></script>'
    (tmp_path / "index.html").write_text(f'<!doctype html><html lang="uk"><title>Крамниця</title><body>{tag}</body>')
    with serving(pages(tmp_path)) as shop:
        context = browser.new_context(locale="uk-UA")
        context.set_default_timeout(PATIENCE_MS)
        customer = context.new_page()
        customer.goto(shop)
        customer.get_by_role("button", name="Відкрити чат").click()
        expect(customer.get_by_text("Вітаю у Гончарні!")).to_be_visible()
        customer.get_by_role("textbox").fill("Тарас")
        customer.get_by_role("textbox").press("Enter")
        expect(customer.get_by_text("Що показати, Тарас?")).to_be_visible()
        customer.get_by_role("button", name="Перший варіант").click()
        expect(customer.get_by_role("log")).to_contain_text("Перший варіант")
        context.close()


def test_an_error_stops_publishing_and_is_shown_on_its_block(author: Page, drawn: str, running: Running) -> None:
    page = author
    page.goto(f"{running.url}/bots/{drawn}")
    group = page.locator(".rz-canvas .grp").first
    expect(group).to_be_visible()
    drag(page, "jump", group, 120, int(group.bounding_box()["height"]) - 8)
    expect(page.locator(".rz-canvas .blk.prob")).to_be_visible()
    page.locator(".top").get_by_role("button", name="Опублікувати").click()
    expect(page.locator(".dialog")).to_contain_text("Спершу треба дещо виправити")
    page.get_by_role("button", name="Показати зауваження").click()
    expect(page.locator(".drawer .pr.error").first).to_be_visible()


def test_a_release_is_rolled_back(author: Page, drawn: str, running: Running) -> None:
    author.goto(f"{running.url}/bots/{drawn}/releases")
    expect(author.get_by_text("перша версія")).to_be_visible()


def test_the_shelf_of_bots_tells_what_is_live(author: Page, drawn: str, running: Running) -> None:
    author.goto(f"{running.url}/bots")
    expect(author.get_by_text("Гончарня")).to_be_visible()
    expect(author.get_by_text("версія 1")).to_be_visible()
