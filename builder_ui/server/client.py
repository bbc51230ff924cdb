"""The server's HTTP API as functions: one pool of connections a process, one account a signed-in person."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, Final, Generic, TypeVar
from urllib.parse import quote

import httpx2
import msgspec

from builder_ui.server.problem import ServerProblem, no_answer, no_connection

Answer = TypeVar("Answer")
Json = Mapping[str, object]
TIMEOUT_S: Final = 10.0
_LIMITS: Final = httpx2.Limits(max_connections=100, max_keepalive_connections=20)


class Server:
    """The server at `server_url`; made once a process, closed at its end."""

    def __init__(self, server_url: str) -> None:
        self.url = server_url.rstrip("/")
        self._http = httpx2.AsyncClient(
            base_url=f"{self.url}/api/v1/",
            timeout=httpx2.Timeout(TIMEOUT_S, connect=3.0),
            limits=_LIMITS,
            trust_env=False,
        )

    def account(self, token: str, language: str = "uk") -> Account:
        """Speak to the server as the person whose token it is."""
        return Account(self, token, language)

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def send(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str],
        body: object = None,
        files: list[tuple[str, tuple[str, bytes]]] | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> httpx2.Response:
        """Send one request and give its answer.

        Raises:
            ServerProblem: the server refused it, or did not answer.
        """
        content = None if body is None else msgspec.json.encode(body)
        sent_headers = dict(headers) if content is None else {**headers, "content-type": "application/json"}
        try:
            answer = await self._http.request(
                method, path, content=content, files=files, headers=sent_headers, timeout=timeout_s
            )
        except httpx2.TimeoutException as error:
            raise no_answer(timeout_s) from error
        except httpx2.TransportError as error:
            raise no_connection() from error
        if answer.status_code >= 400:
            raise read_problem(answer.status_code, answer.content)
        return answer

    def stream(self, path: str, headers: Mapping[str, str]) -> AbstractAsyncContextManager[httpx2.Response]:
        """Open a stream of events; silence of a minute ends it."""
        timeout = httpx2.Timeout(TIMEOUT_S, read=60.0)
        return self._http.stream("GET", path, headers={**headers, "accept": "text/event-stream"}, timeout=timeout)


class Account:
    """A signed-in person's way to the server. `builder_ui.server.bots`, `drafts` and `people` ask through it."""

    def __init__(self, server: Server, token: str, language: str) -> None:
        self.server = server
        self.headers = {"authorization": f"Bearer {token}", "accept-language": language}

    async def get(self, path: str, kind: type[Answer]) -> Answer:
        """Read `path` as `kind`.

        Raises:
            ServerProblem: the server refused it, did not answer, or answered something else.
        """
        return decode((await self.server.send("GET", path, headers=self.headers)).content, kind)

    async def items(self, path: str, kind: type[Answer], *, at_most: int = 1000) -> list[Answer]:
        """Read a list to its end, page by page, up to `at_most` members."""
        found: list[Answer] = []
        address: str | None = path
        while address and len(found) < at_most:
            answer = await self.server.send("GET", address, headers=self.headers)
            found += decode(answer.content, _ListOf[kind]).items  # type: ignore[valid-type] - made at run time
            address = next_page(answer.headers.get("link", ""))
        return found

    async def send(
        self,
        method: str,
        path: str,
        kind: type[Answer],
        body: object = None,
        *,
        timeout_s: float = TIMEOUT_S,
        once: str = "",
    ) -> Answer:
        """Send `body` and read the answer as `kind` (`type(None)` when there is none to read).

        The server does the work of one `once` once, however often it is sent.

        Raises:
            ServerProblem: the server refused it, did not answer, or answered something else.
        """
        headers = {**self.headers, "idempotency-key": once} if once else self.headers
        answer = await self.server.send(method, path, headers=headers, body=body, timeout_s=timeout_s)
        return decode(answer.content or b"null", kind)

    async def post(
        self, path: str, body: object, kind: type[Answer], *, timeout_s: float = TIMEOUT_S, once: str = ""
    ) -> Answer:
        """POST `body`."""
        return await self.send("POST", path, kind, body, timeout_s=timeout_s, once=once)

    async def patch(self, path: str, body: object, kind: type[Answer]) -> Answer:
        """PATCH with `body`."""
        return await self.send("PATCH", path, kind, body)

    async def put(self, path: str, body: object, kind: type[Answer], *, if_match: str = "") -> Answer:
        """PUT `body`, only over the version whose etag is `if_match` when one is given."""
        headers = {**self.headers, "if-match": f'"{if_match}"'} if if_match else self.headers
        answer = await self.server.send("PUT", path, headers=headers, body=body)
        return decode(answer.content or b"null", kind)

    async def delete(self, path: str) -> None:
        """DELETE `path`."""
        await self.server.send("DELETE", path, headers=self.headers)


def piece(part: str) -> str:
    """Quote an id or a name as one piece of a path."""
    return quote(part, safe="")


def decode(content: bytes, kind: type[Answer]) -> Answer:
    """Read an answer as `kind`.

    Raises:
        ServerProblem: it is something else.
    """
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        problem = ServerProblem("strange_answer", "", 502, {"detail": str(error)})
        problem.uk = "Сервер відповів незрозуміло: можливо, його версія інша. Збережене ціле."
        problem.en = "The server's answer makes no sense here: its version may differ. What was saved is safe."
        raise problem from error


def read_problem(status: int, content: bytes) -> ServerProblem:
    """Read a problem document; anything else becomes a problem by its status."""
    try:
        found: Any = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        found = None
    if not isinstance(found, dict):
        found = {}
    extra = {key: value for key, value in found.items() if key not in ("type", "title", "status", "detail", "code")}
    sentence = str(found.get("detail") or found.get("title") or "")
    problem = ServerProblem(str(found.get("code") or f"http_{status}"), sentence, status, extra)
    if not sentence:
        problem.uk, problem.en = f"Сервер відмовив (код {status}).", f"The server refused (code {status})."
    return problem


def next_page(link: str) -> str | None:
    """Find the address of the next page in a `Link` header, from /api/v1/ on."""
    for part in link.split(","):
        if 'rel="next"' in part and "<" in part:
            return part[part.index("<") + 1 : part.index(">")].removeprefix("/api/v1/")
    return None


class _ListOf(msgspec.Struct, Generic[Answer]):
    items: list[Answer]
