"""Background tasks come to their end, even those in which a library swallows a cancellation."""

from __future__ import annotations

import asyncio
import logging

log = logging.getLogger(__name__)

TRIES = 5
TRY_S = 1.0


async def end(*tasks: asyncio.Task[None] | None) -> None:
    """Cancel tasks and wait until they have ended; one that will not is left, and logged.

    redis-py turns a cancellation that comes while it reconnects into a failure of the connection.
    """
    left = {task for task in tasks if task is not None and not task.done()}
    for _ in range(TRIES):
        if not left:
            return
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=TRY_S)
    if left:
        log.warning("%d background tasks do not end", len(left))
