"""Ends the dialog."""

from __future__ import annotations

from runtime.blocks.contract import Block, Finish, Outcome, Turn
from runtime.blocks.end.schema import Config


def start(block: Block[Config], turn: Turn) -> Outcome:
    turn.say(block.config.text)
    return Finish()
