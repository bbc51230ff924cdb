"""The only door to addresses typed by authors: one request, its answer, and nothing kept between them.

Every hop goes through the guard, sizes and times are bounded, redirects are followed by hand, and `resilience` decides
whether and when a call is made.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

import httpx2

from runtime.errors import OutsideFailed, retry_after_s
from runtime.outbound.failures import (
    AddressRefused,
    AnswerTooLarge,
    BadAddress,
    BadAnswer,
    ConnectFailed,
    TookTooLong,
)
from runtime.outbound.guard import Guard, check_url, guarded_client
from runtime.outbound.limits import OutboundLimits
from runtime.outbound.resilience import Fault, Policy, Resilience, World

_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SAFE_TO_REPEAT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
_OWNED_BY_US: Final = frozenset(
    {"host", "content-length", "transfer-encoding", "connection", "te", "trailer", "upgrade", "keep-alive", "expect"}
    | {"proxy-authorization", "proxy-connection", "accept-encoding"}
)
_NOT_FOR_STRANGERS: Final = frozenset({"authorization", "cookie", "x-api-key", "api-key", "x-auth-token"})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_PASSING_STATUS: Final = frozenset({429, 502, 503, 504})
_DEFAULT_LIMITS: Final = OutboundLimits()


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask. `timeout_s` is for everything: waiting, redirects, tries and the whole body.

    `lane` separates breakers and places: one bot's failures at a host say nothing about another's.
    `secret_headers` names the headers that must not follow a redirect to another place, beside the usual ones.
    A request with an `idempotency-key` header is safe to repeat whatever its method.
    """

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""
    timeout_s: float = 10.0
    max_bytes: int = 1_000_000
    secret_headers: frozenset[str] = frozenset()
    lane: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What came back. Header names are lower case; of repeated ones the values are joined by commas."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    ms: float
    url: str


class _Unwell(OutsideFailed):
    """An answer that says the place is unwell; the caller gets it as an answer when no retry helps."""

    def __init__(self, response: Response) -> None:
        super().__init__("unwell", retry_after_s=retry_after_s(response.headers, datetime.now(UTC)))
        self.response = response


