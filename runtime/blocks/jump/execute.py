"""Goes on at another group."""

from __future__ import annotations

from runtime.blocks.contract import Block, GoTo, Outcome, Turn
from runtime.blocks.jump.schema import Config


def start(block: Block[Config], turn: Turn) -> Outcome:
    return GoTo(block.config.group)
