"""The web chat and the page it lives in: nothing before use, strict policies, two bots, directions, other frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tests.fakes.chat_server import FakeChat, serving
from tests.journeys.shop import PHONE, Shop, launch, stored, write


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
    closed = page.get_by_role("button", name="Відкрити чат").bounding_box()
    assert closed is not None
    assert closed["x"] < 100
    launch(page)
    page.locator(".rz.left").wait_for(state="attached")  # the look is loaded beside the chat
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


# --- policies -------------------------------------------------------------------------------------------------------

WATCH = """
  window.broken = [];
  addEventListener('securitypolicyviolation', (one) => broken.push([one.violatedDirective, one.blockedURI]));
"""


@dataclass(slots=True)
class Strict:
    """A site whose every page comes with a strict policy; `reports` is what browsers tell it of violations."""

    url: str
    reports: list[str]


@pytest.fixture
def strict(chat: FakeChat, tmp_path: Path) -> Iterator[Strict]:
    policy = (
        f"default-src 'none'; script-src {chat.url}; style-src {chat.url}; img-src {chat.url}; media-src {chat.url}; "
        f"connect-src {chat.url} {chat.url.replace('http', 'ws')}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types lit-html; report-uri /reports"
    )
    reports: list[str] = []

    async def page(request: Request) -> Response:
        html = (tmp_path / request.path_params["name"]).read_text("utf-8")
        return HTMLResponse(html, headers={"Content-Security-Policy": policy})

    async def report(request: Request) -> Response:
        reports.append((await request.body()).decode())
        return Response(status_code=204)

    routes = [Route("/reports", report, methods=["POST"]), Route("/{name}", page)]
    with serving(Starlette(routes=routes)) as url:
        yield Strict(url, reports)


def visit_strict(shop: Shop, strict: Strict, *tags: str) -> Page:
    shop.write("strict", *tags)
    context = shop.browser.new_context(viewport={"width": 1280, "height": 800})
    shop.contexts.append(context)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"{strict.url}/strict.html")
    return page


@pytest.mark.parametrize("mode", ["bubble", "popup", "inline"])
def test_a_strict_policy_is_never_broken(shop: Shop, chat: FakeChat, strict: Strict, mode: str) -> None:
    page = visit_strict(shop, strict, shop.tag("errand", f' data-mode="{mode}" data-accent="#A0452A"'))
    errors: list[str] = []
    page.on("pageerror", lambda one: errors.append(str(one)))
    page.on("console", lambda one: errors.append(one.text) if "Policy" in one.text or "Trusted" in one.text else None)
    page.wait_for_function("typeof window.rozmova?.open === 'function'")
    page.evaluate("rozmova.open()")
    page.get_by_role("button", name="Шукаю глечик").click()
    field = page.get_by_role("textbox", name="Число")
    field.fill("50")
    field.press("Enter")
    expect(page.get_by_text("Найбільше можливе значення: 12")).to_be_visible()
    field.fill("2")
    field.press("Enter")
    email = page.get_by_role("textbox", name="Електронна пошта")
    email.fill("o@example.com")
    page.route("**/messages", lambda route: route.abort())
    email.press("Enter")
    expect(page.get_by_text("Надішлемо, щойно")).to_be_visible()
    page.unroute("**/messages")
    page.get_by_role("button", name="Надіслати ще раз").click()
    page.get_by_role("button", name="Почати знову").click()
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert (page.evaluate("broken"), strict.reports, errors) == ([], [], [])


def test_a_planted_violation_is_seen(shop: Shop, strict: Strict) -> None:
    page = visit_strict(shop, strict, shop.tag("echo"), '<p style="color:red">x</p>')
    page.evaluate("() => { try { document.body.innerHTML = '<b>x</b>'; } catch {} }")
    page.wait_for_function("window.broken.length >= 2")
    assert {one[0] for one in page.evaluate("broken")} == {"style-src-attr", "require-trusted-types-for"}
    with page.expect_request("**/reports"):
        page.evaluate("() => { try { document.body.innerHTML = '<b>y</b>'; } catch {} }")


# --- before it is used -----------------------------------------------------------------------------------------------

KEPT = """async () => ({
  local: localStorage.length, session: sessionStorage.length, cookies: document.cookie,
  databases: (await indexedDB.databases?.() ?? []).length, caches: self.caches ? (await caches.keys()).length : 0,
  workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
})"""
NOTHING = {"local": 0, "session": 0, "cookies": "", "databases": 0, "caches": 0, "workers": 0}


@pytest.mark.parametrize("mode", ["bubble", "popup", "inline"])
def test_before_it_is_used_there_is_one_request_and_no_storage_of_any_kind(
    shop: Shop, chat: FakeChat, mode: str
) -> None:
    calls = (
        "rozmova.setVariables({ name: 'Олено' }); rozmova.identify('a.b.c'); rozmova.setLocale('en');"
        "rozmova.on('message', () => {}); rozmova.off('message', () => {}); rozmova.close();"
    )
    context = shop.browser.new_context()
    shop.contexts.append(context)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.on("websocket", lambda one: asked.append(one.url))
    page.goto(shop.write("quiet", shop.tag("errand", f' data-mode="{mode}"')))
    page.wait_for_function("typeof window.rozmova?.open === 'function'")
    page.evaluate(calls)
    page.mouse.move(1240, 760)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(shop.url)] == [f"{chat.url}/widget.js"]
    assert chat.requests == [("GET", "/widget.js")]
    assert page.evaluate(KEPT) == NOTHING
    assert context.cookies() == []


def test_a_planted_request_before_use_is_seen(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("errand")
    expect(page.get_by_role("button", name="Відкрити чат")).to_be_visible()
    page.evaluate("(url) => fetch(url)", f"{chat.url}/chat/v1/bots/errand")
    page.evaluate("() => { localStorage.seen = '1'; }")
    assert chat.requests[1:] == [("GET", "/chat/v1/bots/errand")]
    assert page.evaluate(KEPT) == {**NOTHING, "local": 1}


# --- from right to left, and on the left ------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["rtl", "left"])
@pytest.mark.parametrize("profile", [{}, PHONE], ids=["desktop", "phone"])
def test_a_chat_on_the_left_is_whole_and_moves_nothing(shop: Shop, way: str, profile: dict) -> None:
    around = {"lang": "ar", "dir": "rtl"} if way == "rtl" else None
    more = ' data-position="left"' if way == "left" else ""
    page = shop.visit("errand", more, page=around, locale="uk-UA", **profile)
    before = page.evaluate("document.scrollingElement.scrollWidth")
    launch(page)
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    page.get_by_role("button", name="Шукаю глечик").click()
    expect(page.get_by_role("textbox", name="Число")).to_be_visible()
    page.wait_for_function(
        "document.querySelector('rozmova-chat').shadowRoot.getAnimations().every((one) => one.playState !== 'running')"
    )
    box, size = page.locator(".panel").bounding_box(), page.viewport_size
    assert box is not None
    assert size is not None
    if profile:
        assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, size["width"], size["height"])
    else:
        assert box["x"] == 24
        assert box["y"] >= 0
    assert page.evaluate("document.scrollingElement.scrollWidth") == before
    assert page.locator(".panel").evaluate("one => getComputedStyle(one).direction") == "ltr"
    mine, theirs = page.locator(".customer .m").bounding_box(), page.locator(".bot .m").first.bounding_box()
    assert mine is not None
    assert theirs is not None
    assert theirs["x"] < mine["x"]


# --- two bots on one page ---------------------------------------------------------------------------------------------


def test_two_bots_know_nothing_of_each_other(shop: Shop, chat: FakeChat) -> None:
    place = '<div id="here" style="height:400px"></div>'
    more = ' data-mode="inline" data-target="#here"'
    page = shop.open(shop.write("pair", place, shop.tag("errand"), shop.tag("echo", more)))
    page.wait_for_function("window.rozmova?.bot && rozmova.all.length === 2")
    page.evaluate(
        "() => { window.heard = { errand: [], echo: [] };"
        "for (const bot of ['errand', 'echo']) for (const name of ['open', 'close', 'message', 'answer'])"
        "  rozmova.bot(bot).on(name, (one) => heard[bot].push(name + ':' + (one?.parts?.[0].text ?? one?.text ?? '')));"
        "rozmova.bot('errand').setVariables({ name: 'Олено' }); }"
    )
    page.evaluate("rozmova.bot('echo').open()")
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    page.evaluate("rozmova.bot('errand').open()")
    expect(page.get_by_text("Добрий день, Олено!")).to_be_visible()
    page.evaluate("rozmova.bot('echo').send('луна')")
    expect(page.get_by_text("Ви сказали: луна")).to_be_visible()
    page.evaluate("rozmova.bot('errand').close()")
    assert page.evaluate("heard") == {
        "errand": ["open:", "message:Добрий день, Олено!", "message:Чим можу допомогти?", "close:"],
        "echo": [
            "open:",
            "message:Скажіть щось, а я повторю.",
            "answer:луна",
            "message:луна",
            "message:Ви сказали: луна",
        ],
    }
    host = chat.url.split("/")[2]
    kept = stored(page)["local"]
    assert set(kept) == {f"rozmova:{host}:errand", f"rozmova:{host}:echo"}
    page.evaluate("rozmova.bot('echo').reset()")
    expect(page.get_by_text("Ви сказали: луна")).to_have_count(0)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    after = stored(page)["local"]
    assert after[f"rozmova:{host}:errand"] == kept[f"rozmova:{host}:errand"]
    assert after[f"rozmova:{host}:echo"] != kept[f"rozmova:{host}:echo"]
