"""The web chat at each of its steps, with each kind of question: by axe in every colour, enlarged, on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import NARROW, PHONE, Shop, findings, launch

COLOURS = {"light": {}, "dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}}


def errand_steps(page: Page) -> Iterator[str]:
    """Stop at each thing that the errand shows."""
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()
    yield "closed"
    launch(page)
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_attached()
    yield "choices"
    page.get_by_role("button", name="Шукаю глечик").click()
    field = page.get_by_role("textbox", name="Число")
    field.fill("50")
    yield "number"
    field.press("Enter")
    expect(page.get_by_text("Найбільше можливе значення: 12")).to_be_attached()
    yield "error"
    field.fill("2")
    field.press("Enter")
    email = page.get_by_role("textbox", name="Електронна пошта")
    expect(email).to_be_attached()
    yield "email"
    page.reload()
    launch(page)
    expect(email).to_be_attached()
    yield "history"
    email.fill("o@example.com")
    email.press("Enter")
    expect(page.get_by_role("button", name="Почати знову")).to_be_attached()
    yield "ended"


def show_steps(page: Page) -> Iterator[str]:
    """Stop at each kind of answer that the show asks for."""
    launch(page)
    page.get_by_role("button", name="Далі", exact=True).click()
    page.get_by_label("Глечик", exact=True).check()
    yield "several"
    page.get_by_label("Миска", exact=True).check()
    page.get_by_role("button", name="Готово").click()
    expect(page.get_by_role("searchbox", name="Знайти варіант")).to_be_attached()
    yield "search"
    page.get_by_role("button", name="Київ").click()
    expect(page.get_by_role("textbox", name="Номер телефону")).to_be_attached()
    yield "phone"
    page.get_by_role("button", name="Пропустити").click()
    date = page.get_by_label("Дата")
    expect(date).to_be_attached()
    yield "date"
    date.fill("2026-12-24")
    page.locator(".frm").get_by_role("button", name="Надіслати").click()
    expect(page.get_by_role("button", name="Обрати файл")).to_be_attached()
    yield "file"


WALKS: dict[str, Callable[[Page], Iterator[str]]] = {"errand": errand_steps, "show": show_steps}


@pytest.mark.parametrize("look", COLOURS)
@pytest.mark.parametrize("bot", WALKS)
def test_axe_finds_nothing_at_any_step(shop: Shop, bot: str, look: str) -> None:
    page = shop.visit(bot, **COLOURS[look])
    found = {step: wrong for step in WALKS[bot](page) if (wrong := findings(page))}
    assert found == {}


@pytest.mark.parametrize("look", COLOURS)
def test_axe_finds_nothing_inside_a_page_and_on_a_page_of_its_own(shop: Shop, chat: FakeChat, look: str) -> None:
    page = shop.visit("echo", ' data-mode="inline"', **COLOURS[look])
    expect(page.get_by_role("button", name="Почати розмову")).to_be_visible()
    assert findings(page) == []
    page.get_by_role("button", name="Почати розмову").click()
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    assert findings(page) == []
    page.goto(f"{chat.url}/c/errand?lang=uk")
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert findings(page) == []


def test_axe_sees_a_planted_fault(shop: Shop) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    page.locator(".cmp textarea").evaluate("one => { one.removeAttribute('aria-label'); one.placeholder = ''; }")
    page.locator(".log .m").first.evaluate("one => one.style.setProperty('color', '#ccc')")
    assert {rule for rule, _ in findings(page)} >= {"label", "color-contrast"}


@pytest.mark.parametrize("bot", WALKS)
def test_nothing_is_wider_than_a_screen_at_four_times(shop: Shop, bot: str) -> None:
    page = shop.visit(bot, **NARROW)
    for step in WALKS[bot](page):
        wide = page.evaluate(
            "() => [document.scrollingElement, document.querySelector('rozmova-chat').shadowRoot.querySelector('.sc')]"
            ".filter((one) => one && one.scrollWidth > one.clientWidth).map((one) => one.className || one.tagName)"
        )
        assert wide == [], step


@pytest.mark.parametrize("bot", WALKS)
def test_no_field_makes_a_phone_zoom(shop: Shop, bot: str) -> None:
    page = shop.visit(bot, **PHONE)
    seen: dict[str, list[float]] = {}
    for step in WALKS[bot](page):
        seen[step] = page.locator(".panel :is(input:not([type=file],[type=checkbox]), textarea)").evaluate_all(
            "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
        )
    assert all(size >= 16 for sizes in seen.values() for size in sizes), seen
    assert sum(map(len, seen.values())) >= len(seen) - 1
