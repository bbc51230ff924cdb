"""The words of a streamed answer on their way to the customer, in passing events of a bounded rate."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

from runtime.chat import wire

LEAST_PAUSE_S = 0.04
MAX_CHARS = 100_000


class Pusher(Protocol):
    """Sends passing events."""

    def publish(self, dialog_id: str, frames: Sequence[bytes]) -> None: ...


class Deltas:
    """Collects pieces of one message and publishes them at most 25 times a second."""

    def __init__(self, dialog_id: str, message_id: str, pusher: Pusher) -> None:
        self.dialog_id = dialog_id
        self._message_id = message_id
        self._pusher = pusher
        self._waiting: list[str] = []
        self._offset = 0
        self._sent_at = 0.0

    def add(self, text: str) -> None:
        """Add the next piece."""
        if not self._message_id or self._offset > MAX_CHARS:
            return
        self._waiting.append(text)
        if time.monotonic() - self._sent_at >= LEAST_PAUSE_S:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        text = "".join(self._waiting)
        if not text:
            return
        self._waiting.clear()
        self._pusher.publish(self.dialog_id, [wire.delta(self._message_id, self._offset, text)])
        self._offset += len(text)
        self._sent_at = time.monotonic()
