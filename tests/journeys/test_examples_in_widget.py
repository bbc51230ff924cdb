"""Every example talks in the customers' chat too, in a real browser and in both languages.

The golden conversations say what is said and answered; days, which move on, are compared by their shape. The delivery
service is the example's own; without a connection the AI takes its error exit, which is the road walked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from runtime.commands.conversation import Line, read_script
from tests.chromium import FLAGS, provide_chromium
from tests.journeys.start_process import Running, bearer_token, rozmova_start

EXAMPLES = Path(__file__).resolve().parents[2] / "scenarios_examples"
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)
DAY = re.compile(r"\d\d\\\.\d\d(\\\.\d{4})?")
LIVE = {
    ("delivery_status", "uk"): """
        > 204871
        < /Ваша посилка вже їде!.*/
        > Так
        < Напишіть номер
        > 999999
        < не знайшли
        > Ні, дякую
        < Гарного дня!""",
    ("delivery_status", "en"): """
        > 204871
        < /Your parcel is on its way!.*/
        > Yes
        < Type your order
        > 999999
        < could not find
        > No, thank you
        < Have a good day!""",
    ("support_triage", "uk"): """
        > Товар
        < Опишіть
        > Чи є миски?
        < Помічник зараз недоступний
        > olena@example.com
        < Відповімо на olena@example.com""",
    ("support_triage", "en"): """
        > A product
        < Please tell us
        > Are there bowls?
        < The assistant is not available
        > olena@example.com
        < We will answer to olena@example.com""",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with rozmova_start(tmp_path_factory.mktemp("data"), "--demo") as started:
        yield started


@pytest.fixture(scope="module")
def bots(running: Running) -> dict[str, str]:
    """The examples that `--demo` has published: name → id."""
    titles = {
        "Замовлення кави": "coffee_order",
        "Запис на прийом": "appointment",
        "Статус доставки": "delivery_status",
        "Підтримка зі ШІ": "support_triage",
        "Вікторина з балами": "quiz",
    }
    headers = {"authorization": f"Bearer {bearer_token(running)}"}
    listed = httpx2.get(f"{running.url}/api/v1/bots", headers=headers, timeout=20, trust_env=False).json()["items"]
    return {titles[bot["name"]]: bot["id"] for bot in listed}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=provide_chromium(), args=FLAGS)
        yield made
        made.close()


def script_of(name: str, lang: str) -> list[Line]:
    """Give the conversation to walk: the golden one, or the one with the live services."""
    live = LIVE.get((name, lang))
    if live is not None:
        return read_script(live)
    file = EXAMPLES / name / ("conversation.txt" if lang == "uk" else f"conversation.{lang}.txt")
    return read_script(file.read_text("utf-8"))


def say(page: Page, words: str) -> None:
    """Press or type what a `>` line says."""
    if words.startswith("[wait]"):
        return
    options = [part.strip() for part in words.removeprefix("[choice]").split("|")]
    if len(options) > 1:
        for option in options:
            page.get_by_role("checkbox", name=option, exact=True).check()
        page.get_by_role("button", name=re.compile("Готово|Done")).click()
        return
    pressed = page.get_by_role("button", name=options[0])
    typed = page.locator("input:visible, textarea:visible").last
    expect(pressed.or_(typed).first).to_be_visible()
    if pressed.count():
        pressed.first.click()
    else:
        typed.fill(options[0])
        if typed.input_value() != options[0]:  # the form that asks has come beside the composer meanwhile
            typed.fill(options[0])
        typed.press("Enter")


def heard(page: Page, words: str) -> None:
    """Wait until the chat shows what a `<` line says."""
    if words.startswith("["):
        return
    pattern = words[1:-1] if words.startswith("/") else re.escape(words.split("\\n")[0])
    pattern = DAY.sub(lambda found: r"\\d\\d\\.\\d\\d(\\.\\d{4})?".replace("\\\\", "\\"), pattern)
    expect(page.get_by_role("log")).to_contain_text(re.compile(pattern, re.DOTALL))


@pytest.mark.parametrize("lang", ["uk", "en"])
@pytest.mark.parametrize("name", ["coffee_order", "appointment", "delivery_status", "support_triage", "quiz"])
def test_an_example_is_talked_through_in_the_chat(
    name: str, lang: str, browser: Browser, running: Running, bots: dict[str, str]
) -> None:
    context = browser.new_context(locale="uk-UA" if lang == "uk" else "en-GB")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{running.url}/c/{bots[name]}?lang={lang}")
    for line in script_of(name, lang):
        if line.mark == ">":
            say(page, line.words)
        elif line.mark == "<":
            heard(page, line.words)
    context.close()
