"""`play`: talk a scenario in the terminal, replay a golden conversation, or walk it with random answers."""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from runtime.commands.conversation import first_moment, read_script, replay, spoken
from runtime.commands.rehearsal import Fakes, Rehearsal
from runtime.dialog.events import MessageData, Reply, Said
from runtime.dialog.messages import InputSpec
from runtime.errors import BadInput
from runtime.orchestrator.plan import Plan, compile_plan
from runtime.scenarios.document import parse_document
from runtime.scripting.pool import SandboxPool

MAX_RANDOM_TURNS: Final = 200
_FLAGS: Final = {"uk": "Ви", "en": "You"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("file", type=Path, help="a scenario document")
    parser.add_argument("--script", type=Path, help="replay this conversation; exit 1 on a difference")
    parser.add_argument("--random", type=int, metavar="SEED", help="walk with random answers")
    parser.add_argument("--lang", help="language of the dialog (default: the scenario's)")
    parser.add_argument("--approve-code", action="store_true", help="run the code of a document that was imported")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


@dataclass(frozen=True, slots=True)
class Played:
    """How a play went."""

    ok: bool
    turns: int
    end: str
    difference: str = ""


def run(options: argparse.Namespace) -> int:
    """Play the scenario; 1 when a conversation differs or the dialog broke."""
    plan = _plan(options)
    played = asyncio.run(_play(plan, options))
    if options.json:
        print(
            json.dumps(
                {"ok": played.ok, "turns": played.turns, "end": played.end, "difference": played.difference},
                ensure_ascii=False,
            )
        )
    elif not played.ok:
        print(played.difference, file=sys.stderr)
    elif options.script or options.random is not None:
        print(f"ok, {played.turns} turns, {played.end}")
    return 0 if played.ok else 1


def _plan(options: argparse.Namespace) -> Plan:
    try:
        document = parse_document(options.file.read_bytes())
    except OSError as error:
        raise BadInput(
            "no_file", uk=f"Не вдалося прочитати {options.file}.", en=f"Can't read {options.file}."
        ) from error
    if (document.model_extra or {}).get("x-imported-from") and not options.approve_code:
        raise BadInput(
            "code_not_approved",
            uk="Цей документ імпортовано. Перегляньте його код і додайте --approve-code.",
            en="This document was imported. Read its code, then add --approve-code.",
        )
    return compile_plan(document)


async def _play(plan: Plan, options: argparse.Namespace) -> Played:
    pool = SandboxPool()
    await pool.start()
    try:
        lang = options.lang or plan.default_language
        if options.script:
            lines = read_script(options.script.read_text("utf-8"))
            fakes = Fakes()
            rehearsal = Rehearsal(plan, pool, fakes, first_moment(lines).replace(tzinfo=plan.zone), lang)
            difference = await replay(rehearsal, fakes, lines)
            turns = sum(line.mark == ">" for line in lines)
            return Played(difference is None, turns, rehearsal.state.status, str(difference) if difference else "")
        if options.random is not None:
            return await _walk(plan, pool, lang, options.random)
        return await _talk(Rehearsal(plan, pool, Fakes(), datetime.now(plan.zone), lang))
    finally:
        await pool.close()


async def _talk(rehearsal: Rehearsal) -> Played:
    await rehearsal.start()
    turns = 0
    while True:
        expected = _expected(rehearsal.heard)
        for words in spoken(rehearsal.heard):
            print(f"  {words}".replace("\\n", "\n  "))
        rehearsal.heard = []
        if rehearsal.ended:
            return Played(ok=True, turns=turns, end="ended")
        if rehearsal.waits_for_time:
            print(f"  … {rehearsal.waits_for_time:%Y-%m-%d %H:%M}")
            await rehearsal.wait(rehearsal.waits_for_time - rehearsal.now)
            continue
        try:
            words = await asyncio.to_thread(input, f"{_FLAGS.get(rehearsal.state.lang, _FLAGS['en'])}> ")
        except EOFError:
            return Played(ok=True, turns=turns, end=rehearsal.state.status)
        turns += 1
        await rehearsal.reply(_answer(words, expected))


def _answer(words: str, expected: InputSpec | None) -> Reply:
    if expected and expected.multiple:
        return Reply(choice=tuple(part.strip() for part in words.split(",")))
    return Reply(text=words)


async def _walk(plan: Plan, pool: SandboxPool, lang: str, seed: int) -> Played:
    chance = random.Random(seed)  # noqa: S311 - a walk that can be repeated, no secret
    rehearsal = Rehearsal(plan, pool, Fakes(chance=chance), first_moment([]).replace(tzinfo=plan.zone), lang)
    await rehearsal.start()
    turns = 0
    while not rehearsal.ended and turns < MAX_RANDOM_TURNS:
        turns += 1
        expected, rehearsal.heard = _expected(rehearsal.heard), []
        if rehearsal.waits_for_time:
            await rehearsal.wait(rehearsal.waits_for_time - rehearsal.now + timedelta(seconds=1))
        else:
            await rehearsal.reply(_random_answer(expected, chance))
    broken = [words for words in spoken(rehearsal.heard) if words.startswith("[error]")]
    return Played(not broken, turns, rehearsal.state.status, "; ".join(broken))


def _random_answer(expected: InputSpec | None, chance: random.Random) -> Reply:
    if expected and expected.choices and chance.random() < 0.9:
        count = chance.randint(1, len(expected.choices)) if expected.multiple else 1
        return Reply(choice=tuple(choice.id for choice in chance.sample(expected.choices, count)))
    kinds: dict[str, Sequence[str]] = {
        "number": [str(chance.randint(0, 100)), "1,5", "багато"],
        "email": ["olena@example.com", "not an address"],
        "phone": ["+380 67 123 45 67", "067 123"],
        "date": [(date(2026, 3, 2) + timedelta(days=chance.randint(0, 400))).isoformat(), "завтра", "колись"],
    }
    return Reply(text=chance.choice(kinds.get(expected.kind if expected else "", ["Так", "Олена", "order 12", "?"])))


def _expected(said: Sequence[Said]) -> InputSpec | None:
    for event in reversed(said):
        if isinstance(event.data, InputSpec):
            return event.data
        if isinstance(event.data, MessageData):
            continue
    return None
