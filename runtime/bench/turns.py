"""`bench turns`: how many turns a whole server answers, beside a bare handler that commits the same rows.

Rounds are interleaved: in each the bare handler, the server and the same server again are asked for a few seconds, in
another order every time. The ratio is that of one round; what is told is the median of all rounds.
"""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from runtime.bench import load
from runtime.bench.author import Author
from runtime.bench.bare import Template
from runtime.bench.dialog import TURNS, counting_document, expected, said
from runtime.bench.figures import Figure, Report, figure, of_rounds
from runtime.bench.machine import Watched, now_text
from runtime.bench.processes import BenchFailed, python
from runtime.bench.spending import cpu_s, since
from runtime.bench.subjects import Ground, Subject, open_bare, open_ground, open_subject
from storage.engine import open_database
from storage.repositories.bare_limit import read_turn
from storage.repositories.filling import fill

DEFAULT_RATES = (130.0, 1000.0)
LOAD_SLACK_S = 60.0
NAME = "Olena"


@dataclass(frozen=True, slots=True)
class TurnsOptions:
    """How to measure. `rates` are turns a second; `stored` dialogs are put into another database beforehand."""

    clients: int = 64
    rounds: int = 7
    seconds: float = 3.0
    rates: Sequence[float] = DEFAULT_RATES
    rate_seconds: float = 10.0
    stored: int = 0
    postgresql: bool = False
    database_url: str = ""
    redis_url: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """One subject, asked for a few seconds; CPU in milliseconds a turn, by party."""

    per_s: float
    ms: dict[str, float]
    cpu_ms: dict[str, float]
    late: int = 0

    @property
    def cpu(self) -> float:
        """Add up all parties."""
        return sum(self.cpu_ms.values())


@dataclass(slots=True)
class Entrant:
    """A subject with its bot, and what it did."""

    subject: Subject
    bot_id: str
    check: bool = True
    rounds: list[Round] = field(default_factory=list[Round])


def measure_turns(options: TurnsOptions, tell: Callable[[str], None]) -> Report:
    """Run the benchmark; `tell` hears what it is doing.

    Raises:
        BenchFailed: an answer was wrong, or something did not start.
    """
    watched = Watched()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rozmova-bench-")))
        folder.chmod(0o755)
        ground = stack.enter_context(
            open_ground(
                folder,
                postgresql=options.postgresql,
                database_url=options.database_url,
                redis_url=options.redis_url,
            )
        )
        tell(f"starting a server on {ground.told} and the bare handler")
        server, template = enter_server(stack, ground, "empty")
        file = folder / "template"
        file.write_bytes(msgspec.msgpack.encode(template))
        bare = Entrant(stack.enter_context(open_bare(ground, file)), server.bot_id, check=False)
        again = Entrant(server.subject, server.bot_id)
        entrants = [bare, server, again]
        full = None
        if options.stored:
            tell(f"storing {options.stored:,} dialogs")
            full, sample = enter_server(stack, ground, "full")
            fill(full.subject.database_url, sample.dialog_id, options.stored, lambda n: tell(f"  {n:,} stored"))
            entrants.append(full)
        for entrant in entrants:
            run_load(entrant, options.clients, min(1.0, options.seconds))
        for number in range(options.rounds):
            for entrant in _turned(entrants, number):
                entrant.rounds.append(run_load(entrant, options.clients, options.seconds))
            tell(f"round {number + 1} of {options.rounds}: " + ", ".join(_told(entrant) for entrant in entrants))
        figures = _figures(bare, server, again) + (_stored_figures(server, full, options.stored) if full else [])
        for rate in options.rates:
            tell(f"{rate:g} turns/s for {options.rate_seconds:g} s")
            figures += _rate_figures(rate, run_load(server, _clients_for(rate), options.rate_seconds, rate))
        return Report("turns", ground.told, now_text(), watched.facts(), figures)


def enter_server(stack: ExitStack, ground: Ground, name: str) -> tuple[Entrant, Template]:
    """Start a server, publish the dialog on it, and walk it once with every row noted."""
    subject = stack.enter_context(open_subject(ground, name))
    author = Author(subject.url, subject.token())
    try:
        bot = author.publish(counting_document())
        return Entrant(subject, bot), asyncio.run(_record(subject, author, bot))
    finally:
        author.close()


def run_load(entrant: Entrant, clients: int, seconds: float, rate: float = 0.0) -> Round:
    """Have the load generator ask a subject, and see what its processes used meanwhile.

    Raises:
        BenchFailed: an answer was wrong.
    """
    order = load.Order(entrant.subject.port, entrant.bot_id, clients, seconds, rate, check=entrant.check)
    before = cpu_s(entrant.subject.parties)
    ran = subprocess.run(  # noqa: S603 - our own program
        python("runtime.bench.load", msgspec.json.encode(order).decode()),
        capture_output=True,
        text=True,
        timeout=seconds + LOAD_SLACK_S,
        check=False,
    )
    spent = since(before, cpu_s(entrant.subject.parties))
    if ran.returncode:
        raise BenchFailed(en=f"the load generator failed: {ran.stderr[-1000:]}")
    result = msgspec.json.decode(ran.stdout, type=load.Result)
    if result.wrong or not result.turns:
        raise BenchFailed(
            "wrong_answers",
            en=f"{result.wrong} of {result.all_turns} answers were wrong:\n" + "\n".join(result.samples),
        )
    cpu_ms = {name: seconds_spent * 1000 / result.all_turns for name, seconds_spent in spent.items()}
    return Round(result.turns / result.seconds, result.ms, cpu_ms, result.late)


