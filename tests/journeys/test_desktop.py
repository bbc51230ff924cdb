"""The same road in the window of `rozmova desktop`: drawn by a mouse on a screen, tried, published, kept."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect, sync_playwright

from tests.journeys.desktop_window import Screen, Window, desktop, screen
from tests.journeys.start_process import programs_environment, rozmova_start

pytestmark = pytest.mark.desktop
PATIENCE_MS = 20_000
CLOSED_S = 8
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def on_screen() -> Iterator[Screen]:
    with screen() as shown:
        yield shown


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desktop")


@pytest.fixture(scope="module")
def window(playwright: Playwright, on_screen: Screen, data: Path) -> Iterator[Window]:
    with desktop(playwright, on_screen, "--data-dir", str(data), at="/welcome") as opened:
        yield opened


@pytest.fixture(scope="module")
def drawn(window: Window) -> Page:
    """A bot drawn in the window: a greeting and a question."""
    page = window.page
    page.get_by_role("link", name="Пізніше").click()
    page.get_by_role("button", name="Створити бота").or_(page.get_by_role("button", name="Новий бот")).first.click()
    dialog = page.locator(".dialog")
    dialog.locator("input").first.fill("Гончарня")
    dialog.locator("footer .pri").click()
    page.wait_for_url("**/bots/*")
    group = page.locator(".rz-canvas .grp").first
    expect(group).to_be_visible()
    put(window, "send_text")
    page.locator(".insp").get_by_label("Текст повідомлення", exact=True).fill("Вітаю у **Гончарні**!")
    expect(page.locator(".top .saved")).to_contain_text("Збережено")
    put(window, "ask_text")
    field = page.locator(".insp").get_by_label("Зберегти відповідь у")
    field.fill("name")
    field.press("Enter")
    expect(page.locator(".top .saved")).to_contain_text("Збережено")
    return page


def put(window: Window, kind: str) -> None:
    """Drag a block of the palette to the end of the group; its form opens."""
    page = window.page
    group = page.locator(".rz-canvas .grp").first
    box = group.bounding_box()
    assert box
    what = page.locator(f'.pb[data-type="{kind}"]')
    window.drag(what, group, 120, int(box["height"]) - 8)
    expect(page.locator(".insp h2")).to_have_text(what.inner_text().strip())


def test_blocks_are_dragged_by_the_mouse_of_the_screen(window: Window, drawn: Page) -> None:
    blocks = drawn.locator(".rz-canvas .grp").first.locator(".blk")
    expect(blocks).to_have_count(2)
    expect(blocks.nth(0)).to_contain_text("Гончарні")


def test_the_draft_is_tried_in_the_window(drawn: Page) -> None:
    page = drawn
    page.locator(".top .btn.try").click()
    chat = page.frame_locator("iframe.try-frame")
    expect(chat.get_by_text("Вітаю у Гончарні!")).to_be_visible()
    chat.get_by_role("textbox").fill("Марта")
    chat.get_by_role("textbox").press("Enter")
    expect(page.locator(".vt")).to_contain_text("Марта")
    page.get_by_role("button", name="Закрити пробу").click()
    expect(page.locator("iframe.try-frame")).to_have_count(0)


def test_it_is_published_and_the_line_for_a_page_is_copied(window: Window, drawn: Page) -> None:
    page = drawn
    page.locator(".top").get_by_role("button", name="Опублікувати").click()
    note = page.locator(".dialog").get_by_label("Що змінилося")
    note.fill("перша версія")
    page.locator(".dialog footer .pri").click()
    expect(page.get_by_text("Опубліковано версію 1")).to_be_visible()
    window.click(page.locator(".dialog").get_by_role("button", name="Копіювати"))
    page.get_by_role("button", name="Готово").click()
    page.locator(".rz-canvas .blk").first.click()
    field = page.locator(".insp").get_by_label("Текст повідомлення", exact=True)
    window.click(field)
    window.screen.press("key", "ctrl+a", "key", "ctrl+v")
    expect(field).to_have_value(re.compile("widget.js"))
    expect(page.locator(".top .saved")).to_contain_text("Збережено")


def test_a_bot_is_exported_to_a_file_that_the_person_chooses(window: Window, drawn: Page, tmp_path: Path) -> None:
    page = drawn
    page.goto(re.sub(r"/bots/.*", "/bots", page.url))
    page.get_by_role("button", name="Що зробити з «Гончарня»").click()
    page.get_by_text("Зберегти у файл").click()
    window.screen.window("Save|Зберегти")
    chosen = tmp_path / "bot.json"
    window.screen.press("sleep", "0.5", "key", "ctrl+a", "type", "--delay", "5", str(chosen))
    window.screen.press("sleep", "0.3", "key", "Return")
    until = time.monotonic() + 20
    while not chosen.exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert json.loads(chosen.read_text())["name"] == "Гончарня"


def test_a_second_window_on_the_same_data_shows_the_server_of_the_first(
    playwright: Playwright, window: Window, drawn: Page, on_screen: Screen, data: Path
) -> None:
    with desktop(playwright, on_screen, "--data-dir", str(data), at="/bots") as second:
        assert second.page.url.split("/bots")[0] == window.page.url.split("/bots")[0]
        expect(second.page.get_by_text("Гончарня")).to_be_visible()
    expect(window.page.get_by_text("Гончарня")).to_be_visible()


def test_a_closed_window_stops_its_server_and_the_next_one_finds_everything(
    playwright: Playwright, window: Window, drawn: Page, on_screen: Screen, data: Path
) -> None:
    assert window.close() < CLOSED_S
    assert window.process.returncode == 0
    assert not (data / "running.url").exists()
    with desktop(playwright, on_screen, "--data-dir", str(data), at="/bots") as again:
        expect(again.page.get_by_text("Гончарня")).to_be_visible()


def test_a_running_start_on_the_same_data_is_opened(playwright: Playwright, on_screen: Screen, tmp_path: Path) -> None:
    with (
        rozmova_start(tmp_path) as running,
        desktop(playwright, on_screen, "--data-dir", str(tmp_path), at="/welcome") as opened,
    ):
        assert opened.page.url == f"{running.url}/welcome"
        opened.close()
        assert running.process.poll() is None


def test_a_server_elsewhere_shows_its_login_page_and_is_remembered(
    playwright: Playwright, on_screen: Screen, tmp_path: Path
) -> None:
    here = ("--data-dir", str(tmp_path / "here"))
    with rozmova_start(tmp_path / "elsewhere") as running:
        with desktop(playwright, on_screen, "--server", running.url, *here, at="/login") as first:
            page = first.page
            expect(page.get_by_label("Пароль")).to_be_visible()
            page.goto(running.link)
            page.get_by_role("button", name="Увійти").click()
            page.get_by_label("Електронна пошта").or_(page.get_by_label("E-mail")).fill("marta@example.org")
            page.get_by_label("Пароль").fill("глина і випал 2026")
            page.get_by_role("button", name="Зберегти").click()
            page.wait_for_url("**/bots")
            first.close()
        with desktop(playwright, on_screen, "--server", running.url, *here, at="/bots") as second:
            expect(second.page.get_by_role("link", name="Боти")).to_be_visible()
        assert not list((tmp_path / "here").glob("*.db"))


def test_without_a_screen_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    environment = {name: value for name, value in programs_environment().items() if name != "DISPLAY"}
    told = subprocess.run(
        [sys.executable, "-m", "builder_ui", "desktop", "--data-dir", str(tmp_path)],
        capture_output=True, text=True, timeout=60, env=environment,
    )  # fmt: skip
    assert told.returncode == 1
    assert "There is no screen for a window here. Run rozmova start" in told.stderr


@pytest.mark.parametrize("library", ["libnss3.so", "libxcb-cursor.so.0"])
def test_a_broken_library_of_the_system_is_named(library: str, on_screen: Screen, tmp_path: Path) -> None:
    (tmp_path / library).touch()
    environment = {**programs_environment(), "DISPLAY": on_screen.display, "LD_LIBRARY_PATH": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-m", "builder_ui", "desktop", "--data-dir", str(tmp_path / "data")],
        capture_output=True, text=True, timeout=60, env=environment,
    )  # fmt: skip
    assert told.returncode == 1
    assert re.search(f"The window lacks the system library .*{library}. README lists the packages.", told.stderr)
