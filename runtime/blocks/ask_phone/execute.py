"""Asks for a phone number."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers

from runtime.blocks.ask_phone.schema import Config
from runtime.blocks.contract import Block, Event, Outcome, Turn
from runtime.blocks.questions import Wrong, ask, placeholder, take
from runtime.dialog.messages import InputSpec
from runtime.dialog.variables import Value

MAX_CHARS: Final = 40
MAX_SENTENCE_CHARS: Final = 200
_LETTERS = re.compile(r"[^\W\d_]")


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config, turn))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config

    def parse(words: str) -> Value | Wrong:
        return read_phone(words, config.region.upper()) or Wrong()

    return take(block, turn, event, _spec(config, turn), parse)


def read_phone(words: str, region: str) -> str | None:
    """Read a number as people type it and give it as E.164, None when there is no such number.

    Beside what the library knows: a country's code without "+", and in Ukraine the old "80…" form.
    """
    if _LETTERS.search(words):
        return _only_one_in(words, region)
    if len(words) > MAX_CHARS:
        return None
    digits = re.sub(r"\D", "", words)
    spellings = [words]
    if not words.lstrip().startswith(("+", "00")):
        if region == "UA" and len(digits) == 11 and digits.startswith("80"):
            spellings.append(f"+3{digits}")
        spellings.append(f"+{digits}")
    elif words.lstrip().startswith("00"):
        spellings.append(f"+{digits[2:]}")
    for spelling in spellings:
        try:
            number = phonenumbers.parse(spelling, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _only_one_in(words: str, region: str) -> str | None:
    """Read the number out of a sentence, when it holds just one."""
    found = [match.number for match in phonenumbers.PhoneNumberMatcher(words[:MAX_SENTENCE_CHARS], region)]
    return phonenumbers.format_number(found[0], phonenumbers.PhoneNumberFormat.E164) if len(found) == 1 else None


def _spec(config: Config, turn: Turn) -> InputSpec:
    return InputSpec(
        kind="phone",
        placeholder=placeholder(config.placeholder, turn),
        default_region=config.region.upper(),
        optional=config.optional,
    )
