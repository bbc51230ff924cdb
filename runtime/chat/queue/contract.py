"""What the chat needs of a queue: to wake a worker for a call. The queue is never the record; the outbox is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CallRef:
    """Names a call of the outbox."""

    dialog_id: str
    call_id: str

    @property
    def job_id(self) -> str:
        """The same for the same call, so that it is queued once."""
        return f"{self.dialog_id}:{self.call_id}"


class Queue(Protocol):
    """Wakes a worker."""

    async def put(self, ref: CallRef) -> None:
        """Queue a call; the same one again while it is queued is nothing.

        Raises:
            Unavailable: the queue does not answer. The call is found in the database all the same.
        """
        ...


class NoQueue:
    """Wakes nobody: the sweeper finds the calls."""

    async def put(self, ref: CallRef) -> None:
        pass
