"""The stream of edits over a real socket: what others do comes at once, a resume misses nothing, leaving is noticed."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import httpx2
import pytest
import uvicorn

from tests.runtime.author_road import Road, open_road

HEADERS = {"authorization": "Bearer viewer@a", "accept": "text/event-stream"}


@pytest.fixture
async def road(sqlite_migrated: str, tmp_path: Path) -> AsyncIterator[Road]:
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    servers: list[uvicorn.Server] = []

    def client(app):
        servers.append(uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=2)))
        return httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=20)

    made = await open_road(sqlite_migrated, tmp_path, tmp_path, client)
    running = asyncio.create_task(servers[0].serve([listening]))
    async with asyncio.timeout(10):
        while not servers[0].started:  # noqa: ASYNC110 - the server gives no event
            await asyncio.sleep(0.01)
    yield made
    await made.client.aclose()
    servers[0].should_exit = True
    with suppress(asyncio.CancelledError):
        await asyncio.wait_for(running, 10)
    await made.database.close()


async def heard(lines: AsyncIterator[str], count: int) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    async with asyncio.timeout(10):
        async for line in lines:
            if line.startswith("data: "):
                found.append(json.loads(line.removeprefix("data: ")))
                if len(found) == count:
                    break
    return found


async def test_edits_come_over_the_stream_and_a_resume_misses_none(road: Road):
    scenario = (await road.bot())["main_scenario"]
    url = f"/api/v1/scenarios/{scenario}/draft/events"
    await road.edit(scenario, {"t": "set", "path": ["name"], "value": "1"})
    async with road.client.stream("GET", url, headers=HEADERS) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = stream.aiter_lines()
        assert [edit["seq"] for edit in await heard(lines, 1)] == [1]
        await road.edit(scenario, {"t": "set", "path": ["name"], "value": "2"})
        later = (await heard(lines, 1))[0]
        assert (later["seq"], later["client_id"], later["person"]) == (2, "c1", "author a")
        assert later["ops"] == [{"t": "set", "path": ["name"], "value": "2"}]
    await road.edit(scenario, {"t": "set", "path": ["name"], "value": "3"})
    async with road.client.stream("GET", url, headers={**HEADERS, "last-event-id": "1"}) as stream:
        assert [edit["seq"] for edit in await heard(stream.aiter_lines(), 2)] == [2, 3]
    async with asyncio.timeout(5):
        while road.fanout._sinks:  # noqa: ASYNC110 - nothing else tells that nobody listens any more
            await asyncio.sleep(0.05)
