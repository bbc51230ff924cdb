"""Reads that are asked for at the same time go to the database as one.

After a restart thousands of pages come back within seconds, and each asks for its own dialog: one by one they would
wait for a connection longer than anybody waits for an answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from contextvars import Context
from itertools import islice
from typing import Final, Generic, TypeVar

MAX_TOGETHER: Final = 200

Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found")


class ReadTogether(Generic[Key, Found]):
    """Reads by key, `most` keys at once; `read` gives what is there.

    A read never answers who asked after it began: they wait for the next one, which sees what was committed before
    they asked.
    """

    def __init__(
        self, read: Callable[[Sequence[Key]], Awaitable[Mapping[Key, Found]]], most: int = MAX_TOGETHER
    ) -> None:
        self._read = read
        self._most = most
        self._waiting: dict[Key, asyncio.Future[Found | None]] = {}
        self._task: asyncio.Task[None] | None = None

    async def get(self, key: Key) -> Found | None:
        """Read what belongs to a key; None when there is nothing. Raises what `read` raises."""
        waiting = self._waiting.get(key)
        if waiting is None:
            waiting = self._waiting[key] = asyncio.get_running_loop().create_future()
            if self._task is None or self._task.done():
                # Of nobody's context: it reads for all, and takes no part in a transaction of whoever asked first.
                self._task = asyncio.create_task(self._run(), name="reads together", context=Context())
        return await asyncio.shield(waiting)

    async def _run(self) -> None:
        while self._waiting:
            together = {key: self._waiting.pop(key) for key in list(islice(self._waiting, self._most))}
            try:
                found = await self._read(list(together))
            except Exception as error:  # noqa: BLE001 - whoever asked gets it
                for waiting in together.values():
                    waiting.set_exception(error)
                    waiting.exception()  # nobody may be there any more
            else:
                for key, waiting in together.items():
                    waiting.set_result(found.get(key))
            finally:
                for waiting in together.values():
                    waiting.cancel()  # only when this task itself was ended
