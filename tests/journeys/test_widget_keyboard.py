"""The web chat by keyboard and by ear: where the focus goes, what a screen reader is told, a phone's keyboard."""

from __future__ import annotations

import time

from playwright.sync_api import FileChooser, Locator, Page, expect

from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import PHONE, Shop, focused, go_offline, launch, write


def press_until(page: Page, name: str, key: str = "Tab") -> None:
    for _ in range(40):
        if focused(page) == name:
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {name}, but to {focused(page)}")


def press_back_to(page: Page, place: Locator) -> None:
    for _ in range(40):
        if place.evaluate("one => one === one.getRootNode().activeElement"):
            return
        page.keyboard.press("Shift+Tab")
    raise AssertionError("Shift+Tab does not lead there")


def test_every_kind_of_answer_is_given_by_keyboard_alone(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("show")
    choosers: list[FileChooser] = []
    # From the start: Chromium takes a while to hand its dialogs over.
    page.on("filechooser", lambda chooser: choosers.append(chooser))
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()
    press_until(page, "Відкрити чат")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Далі", exact=True)).to_be_visible()
    press_until(page, "Далі", "Shift+Tab")
    page.keyboard.press("Enter")
    first = page.get_by_label("Глечик", exact=True)
    expect(first).to_be_visible()
    press_back_to(page, first)
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    press_until(page, "Готово2")
    page.keyboard.press("Enter")
    search = page.get_by_role("searchbox", name="Знайти варіант")
    expect(search).to_be_visible()
    press_back_to(page, search)
    page.keyboard.type("льв")
    press_until(page, "Львів")
    page.keyboard.press("Space")
    expect(page.get_by_role("textbox", name="Номер телефону")).to_be_focused()
    page.keyboard.type("067 123 45 67")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Дата")).to_be_focused()
    page.keyboard.type("12242026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Обрати файл")).to_be_focused()
    page.keyboard.press("Enter")
    deadline = time.monotonic() + 10
    while not choosers:
        assert time.monotonic() < deadline, "the file dialog never came"
        page.wait_for_timeout(20)
    choosers[0].set_files({"name": "тріщина.png", "mimeType": "image/png", "buffer": b"\x89PNG"})
    expect(page.get_by_role("button", name="Почати знову")).to_be_focused()
    assert [turn.get("choice") or turn.get("text") for turn in chat.turns[:-1]] == [
        "o1",
        ["o1", "o2"],
        "o4",
        "+380 67 123 45 67",
        "2026-12-24",
    ]


def test_the_focus_goes_back_to_where_the_chat_was_opened_from(shop: Shop) -> None:
    page = shop.open(shop.write("asked", "<button onclick='rozmova.open()'>Спитати</button>", shop.tag("echo")))
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()
    for name in ("Спитати", "Відкрити чат"):
        page.get_by_role("button", name=name).focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("textbox", name="Повідомлення")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name=name)).to_be_focused()


def test_who_starts_a_chat_inside_a_page_goes_on_in_it(shop: Shop) -> None:
    page = shop.visit("echo", ' data-mode="inline"')
    page.get_by_role("button", name="Почати розмову").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Повідомлення")).to_be_focused()


def test_a_chat_inside_a_page_that_opens_by_a_call_takes_no_focus(shop: Shop) -> None:
    page = shop.visit("echo", ' data-mode="inline"')
    expect(page.get_by_role("button", name="Почати розмову")).to_be_visible()
    page.get_by_role("link", name="Глечики").focus()
    page.evaluate("rozmova.open()")
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    expect(page.get_by_role("link", name="Глечики")).to_be_focused()


def test_on_a_phone_the_focus_stays_in_the_chat(shop: Shop) -> None:
    page = shop.visit("errand", **PHONE)
    launch(page)
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    for _ in range(14):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.localName") in ("rozmova-chat", "body")  # body: the browser's bar
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_focused()


# --- by ear ---------------------------------------------------------------------------------------------------------

LISTEN = r"""() => {
  window.heard = [];
  const root = document.querySelector('rozmova-chat').shadowRoot;
  const live = '[role=log],[role=status],[role=alert],[aria-live]';
  const words = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || node.closest('[aria-hidden=true]')) return '';
    return [...node.childNodes].map(words).join('');
  };
  new MutationObserver((changes) => {
    for (const one of changes) {
      const place = one.target.nodeType === 1 ? one.target : one.target.parentElement;
      if (!place?.closest(live) || place.closest('[aria-hidden=true]')) continue;
      const told = one.type === 'characterData' ? one.target.data : [...one.addedNodes].map(words).join('');
      const said = told.replace(/\s+/g, ' ').trim();
      if (said) window.heard.push(said);
    }
  }).observe(root, { subtree: true, childList: true, characterData: true });
}"""


