"""Asks for one file."""

from __future__ import annotations

from typing import Final

from runtime.blocks.ask_file.schema import Config
from runtime.blocks.contract import Block, Event, Go, Outcome, Reply, Turn
from runtime.blocks.questions import SKIPPING, ask, ask_again, words_of
from runtime.dialog.messages import File, InputSpec
from runtime.dialog.variables import WrongValue

BYTES_IN_MB: Final = 1024 * 1024


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config
    sent = event.file if isinstance(event, Reply) else None
    if sent is None and config.optional and words_of(event).casefold() in SKIPPING:
        turn.set(config.variable, None)
        return Go()
    if sent is None or not _fits(config, sent) or not _keep(config, turn, sent):
        return ask_again(config, turn, _spec(config))
    return Go()


def _fits(config: Config, sent: File) -> bool:
    if sent.size_bytes > config.max_mb * BYTES_IN_MB:
        return False
    match config.accept:
        case "any":
            return True
        case "pdf":
            return sent.media_type == "application/pdf"
        case _:
            return sent.media_type.startswith(f"{config.accept}/")


def _keep(config: Config, turn: Turn, sent: File) -> bool:
    facts = {"file_id": sent.file_id, "name": sent.name, "size_bytes": sent.size_bytes, "media_type": sent.media_type}
    try:
        turn.set(config.variable, sent.name if turn.kind(config.variable) == "text" else facts)
    except WrongValue:
        return False
    return True


def _spec(config: Config) -> InputSpec:
    return InputSpec(kind="file", optional=config.optional)
