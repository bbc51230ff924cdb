"""What a turn leaves in the database: one commit of state, numbered events, calls, timers and transitions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec.structs import replace

from runtime.chat import wire
from runtime.chat.sessions import Letter, Session
from runtime.chat.turns import Walked
from runtime.dialog.events import Reply, Said
from runtime.dialog.messages import InputSpec
from runtime.orchestrator.engine import EXPIRY
from runtime.orchestrator.state import State, encode_state
from runtime.orchestrator.step import AskCall, AskTime, TraceEntry
from storage.repositories.turns import NewCall, NewEvent, NewTimer, NewTransition, TurnCommit

LEASE_S = 5.0
"""A claim on a call holds this long without being renewed; so a killed process stops nothing for longer."""
SECOND_TRY_S = 15.0
"""A call may be late by this much over its own timeout, so that it survives one killed process."""
LANES = {"http": "http", "ai": "ai", "script": "script"}
LOCAL_LANES = frozenset(("http", "script"))
"""Lanes that run in the process that made the commit."""


class CallBody(msgspec.Struct, frozen=True):
    """What the outbox keeps of a call; secrets stand in `request` by reference only."""

    kind: str
    request: dict[str, object]
    timeout_s: float
    message_id: str
    org_id: str
    bot_id: str
    block_id: str
    trial: bool


_encode = msgspec.json.Encoder().encode


class Made(msgspec.Struct, frozen=True):
    """A commit that is ready, and what memory takes over once it has succeeded."""

    turn: TurnCommit
    state: State | None
    """The new state decoded; None when the stored bytes stay as they were."""
    asked: InputSpec | None = None
    resumes_at: datetime | None = None
    typing: bool = False
    trace: tuple[TraceEntry, ...] = ()


def made_by(
    session: Session, letter: Letter, walked: Walked, now: datetime, process_id: str, expiry_s: float | None
) -> Made:
    """Turn what the engine walked into a commit; a new dialog that may expire gets its first expiry timer."""
    events = _numbered(session, [*own_words(session, letter), *walked.said], now)
    ask = walked.ask
    state_bytes = encode_state(walked.state)
    turn = TurnCommit(
        org_id=session.org_id,
        dialog_id=session.dialog_id,
        expected_version=session.version,
        state=state_bytes,
        status=walked.state.status,
        last_seq=session.last_seq + len(events),
        at=now,
        source=letter.source,
        external_id=letter.external_id,
        events=events,
        calls=(_call(session, ask, walked.state.at, now, process_id),) if isinstance(ask, AskCall) else (),
        timers=_timers(session, walked, now, expiry_s),
        cancelled_timers=tuple(walked.cancelled_timers),
        transitions=tuple(NewTransition(step.block_id, step.exit, step.ms) for step in walked.transitions),
        opening=session.opening,
    )
    return Made(
        turn,
        walked.state,
        asked=_asked(walked.said),
        resumes_at=_real(session, ask.until) if isinstance(ask, AskTime) else None,
        typing=isinstance(ask, AskCall) or (isinstance(ask, AskTime) and ask.typing),
        trace=tuple(walked.trace),
    )


def made_of(session: Session, letter: Letter, said: Sequence[Said], status: str, now: datetime) -> Made:
    """Make a commit without the engine: the state stays as it is, `said` is added, the dialog gets `status`."""
    events = _numbered(session, said, now)
    turn = TurnCommit(
        org_id=session.org_id,
        dialog_id=session.dialog_id,
        expected_version=session.version,
        state=session.state_bytes,
        status=status,
        last_seq=session.last_seq + len(events),
        at=now,
        source=letter.source,
        external_id=letter.external_id,
        events=events,
        opening=session.opening,
    )
    return Made(turn, None)


def made_early(session: Session, letter: Letter, ends_at: datetime, now: datetime) -> Made:
    """Make the commit of an expiry timer that came too early, for the customer has been heard since: it is set anew."""
    made = made_of(session, letter, (), session.status, now)
    number = int(letter.external_id.partition(":")[2] or 0) + 1
    timer = NewTimer(f"{EXPIRY}:{number}", _real(session, ends_at), b"{}")
    return replace(made, turn=replace(made.turn, timers=(timer,)))


def own_words(session: Session, letter: Letter) -> list[Said]:
    """Give the event that shows the customer's own message, if the letter is one."""
    if not isinstance(letter.event, Reply):
        return []
    parts = wire.customer_parts(letter.event, session.asked)
    return [wire.customer_message(f"c{session.last_seq + 1}", letter.client_id, parts)]


def _timers(session: Session, walked: Walked, now: datetime, expiry_s: float | None) -> tuple[NewTimer, ...]:
    timers: list[NewTimer] = []
    if isinstance(walked.ask, AskTime):
        timers.append(NewTimer(walked.ask.timer_id, _real(session, walked.ask.until), b"{}"))
    if expiry_s is not None and session.opening is not None and walked.state.status != "ended":
        timers.append(NewTimer(f"{EXPIRY}:1", now + timedelta(seconds=expiry_s), b"{}"))
    return tuple(timers)


def _real(session: Session, moment: datetime) -> datetime:
    """Give the moment of our clock at which the dialog's clock shows `moment`."""
    return moment.astimezone(UTC) - session.ahead if session.ahead else moment


def _numbered(session: Session, said: Sequence[Said], now: datetime) -> list[NewEvent]:
    at = wire.moment_text(now)
    numbered = enumerate(said, session.last_seq + 1)
    return [NewEvent(seq, event.type, wire.committed(event, seq, at)) for seq, event in numbered]


def _asked(said: Sequence[Said]) -> InputSpec | None:
    last = next((event.data for event in reversed(said) if event.type == "expects"), None)
    return last if isinstance(last, InputSpec) else None


def _call(session: Session, ask: AskCall, block_id: str, now: datetime, process_id: str) -> NewCall:
    body = CallBody(
        kind=ask.kind,
        request=dict(ask.request),
        timeout_s=ask.timeout_s,
        message_id=ask.message_id,
        org_id=session.org_id,
        bot_id=session.bot_id,
        block_id=block_id,
        trial=session.trial,
    )
    deadline = now + timedelta(seconds=ask.timeout_s + SECOND_TRY_S)
    lane = LANES[ask.kind]
    if lane not in LOCAL_LANES:
        return NewCall(ask.call_id, lane, _encode(body), deadline)
    return NewCall(ask.call_id, lane, _encode(body), deadline, process_id, now + timedelta(seconds=LEASE_S))
