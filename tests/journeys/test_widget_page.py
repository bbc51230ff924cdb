"""The web chat and the page it lives in: nothing before use, strict policies, two bots, directions, other frames."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import Shop, launch, stored, write


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
