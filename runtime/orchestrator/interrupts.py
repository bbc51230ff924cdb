"""Interrupts: words that lead elsewhere from any question, as triggers of a scenario draw them.

    command   {"command": "menu", "return": true}                      "/menu", alone or with words behind it
    keyword   {"words": {"uk": "оператор, людина", "en": "human"}}     a whole reply, in any case

With `return` the question that was interrupted is asked again when the way of the trigger has come to its end. A button
that was pressed is never taken for a keyword.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, cast

from runtime.blocks.rules import fold
from runtime.dialog.events import Reply

START: Final = "start"
RUNNING_TRIGGERS: Final = frozenset({START, "command", "keyword"})
"""The kinds of triggers that do something; `runtime.scenarios.checks` warns of the others."""
MAX_HEARD_CHARS: Final = 100
_EDGES: Final = " .!?,…"


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Where a trigger leads (the id of a block, "" for the end), and whether the dialog comes back from there."""

    trigger_id: str
    kind: str
    target: str
    comes_back: bool


@dataclass(frozen=True, slots=True)
class Interrupts:
    """All interrupts of a scenario, by what is heard."""

    commands: Mapping[str, Interrupt]
    keywords: Mapping[str, Interrupt]

    def hear(self, reply: Reply) -> Interrupt | None:
        """Find the interrupt that a typed reply means."""
        words = reply.text
        if not words or len(words) > MAX_HEARD_CHARS or not (self.commands or self.keywords):
            return None
        heard = fold(words)
        if heard.startswith("/"):
            return self.commands.get(heard[1:].split(maxsplit=1)[0] if len(heard) > 1 else "")
        return self.keywords.get(heard.strip(_EDGES))


def read_interrupts(triggers: Iterable[tuple[str, str, Mapping[str, object], str]]) -> Interrupts:
    """Read triggers given as (id, kind, config, target); of two that hear the same the first counts."""
    commands: dict[str, Interrupt] = {}
    keywords: dict[str, Interrupt] = {}
    for trigger_id, kind, config, target in triggers:
        made = Interrupt(trigger_id, kind, target, config.get("return") is True)
        if kind == "command":
            for word in _words(config.get("command")):
                commands.setdefault(word.removeprefix("/"), made)
        elif kind == "keyword":
            for word in _words(config.get("words")):
                keywords.setdefault(word, made)
    return Interrupts(commands, keywords)


def _words(written: object) -> list[str]:
    if isinstance(written, str):
        return [word for piece in written.split(",") if (word := fold(piece).strip(_EDGES))]
    if isinstance(written, Mapping):
        return [word for inner in cast("Mapping[str, object]", written).values() for word in _words(inner)]
    if isinstance(written, list):
        return [word for inner in cast("list[object]", written) for word in _words(inner)]
    return []
