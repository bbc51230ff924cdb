"""Asks for an e-mail address; its spelling is checked, no network is asked."""

from __future__ import annotations

from email_validator import EmailNotValidError, validate_email

from runtime.blocks.ask_email.schema import Config
from runtime.blocks.contract import Block, Event, Outcome, Turn
from runtime.blocks.questions import Wrong, ask, placeholder, take
from runtime.dialog.messages import InputSpec
from runtime.dialog.variables import Value


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config, turn))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    return take(block, turn, event, _spec(block.config, turn), _parse)


def _parse(words: str) -> Value | Wrong:
    """Read the one address that the words hold: "my mail is a@example.com" will do."""
    held = [word for word in words.split() if "@" in word]
    if len(held) != 1:
        return Wrong()
    try:
        return validate_email(held[0].strip("<>().,;:!").removeprefix("mailto:"), check_deliverability=False).normalized
    except EmailNotValidError:
        return Wrong()


def _spec(config: Config, turn: Turn) -> InputSpec:
    return InputSpec(kind="email", placeholder=placeholder(config.placeholder, turn), optional=config.optional)
