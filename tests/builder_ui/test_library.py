"""The library: the list of bots, the first evening, templates, releases."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from nicegui import ui
from nicegui.testing import User

from tests.builder_ui.crockery_builder import crockery_server, olena
from tests.fakes.api_server import ApiServer


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with crockery_server() as server:
        yield server


@pytest.fixture
async def user(api: ApiServer) -> AsyncIterator[User]:
    async with olena(api) as person:
        yield person


def press(user: User, words: str) -> None:
    """Press the innermost thing that says so."""
    found = sorted(user.find(words).elements, key=lambda element: -element.id)
    target = next(e for e in found if any(x.type == "click" for x in e._event_listeners.values()))
    user.find(marker=_mark(target)).click()


def press_item(user: User, words: str) -> None:
    """Press the menu item that says so, the first when there are several."""
    words_in_item = min(user.find(words).elements, key=lambda element: element.id)
    item = next(e for e in words_in_item.ancestors() if isinstance(e, ui.menu_item))
    user.find(marker=_mark(item)).click()


def field(user: User, label: str) -> Any:
    """The text field under a label."""
    element = max(user.find(label).elements, key=lambda element: element.id)
    outer = next(e for e in element.ancestors() if "field" in e.classes)
    entry = next(e for e in outer.descendants() if isinstance(e, ui.input | ui.textarea))
    return user.find(marker=_mark(entry))


def _mark(element: ui.element) -> str:
    element.mark(f"m{element.id}")
    return f"m{element.id}"


async def test_every_state_of_a_bot_is_a_sentence(user: User) -> None:
    await user.open("/bots")
    for words in (
        "Помічник крамниці", "Наживо: версія 12", "Чернетка попереду на 6 змін", "1 помилка", "3 поради", "5 порад",
        "без зауважень", "Ще не опубліковано", "318", "1\xa0204", "2 хв тому", "годину тому", "учора",
        "Українська, англійська", "Українська, польська",
    ):  # fmt: skip
        await user.should_see(words)


async def test_the_list_speaks_english_too(api: ApiServer) -> None:
    async with olena(api, "en") as user:
        await user.open("/bots")
        for words in ("Live: version 12", "Draft is 6 changes ahead", "1 error", "3 hints", "1,204", "2 min ago"):
            await user.should_see(words)


async def test_a_search_leaves_what_is_called_so(user: User) -> None:
    await user.open("/bots")
    search = next(iter(user.find(kind=ui.input).elements))
    with user.client:
        search.value = "ДОСТАВ"
    await user.should_see("Відстеження доставки")
    await user.should_not_see("Помічник крамниці")
    with user.client:
        search.value = "немає такого"
    await user.should_see("Нічого з такою назвою")


async def test_only_live_bots_are_left_when_asked(user: User) -> None:
    await user.open("/bots")
    press(user, "Наживо")
    await user.should_not_see("Запис на екскурсію")
    await user.should_see("Відгуки після покупки")


async def test_with_no_bots_the_first_evening_greets_by_name(api: ApiServer, user: User) -> None:
    api.bots.clear()
    await user.open("/bots")
    await user.should_see("Олено")
    await user.should_see("Почати з чистого")
    await user.should_see("4 сценарії українською та англійською, усі вже працюють.")


async def test_a_new_bot_needs_a_name_and_opens_in_the_designer(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press(user, "Новий бот")
    await user.should_see("Мови, якими говорить бот")
    press(user, "Англійська")
    field(user, "Назва").type("Майстерня")
    press(user, "Створити")
    await user.should_see("Designer of b6")
    assert api.bots["b6"]["name"] == "Майстерня"
    assert api.bots["b6"]["languages"] == ["uk", "en"]
    assert api.bots["b6"]["default_language"] == "uk"


async def test_a_template_gives_its_name_to_the_new_bot(api: ApiServer, user: User) -> None:
    await user.open("/templates")
    await user.should_see("Повернення й обмін")
    card = next(
        e for e in user.find("Повернення й обмін").elements if "tpl" in e.parent_slot.parent.parent_slot.parent.classes
    )
    user.find(marker=_mark(next(e for e in card.ancestors() if "tpl" in e.classes))).click()
    await user.should_see("З чого почати")
    press(user, "Створити")
    await user.should_see("Designer of b6")
    assert api.bots["b6"]["name"] == "Повернення й обмін"


async def test_a_bot_is_renamed_from_its_menu(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press_item(user, "Перейменувати")
    await user.should_see("Назва")
    field(user, "Назва").clear().type("Крамниця")
    press(user, "Зберегти")
    await user.should_not_see("Назва")
    await user.should_see("Крамниця")
    assert api.bots["shop"]["name"] == "Крамниця"


async def test_what_the_server_refuses_becomes_a_toast_and_nothing_is_lost(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    press_item(user, "Перейменувати")
    await user.should_see("Назва")
    api.broken["bots/shop"] = 503
    field(user, "Назва").clear().type("Крамниця")
    press(user, "Зберегти")
    await user.should_see("База даних не відповідає.")
    await user.should_see("Назва")


async def test_a_list_that_does_not_come_says_so_and_offers_again(api: ApiServer, user: User) -> None:
    api.broken["bots"] = 503
    await user.open("/bots")
    await user.should_see("Не вдалося показати ботів")
    await user.should_see("Код broken")
    api.broken.clear()
    press(user, "Спробувати ще раз")
    await user.should_see("Помічник крамниці")


async def test_an_older_release_is_put_live_after_a_question(api: ApiServer, user: User) -> None:
    await user.open("/bots/shop/releases")
    await user.should_see("Вилучено гілку «Святкові знижки»")
    buttons = sorted(user.find("Випустити наживо").elements, key=lambda element: element.id)
    user.find(marker=_mark(buttons[0])).click()
    await user.should_see("Клієнти отримають версію 11 замість 12")
    press(user, "Випустити наживо")
    await user.should_see("Версія 11 наживо")
    assert [row["number"] for row in api.releases["shop"] if row["live"]] == [11]


async def test_a_bot_never_published_says_what_publishing_makes(user: User) -> None:
    await user.open("/bots/tours/releases")
    await user.should_see("Ще нічого не опубліковано")


async def test_when_the_session_ended_the_page_leads_to_sign_in(api: ApiServer, user: User) -> None:
    await user.open("/bots")
    api.tokens.clear()
    press_item(user, "Перейменувати")
    await user.should_see("Назва")
    field(user, "Назва").type("!")
    press(user, "Зберегти")
    await user.should_see("Sign in")
