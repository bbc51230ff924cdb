"""The designer in browsers: what is typed is kept, nobody overwrites anybody, the try-out follows the draft."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.journeys.start_process import Running, rozmova_start

PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with rozmova_start(tmp_path_factory.mktemp("data")) as started:
        yield started


@pytest.fixture(scope="module")
def context(canvas_chromium: Browser, running: Running) -> Iterator[BrowserContext]:
    made = canvas_chromium.new_context(locale="uk-UA", viewport={"width": 1440, "height": 900})
    made.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    page = made.new_page()
    page.goto(running.link)
    page.get_by_role("button", name="Увійти").click()
    page.get_by_role("link", name="Пізніше").or_(page.get_by_role("button", name="Пізніше")).click()
    page.wait_for_url("**/bots*")
    page.close()
    yield made
    made.close()


@pytest.fixture(scope="module")
def address(context: BrowserContext, running: Running) -> str:
    """A bot in two languages: a greeting, a question for a name. Gives the address of its designer."""
    page = context.new_page()
    page.goto(f"{running.url}/bots")
    page.get_by_role("button", name="Створити бота").or_(page.get_by_role("button", name="Новий бот")).first.click()
    dialog = page.locator(".dialog")
    dialog.locator("input").first.fill("Гончарня")
    dialog.locator(".chip", has_text="Англійська").click()
    dialog.locator("footer .pri").click()
    page.wait_for_url("**/bots/*")
    group = page.locator(".rz-canvas .grp").first
    expect(group).to_be_visible()
    for count, kind in enumerate(("send_text", "ask_text"), start=1):
        height = group.bounding_box()["height"]
        page.locator(f'.pb[data-type="{kind}"]').drag_to(group, target_position={"x": 120, "y": int(height) - 8})
        expect(page.locator(".rz-canvas .blk")).to_have_count(count)
    expect(page.locator(".top .saved")).to_contain_text("Збережено")
    made = page.url
    page.close()
    return made


@pytest.fixture
def author(context: BrowserContext, address: str) -> Iterator[Page]:
    page = designer(context, address)
    yield page
    page.close()


@pytest.fixture
def friend(context: BrowserContext, address: str) -> Iterator[Page]:
    page = designer(context, address)
    yield page
    page.close()


def designer(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    expect(page.locator(".rz-canvas .blk")).to_have_count(2)
    return page


def field(page: Page, block: int) -> Locator:
    """Open the form of a block and give its text field."""
    page.locator(".rz-canvas .blk").nth(block).click()
    expect(page.locator(".insp h2")).to_have_text("Текст")
    made = page.locator(".insp textarea").first
    expect(page.locator(".insp label").first).to_have_text("Текст повідомлення" if block == 0 else "Питання")
    return made


def saved(page: Page) -> None:
    expect(page.locator(".top .saved")).to_contain_text("Збережено")


def test_the_designer_has_one_main_landmark(author: Page) -> None:
    expect(author.locator("main")).to_have_count(1)


def test_words_on_their_way_are_kept_by_their_own_block_when_another_is_pressed(author: Page) -> None:
    greeting = field(author, 0)
    greeting.click()
    author.keyboard.press("Control+End")
    author.keyboard.type(" Ласкаво просимо")
    question = field(author, 1)
    expect(author.locator(".rz-canvas .blk").nth(0)).to_contain_text("Ласкаво просимо")
    expect(question).to_have_value("Як до вас звертатися?")
    expect(author.locator(".rz-canvas .blk").nth(1)).to_contain_text("Як до вас звертатися?")


def test_the_caret_stays_where_it_is_while_words_are_saved(author: Page) -> None:
    greeting = field(author, 0)
    greeting.fill("Вітаю Гончарні")
    greeting.evaluate("field => field.setSelectionRange(5, 5)")
    author.keyboard.type(" у", delay=30)
    expect(author.locator(".rz-canvas .blk").nth(0)).to_contain_text("Вітаю у Гончарні")
    saved(author)
    assert author.evaluate("document.activeElement.selectionStart") == 7


def test_two_people_see_each_others_words_and_a_clash_is_told(author: Page, friend: Page) -> None:
    mine, theirs = field(author, 0), field(friend, 0)
    friend.locator(".insp h2").click()
    mine.fill("Добрий день")
    expect(theirs).to_have_value("Добрий день")

    theirs.fill("Добрий вечір")
    theirs.blur()
    expect(author.locator(".rz-canvas .blk").nth(0)).to_contain_text("Добрий вечір")
    expect(mine).to_have_value("Добрий день")  # somebody is in it
    author.keyboard.press("Control+End")
    author.keyboard.type(", Марто")
    expect(author.get_by_text("Хтось щойно змінив це поле")).to_be_visible()
    expect(mine).to_have_value("Добрий вечір")
    author.get_by_role("button", name="Поставити моє").click()
    expect(mine).to_have_value("Добрий день, Марто")
    expect(theirs).to_have_value("Добрий день, Марто")


def test_both_languages_are_written_and_the_undo_is_the_canvas_s_too(author: Page) -> None:
    greeting = field(author, 0)
    greeting.fill("Вітаємо")
    author.get_by_role("radio", name="Англійська").click()
    english = author.locator(".insp textarea").first
    expect(english).not_to_have_value("Вітаємо")
    english.fill("Welcome")
    saved(author)
    author.get_by_role("radio", name="Українська").click()
    expect(author.locator(".insp textarea").first).to_have_value("Вітаємо")
    author.get_by_role("radio", name="Англійська").click()
    expect(author.locator(".insp textarea").first).to_have_value("Welcome")
    author.get_by_role("button", name="Скасувати зміну").click()
    expect(author.locator(".insp textarea").first).not_to_have_value("Welcome")


def test_a_variable_is_declared_by_its_name_and_put_in_at_the_caret(author: Page) -> None:
    field(author, 1)
    where = author.locator(".insp").get_by_label("Зберегти відповідь у")
    where.fill("client")
    where.press("Enter")
    saved(author)
    greeting = field(author, 0)
    greeting.fill("Вітаю, !")
    greeting.evaluate("field => { field.focus(); field.setSelectionRange(7, 7) }")
    author.get_by_role("button", name="Вставити змінну").first.click()
    author.locator(".q-menu").get_by_text("client").click()
    expect(greeting).to_have_value("Вітаю, {{ client }}!")
    expect(author.locator(".rz-canvas .blk").nth(0)).to_contain_text("client")


def test_the_try_out_offers_to_begin_again_when_the_draft_has_changed_and_escape_closes_it(author: Page) -> None:
    author.keyboard.press("Control+Enter")
    chat = author.frame_locator("iframe.try-frame")
    expect(chat.get_by_text("Як до вас звертатися?")).to_be_visible()
    expect(chat.get_by_text("Гончарня").first).to_be_visible()
    again = author.locator(".try-moved")
    expect(again).to_be_hidden()
    author.get_by_role("button", name="Скасувати зміну").click()
    expect(again).to_be_visible()
    again.get_by_role("button", name="Почати знову").click()
    expect(again).to_be_hidden()
    expect(chat.get_by_text("Як до вас звертатися?")).to_be_visible()
    chat.get_by_role("textbox").press("Escape")
    expect(author.locator("iframe.try-frame")).to_have_count(0)


def test_on_a_phone_the_draft_is_read_and_tried_without_sideways_scroll(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    expect(page.locator(".rz-canvas .blk").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator(".insp").first).to_be_hidden()
    page.locator(".phone-bar").get_by_role("button", name="Спробувати").click()
    expect(page.frame_locator("iframe.try-frame").get_by_text("Як до вас звертатися?")).to_be_visible()
    assert page.locator(".insp.try").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    page.close()
