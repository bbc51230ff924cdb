"""A port for operators alone: probes and metrics of a process that serves nothing else."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI

from runtime.gateway.health import Watch, health_routes

log = logging.getLogger(__name__)

CLOSE_S = 2


class Beside(uvicorn.Server):
    """A server beside the work of its process, whose signals it leaves alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


@asynccontextmanager
async def operators_port(host: str, port: int, watch: Watch) -> AsyncIterator[None]:
    """Answer probes on `port` until the block ends; 0 is no port."""
    if not port:
        yield
        return
    app = FastAPI(openapi_url=None)
    app.include_router(health_routes(watch))
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=CLOSE_S,
    )
    server = Beside(config)
    serving = asyncio.create_task(server.serve())
    serving.add_done_callback(_ended)
    try:
        yield
    finally:
        server.should_exit = True
        await asyncio.wait({serving}, timeout=2 * CLOSE_S)


def _ended(serving: asyncio.Task[None]) -> None:
    if not serving.cancelled() and serving.exception() is not None:
        log.error("the operators' port is closed: %s", serving.exception())
