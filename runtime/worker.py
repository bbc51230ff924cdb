"""The worker process: makes AI calls and everything else that is due, until it is told to stop; then it drains."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal

from runtime.adapters import WORKER, Adapters
from runtime.settings import Settings

log = logging.getLogger(__name__)


async def work(settings: Settings) -> None:
    """Work until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for wanted in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has no handlers on the loop
            loop.add_signal_handler(wanted, stop.set)
    adapters = Adapters(settings, settings.database_url, WORKER)
    await adapters.start()
    log.info("worker ready")
    try:
        await stop.wait()
    finally:
        log.info("worker drains")
        await adapters.close()
