"""A model that fails in every way: the fallback is said in time, its author reads why, and nobody else notices."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass
from typing import Any

import pytest

from tests.fakes.fault_proxy import PASS, Cut, Drip, FaultProxy, Hang, Harm, Refuse
from tests.fakes.http_server import Answer, Seen, Writer, endless, plain, raw
from tests.fakes.openai_server import EVENT_STREAM, OpenAiServer, busy, failing
from tests.faults.outside import STUCK_S, outside, rounds, traced, undisturbed
from tests.runtime.chat_world import World
from tests.talking import block, document

DOSES = [(10, 1), pytest.param((10, 20), marks=pytest.mark.long)]
"""Customers, and calls of each."""
GOOD = "Вітаю! Чим допомогти?"


@dataclass(frozen=True)
class Fault:
    """How the model fails, and the word of why in the trace."""

    why: str
    answer: Answer | None = None
    harm: Harm = PASS
    rests: bool = False
    """It asks for so much rest that nobody asks it again here."""


FAULTS = {
    "500": Fault("provider_busy", failing()),
    "429 with Retry-After": Fault("provider_busy", busy("60"), rests=True),
    "429 with a date": Fault("provider_busy", busy("Fri, 31 Dec 2100 23:59:59 GMT"), rests=True),
    "hangs": Fault("provider_timeout", harm=Hang()),
    "one byte a second": Fault("provider_timeout", harm=Drip()),
    "cut in the stream": Fault("connect_failed", harm=Cut(after_bytes=700)),
    "refuses": Fault("connect_failed", harm=Refuse()),
    "200 with HTML": Fault("bad_answer", plain(b"<html>Bad gateway</html>", content_type="text/html")),
    "wrong JSON": Fault("", raw(EVENT_STREAM + b"10\r\ndata: {nonsense\n\n\r\n0\r\n\r\n")),
    "50 MB": Fault("too_large", endless(b"x" * 100_000, 50_000_000)),
}
SILENT = ("hangs", "one byte a second")
"""Only time ends these; for the others there is as much of it as a busy machine needs."""


def advisers(timeout_s: float) -> dict[str, Any]:
    """Ask, let the model that fails answer, let the one that works answer, and from the start."""
    reply: dict[str, Any] = {"message": "{{ wish }}", "fallback": "Нема відповіді"}
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Що підказати?", variable="wish"),
                block("b2", "ai_reply", connection="bad", timeout_s=timeout_s, **reply),
                block("b3", "send_text", text="Так не мало бути"),
            ],
            "g2": [block("b4", "ai_reply", connection="good", timeout_s=20, **reply)],
        },
        edges=[("b2", "error", "g2"), ("b4", "next", "g1"), ("b4", "error", "g1")],
        variables={"wish": "text"},
    )


async def connect(chat: World, name: str, server: OpenAiServer, pair: str) -> None:
    await chat.keep_secret("ai", name, server.key, base_url=f"http://{pair}/v1", model="test-model")


async def suffers(database_url: str, fault: Fault, dose: tuple[int, int], timeout_s: float) -> None:
    """Let customers meet the fault."""
    async with (
        OpenAiServer() as server,
        OpenAiServer() as good,
        FaultProxy("127.0.0.1", server.http.port, fault.harm) as proxy,
    ):
        if fault.answer is not None:
            server.http.answers = [fault.answer]
        drawn = advisers(timeout_s)
        async with outside(database_url, drawn, proxy.pair, good.http.pair) as chat:
            await connect(chat, "bad", server, proxy.pair)
            await connect(chat, "good", good, good.http.pair)
            assert fault.why in await traced(chat, drawn, "чай")
            for one in await undisturbed(chat, lambda: rounds(chat, *dose, wait_s=timeout_s + STUCK_S)):
                assert one.said == ["Нема відповіді", GOOD, "Що підказати?"]
                assert one.took_s < timeout_s + STUCK_S
            assert not fault.rests or len(server.http.seen) == 1


@pytest.mark.parametrize("dose", DOSES)
@pytest.mark.parametrize("how", FAULTS)
async def test_a_model_that_fails_is_covered_by_the_fallback_and_another_model_works_on(
    sqlite_migrated: str, how: str, dose: tuple[int, int]
) -> None:
    await suffers(sqlite_migrated, FAULTS[how], dose, timeout_s=2 if how in SILENT else 30)


@pytest.mark.long
@pytest.mark.parametrize("how", SILENT)
async def test_a_model_that_hangs_for_thirty_seconds(postgres_migrated: str, how: str) -> None:
    await suffers(postgres_migrated, FAULTS[how], (20, 1), timeout_s=30)


@pytest.mark.parametrize(("passing", "least_s"), [(busy("1"), 1.0), (failing("503 Service Unavailable"), 0.0)])
async def test_a_failure_that_passes_is_tried_again_and_nobody_hears_of_it(
    sqlite_migrated: str, passing: Answer, least_s: float
) -> None:
    async with OpenAiServer() as server:
        met = itertools.count()
        works = server.http.answers[0]

        async def at_first(seen: Seen, writer: Writer) -> None:
            await (passing if next(met) == 0 else works)(seen, writer)

        server.http.answers = [at_first]
        drawn = advisers(20)
        drawn["edges"].append({"id": "e9", "from": {"block": "b2", "exit": "next"}, "to": {"group": "g1"}})
        async with outside(sqlite_migrated, drawn, server.http.pair) as chat:
            await connect(chat, "bad", server, server.http.pair)
            began = time.monotonic()
            (one,) = await rounds(chat, 1, 1, wait_s=20)
            assert one.said == [GOOD, "Що підказати?"]
            assert len(server.asked) == 1
            assert len(server.http.seen) == 2
            assert time.monotonic() - began > least_s
