"""How calls of each kind are made: HTTP requests, AI answers, scripts that fetch; secrets are put in only here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, cast

import msgspec

from runtime.chat.calls import Lane
from runtime.chat.commits import CallBody
from runtime.chat.credentials import SecretValues
from runtime.chat.streams import Deltas
from runtime.chat.trials import Fake
from runtime.dialog.secrets import clean, put_secrets, secrets_named
from runtime.dialog.variables import Value
from runtime.errors import OutsideFailed
from runtime.outbound.fetch import Request, Response

IDEMPOTENCY_HEADER = "Idempotency-Key"
_charset = re.compile(r"charset=\"?([A-Za-z0-9_-]{1,40})")
SAFE_METHODS = frozenset(("GET", "HEAD", "OPTIONS"))


class Fetch(Protocol):
    """The one door to addresses typed by authors: `runtime.outbound.fetch.Fetcher`."""

    async def fetch(self, request: Request) -> Response:
        """Send the request and read the whole answer, whatever its status.

        Raises:
            OutsideFailed: there was no answer.
        """
        ...


@dataclass(frozen=True, slots=True)
class AiAsk:
    """A question to a model over a connection of the organisation; `key` is never logged."""

    org_id: str
    connection: str
    settings: Mapping[str, object]
    key: str
    messages: tuple[Mapping[str, str], ...]
    temperature: float | None
    max_words: int | None
    timeout_s: float


class Ai(Protocol):
    """The models (`runtime.llm`)."""

    async def answer(self, ask: AiAsk, heard: Callable[[str], None]) -> str:
        """Give the whole answer; `heard` gets its pieces as they come.

        Raises:
            OutsideFailed: there was no answer.
        """
        ...


class Fakes(Protocol):
    """Knows what the calls of a trial give instead of being made."""

    async def answer(self, org_id: str, dialog_id: str, block_id: str, kind: str) -> Fake | None: ...


class History(Protocol):
    """Tells what was said before."""

    async def before(self, dialog_id: str, count: int) -> list[dict[str, str]]: ...


class HttpRequest(msgspec.Struct, frozen=True):
    """What an `http` call asks for."""

    method: str
    url: str
    headers: dict[str, str] = {}
    body: str | None = None


class AiRequest(msgspec.Struct, frozen=True):
    """What an `ai` call asks for.

    `history` counts the earlier messages of the dialog to put before `messages`; `say` is whether the customer hears
    the answer.
    """

    connection: str = ""
    system: str = ""
    messages: list[dict[str, str]] = []
    history: int = 0
    temperature: float | None = None
    max_words: int | None = None
    say: bool = True


class HttpLane:
    """Makes HTTP requests."""

    def __init__(self, fetcher: Fetch, secrets: SecretValues) -> None:
        self._fetcher = fetcher
        self._secrets = secrets

    async def run(self, body: CallBody, key: str, deltas: Deltas) -> Value:
        """Send the request with its secrets and an idempotency key."""
        plain: Value = body.request  # pyright: ignore[reportAssignmentType]
        names = secrets_named(plain)
        values = await self._secrets.of(body.org_id, body.bot_id, names) if names else {}
        request = msgspec.convert(put_secrets(plain, values), HttpRequest)
        headers = dict(request.headers)
        if request.method.upper() not in SAFE_METHODS and not _named(IDEMPOTENCY_HEADER, headers):
            headers[IDEMPOTENCY_HEADER] = key
        answer = await self._fetcher.fetch(
            Request(
                method=request.method,
                url=request.url,
                headers=headers,
                body=(request.body or "").encode("utf-8", "replace"),
                timeout_s=body.timeout_s,
                secret_headers=_with_secrets(body.request.get("headers")),
                lane=body.bot_id,
            )
        )
        text = _text_of(answer)
        return {"status": answer.status, "headers": dict(answer.headers), "text": text, "json": _json_of(text)}


class AiLane:
    """Asks models, and streams what they say."""

    def __init__(self, ai: Ai, secrets: SecretValues, history: History) -> None:
        self._ai = ai
        self._secrets = secrets
        self._history = history

    async def run(self, body: CallBody, key: str, deltas: Deltas) -> Value:
        """Ask over the named connection; a missing one fails at once."""
        request = msgspec.convert(body.request, AiRequest)
        connection, secret = await self._secrets.connection(body.org_id, request.connection)
        system = [{"role": "system", "content": request.system}] if request.system else []
        ask = AiAsk(
            org_id=body.org_id,
            connection=request.connection,
            settings=connection.settings,
            key=secret,
            messages=(*system, *await self._earlier(request, deltas.dialog_id), *request.messages),
            temperature=request.temperature,
            max_words=request.max_words,
            timeout_s=body.timeout_s,
        )
        return {"text": await self._ai.answer(ask, deltas.add if request.say else _unsaid)}

    async def _earlier(self, request: AiRequest, dialog_id: str) -> list[dict[str, str]]:
        if request.history <= 0:
            return []
        earlier = await self._history.before(dialog_id, request.history + 1)
        if earlier and request.messages and earlier[-1] == request.messages[0]:
            earlier.pop()  # the customer's last words stand in the request already
        return earlier[-request.history :]


class RefusingLane:
    """Stands for calls of a kind that this server can't make."""

    async def run(self, body: CallBody, key: str, deltas: Deltas) -> Value:
        """Fail at once, so that the block takes its error exit."""
        raise OutsideFailed("not_supported", uk="Такого виклику тут немає.", en="This call can't be made here.")


class FakedLane:
    """Makes the calls of real dialogs, and fakes those of trials whose author wants so."""

    def __init__(self, lane: Lane, fakes: Fakes) -> None:
        self._lane = lane
        self._fakes = fakes

    async def run(self, body: CallBody, key: str, deltas: Deltas) -> Value:
        """Make the call, unless it is faked."""
        if body.trial:
            fake = await self._fakes.answer(body.org_id, deltas.dialog_id, body.block_id, body.kind)
            if fake is not None:
                return fake.value  # pyright: ignore[reportReturnType]
        return await self._lane.run(body, key, deltas)


def _unsaid(_: str) -> None:
    """Keep an answer that is not for the customer to oneself."""


def _named(name: str, headers: Mapping[str, str]) -> bool:
    return any(given.lower() == name.lower() for given in headers)


def _with_secrets(headers: object) -> frozenset[str]:
    if not isinstance(headers, Mapping):
        return frozenset()
    written = cast("Mapping[str, Value]", headers)
    return frozenset(name for name, value in written.items() if secrets_named(value))


def _text_of(answer: Response) -> str:
    found = _charset.search(answer.headers.get("content-type", ""))
    try:
        return clean(answer.body.decode(found.group(1) if found else "utf-8", "replace"))
    except LookupError:
        return clean(answer.body.decode("utf-8", "replace"))


def _json_of(text: str) -> Value:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None
