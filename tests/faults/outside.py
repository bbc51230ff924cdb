"""What the rows about foreign servers share: bots that call out, the customers who talk to them, and the bystanders."""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from runtime.chat.trials import NewTrial
from runtime.llm.client import llm_client
from runtime.llm.service import LlmService
from runtime.outbound.fetch import Fetcher
from runtime.outbound.guard import Guard
from storage.redis import open_redis
from tests.runtime.chat_world import BOT, ORG, Process, World, words, world

STUCK_S = 15.0
"""No dialog stands still for longer after the deadline of its call."""
TRACED_S = 60.0
"""A trial's call may take half of it."""
NOISE_S = 0.5
"""What a busy machine may add to a bystander's turn."""


@asynccontextmanager
async def outside(database_url: str, drawn: dict[str, Any], *pairs: str) -> AsyncGenerator[World]:
    """A chat whose calls really go out, to these addresses of the loopback."""
    guard = Guard(allowed_private=frozenset(pairs))
    fetcher, http = Fetcher(guard), llm_client(guard)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(fetcher.close)
        stack.push_async_callback(http.aclose)
        process = Process(redis=lambda: open_redis(None, answer_timeout_s=5), fetcher=fetcher, ai=LlmService(http))
        yield await stack.enter_async_context(world(database_url, {"format": "rozmova/scenario@1", **drawn}, process))


@dataclass(slots=True)
class Round:
    """One call that a customer waited for."""

    said: list[str]
    took_s: float
    events: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])


async def rounds(chat: World, customers: int, each: int, wait_s: float) -> list[Round]:
    """Let customers say something `each` times, all at once, each as soon as the one before was answered."""

    async def talk(dialog: str) -> list[Round]:
        done: list[Round] = []
        for number in range(each):
            began = time.monotonic()
            received = await chat.tell(dialog, f"м{number}", wait_s=wait_s)
            done.append(Round(words(received.events), time.monotonic() - began))
            assert received.status == "open", f"stuck: {received.status}"
        return done

    dialogs = [await chat.open() for _ in range(customers)]
    return [one for talked in await asyncio.gather(*map(talk, dialogs)) for one in talked]


async def turn_s(chat: World) -> float:
    """Open a dialog, as a bystander would; gives how long it took."""
    began = time.monotonic()
    await chat.open()
    return time.monotonic() - began


async def undisturbed(chat: World, suffering: Callable[[], Awaitable[list[Round]]]) -> list[Round]:
    """Let bystanders come while others suffer; their median turn takes what it took before, give or take."""
    before_s = statistics.median([await turn_s(chat) for _ in range(7)])
    talking = asyncio.ensure_future(suffering())
    during: list[float] = []
    while not talking.done():
        during.append(await turn_s(chat))
        await asyncio.sleep(0.02)
    assert statistics.median(during) < 10 * before_s + NOISE_S, f"{statistics.median(during)} s, not {before_s} s"
    return await talking


async def traced(chat: World, drawn: dict[str, Any], text: str) -> str:
    """Try the draft as its author does, say something, and give what the trace tells of its calls."""
    document = json.dumps({"format": "rozmova/scenario@1", **drawn}).encode()
    trial = await chat.chat.trials.begin(NewTrial(ORG, BOT, "s1", "p1", document))
    watching = asyncio.create_task(_watch(chat, trial.dialog_id, len(trial.events)))
    await chat.tell(trial.dialog_id, text)
    return " | ".join(await watching)


async def _watch(chat: World, dialog: str, after: int) -> list[str]:
    told: list[str] = []
    async with asyncio.timeout(TRACED_S), aclosing(chat.chat.delivery.subscribe(dialog, after)) as events:
        async for event in map_json(events):
            data = event["data"]
            if event["type"] == "trace" and data["step"] in ("call", "error", "variable"):
                told.append(f"{data.get('detail') or ''} {data.get('value') or ''}".strip())
            elif event["type"] in ("expects", "ended"):
                break
    return told


async def map_json(events: AsyncGenerator[bytes]) -> AsyncGenerator[dict[str, Any]]:
    async for event in events:
        yield json.loads(event)
