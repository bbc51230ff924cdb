"""The line of each bot before the sandbox: calls that wait together cross together.

A crossing wakes another process and a thread in it, which costs many times what a usual script does. While one call of
a bot is across, others of it gather, and the next crossing takes them all. When such a crossing goes wrong nobody is
blamed: its calls are run one by one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

MAX_TOGETHER: Final = 32
MAX_TOGETHER_BYTES: Final = 128 * 1024

Call = TypeVar("Call")
Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[Call, Said]):
    call: Call
    size_bytes: int
    done: asyncio.Future[Said]


@dataclass(slots=True)
class _Line(Generic[Call, Said]):
    busy: bool = False
    waiting: deque[_Waiting[Call, Said]] = field(default_factory=deque["_Waiting[Call, Said]"])


class Lines(Generic[Call, Said]):
    """The lines of all bots. `one` runs a call and never raises.

    `many` runs several, and gives what was said to those that were run (the first ones, perhaps not all), or None when
    they have to be run one by one.
    """

    def __init__(
        self,
        one: Callable[[Call], Awaitable[Said]],
        many: Callable[[Sequence[Call]], Awaitable[Sequence[Said] | None]],
    ) -> None:
        self._one = one
        self._many = many
        self._lines: dict[str, _Line[Call, Said]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        """Count the calls that have not crossed yet."""
        return sum(len(line.waiting) for line in self._lines.values())

    async def put(self, bot_key: str, call: Call, size_bytes: int, deadline: float, too_late: Said) -> Said:
        """Run a call in its turn; it gets `too_late` when it is still waiting at `deadline` (loop time)."""
        line = self._lines.get(bot_key)
        if line is None:
            line = self._lines[bot_key] = _Line()
        if not line.busy:
            line.busy = True
            try:
                return await self._one(call)
            finally:
                self._go_on(bot_key, line)
        loop = asyncio.get_running_loop()
        waiting: _Waiting[Call, Said] = _Waiting(call, size_bytes, loop.create_future())
        line.waiting.append(waiting)
        alarm = loop.call_at(deadline, self._late, line, waiting, too_late)
        try:
            return await waiting.done
        finally:
            alarm.cancel()

    def _go_on(self, bot_key: str, line: _Line[Call, Said]) -> None:
        if line.waiting:
            self._hold(self._drain(bot_key, line))
        else:
            line.busy = False
            del self._lines[bot_key]

    async def _drain(self, bot_key: str, line: _Line[Call, Said]) -> None:
        try:
            while together := _next(line):
                said = await self._many([one.call for one in together]) if len(together) > 1 else None
                if said is None:
                    await asyncio.gather(*(self._alone(one) for one in together))
                    continue
                for one, words in zip(together, said, strict=False):
                    if not one.done.done():
                        one.done.set_result(words)
                line.waiting.extendleft(reversed(together[len(said) :]))
        finally:
            self._go_on(bot_key, line)

    async def _alone(self, one: _Waiting[Call, Said]) -> None:
        said = await self._one(one.call)
        if not one.done.done():
            one.done.set_result(said)

    def _late(self, line: _Line[Call, Said], waiting: _Waiting[Call, Said], too_late: Said) -> None:
        if waiting in line.waiting and not waiting.done.done():
            waiting.done.set_result(too_late)

    def _hold(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _next(line: _Line[Call, Said]) -> list[_Waiting[Call, Said]]:
    """Take those who go together; who has been answered already, or has left, is dropped."""
    together: list[_Waiting[Call, Said]] = []
    size_bytes = 0
    while line.waiting and len(together) < MAX_TOGETHER:
        waiting = line.waiting[0]
        if not waiting.done.done():
            size_bytes += waiting.size_bytes
            if together and size_bytes > MAX_TOGETHER_BYTES:
                break
            together.append(waiting)
        line.waiting.popleft()
    return together
