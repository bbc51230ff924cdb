"""The web chat for who puts it on a page: every call, every event, and every example of the guide, run."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from pathlib import Path

import jwt
import pytest
from playwright.sync_api import Page, expect

import runtime.channels
from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import Shop, launch, said, write

GUIDE = (Path(runtime.channels.__file__).parent / "web_widget" / "guide.md").read_text("utf-8")
PARTS = dict(zip(("uk", "en"), re.split(r"^# (?:Українською|English)$", GUIDE, flags=re.M)[1:], strict=True))
METHODS = ["open", "close", "toggle", "send", "setVariables", "identify", "reset", "setLocale", "on", "off"]
EVENTS = ["ready", "open", "close", "message", "answer", "unread", "end", "error"]
RECORD = f"""() => {{
  window.heard = [];
  const told = (one) => one?.parts?.[0].text ?? one?.text ?? one?.count ?? one?.reason ?? one?.code ?? null;
  for (const name of {EVENTS}) rozmova.on(name, (one) => heard.push([name, told(one)]));
}}"""


def examples(lang: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PARTS[lang], flags=re.M | re.S)


def ready(page: Page) -> Page:
    page.wait_for_function("typeof window.rozmova?.open === 'function'")
    return page


# --- the guide ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", PARTS)
def test_every_tag_of_the_guide_puts_a_chat_on_a_page(shop: Shop, chat: FakeChat, lang: str) -> None:
    tags = examples(lang, "html")
    assert len(tags) == 4
    for number, tag in enumerate(tags):
        html = tag.replace("https://HOST", chat.url).replace("BOT2", "yellow").replace("BOT", "echo")
        page = ready(shop.open(shop.write(f"tag{number}", html)))
        if "data-mode" in tag:
            page.locator("button[data-rozmova-open]").click()
            expect(page.locator("#help").get_by_role("region", name="Чат, Луна")).to_be_visible()
            assert page.locator("rozmova-chat").evaluate("one => one.offsetHeight") == 480
        elif "rozmova.q" in tag:
            expect(page.get_by_role("dialog", name="Чат, Луна")).to_be_visible()
            expect(page).to_have_title("•")
        else:
            bots = page.locator("rozmova-chat")
            expect(bots).to_have_count(tag.count("data-bot"))
            bots.last.get_by_role("button", name="Відкрити чат").click()
            expect(page.get_by_text("Скажіть щось")).to_be_visible()


@pytest.mark.parametrize("lang", PARTS)
def test_every_call_of_the_guide_runs(shop: Shop, chat: FakeChat, lang: str) -> None:
    (shop.folder / "chat-token").write_text("a.b.c")
    page = ready(shop.visit("errand"))
    errors: list[str] = []
    page.on("pageerror", lambda one: errors.append(str(one)))
    codes = examples(lang, "js")
    for code in codes:
        page.evaluate(f"async () => {{ {code.replace('BOT', 'errand')} }}")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert errors == []
    used = set(re.findall(r"rozmova\.(\w+)\(", "".join(codes)))
    assert used == {*METHODS, "bot"}
    assert all(f"`{name}(" in PARTS[lang] for name in METHODS)
    assert {name for name in EVENTS if f"`{name}`" in PARTS[lang]} == set(EVENTS)


def test_both_languages_of_the_guide_show_the_same() -> None:
    for kind in ("html", "python", "javascript", "php"):
        assert examples("uk", kind) == examples("en", kind)
    assert len(examples("uk", "js")) == len(examples("en", "js"))
    codes = [set(re.findall(r"`(identity_\w+)`", PARTS[lang])) for lang in PARTS]
    assert codes[0] == codes[1]
    source = (Path(runtime.__path__[0]) / "chat").glob("*.py")
    assert codes[0] == {code for file in source for code in re.findall(r'"(identity_\w+)"', file.read_text("utf-8"))}


def test_the_servers_examples_sign_what_the_bot_reads() -> None:
    customer = {"id": 42, "name": "Олена О’Ніл", "email": "o@example.com"}
    room: dict = {}
    exec(examples("en", "python")[0], room)
    tokens = [room["chat_token"](customer, "rzi_" + "s" * 43, "b1")]
    node = shutil.which("node")
    if node is not None:
        call = (
            f"console.log(chatToken({{id: 42, name: 'Олена О’Ніл', email: 'o@example.com'}}, 'rzi_{'s' * 43}', 'b1'))"
        )
        code = examples("en", "javascript")[0] + call
        tokens.append(subprocess.run([node, "-e", code], capture_output=True, text=True, timeout=60, check=True).stdout)
    for token in tokens:
        claims = jwt.decode(token.strip(), "rzi_" + "s" * 43, algorithms=["HS256"], audience="b1")
        assert (claims["sub"], claims["name"], claims["email"]) == ("42", customer["name"], customer["email"])
        assert 3_000 < claims["exp"] - time.time() <= 3_600


# --- the calls and the events ---------------------------------------------------------------------------------------


def test_a_page_hears_everything_that_happens(shop: Shop, chat: FakeChat) -> None:
    page = ready(shop.visit("errand"))
    page.evaluate(RECORD)
    page.evaluate("rozmova.open()")
    page.get_by_role("button", name="Шукаю глечик").click()
    expect(page.get_by_role("textbox", name="Число")).to_be_visible()
    page.evaluate("rozmova.close()")
    page.evaluate("rozmova.send('2')")
    expect(page.get_by_role("button", name=re.compile("Відкрити чат, 1 нове"))).to_be_visible()
    page.evaluate("rozmova.toggle()")
    page.evaluate("rozmova.send('o@example.com')")
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    assert page.evaluate("heard") == [
        ["open", None],
        ["message", "Добрий день! Це крамниця «Гончарня»."],
        ["message", "Чим можу допомогти?"],
        ["ready", None],
        ["answer", "Шукаю глечик"],
        ["message", "Шукаю глечик"],
        ["message", "Скільки горнят вам потрібно?"],
        ["close", None],
        ["answer", "2"],
        ["message", "2"],
        ["message", "Куди надіслати рахунок?"],
        ["unread", 1],
        ["open", None],
        ["answer", "o@example.com"],
        ["message", "o@example.com"],
        ["message", "Так, поливу випалено за 1040 °C, тому кераміка витримує мікрохвильовку."],
        ["message", "Дякуємо, рахунок надіслано."],
        ["end", "finished"],
    ]


def test_a_listener_that_was_taken_off_hears_nothing_more(shop: Shop) -> None:
    page = ready(shop.visit("echo"))
    page.evaluate(
        "() => { window.heard = []; window.hear = (one) => heard.push(one.parts[0].text);"
        " rozmova.on('message', hear); rozmova.on('message', () => { throw new Error('of the page') });"
        " rozmova.on('message', (one) => { window.last = one.parts[0].text }); rozmova.open(); }"
    )
    page.wait_for_function("window.last?.startsWith('Скажіть')")
    page.evaluate("rozmova.off('message', hear)")
    page.evaluate("rozmova.send('далі')")
    page.wait_for_function("window.last === 'Ви сказали: далі'")
    assert page.evaluate("heard") == ["Скажіть щось, а я повторю."]


def test_a_bot_that_is_not_there_is_an_error_of_the_page(shop: Shop) -> None:
    page = ready(shop.visit("closed"))
    page.evaluate(RECORD)
    page.evaluate("rozmova.open()")
    page.wait_for_function("heard.length === 2")
    assert page.evaluate("heard") == [["open", None], ["error", "not_live"]]


def test_send_opens_a_dialog_without_opening_the_chat(shop: Shop, chat: FakeChat) -> None:
    page = ready(shop.visit("echo"))
    page.evaluate("rozmova.send('здалеку')")
    unread = page.get_by_role("button", name=re.compile("Відкрити чат, 2 нові"))
    expect(unread).to_be_visible()  # the greeting and the answer
    expect(page.get_by_role("dialog")).to_have_count(0)
    launch(page)
    expect(page.get_by_text("Ви сказали: здалеку")).to_be_visible()


def test_reset_of_a_closed_chat_only_forgets(shop: Shop, chat: FakeChat) -> None:
    page = ready(shop.visit("echo"))
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    write(page, "таємне")
    expect(page.get_by_text("Ви сказали: таємне")).to_be_visible()
    page.reload()
    ready(page)
    page.evaluate("rozmova.reset()")
    page.wait_for_function("localStorage.length === 0")
    expect(page.get_by_role("dialog")).to_have_count(0)
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    assert said(page) == ["Скажіть щось, а я повторю."]
    assert len(chat.talks) == 2
