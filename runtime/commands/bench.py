"""`bench`: measure turns, scripts, calls, open chats and the start on this machine, each beside its limit."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runtime.bench.figures import Report

BENCHES = ("turns", "js", "jobs", "live", "start", "all")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("bench", choices=BENCHES, help="what to measure; all: everything the README tells")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--markdown", action="store_true", help="the table of the README instead of a table")
    parser.add_argument("--rounds", type=_positive, default=7, help="interleaved rounds (default 7)")
    parser.add_argument("--seconds", type=float, default=3.0, help="turns: length of one measurement (default 3)")
    parser.add_argument("--clients", type=_positive, default=64, help="turns: customers at once (default 64)")
    parser.add_argument(
        "--rate", type=float, action="append", help="turns: also at this many turns/s (default 130 and 1000; 0: none)"
    )
    parser.add_argument("--rate-seconds", type=float, default=10.0, help="turns: how long each rate (default 10)")
    parser.add_argument("--stored", type=int, default=0, help="turns: compare with this many dialogs stored before")
    parser.add_argument("--postgresql", action="store_true", help="on a PostgreSQL out of the test extra")
    parser.add_argument("--database", default="", metavar="URL", help="on this PostgreSQL, in a scratch database")
    parser.add_argument("--redis", default="", metavar="URL", help="with this Redis (PostgreSQL and jobs)")
    parser.add_argument("--valkey", action="store_true", help="jobs: on a Valkey out of the test extra")
    parser.add_argument("--calls", type=_positive, default=300, help="js, jobs: calls in a round (default 300)")
    parser.add_argument("--sockets", type=_positive, default=5_000, help="live: open chats (default 5000)")


def run(options: argparse.Namespace) -> int:
    """Measure and print. Raises BenchFailed when an answer was wrong."""
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    reports = [measure() for measure in _chosen(options)]
    print(_written(reports, options))
    return 0


def _chosen(options: argparse.Namespace) -> Sequence[Callable[[], Report]]:
    if options.bench != "all":
        return [lambda: _measure(options.bench, options)]
    grown = argparse.Namespace(**{**vars(options), "postgresql": True, "valkey": True})
    return [
        lambda: _measure("turns", options),
        lambda: _measure("turns", grown),
        lambda: _measure("jobs", grown),
        *(lambda name=name: _measure(name, options) for name in ("js", "jobs", "live", "start")),
    ]


def _measure(name: str, options: argparse.Namespace) -> Report:
    if name == "turns":
        from runtime.bench.turns import DEFAULT_RATES, TurnsOptions, measure_turns

        rates = DEFAULT_RATES if options.rate is None else tuple(rate for rate in options.rate if rate > 0)
        chosen = TurnsOptions(
            clients=options.clients,
            rounds=options.rounds,
            seconds=options.seconds,
            rates=rates,
            rate_seconds=options.rate_seconds,
            stored=options.stored,
            postgresql=options.postgresql or bool(options.database),
            database_url=options.database,
            redis_url=options.redis,
        )
        return measure_turns(chosen, _tell)
    if name == "jobs":
        from runtime.bench.jobs import JobsOptions, measure_jobs

        return measure_jobs(
            JobsOptions(options.rounds, options.calls, redis_url=options.redis, valkey=options.valkey), _tell
        )
    if name == "live":
        from runtime.bench.live import LiveOptions, measure_live

        return measure_live(LiveOptions(options.sockets), _tell)
    if name == "start":
        from runtime.bench.begin import BeginOptions, measure_start

        return measure_start(BeginOptions(options.rounds), _tell)
    from runtime.bench.js import JsOptions, measure_js

    return measure_js(JsOptions(options.rounds, options.calls, options.clients), _tell)


def _written(reports: Sequence[Report], options: argparse.Namespace) -> str:
    from runtime.bench.figures import as_json, as_markdown, as_table

    if options.json:
        return as_json(reports).decode()
    return as_markdown(reports) if options.markdown else "\n\n".join(map(as_table, reports))


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a positive number")
    return number
