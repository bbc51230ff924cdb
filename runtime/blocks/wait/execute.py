"""Waits for a length of time."""

from __future__ import annotations

from datetime import timedelta

from runtime.blocks.contract import AwaitTime, Block, Event, Go, Outcome, Turn
from runtime.blocks.wait.schema import Config


def start(block: Block[Config], turn: Turn) -> Outcome:
    return AwaitTime(turn.now + timedelta(seconds=block.config.seconds), typing=block.config.typing)


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    return Go()
