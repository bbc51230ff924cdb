"""The web chat when the network or the server fails, after a reload, and in two tabs."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import Shop, launch, said, stored, write


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
