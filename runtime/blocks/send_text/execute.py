"""Says a text."""

from __future__ import annotations

from runtime.blocks.contract import Block, Go, Outcome, Turn
from runtime.blocks.send_text.schema import Config


def start(block: Block[Config], turn: Turn) -> Outcome:
    turn.say(block.config.text)
    return Go()
