"""Hosts, origins, cookies and sockets out of place: the builder and the API open to nobody who is not meant."""

from __future__ import annotations

import http.client
import json
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import httpx2
import pytest
import uvicorn
from starlette.types import Message, Receive, Scope, Send
from uvicorn.server import ServerState
from websockets.exceptions import InvalidStatus, WebSocketException
from websockets.sync.client import ClientConnection, connect

from runtime.gateway.guard import Guard, Limits
from runtime.gateway.request_heads import BoundedHead
from tests.attacks.conftest import Target

COOKIE = "rozmova_session"
SOCKET = "/_nicegui_ws/socket.io/?EIO=4&transport=websocket"


@pytest.fixture(scope="module")
def cookie(target: Target) -> str:
    with signed_in(target) as browser:
        return browser.cookies[COOKIE]


@contextmanager
def signed_in(target: Target, **cookies: str) -> Iterator[httpx2.Client]:
    """Press the button of a login link as a browser does; give the browser."""
    with httpx2.Client(base_url=target.url, timeout=30, trust_env=False) as browser:
        for name, value in cookies.items():
            browser.cookies.set(name, value, domain="127.0.0.1")
        link = f"/login/{target.link()}"
        answer = browser.post(link, data={"form_token": form_token(browser, link)}, headers={"origin": "null"})
        assert answer.status_code == 303, answer.text
        yield browser


def form_token(browser: httpx2.Client, page: str) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', browser.get(page).text)
    assert found
    return found[1]


def raw(target: Target, path: str, *headers: tuple[str, str], method: str = "GET") -> tuple[int, str]:
    """Send a request with exactly these headers; give the status and all that came back, head and body."""
    connection = http.client.HTTPConnection(target.url.removeprefix("http://"), timeout=20)
    try:
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, f"{answer.headers}\n{answer.read().decode(errors='replace')}"
    finally:
        connection.close()


# --- hosts ---------------------------------------------------------------------------------------------------------

STRANGE_HOSTS = [
    "evil.example",
    "evil.example:80",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "127.0.0.1@evil.example",
    "evil.example#127.0.0.1",
    "127.0.0.1/evil.example?x=",
    "127.0.0.1\\evil.example",
    "127.0.0.1, evil.example",
    "evil.example:127.0.0.1",
    "[::1]evil.example",
    "127.0.0.1:",
    "",
    " ",
]
PATHS = ["/", "/login", "/bots", "/api/v1/bots", "/healthz", "/metrics", "/widget.js", "/c/try", "/look/x.css"]


@pytest.mark.parametrize("host", STRANGE_HOSTS)
def test_a_name_that_somebody_points_here_is_not_served(target: Target, cookie: str, host: str) -> None:
    for path in PATHS:
        status, told = raw(target, path, ("host", host), ("cookie", f"{COOKIE}={cookie}"))
        assert 400 <= status < 500, (path, status)
        assert "evil" not in told


@pytest.mark.parametrize(
    "header",
    ["x-forwarded-host", "x-host", "forwarded", "x-original-url", "x-rewrite-url", "x-forwarded-prefix", "x-http-host"],
)
def test_no_header_makes_an_address_of_ours_lead_elsewhere(target: Target, cookie: str, header: str) -> None:
    value = "host=evil.example" if header == "forwarded" else "evil.example"
    for path in ("/", "/login", "/bots", "/nowhere", "/c/try", "/widget.js"):
        with httpx2.Client(base_url=target.url, timeout=30, trust_env=False) as browser:
            answer = browser.get(path, headers={header: value, "cookie": f"{COOKIE}={cookie}"})
        assert "evil" not in answer.text + str(answer.headers)
    link = target.api.post(
        f"/api/v1/sessions/links?person={target.told('GET', 'people/me')['id']}", headers={header: value}
    )
    assert "evil" not in link.text


