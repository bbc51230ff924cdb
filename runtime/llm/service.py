"""Asks language models: which provider, how long, how often again, and what counts as an answer.

A failed request is made again only before its first words have been heard; from then on a failure is the caller's to
show.
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final, Protocol

import httpx2
from pydantic import ValidationError

from runtime.errors import OutsideFailed, ProviderRefused, ProviderTimeout
from runtime.outbound.failures import AddressRefused, BadAddress
from runtime.outbound.resilience import Fault, Policy, Resilience, World
from runtime.providers.catalogue import SHELF, find_provider
from runtime.providers.contract import Finished, LlmRequest, LlmVendor, Said, TextDelta, Usage

LLM_POLICY: Final = Policy(attempts=3, first_wait_s=0.5, longest_wait_s=4.0, at_once=16, queue_s=5.0)
TOKENS_A_WORD: Final = 4.0  # a Ukrainian word of 6.5 letters at 1.7 letters a token; English needs less


class Ask(Protocol):
    """A question over a connection. `settings` are the provider's, with its name as `kind`."""

    @property
    def org_id(self) -> str: ...
    @property
    def connection(self) -> str: ...
    @property
    def settings(self) -> Mapping[str, object]: ...
    @property
    def key(self) -> str: ...
    @property
    def messages(self) -> Sequence[Mapping[str, str]]: ...
    @property
    def temperature(self) -> float | None: ...
    @property
    def max_words(self) -> int | None: ...
    @property
    def timeout_s(self) -> float: ...


