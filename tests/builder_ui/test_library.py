"""The library: the list of bots, the first evening, templates, releases."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator

import pytest
from nicegui import ui
from nicegui.testing import User

from builder_ui.library.bring import bring, read_document
from builder_ui.server.problem import ServerProblem
from tests.builder_ui.crockery_builder import crockery_server, field, gone, mark, olena, press, press_item, see, until
from tests.fakes.api_server import ApiServer, bot


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with crockery_server() as server:
        yield server


@pytest.fixture
async def user(api: ApiServer) -> AsyncIterator[User]:
    async with olena(api) as person:
        yield person


async def test_every_state_of_a_bot_is_a_sentence(user: User) -> None:
    await user.open("/bots")
    for words in (
        "Помічник крамниці", "Наживо: версія 12", "Чернетка попереду на 6 змін", "1 помилка", "3 поради", "5 порад",
        "без зауважень", "Ще не опубліковано", "318", "1\xa0204", "2 хв тому", "годину тому", "учора",
        "Українська, англійська", "Українська, польська",
    ):  # fmt: skip
        await see(user, words)


async def test_the_list_speaks_english_too(api: ApiServer) -> None:
    async with olena(api, "en") as user:
        await user.open("/bots")
        for words in ("Live: version 12", "Draft is 6 changes ahead", "1 error", "3 hints", "1,204", "2 min ago"):
            await see(user, words)


async def test_a_search_leaves_what_is_called_so(user: User) -> None:
    await user.open("/bots")
    search = next(iter(user.find(kind=ui.input).elements))
    with user.client:
        search.value = "ДОСТАВ"
    await see(user, "Відстеження доставки")
    await gone(user, "Помічник крамниці")
    with user.client:
        search.value = "немає такого"
    await see(user, "Нічого з такою назвою")


async def test_only_live_bots_are_left_when_asked(user: User) -> None:
    await user.open("/bots")
    press(user, "Наживо")
    await gone(user, "Запис на екскурсію")
    await see(user, "Відгуки після покупки")


async def test_with_no_bots_the_first_evening_greets_by_name(api: ApiServer, user: User) -> None:
    api.bots.clear()
    await user.open("/bots")
    await see(user, "Олено")
    await see(user, "Почати з чистого")
    await see(user, "4 сценарії українською та англійською, усі вже працюють.")


async def test_a_new_bot_needs_a_name_and_opens_in_the_designer(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press(user, "Новий бот")
    await see(user, "Мови, якими говорить бот")
    press(user, "Англійська")
    field(user, "Назва").type("Майстерня")
    press(user, "Створити")
    await see(user, "Designer of b6")
    assert api.bots["b6"]["name"] == "Майстерня"
    assert api.bots["b6"]["languages"] == ["uk", "en"]
    assert api.bots["b6"]["default_language"] == "uk"


async def test_a_template_gives_its_name_to_the_new_bot(api: ApiServer, user: User) -> None:
    await user.open("/templates")
    await see(user, "Повернення й обмін")
    card = next(
        e for e in user.find("Повернення й обмін").elements if "tpl" in e.parent_slot.parent.parent_slot.parent.classes
    )
    user.find(marker=mark(next(e for e in card.ancestors() if "tpl" in e.classes))).click()
    await see(user, "З чого почати")
    press(user, "Створити")
    await see(user, "Designer of b6")
    assert api.bots["b6"]["name"] == "Повернення й обмін"


async def test_a_bot_is_renamed_from_its_menu(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press_item(user, "Перейменувати")
    await see(user, "Назва")
    field(user, "Назва").clear().type("Крамниця")
    press(user, "Зберегти")
    await until(lambda: api.bots["shop"]["name"] == "Крамниця")
    await gone(user, "Помічник крамниці")


async def test_what_the_server_refuses_becomes_a_toast_and_nothing_is_lost(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press_item(user, "Перейменувати")
    await see(user, "Назва")
    api.broken["bots/shop"] = 503
    field(user, "Назва").clear().type("Крамниця")
    press(user, "Зберегти")
    await see(user, "База даних не відповідає.")
    await see(user, "Назва")


async def test_a_list_that_does_not_come_says_so_and_offers_again(api: ApiServer, user: User) -> None:
    api.broken["bots"] = 503
    await user.open("/bots")
    await see(user, "Не вдалося показати ботів")
    await see(user, "Код broken")
    api.broken.clear()
    press(user, "Спробувати ще раз")
    await see(user, "Помічник крамниці")


async def test_an_older_release_is_put_live_after_a_question(api: ApiServer, user: User) -> None:
    await user.open("/bots/shop/releases")
    await see(user, "Вилучено гілку «Святкові знижки»")
    buttons = sorted(user.find("Випустити наживо").elements, key=lambda element: element.id)
    user.find(marker=mark(buttons[0])).click()
    await see(user, "Клієнти отримають версію 11 замість 12")
    press(user, "Випустити наживо")
    await see(user, "Версія 11 наживо")
    assert [row["number"] for row in api.releases["shop"] if row["live"]] == [11]


async def test_a_bot_never_published_says_what_publishing_makes(user: User) -> None:
    await user.open("/bots/tours/releases")
    await see(user, "Ще нічого не опубліковано")


async def test_when_the_session_ended_the_page_leads_to_sign_in(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    api.tokens.clear()
    press_item(user, "Перейменувати")
    await see(user, "Назва")
    field(user, "Назва").type("!")
    press(user, "Зберегти")
    await see(user, "Sign in")


async def test_a_live_bot_is_put_away_after_a_question_and_brought_back(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press_item(user, "Прибрати")
    await see(user, "Прибрати «Помічник крамниці»?")
    press(user, "Прибрати")
    await see(user, "«Помічник крамниці» прибрано")
    assert list(api.archive) == ["shop"]
    press(user, "Повернути")
    await see(user, "«Помічник крамниці» знову тут")
    assert "shop" in api.bots


async def test_a_bot_in_the_archive_is_deleted_for_ever_after_a_question(api: ApiServer, user: User) -> None:
    api.archive["old"] = bot("old", "Старий бот")
    await user.open("/bots")
    press(user, "Архів")
    await see(user, "Старий бот")
    press_item(user, "Видалити назавжди")
    await see(user, "Повернути їх не можна.")
    press(user, "Видалити")
    await see(user, "Видалено «Старий бот»")
    assert not api.archive


async def test_a_bot_is_copied_beside_itself(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press_item(user, "Дублювати")
    await see(user, "Помічник крамниці, копія")
    assert api.bots["shop2"]["live_release"] is None


async def test_a_saved_scenario_becomes_a_bot(api: ApiServer, user: User) -> None:
    document = {"format": "rozmova/scenario@1", "name": "Збережений", "languages": ["uk", "en"], "groups": []}
    await user.open("/templates")
    with user.client:
        await bring(json.dumps({**document, "default_language": "uk"}).encode())
    await see(user, "Designer of b6")
    assert api.bots["b6"]["languages"] == ["uk", "en"]
    assert api.drafts["s-b6"]["name"] == "Збережений"


async def test_a_scenario_that_the_server_refuses_leaves_no_bot_behind(api: ApiServer, user: User) -> None:
    await user.open("/templates")
    with user.client, pytest.raises(ServerProblem, match="bad_document"):
        await bring(b'{"format": "rozmova/scenario@1", "name": "Broken"}')
    assert "b6" not in api.bots
    assert not api.archive


@pytest.mark.parametrize("content", [b"", b"[]", b'{"format": "typebot"}', b"\xff\xfe", b"[" * 100_000])
async def test_a_file_of_something_else_is_told_apart(api: ApiServer, content: bytes) -> None:
    assert read_document(content) is None
