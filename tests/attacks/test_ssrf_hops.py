"""Attacks on the outside door through redirects, headers and the blocks of a bot; a careless client is seen to fall.

Nothing here leaves the machine: names are answered by a stub, and what listens does so on loopback.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from runtime.llm.client import llm_client
from runtime.outbound.failures import AddressRefused, BadAddress, UnknownHost
from runtime.outbound.fetch import Request
from runtime.outbound.guard import Guard
from tests.attacks.test_ssrf import PUBLIC, Recorder, StubResolver, fetcher
from tests.fakes.http_server import HttpServer, plain
from tests.journeys.customer import Customer
from tests.journeys.embedded import Embedded, embedded
from tests.runtime.test_bad_input import scenario

OTHER = "93.184.215.15"
INSIDE = ["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "::ffff:10.0.0.7", "64:ff9b::a9fe:a9fe", "2002:a00:7::"]


@pytest.mark.parametrize("inside", INSIDE)
@pytest.mark.parametrize("hop", [1, 2, 3])
async def test_a_redirect_that_turns_inward_late_is_refused_at_that_hop(inside: str, hop: int) -> None:
    ways = [plain(b"", "302 Found", location=f"http://h{n}.example/", connection="close") for n in range(1, hop + 1)]
    async with HttpServer(ways) as server:
        table = {f"h{n}.example": [[PUBLIC]] for n in range(hop)} | {f"h{hop}.example": [[inside]]}
        recorder = Recorder(server)
        door = fetcher(StubResolver(table), recorder)
        with pytest.raises(AddressRefused):
            await door.fetch(Request("GET", "http://h0.example/"))
        assert [address for address, _ in recorder.asked] == [PUBLIC] * hop
        await door.close()


@pytest.mark.parametrize("second", [["127.0.0.1"], [PUBLIC, "127.0.0.1"], ["fd00::1"]])
async def test_a_name_that_turns_inward_between_two_hops_is_refused(second: list[str]) -> None:
    again = plain(b"", "307 Temporary Redirect", location="http://rebind.example/again", connection="close")
    async with HttpServer([again]) as server:
        recorder = Recorder(server)
        resolver = StubResolver({"rebind.example": [[PUBLIC], second]})
        door = fetcher(resolver, recorder)
        with pytest.raises(AddressRefused):
            await door.fetch(Request("POST", "http://rebind.example/", {"idempotency-key": "1"}, b"x"))
        assert recorder.asked == [(PUBLIC, 80)]
        assert len(resolver.asked) == 2
        await door.close()


async def test_secrets_do_not_follow_a_redirect_to_another_place() -> None:
    away = plain(b"", "307 Temporary Redirect", location="http://other.example/", connection="close")
    async with HttpServer([away, plain(b"there", connection="close")]) as server:
        door = fetcher(StubResolver({"shop.example": [[PUBLIC]], "other.example": [[OTHER]]}), Recorder(server))
        headers = {"Authorization": "Bearer a", "cookie": "a=b", "X-Api-Key": "c", "x-crm": "d", "x-plain": "e"}
        request = Request("GET", "http://shop.example/", headers, secret_headers=frozenset({"x-crm"}))
        assert (await door.fetch(request)).body == b"there"
        assert {"authorization", "cookie", "x-api-key", "x-crm", "x-plain"} <= set(server.seen[0].headers)
        assert not {"authorization", "cookie", "x-api-key", "x-crm"} & set(server.seen[1].headers)
        await door.close()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x", "a\r\nhost: inside.example"),
        ("x", "a\nb"),
        ("x", "a\x00b"),
        ("x\r\ny", "a"),
        ("x y", "a"),
        ("x:", "a"),
        ("", "a"),
        ("host", "inside.example"),
        ("Transfer-Encoding", "chunked"),
        ("Content-Length", "1"),
        ("connection", "upgrade"),
        ("Proxy-Authorization", "Basic x"),
    ],
)
async def test_no_header_smuggles_another_request(name: str, value: str) -> None:
    async with HttpServer([plain(b"ok", connection="close")]) as server:
        door = fetcher(StubResolver({"shop.example": [[PUBLIC]]}), Recorder(server))
        try:
            await door.fetch(Request("POST", "http://shop.example/", {name: value}, b"body"))
        except BadAddress:
            assert server.seen == []
        else:  # what belongs to the door is left out, and the rest goes
            sent = server.seen[0].headers
            assert sent["host"] == "shop.example"
            assert sent["content-length"] == "4"
            assert value not in [sent.get(name.lower().strip())]
        await door.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/%0d%0aHost:%20inside.example/..%2f",
        "http://shop.example/?a=%0d%0a%0d%0aGET%20/%20HTTP/1.1",
        "http://shop.example/#@inside.example/",
        "http://shop.example?@inside.example/",
        "http://shop.example/\u2028x",
    ],
)
async def test_a_path_stays_one_line(url: str) -> None:
    async with HttpServer([plain(b"ok", connection="close")]) as server:
        recorder = Recorder(server)
        door = fetcher(StubResolver({"shop.example": [[PUBLIC]], "inside.example": [["10.0.0.1"]]}), recorder)
        try:
            await door.fetch(Request("GET", url))
        except BadAddress:
            assert recorder.asked == []
        else:
            assert recorder.asked == [(PUBLIC, 80)]
            assert server.seen[0].headers["host"] == "shop.example"
            assert len(server.seen) == 1
        await door.close()


@pytest.mark.parametrize(
    "host",
    [
        "[fe80::1%25eth0]",
        "[::1%25lo]",
        "[::ffff:0:127.0.0.1]",
        "[0:0:0:0:0:0:0:1]",
        "[::7f00:1]",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "loc\u00adalhost",
        "localhost\u3002",
        "lOcAlHoSt.",
        "127.0.0.1\u3002",
        "metadata.google.internal",
        "metadata",
        "instance-data",
        "0177.0.0.0x1",
        "00000177.1",
        "4294967296",
        "1.0x7f",
        "xn--7ca.example",
    ],
)
async def test_no_way_to_write_a_host_leads_inside(host: str) -> None:
    inside = {"localhost": "127.0.0.1", "metadata.google.internal": "169.254.169.254", "metadata": "169.254.169.254"}
    names = {name: [[address]] for name, address in inside.items()} | {"xn--7ca.example": [["10.0.0.9"]]}
    recorder = Recorder()
    door = fetcher(StubResolver({**names, "instance-data": [["169.254.169.254"]]}), recorder)
    with pytest.raises((AddressRefused, BadAddress, UnknownHost)):
        await door.fetch(Request("GET", f"http://{host}/"))
    assert recorder.asked == []
    await door.close()


# --- through the blocks of a bot -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Embedded]:
    with embedded(tmp_path_factory.mktemp("data")) as running:
        yield running


SPELLINGS = ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::ffff:127.0.0.1]"]


def blocks(place: str) -> dict[str, list[dict[str, Any]]]:
    medium = [
        {"id": f"bm{kind}", "type": "send_media", "config": {"kind": kind, "url": f"{place}/{kind}", "alt": "x"}}
        for kind in ("image", "video", "audio", "file")
    ]
    option = {"id": "o1", "label": "так", "image": f"{place}/option"}
    return {
        "http": [{"id": "b1", "type": "http_request", "config": {"url": f"{place}/x", "timeout_s": 2}}],
        "ai": [{"id": "b1", "type": "ai_reply", "config": {"connection": "main", "timeout_s": 3, "fallback": "ні"}}],
        "media": [*medium, {"id": "bo", "type": "ask_choice", "config": {"text": "?", "options": [option]}}],
    }


@pytest.mark.parametrize("way", ["http", "ai", "media"])
async def test_no_block_of_a_bot_reaches_this_machine(server: Embedded, way: str) -> None:
    async with HttpServer() as secret, httpx2.AsyncClient(timeout=60, trust_env=False) as http:
        for spelling in SPELLINGS:
            place = f"http://{spelling}:{secret.port}"
            if way == "ai":
                body = {"base_url": f"{place}/v1", "model": "m", "key": "k"}
                kept = await asyncio.to_thread(server.api.put, "/api/v1/connections/main", json=body)
                assert kept.status_code in (200, 422)
            document = scenario(blocks(place)[way], error_of="b1" if way != "media" else "")
            bot = await asyncio.to_thread(server.publish, document)
            customer = Customer([server.url], http)
            await customer.open(str(bot["id"]))
            await customer.say(text="давай", wait_s=15)
        assert secret.seen == []


async def test_the_client_of_models_goes_through_the_same_guard() -> None:
    async with HttpServer() as secret:
        client = llm_client(Guard())
        for spelling in SPELLINGS:
            with pytest.raises((AddressRefused, BadAddress, httpx2.InvalidURL)):
                await client.post(f"http://{spelling}:{secret.port}/v1/chat/completions", json={})
        assert secret.seen == []
        await client.aclose()


@pytest.mark.parametrize("spelling", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001"])
async def test_a_careless_client_is_seen_to_fall(spelling: str) -> None:
    async with HttpServer([plain(b"inside", connection="close")]) as secret:
        async with httpx2.AsyncClient(trust_env=False, timeout=20) as careless:
            answer = await careless.get(f"http://{spelling}:{secret.port}/")
        assert answer.content == b"inside"
        assert len(secret.seen) == 1
