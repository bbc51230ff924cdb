"""Requests to servers that are slow, huge, broken or hostile, and what is kept between requests (nothing)."""

import asyncio
import gzip
import time
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from runtime.errors import OutsideFailed
from runtime.outbound.failures import AnswerTooLarge, BadAddress, BadAnswer, ConnectFailed, TookTooLong
from runtime.outbound.fetch import Fetcher, Request
from runtime.outbound.guard import Guard
from runtime.outbound.limits import OutboundLimits
from runtime.outbound.resilience import Policy, Resilience, World
from tests.fakes.http_server import Answer, HttpServer, Seen, Writer, endless, plain, raw, reset, silence

HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest_asyncio.fixture
async def server() -> AsyncIterator[HttpServer]:
    async with HttpServer() as server:
        yield server


@pytest_asyncio.fixture
async def door(server: HttpServer) -> AsyncIterator[Fetcher]:
    door = opened(server)
    yield door
    await door.close()


def opened(*servers: HttpServer, attempts: int = 1, at_once: int = 16) -> Fetcher:
    policy = Policy(attempts=attempts, first_wait_s=0.01, at_once=at_once)
    guard = Guard(allowed_private=frozenset(server.pair for server in servers))
    return Fetcher(guard, resilience=Resilience(policy, World(time.monotonic)))


async def test_a_request_goes_out_as_written_and_its_answer_comes_back(server: HttpServer, door: Fetcher) -> None:
    server.answers = [plain("так".encode(), "201 Created", content_type="text/plain", x_id="7")]
    request = Request("post", server.url + "/a/б?q=є#part", {"X-One": "1", "Host": "evil", "Connection": "x"}, b"body")
    response = await door.fetch(request)
    assert (response.status, response.body.decode(), response.headers["x-id"]) == (201, "так", "7")
    assert response.ms > 0
    seen = server.seen[0]
    assert seen.line == "POST /a/%D0%B1?q=%D1%94 HTTP/1.1"
    assert seen.headers["x-one"] == "1"
    assert seen.headers["host"] == server.pair
    assert seen.headers["user-agent"] == "Rozmova"
    assert seen.body == b"body"


@pytest.mark.parametrize("status", ["400 Bad Request", "404 Not Found", "418 Teapot", "500 Oops", "503 Later"])
async def test_an_answer_of_any_status_is_an_answer(server: HttpServer, door: Fetcher, status: str) -> None:
    server.answers = [plain(b"why", status)]
    response = await door.fetch(Request("GET", server.url))
    assert (response.status, response.body) == (int(status[:3]), b"why")


@pytest.mark.parametrize(
    "request_",
    [
        Request("TRACE", "http://x.example"),
        Request("GET\r\nX: 1", "http://x.example"),
        Request("GET", "http://x.example", {"X\r\nY": "1"}),
        Request("GET", "http://x.example", {"X": "1\r\nY: 2"}),
        Request("GET", "http://x.example", {"X": "ї"}),
        Request("GET", "http://x.example", {"": "1"}),
        Request("POST", "http://x.example", {}, b"x" * 3_000_000),
    ],
)
async def test_a_request_that_cannot_be_sent_is_refused_before_anything_happens(
    door: Fetcher, request_: Request
) -> None:
    with pytest.raises(BadAddress):
        await door.fetch(request_)


@pytest.mark.parametrize("status", ["301 M", "302 F", "303 S", "307 T", "308 P"])
async def test_redirects_are_followed_as_browsers_do(server: HttpServer, door: Fetcher, status: str) -> None:
    server.answers = [plain(b"", status, location="/next?x=1"), plain(b"there")]
    response = await door.fetch(Request("POST", server.url, {"Content-Type": "text/plain"}, b"body"))
    assert response.body == b"there"
    assert response.url.endswith("/next?x=1")
    kept = status[:3] in ("307", "308")
    assert server.seen[1].line.split()[0] == ("POST" if kept else "GET")
    assert server.seen[1].body == (b"body" if kept else b"")
    assert ("content-type" in server.seen[1].headers) is kept


async def test_a_redirect_to_another_place_takes_no_secrets_along(server: HttpServer) -> None:
    async with HttpServer() as other:
        server.answers = [plain(b"", "302 Found", location=other.url)]
        door = opened(server, other)
        headers = {"Authorization": "Bearer s", "Cookie": "a=1", "X-Shop-Token": "s", "X-Plain": "p"}
        await door.fetch(Request("GET", server.url, headers, secret_headers=frozenset({"X-Shop-Token"})))
        await door.close()
        assert not {"authorization", "cookie", "x-shop-token"} & set(other.seen[0].headers)
        assert other.seen[0].headers["x-plain"] == "p"


