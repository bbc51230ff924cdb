"""The benchmarks say what they promise to say, and refuse to say anything when an answer is wrong.

No speed is asserted here: on a busy machine it means nothing.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from runtime.bench import load
from runtime.bench.begin import BeginOptions, measure_start
from runtime.bench.dialog import TURNS, counting_document, expected, said
from runtime.bench.figures import Report, as_json, as_markdown, as_table, figure, of_rounds, percentile
from runtime.bench.jobs import JobsOptions, measure_jobs
from runtime.bench.js import JsOptions, measure_js
from runtime.bench.live import LiveOptions, measure_live
from runtime.bench.processes import BenchFailed, Running
from runtime.bench.subjects import Subject
from runtime.bench.turns import Entrant, TurnsOptions, measure_turns, run_load
from runtime.scenarios.document import parse_document
from tests.talking import Talking


def nobody_hears(_: str) -> None:
    pass


def test_the_measured_dialog_counts_every_turn_and_calls_the_customer_by_name() -> None:
    parse_document(counting_document())
    talk = Talking(counting_document())
    seen = [run_script(talk)]
    for turn in range(2, TURNS + 1):
        talk.say(said(turn, "Ann"))
        seen.append(run_script(talk))
    assert seen == [expected(turn, "Ann") for turn in range(1, TURNS + 1)]
    assert talk.ended == "finished"


def run_script(talk: Talking) -> str:
    """Do what the sandbox would: one function a turn, no more."""
    from runtime.dialog.events import ScriptResult

    n = talk.step.asks.arguments["vars"]["n"]
    talk.tell(ScriptResult(ok=True, value=n + 1))
    assert talk.step.asks is None
    return talk.heard[-1]


def test_turns_are_measured_beside_their_limit_with_spread_and_cpu() -> None:
    report = measure_turns(
        TurnsOptions(clients=4, rounds=1, seconds=0.3, rates=(20.0,), rate_seconds=0.5), nobody_hears
    )
    names = {item.name for item in report.figures}
    wanted = {"turns", "limit", "of the limit", "spread", "CPU a turn", "CPU a turn: server", "CPU a turn: sandbox"}
    assert wanted | {"wait p99", "wait p99 at 20/s"} <= names
    assert all(item.value > 0 and item.unit and item.how for item in report.figures), report.figures
    assert {"processor", "cores", "load_before", "load_after", "python"} <= set(report.machine)


def test_the_sandbox_is_measured_beside_an_echo() -> None:
    report = measure_js(JsOptions(rounds=1, calls=20, at_once=8), nobody_hears)
    names = [item.name for item in report.figures]
    assert "call p50, 1 KB" in names
    assert "limit p50, 10 KB" in names
    assert "CPU a call at once: sandbox" in names


def test_calls_are_measured_from_the_queue_to_the_worker() -> None:
    report = measure_jobs(JobsOptions(rounds=1, calls=5, words=0), nobody_hears)
    assert report.on == "fakeredis"
    assert all(report.has(name) for name in ("picked up p50", "picked up p99", "round trip p50"))


@pytest.mark.long
def test_the_first_word_of_a_model_is_measured_to_the_socket() -> None:
    report = measure_jobs(JobsOptions(rounds=1, calls=5, words=2, valkey=True), nobody_hears)
    assert report.on == "Valkey"
    assert all(report.has(name) for name in ("first word p50", "first word max"))


@pytest.mark.long
def test_open_chats_are_measured_and_all_come_back_after_a_restart() -> None:
    report = measure_live(LiveOptions(sockets=100), nobody_hears)
    assert all(report.has(name) for name in ("memory a chat", "memory a chat, PSS", "back in", "CPU a reconnect"))


@pytest.mark.long
def test_the_start_is_measured_cold_and_warm() -> None:
    report = measure_start(BeginOptions(rounds=1), nobody_hears)
    assert all(report.has(name) for name in ("first line", "first page", "first page, cold", "memory of all"))


@pytest.mark.long
def test_turns_are_measured_on_postgresql_with_dialogs_stored_before() -> None:
    options = TurnsOptions(clients=4, rounds=1, seconds=0.5, rates=(), stored=2_000, postgresql=True)
    report = measure_turns(options, nobody_hears)
    assert report.on == "PostgreSQL"
    assert all(report.has(name) for name in ("turns, full", "time, full by empty", "CPU a turn: database"))


# --- wrong answers ---------------------------------------------------------------------------------------------------


@asynccontextmanager
async def listening(answer: Callable[[bytes, bytes], bytes]) -> AsyncIterator[int]:
    """Serve what `answer` says to (path, body) on a port of loopback."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(re.findall(rb"content-length: (\d+)", head)[0])
                body = answer(head.split(b" ")[1], await reader.readexactly(length))
                writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body))
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


