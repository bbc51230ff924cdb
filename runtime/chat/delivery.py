"""Delivery: committed events in order by number with resume, passing events as they come.

Each reader has a bounded queue; one that does not keep up is let go and resumes by number. So does everybody when this
process stops.
"""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing, suppress

from runtime.chat.fanout import Fanout
from runtime.chat.wire import STOPS, head_of
from runtime.errors import Unavailable
from runtime.telemetry import SLOW_READERS
from storage.engine import StorageError
from storage.repositories.turns import TurnStore

PAGE = 500
STREAM_PAGE = 100
"""Of what a listener has missed so much is in memory at a time; it may be slow to take it."""
MAX_WAITING_FRAMES = 512
MAX_WAITING_BYTES = 2_000_000
MAX_ALL_WAITING_BYTES = 64_000_000
SHARE_BYTES = 64_000
MAX_BACKLOGS = 200
MAX_BACKLOG_FRAMES = 500
FIRST_LOOK_S = 3.0
LONGEST_LOOK_S = 10.0
"""While an answer is not complete, a listener that hears nothing looks into the database after pauses up to this: the
process that committed the rest may have died before it told anybody."""
_behind = SLOW_READERS.labels("behind")


class Room:
    """What waits for all listeners of this process together."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.used_bytes = 0

    @property
    def is_full(self) -> bool:
        return self.used_bytes > self.max_bytes


class Reader:
    """The bounded queue of one listener; when all together hold too much, those are let go who hold their share."""

    def __init__(self, room: Room | None = None) -> None:
        self._room = room or Room(MAX_ALL_WAITING_BYTES)
        self._frames: deque[bytes | None] = deque()
        self._bytes = 0
        self._in_hand_bytes = 0
        self._wake = asyncio.Event()
        self.too_slow = False
        self.dismissed = False

    def push(self, frame: bytes | None) -> None:
        if self.is_to_go:
            return
        if frame is None and self._frames and self._frames[-1] is None:
            return
        self._frames.append(frame)
        self._hold(len(frame or b""))
        most_bytes = SHARE_BYTES if self._room.is_full else MAX_WAITING_BYTES
        if len(self._frames) > MAX_WAITING_FRAMES or self._bytes > most_bytes:
            self.too_slow = True
            self.drop()
            _behind.inc()
        self._wake.set()

    async def take(self, at_most_s: float | None = None) -> bytes | None:
        """Wait for the next frame, which is counted until another is asked for: its listener may be slow to take it.

        None says to look into the database, or that nothing came for `at_most_s`, or that the reader is to go.
        """
        self._hold(-self._in_hand_bytes)
        self._in_hand_bytes = 0
        if not self._frames:
            with suppress(TimeoutError):
                async with asyncio.timeout(at_most_s):
                    while not self._frames and not self.is_to_go:
                        await self._wake.wait()
                        self._wake.clear()
        frame = self._frames.popleft() if self._frames else None
        self._in_hand_bytes = len(frame or b"")
        return frame

    def drop(self) -> None:
        """Forget what waits."""
        self._frames.clear()
        self._in_hand_bytes = 0
        self._hold(-self._bytes)

    def _hold(self, more_bytes: int) -> None:
        self._bytes += more_bytes
        self._room.used_bytes += more_bytes

    def dismiss(self) -> None:
        """Let the reader go, after what waits for it."""
        self.dismissed = True
        self._wake.set()

    @property
    def is_to_go(self) -> bool:
        return self.too_slow or self.dismissed


class Shown:
    """How far one listener has come: the last number, and how long to wait for what completes the answer."""

    def __init__(self, last: int) -> None:
        self.last = last
        self.look_s: float | None = None

    def note(self, frame: bytes) -> None:
        """Take in a frame that the listener has now."""
        head = head_of(frame)
        if head.seq:
            self.last = max(self.last, head.seq)
            self.look_s = None if head.type in STOPS else FIRST_LOOK_S

    def looked(self) -> None:
        """Wait longer the next time."""
        if self.look_s is not None:
            self.look_s = min(self.look_s * 1.5, LONGEST_LOOK_S)


class Delivery:
    """Brings the events of dialogs to those who look at them."""

    def __init__(self, store: TurnStore, fanout: Fanout) -> None:
        self._store = store
        self._fanout = fanout
        self._backlogs: OrderedDict[str, deque[bytes]] = OrderedDict()
        self._listening: Counter[str] = Counter()
        self._readers: set[Reader] = set()
        self._room = Room(MAX_ALL_WAITING_BYTES)
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
            raise _away() from error

    async def subscribe(self, dialog_id: str, after: int, *, page: bool = True) -> AsyncGenerator[bytes]:
        """Give every committed event above `after` once and in order, and passing ones as they come.

        `page` is False for who only waits for committed events. Ends when the listener has been too slow or this
        process stops; it then comes again with the last number it got.
        """
        reader = Reader(self._room)
        self._readers.add(reader)
        if self.stopping:
            reader.dismiss()
        stop = self._fanout.subscribe(dialog_id, reader.push)
        self._listening[dialog_id] += page
        try:
            for frame in self._backlogs.pop(dialog_id, ()) if page else ():
                yield frame
            shown = Shown(after)
            if not await self._at_rest(dialog_id, after):
                async for event in self._stored(dialog_id, max(after - 1, 0)):  # the one before tells what is awaited
                    shown.note(event)
                    if head_of(event).seq > after:
                        yield event
            while True:
                frame = await reader.take(shown.look_s)
                if frame is None and reader.is_to_go:
                    break
                seq = head_of(frame).seq if frame is not None else -1
                if frame is not None and (seq == 0 or seq == shown.last + 1):
                    shown.note(frame)
                    yield frame
                elif seq < 0 or seq > shown.last:
                    shown.looked()
                    if seq < 0 and await self._at_rest(dialog_id, shown.last):
                        continue
                    async for event in self._stored(dialog_id, shown.last):
                        shown.note(event)
                        yield event
        finally:
            stop()
            self._readers.discard(reader)
            reader.drop()
            self._listening[dialog_id] -= page
            if not self._listening[dialog_id]:
                del self._listening[dialog_id]

    async def _at_rest(self, dialog_id: str, after: int) -> bool:
        """Tell whether there is nothing above `after` and nothing is awaited; many ask this at once."""
        try:
            standing = await self._store.standing(dialog_id)
        except StorageError as error:
            raise _away() from error
        return standing is not None and standing.last_seq <= after and standing.status != "working"

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
            page = await self.events_after(dialog_id, after, STREAM_PAGE)
            for event in page:
                yield event
            if len(page) < STREAM_PAGE:
                return
            after = head_of(page[-1]).seq


def _away() -> Unavailable:
    return Unavailable(uk="База даних не відповідає.", en="The database does not answer.")


async def within(seconds: float, work: Callable[[], Awaitable[None]]) -> bool:
    """Run `work` for at most `seconds`; tells whether it came to its end."""
    try:
        async with asyncio.timeout(seconds):
            await work()
    except TimeoutError:
        return False
    return True
