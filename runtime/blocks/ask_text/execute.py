"""Asks for words of a bounded length."""

from __future__ import annotations

from runtime.blocks.ask_text.schema import Config
from runtime.blocks.contract import Block, Event, Outcome, Turn
from runtime.blocks.questions import Wrong, ask, placeholder, take
from runtime.dialog.messages import InputSpec
from runtime.dialog.variables import Value


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config, turn))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config

    def parse(words: str) -> Value | Wrong:
        return words if config.min_length <= len(words) <= config.max_length else Wrong()

    return take(block, turn, event, _spec(config, turn), parse)


def _spec(config: Config, turn: Turn) -> InputSpec:
    return InputSpec(
        kind="text",
        min_length=config.min_length,
        max_length=config.max_length,
        placeholder=placeholder(config.placeholder, turn),
        optional=config.optional,
    )
