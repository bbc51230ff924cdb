"""Attacks on the outside door: no spelling, no redirect and no second DNS answer leads to an address that is refused.

Nothing here leaves the machine: the resolver is a stub, and what would connect only records where it was asked to go.
"""

import httpcore2
import pytest

from runtime.outbound.addresses import why_refused
from runtime.outbound.failures import AddressRefused, BadAddress, ConnectFailed, UnknownHost
from runtime.outbound.fetch import Fetcher, Request
from runtime.outbound.guard import Guard, SystemConnector, guarded_client
from runtime.outbound.limits import OutboundLimits
from runtime.outbound.resilience import Policy, Resilience, World
from tests.fakes.http_server import HttpServer, plain

PUBLIC = "93.184.215.14"


class StubResolver:
    """Answers from a table; a list of answers is given one after another, the last one for ever."""

    def __init__(self, table: dict[str, list[list[str]]]) -> None:
        self.table = table
        self.asked: list[str] = []

    async def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        answers = self.table.get(host, [[]])
        return answers.pop(0) if len(answers) > 1 else answers[0]


class Recorder:
    """Connects to nothing; or, for public addresses, to a server on loopback that stands for them."""

    def __init__(self, stand_in: HttpServer | None = None) -> None:
        self.asked: list[tuple[str, int]] = []
        self.stand_in = stand_in

    async def connect(self, address: str, port: int, timeout_s: float | None) -> httpcore2.AsyncNetworkStream:
        self.asked.append((address, port))
        if self.stand_in is None:
            raise OSError("this network has no cable")
        return await SystemConnector().connect("127.0.0.1", self.stand_in.port, timeout_s)


def fetcher(resolver: StubResolver, recorder: Recorder, *allowed: str, own: frozenset[str] = frozenset()) -> Fetcher:
    clock = iter(range(10**9))
    guard = Guard(allowed_private=frozenset(allowed), resolver=resolver, connector=recorder, own=own)
    return Fetcher(guard, resilience=Resilience(Policy(attempts=1), World(lambda: next(clock) * 0.001)))


REFUSED_ADDRESSES = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.0.1",
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:93.184.215.14",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:5db8:d70e::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "not-an-address",
    "1.2.3",
    "1.2.3.4.5",
]

ALLOWED_ADDRESSES = [
    "93.184.215.14",
    "8.8.8.8",
    "1.1.1.1",
    "172.15.0.1",
    "172.32.0.1",
    "2606:4700:4700::1111",
    "2a00::1",
]


@pytest.mark.parametrize("address", REFUSED_ADDRESSES)
def test_a_special_address_is_refused(address: str) -> None:
    assert why_refused(address)


@pytest.mark.parametrize("address", ALLOWED_ADDRESSES)
def test_a_public_address_is_not_refused(address: str) -> None:
    assert why_refused(address) is None
    assert why_refused(address, own=frozenset({address})) == "an address of this machine"


SPELLINGS = [
    "http://127.0.0.1/",
    "http://127.0.0.1:8080/",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://0/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/",
    "http://192.0.0.192/",
    "http://100.100.100.200/",
    "http://１２７.０.０.１/",
    "http://①②⑦.0.0.1/",
    "http://127。0。0。1/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://inside.example/",
    "http://mixed.example/",
    "http://mixed6.example/",
    "https://inside.example/",
]

INSIDE = {
    "localhost": [["127.0.0.1", "::1"]],
    "inside.example": [["10.1.2.3"]],
    "mixed.example": [[PUBLIC, "127.0.0.1"]],
    "mixed6.example": [[PUBLIC, "fe80::1%eth0"]],
}


@pytest.mark.parametrize("url", SPELLINGS)
async def test_no_spelling_leads_inside(url: str) -> None:
    recorder = Recorder()
    door = fetcher(StubResolver({name: [list(answers[0])] for name, answers in INSIDE.items()}), recorder)
    with pytest.raises((AddressRefused, BadAddress)):
        await door.fetch(Request("GET", url))
    assert recorder.asked == []
    await door.close()


@pytest.mark.parametrize(
    "url",
    [
        "ftp://public.example/",
        "file:///etc/passwd",
        "gopher://public.example/",
        "javascript:alert(1)",
        "//public.example/",
        "public.example",
        "",
        "http://",
        "http:///path",
        "http://user@public.example/",
        "http://user:secret@public.example/",
        "http://public.example\\@inside.example/",
        "http://public.example/\r\nHost: inside.example",
        "http://public.example/ x",
        "http://pub\u0000lic.example/",
        "http://public.example:99999/",
        "http://public.example:-1/",
        "http://[::1/",
        "http://" + "a" * 300 + ".example/",
        "http://public.example/" + "a" * 9000,
    ],
)
async def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    recorder = Recorder()
    door = fetcher(StubResolver({"public.example": [[PUBLIC]]}), recorder)
    with pytest.raises((BadAddress, AddressRefused, UnknownHost)):
        await door.fetch(Request("GET", url))
    assert recorder.asked == []
    await door.close()


@pytest.mark.parametrize("port", [0, 22, 25, 3306, 5432, 6379, 11211])
async def test_ports_of_other_services_are_refused(port: int) -> None:
    recorder = Recorder()
    door = fetcher(StubResolver({"public.example": [[PUBLIC]]}), recorder)
    with pytest.raises((AddressRefused, BadAddress)):
        await door.fetch(Request("GET", f"http://public.example:{port}/"))
    assert recorder.asked == []
    await door.close()


