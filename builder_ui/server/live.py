"""What others do to a draft, as it happens: the server's stream of events, taken up again when it breaks."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from typing import Final

import httpx2

from builder_ui.server.client import Account, decode, piece, read_problem
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import DraftEvent

LONGEST_WAIT_S: Final = 15.0


async def draft_events(account: Account, scenario_id: str, after: int) -> AsyncIterator[DraftEvent]:
    """Give every edit of the draft after `after`, each once and in order, for as long as it is asked.

    A broken stream is taken up where it ended, after 0.5 s at first, 15 s at most.

    Raises:
        ServerProblem: the server will not give it (401, 403, 404, 410).
    """
    wait_s = 0.5
    while True:
        path = f"scenarios/{piece(scenario_id)}/draft/events?after={after}"
        try:
            async with account.server.stream(path, account.headers) as answer:
                if answer.status_code >= 400:
                    problem = read_problem(answer.status_code, await answer.aread())
                    if answer.status_code < 500 and answer.status_code != 429:
                        raise problem
                else:
                    async for event in _events(answer):
                        wait_s = 0.5
                        if event.seq > after:
                            after = event.seq
                            yield event
        except httpx2.HTTPError:
            pass
        await asyncio.sleep(wait_s * (0.75 + random.random() / 2))  # noqa: S311 - spreads reconnects, guards nothing
        wait_s = min(wait_s * 2, LONGEST_WAIT_S)


async def _events(answer: httpx2.Response) -> AsyncIterator[DraftEvent]:
    data: list[str] = []
    async for line in answer.aiter_lines():
        if line.startswith("data:"):
            data.append(line[5:].lstrip(" "))
        elif not line and data:
            try:
                yield decode("\n".join(data).encode(), DraftEvent)
            except ServerProblem:
                return
            finally:
                data.clear()
