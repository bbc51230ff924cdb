"""Takes the first branch whose rules are met."""

from __future__ import annotations

from runtime.blocks.condition.schema import Config
from runtime.blocks.contract import Block, Go, Outcome, Turn


def start(block: Block[Config], turn: Turn) -> Outcome:
    for branch in block.config.branches:
        if branch.rules.hold(turn):
            return Go(branch.id)
    return Go("otherwise")
