"""Which turns of a batch may be written: the compare-and-swap and the inbox, decided while the dialogs are locked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec
import orjson

from storage.repositories.turn import Outcome, TurnCommit
from storage.texts import clean_json, clean_text


class Entry(msgspec.Struct, frozen=True):
    """A turn with the number of its commit, by which a writer knows its own row after a broken connection."""

    turn: TurnCommit
    commit_id: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.turn.dialog_id, self.turn.source, self.turn.external_id


class BatchWriter(Protocol):
    """Writes a batch of turns, of different dialogs, in one transaction."""

    async def write(self, batch: Sequence[Entry]) -> list[Outcome]:
        """Write the batch and tell the outcome of each turn, in order.

        Raises BadRows, LostConnection, or TryAgain; nothing is written then, but after LostConnection that is not
        known.
        """
        ...

    async def close(self) -> None: ...


class BadRows(Exception):
    """The database refuses a row of the batch."""


class TryAgain(Exception):
    """The batch was rolled back for a passing reason: a deadlock, a lock that took too long."""


class LostConnection(Exception):
    """The database went away, or takes no writes at present."""


class DiskFull(LostConnection):
    """The disk takes no more: to try again at once is useless."""


def settle(
    batch: Sequence[Entry], versions: Mapping[str, int], taken: Mapping[tuple[str, str, str], int]
) -> list[Outcome]:
    """Decide each turn by the present version of its dialog and by the inbox rows of its key.

    `versions` holds the dialogs there are; `taken` the commit ids of the keys that are taken. A key that this very
    commit took before the connection broke counts as committed.
    """
    return [_settle_one(entry, versions.get(entry.turn.dialog_id, 0), taken.get(entry.key)) for entry in batch]


def _settle_one(entry: Entry, version: int, taken_by: int | None) -> Outcome:
    if taken_by is not None:
        return Outcome.COMMITTED if taken_by == entry.commit_id else Outcome.DUPLICATE
    return Outcome.COMMITTED if version == entry.turn.expected_version else Outcome.MOVED


def winners(
    batch: Sequence[Entry], outcomes: Sequence[Outcome], taken: Mapping[tuple[str, str, str], int]
) -> list[Entry]:
    """Give the turns that are to be written now."""
    return [
        entry
        for entry, outcome in zip(batch, outcomes, strict=True)
        if outcome is Outcome.COMMITTED and entry.key not in taken
    ]


def first_seq(turn: TurnCommit) -> int:
    """Number the first event of a turn, or the one after the last when it has none."""
    return turn.events[0].seq if turn.events else turn.last_seq + 1


def closed_timers(turn: TurnCommit) -> list[str]:
    """Name the timers that the turn ends: those it cancels, and the one that woke it."""
    return [*turn.cancelled_timers, turn.external_id] if turn.source == "timer" else list(turn.cancelled_timers)


def closed_calls(turn: TurnCommit) -> list[str]:
    """Name the calls that the turn closes: those it names, and the one whose result it takes."""
    return [*turn.closed_calls, turn.external_id] if turn.source == "call" else list(turn.closed_calls)


def event_text(body: bytes) -> str:
    """Give the JSON of an event as a text that both databases take.

    Raises UnicodeDecodeError.
    """
    if b"\\u0000" in body or b"\\ud" in body or b"\\uD" in body:
        return orjson.dumps(clean_json(_parse(body))).decode()
    return body.decode()


def _parse(body: bytes) -> object:
    # orjson refuses lone surrogates, and they are what this is about.
    import json

    return json.loads(body)


def clean_key(text: str) -> str:
    """Give an id from outside as both databases take it."""
    return text if text.isascii() and "\x00" not in text else clean_text(text)
