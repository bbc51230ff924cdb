"""The web chat for everybody: by keyboard, by screen reader, in every colour, on every screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import NARROW, PHONE, Shop, findings, focused, go_offline, launch, write


def test_the_whole_errand_goes_by_keyboard_alone(shop: Shop) -> None:
    page = shop.visit("errand")
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()

    for _ in range(3):
        page.keyboard.press("Tab")
        if focused(page) == "Відкрити чат":
            break
    assert focused(page) == "Відкрити чат"
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert focused(page) == "Повідомлення"
    for _ in range(10):
        page.keyboard.press("Shift+Tab")
        if focused(page) == "Шукаю глечик":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Число")).to_be_focused()
    page.keyboard.type("99")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Найбільше можливе значення: 12")).to_be_visible()
    expect(page.get_by_role("textbox", name="Число")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Електронна пошта")).to_be_focused()
    page.keyboard.type("o@example.com")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert focused(page) == "Відкрити чат"


LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "phone": PHONE,
    "phone-dark": {**PHONE, "color_scheme": "dark"},
    "four-times": NARROW,
}


# The other steps, in the three colours, are in test_widget_steps.py.
@pytest.mark.parametrize(
    ("bot", "look"),
    [
        *((bot, look) for bot in ("operator", "yellow") for look in LOOKS),
        *(("show", look) for look in ("phone", "phone-dark", "four-times")),
    ],
)
def test_axe_finds_nothing(shop: Shop, chat: FakeChat, look: str, bot: str) -> None:
    page = shop.visit(bot, **LOOKS[look])
    launch(page)
    expect(page.locator(".log .m").first).to_be_visible()
    if bot == "show":
        page.get_by_role("button", name="Далі", exact=True).click()
        page.get_by_role("button", name="Готово").click()
        expect(page.get_by_text("Оберіть щонайменше 2 варіанти")).to_be_visible()
    if bot == "operator":
        page.get_by_role("button", name="Добре").click()
        expect(page.get_by_text("Олена з вами")).to_be_visible()
        go_offline(page, chat)
        expect(page.get_by_text("Немає зв’язку")).to_be_visible()
        write(page, "Ви чудові")
        expect(page.get_by_role("button", name="Надіслати ще раз")).to_be_visible()
    if bot == "yellow":
        write(page, "Привіт")
        expect(page.get_by_text("Ви сказали: Привіт")).to_be_visible()
    assert findings(page) == []


@pytest.mark.parametrize("look", ["phone", "four-times"])
def test_on_a_small_screen_the_chat_fills_it_and_scrolls_no_way_aside(shop: Shop, look: str) -> None:
    page = shop.visit("show", **LOOKS[look])
    launch(page)
    expect(page.get_by_role("button", name="Далі", exact=True)).to_be_attached()
    size = page.viewport_size
    box = page.locator(".panel").bounding_box()
    assert size is not None
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, size["width"], size["height"])
    assert page.locator(".sc").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.locator(".cmp textarea").evaluate("one => getComputedStyle(one).fontSize") == "16px"
    assert page.locator("dialog").evaluate("one => one.matches(':modal')")
    targets = page.locator(".panel button:visible").evaluate_all(
        "all => all.map(one => [one.offsetWidth, one.offsetHeight, one.textContent])"
    )
    assert all(width >= 24 and height >= 24 for width, height, _ in targets)


def test_nothing_moves_for_those_who_asked_for_stillness(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo", reduced_motion="reduce")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    chat.held = True
    write(page, "Привіт")
    expect(page.locator(".wait")).to_be_visible()
    assert page.evaluate("document.querySelector('rozmova-chat').shadowRoot.getAnimations().length") == 0
    chat.held = False