def test_a_whole_address_in_the_request_line_changes_nothing(target: Target) -> None:
    own = target.url.removeprefix("http://")
    with socket.create_connection(("127.0.0.1", int(own.split(":")[1])), timeout=20) as line:
        line.sendall(f"GET http://evil.example/login HTTP/1.1\r\nhost: {own}\r\nconnection: close\r\n\r\n".encode())
        told = b""
        while piece := line.recv(65_536):
            told += piece
    assert told.startswith(b"HTTP/1.1 200 ")
    assert b"evil.example" not in told


# --- forms and requests of other sites -----------------------------------------------------------------------------

FOREIGN = [
    {"origin": "https://evil.example"},
    {"origin": "http://127.0.0.1:1"},
    {"origin": "http://localhost.evil.example"},
    {"origin": "null"},
    {"origin": "null", "sec-fetch-site": "same-site"},
    {"origin": "null", "sec-fetch-site": "cross-site"},
    {},
]
STATEFUL = ["/login", "/login/x", "/welcome", "/logout", "/preferences", "/bots", "/settings", "/designer/x/snapshot"]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_another_sites_form_changes_nothing(target: Target, cookie: str, headers: dict[str, str]) -> None:
    """The attacker knows a form token and set it as a cookie too, as a page on another port of this machine can."""
    jar = f"{COOKIE}={cookie}; rozmova_form=known"
    told = {"form_token": "known" if headers.get("sec-fetch-site") else "guessed", "name": "evil", "password": "x" * 12}
    for path in STATEFUL:
        for method in ("POST", "PUT", "DELETE", "PATCH"):
            answer = target.http.request(method, path, data=told, headers={**headers, "cookie": jar})
            assert answer.status_code in (403, 404, 405), (method, path, answer.status_code)
            assert "set-cookie" not in answer.headers or COOKIE not in answer.headers["set-cookie"]
    with httpx2.Client(base_url=target.url, trust_env=False, timeout=30) as browser:
        assert browser.get("/welcome", headers={"cookie": f"{COOKIE}={cookie}"}).status_code == 200


def test_our_own_form_is_taken_so_the_test_above_can_see(target: Target) -> None:
    with signed_in(target) as browser:
        token = form_token(browser, "/welcome")
        for headers in ({"origin": "null", "sec-fetch-site": "same-origin"}, {"origin": target.url}):
            told = {"form_token": token, "language": "uk"}
            assert browser.post("/preferences", data=told, headers=headers).status_code == 303


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "application/x-www-form-urlencoded"])
def test_the_api_takes_no_cookie_for_a_person(target: Target, cookie: str, kind: str) -> None:
    headers = {"cookie": f"{COOKIE}={cookie}", "content-type": kind, "origin": "https://evil.example"}
    for method, path in (("POST", "bots"), ("PATCH", "people/me"), ("POST", "keys"), ("DELETE", "sessions/current")):
        answer = target.http.request(method, f"/api/v1/{path}", content=b'{"name":"evil"}', headers=headers)
        assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/api/v1/bots", "/api/v1/sessions", "/healthz", "/metrics", "/login", "/bots"])
def test_no_answer_lets_another_site_read_it(target: Target, path: str) -> None:
    for method in ("GET", "OPTIONS"):
        asked = {"origin": "https://evil.example", "access-control-request-method": "POST"}
        answer = target.api.request(method, path, headers=asked)
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_the_chat_names_an_origin_but_never_lets_it_use_cookies(target: Target) -> None:
    bot = target.told("POST", "bots", {"name": "Джерела", "template": "quiz", "languages": ["uk", "en"]})
    target.told("POST", f"bots/{bot['id']}/releases", {"message": ""})
    target.told("PATCH", f"bots/{bot['id']}", {"allowed_origins": ["https://shop.example"]})
    for origin, status in (("https://shop.example", 201), ("https://evil.example", 403), ("null", 403)):
        for method in ("POST", "OPTIONS"):
            answer = target.http.request(
                method, f"/chat/v1/bots/{bot['id']}/dialogs", json={}, headers={"origin": origin}
            )
            assert "access-control-allow-credentials" not in answer.headers
            if method == "POST":
                assert answer.status_code == status
                assert (answer.headers.get("access-control-allow-origin") == origin) is (status == 201)
    opened = target.http.post(f"/chat/v1/bots/{bot['id']}/dialogs", json={}).json()
    live = f"{target.url.replace('http', 'ws')}/chat/v1/dialogs/{opened['dialog_id']}/live"
    for origin, told in (("https://evil.example", "problem"), ("https://shop.example", "ready")):
        with connect(live, origin=origin, proxy=None) as talk:
            talk.send(json.dumps({"type": "hello", "token": opened["token"], "after": 0}))
            assert json.loads(talk.recv(timeout=20))["type"] == told


