"""The guard at the door: every connection is made here, to an address that was checked a moment before.

Checking a name and letting the library connect to it is not enough, as the name may answer differently the second time.
So the guard resolves the name itself, refuses it when any of its addresses is refused, and connects to those very
numbers; the name stays in the Host header and in TLS. It sits below redirects and below every client that is built on
it.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterable
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Final, Protocol

import httpcore2
import httpx2
import psutil
from httpcore2._backends.anyio import AnyIOBackend

from runtime.outbound.addresses import literal, looks_like_a_number, why_refused
from runtime.outbound.failures import AddressRefused, AnswerTooLarge, BadAddress, ConnectFailed, UnknownHost
from runtime.outbound.limits import OutboundLimits

_DEFAULT_LIMITS: Final = OutboundLimits()
_RESOLVE_S: Final = 5.0


class Resolver(Protocol):
    """Turns a host name into the addresses to connect to, best first; an empty list when there are none."""

    async def resolve(self, host: str, port: int) -> list[str]: ...


class Connector(Protocol):
    """Opens a TCP connection to an address that has been checked."""

    async def connect(self, address: str, port: int, timeout_s: float | None) -> httpcore2.AsyncNetworkStream: ...


class SystemResolver:
    """Asks the operating system, in threads of its own: a slow name server holds up nothing but names."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(16, "resolver")

    async def resolve(self, host: str, port: int) -> list[str]:
        """Give the addresses of `host` in the system's order."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._threads, _look_up, host, port)
        except (socket.gaierror, UnicodeError):
            return []
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _look_up(host: str, port: int) -> list[tuple[Any, ...]]:
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP))


class SystemConnector:
    """Connects with the library's own backend, which gets a number and so resolves nothing."""

    def __init__(self) -> None:
        self._backend = AnyIOBackend()

    async def connect(self, address: str, port: int, timeout_s: float | None) -> httpcore2.AsyncNetworkStream:
        """Open the connection."""
        return await self._backend.connect_tcp(address, port, timeout=timeout_s)


class Guard(httpcore2.AsyncNetworkBackend):
    """Opens connections for httpcore.

    `allowed_private` are "host:port" pairs, spelled as the author spells them, that may lie anywhere.
    """

    def __init__(
        self,
        limits: OutboundLimits = _DEFAULT_LIMITS,
        *,
        allowed_private: frozenset[str] = frozenset(),
        resolver: Resolver | None = None,
        connector: Connector | None = None,
        own: frozenset[str] | None = None,
    ) -> None:
        self._limits = limits
        self._allowed = frozenset(pair.lower() for pair in allowed_private)
        self._resolver = resolver or SystemResolver()
        self._connector = connector or SystemConnector()
        self._own = own_addresses() if own is None else own

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 the library's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Resolve, check everything, connect. Raises AddressRefused, UnknownHost, ConnectFailed."""
        failed: Exception | None = None
        for address in await self._checked(host, port):
            try:
                return await self._connector.connect(address, port, timeout)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout, OSError) as error:
                failed = error
        raise ConnectFailed(type(failed).__name__, sent=False) from failed

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109 the library's signature
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """Refuse: no author reaches a socket of this machine."""
        raise AddressRefused("a socket of this machine")

    async def sleep(self, seconds: float) -> None:
        """Wait, for the library's own retries."""
        await asyncio.sleep(seconds)

    async def _checked(self, host: str, port: int) -> list[str]:
        host = host.strip("[]").rstrip(".").lower()
        number = literal(host)
        trusted = (f"[{host}]:{port}" if ":" in host else f"{host}:{port}") in self._allowed
        if not trusted:
            self._check_port(port)
        if number is None and looks_like_a_number(host):
            raise AddressRefused("an address in an old spelling")
        addresses = [number] if number else await self._resolve(host, port)
        if not trusted:
            for address in addresses:
                reason = why_refused(address, self._own)
                if reason:
                    raise AddressRefused(reason)
        return addresses

    def _check_port(self, port: int) -> None:
        if not 0 < port < 65536 or port in self._limits.refused_ports:
            raise AddressRefused(f"port {port}")
        if self._limits.only_ports is not None and port not in self._limits.only_ports:
            raise AddressRefused(f"port {port}")

    async def _resolve(self, host: str, port: int) -> list[str]:
        try:
            async with asyncio.timeout(_RESOLVE_S):
                addresses = await self._resolver.resolve(host, port)
        except TimeoutError as error:
            raise UnknownHost from error
        if not addresses:
            raise UnknownHost
        return addresses


class GuardedTransport(httpx2.AsyncHTTPTransport):
    """The library's transport with the guard as its only way to the network."""

    def __init__(self, guard: Guard, limits: OutboundLimits = _DEFAULT_LIMITS) -> None:
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=httpx2.create_ssl_context(trust_env=False),
            max_connections=limits.connections,
            max_keepalive_connections=limits.idle_connections,
            keepalive_expiry=limits.idle_s,
            network_backend=guard,
        )
        self._max_stream_bytes = limits.max_stream_bytes

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request. Raises BadAddress before anything is resolved."""
        check_url(request.url)
        response = await super().handle_async_request(request)
        if isinstance(response.stream, httpx2.AsyncByteStream):
            response.stream = CappedStream(response.stream, self._max_stream_bytes)
        return response


class CappedStream(httpx2.AsyncByteStream):
    """A body that breaks off with AnswerTooLarge at its limit, for readers that have none of their own."""

    def __init__(self, stream: httpx2.AsyncByteStream, max_bytes: int) -> None:
        self._stream = stream
        self._max_bytes = max_bytes

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Give the parts as they come."""
        size = 0
        async for part in self._stream:
            size += len(part)
            if size > self._max_bytes:
                raise AnswerTooLarge(self._max_bytes)
            yield part

    async def aclose(self) -> None:
        """Close the connection, or give it back."""
        await self._stream.aclose()


def check_url(url: httpx2.URL) -> None:
    """Refuse what is not a plain http(s) address. Raises BadAddress."""
    if url.scheme not in ("http", "https"):
        raise BadAddress("scheme")
    if not url.host or url.port == 0:
        raise BadAddress("no host or no port")
    if url.userinfo:
        raise BadAddress("a name or a password in the address")


def guarded_client(guard: Guard, limits: OutboundLimits = _DEFAULT_LIMITS) -> httpx2.AsyncClient:
    """Make a client that goes through the guard, follows no redirects, keeps no cookies and reads no environment."""
    return httpx2.AsyncClient(
        transport=GuardedTransport(guard, limits),
        follow_redirects=False,
        trust_env=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"user-agent": "Rozmova", "accept-encoding": "gzip, deflate"},
        timeout=limits.timeout_s,
    )


def own_addresses() -> frozenset[str]:
    """List the addresses of this machine's interfaces."""
    found: set[str] = set()
    with contextlib.suppress(OSError, PermissionError):
        for entries in psutil.net_if_addrs().values():
            found.update(number for entry in entries if (number := literal(entry.address.partition("%")[0])))
    return frozenset(found)