async def test_a_circle_of_redirects_ends(server: HttpServer, door: Fetcher) -> None:
    server.answers = [plain(b"", "302 Found", location="/again")]
    with pytest.raises(BadAnswer):
        await door.fetch(Request("GET", server.url))
    assert len(server.seen) == 6


async def test_no_cookie_is_kept_for_the_next_request(server: HttpServer, door: Fetcher) -> None:
    server.answers = [plain(b"", set_cookie="who=olena; Path=/")]
    await door.fetch(Request("GET", server.url))
    await door.fetch(Request("GET", server.url))
    assert "cookie" not in server.seen[1].headers


@pytest.mark.parametrize(
    "answer",
    [
        silence(),
        raw(HEAD, every_s=60),
        raw(HEAD + b"content-length: 5\r\n\r\nab", every_s=60),
        raw(HEAD + b"content-length: 1000\r\n\r\n", *[b"x"] * 1000, every_s=0.05),
        raw(HEAD, *[b"x-slow: 1\r\n"] * 1000, every_s=0.05),
        raw(HEAD + b"transfer-encoding: chunked\r\n\r\n", *[b"1\r\nx\r\n"] * 1000, every_s=0.05),
    ],
    ids=["silence", "half a head", "half a body", "a dripping body", "a dripping head", "dripping chunks"],
)
async def test_the_time_holds_for_the_whole_exchange(server: HttpServer, door: Fetcher, answer: Answer) -> None:
    server.answers = [answer]
    started = time.perf_counter()
    with pytest.raises(TookTooLong):
        await door.fetch(Request("GET", server.url, timeout_s=0.5))
    assert time.perf_counter() - started < 0.9


async def test_an_answer_that_says_it_is_too_large_is_not_read(server: HttpServer, door: Fetcher) -> None:
    server.answers = [raw(HEAD + b"content-length: 50000000\r\n\r\n", every_s=5)]
    started = time.perf_counter()
    with pytest.raises(AnswerTooLarge):
        await door.fetch(Request("GET", server.url))
    assert time.perf_counter() - started < 1


async def test_an_answer_of_50_mb_stops_at_the_limit(server: HttpServer, door: Fetcher) -> None:
    server.answers = [endless(b"x" * 65536, 50_000_000)]
    tracemalloc.start()
    with pytest.raises(AnswerTooLarge):
        await door.fetch(Request("GET", server.url))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8_000_000


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
async def test_a_bomb_of_200_mb_stops_at_the_limit(server: HttpServer, door: Fetcher, packing: str) -> None:
    pack = zlib.compressobj(9, wbits=31 if packing == "gzip" else 15)
    bomb = b"".join(pack.compress(b"\0" * 1_000_000) for _ in range(200)) + pack.flush()
    server.answers = [plain(bomb, content_encoding=packing)]
    tracemalloc.start()
    started = time.perf_counter()
    with pytest.raises(AnswerTooLarge):
        await door.fetch(Request("GET", server.url))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12_000_000
    assert time.perf_counter() - started < 2


async def test_layers_of_packing_are_no_way_around_the_limit(server: HttpServer, door: Fetcher) -> None:
    bomb = gzip.compress(gzip.compress(gzip.compress(b"\0" * 100_000_000)))
    server.answers = [plain(bomb, content_encoding="gzip, gzip, gzip")]
    with pytest.raises((AnswerTooLarge, BadAnswer)):
        await door.fetch(Request("GET", server.url))


async def test_a_packed_answer_is_unpacked(server: HttpServer, door: Fetcher) -> None:
    server.answers = [plain(gzip.compress(b"hello"), content_encoding="gzip")]
    assert (await door.fetch(Request("GET", server.url))).body == b"hello"


@pytest.mark.parametrize(
    "answer",
    [
        raw(b"\x00\x01\x02 garbage \xff\xfe\r\n\r\n"),
        raw(b"<html>not http</html>\r\n\r\n"),
        raw(b""),
        raw(HEAD + b"content-length: 5\r\n\r\nab"),
        raw(HEAD + b"content-length: -5\r\n\r\nab"),
        raw(HEAD + b"content-length: 5\r\ncontent-length: 6\r\n\r\nabcdef"),
        raw(HEAD + b"transfer-encoding: chunked\r\n\r\nzz\r\n"),
        raw(HEAD + b"x: " + b"y" * 300_000 + b"\r\n\r\n"),
        raw(HEAD + b"".join(b"x-%d: y\r\n" % i for i in range(20_000)) + b"\r\n"),
        plain(b"not gzip", content_encoding="gzip"),
        reset(),
        reset(HEAD + b"content-length: 500\r\n\r\nabc"),
    ],
    ids=[
        *("garbage", "a page without a head", "nothing", "cut short", "a negative length", "two lengths", "bad chunks"),
        *("a huge header", "headers without end", "falsely packed", "reset", "reset in the body"),
    ],
)
async def test_a_broken_answer_is_a_failure_with_a_code(server: HttpServer, door: Fetcher, answer: Answer) -> None:
    server.answers = [answer]
    with pytest.raises(OutsideFailed) as failed:
        await door.fetch(Request("GET", server.url, timeout_s=3))
    assert failed.value.code in {"bad_answer", "connect_failed"}
    assert failed.value.uk
    server.answers = [plain()]
    assert (await door.fetch(Request("GET", server.url))).body == b"ok"