# --- the builder's socket and cookie -------------------------------------------------------------------------------


def builder_socket(target: Target, origin: str | None, cookie: str) -> ClientConnection:
    headers = {"cookie": f"{COOKIE}={cookie}"}
    url = target.url.replace("http", "ws") + SOCKET
    return connect(url, origin=origin, additional_headers=headers, proxy=None, open_timeout=20)  # type: ignore[arg-type] - a NewType of a text


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", None, "http://127.0.0.1:1", "http://localhost.evil.example"]
)
def test_another_sites_page_gets_no_socket_of_the_builder(target: Target, cookie: str, origin: str | None) -> None:
    with pytest.raises((InvalidStatus, WebSocketException)), builder_socket(target, origin, cookie):
        pass
    polled = SOCKET.replace("websocket", "polling")
    headers = {"cookie": f"{COOKIE}={cookie}", **({"origin": origin} if origin else {})}
    assert target.http.get(polled, headers=headers).status_code in (400, 403)


def test_the_builders_own_page_gets_its_socket_until_the_person_signs_out(target: Target) -> None:
    with signed_in(target) as browser:
        kept = browser.cookies[COOKIE]
        with builder_socket(target, target.url, kept) as talk:
            assert str(talk.recv(timeout=20)).startswith("0{")
        told = {"form_token": form_token(browser, "/welcome")}
        out = browser.post("/logout", data=told, headers={"origin": target.url})
        assert (out.status_code, out.headers["location"]) == (303, "/login")
    for path in ("/bots", "/settings", "/welcome", "/designer/x/snapshot"):
        answer = target.http.get(path, headers={"cookie": f"{COOKIE}={kept}"})
        assert answer.status_code in (303, 401), path
    with pytest.raises(WebSocketException), builder_socket(target, target.url, kept):
        pass


def test_a_session_that_somebody_else_chose_is_not_taken(target: Target) -> None:
    with signed_in(target, rozmova_session="chosen-by-another") as browser:
        assert "chosen-by-another" not in [item.value for item in browser.cookies.jar if item.domain]
        assert target.http.get("/bots", headers={"cookie": f"{COOKIE}=chosen-by-another"}).status_code == 303


def test_signing_in_again_ends_the_session_before(target: Target) -> None:
    with signed_in(target) as browser:
        before = browser.cookies[COOKIE]
        with signed_in(target, **{COOKIE: before}):
            pass
        assert target.http.get("/welcome", headers={"cookie": f"{COOKIE}={before}"}).status_code == 303


# --- paths, sizes, time --------------------------------------------------------------------------------------------

CLIMBS = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "%252e%252e%252f", "....//", "..;/", "%c0%ae%c0%ae/"]
ROOTS = [
    "/look/",
    "/widget/",
    "/c/",
    "/_nicegui/3.18.0/static/",
    "/_nicegui/3.18.0/components/",
    "/designer/",
    "/login/",
]


