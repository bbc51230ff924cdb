"""The settings: account, AI services, keys, sites of a bot."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
from nicegui import ui
from nicegui.testing import User

from builder_ui.console.origins import is_origin
from builder_ui.look.fields import TextField
from tests.builder_ui.crockery_builder import crockery_server, field, olena, press, press_item, see, until
from tests.fakes.api_server import PASSWORD, ApiServer


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with crockery_server() as server:
        yield server


@pytest.fixture
async def user(api: ApiServer) -> AsyncIterator[User]:
    async with olena(api) as person:
        await person.open("/settings")
        yield person


async def test_a_name_is_changed_and_shown(api: ApiServer, user: User) -> None:
    field(user, "Ваше ім’я").clear().type("Олена Глек")
    press(user, "Зберегти", first=True)
    await see(user, "Збережено")
    assert api.person["name"] == "Олена Глек"
    await user.open("/bots")
    await see(user, "Олена Глек")


async def test_a_new_password_needs_the_present_one(api: ApiServer, user: User) -> None:
    field(user, "Новий пароль").type("another long one")
    press(user, "Задати пароль")
    await see(user, "Теперішній пароль не підходить.")
    field(user, "Теперішній пароль").type(PASSWORD)
    press(user, "Задати пароль")
    await see(user, "Пароль задано")
    assert api.password == "another long one"


async def test_a_short_password_is_stopped_before_it_is_sent(api: ApiServer, user: User) -> None:
    field(user, "Новий пароль").type("short")
    press(user, "Задати пароль")
    await until(lambda: any("is-error" in made.box.classes for made in user.find(kind=TextField).elements))
    assert "PATCH people/me" not in api.calls


async def test_an_ai_service_is_connected_and_its_key_never_comes_back(api: ApiServer, user: User) -> None:
    press(user, "Під’єднати сервіс")
    await see(user, "Адреса його API")
    field(user, "Адреса його API").type("ai.example")
    press(user, "Зберегти")
    await see(user, "Адреса має починатися з https://")
    field(user, "Назва").type("основний")
    field(user, "Адреса його API").clear().type("https://ai.example.com/v1")
    field(user, "Модель").type("small-talk-2")
    field(user, "Ключ API").type("sk-very-secret")
    press(user, "Зберегти")
    await see(user, "Під’єднано «основний»")
    assert api.connection_keys == {"основний": "sk-very-secret"}
    await user.open("/settings")
    await see(user, "small-talk-2 · https://ai.example.com/v1")
    await user.should_not_see("sk-very-secret")


async def test_changing_a_service_keeps_its_key(api: ApiServer, user: User) -> None:
    api.connections["main"] = {
        "name": "main",
        "kind": "openai_compatible",
        "base_url": "https://a.example/v1",
        "model": "m",
    }
    api.connections["main"]["has_key"] = True
    await user.open("/settings")
    press_item(user, "Змінити")
    await see(user, "Лишіть порожнім, щоб не змінювати теперішній.")
    field(user, "Модель").clear().type("bigger")
    press(user, "Зберегти")
    await until(lambda: api.connections["main"]["model"] == "bigger")
    assert api.connection_keys == {}


async def test_another_server_asks_for_its_key_in_the_form(api: ApiServer, user: User) -> None:
    there = {"name": "main", "kind": "openai_compatible", "base_url": "https://a.example/v1", "model": "m"}
    api.connections["main"] = {**there, "has_key": True}
    await user.open("/settings")
    press_item(user, "Змінити")
    await see(user, "Лишіть порожнім, щоб не змінювати теперішній.")
    field(user, "Адреса його API").clear().type("https://b.example/v1")
    press(user, "Зберегти")
    await see(user, "Адреса веде на інший сервер. Введіть його ключ.")
    field(user, "Ключ API").type("sk-of-b")
    press(user, "Зберегти")
    await until(lambda: api.connection_keys == {"main": "sk-of-b"})


async def test_a_key_is_shown_once(api: ApiServer, user: User) -> None:
    press(user, "Створити ключ")
    await see(user, "Що дозволено")
    field(user, "Для чого").type("Склад")
    press(user, "Створити")
    await see(user, "rz_shown-once-k1")
    assert api.keys["k1"]["role"] == "author"
    await user.open("/settings")
    await see(user, "Склад")
    await user.should_not_see("rz_shown-once-k1")


async def test_a_key_is_revoked_after_a_question(api: ApiServer, user: User) -> None:
    api.keys["k1"] = {"id": "k1", "name": "Склад", "role": "author", "created_at": "2026-11-01T00:00:00Z"}
    await user.open("/settings")
    revoke = next(e for e in user.find(kind=ui.element).elements if e.props.get("aria-label") == "Відкликати «Склад»")
    revoke.mark("revoke")
    user.find(marker="revoke").click()
    await see(user, "Програмам, що ним користуються, буде відмовлено одразу.")
    press(user, "Відкликати")
    await until(lambda: not api.keys)


async def test_sites_of_a_bot_are_kept_one_a_line(api: ApiServer, user: User) -> None:
    field(user, "Сайти, по одному в рядку").type("https://shop.example.com/\nhttps://")
    press(user, "Зберегти")
    await see(user, "«https:» — не адреса сайту")
    field(user, "Сайти, по одному в рядку").clear().type("https://shop.example.com/\n\nhttp://localhost:3000")
    press(user, "Зберегти")
    await until(lambda: api.bots["shop"]["allowed_origins"] == ["https://shop.example.com", "http://localhost:3000"])


async def test_an_identity_secret_is_shown_once_made_anew_and_deleted(api: ApiServer, user: User) -> None:
    await see(user, "Клієнти, що увійшли на сайті")
    await see(user, "aud кожного токена: shop")
    press(user, "Створити секрет")
    await until(lambda: "shop" in api.identity_secrets)
    first = api.identity_secrets["shop"]
    await see(user, first)
    await user.open("/settings")
    await user.should_not_see(first)
    press(user, "Створити інший")
    await see(user, "Токенам, підписаним теперішнім секретом, буде відмовлено одразу.")
    press(user, "Створити інший")
    await until(lambda: api.identity_secrets["shop"] != first)
    await user.open("/settings")
    press(user, "Видалити секрет")
    await see(user, "Видалити секрет?")
    press(user, "Видалити")
    await until(lambda: not api.identity_secrets)
    await see(user, "Секрету ще немає.")


async def test_an_author_sees_neither_keys_nor_services(api: ApiServer) -> None:
    api.person["role"] = "author"
    async with olena(api) as user:
        await user.open("/settings")
        await see(user, "Сайти з ботом")
        await user.should_not_see("Ключі API")
        await user.should_not_see("Сервіси ШІ")
        await user.should_not_see("Клієнти, що увійшли на сайті")
        assert "GET keys" not in api.calls


async def test_settings_that_do_not_come_say_so(api: ApiServer, user: User) -> None:
    api.broken["people/me"] = 503
    await user.open("/settings")
    await see(user, "Не вдалося показати налаштування")


@pytest.mark.parametrize("line", ["https://a.example", "http://localhost:3000", "https://a.example:8443"])
def test_an_origin_is_taken(line: str) -> None:
    assert is_origin(line)


@pytest.mark.parametrize(
    "line",
    ["", "a.example", "https://", "https://a.example/page", "javascript:alert(1)", "https://a:b@c", "https://a:x"],
)
def test_what_is_no_origin_is_refused(line: str) -> None:
    assert not is_origin(line)
