"""Asks for a day."""

from __future__ import annotations

from datetime import date, timedelta

from runtime.blocks.ask_date.days import read_day
from runtime.blocks.ask_date.schema import Config
from runtime.blocks.contract import Block, Event, Outcome, Turn
from runtime.blocks.questions import Wrong, ask, placeholder, take
from runtime.dialog.messages import InputSpec
from runtime.dialog.variables import Value


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config, turn))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config
    earliest, latest = _bounds(config, turn.now.date())

    def parse(words: str) -> Value | Wrong:
        day = read_day(words, turn.now.date(), past=config.when == "past")
        if day is None or (earliest is not None and day < earliest) or (latest is not None and day > latest):
            return Wrong()
        return day.isoformat()

    return take(block, turn, event, _spec(config, turn), parse)


def _bounds(config: Config, today: date) -> tuple[date | None, date | None]:
    earliest = [day for day in (config.min, today if config.when == "future" else None) if day is not None]
    latest = [day for day in (config.max, today if config.when == "past" else None) if day is not None]
    if config.within_days:
        if config.when != "past":
            latest.append(today + timedelta(days=config.within_days))
        if config.when != "future":
            earliest.append(today - timedelta(days=config.within_days))
    return max(earliest, default=None), min(latest, default=None)


def _spec(config: Config, turn: Turn) -> InputSpec:
    earliest, latest = _bounds(config, turn.now.date())
    return InputSpec(
        kind="date",
        min=earliest.isoformat() if earliest else "",
        max=latest.isoformat() if latest else "",
        placeholder=placeholder(config.placeholder, turn),
        optional=config.optional,
    )
