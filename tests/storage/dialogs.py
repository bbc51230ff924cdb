"""Turns as the chat makes them, for tests of the storage."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from storage.repositories.turns import NewEvent, Opening, TurnCommit

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
OPENING = Opening("b1", "r1", None, "web_widget", "uk", "hash", NOW + timedelta(days=1))


def event(seq: int, text: str = "привіт") -> NewEvent:
    return NewEvent(seq, "message", f'{{"seq":{seq},"type":"message","data":{{"text":"{text}"}}}}'.encode())


def first_turn(dialog_id: str = "d1", external_id: str = "start", org_id: str = "o1") -> TurnCommit:
    """The turn that makes a dialog and says one thing."""
    return TurnCommit(
        org_id=org_id,
        dialog_id=dialog_id,
        expected_version=0,
        state=b"state 1",
        status="open",
        last_seq=1,
        at=NOW,
        source="chat",
        external_id=external_id,
        events=(event(1),),
        opening=OPENING,
    )


def next_turn(before: TurnCommit, external_id: str, events: Sequence[NewEvent] | None = None) -> TurnCommit:
    """The turn after `before`; it says two things."""
    said = events if events is not None else (event(before.last_seq + 1), event(before.last_seq + 2))
    version = before.expected_version + 1
    return replace(
        before,
        expected_version=version,
        state=f"state {version + 1}".encode(),
        last_seq=before.last_seq + len(said),
        at=before.at + timedelta(seconds=1),
        external_id=external_id,
        events=said,
        calls=(),
        timers=(),
        cancelled_timers=(),
        closed_calls=(),
        transitions=(),
        opening=None,
    )
