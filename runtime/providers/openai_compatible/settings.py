"""A connection to OpenAI or to any server that speaks its protocol: the form in the console."""

from __future__ import annotations

from typing import Final

import httpx2
from pydantic import Field, field_validator

from runtime.providers.contract import ProviderCard, ProviderSettings

CARD: Final = ProviderCard(
    uk="OpenAI або сумісний сервер",
    en="OpenAI or a compatible server",
    hint_uk="OpenAI, Gemini, Mistral, vLLM, Ollama, LM Studio: усе, що має адресу /v1/chat/completions.",
    hint_en="OpenAI, Gemini, Mistral, vLLM, Ollama, LM Studio: whatever has an address /v1/chat/completions.",
)


class Settings(ProviderSettings):
    """Where the server is and which of its models answers."""

    base_url: str = Field(
        default="https://api.openai.com/v1",
        min_length=8,
        max_length=2000,
        title="Server address",
        json_schema_extra={
            "ui": {
                "title": {"uk": "Адреса сервера", "en": "Server address"},
                "widget": "url",
                "help": {
                    "uk": "Здебільшого закінчується на /v1.",
                    "en": "Mostly ends with /v1.",
                },
            }
        },
    )

    @field_validator("base_url")
    @classmethod
    def _is_a_web_address(cls, text: str) -> str:
        try:
            url = httpx2.URL(text)
        except httpx2.InvalidURL as error:
            raise ValueError("not an address") from error
        if url.scheme not in ("http", "https") or not url.host or url.userinfo:
            raise ValueError("not a plain http(s) address")
        return text

    model: str = Field(
        min_length=1,
        max_length=200,
        title="Model",
        json_schema_extra={"ui": {"title": {"uk": "Модель", "en": "Model"}, "widget": "plain"}},
    )
