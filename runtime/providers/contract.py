"""The contract of a provider: what a folder of this shelf must be.

A provider is one folder of `runtime/providers`, a vendor or a protocol that several vendors speak:

    settings.py       CARD: ProviderCard, and Settings: a frozen Pydantic model that draws the console's form
    llm.py            open_llm(settings, key, http) -> LlmVendor        a capability exists iff its file exists

Vendors that speak the protocol of another one are settings of it (a base address), not folders. The HTTP client is
given: it goes through the guard, so a provider opens no connection of its own. Failures of the vendor become, at this
edge, `ProviderBusy` (with `retry_after_s` when the vendor says so), `ProviderRefused`, `ProviderTimeout`, or another
`OutsideFailed`; nothing of the vendor's library passes beyond the folder. Trying again is the caller's business.

For example:

    async for piece in vendor.stream(LlmRequest(messages=(Said("user", "Привіт"),))):
        match piece:
            case TextDelta(text): show(text)
            case Finished(reason, usage): ...
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Literal, Protocol

import httpx2
from pydantic import BaseModel, ConfigDict

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class ProviderCard:
    """What the console shows of a provider."""

    uk: str
    en: str
    hint_uk: str
    hint_en: str


class ProviderSettings(BaseModel):
    """The settings of a connection; its key is kept apart, encrypted, and is never a field."""

    model_config = ConfigDict(frozen=True, extra="ignore")


@dataclass(frozen=True, slots=True)
class Said:
    """One message of the talk so far."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class LlmRequest:
    """What a model is asked. None leaves the choice to the vendor."""

    messages: tuple[Said, ...]
    temperature: float | None = None
    max_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the vendor counted them."""

    prompt_tokens: int
    answer_tokens: int


@dataclass(frozen=True, slots=True)
class TextDelta:
    """The next piece of the answer; never empty."""

    text: str


@dataclass(frozen=True, slots=True)
class Finished:
    """The last thing a stream gives. `full` is False when the vendor stopped at its limit of tokens."""

    full: bool
    usage: Usage | None


class LlmVendor(Protocol):
    """A model that can be asked."""

    def stream(self, request: LlmRequest) -> AsyncGenerator[TextDelta | Finished, None]:
        """Ask; pieces come as the vendor makes them, `Finished` is the last. Closing the generator ends the request.

        Raises OutsideFailed and its kinds; a stream that ends without the vendor's word is `cut_short`.
        """
        ...


class OpensLlm(Protocol):
    """What `llm.py` holds as `open_llm`."""

    def __call__(self, settings: ProviderSettings, key: str, http: httpx2.AsyncClient) -> LlmVendor: ...
