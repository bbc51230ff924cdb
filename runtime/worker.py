"""The worker process: makes AI calls and everything else that is due, until it is told to stop; then it drains."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal

from runtime.adapters import WORKER, Adapters
from runtime.gateway.operators import operators_port
from runtime.settings import Settings

log = logging.getLogger(__name__)


async def work(settings: Settings, adapters: Adapters | None = None) -> None:
    """Work until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no handlers on the loop
            loop.add_signal_handler(wanted, stop.set)
    adapters = adapters or Adapters(settings, settings.database_url, WORKER)
    await adapters.start()
    try:
        async with operators_port(settings.host, settings.operators_port, adapters.health):
            log.info("worker ready")
            await stop.wait()
    finally:
        log.info("worker drains")
        await adapters.close()