class Fetcher:
    """Sends requests for authors. `await close()` at the end."""

    def __init__(
        self,
        guard: Guard,
        *,
        limits: OutboundLimits = _DEFAULT_LIMITS,
        resilience: Resilience | None = None,
    ) -> None:
        self._limits = limits
        self._resilience = resilience or Resilience(Policy(), World(time.monotonic))
        self._client = guarded_client(guard, limits)

    async def close(self) -> None:
        """Close every connection."""
        await self._client.aclose()

    async def fetch(self, request: Request) -> Response:
        """Send the request and read the whole answer, whatever its status.

        Raises the failures of `failures`. Tried again first: 429, 502, 503 and 504 and broken connections when the
        request is safe to repeat, and any request of which nothing was sent.
        """
        url = self._checked(request)
        repeatable = request.method.upper() in _SAFE_TO_REPEAT or "idempotency-key" in _names(request.headers)
        timeout_s = min(request.timeout_s, 10 * self._limits.timeout_s)
        deadline = time.monotonic() + timeout_s

        async def attempt() -> Response:
            try:
                async with asyncio.timeout(deadline - time.monotonic()):
                    response = await self._follow(request, url)
            except TimeoutError as error:
                raise TookTooLong(timeout_s) from error
            if response.status in _PASSING_STATUS or response.status == 500:
                raise _Unwell(response)
            return response

        def judge(failure: OutsideFailed) -> Fault:
            match failure:
                case AddressRefused() | BadAddress():
                    return Fault.OURS
                case ConnectFailed(sent=False):
                    return Fault.PASSING
                case _Unwell(response=Response(status=status)) if repeatable and status in _PASSING_STATUS:
                    return Fault.PASSING
                case ConnectFailed() | BadAnswer(silent=True) if repeatable:
                    return Fault.PASSING
                case _:
                    return Fault.LASTING

        try:
            return await self._resilience.run(f"{request.lane} {_place(url)}", attempt, judge, deadline=deadline)
        except _Unwell as unwell:
            return unwell.response

    def _checked(self, request: Request) -> httpx2.URL:
        if request.method.upper() not in METHODS:
            raise BadAddress("method")
        if len(request.body) > self._limits.max_request_bytes:
            raise BadAddress("the body is too large")
        for name, value in request.headers.items():
            if not _HEADER_NAME.fullmatch(name) or not value.isascii() or not value.isprintable():
                raise BadAddress(f"header {name[:40]!r}")
        return self._parsed(request.url)

    def _parsed(self, text: str) -> httpx2.URL:
        if len(text) > self._limits.url_bytes or not text.isprintable() or "\\" in text or " " in text:
            raise BadAddress("letters that an address cannot have")
        try:
            url = httpx2.URL(text)
        except (httpx2.InvalidURL, UnicodeError, ValueError) as error:
            raise BadAddress(type(error).__name__) from error
        check_url(url)
        return url.copy_with(fragment=None)

    async def _follow(self, request: Request, url: httpx2.URL) -> Response:
        method, body, headers = request.method.upper(), request.body, _sendable(request.headers)
        for _ in range(self._limits.redirects + 1):
            response = await self._once(httpx2.Request(method, url, headers=headers, content=body), request.max_bytes)
            target = response.headers.get("location")
            if response.status not in _REDIRECTS or not target:
                return response
            following = self._parsed(str(_joined(url, target)))
            if _place(following) != _place(url):
                secret = _NOT_FOR_STRANGERS | {name.lower() for name in request.secret_headers}
                headers = {name: value for name, value in headers.items() if name not in secret}
            if response.status == 303 or (response.status in (301, 302) and method == "POST"):
                method, body = "HEAD" if method == "HEAD" else "GET", b""
                headers = {name: value for name, value in headers.items() if not name.startswith("content-")}
            url = following
        raise BadAnswer("too many redirects")

    async def _once(self, request: httpx2.Request, max_bytes: int) -> Response:
        started = time.perf_counter()
        request.headers.setdefault("user-agent", self._client.headers["user-agent"])
        request.headers["accept-encoding"] = self._client.headers["accept-encoding"]
        try:
            answer = await self._client.send(request, stream=True)
            try:
                body = await _read(answer, max_bytes)
            finally:
                await answer.aclose()
        except httpx2.TimeoutException as error:
            raise TookTooLong(self._limits.timeout_s) from error
        except httpx2.RemoteProtocolError as error:
            # An idle connection that the server closed while we wrote: the library has only this sentence for it.
            raise BadAnswer(type(error).__name__, silent="without sending a response" in str(error)) from error
        except httpx2.DecodingError as error:
            raise BadAnswer(type(error).__name__) from error
        except (httpx2.LocalProtocolError, httpx2.UnsupportedProtocol, UnicodeError) as error:
            raise BadAddress(type(error).__name__) from error
        except httpx2.ConnectError as error:
            raise ConnectFailed(type(error).__name__, sent=False) from error
        except httpx2.TransportError as error:
            raise ConnectFailed(type(error).__name__) from error
        ms = (time.perf_counter() - started) * 1000
        return Response(answer.status_code, dict(answer.headers.items()), body, ms, str(request.url))


async def _read(answer: httpx2.Response, max_bytes: int) -> bytes:
    declared = answer.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > max_bytes and answer.request.method != "HEAD":
        raise AnswerTooLarge(max_bytes)
    parts: list[bytes] = []
    size = 0
    # The library unpacks in bounded pieces, so a bomb stops here, before it has grown.
    async for part in answer.aiter_bytes():
        size += len(part)
        if size > max_bytes:
            raise AnswerTooLarge(max_bytes)
        parts.append(part)
    return b"".join(parts)


def _sendable(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items() if name.lower() not in _OWNED_BY_US}


def _names(headers: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name.lower() for name in headers)


def _joined(url: httpx2.URL, target: str) -> httpx2.URL:
    try:
        return url.join(target)
    except (httpx2.InvalidURL, UnicodeError, ValueError) as error:
        raise BadAnswer("a redirect that is no address") from error


def _place(url: httpx2.URL) -> str:
    port = url.port if url.port is not None else _DEFAULT_PORTS[url.scheme]
    return f"{url.scheme}://{url.host}:{port}"