@pytest.mark.parametrize("root", ROOTS)
def test_no_path_climbs_out_of_its_folder(target: Target, cookie: str, root: str) -> None:
    own = target.url.removeprefix("http://")
    for climb in CLIMBS:
        for file in ("etc/passwd", "secret.key", "rozmova.db", "pyproject.toml", "runtime/settings.py"):
            for depth in (1, 4, 10):
                path = root + climb * depth + file
                status, told = raw(target, path, ("host", own), ("cookie", f"{COOKIE}={cookie}"))
                assert "root:" not in told
                assert "SQLite format" not in told
                assert "requires-python" not in told
                assert "BaseSettings" not in told
                assert status < 500, path


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..", "/etc/passwd", "coffee_order/../quiz", "coffee_order\u0000", ""]
)
def test_a_templates_name_is_no_path(target: Target, name: str) -> None:
    answer = target.api.post("/api/v1/bots", json={"name": "Ш", "template": name, "languages": ["uk"]})
    assert answer.status_code in (404, 422)
    file = quote(name, safe="")
    assert target.http.get(f"/chat/v1/dialogs/{file}/files/{file}").status_code in (303, 401, 404)


def test_heads_out_of_all_measure_are_refused_and_the_server_goes_on(target: Target) -> None:
    own = ("host", target.url.removeprefix("http://"))
    for headers in (
        [("x", "a" * 300_000)],
        [(f"x{n}", "a" * 100) for n in range(3_000)],
        [("cookie", "a=b; " * 60_000)],
    ):
        try:
            status, _ = raw(target, "/healthz", own, *headers)
            assert status == 431
        except (http.client.HTTPException, OSError):
            pass  # closed without a word
        assert target.http.get("/healthz").status_code == 200


def test_what_comes_without_end_is_cut_off(target: Target) -> None:
    own = target.url.removeprefix("http://")
    head = f"POST /api/v1/bots HTTP/1.1\r\nhost: {own}\r\n"
    for begun in (head + "x: ", head + "transfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nx: "):
        with socket.create_connection(("127.0.0.1", int(own.split(":")[1])), timeout=20) as line:
            line.sendall(begun.encode())
            with pytest.raises(OSError, match=r"reset|pipe"):
                line.sendall(b"a" * 30_000_000)  # the buffers on the way hold some megabytes


class Hurried(BoundedHead):
    """Waits half a second for a head."""

    head_s = 0.5


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nx: ", b"GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n"])
async def test_a_head_that_drips_is_given_up(begun: bytes) -> None:
    import asyncio

    config, state = uvicorn.Config(answers_all, log_config=None), ServerState()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Hurried(config, state, {}), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(begun)
    told = asyncio.ensure_future(reader.read())
    async with asyncio.timeout(20):
        while not told.done():
            if begun:
                writer.write(b"a")
            await asyncio.sleep(0.1)
    assert (b"HTTP/1.1 408 " in await told) or not begun.endswith(b"x: ")
    writer.close()
    server.close()


async def answers_all(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def drip(guard: Guard, pauses: int) -> list[Message]:
    """Send a body of which nothing more comes after the first byte."""
    import asyncio

    sent: list[Message] = []
    came = iter([{"type": "http.request", "body": b"{", "more_body": True}] * pauses)

    async def receive() -> Message:
        message = next(came, None)
        if message is None:
            await asyncio.sleep(3600)
        return message or {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/api/v1/bots", "headers": [(b"host", b"localhost")]}
    async with asyncio.timeout(20):
        await guard(scope, receive, send)
    return sent


async def reads_all(scope: Scope, receive: Receive, send: Send) -> None:
    while (message := await receive())["type"] == "http.request" and message.get("more_body"):
        pass
    if message["type"] == "http.request":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def test_a_body_that_drips_is_given_up() -> None:
    guard = Guard(reads_all, limits=Limits(1_000, 1_000, body_s=0.2), hosts=["localhost"])
    sent = await drip(guard, 3)
    assert sent[0]["status"] == 408
    assert b"too_slow" in sent[1]["body"]


@pytest.fixture(scope="module", autouse=True)
def the_server_goes_on(target: Target) -> Iterator[None]:
    yield
    assert target.api.get("/readyz").json()["status"] == "ok"
