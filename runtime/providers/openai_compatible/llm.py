"""Models behind OpenAI's chat completions, streamed through OpenAI's own library.

Servers differ in which parameters they take: newer models of OpenAI want `max_completion_tokens` and no temperature,
older servers do not know `stream_options`. A refused parameter is left out or renamed, and the request made again at
once.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any, Final, cast

import httpx2
import openai
from openai.types.chat import ChatCompletionChunk

from runtime.errors import OutsideFailed, ProviderBusy, ProviderRefused, ProviderTimeout, retry_after_s
from runtime.providers.contract import Finished, LlmRequest, LlmVendor, ProviderSettings, TextDelta, Usage
from runtime.providers.openai_compatible.settings import Settings

_OPTIONAL: Final = ("stream_options", "temperature", "max_tokens")
_BUSY: Final = frozenset({409, 429, 500, 502, 503, 504, 529})


def open_llm(settings: ProviderSettings, key: str, http: httpx2.AsyncClient) -> LlmVendor:
    """Make the vendor for one connection; an empty key sends no Authorization."""
    return OpenAiLlm(Settings.model_validate(settings.model_dump()), key, http)


class OpenAiLlm:
    """One connection. Holds no resources of its own: the HTTP client belongs to the caller."""

    def __init__(self, settings: Settings, key: str, http: httpx2.AsyncClient) -> None:
        self._model = settings.model
        authorization = cast("dict[str, str]", {"Authorization": f"Bearer {key}" if key else openai.Omit()})
        self._headers = authorization
        # What is not given here the library takes from OPENAI_* variables of the server: another's key, organisation
        # or headers would go to an address that an author typed.
        self._client = openai.AsyncOpenAI(
            api_key=key,
            admin_api_key="",
            organization="",
            project="",
            webhook_secret="",
            base_url=settings.base_url,
            default_headers=authorization,
            http_client=http,
            max_retries=0,
        )

    async def stream(self, request: LlmRequest) -> AsyncGenerator[TextDelta | Finished, None]:
        """Ask, as the contract says."""
        with _translated():
            stream = await self._open(request)
        async with stream:
            with _translated(), _sensible():
                async for piece in _pieces(stream):
                    yield piece

    async def _open(self, request: LlmRequest) -> openai.AsyncStream[ChatCompletionChunk]:
        parameters = _parameters(self._model, request)
        for _ in range(len(_OPTIONAL) + 1):
            try:
                stream = await self._client.chat.completions.create(**parameters, extra_headers=self._headers)
            except openai.BadRequestError as error:
                if not _without_refused(parameters, error):
                    raise
                continue
            media_type = stream.response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if media_type in ("text/html", "application/json"):
                await stream.close()
                raise _bad_answer(f"the server sent {media_type}")
            return stream
        raise _bad_answer("the server refused every form of the request")


async def _pieces(stream: AsyncIterator[ChatCompletionChunk]) -> AsyncIterator[TextDelta | Finished]:
    usage: Usage | None = None
    reason: str | None = None
    async for chunk in stream:
        if chunk.usage is not None:
            usage = Usage(int(chunk.usage.prompt_tokens or 0), int(chunk.usage.completion_tokens or 0))
        for choice in (chunk.choices or [])[:1]:
            if choice.delta is not None and choice.delta.content:
                yield TextDelta(str(choice.delta.content))
            reason = choice.finish_reason or reason
    if reason is None:
        raise OutsideFailed(
            "cut_short", uk="Модель замовкла на півслові.", en="The model's answer broke off in the middle."
        )
    if reason == "content_filter":
        raise ProviderRefused(
            "content_refused", uk="Модель відмовилася відповідати на це.", en="The model refused to answer this."
        )
    yield Finished(full=reason != "length", usage=usage)


def _parameters(model: str, request: LlmRequest) -> dict[str, Any]:
    parameters: dict[str, Any] = {
        "model": model,
        "messages": [{"role": said.role, "content": said.content} for said in request.messages],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if request.temperature is not None:
        parameters["temperature"] = request.temperature
    if request.max_tokens is not None:
        parameters["max_tokens"] = request.max_tokens
    return parameters


def _without_refused(parameters: dict[str, Any], error: openai.BadRequestError) -> bool:
    """Change the parameters as the server's complaint asks; False when it complains of something else."""
    complaint = f"{error.param or ''} {error.message}"
    for name in _OPTIONAL:
        if name in parameters and name in complaint:
            value = parameters.pop(name)
            if name == "max_tokens":
                parameters["max_completion_tokens"] = value
            return True
    return False


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Turn every failure of the library into one of ours."""
    try:
        yield
    except openai.APITimeoutError as error:
        raise _too_late() from error
    except openai.APIStatusError as error:
        raise _by_status(error) from error
    except openai.APIConnectionError as error:
        raise OutsideFailed(
            "connect_failed", uk="Не вдалося з'єднатися з моделлю.", en="The connection to the model failed."
        ) from error
    except openai.APIError as error:
        # An error inside the stream; servers put the status they would have sent into `code` or `type`.
        said = f"{error.code or ''} {error.type or ''}".lower()
        if "rate" in said or "429" in said or "overloaded" in said or "server_error" in said:
            raise _busy(None) from error
        raise _refused("provider_refused", error.message) from error
    except openai.OpenAIError as error:
        raise _bad_answer(type(error).__name__) from error
    except httpx2.TimeoutException as error:
        raise _too_late() from error
    except httpx2.HTTPError as error:
        raise _bad_answer(type(error).__name__) from error


@contextlib.contextmanager
def _sensible() -> Iterator[None]:
    """Turn what the library stumbles over in a stream of nonsense into an answer that is none."""
    try:
        yield
    except (AttributeError, TypeError, ValueError) as error:
        raise _bad_answer(type(error).__name__) from error


def _by_status(error: openai.APIStatusError) -> OutsideFailed:
    if error.status_code in _BUSY:
        if error.code == "insufficient_quota":
            return _refused("no_quota", error.message)
        return _busy(retry_after_s(error.response.headers, datetime.now(UTC)))
    codes = {401: "wrong_key", 403: "wrong_key", 404: "no_such_model"}
    return _refused(codes.get(error.status_code, "provider_refused"), error.message)


def _busy(retry_after_s: float | None) -> ProviderBusy:
    return ProviderBusy(
        uk="Модель зараз перевантажена.", en="The model is overloaded at the moment.", retry_after_s=retry_after_s
    )


def _too_late() -> ProviderTimeout:
    return ProviderTimeout(uk="Модель не відповіла вчасно.", en="The model did not answer in time.")


def _refused(code: str, detail: str) -> ProviderRefused:
    sentences = {
        "wrong_key": ("Модель не приймає ключа.", "The model does not accept the key."),
        "no_such_model": ("Такої моделі або адреси немає.", "There is no such model or address."),
        "no_quota": ("На рахунку постачальника моделі закінчилися кошти.", "The account at the vendor is used up."),
    }
    uk, en = sentences.get(code, ("Модель не прийняла запиту.", "The model did not accept the request."))
    return ProviderRefused(code, uk=uk, en=en, extra={"detail": detail[:300]})


def _bad_answer(detail: str) -> OutsideFailed:
    return OutsideFailed(
        "bad_answer",
        uk="За цією адресою відповідає не мовна модель.",
        en="What answers at this address is no language model.",
        extra={"detail": detail[:300]},
    )
