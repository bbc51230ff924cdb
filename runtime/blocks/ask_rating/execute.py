"""Asks for a rating."""

from __future__ import annotations

import re
from typing import Final

from runtime.blocks.ask_rating.schema import Config
from runtime.blocks.contract import Block, Event, Go, Outcome, Turn
from runtime.blocks.questions import Wrong, ask, take, words_of
from runtime.dialog.messages import Choice, InputSpec
from runtime.dialog.variables import Value

_FIGURE: Final = re.compile(r"(\d{1,2})\s*(?:/\s*(\d{1,2})|(?:з|із|of|out of)\s+(\d{1,2}))?\W*")
_STARS: Final = re.compile(r"[★⭐*]{1,10}")


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config, turn))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config

    def parse(words: str) -> Value | Wrong:
        rating = read_rating(words, config.length)
        return Wrong() if rating is None else str(rating)

    outcome = take(block, turn, event, _spec(config, turn), parse)
    rating = read_rating(words_of(event), config.length)
    is_low = outcome == Go() and rating is not None and rating <= config.low
    return Go("low") if is_low else outcome


def read_rating(words: str, highest: int) -> int | None:
    """Read "4", "4/5", "4 з 5" or "★★★★"."""
    if _STARS.fullmatch(words):
        rating = len(words)
    elif found := _FIGURE.fullmatch(words):
        of = found[2] or found[3]
        rating = int(found[1]) if of is None or int(of) == highest else 0
    else:
        return None
    return rating if 1 <= rating <= highest else None


def _spec(config: Config, turn: Turn) -> InputSpec:
    ends = {1: turn.render(config.worst).strip(), config.length: turn.render(config.best).strip()}
    return InputSpec(
        kind="choice",
        choices=tuple(Choice(str(rating), str(rating), ends.get(rating, "")) for rating in range(1, config.length + 1)),
        optional=config.optional,
    )