async def _record(subject: Subject, author: Author, bot: str) -> Template:
    """Walk the dialog once and note what each turn answered and stored."""
    database = open_database(subject.database_url)
    try:
        opened = author.open_dialog(bot)
        dialog_id, token = str(opened["dialog_id"]), str(opened["token"])
        answers, turns = [msgspec.json.encode(opened)], [await read_turn(database, dialog_id, 1)]
        for turn in range(2, TURNS + 1):
            answer = author.say(dialog_id, token, f"{turn:02d}-{'0' * 32}", said(turn, NAME))
            if expected(turn, NAME).encode() not in answer:
                raise BenchFailed("wrong_answers", en=f"turn {turn} answered {answer.decode(errors='replace')[:500]}")
            answers.append(answer)
            turns.append(await read_turn(database, dialog_id, turn))
        return Template(dialog_id, turns, answers)
    finally:
        await database.close()


def _turned(entrants: Sequence[Entrant], by: int) -> Sequence[Entrant]:
    place = by % len(entrants)
    return [*entrants[place:], *entrants[:place]]


def _told(entrant: Entrant) -> str:
    last = entrant.rounds[-1]
    return f"{entrant.subject.name} {last.per_s:,.0f}/s {last.cpu:.3f} ms CPU"


def _clients_for(rate: float) -> int:
    return max(32, min(1_000, int(rate / 4)))


def _figures(bare: Entrant, server: Entrant, again: Entrant) -> list[Figure]:
    pairs = list(zip(bare.rounds, server.rounds, again.rounds, strict=True))
    ratios = [(first.per_s + second.per_s) / 2 / limit.per_s for limit, first, second in pairs]
    cpu_ratios = [limit.cpu / ((first.cpu + second.cpu) / 2) for limit, first, second in pairs]
    both = [*server.rounds, *again.rounds]
    spread = [second.per_s / first.per_s for _, first, second in pairs]
    cpu_spread = [second.cpu / first.cpu for _, first, second in pairs]
    same = "the same server measured twice in a round, second by first"
    figures = [
        of_rounds("turns", [one.per_s for one in both], "turns/s", "closed loop, durable before the answer"),
        of_rounds("limit", [one.per_s for one in bare.rounds], "turns/s", "bare ASGI, the same rows and bytes"),
        of_rounds("of the limit", ratios, "×", "turns by limit in the same round"),
        of_rounds("spread", spread, "×", same),
        of_rounds("CPU a turn", [one.cpu for one in both], "ms", "all processes of the server and its database"),
        of_rounds("CPU a turn of the limit", [one.cpu for one in bare.rounds], "ms", "the bare handler, the same way"),
        of_rounds("CPU of the limit", cpu_ratios, "×", "CPU of the bare handler by that of the server"),
        of_rounds("CPU spread", cpu_spread, "×", same),
    ]
    for party in sorted({name for one in both for name in one.cpu_ms}):
        values = [one.cpu_ms.get(party, 0.0) for one in both]
        figures.append(of_rounds(f"CPU a turn: {party}", values, "ms", "of that"))
    for name in ("p50", "p99"):
        values = [one.ms[name] for one in both]
        figures.append(of_rounds(f"wait {name}", values, "ms", "closed loop, each client waits for its answer"))
    return figures


def _stored_figures(server: Entrant, full: Entrant, stored: int) -> list[Figure]:
    pairs = list(zip(server.rounds, full.rounds, strict=True))
    how = f"{stored:,} stored dialogs by an empty database, same round"
    return [
        of_rounds("turns, full", [one.per_s for one in full.rounds], "turns/s", f"{stored:,} dialogs stored before"),
        of_rounds("time, full by empty", [empty.per_s / one.per_s for empty, one in pairs], "×", how),
        of_rounds("CPU, full by empty", [one.cpu / empty.cpu for empty, one in pairs], "×", how),
    ]


def _rate_figures(rate: float, found: Round) -> list[Figure]:
    how = "open loop, counted from when a message was due"
    figures = [figure(f"wait {name} at {rate:g}/s", found.ms[name], "ms", how) for name in ("p50", "p99", "max")]
    figures.append(figure(f"CPU a turn at {rate:g}/s", found.cpu, "ms", "all processes"))
    if found.late:
        figures.append(figure(f"late at {rate:g}/s", found.late, "turns", "due and not answered before the end"))
    return figures
