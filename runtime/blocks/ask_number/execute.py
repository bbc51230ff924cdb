"""Asks for an exact number."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from runtime.blocks.ask_number.schema import Config
from runtime.blocks.contract import Block, Event, Outcome, Turn
from runtime.blocks.questions import Wrong, ask, placeholder, take
from runtime.dialog.messages import InputSpec
from runtime.dialog.variables import Value, decimal_text

MAX_DIGITS: Final = 30
_SPACES = re.compile(r"[\s\u00a0\u2009\u202f'’_]+")
_NUMBER = re.compile(r"([+-]?)(\d[\d.,]*|[.,]\d+)(?:₴|\$|€|£|%|грн\.?|uah|usd|eur|шт\.?|pcs)?", re.IGNORECASE)


def start(block: Block[Config], turn: Turn) -> Outcome:
    return ask(block.config, turn, _spec(block.config, turn))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config

    def parse(words: str) -> Value | Wrong:
        number = read_number(words, lang=turn.lang, whole=config.decimals == 0)
        if number is None or (config.min is not None and number < config.min):
            return Wrong()
        if (config.max is not None and number > config.max) or _digits_after_point(number) > config.decimals:
            return Wrong()
        return decimal_text(number)

    return take(block, turn, event, _spec(config, turn), parse)


def read_number(words: str, *, lang: str, whole: bool) -> Decimal | None:
    """Read a number as people type it: "1 200,50", "1,200.50", "−3", "500 грн".

    The last of two kinds of separators is the decimal one. A single one before exactly three digits groups thousands
    when a `whole` number is wanted, and in English when it is a comma.
    """
    text = _SPACES.sub("", words).replace("−", "-").replace("–", "-")
    found = _NUMBER.fullmatch(text)
    if found is None or len(text) > MAX_DIGITS + 10:
        return None
    body = found[2]
    comma, point = body.rfind(","), body.rfind(".")
    if comma >= 0 and point >= 0:
        decimal_mark = "," if comma > point else "."
    else:
        mark = "," if comma >= 0 else "."
        groups_thousands = re.fullmatch(rf"[1-9]\d{{0,2}}(\{mark}\d{{3}})+", body) is not None
        is_grouped = groups_thousands and (whole or body.count(mark) > 1 or (mark == "," and lang == "en"))
        decimal_mark = "" if is_grouped else mark
    grouping = {",": ".", ".": ","}.get(decimal_mark, ",.")
    if decimal_mark and grouping in body and not _grouped_well(body, decimal_mark, grouping):
        return None
    for sign in grouping:
        body = body.replace(sign, "")
    if decimal_mark:
        body = body.replace(decimal_mark, ".")
    if body.count(".") > 1 or not any(sign.isdigit() for sign in body) or not body.isascii():
        return None
    return Decimal(found[1] + body)


def _grouped_well(body: str, decimal_mark: str, grouping: str) -> bool:
    whole_part = body.split(decimal_mark, 1)[0]
    return re.fullmatch(rf"\d{{1,3}}(\{grouping}\d{{3}})+", whole_part) is not None


def _digits_after_point(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _spec(config: Config, turn: Turn) -> InputSpec:
    return InputSpec(
        kind="number",
        min="" if config.min is None else decimal_text(config.min),
        max="" if config.max is None else decimal_text(config.max),
        decimals=config.decimals,
        placeholder=placeholder(config.placeholder, turn),
        optional=config.optional,
    )
