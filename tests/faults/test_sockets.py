"""Thousands of live lines: those who read nothing cost little and are cut, and after a restart all come back."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import itertools
import random
import resource
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import psutil
import pytest

from tests.faults.echo import heard, opened, record, said, servers
from tests.faults.estate import FIRST
from tests.faults.ledger import Ledger, Said, close
from tests.faults.nursery import Nursery
from tests.faults.raw_socket import Closed, RawSocket, connect

RESTARTING, TRY_AGAIN, UNANSWERED_PING = 1012, 1013, 1011
CUT_S = 40.0
"""A stalled line is given ten seconds, and a few more to say why it was cut."""
BACK_S = 30.0
"""All lines are back within this after a restart; the figure on a quiet machine is ten."""
DRAIN_S = 8.0
"""Less than the server's own patience at its end, which open streams used up."""
WORDS = 60
"""A page that stalls says 500 letters, and is answered with so many times as many."""
MOST_BYTES, MOST_BYTES_A_LINE = 140_000_000, 300_000
"""Of memory; a hundred lines would take 220 MB if all that they don't read waited for them."""
EVENTS_OF_OPENING, EVENTS_A_TURN = 2, 4
NEVER = 10_000
OPENING_AT_ONCE = 64


@pytest.fixture(autouse=True)
def _many_files() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def client(connections: int = OPENING_AT_ONCE) -> httpx2.AsyncClient:
    limits = httpx2.Limits(max_connections=connections)
    return httpx2.AsyncClient(trust_env=False, timeout=60, limits=limits)


async def open_lines(http: httpx2.AsyncClient, url: str) -> float:
    figures = (await http.get(f"{url}/metrics")).text
    return float(figures.split('rozmova_sockets{kind="websocket"} ')[1].split("\n")[0])


@pytest.mark.parametrize(("slow", "each"), [(100, 25), pytest.param(1_000, 7, marks=pytest.mark.long)])
async def test_pages_that_read_nothing_cost_little_are_cut_and_resume(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str, slow: int, each: int
) -> None:
    ledger = Ledger(f"slow readers ×{slow}")
    wide = servers(nursery, tmp_path, postgres_migrated, valkey_url, 1, words=WORDS)
    async with wide as (program,), client() as http:
        process = psutil.Process(program.pid)
        dialogs = [await opened(http, program.url) for _ in range(slow)]
        lines = [await connect(program.url, dialog, token, window_bytes=4096) for dialog, token in dialogs]
        bystander, its_token = await opened(http, program.url)
        line = await connect(program.url, bystander, its_token)
        before = process.memory_info().rss
        most = before
        talking = asyncio.Event()
        gate = asyncio.Semaphore(16)

        async def say(dialog: str, token: str, client_id: str) -> int:
            """Say something; gives the number of the last event of its answer."""
            ledger.sent(dialog, client_id)
            answer = await said(http, program.url, dialog, token, client_id, text_of(client_id))
            assert answer.status_code == 200, answer.text
            events = answer.json()["events"]
            ledger.acknowledged(dialog, client_id, [brief(event) for event in events])
            return events[-1]["seq"]

        async def watch() -> float:
            """Talk as one who reads; gives how long the slowest answer took to come."""
            nonlocal most
            longest_s, received = 0.0, ledger.connected(bystander, 0)
            for count in itertools.count():
                most = max(most, process.memory_info().rss)
                if talking.is_set():
                    break
                began = time.monotonic()
                await follow(line, await say(bystander, its_token, f"b{count}"), received)
                ledger.is_settled(bystander, f"b{count}")
                longest_s = max(longest_s, time.monotonic() - began)
                await asyncio.sleep(0.2)
            return longest_s

        async def flood(dialog: str, token: str) -> None:
            for number in range(each):
                async with gate:
                    await say(dialog, token, f"m{number}")
                    ledger.is_settled(dialog, f"m{number}")  # the page has its answer, though its line stalls

        async def resume(dialog: str, token: str, stalled: RawSocket) -> int:
            """Read what the stalled line still had until its end, and the rest on a new one; gives how it was cut."""
            async with gate, asyncio.timeout(CUT_S):
                with pytest.raises(Closed) as closed:
                    await follow(stalled, NEVER, ledger.connected(dialog, 0))
                kept = await record(http, program.url, dialog, token)
                resumed = await connect(program.url, dialog, token, stalled.last)
                await follow(resumed, kept[-1]["seq"], ledger.connected(dialog, stalled.last))
                resumed.drop()
                ledger.kept(dialog, [brief(event) for event in kept])
            return closed.value.code

        watching = asyncio.create_task(watch())
        await asyncio.gather(*(flood(dialog, token) for dialog, token in dialogs))
        assert most - before < MOST_BYTES + slow * MOST_BYTES_A_LINE, f"{(most - before) / 1e6:.0f} MB"
        async with asyncio.timeout(CUT_S):
            while await open_lines(http, program.url) > 1:  # noqa: ASYNC110 - the server tells it by a figure only
                await asyncio.sleep(0.5)
        talking.set()
        longest_s = await watching
        codes = await asyncio.gather(*(resume(*dialog, cut) for dialog, cut in zip(dialogs, lines, strict=True)))
        ledger.kept(bystander, [brief(event) for event in await record(http, program.url, bystander, its_token)])
        ledger.faults = slow
        print(f"{(most - before) / 1e6:.1f} MB more, bystander {longest_s:.2f} s, codes {dict.fromkeys(codes)}")
    verdict = close(ledger.verdict(lambda client_id: [shortened(FIRST + text_of(client_id) * WORDS)]))
    assert verdict.acknowledged == verdict.sent == verdict.tries
    assert verdict.received == verdict.acknowledged * EVENTS_A_TURN + (slow + 1) * EVENTS_OF_OPENING
    assert set(codes) <= {TRY_AGAIN, UNANSWERED_PING, 1006}
    assert longest_s < 10


