"""The web chat when the network or the server fails, after a reload, and in two tabs."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.fakes.chat_server import FakeChat, serving
from tests.journeys.shop import TAG, Shop, go_offline, launch, said, stored, write


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
    go_offline(page, chat)
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


# --- the server goes and comes ---------------------------------------------------------------------------------------


def test_a_server_that_was_away_gets_each_message_once(shop: Shop, chat: FakeChat) -> None:
    with serving(chat.app) as url:
        page = shop.open(shop.write("away", TAG.format(host=url, bot="echo", more="")))
        launch(page)
        expect(page.get_by_text("Скажіть щось")).to_be_visible()
        write(page, "перше")
        expect(page.get_by_text("Ви сказали: перше")).to_be_visible()
    expect(page.get_by_text("Немає зв’язку. Пробуємо ще раз…")).to_be_visible(timeout=15_000)
    write(page, "друге")
    write(page, "третє")
    expect(page.get_by_text("Надішлемо, щойно з’явиться зв’язок")).to_have_count(2)
    again = page.get_by_role("button", name="Надіслати ще раз").last
    with serving(chat.app, int(url.rsplit(":", 1)[1])):
        again.click()
        expect(page.get_by_text("Ви сказали: третє")).to_be_visible(timeout=15_000)
        expect(page.get_by_text("Немає зв’язку")).to_have_count(0, timeout=20_000)
        assert [turn["text"] for turn in chat.turns] == ["перше", "друге", "третє"]
        assert said(page)[1:] == [words for one in ("перше", "друге", "третє") for words in (one, f"Ви сказали: {one}")]
        page.context.close()


WAITS = """
  window.waits = [];
  const later = window.setTimeout;
  window.setTimeout = (work, ms, ...more) => {
    if (ms >= 150 && ms <= 30000 && String(work).includes('native code')) waits.push(ms);
    return later(work, ms, ...more);
  };
"""


def test_reconnecting_waits_longer_each_time_and_never_in_step_with_others(shop: Shop, chat: FakeChat) -> None:
    address = shop.write("jitter", shop.tag("echo"))
    seen: list[list[float]] = []
    for _ in range(2):
        context = shop.browser.new_context()
        shop.contexts.append(context)
        context.add_init_script(WAITS)
        page = context.new_page()
        page.goto(address)
        launch(page)
        expect(page.get_by_text("Скажіть щось")).to_be_visible()
        page.wait_for_function("performance.getEntriesByType('resource').some((one) => one.name.includes('/line-'))")
        page.route("**/chat/v1/**", lambda route: route.abort())
        page.route_web_socket("**/live", lambda socket: socket.close())
        chat.sockets = False
        page.wait_for_function("waits.length >= 4", timeout=20_000)
        seen.append(page.evaluate("waits.slice(0, 4)"))
        chat.sockets = True
    for waits in seen:
        for number, wait in enumerate(waits):
            longest = 400 * 2**number
            assert longest / 2 <= wait <= longest
    assert seen[0] != seen[1]


def test_a_reload_in_the_middle_of_an_answer_loses_and_doubles_nothing(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    chat.held = True
    write(page, "посередині")
    expect(page.get_by_text("пише відповідь")).to_be_visible()
    page.reload()
    launch(page)
    expect(page.get_by_text("посередині", exact=True)).to_be_visible()
    chat.held = False
    expect(page.get_by_text("Ви сказали: посередині")).to_be_visible()
    assert said(page) == ["Скажіть щось, а я повторю.", "посередині", "Ви сказали: посередині"]
    assert [turn["text"] for turn in chat.turns] == ["посередині"]


def test_two_tabs_hear_the_same_and_begin_anew_together(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    other = page.context.new_page()
    other.goto(page.url)
    for tab in (page, other):
        launch(tab)
        expect(tab.get_by_text("Скажіть щось")).to_be_visible()
    for tab, text in ((page, "ліва"), (other, "права")):
        write(tab, text)
        for each in (page, other):
            expect(each.get_by_text(f"Ви сказали: {text}")).to_be_visible()
    assert said(page) == said(other)
    page.evaluate("rozmova.reset()")
    for tab in (page, other):
        expect(tab.get_by_text("Ви сказали: права")).to_have_count(0)
        expect(tab.get_by_text("Скажіть щось")).to_be_visible()
    write(other, "разом")
    expect(page.get_by_text("Ви сказали: разом")).to_be_visible()
    assert len(chat.talks) == 2


def test_without_a_network_from_the_first_moment_it_is_told(shop: Shop) -> None:
    page = shop.visit("echo")
    page.route("**/line-*.js", lambda route: route.abort())
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    expect(page.get_by_text("Немає зв’язку. Пробуємо ще раз…")).to_be_visible()
    page.unroute("**/line-*.js")
    expect(page.get_by_text("Немає зв’язку")).to_have_count(0, timeout=15_000)


def test_what_was_said_first_arrives_first(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    page.route("**/messages", lambda route: route.abort())
    write(page, "раз")
    expect(page.get_by_text("Надішлемо, щойно")).to_be_visible()
    page.unroute("**/messages")
    write(page, "два")
    expect(page.get_by_text("Ви сказали: два")).to_be_visible()
    assert [turn["text"] for turn in chat.turns] == ["раз", "два"]