async def test_only_the_ports_that_are_allowed_are_reached_when_there_is_such_a_list() -> None:
    recorder = Recorder()
    limits = OutboundLimits(only_ports=frozenset({443}))
    guard = Guard(limits, resolver=StubResolver({"public.example": [[PUBLIC]]}), connector=recorder, own=frozenset())
    async with guarded_client(guard, limits) as client:
        with pytest.raises(AddressRefused):
            await client.get("http://public.example/")
        with pytest.raises(ConnectFailed):
            await client.get("https://public.example/")
    assert recorder.asked == [(PUBLIC, 443)]


async def test_a_name_that_changes_its_mind_is_connected_to_only_where_it_was_checked() -> None:
    async with HttpServer([plain(b"public", connection="close")]) as server:
        recorder = Recorder(server)
        resolver = StubResolver({"rebind.example": [[PUBLIC], ["127.0.0.1"]]})
        door = fetcher(resolver, recorder)
        response = await door.fetch(Request("GET", "http://rebind.example/"))
        assert response.body == b"public"
        assert recorder.asked == [(PUBLIC, 80)]
        assert resolver.asked == ["rebind.example"]
        with pytest.raises(AddressRefused):
            await door.fetch(Request("GET", "http://rebind.example/"))
        assert recorder.asked == [(PUBLIC, 80)]
        assert server.seen[0].headers["host"] == "rebind.example"
        await door.close()


async def test_the_second_address_is_tried_when_the_first_does_not_answer() -> None:
    recorder = Recorder()
    door = fetcher(StubResolver({"two.example": [[PUBLIC, "1.1.1.1"]]}), recorder)
    with pytest.raises(ConnectFailed):
        await door.fetch(Request("GET", "http://two.example/"))
    assert recorder.asked == [(PUBLIC, 80), ("1.1.1.1", 80)]
    await door.close()


async def test_a_name_without_addresses_is_an_unknown_host() -> None:
    door = fetcher(StubResolver({}), Recorder())
    with pytest.raises(UnknownHost):
        await door.fetch(Request("GET", "http://nowhere.example/"))
    await door.close()


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://inside.example/",
        "//inside.example/",
        "http://0x7f000001/",
        "http://[::1]:6379/",
        "ftp://public.example/",
        "file:///etc/passwd",
        "http://user:pass@public.example/",
        "http://other.example:25/",
    ],
)
async def test_a_redirect_leads_nowhere_that_is_refused(target: str) -> None:
    async with HttpServer([plain(b"", "302 Found", location=target)]) as server:
        recorder = Recorder(server)
        table = {"public.example": [[PUBLIC]], "other.example": [[PUBLIC]], "inside.example": [["192.168.1.1"]]}
        door = fetcher(StubResolver(table), recorder)
        with pytest.raises((AddressRefused, BadAddress)):
            await door.fetch(Request("GET", "http://public.example/"))
        assert recorder.asked == [(PUBLIC, 80)]
        await door.close()


async def test_loopback_is_out_of_reach_unless_the_admin_names_the_very_host_and_port() -> None:
    async with HttpServer() as server:
        closed = Fetcher(Guard())
        with pytest.raises(AddressRefused):
            await closed.fetch(Request("GET", server.url))
        await closed.close()

        other_port = Fetcher(Guard(allowed_private=frozenset({f"127.0.0.1:{server.port + 1}"})))
        with pytest.raises(AddressRefused):
            await other_port.fetch(Request("GET", server.url))
        other_name = Fetcher(Guard(allowed_private=frozenset({f"localhost:{server.port}"})))
        with pytest.raises(AddressRefused):
            await other_name.fetch(Request("GET", server.url))
        assert server.seen == []

        opened = Fetcher(Guard(allowed_private=frozenset({server.pair})))
        assert (await opened.fetch(Request("GET", server.url))).body == b"ok"
        for door in (other_port, other_name, opened):
            await door.close()


async def test_the_allowance_does_not_follow_a_redirect_to_another_port() -> None:
    async with HttpServer() as secret, HttpServer([plain(b"", "302 Found", location=secret.url)]) as server:
        door = Fetcher(Guard(allowed_private=frozenset({server.pair})))
        with pytest.raises(AddressRefused):
            await door.fetch(Request("GET", server.url))
        assert secret.seen == []
        await door.close()


async def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    async with HttpServer() as proxy, HttpServer([plain(b"direct")]) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        door = Fetcher(Guard(allowed_private=frozenset({server.pair})))
        assert (await door.fetch(Request("GET", server.url))).body == b"direct"
        assert proxy.seen == []
        await door.close()


async def test_a_public_address_of_this_machine_is_refused() -> None:
    recorder = Recorder()
    door = fetcher(StubResolver({"self.example": [[PUBLIC]]}), recorder, own=frozenset({PUBLIC}))
    with pytest.raises(AddressRefused):
        await door.fetch(Request("GET", "http://self.example/"))
    assert recorder.asked == []
    await door.close()


class TlsRecorder:
    """A connection that notes for which name TLS would be started, and stops there."""

    def __init__(self) -> None:
        self.names: list[str | None] = []

    async def connect(self, address: str, port: int, timeout_s: float | None) -> httpcore2.AsyncNetworkStream:
        recorder = self

        class Stream(httpcore2.AsyncNetworkStream):
            async def start_tls(self, ssl_context, server_hostname=None, timeout=None):  # type: ignore[no-untyped-def] - as its base  # noqa: ASYNC109
                assert ssl_context.check_hostname
                recorder.names.append(server_hostname)
                raise httpcore2.ConnectError("no further")

        return Stream()


async def test_tls_is_for_the_name_and_not_for_the_number() -> None:
    recorder = TlsRecorder()
    guard = Guard(resolver=StubResolver({"public.example": [[PUBLIC]]}), connector=recorder, own=frozenset())
    async with guarded_client(guard) as client:
        with pytest.raises(Exception, match="no further"):
            await client.get("https://public.example/")
    assert recorder.names == ["public.example"]