def text_of(client_id: str) -> str:
    """Give what a page says under this id; a page that stalls says much, each time something else."""
    return client_id if client_id.startswith("b") else f"{client_id:ж<500}"


async def follow(line: RawSocket, last: int, received: Callable[[Said], None]) -> None:
    """Read until the event of this number has come, and note all. Raises Closed."""
    while line.last < last:
        received(brief(await line.event()))


def brief(event: Said) -> Said:
    """Give an event with its long texts shortened, so that a ledger has room for thousands."""
    if event["type"] != "message":
        return event
    parts = [{**part, "text": shortened(part["text"])} for part in event["data"]["parts"]]
    return {**event, "data": {**event["data"], "parts": parts}}


def shortened(text: str) -> str:
    return text if len(text) < 100 else f"{text[:10]}… {len(text)} {hashlib.sha256(text.encode()).hexdigest()}"


@pytest.mark.parametrize("lines", [300, pytest.param(5_000, marks=pytest.mark.long)])
async def test_all_lines_come_back_after_a_restart_and_none_misses_a_word(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str, lines: int
) -> None:
    ledger = Ledger(f"storm after a restart ×{lines}")
    async with servers(nursery, tmp_path, postgres_migrated, valkey_url, 1) as (program,), client() as http:
        gate = asyncio.Semaphore(OPENING_AT_ONCE)

        async def enter() -> tuple[str, str, RawSocket]:
            async with gate:
                dialog, token = await opened(http, program.url)
                line = await connect(program.url, dialog, token)
                async with asyncio.timeout(BACK_S):
                    await line.until(EVENTS_OF_OPENING)
                return dialog, token, line

        pages = await asyncio.gather(*(enter() for _ in range(lines)))
        codes: list[int] = []
        started = asyncio.Event()

        async def say(dialog: str, token: str, client_id: str) -> int:
            """Say something; gives the number of the last event of its answer."""
            ledger.sent(dialog, client_id)
            answer = await said(http, program.url, dialog, token, client_id)
            assert answer.status_code == 200, answer.text
            ledger.acknowledged(dialog, client_id, answer.json()["events"])
            return answer.json()["events"][-1]["seq"]

        async def come_back(number: int) -> RawSocket:
            """Come back to the lost line; every third page says something before it does."""
            dialog, token, line = pages[number]
            with pytest.raises(Closed) as closed:
                await line.event()
            codes.append(closed.value.code)
            line.drop()
            last, back = line.last, None
            if number % 3 == 0:
                await started.wait()
                last = await say(dialog, token, "meanwhile")
            wait_s = 0.4
            while back is None:
                await asyncio.sleep(wait_s * random.uniform(0.5, 1))
                with contextlib.suppress(OSError, Closed, TimeoutError):
                    async with asyncio.timeout(10):
                        back = await connect(program.url, dialog, token, line.last)
                wait_s = min(wait_s * 2, 5.0)
            if last > line.last:
                async with asyncio.timeout(BACK_S):
                    await follow(back, last, ledger.connected(dialog, line.last))
                ledger.is_settled(dialog, "meanwhile")
            return back

        returning = [asyncio.create_task(come_back(number)) for number in range(lines)]
        began = time.monotonic()
        await asyncio.to_thread(program.terminate)
        stopped_s = time.monotonic() - began
        await asyncio.to_thread(program.start)
        began = time.monotonic()
        started.set()
        async with asyncio.timeout(BACK_S + lines / 200):
            back = await asyncio.gather(*returning)
        back_s = time.monotonic() - began
        assert stopped_s < DRAIN_S + lines / 500
        assert set(codes) == {RESTARTING}

        async def speak(number: int) -> None:
            (dialog, token, _), line = pages[number], back[number]
            last = line.last + EVENTS_A_TURN
            # All lines are read while they wait, as pages do: who answers no ping for long is cut.
            hearing = asyncio.create_task(follow(line, last, ledger.connected(dialog, line.last)))
            async with gate:
                assert await say(dialog, token, "again") == last
                async with asyncio.timeout(BACK_S):
                    await hearing
                ledger.is_settled(dialog, "again")
                ledger.kept(dialog, await record(http, program.url, dialog, token))
                assert not line.gaps

        await asyncio.gather(*(speak(number) for number in range(lines)))
        ledger.faults = 1
        for line in back:
            line.drop()
        print(f"stopped in {stopped_s:.1f} s, {lines} lines back {back_s:.1f} s after it was ready")
    close(ledger.verdict(heard))


async def test_a_server_that_stops_ends_its_streams_and_does_not_wait_for_them(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str
) -> None:
    async with servers(nursery, tmp_path, postgres_migrated, valkey_url, 1) as (program,), client() as http:
        dialog, token = await opened(http, program.url)
        headers = {"authorization": f"Bearer {token}", "accept": "text/event-stream"}
        line = await connect(program.url, dialog, token)
        async with http.stream("GET", f"{program.url}/chat/v1/dialogs/{dialog}/events", headers=headers) as answer:
            parts = answer.aiter_lines()
            assert "retry" in await anext(parts)
            began = time.monotonic()
            stopping = asyncio.create_task(asyncio.to_thread(program.terminate))
            async with asyncio.timeout(DRAIN_S):
                async for _ in parts:
                    pass  # the stream ends by itself, whole
            with pytest.raises(Closed) as closed:
                await line.until(10_000)
        assert closed.value.code == RESTARTING
        assert await stopping in (0, -signal.SIGTERM)  # uvicorn drains, then raises the signal once more
        assert time.monotonic() - began < DRAIN_S
