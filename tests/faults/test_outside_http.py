"""A shop that fails in every way: its error exit is taken in time with a word of why, and nobody else notices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from runtime.outbound.resilience import Policy
from tests.fakes.fault_proxy import PASS, Cut, Drip, FaultProxy, Hang, Harm, Refuse
from tests.fakes.http_server import Answer, HttpServer, endless, plain
from tests.faults.outside import STUCK_S, outside, rounds, traced, undisturbed
from tests.talking import block, document

PRICE = b'{"price": 12.50}'
PAUSED = "The server has not answered lately"
CROWDED = "Too many calls to this server at once"
"""What those hear who wait in vain behind as many as may hang together."""
AT_ONCE = Policy().at_once
"""Calls of one place that run together."""
DOSES = [(5, 2), pytest.param((10, 20), marks=pytest.mark.long)]
"""Customers, and calls of each."""


@dataclass(frozen=True)
class Fault:
    """How the shop fails, and the word of why that its bot's author finds."""

    why: str
    answer: Answer | None = None
    harm: Harm = PASS
    rests: bool = False
    """It asks for so much rest that nobody calls it again here."""


FAULTS = {
    "500": Fault("500 oops", plain(b"oops", "500 Internal Server Error")),
    "429 with Retry-After": Fault(
        "429 slowly", plain(b"slowly", "429 Too Many Requests", retry_after="60"), rests=True
    ),
    "429 with a date": Fault(
        "429 later",
        plain(
            b"later",
            "429 Too Many Requests",
            date="Sun, 22 Nov 2026 10:00:00 GMT",
            retry_after="Sun, 22 Nov 2026 10:00:40 GMT",
        ),
        rests=True,
    ),
    "hangs": Fault("did not answer in time", harm=Hang()),
    "one byte a second": Fault("did not answer in time", harm=Drip()),
    "cut in the middle": Fault("connection to the server failed", harm=Cut(after_bytes=60)),
    "refuses": Fault("connection to the server failed", harm=Refuse()),
    "200 with HTML": Fault("no JSON: <html>", plain(b"<html>Bad gateway</html>", content_type="text/html")),
    "wrong JSON": Fault('no JSON: {"price":', plain(b'{"price": ', content_type="application/json")),
    "50 MB": Fault("too large", endless(b"x" * 100_000, 50_000_000)),
}

ANSWERS = ("200 with HTML", "wrong JSON")
"""These are no failures of the shop's server: it is asked every time."""
SILENT = ("hangs", "one byte a second")
"""Only time ends these; for the others there is as much of it as a busy machine needs."""


def shops(bad: str, good: str, timeout_s: float) -> dict[str, Any]:
    """Ask, look at the shop that fails, tell why it did, look at the one that works, tell, and from the start."""
    saves = [{"path": "price", "variable": "price"}]
    call: dict[str, Any] = {"method": "POST", "saves": saves, "error_variable": "why", "timeout_s": timeout_s}
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Що шукаєте?", variable="thing"),
                block("b2", "http_request", url=f"{bad}/prices", **call),
                block("b3", "send_text", text="Так не мало бути"),
            ],
            "g2": [
                block("b4", "send_text", text="{{ why }}"),
                block("b5", "http_request", url=f"{good}/prices", **(call | {"timeout_s": 10})),
                block("b6", "send_text", text="Ціна: {{ price }}"),
            ],
            "g3": [block("b7", "send_text", text="Обидві крамниці мовчать")],
        },
        edges=[("b2", "error", "g2"), ("b6", "next", "g1"), ("b5", "error", "g3")],
        variables={"thing": "text", "price": "money", "why": "text"},
    )


async def suffers(database_url: str, fault: Fault, dose: tuple[int, int], timeout_s: float) -> int:
    """Let customers meet the fault; gives how often they were told that the shop is left alone for a while."""
    fine = plain(PRICE, content_type="application/json")
    async with (
        HttpServer([fault.answer or fine]) as server,
        HttpServer([fine]) as good,
        FaultProxy("127.0.0.1", server.port, fault.harm) as proxy,
    ):
        drawn = shops(f"http://{proxy.pair}", good.url, timeout_s)
        async with outside(database_url, drawn, proxy.pair, good.pair) as chat:
            assert fault.why in await traced(chat, drawn, "чай")
            paused = 0
            for one in await undisturbed(chat, lambda: rounds(chat, *dose, wait_s=timeout_s + STUCK_S)):
                why, price = one.said[0], one.said[1:]
                assert fault.why in why or PAUSED in why or (CROWDED in why and dose[0] > AT_ONCE), why
                assert price == ["Ціна: 12.50", "Що шукаєте?"]
                assert one.took_s < timeout_s + STUCK_S
                paused += PAUSED in why
            assert not fault.rests or len(server.seen) == 1
            return paused


@pytest.mark.parametrize("dose", DOSES)
@pytest.mark.parametrize("how", FAULTS)
async def test_a_shop_that_fails_takes_the_error_exit_and_another_shop_works_on(
    sqlite_migrated: str, how: str, dose: tuple[int, int]
) -> None:
    paused = await suffers(sqlite_migrated, FAULTS[how], dose, timeout_s=1 if how in SILENT else 20)
    assert (paused > 0) == (how not in ANSWERS)


@pytest.mark.long
@pytest.mark.parametrize("how", SILENT)
async def test_a_shop_that_hangs_for_thirty_seconds(postgres_migrated: str, how: str) -> None:
    await suffers(postgres_migrated, FAULTS[how], (20, 1), timeout_s=30)