def test_a_screen_reader_hears_each_message_once_and_whole(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("errand")
    launch(page)
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    page.evaluate(LISTEN)
    page.get_by_role("button", name="Шукаю глечик").click()
    field = page.get_by_role("textbox", name="Число")
    field.fill("50")
    field.press("Enter")
    field.fill("2")
    field.press("Enter")
    email = page.get_by_role("textbox", name="Електронна пошта")
    email.fill("o@example.com")
    email.press("Enter")
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    assert page.evaluate("heard") == [
        "Ви: Шукаю глечик",
        "Бот: Скільки горнят вам потрібно?",
        "Найбільше можливе значення: 12",
        "Ви: 2",
        "Бот: Куди надіслати рахунок?",
        "Ви: o@example.com",
        "Бот: Так, поливу випалено за 1040 °C, тому кераміка витримує мікрохвильовку.",
        "Бот: Дякуємо, рахунок надіслано.",
    ]


def test_typing_makes_no_noise_and_a_lost_connection_is_told_once(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    page.evaluate(LISTEN)
    chat.held = True
    write(page, "Привіт")
    expect(page.get_by_text("пише відповідь")).to_be_visible()
    chat.held = False
    expect(page.get_by_text("Ви сказали: Привіт")).to_be_visible()
    assert page.evaluate("heard") == ["Ви: Привіт", "Бот: Ви сказали: Привіт"]
    go_offline(page, chat)
    expect(page.get_by_text("Немає зв’язку. Пробуємо ще раз…")).to_be_visible()
    assert page.evaluate("heard")[2:] == ["Немає зв’язку. Пробуємо ще раз…"]


def test_the_chat_reads_as_a_dialog_with_a_log_and_named_controls(shop: Shop) -> None:
    page = shop.visit("errand")
    launch(page)
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    chat = page.get_by_role("dialog", name="Чат, Гончарня")
    log = chat.get_by_role("log", name="Розмова")
    assert log.evaluate("one => [one.ariaLive, one.ariaBusy, one.ariaHidden]") == [None, None, None]
    assert chat.get_by_role("group", name="Варіанти відповіді").get_by_role("button").all_inner_texts() == [
        "Шукаю глечик",
        "Доставка й оплата",
        "Покликати людину",
    ]
    tree = chat.aria_snapshot()
    for line in ('button "English"', 'button "Згорнути"', 'textbox "Повідомлення"', 'button "Надіслати"'):
        assert line in tree
    assert 'button "Згорнути" [expanded]' in page.locator("body").aria_snapshot()


# --- a phone's keyboard ---------------------------------------------------------------------------------------------

BOXES = """() => {
  const root = document.querySelector('rozmova-chat').shadowRoot;
  const box = (all) => root.querySelector(all).getBoundingClientRect();
  const [panel, field, composer] = ['.panel', '.frm input', '.cmp'].map(box);
  return [panel.top, panel.height, field.top >= panel.top && field.bottom <= composer.top];
}"""


def ask_a_number(page: Page) -> None:
    launch(page)
    page.get_by_role("button", name="Шукаю глечик").tap()
    page.get_by_role("textbox", name="Число").tap()


def test_a_keyboard_on_the_screen_does_not_hide_what_is_typed_into(shop: Shop) -> None:
    page = shop.visit("errand", **PHONE)
    ask_a_number(page)
    for height in (480, 844, 400):
        page.set_viewport_size({"width": 390, "height": height})
        page.wait_for_function(f"JSON.stringify(({BOXES})()) === '[0,{height},true]'")


def test_a_keyboard_that_lies_over_the_page_moves_the_chat_to_what_is_seen(shop: Shop) -> None:
    context = shop.browser.new_context(**PHONE)
    shop.contexts.append(context)
    context.add_init_script(  # as iOS does it: the layout stays, what is seen shrinks and is moved
        "const seen = Object.assign(new EventTarget(), { scale: 1, height: 844, offsetTop: 0 });"
        "Object.defineProperty(window, 'visualViewport', { value: seen });"
    )
    page = context.new_page()
    page.goto(shop.write("over", shop.tag("errand")))
    ask_a_number(page)
    page.evaluate("Object.assign(visualViewport, { height: 480, offsetTop: 120 }).dispatchEvent(new Event('resize'))")
    assert page.evaluate(BOXES) == [120, 480, True]