@dataclass(frozen=True, slots=True)
class LlmLimits:
    """`first_words_s` is each attempt's time to its first words; `chars` ends an answer that does not end itself."""

    first_words_s: float = 20.0
    total_s: float = 120.0
    chars: int = 16_000
    prompt_chars: int = 200_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model said. `full` is False when it was cut at a limit; `first_ms` is the wait for the first words."""

    text: str
    full: bool
    usage: Usage | None
    first_ms: float
    ms: float


_DEFAULT_LIMITS: Final = LlmLimits()


class LlmService:
    """Asks models over the connections of organisations. The HTTP client belongs to the caller."""

    def __init__(
        self,
        http: httpx2.AsyncClient,
        *,
        limits: LlmLimits = _DEFAULT_LIMITS,
        resilience: Resilience | None = None,
        shelf: str = SHELF,
    ) -> None:
        self._http = http
        self._limits = limits
        self._resilience = resilience or Resilience(LLM_POLICY, World(time.monotonic))
        self._shelf = shelf

    async def warm(self, provider: str = "openai_compatible") -> None:
        """Load a provider's library beforehand, off the event loop: the first question need not wait for it."""
        await asyncio.to_thread(find_provider(provider, self._shelf).llm)

    async def answer(self, ask: Ask, heard: Callable[[str], None]) -> str:
        """Give the text of the whole answer; `heard` gets its pieces as they come. Raises as `ask` does."""
        return (await self.ask(ask, heard)).text

    async def ask(self, ask: Ask, heard: Callable[[str], None]) -> Answer:
        """Ask and wait for the whole answer; `heard` gets its pieces as they come.

        Raises:
            ProviderBusy, ProviderRefused, ProviderTimeout, OutsideFailed: with `empty_answer` when nothing was said,
                `cut_short` when the answer broke off, `paused` or `crowded` when the model was not asked.
        """
        request = self._request(ask)
        vendor = await self._vendor(ask)
        deadline = time.monotonic() + min(ask.timeout_s, self._limits.total_s)
        listening = _Listening(heard, self._limits.chars)

        async def attempt() -> Answer:
            return await self._listen(vendor, request, listening, deadline)

        def judge(failure: OutsideFailed) -> Fault:
            if isinstance(failure, ProviderRefused | AddressRefused | BadAddress):
                return Fault.OURS
            return Fault.LASTING if listening.started else Fault.PASSING

        return await self._resilience.run(_key(ask), attempt, judge, deadline=deadline)

    def _request(self, ask: Ask) -> LlmRequest:
        messages = tuple(_said(message) for message in ask.messages if message.get("content"))
        if not messages:
            raise ProviderRefused("no_prompt", uk="Моделі нічого не сказано.", en="There is nothing to ask the model.")
        if sum(len(said.content) for said in messages) > self._limits.prompt_chars:
            raise ProviderRefused("prompt_too_long", uk="Запит до моделі задовгий.", en="The prompt is too long.")
        max_tokens = round(ask.max_words * TOKENS_A_WORD) if ask.max_words else None
        return LlmRequest(messages, ask.temperature, max_tokens)

    async def _vendor(self, ask: Ask) -> LlmVendor:
        provider = find_provider(str(ask.settings.get("kind") or "openai_compatible"), self._shelf)
        try:
            settings = provider.settings.model_validate(dict(ask.settings))
        except ValidationError as error:
            raise ProviderRefused(
                "wrong_connection",
                uk="Підключення до моделі налаштовано не до кінця.",
                en="The connection to the model is not fully set up.",
                extra={"field": ".".join(str(part) for part in error.errors()[0]["loc"])},
            ) from error
        open_llm = await asyncio.to_thread(provider.llm)
        return open_llm(settings, ask.key, self._http)

    async def _listen(self, vendor: LlmVendor, request: LlmRequest, listening: _Listening, deadline: float) -> Answer:
        started = time.monotonic()
        first_ms = 0.0
        ended: Finished | None = None
        try:
            async with (
                asyncio.timeout(min(self._limits.first_words_s, deadline - started)) as patience,
                aclosing(vendor.stream(request)) as pieces,
            ):
                async for piece in pieces:
                    if isinstance(piece, Finished):
                        ended = piece
                        break
                    if not listening.hear(piece):
                        break
                    if listening.started and not first_ms:
                        first_ms = (time.monotonic() - started) * 1000
                        patience.reschedule(asyncio.get_running_loop().time() + deadline - time.monotonic())
        except TimeoutError as error:
            raise ProviderTimeout(uk="Модель не відповіла вчасно.", en="The model did not answer in time.") from error
        text = listening.text()
        if not text.strip():
            raise OutsideFailed("empty_answer", uk="Модель нічого не відповіла.", en="The model said nothing.")
        full = ended is not None and ended.full
        return Answer(text, full, ended.usage if ended else None, first_ms, (time.monotonic() - started) * 1000)


class _Listening:
    """What has been heard of an answer. Blank beginnings are held back: a blank answer may still be asked for again."""

    def __init__(self, heard: Callable[[str], None], chars: int) -> None:
        self._heard = heard
        self._left = chars
        self._parts: list[str] = []
        self.started = False

    def hear(self, piece: TextDelta) -> bool:
        """Take a piece; False when no more are wanted."""
        clean = piece.text.encode("utf-8", "ignore").decode().replace("\0", "")
        if not self.started:
            clean = clean.lstrip()
            self.started = bool(clean)
        kept = clean[: self._left]
        self._left -= len(kept)
        if kept:
            self._parts.append(kept)
            self._heard(kept)
        return self._left > 0

    def text(self) -> str:
        """Give all of it."""
        return "".join(self._parts)


def _said(message: Mapping[str, str]) -> Said:
    role = message.get("role", "user")
    content = message["content"]
    if role == "system":
        return Said("system", content)
    return Said("assistant" if role == "assistant" else "user", content)


def _key(ask: Ask) -> str:
    """One breaker for an organisation's connection with its present settings and key, which is not kept in the
    clear."""
    present = f"{ask.settings.get('base_url')}|{ask.settings.get('model')}|{ask.key}"
    return f"llm {ask.org_id} {ask.connection} {hashlib.sha256(present.encode()).hexdigest()[:12]}"