async def served(answer: Callable[[bytes, bytes], bytes], order: load.Order) -> load.Result:
    """Have the load generator ask such a server."""
    async with listening(answer) as port:
        order.port = port
        return await load.Crowd(order).run()


def bot_that(forgets_turn: int) -> Callable[[bytes, bytes], bytes]:
    """Give a bot that counts right, but answers one turn as if it had missed the one before."""
    names: dict[bytes, str] = {}

    def answer(path: bytes, body: bytes) -> bytes:
        if path.endswith(b"/dialogs"):
            dialog = b"d%d" % len(names)
            names[dialog] = ""
            return b'{"dialog_id":"%s","token":"t","text":"Hello: 1"}' % dialog
        dialog, message = path.split(b"/")[4], json.loads(body)
        turn = int(message["client_id"][:2])
        names[dialog] = message["text"] if turn == 2 else names[dialog]
        told = turn - (turn == forgets_turn)
        return json.dumps({"text": f"{names[dialog]}: {told}"}, separators=(",", ":")).encode()

    return answer


@pytest.fixture(autouse=True)
def keep_the_collector(monkeypatch: pytest.MonkeyPatch) -> None:
    """The load generator owns its process and stops garbage collection there; here it must not."""
    monkeypatch.setattr("gc.freeze", lambda: None)
    monkeypatch.setattr("gc.disable", lambda: None)


async def test_answers_that_are_right_are_no_failure() -> None:
    result = await served(bot_that(forgets_turn=0), load.Order(0, "b", 2, 0.2, warm_s=0.0))
    assert result.wrong == 0
    assert result.all_turns >= result.turns > 0


@pytest.mark.parametrize("turn", [3, TURNS])
async def test_an_answer_that_lags_by_one_turn_is_seen(turn: int) -> None:
    result = await served(bot_that(forgets_turn=turn), load.Order(0, "b", 2, 0.2, warm_s=0.0))
    assert result.wrong
    assert f"turn {turn} of" in result.samples[0]


async def test_a_wait_is_counted_from_when_a_message_was_due() -> None:
    """A server that stops for a while must not be spared because nobody could ask it meanwhile."""
    right = bot_that(forgets_turn=0)
    stalls = iter([0.0, 0.4])  # the first turn is walked before any message is due

    def stalling(path: bytes, body: bytes) -> bytes:
        time.sleep(next(stalls, 0.0))
        return right(path, body)

    result = await served(stalling, load.Order(0, "b", 2, 0.5, rate=40.0, warm_s=0.0))
    assert result.ms["p50"] > 50, "of twenty messages due in half a second most fell into the stall"


async def test_a_measurement_with_wrong_answers_says_nothing(tmp_path: Path) -> None:
    async with listening(bot_that(forgets_turn=4)) as port:
        process = Running("nobody", [sys.executable, "-c", "input()"], tmp_path / "log")
        entrant = Entrant(Subject("wrong", port, "", process, {}, tmp_path), "b")
        try:
            with pytest.raises(BenchFailed, match="turn 4 of"):
                await asyncio.to_thread(run_load, entrant, 1, 0.2)
        finally:
            process.stop()


# --- the figures -----------------------------------------------------------------------------------------------------


def a_report() -> Report:
    machine: dict[str, object] = {"processor": "P", "cores": 2, "python": "3", "commit": "c", "load_after": 0.5}
    figures = [of_rounds("turns", [3.0, 1.0, 2.0], "turns/s", "how"), figure("wait", 1234.5678, "ms", "how")]
    return Report("turns", "SQLite FULL", "2026-11-22T10:00:00Z", machine, figures)


def test_a_report_is_one_json_object_with_value_unit_and_how_of_each_figure() -> None:
    told = msgspec.json.decode(as_json([a_report()]))
    assert told["figures"][0] == {"name": "turns", "value": 2, "unit": "turns/s", "how": "how", "low": 1, "high": 3}
    assert told["machine"]["cores"] == 2
    assert len(msgspec.json.decode(as_json([a_report(), a_report()]))["reports"]) == 2


def test_the_tables_carry_every_figure() -> None:
    assert "1,235" in as_table(a_report())
    markdown = as_markdown([a_report()])
    assert "| turns: turns | SQLite FULL | 2 turns/s | 1–3 | how |" in markdown
    assert "commit c" in markdown


def test_percentiles_are_of_the_ordered_values() -> None:
    assert [percentile(range(100), share) for share in (0.5, 0.99, 1.0)] == [50, 99, 99]
    assert percentile([], 0.5) == 0


def test_the_command_line_knows_every_benchmark() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "runtime", "bench", "--help"], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0
    assert all(name in ran.stdout for name in ("turns", "js", "jobs", "live", "start", "--stored", "--markdown"))
