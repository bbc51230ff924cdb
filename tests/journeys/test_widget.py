"""The web chat as customers meet it: in a real browser, on a shop's page of another origin than the chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.chromium import FLAGS, find_chromium
from tests.fakes.chat_server import FakeChat, pages, serving

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


def launch(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Відкрити чат|Open chat")).click()


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name=re.compile("Повідомлення|Message")).fill(text)
    page.keyboard.press("Enter")


def said(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".log .m").all_inner_texts()]


def stored(page: Page) -> dict:
    return page.evaluate(
        "() => ({local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie})",
    )


# --- talking --------------------------------------------------------------------------------------------------------


def test_a_customer_talks_an_errand_through(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("errand")
    launch(page)
    expect(page.get_by_role("dialog", name="Чат, Гончарня")).to_be_visible()
    page.get_by_role("button", name="Шукаю глечик").click()
    field = page.get_by_role("textbox", name="Число")
    field.fill("50")
    field.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Найбільше можливе значення: 12")).to_be_visible()
    field.fill("шість")
    expect(page.get_by_text("Тут потрібне число. Приклад: 12")).to_be_visible()
    field.fill("6")
    page.locator(".frm").get_by_role("button", name="Надіслати").click()
    email = page.get_by_role("textbox", name="Електронна пошта")
    email.fill("olena")
    email.press("Enter")
    expect(page.get_by_text("Бракує знака @")).to_be_visible()
    email.fill("olena@example.com")
    email.press("Enter")
    expect(page.get_by_text("Дякуємо, рахунок надіслано.")).to_be_visible()
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    assert said(page) == [
        "Добрий день! Це крамниця «Гончарня».",
        "Чим можу допомогти?",
        "Шукаю глечик",
        "Скільки горнят вам потрібно?",
        "6",
        "Куди надіслати рахунок?",
        "olena@example.com",
        "Так, поливу випалено за 1040 °C, тому кераміка витримує мікрохвильовку.",
        "Дякуємо, рахунок надіслано.",
    ]
    assert [{key: turn[key] for key in turn if key != "client_id"} for turn in chat.turns] == [
        {"choice": "o1"},
        {"text": "6"},
        {"text": "olena@example.com"},
    ]
    page.get_by_role("button", name="Почати знову").click()
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert len(said(page)) == 2


def test_a_streamed_answer_grows_and_is_announced_once(shop: Shop) -> None:
    page = shop.visit("errand")
    launch(page)
    page.get_by_role("button", name="Шукаю глечик").click()
    page.locator(".frm input").fill("2")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Електронна пошта").fill("o@example.com")
    page.evaluate(
        """() => {
          const root = document.querySelector('rozmova-chat').shadowRoot;
          window.grown = []; window.announced = [];
          new MutationObserver(() => {
            const draft = root.querySelector('.draft');
            if (draft) window.grown.push(draft.textContent.trim());
          }).observe(root, { subtree: true, childList: true, characterData: true });
          new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) =>
            window.announced.push(node.textContent))),
          ).observe(root.querySelector('[role=log]'), { childList: true });
        }"""
    )
    page.keyboard.press("Enter")
    expect(page.get_by_text("Дякуємо, рахунок надіслано.")).to_be_visible()
    grown = page.evaluate("window.grown")
    assert len(set(grown)) >= 3
    assert page.locator(".draft").count() == 0
    announced = [text for text in page.evaluate("window.announced") if "поливу" in text]
    assert len(announced) == 1
    assert announced[0].endswith("витримує мікрохвильовку.")


def test_every_kind_of_question_takes_a_fitting_answer(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("show")
    launch(page)
    page.get_by_role("button", name="Далі", exact=True).click()
    page.get_by_label("Глечик", exact=True).check()
    page.get_by_role("button", name="Готово").click()
    expect(page.get_by_text("Оберіть щонайменше 2 варіанти")).to_be_visible()
    page.get_by_label("Горня").check()
    page.get_by_role("button", name="Готово").click()
    page.get_by_role("searchbox", name="Знайти варіант").fill("льв")
    page.get_by_role("button", name="Львів").click()
    phone = page.get_by_role("textbox", name="Номер телефону")
    phone.fill("067 123 45")
    phone.press("Enter")
    expect(page.get_by_text("Бракує двох цифр. Приклад: +380 67 123 45 67")).to_be_visible()
    phone.fill("(067) 123-45-67")
    phone.press("Enter")
    page.get_by_label("Дата").fill("2026-12-24")
    page.locator(".frm").get_by_role("button", name="Надіслати").click()
    page.locator(".drop input").set_input_files({"name": "тріщина.png", "mimeType": "image/png", "buffer": b"\x89PNG"})
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    answers = [{key: turn[key] for key in turn if key != "client_id"} for turn in chat.turns]
    assert answers[:-1] == [
        {"choice": "o1"},
        {"choice": ["o1", "o3"]},
        {"choice": "o4"},
        {"text": "+380 67 123 45 67"},
        {"text": "2026-12-24"},
    ]
    assert list(answers[-1]) == ["file"]
    assert "тріщина.png" in "".join(page.locator(".log").all_inner_texts())


def test_a_question_that_may_be_skipped_is_skipped_in_words(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("show")
    launch(page)
    page.get_by_role("button", name="Далі", exact=True).click()
    page.get_by_label("Глечик", exact=True).check()
    page.get_by_label("Миска", exact=True).check()
    page.get_by_role("button", name="Готово").click()
    page.get_by_role("button", name="Київ").click()
    page.get_by_role("button", name="Пропустити").click()
    expect(page.get_by_label("Дата")).to_be_visible()
    assert chat.turns[-1]["text"] == "Пропустити"


def test_words_of_strangers_are_never_markup(shop: Shop) -> None:
    page = shop.visit("show")
    launch(page)
    expect(page.get_by_text("<img src=x onerror").first).to_be_visible()
    write(page, "<b>жирно</b><script>window.__xss=1</script>")
    expect(page.get_by_text("<b>жирно</b>")).to_be_visible()
    assert page.evaluate("window.__xss") is None
    assert page.locator(".log a[href^='javascript']").count() == 0
    assert page.locator(".log a", has_text="Догляд").get_attribute("rel") == "noopener noreferrer"
    assert page.locator(".log b", has_text="улюблений").count() == 1


def test_a_person_takes_over_and_gives_back(shop: Shop) -> None:
    page = shop.visit("operator")
    launch(page)
    page.get_by_role("button", name="Добре").click()
    expect(page.get_by_text("Олена з вами на зв’язку")).to_be_visible()
    expect(page.locator(".wh b")).to_have_text("Олена, Гончарня")
    expect(page.get_by_text("людина, не бот")).to_be_visible()
    write(page, "Дякую!")
    write(page, "До побачення")
    expect(page.get_by_text("Далі знову відповідає бот")).to_be_visible()
    expect(page.locator(".wh b")).to_have_text("Гончарня")
    write(page, "Ще питання")
    expect(page.get_by_text("Ця розмова вже закінчилася")).to_be_visible()


def test_a_person_is_sent_a_file_and_a_voice_message(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("operator", permissions=["microphone"])
    launch(page)
    assert page.get_by_role("button", name="Додати файл").count() == 0
    page.get_by_role("button", name="Добре").click()
    expect(page.get_by_role("button", name="Додати файл")).to_be_visible()
    page.locator(".bx input").set_input_files({"name": "чек.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    expect(page.locator(".log")).to_contain_text("чек.pdf")
    page.get_by_role("button", name="Записати голосове").click()
    expect(page.get_by_role("timer", name="Триває запис")).to_have_text("0:01")
    page.get_by_role("button", name="Скасувати запис").click()
    expect(page.get_by_role("textbox", name="Повідомлення")).to_be_visible()
    assert len(chat.turns) == 2
    page.get_by_role("button", name="Записати голосове").click()
    expect(page.get_by_role("timer", name="Триває запис")).to_have_text("0:01")
    page.locator(".bx").get_by_role("button", name="Надіслати").click()
    expect(page.locator(".log")).to_contain_text("voice.webm")
    assert set(chat.turns[-1]) == {"client_id", "file"}


def test_typing_is_shown_while_an_answer_is_made(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    chat.held = True
    write(page, "Привіт")
    expect(page.get_by_text("пише відповідь")).to_be_visible()
    expect(page.locator(".wait")).to_be_visible()
    chat.held = False
    expect(page.get_by_text("Ви сказали: Привіт")).to_be_visible()
    expect(page.locator(".wait")).to_have_count(0)


def test_a_text_too_long_is_told_before_it_is_sent(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    write(page, "я" * 42)
    expect(page.get_by_text("Забагато на 2 символи")).to_be_visible()
    assert chat.turns == []


# --- trouble --------------------------------------------------------------------------------------------------------


def test_a_dialog_goes_on_after_a_reload_and_in_another_tab(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    write(page, "перше")
    expect(page.get_by_text("Ви сказали: перше")).to_be_visible()
    page.reload()
    launch(page)
    expect(page.get_by_text("Ви сказали: перше")).to_be_visible()
    other = page.context.new_page()
    other.goto(page.url)
    launch(other)
    expect(other.get_by_text("Ви сказали: перше")).to_be_visible()
    write(other, "друге")
    expect(page.get_by_text("Ви сказали: друге")).to_be_visible()
    assert len(chat.talks) == 1
    assert said(page) == said(other)


def test_two_tabs_opened_at_once_share_one_dialog(shop: Shop, chat: FakeChat) -> None:
    chat.slow_begin_s = 2.0
    page = shop.visit("echo")
    other = page.context.new_page()
    other.goto(page.url)
    for tab in (page, other):
        launch(tab)
    for tab in (page, other):
        expect(tab.get_by_text("Скажіть щось")).to_be_visible()
    page.wait_for_timeout(2_500)
    assert len(chat.talks) == 1


def test_a_message_sent_twice_makes_one_turn(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    lost = []

    def lose_the_first_answer(route, request) -> None:
        if lost:
            return route.continue_()
        lost.append(request.post_data_json)
        route.fetch()
        return route.abort()

    page.route("**/messages", lose_the_first_answer)
    write(page, "раз")
    expect(page.get_by_text("Ви сказали: раз")).to_be_visible()
    page.wait_for_timeout(2_500)
    assert [turn["text"] for turn in chat.turns] == ["раз"]
    assert said(page).count("раз") == 1
    assert page.get_by_role("button", name="Надіслати ще раз").count() == 0


def test_what_is_said_offline_is_sent_when_the_line_is_back(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("Немає зв’язку. Пробуємо ще раз…")).to_be_visible()
    write(page, "здалеку")
    expect(page.get_by_text("Надішлемо, щойно з’явиться зв’язок")).to_be_visible()
    expect(page.get_by_role("button", name="Надіслати ще раз")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("Ви сказали: здалеку")).to_be_visible()
    expect(page.get_by_text("Немає зв’язку")).to_have_count(0)
    assert [turn["text"] for turn in chat.turns] == ["здалеку"]


def test_what_was_said_offline_survives_a_reload(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    page.route("**/messages", lambda route: route.abort())
    write(page, "не загубись")
    expect(page.get_by_text("Надішлемо, щойно")).to_be_visible()
    first = stored(page)["local"]
    page.unroute("**/messages")
    page.reload()
    launch(page)
    expect(page.get_by_text("Ви сказали: не загубись")).to_be_visible()
    assert chat.turns[-1]["client_id"] in str(first)


def test_a_refused_message_is_sent_again_under_the_same_id(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    ids: list[str] = []
    page.on("request", lambda one: ids.append(one.post_data_json["client_id"]) if "/messages" in one.url else None)
    chat.refuse_messages = 1
    write(page, "ще раз")
    expect(page.get_by_text("Такого ми не приймаємо.")).to_be_visible()
    page.get_by_role("button", name="Надіслати ще раз").click()
    expect(page.get_by_text("Ви сказали: ще раз")).to_be_visible()
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_server_that_stumbles_is_asked_again_by_itself(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    chat.fail_messages = 1
    write(page, "сама")
    expect(page.get_by_text("Ви сказали: сама")).to_be_visible()
    assert len(chat.turns) == 1


def test_what_is_said_while_the_chat_is_closed_is_counted(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("operator")
    launch(page)
    page.get_by_role("button", name="Добре").click()
    expect(page.get_by_text("Олена з вами")).to_be_visible()
    page.keyboard.press("Escape")
    talk = next(iter(chat.talks.values()))
    for words in ("Ви тут?", "Глечик уже їде"):
        talk.commit("message", {"id": words, "from": "operator", "parts": [{"type": "text", "text": words}]})
    button = page.get_by_role("button", name="Відкрити чат, 2 нові повідомлення")
    expect(button).to_be_visible()
    button.click()
    expect(page.get_by_text("Глечик уже їде")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Відкрити чат", exact=True)).to_be_visible()


def test_without_websockets_events_come_over_fetch(shop: Shop, chat: FakeChat) -> None:
    chat.sockets = False
    page = shop.visit("operator")
    launch(page)
    expect(page.get_by_role("button", name="Добре")).to_be_visible()
    with page.expect_request(lambda one: one.headers.get("accept") == "text/event-stream"):
        pass
    talk = next(iter(chat.talks.values()))
    page.wait_for_timeout(300)
    assert talk.listeners
    talk.commit("message", {"id": "m", "from": "bot", "parts": [{"type": "text", "text": "Здалеку без сокета"}]})
    expect(page.get_by_text("Здалеку без сокета")).to_be_visible()


def test_without_streams_too_events_are_asked_for(shop: Shop, chat: FakeChat) -> None:
    chat.sockets = chat.streams = False
    page = shop.visit("operator")
    launch(page)
    expect(page.get_by_role("button", name="Добре")).to_be_visible()
    talk = next(iter(chat.talks.values()))
    talk.commit("message", {"id": "m", "from": "bot", "parts": [{"type": "text", "text": "Здалеку без потоку"}]})
    expect(page.get_by_text("Здалеку без потоку")).to_be_visible(timeout=20_000)


def test_a_dialog_the_server_forgot_gives_place_to_a_new_one(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    chat.talks.clear()
    page.reload()
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    assert len(chat.talks) == 1


def test_a_bot_that_is_not_live_says_so(shop: Shop) -> None:
    page = shop.visit("closed")
    launch(page)
    expect(page.get_by_text("Чат зараз не працює")).to_be_visible()
    expect(page.get_by_role("button", name="Спробувати ще раз")).to_be_visible()


# --- the page's own -------------------------------------------------------------------------------------------------


def test_nothing_is_asked_or_kept_before_the_chat_is_opened(shop: Shop, chat: FakeChat) -> None:
    asked: list[str] = []
    address = shop.write("quiet", shop.tag("errand"))
    context = shop.browser.new_context()
    shop.contexts.append(context)
    page = context.new_page()
    page.on("request", lambda one: asked.append(one.url))
    page.goto(address)
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()
    page.wait_for_timeout(1_500)
    assert [url for url in asked if not url.startswith(shop.url)] == [f"{chat.url}/widget.js"]
    assert stored(page) == {"local": {}, "session": {}, "cookies": ""}
    assert context.cookies() == []
    launch(page)
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert {url.split("/")[2] for url in asked} <= {shop.url.split("/")[2], chat.url.split("/")[2]}
    assert list(stored(page)["local"]) == [f"rozmova:{chat.url.split('/')[2]}:errand"]
    assert context.cookies() == []


def test_two_bots_live_on_one_page(shop: Shop) -> None:
    place = '<div id="here" style="height:500px"></div>'
    address = shop.write("two", place, shop.tag("errand"), shop.tag("echo", ' data-mode="inline" data-target="#here"'))
    page = shop.open(address)
    page.get_by_role("button", name="Почати розмову").click()
    inline = page.get_by_role("region", name="Чат, Луна")
    expect(inline.get_by_text("Скажіть щось")).to_be_visible()
    page.get_by_role("button", name="Відкрити чат").click()
    bubble = page.get_by_role("dialog", name="Чат, Гончарня")
    expect(bubble.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    page.evaluate("rozmova.bot('echo').send('з коду')")
    expect(inline.get_by_text("Ви сказали: з коду")).to_be_visible()
    assert bubble.get_by_text("з коду").count() == 0


def test_calls_made_before_the_script_came_are_kept(shop: Shop, chat: FakeChat) -> None:
    (shop.folder / "stub.js").write_text(
        "window.heard = [];"
        "window.rozmova = window.rozmova || function () { (rozmova.q = rozmova.q || []).push(arguments); };"
        "rozmova('setVariables', { name: 'Олено' });"
        "rozmova('on', 'message', (one) => heard.push(one.parts[0].text));"
        "rozmova('open');"
    )
    address = shop.write("early", shop.tag("errand"), head='<script src="stub.js"></script>')
    page = shop.open(address)
    expect(page.get_by_text("Добрий день, Олено!")).to_be_visible()
    assert page.evaluate("heard") == ["Добрий день, Олено!", "Чим можу допомогти?"]
    page.evaluate("rozmova.close()")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.evaluate("rozmova.toggle()")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate("rozmova.setLocale('en')")
    expect(page.get_by_role("button", name="Minimise").first).to_be_visible()
    page.evaluate("rozmova.reset()")
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert len(chat.talks) == 2
    page.reload()
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert page.evaluate("heard") == [], "what was said before the reload is no news"


def test_it_works_under_a_strict_policy_with_trusted_types(shop: Shop, chat: FakeChat) -> None:
    policy = (
        f"default-src 'none'; script-src {chat.url}; style-src {chat.url}; img-src {chat.url}; media-src {chat.url}; "
        f"connect-src {chat.url} {chat.url.replace('http', 'ws')}; require-trusted-types-for 'script'"
    )
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    address = shop.write("strict", shop.tag("show"), head=head)
    context = shop.browser.new_context()
    shop.contexts.append(context)
    context.add_init_script(
        "window.broken = [];"
        "addEventListener('securitypolicyviolation', (one) => broken.push([one.violatedDirective, one.blockedURI]))"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda one: errors.append(str(one)))
    page.goto(address)
    launch(page)
    page.get_by_role("button", name="Далі", exact=True).click()
    page.get_by_label("Глечик", exact=True).check()
    page.get_by_label("Миска", exact=True).check()
    page.get_by_role("button", name="Готово").click()
    page.get_by_role("button", name="Київ").click()
    expect(page.get_by_role("textbox", name="Номер телефону")).to_be_visible()
    page.wait_for_timeout(500)
    assert page.evaluate("window.broken") == []
    assert errors == []
    assert page.evaluate("document.fonts.check('16px \"Rozmova Onest\"')")


def test_a_page_written_from_right_to_left_keeps_the_chat_whole(shop: Shop) -> None:
    page = shop.visit("errand", page={"lang": "ar", "dir": "rtl"}, locale="uk-UA")
    launch(page)
    panel = page.locator(".panel").bounding_box()
    button = page.locator("rozmova-chat button.l").bounding_box()
    assert panel is not None
    assert button is not None
    assert panel["x"] < 100
    assert button["x"] < 100
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert page.locator(".panel").evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_a_popup_opens_from_a_link_of_the_page(shop: Shop) -> None:
    link = '<button data-rozmova-open="echo">Поспілкуватися</button>'
    page = shop.open(shop.write("popup", link, shop.tag("echo", ' data-mode="popup"')))
    page.wait_for_function("typeof window.rozmova?.open === 'function'")
    page.get_by_role("button", name="Поспілкуватися").click()
    expect(page.get_by_role("dialog", name="Чат, Луна")).to_be_visible()
    assert page.locator("dialog").evaluate("one => one.matches(':modal')")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("document.activeElement.textContent") == "Поспілкуватися"


def test_the_full_page_chat_speaks_the_language_asked_for(shop: Shop, chat: FakeChat) -> None:
    page = shop.open(f"{chat.url}/c/echo?lang=en")
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    expect(page).to_have_title("Луна")
    write(page, "hello")
    expect(page.get_by_text("Ви сказали: hello")).to_be_visible()
    expect(page.get_by_text("Powered by Rozmova")).to_be_visible()


def test_a_trial_dialog_comes_from_its_embedder_and_tells_its_traces(shop: Shop, chat: FakeChat) -> None:
    made = shop.open(f"{chat.url}/c/echo").request.post(f"{chat.url}/chat/v1/bots/echo/dialogs", data={"lang": "uk"})
    begun = made.json()
    (shop.folder / "designer.html").write_text('<!doctype html><title>Designer</title><iframe id="try"></iframe>')
    page = shop.open(f"{chat.url}/pictures/jug.svg")
    page.route("**/designer", lambda route: route.fulfill(path=shop.folder / "designer.html"))
    page.goto(f"{chat.url}/designer")
    page.evaluate(
        """(begun) => {
          window.traces = [];
          const frame = document.querySelector('iframe');
          addEventListener('message', (event) => {
            if (event.data.rozmova === 'trace') traces.push(...event.data.events);
            if (event.data.rozmova === 'restart') traces.push('restart');
            if (event.data.rozmova === 'hello')
              frame.contentWindow.postMessage({ rozmova: 'try', lang: 'uk', theme: 'dark', ...begun }, location.origin);
          });
          frame.src = '/c/try';
        }""",
        {"dialog_id": begun["dialog_id"], "token": begun["token"]},
    )
    inner = page.frame_locator("iframe")
    expect(inner.get_by_text("Скажіть щось")).to_be_visible()
    talk = chat.talks[begun["dialog_id"]]
    page.wait_for_timeout(500)
    talk.tell({"type": "trace", "data": {"step": "enter", "block": "b1"}})
    page.wait_for_function("window.traces.length === 1")
    assert page.evaluate("window.traces") == [{"step": "enter", "block": "b1"}]
    assert stored(page)["local"] == {}
    talk.commit("ended", {"reason": "finished"})
    inner.get_by_role("button", name="Почати знову").click()
    page.wait_for_function("window.traces.at(-1) === 'restart'")


def test_a_trial_page_does_not_listen_to_another_origin(shop: Shop, chat: FakeChat) -> None:
    page = shop.open(shop.write("evil", f'<iframe src="{chat.url}/c/try"></iframe>'))
    page.wait_for_timeout(500)
    page.evaluate(
        "document.querySelector('iframe').contentWindow.postMessage({rozmova:'try',dialog_id:'x',token:'y'},'*')",
    )
    page.wait_for_timeout(500)
    assert page.frame_locator("iframe").locator("rozmova-chat").count() == 0


# --- for everybody --------------------------------------------------------------------------------------------------


def test_the_whole_errand_goes_by_keyboard_alone(shop: Shop) -> None:
    page = shop.visit("errand")
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()

    def focused() -> str:
        return page.evaluate(
            "() => { const one = document.querySelector('rozmova-chat').shadowRoot.activeElement;"
            " return one ? one.getAttribute('aria-label') || one.id || one.textContent.trim() : ''; }"
        )

    for _ in range(3):
        page.keyboard.press("Tab")
        if focused() == "Відкрити чат":
            break
    assert focused() == "Відкрити чат"
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert focused() == "Повідомлення"
    for _ in range(10):
        page.keyboard.press("Shift+Tab")
        if focused() == "Шукаю глечик":
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
    assert focused() == "Відкрити чат"


LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "phone": PHONE,
    "phone-dark": {**PHONE, "color_scheme": "dark"},
    "four-times": NARROW,
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("bot", ["show", "operator", "yellow"])
def test_axe_finds_nothing(shop: Shop, look: str, bot: str) -> None:
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
        page.context.set_offline(True)
        expect(page.get_by_text("Немає зв’язку")).to_be_visible()
        write(page, "Ви чудові")
        expect(page.get_by_role("button", name="Надіслати ще раз")).to_be_visible()
    if bot == "yellow":
        write(page, "Привіт")
        expect(page.get_by_text("Ви сказали: Привіт")).to_be_visible()
    page.wait_for_timeout(400)
    found = Axe().run(page, context={"include": [["rozmova-chat"]]}, options={"resultTypes": ["violations"]})
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found.response["violations"]] == []


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
