"""Signing in and out of the builder, and the guard around it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from builder_ui.app import mount_builder
from builder_ui.server.sessions import COOKIE
from tests.fakes.api_server import EMAIL, LINK, PASSWORD, TOKEN, ApiServer

HOST = "http://127.0.0.1:8080"


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with ApiServer() as server:
        yield server


def builder(api: ApiServer, public_url: str = HOST, file: Path | None = None, secret: str = "secret") -> FastAPI:
    app = FastAPI(openapi_url=None)
    mount_builder(app, server_url=api.url, public_url=public_url, storage_secret=secret, sessions_file=file)
    return app


def browser_at(app: FastAPI, url: str = HOST) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url=url)


@pytest.fixture
async def browser(api: ApiServer) -> AsyncIterator[httpx2.AsyncClient]:
    async with browser_at(builder(api)) as client:
        yield client


async def send_form(browser: httpx2.AsyncClient, page: str, to: str = "", **fields: str) -> httpx2.Response:
    """Open a page and send its form, as a browser does from a page that tells no referrer."""
    shown = await browser.get(page)
    token = re.search(r'name="form_token" value="([^"]+)"', shown.text)
    assert token
    return await browser.post(to or page, data={"form_token": token[1], **fields}, headers={"origin": "null"})


async def sign_in(browser: httpx2.AsyncClient, page: str = "/login") -> httpx2.Response:
    return await send_form(browser, page, email=EMAIL, password=PASSWORD)


async def test_a_page_sends_a_stranger_to_sign_in_and_back(browser: httpx2.AsyncClient) -> None:
    sent = await browser.get("/bots/shop?tab=2")
    assert sent.status_code == 303
    assert sent.headers["location"] == "/login?next=%2Fbots%2Fshop%3Ftab%3D2"
    back = await sign_in(browser, sent.headers["location"])
    assert (back.status_code, back.headers["location"]) == (303, "/bots/shop?tab=2")


@pytest.mark.parametrize("away", ["//evil.example", "/\\evil.example", "https://evil.example", "/%0d%0aX: y"])
async def test_the_way_back_never_leads_to_another_site(browser: httpx2.AsyncClient, away: str) -> None:
    assert (await sign_in(browser, f"/login?next={away}")).headers["location"] == "/bots"


async def test_looking_at_a_login_link_does_not_use_it_up(browser: httpx2.AsyncClient, api: ApiServer) -> None:
    first, second = await browser.get(f"/login/{LINK}"), await browser.get(f"/login/{LINK}")
    assert first.status_code == second.status_code == 200
    assert first.headers["referrer-policy"] == "no-referrer"
    assert api.calls == []


async def test_a_login_link_works_once(browser: httpx2.AsyncClient) -> None:
    assert (await send_form(browser, f"/login/{LINK}")).status_code == 303
    browser.cookies.delete(COOKIE)
    again = await send_form(browser, f"/login/{LINK}")
    assert again.status_code == 401
    assert "вже використане" in again.text


async def test_the_first_evening_asks_for_a_password(browser: httpx2.AsyncClient, api: ApiServer) -> None:
    api.person |= {"has_password": False, "name": "", "email": "owner@localhost"}
    signed_in = await send_form(browser, f"/login/{LINK}")
    assert signed_in.headers["location"] == "/welcome"
    short = await send_form(browser, "/welcome", name="Олена", email=EMAIL, password="short")
    assert short.status_code == 422
    assert "від 10" in short.text
    done = await send_form(browser, "/welcome", name="Олена", email=EMAIL, password="a long enough one")
    assert (done.status_code, done.headers["location"]) == (303, "/bots")
    assert (api.person["name"], api.person["email"], api.password) == ("Олена", EMAIL, "a long enough one")


async def test_a_wrong_password_is_said_on_the_same_page(browser: httpx2.AsyncClient) -> None:
    answer = await send_form(browser, "/login", email=EMAIL, password="wrong")
    assert answer.status_code == 401
    assert "Пошта або пароль не підходять." in answer.text
    assert f'value="{EMAIL}"' in answer.text
    assert COOKIE not in browser.cookies


async def test_guessing_is_stopped_before_the_server_is_asked(browser: httpx2.AsyncClient, api: ApiServer) -> None:
    for n in range(10):
        assert (await send_form(browser, f"/login/guess-{n}")).status_code == 401
    stopped = await send_form(browser, f"/login/{LINK}")
    assert stopped.status_code == 429
    assert "Забагато спроб" in stopped.text
    assert api.calls.count("POST sessions") == 10


async def test_the_cookie_is_for_the_server_only_and_tells_nothing(browser: httpx2.AsyncClient) -> None:
    answer = await sign_in(browser)
    cookie = next(line for line in answer.headers.get_list("set-cookie") if line.startswith(COOKIE))
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie
    assert TOKEN not in str(answer.headers)


async def test_behind_https_cookies_are_secure(api: ApiServer) -> None:
    async with browser_at(builder(api, "https://bots.example"), "https://bots.example") as browser:
        answer = await sign_in(browser)
        assert all("Secure" in line for line in answer.headers.get_list("set-cookie"))
        assert "max-age" in answer.headers["strict-transport-security"]


async def test_a_form_sent_from_elsewhere_is_refused(browser: httpx2.AsyncClient, api: ApiServer) -> None:
    forged = await browser.post("/login", data={"email": EMAIL, "password": PASSWORD}, headers={"origin": "null"})
    assert forged.status_code == 403
    foreign = await browser.post("/login", data={}, headers={"origin": "https://evil.example"})
    assert foreign.status_code == 403
    assert api.calls == []


async def test_signing_out_ends_the_session_here_and_on_the_server(browser: httpx2.AsyncClient, api: ApiServer) -> None:
    await sign_in(browser)
    kept = browser.cookies[COOKIE]
    out = await send_form(browser, "/welcome", to="/logout")
    assert out.headers["location"] == "/login"
    assert "DELETE sessions/current" in api.calls
    browser.cookies.set(COOKIE, kept)
    assert (await browser.get("/welcome")).status_code == 303


async def test_people_stay_signed_in_over_a_restart(api: ApiServer, tmp_path: Path) -> None:
    file = tmp_path / "sessions"
    async with browser_at(builder(api, file=file)) as browser:
        await sign_in(browser)
        kept = browser.cookies[COOKIE]
    assert TOKEN.encode() not in file.read_bytes()
    assert kept.encode() not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    async with browser_at(builder(api, file=file)) as browser:
        browser.cookies.set(COOKIE, kept)
        assert (await browser.get("/welcome")).status_code == 200


@pytest.mark.parametrize("damage", ["another secret", "cut short", "empty"])
async def test_kept_sessions_that_do_not_open_are_left_out(api: ApiServer, tmp_path: Path, damage: str) -> None:
    file = tmp_path / "sessions"
    async with browser_at(builder(api, file=file)) as browser:
        await sign_in(browser)
        kept = browser.cookies[COOKIE]
    file.write_bytes({"cut short": file.read_bytes()[:20], "empty": b""}.get(damage, file.read_bytes()))
    app = builder(api, file=file, secret="other" if damage == "another secret" else "secret")
    async with browser_at(app) as browser:
        browser.cookies.set(COOKIE, kept)
        assert (await browser.get("/welcome")).status_code == 303
        assert (await sign_in(browser)).status_code == 303


async def test_a_server_that_does_not_answer_is_told_without_losing_the_form(api: ApiServer) -> None:
    app = builder(api)
    api.broken["sessions"] = 503
    async with browser_at(app) as browser:
        answer = await sign_in(browser)
    assert answer.status_code == 503
    assert "База даних не відповідає." in answer.text


async def test_the_page_speaks_the_language_of_the_browser_and_keeps_the_choice(browser: httpx2.AsyncClient) -> None:
    english = await browser.get("/login", headers={"accept-language": "en-GB,en;q=0.9"})
    assert '<html lang="en">' in english.text
    assert '<html lang="uk">' in (await browser.get("/login", headers={"accept-language": "pl"})).text
    chosen = await send_form(browser, "/login", to="/preferences", language="en", theme="dark", back="/login")
    assert chosen.headers["location"] == "/login"
    page = (await browser.get("/login", headers={"accept-language": "uk"})).text
    assert '<html lang="en">' in page
    assert 'data-theme="dark"' in page


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
async def test_an_unknown_host_is_refused(browser: httpx2.AsyncClient, host: str) -> None:
    assert (await browser.get("/login", headers={"host": host})).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1:8080", "192.168.1.7:8080", "[::1]:8080"])
async def test_a_known_host_is_served(browser: httpx2.AsyncClient, host: str) -> None:
    assert (await browser.get("/login", headers={"host": host})).status_code == 200


async def test_pages_keep_themselves_out_of_frames_and_other_hands(browser: httpx2.AsyncClient) -> None:
    headers = (await browser.get("/login")).headers
    assert headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


async def test_what_a_person_typed_stays_text(browser: httpx2.AsyncClient) -> None:
    answer = await send_form(browser, "/login", email='"><script>alert(1)</script>', password="x")
    assert "<script>alert" not in answer.text


async def test_styles_and_fonts_come_without_signing_in(browser: httpx2.AsyncClient) -> None:
    page = (await browser.get("/login")).text
    for address in re.findall(r'(?:href|src)="(/look/[^"]+)"', page):
        answer = await browser.get(address)
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ([(b"host", b"127.0.0.1:8080")], "no origin"),
        ([(b"host", b"127.0.0.1:8080"), (b"origin", b"https://evil.example")], "a foreign origin"),
        ([(b"host", b"127.0.0.1:8080"), (b"origin", b"null")], "a page without origin"),
        ([(b"host", b"127.0.0.1:8080"), (b"origin", b"http://127.0.0.1:8080")], "nobody signed in"),
    ],
)
async def test_the_websocket_is_closed_to_strangers(api: ApiServer, headers: list[Any], why: str) -> None:
    sent: list[Any] = []

    async def receive() -> dict[str, str]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "websocket", "path": "/_nicegui_ws/socket.io/", "raw_path": b"/_nicegui_ws/socket.io/", "root_path": "",
        "query_string": b"", "headers": headers, "scheme": "ws", "subprotocols": [], "client": ("127.0.0.1", 1),
    }  # fmt: skip
    await builder(api)(scope, receive, send)
    assert [message["type"] for message in sent] == ["websocket.close"], why
