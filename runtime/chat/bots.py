"""What a customer's page may know of a bot, and which release is live; kept a moment so that a rush asks once."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from runtime.errors import NotFound

KEPT_S = 2.0
MAX_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class BotFacts:
    """A bot as the chat sees it. `release_id` is "" while nothing is published; no origins means any page may ask."""

    bot_id: str
    org_id: str
    name: str
    languages: tuple[str, ...]
    default_language: str
    theme: Mapping[str, object]
    allowed_origins: tuple[str, ...]
    release_id: str

    def language(self, wanted: str | None) -> str:
        """Choose the dialog's language: `wanted` ("uk-UA" counts as "uk") if the bot speaks it, else its default."""
        for name in (wanted or "", (wanted or "").split("-")[0].lower()):
            if name in self.languages:
                return name
        return self.default_language


class BotSource(Protocol):
    """Where bots come from; `chat/library.py` reads them from the database."""

    async def bot(self, bot_id: str) -> BotFacts | None: ...


class Wakes(Protocol):
    """Tells when a bot was published or changed; the fan-out."""

    def subscribe(self, dialog_id: str, sink: Callable[[bytes | None], None]) -> Callable[[], None]: ...


class LiveBots:
    """The bots that are asked for, each read at most once in `KEPT_S` seconds, and again after a publish."""

    def __init__(self, source: BotSource, wakes: Wakes, clock: Callable[[], float] = time.monotonic) -> None:
        self._source = source
        self._wakes = wakes
        self._clock = clock
        self._kept: dict[str, tuple[BotFacts, float]] = {}
        self._listening: OrderedDict[str, Callable[[], None]] = OrderedDict()
        self._changes = 0

    async def facts(self, bot_id: str) -> BotFacts:
        """Give a bot.

        Raises:
            NotFound: there is none with that id, or it is archived.
        """
        kept = self._kept.get(bot_id)
        if kept is not None and self._clock() < kept[1]:
            return kept[0]
        changes = self._changes
        facts = await self._source.bot(bot_id)
        if facts is None:
            self._leave(bot_id)
            raise NotFound("no_bot", uk="Такого бота немає.", en="There is no such bot.")
        # What was read before we listened, or just before a publish, may be old: it is not kept, the next one is.
        if facts.release_id and bot_id in self._listening and changes == self._changes:
            self._kept[bot_id] = (facts, self._clock() + KEPT_S)
        if facts.release_id:
            self._listen(bot_id)
        return facts

    async def live(self, bot_id: str) -> BotFacts:
        """Give a bot that has a live release.

        Raises:
            NotFound: there is none with that id, or it is not published.
        """
        facts = await self.facts(bot_id)
        if not facts.release_id:
            raise NotFound("bot_not_live", uk="Цього бота ще не опубліковано.", en="This bot is not published yet.")
        return facts

    def forget(self, bot_id: str) -> None:
        """Read the bot again next time, as after a publish."""
        self._kept.pop(bot_id, None)
        self._changes += 1

    def _listen(self, bot_id: str) -> None:
        if bot_id not in self._listening:
            self._listening[bot_id] = self._wakes.subscribe(f"bot:{bot_id}", lambda _: self.forget(bot_id))
        self._listening.move_to_end(bot_id)
        while len(self._listening) > MAX_KEPT:
            self._leave(next(iter(self._listening)))

    def _leave(self, bot_id: str) -> None:
        self._kept.pop(bot_id, None)
        stop = self._listening.pop(bot_id, None)
        if stop is not None:
            stop()
