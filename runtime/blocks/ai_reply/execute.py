"""Asks a model and says what it answered."""

from __future__ import annotations

from collections.abc import Mapping

from runtime.blocks.ai_reply.schema import Config
from runtime.blocks.contract import AwaitCall, Block, CallResult, Event, Go, Outcome, Turn
from runtime.dialog.texts import format_words
from runtime.dialog.variables import Value, WrongValue


def start(block: Block[Config], turn: Turn) -> Outcome:
    config = block.config
    message = turn.render(config.message).strip()
    messages: list[Value] = [{"role": "user", "content": message}] if message else []
    request: dict[str, Value] = {
        "connection": config.connection,
        "system": turn.render(config.system).strip(),
        "messages": messages,
        "history": max(config.history, 0 if message else 1),
        "temperature": config.temperature,
        "max_words": config.max_words,
        "say": config.say,
    }
    return AwaitCall("ai", request, config.timeout_s)


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config
    words = _words(event)
    if not words:
        turn.say(config.fallback)
        return Go("error")
    if config.say:
        turn.say(format_words(words))
    try:
        turn.set(config.variable, words)
    except WrongValue:
        return Go("error")
    return Go()


def _words(event: Event) -> str:
    if not isinstance(event, CallResult) or not event.ok or not isinstance(event.value, Mapping):
        return ""
    text = event.value.get("text")
    return text.strip() if isinstance(text, str) else ""
