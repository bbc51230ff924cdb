"""The turn as a block sees it: variables, texts in the dialog's language, and the messages said so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

import msgspec

from runtime.blocks.contract import TextIn
from runtime.dialog.events import MessageData, Said
from runtime.dialog.liquid import Template
from runtime.dialog.messages import Part, Text
from runtime.dialog.secrets import clean
from runtime.dialog.variables import Value, VariableType, WrongValue, keep
from runtime.dialog.wording import Locale
from runtime.orchestrator.limits import (
    MAX_MESSAGE_BYTES,
    MAX_MESSAGES,
    MAX_VALUE_BYTES,
    too_many_messages,
)
from runtime.orchestrator.plan import Plan
from runtime.orchestrator.state import Spent, State

_encode = msgspec.json.Encoder().encode


class Talk:
    """Implements `runtime.blocks.contract.Turn` for one `advance`."""

    __slots__ = (
        "_locale",
        "_plan",
        "_secret",
        "changed",
        "changes",
        "lang",
        "log",
        "memo",
        "message_bytes",
        "messages",
        "now",
        "numbered",
        "reserved_id",
        "said",
        "variables",
    )

    def __init__(self, plan: Plan, state: State, now: datetime) -> None:
        self._plan = plan
        self._locale: Locale | None = None
        spent = state.spent or Spent()
        self.lang = state.lang
        self.now = now.astimezone(plan.zone)
        self.memo: Mapping[str, Value] = {}
        self.variables: dict[str, Value] = {**plan.defaults, **state.changed}
        self.changed: dict[str, Value] = dict(state.changed)
        self.changes = 0
        self.log: list[tuple[str, Value]] = []
        self.said: list[Said] = []
        self.numbered = state.messages
        self.reserved_id = ""
        self.messages = spent.messages
        self.message_bytes = spent.message_bytes

    def kind(self, name: str) -> VariableType:
        """Give the declared type of a variable; "text" for one that is not declared."""
        return self._plan.kinds.get(name, "text")

    def set(self, name: str, value: Value) -> None:
        """Set a variable, converted to its type.

        Raises:
            WrongValue: it does not fit, is too large, or is a secret.
        """
        if not name:
            return
        if name.startswith("secret."):
            raise WrongValue("a secret is never set by a dialog")
        kind = self._plan.kinds.get(name)
        kept = _bounded(value if kind is None else keep(value, kind))
        if name in self.variables and self.variables[name] == kept:
            return
        self.variables[name] = kept
        self.changed[name] = kept
        self.changes += 1
        self.log.append((name, kept))

    def say(self, *parts: TextIn | Part) -> None:
        """Say one message; texts are rendered in the dialog's language, empty ones left out.

        Raises:
            TurnTooLong: the turn has said too much.
        """
        made = [part for part in map(self._part, parts) if part is not None]
        if not made:
            return
        self.messages += 1
        self.message_bytes += len(_encode(made))
        if self.messages > MAX_MESSAGES or self.message_bytes > MAX_MESSAGE_BYTES:
            raise too_many_messages()
        self.said.append(Said("message", MessageData(self._next_id(), "bot", made)))

    def render(self, text: TextIn | Template, *, lang: str | None = None) -> str:
        """Render a template to plain words, with its outer spaces as they are."""
        if isinstance(text, Template):
            return text.render(self.variables, self._spoken(lang))
        source = self._source(text, lang)
        if "{" not in source:
            return source
        template = self._plan.lines.get(source)
        if template is not None:
            return template.render(self.variables, self._spoken(lang))
        compiled = self._plan.texts.get(source)
        return source if compiled is None else compiled.plain(self.variables, self._spoken(lang))

    def reserve_id(self) -> str:
        """Take the id of a message that will be said later."""
        self.numbered += 1
        return f"m{self.numbered}"

    def _part(self, part: TextIn | Part) -> Part | None:
        if not isinstance(part, str | dict):
            return part
        source = self._source(part, None)
        compiled = self._plan.texts.get(source)
        if compiled is None:
            words = self.render(source).strip()
            return Text(words) if words else None
        text = compiled.render(self.variables, self._spoken(None))
        return text if text.text.strip() else None

    def _source(self, text: TextIn, lang: str | None) -> str:
        if isinstance(text, str):
            return text
        return (
            text.get(lang or self.lang)
            or text.get(self._plan.default_language)
            or next((words for words in text.values() if words), "")
        )

    def _spoken(self, lang: str | None) -> Locale:
        if lang and lang != self.lang:
            return Locale(lang, self._plan.zone, self.now)
        if self._locale is None:
            self._locale = Locale(self.lang, self._plan.zone, self.now)
        return self._locale

    def _next_id(self) -> str:
        if self.reserved_id:
            reserved, self.reserved_id = self.reserved_id, ""
            return reserved
        return self.reserve_id()


def _bounded(value: Value) -> Value:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        if len(value) > MAX_VALUE_BYTES // 4 and len(value.encode(errors="replace")) > MAX_VALUE_BYTES:
            raise WrongValue("too large to be kept")
        return clean(value)
    value = _cleaned(value)
    if len(_encode(value)) > MAX_VALUE_BYTES:
        raise WrongValue("too large to be kept")
    return value


def _cleaned(value: Value) -> Value:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(key): _cleaned(item) for key, item in cast("Mapping[str, Value]", value).items()}
    if isinstance(value, Sequence):
        return [_cleaned(item) for item in value]
    return value