async def test_a_page_in_place_of_data_is_given_as_it_is(server: HttpServer, door: Fetcher) -> None:
    server.answers = [plain(b"<!doctype html>", content_type="text/html; charset=nonsense")]
    response = await door.fetch(Request("GET", server.url))
    assert response.headers["content-type"].startswith("text/html")


async def test_nobody_at_the_port_is_a_failed_connection(server: HttpServer) -> None:
    async with HttpServer() as gone:
        pass
    door = opened(gone)
    with pytest.raises(ConnectFailed):
        await door.fetch(Request("GET", gone.url))
    await door.close()


async def test_a_read_is_tried_again_and_a_write_is_not(server: HttpServer) -> None:
    door = opened(server, attempts=3)
    server.answers = [plain(b"", "503 Later"), reset(), plain(b"at last")]
    assert (await door.fetch(Request("GET", server.url))).body == b"at last"
    assert len(server.seen) == 3

    server.answers = [plain(b"first", "503 Later"), plain(b"second")]
    assert (await door.fetch(Request("POST", server.url, body=b"order"))).body == b"first"

    server.answers = [plain(b"first", "503 Later"), plain(b"second")]
    repeatable = Request("POST", server.url, {"Idempotency-Key": "turn-1"}, b"order")
    assert (await door.fetch(repeatable)).body == b"second"
    await door.close()


async def test_a_server_that_hangs_takes_nothing_from_another(server: HttpServer) -> None:
    async with HttpServer([silence()]) as hanging:
        door = opened(server, hanging, at_once=4)
        stuck = [
            asyncio.create_task(door.fetch(Request("GET", hanging.url, timeout_s=3, lane="bot a"))) for _ in range(12)
        ]
        await asyncio.sleep(0.1)
        times: list[float] = []
        for _ in range(30):
            started = time.perf_counter()
            await door.fetch(Request("GET", server.url, lane="bot b"))
            times.append(time.perf_counter() - started)
        assert sorted(times)[28] < 0.2
        assert len(hanging.seen) <= 4
        for task in stuck:
            task.cancel()
        await asyncio.gather(*stuck, return_exceptions=True)
        await door.close()


async def test_a_place_that_fails_again_and_again_is_left_alone_for_this_bot_only(server: HttpServer) -> None:
    door = opened(server)
    server.answers = [plain(b"", "500 Oops")]
    for _ in range(5):
        await door.fetch(Request("GET", server.url, lane="bot a"))
    with pytest.raises(OutsideFailed) as failed:
        await door.fetch(Request("GET", server.url, lane="bot a"))
    assert failed.value.code == "paused"
    assert failed.value.retry_after_s is not None
    assert len(server.seen) == 5
    server.answers = [plain(b"well")]
    assert (await door.fetch(Request("GET", server.url, lane="bot b"))).body == b"well"
    await door.close()


async def test_a_caller_that_gives_up_closes_the_connection(server: HttpServer, door: Fetcher) -> None:
    closed = asyncio.Event()

    async def wait_for_the_end(seen: Seen, writer: Writer) -> None:
        writer.write(HEAD + b"transfer-encoding: chunked\r\n\r\n")
        try:
            while True:
                writer.write(b"1\r\nx\r\n")
                await writer.drain()
                await asyncio.sleep(0.02)
        except ConnectionError:
            closed.set()

    server.answers = [wait_for_the_end]
    call = asyncio.create_task(door.fetch(Request("GET", server.url)))
    await asyncio.sleep(0.2)
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    async with asyncio.timeout(3):
        await closed.wait()


async def test_the_url_limit_holds(server: HttpServer) -> None:
    door = Fetcher(Guard(allowed_private=frozenset({server.pair})), limits=OutboundLimits(url_bytes=50))
    with pytest.raises(BadAddress):
        await door.fetch(Request("GET", server.url + "/" + "a" * 50))
    await door.close()
