"""Delivery: committed events in order by number with resume, passing events as they come.

Each reader has a bounded queue; one that does not keep up is let go and resumes by number. So does everybody when this
process stops.
"""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing

from runtime.chat.fanout import Fanout
from runtime.chat.wire import STOPS, head_of
from runtime.errors import Unavailable
from runtime.telemetry import SLOW_READERS
from storage.engine import StorageError
from storage.repositories.turns import TurnStore

PAGE = 500
MAX_WAITING_FRAMES = 512
MAX_WAITING_BYTES = 2_000_000
MAX_BACKLOGS = 200
MAX_BACKLOG_FRAMES = 500
_behind = SLOW_READERS.labels("behind")


class Reader:
    """The bounded queue of one listener."""

    def __init__(self) -> None:
        self._frames: deque[bytes | None] = deque()
        self._bytes = 0
        self._wake = asyncio.Event()
        self.too_slow = False
        self.dismissed = False

    def push(self, frame: bytes | None) -> None:
        if self.too_slow:
            return
        if frame is None and self._frames and self._frames[-1] is None:
            return
        self._frames.append(frame)
        self._bytes += len(frame or b"")
        if len(self._frames) > MAX_WAITING_FRAMES or self._bytes > MAX_WAITING_BYTES:
            self.too_slow = True
            self._frames.clear()
            _behind.inc()
        self._wake.set()

    async def take(self) -> list[bytes | None]:
        """Wait for frames and take all; nothing when the reader is to go."""
        while not self._frames and not self.is_to_go:
            await self._wake.wait()
            self._wake.clear()
        frames = list(self._frames)
        self._frames.clear()
        self._bytes = 0
        return frames

    def dismiss(self) -> None:
        """Let the reader go, after what waits for it."""
        self.dismissed = True
        self._wake.set()

    @property
    def is_to_go(self) -> bool:
        return self.too_slow or self.dismissed


class Delivery:
    """Brings the events of dialogs to those who look at them."""

    def __init__(self, store: TurnStore, fanout: Fanout) -> None:
        self._store = store
        self._fanout = fanout
        self._backlogs: OrderedDict[str, deque[bytes]] = OrderedDict()
        self._listening: Counter[str] = Counter()
        self._readers: set[Reader] = set()
        self.stopping = False

    def publish(self, dialog_id: str, frames: Sequence[bytes]) -> None:
        """Hand frames (committed ones after their commit) to everyone who looks at the dialog."""
        if frames:
            self._fanout.publish(dialog_id, frames)

    def publish_kept(self, dialog_id: str, frames: Sequence[bytes]) -> None:
        """Hand passing frames on; while nobody listens here, keep the latest for who comes first (a trial's trace)."""
        self.publish(dialog_id, frames)
        if self._listening[dialog_id]:
            return
        backlog = self._backlogs.setdefault(dialog_id, deque(maxlen=MAX_BACKLOG_FRAMES))
        self._backlogs.move_to_end(dialog_id)
        backlog.extend(frames)
        if len(self._backlogs) > MAX_BACKLOGS:
            self._backlogs.popitem(last=False)

    def dismiss_all(self) -> None:
        """End every stream, those that begin later too: this process stops, and its listeners resume elsewhere."""
        self.stopping = True
        for reader in tuple(self._readers):
            reader.dismiss()

    async def events_after(self, dialog_id: str, after: int, limit: int = PAGE) -> list[bytes]:
        """Give the committed events above `after`, in order.

        Raises:
            Unavailable: the database does not answer.
        """
        try:
            return await self._store.events(dialog_id, after, limit)
        except StorageError as error:
            raise Unavailable(uk="База даних не відповідає.", en="The database does not answer.") from error

    async def subscribe(self, dialog_id: str, after: int, *, page: bool = True) -> AsyncGenerator[bytes]:
        """Give every committed event above `after` once and in order, and passing ones as they come.

        `page` is False for who only waits for committed events. Ends when the listener has been too slow or this
        process stops; it then comes again with the last number it got.
        """
        reader = Reader()
        self._readers.add(reader)
        if self.stopping:
            reader.dismiss()
        stop = self._fanout.subscribe(dialog_id, reader.push)
        self._listening[dialog_id] += page
        try:
            for frame in self._backlogs.pop(dialog_id, ()) if page else ():
                yield frame
            last = after
            async for event in self._stored(dialog_id, last):
                last = head_of(event).seq
                yield event
            while not reader.is_to_go:
                for frame in await reader.take():
                    seq = head_of(frame).seq if frame is not None else -1
                    if frame is not None and (seq == 0 or seq == last + 1):
                        last = max(last, seq)
                        yield frame
                    elif seq < 0 or seq > last:
                        async for event in self._stored(dialog_id, last):
                            last = head_of(event).seq
                            yield event
        finally:
            stop()
            self._readers.discard(reader)
            self._listening[dialog_id] -= page
            if not self._listening[dialog_id]:
                del self._listening[dialog_id]

    async def collect(self, dialog_id: str, after: int, wait_s: float) -> list[bytes]:
        """Give the committed events above `after` up to one that ends the answer, waiting for it at most `wait_s`."""
        found: list[bytes] = []
        if wait_s <= 0:
            for event in await self.events_after(dialog_id, after):
                found.append(event)
                if head_of(event).type in STOPS:
                    break
            return found
        await within(wait_s, lambda: self._gather(dialog_id, after, found))
        return found

    async def _gather(self, dialog_id: str, after: int, found: list[bytes]) -> None:
        async with aclosing(self.subscribe(dialog_id, after, page=False)) as events:
            async for event in events:
                head = head_of(event)
                if head.seq:
                    found.append(event)
                if head.type in STOPS:
                    return

    async def _stored(self, dialog_id: str, after: int) -> AsyncGenerator[bytes]:
        while True:
            page = await self.events_after(dialog_id, after)
            for event in page:
                yield event
            if len(page) < PAGE:
                return
            after = head_of(page[-1]).seq


async def within(seconds: float, work: Callable[[], Awaitable[None]]) -> bool:
    """Run `work` for at most `seconds`; tells whether it came to its end."""
    try:
        async with asyncio.timeout(seconds):
            await work()
    except TimeoutError:
        return False
    return True
