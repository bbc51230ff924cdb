"""Offers options and takes one or several of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from runtime.blocks.ask_choice.schema import Config
from runtime.blocks.contract import AwaitReply, Block, Event, Go, Outcome, Reply, Turn
from runtime.blocks.questions import SKIPPING, ask_again, words_of
from runtime.blocks.rules import fold
from runtime.dialog.links import safe_link
from runtime.dialog.messages import Choice, InputSpec
from runtime.dialog.variables import Value, WrongValue, plain_text

MAX_SHOWN: Final = 100
MAX_LABEL_CHARS: Final = 200
_NUMBERED: Final = re.compile(r"(?:№\s*|#\s*)?(\d{1,3})\s*[.)]?")
_BETWEEN: Final = re.compile(r"\s*[,;\n]\s*|\s+(?:і|й|та|and)\s+")
_EDGES: Final = " .!?«»“”\"'"


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as it is shown now; `exit` is "next" for a member of a list."""

    choice: Choice
    value: Value
    exit: str
    also: tuple[str, ...] = ()


def start(block: Block[Config], turn: Turn) -> Outcome:
    config = block.config
    offers = _offers(config, turn)
    if not offers and not config.free_text:
        return Go("nothing")
    turn.say(config.text)
    return AwaitReply(_spec(config, turn, offers))


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config
    offers = _offers(config, turn)
    words = words_of(event)
    if config.optional and fold(words) in SKIPPING:
        turn.set(config.variable, None)
        return Go()
    chosen = _chosen(config, offers, event, words)
    if chosen is not None and _keep(config, turn, [offer.value for offer in chosen]):
        return Go("next" if config.multiple else chosen[0].exit)
    if chosen is None and config.free_text and words and _keep(config, turn, [words]):
        return Go("other")
    return ask_again(config, turn, _spec(config, turn, offers))


def _chosen(config: Config, offers: Sequence[Offer], event: Event, words: str) -> list[Offer] | None:
    if isinstance(event, Reply) and event.choice is not None:
        found = [_find(offers, mark, typed=False) for mark in event.choice]
    elif not words:
        return None
    else:
        whole = _find(offers, words, typed=True)
        if whole is None and config.multiple:
            found = [_find(offers, piece, typed=True) for piece in _BETWEEN.split(words) if piece]
        else:
            found = [whole]
    chosen = list({offer.choice.id: offer for offer in found if offer is not None}.values())
    if None in found or not chosen:
        return None
    if not config.multiple:
        return chosen if len(chosen) == 1 else None
    return chosen if config.at_least <= len(chosen) <= (config.at_most or len(chosen)) else None


def _find(offers: Sequence[Offer], mark: str, *, typed: bool) -> Offer | None:
    """Find an offer by its id or label; in typed words by its other words and its number too."""
    for offer in offers:
        if offer.choice.id == mark:
            return offer
    folded = fold(mark).strip(_EDGES)
    for offer in offers:
        if folded == fold(offer.choice.label).strip(_EDGES) or (typed and folded in offer.also):
            return offer
    numbered = _NUMBERED.fullmatch(folded) if typed else None
    if numbered and 1 <= int(numbered[1]) <= len(offers):
        return offers[int(numbered[1]) - 1]
    return None


def _keep(config: Config, turn: Turn, values: list[Value]) -> bool:
    if not config.variable:
        return True
    value: Value = values[0] if len(values) == 1 else ", ".join(map(plain_text, values))
    try:
        turn.set(config.variable, values if turn.kind(config.variable) == "list" else value)
    except WrongValue:
        return False
    return True


def _offers(config: Config, turn: Turn) -> list[Offer]:
    if config.from_list:
        return _from_list(config, turn)
    return [
        Offer(
            Choice(
                option.id,
                label := turn.render(option.label).strip()[:MAX_LABEL_CHARS] or option.id,
                turn.render(option.description).strip(),
                _image(turn.render(option.image)),
            ),
            turn.render(option.value) or label,
            option.id,
            tuple(folded for word in turn.render(option.also).split(",") if (folded := fold(word).strip(_EDGES))),
        )
        for option in config.options
        if option.condition is None or option.condition.hold(turn)
    ]


def _from_list(config: Config, turn: Turn) -> list[Offer]:
    members = turn.variables.get(config.from_list)
    if not isinstance(members, Sequence) or isinstance(members, str):
        return []
    offers: list[Offer] = []
    for number, member in enumerate(members[:MAX_SHOWN], 1):
        label, description, image = _faces(config, member)
        if label:
            choice = Choice(str(number), label[:MAX_LABEL_CHARS], description, _image(image))
            offers.append(Offer(choice, _kept(config, turn, member, label), "next"))
    return offers


def _faces(config: Config, member: Value) -> tuple[str, str, str]:
    if not isinstance(member, dict):
        return plain_text(member).strip(), "", ""
    names = (config.list_label,) if config.list_label else ("label", "title", "name")
    label = next((plain_text(member[name]).strip() for name in names if member.get(name)), "")
    return label, plain_text(member.get("description")), plain_text(member.get("image"))


def _kept(config: Config, turn: Turn, member: Value, label: str) -> Value:
    """An object is kept whole where the variable can hold one, else its `value` or its label."""
    if not isinstance(member, dict):
        return member
    if turn.kind(config.variable) in ("object", "list"):
        return member
    value = member.get("value")
    return value if isinstance(value, str) and value else label


def _image(address: str) -> str:
    return safe_link(address.strip()) or "" if address else ""


def _spec(config: Config, turn: Turn, offers: Sequence[Offer]) -> InputSpec:
    return InputSpec(
        kind="choice",
        choices=tuple(offer.choice for offer in offers),
        multiple=config.multiple,
        min=str(config.at_least) if config.multiple else "",
        max=str(config.at_most) if config.multiple and config.at_most else "",
        free_text=config.free_text,
        button=turn.render(config.button).strip() if config.multiple else "",
        optional=config.optional,
    )
