"""A customer known to the shop: its server's tokens against the real server, from the secret to the greeting."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jwt
import pytest
from playwright.sync_api import Browser, Page, expect

import runtime.channels
from tests.fakes.chat_server import pages, serving
from tests.journeys.embedded import Embedded, embedded
from tests.journeys.shop import Shop, launch, said, write
from tests.talking import block, document

GUIDE = (Path(runtime.channels.__file__).parent / "web_widget" / "guide.md").read_text("utf-8")
GREETED = {
    "groups": {
        "g1": [
            block("b1", "send_text", text="Вітаю, {{ contact.name | default: 'незнайомцю' }}!"),
            block("b2", "ask_text", text="Чого бажаєте?", variable="wish"),
            block("b3", "send_text", text="Буде {{ wish }}, номер {{ contact.id }}, пишемо на {{ contact.email }}."),
            block("b4", "ask_text", text="Ще щось?", variable="wish"),
        ]
    }
}
HEAR = "() => { window.heard = []; rozmova.on('error', (one) => heard.push(one)); }"


@dataclass(slots=True)
class Known:
    """A shop with a bot that knows its customers."""

    server: Embedded
    bot: str
    secret: str
    shop: Shop

    def token(self, sub: str = "42", **more: object) -> str:
        now = int(time.time())
        claims = {"sub": sub, "aud": self.bot, "exp": now + 600, "name": "Олена", "email": "o@example.com", **more}
        return jwt.encode(claims, self.secret, "HS256")

    def visit(self) -> Page:
        return self.ready(self.shop.visit(self.bot))

    def ready(self, page: Page) -> Page:
        page.wait_for_function("typeof window.rozmova?.open === 'function'")
        page.evaluate(HEAR)
        return page


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


@pytest.fixture(scope="module")
def bot(server: Embedded) -> str:
    drawn = document(GREETED["groups"], variables={"wish": "text"})
    return server.publish({**drawn, "name": "Гончарня"})["id"]


@pytest.fixture
def known(server: Embedded, bot: str, browser: Browser, tmp_path: Path) -> Iterator[Known]:
    made = server.api.post(f"/api/v1/bots/{bot}/identity")
    assert made.status_code == 201, made.text
    assert made.json()["audience"] == bot
    with serving(pages(tmp_path)) as url:
        shop = Shop(url, tmp_path, server.url, browser, [])
        yield Known(server, bot, made.json()["secret"], shop)
        for context in shop.contexts:
            context.close()


def greeted(page: Page, name: str) -> None:
    expect(page.get_by_text(f"Вітаю, {name}!")).to_be_visible()


def test_the_secret_is_told_only_when_it_is_made(known: Known) -> None:
    api = known.server.api
    told = api.get(f"/api/v1/bots/{known.bot}/identity")
    assert told.json()["set_up"] is True
    assert known.secret not in told.text
    assert known.secret not in api.get(f"/api/v1/bots/{known.bot}").text
    lines = api.get("/api/v1/audit?limit=5").json()["items"]
    assert lines[0]["action"] == "identity_secret_made"
    assert known.secret not in str(lines)


def test_the_guides_token_greets_a_customer_by_name(known: Known) -> None:
    room: dict = {}
    code = re.findall(r"^```python\n(.*?)^```$", GUIDE, flags=re.M | re.S)[0]
    exec(code, room)
    customer = {"id": 7, "name": "Ганна О’Ніл", "email": "hanna@example.com"}
    (known.shop.folder / "chat-token").write_text(room["chat_token"](customer, known.secret, known.bot))
    page = known.visit()
    page.evaluate("async () => { rozmova.identify(await (await fetch('/chat-token')).text()); rozmova.open(); }")
    greeted(page, "Ганна О’Ніл")
    write(page, "глечик")
    expect(page.get_by_text("Буде глечик, номер 7, пишемо на hanna@example.com.")).to_be_visible()
    assert page.evaluate("heard") == []
    assert page.evaluate("localStorage.length") == 0


def test_history_comes_back_to_the_same_customer_on_every_device_and_to_nobody_else(known: Known) -> None:
    page = known.visit()
    page.evaluate("(token) => { rozmova.identify(token); rozmova.open(); }", known.token("1"))
    greeted(page, "Олена")
    write(page, "таємниця")
    expect(page.get_by_text("Буде таємниця")).to_be_visible()
    before = said(page)
    page.reload()
    known.ready(page)
    page.evaluate("(token) => { rozmova.identify(token); rozmova.open(); }", known.token("1"))
    expect(page.get_by_text("Буде таємниця")).to_be_visible()
    assert said(page) == before
    other_device = known.visit()
    other_device.evaluate("(token) => { rozmova.identify(token); rozmova.open(); }", known.token("1"))
    expect(other_device.get_by_text("Буде таємниця")).to_be_visible()
    write(other_device, "досить")
    expect(page.get_by_text("досить")).to_be_visible()
    page.reload()
    known.ready(page)
    launch(page)
    greeted(page, "незнайомцю")
    assert "таємниця" not in "".join(said(page))
    page.evaluate("(token) => rozmova.identify(token)", known.token("2", name="Іван"))
    greeted(page, "Іван")
    assert said(page) == ["Вітаю, Іван!", "Чого бажаєте?"]
    page.evaluate("rozmova.identify('')")
    greeted(page, "незнайомцю")
    assert page.evaluate("heard") == []


def test_begin_again_begins_another_dialog_of_the_same_customer(known: Known) -> None:
    page = known.visit()
    page.evaluate("(token) => { rozmova.identify(token); rozmova.open(); }", known.token("3"))
    greeted(page, "Олена")
    write(page, "перше")
    expect(page.get_by_text("Буде перше")).to_be_visible()
    page.evaluate("rozmova.reset()")
    expect(page.get_by_text("Буде перше")).to_have_count(0)
    greeted(page, "Олена")
    assert said(page) == ["Вітаю, Олена!", "Чого бажаєте?"]


WRONG = {
    "identity_expired": {"exp": 1_700_000_000},
    "identity_too_long": {"exp": 4_000_000_000},
    "identity_other_bot": {"aud": "another"},
    "identity_claim_wrong": {"name": 5},
}


@pytest.mark.parametrize("code", [*WRONG, "identity_invalid"])
def test_a_token_that_does_not_fit_is_told_to_the_page_and_the_chat_goes_on(known: Known, code: str) -> None:
    token = known.token("4", **WRONG[code]) if code in WRONG else known.token("4")[:-2]
    page = known.visit()
    page.evaluate("(token) => { rozmova.identify(token); rozmova.open(); }", token)
    greeted(page, "незнайомцю")
    (told,) = page.evaluate("heard")
    assert told["code"] == code
    assert told["sentence"]
    write(page, "глечик")
    expect(page.get_by_text("Буде глечик")).to_be_visible()
    page.evaluate("(token) => rozmova.identify(token)", known.token("5"))
    greeted(page, "Олена")
    assert "глечик" not in "".join(said(page))


def test_an_expired_token_is_renewed_as_the_guide_says(known: Known) -> None:
    (known.shop.folder / "chat-token").write_text(known.token("6"))
    renew = next(code for code in re.findall(r"^```js\n(.*?)^```$", GUIDE, flags=re.M | re.S) if "expired" in code)
    page = known.visit()
    page.evaluate(f"async () => {{ {renew} }}")
    page.evaluate("(token) => { rozmova.identify(token); rozmova.open(); }", known.token("6", exp=1_700_000_000))
    greeted(page, "Олена")
    assert [one["code"] for one in page.evaluate("heard")] == ["identity_expired"]
