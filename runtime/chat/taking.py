"""A letter is taken: run the turn, commit it, then show it; on a conflict load again and rerun, never drop."""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from runtime.chat import wire
from runtime.chat.commits import Made, made_by, made_early, made_of, own_words
from runtime.chat.delivery import Delivery
from runtime.chat.plans import Plans
from runtime.chat.sessions import Answered, Letter, Session, SessionLimits, refresh
from runtime.chat.slow_turns import SlowTurns, TurnTiming
from runtime.chat.turns import Scripts, TurnSetting, broken, walk
from runtime.dialog.events import Reply, Started, TimerFired
from runtime.dialog.messages import InputSpec
from runtime.errors import Conflict, NotFound, RozmovaError, Unavailable
from runtime.orchestrator.engine import EXPIRY
from runtime.orchestrator.plan import Plan
from runtime.orchestrator.state import State, decode_state
from runtime.telemetry import ERRORS, TURN_SECONDS, TURNS
from storage.engine import NoSpace, StorageError
from storage.repositories.turns import BadTurn, NewCall, NewTimer, Outcome, StoredDialog, TurnStore

log = logging.getLogger(__name__)

ASKED_LOOK = 20
_OUTCOMES = {outcome: TURNS.labels(outcome.value) for outcome in Outcome}
MAX_RERUNS = 60
"""Between two reruns passes a random pause up to 20 ms, so this is over half a second of constant losing."""


class AfterCommit(Protocol):
    """Who acts on what a commit left behind: calls outside, and timers that are near."""

    def calls_made(self, session: Session, calls: Sequence[NewCall]) -> None: ...

    def timers_set(self, session: Session, timers: Sequence[NewTimer]) -> None: ...


class TrialClocks(Protocol):
    """Knows how far the clocks of trials were moved."""

    async def ahead(self, org_id: str, trial_id: str) -> timedelta: ...


class LeftToSweepers:
    """Leaves calls and timers to whoever sweeps the database."""

    def calls_made(self, session: Session, calls: Sequence[NewCall]) -> None:
        pass

    def timers_set(self, session: Session, timers: Sequence[NewTimer]) -> None:
        pass


@dataclass(frozen=True, slots=True)
class ChatRules:
    """The settings of the chat service. `process_id` names this process in claims; it must be its own."""

    process_id: str
    token_days: int = 30
    script_wall_s: float = 3.0
    slow_turn_s: float = 1.0
    sessions: SessionLimits = field(default_factory=SessionLimits)


@dataclass(frozen=True, slots=True)
class TakingParts:
    """What taking letters needs."""

    store: TurnStore
    plans: Plans
    delivery: Delivery
    scripts: Scripts
    clocks: TrialClocks
    rules: ChatRules
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Taking:
    """Takes the letters of all dialogs; `sessions` sees to it that each dialog's come one at a time."""

    def __init__(self, parts: TakingParts) -> None:
        self._parts = parts
        self._slow = SlowTurns(parts.rules.slow_turn_s)
        self.after: AfterCommit = LeftToSweepers()

    async def load(self, dialog_id: str) -> StoredDialog | None:
        """Read a dialog.

        Raises:
            Unavailable: the database does not answer.
        """
        try:
            return await self._parts.store.load(dialog_id)
        except StorageError as error:
            raise unavailable() from error

    async def take(self, session: Session, letter: Letter) -> Answered:
        """Run and commit the turn that `letter` causes.

        Raises:
            Conflict: the dialog has ended (`dialog_ended`).
            Unavailable: the database does not answer, or other processes always won.
        """
        answered = session.known(letter.key)
        if answered is not None:
            return answered
        timing = TurnTiming(self._parts.scripts, began_at=time.perf_counter())
        try:
            return await self._take(session, letter, timing)
        finally:
            ended_at = time.perf_counter()
            if ended_at - letter.posted_at > self._slow.limit_s:
                self._slow.tell(session, letter, timing, ended_at)

    async def _take(self, session: Session, letter: Letter, timing: TurnTiming) -> Answered:
        for attempt in range(MAX_RERUNS):
            if session.version == 0 and session.opening is None:
                await self._reload(session)
            try:
                made = await self._make(session, letter, timing)
            except RozmovaError:
                earlier = await self._earlier(session, letter)
                if earlier is None:
                    raise
                return earlier
            outcome = await self._commit(session, letter, made, timing)
            timing.outcome = outcome.value
            _OUTCOMES[outcome].inc()
            if outcome is Outcome.COMMITTED:
                TURN_SECONDS.observe(time.perf_counter() - timing.began_at)
                return await self._earlier(session, letter) or _nothing(session)
            await self._reload(session)
            if outcome is Outcome.DUPLICATE:
                return await self._earlier(session, letter) or _nothing(session)
            if attempt:
                await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311 - spreads the losers, no secret
        raise unavailable()

    # --- the turn ----------------------------------------------------------------------------------------------------

    async def _make(self, session: Session, letter: Letter, timing: TurnTiming) -> Made:
        began = time.perf_counter()
        try:
            return await self._made(session, letter, timing)
        finally:
            timing.made_s += time.perf_counter() - began

    async def _made(self, session: Session, letter: Letter, timing: TurnTiming) -> Made:
        now = self._parts.now()
        if session.status == "ended" and session.opening is None:
            if isinstance(letter.event, Reply):
                raise Conflict("dialog_ended", uk="Розмову завершено.", en="The conversation has ended.")
            return made_of(session, letter, (), "ended", now)
        try:
            return await self._walk(session, letter, now, timing)
        except NotFound:
            if isinstance(letter.event, Reply | Started):
                raise
            # A call or a timer of a dialog whose release is gone would come back for ever.
            log.warning("a dialog's release is gone", extra={"facts": {"dialog": session.dialog_id}})
            return self._broken(session, letter, now)
        except RozmovaError:
            raise
        except Exception:
            ERRORS.labels("turn").inc()
            log.exception("a turn failed", extra={"facts": {"dialog": session.dialog_id, "bot": session.bot_id}})
            return self._broken(session, letter, now)

    async def _walk(self, session: Session, letter: Letter, now: datetime, timing: TurnTiming) -> Made:
        plan = await self._parts.plans.get(session.plan_key)
        if session.state is None:
            session.state = decode_state(session.state_bytes)
        shown = now + await self._ahead(session)
        ends_at = _expires_at(session.state, plan)
        if letter.event == TimerFired(EXPIRY) and ends_at is not None and ends_at > shown:
            return made_early(session, letter, ends_at, now)
        if session.asked is None and isinstance(letter.event, Reply) and letter.event.choice is not None:
            session.asked = await self._asked(session)
        setting = TurnSetting(
            scripts=timing,
            bot_key=session.plan_key.trial_id or session.release_id,
            script_wall_s=self._parts.rules.script_wall_s,
            now=shown,
            monotonic=time.monotonic,
            traced=session.trial,
        )
        walked = await walk(plan, session.state, letter.event, setting)
        return made_by(session, letter, walked, now, self._parts.rules.process_id, plan.expiry_s)

    async def _ahead(self, session: Session) -> timedelta:
        if not session.trial:
            return timedelta()
        if session.ahead is None:
            session.ahead = await self._parts.clocks.ahead(session.org_id, session.dialog_id)
        return session.ahead

    async def _asked(self, session: Session) -> InputSpec | None:
        events = await self._parts.delivery.events_after(session.dialog_id, max(session.last_seq - ASKED_LOOK, 0))
        return wire.last_asked(events)

    def _broken(self, session: Session, letter: Letter, now: datetime) -> Made:
        return made_of(session, letter, [*own_words(session, letter), *broken(session.lang)], "ended", now)

    # --- the commit --------------------------------------------------------------------------------------------------

    async def _commit(self, session: Session, letter: Letter, made: Made, timing: TurnTiming) -> Outcome:
        began = time.perf_counter()
        try:
            try:
                outcome = await self._parts.store.commit(made.turn)
            except BadTurn:
                ERRORS.labels("turn").inc()
                log.exception("a turn cannot be stored", extra={"facts": {"dialog": session.dialog_id}})
                made = self._broken(session, letter, made.turn.at)
                outcome = await self._parts.store.commit(made.turn)
        except StorageError as error:
            session.version = 0  # whether it was committed is unknown: the copy is loaded again before the next turn
            timing.outcome = "unavailable"
            raise (no_space() if isinstance(error, NoSpace) else unavailable()) from error
        finally:
            timing.commit_count += 1
            timing.commit_s += time.perf_counter() - began
        if outcome is Outcome.COMMITTED:
            self._committed(session, letter, made)
        return outcome

    def _committed(self, session: Session, letter: Letter, made: Made) -> None:
        turn = made.turn
        events = [(event.seq, event.body) for event in turn.events]
        session.version = turn.expected_version + 1
        session.state, session.state_bytes = made.state, turn.state
        session.status, session.last_seq = turn.status, turn.last_seq
        session.opening = None
        session.asked = made.asked or session.asked
        session.resumes_at = made.resumes_at
        session.add_events(events)
        session.remember(letter.key, turn.last_seq - len(events) + 1, turn.last_seq)
        if made.trace:
            at = wire.moment_text(turn.at)
            self._parts.delivery.publish_kept(session.dialog_id, [wire.trace(entry, at) for entry in made.trace])
        frames = [body for _, body in events]
        if made.typing:
            frames.append(wire.typing(True))
        elif letter.source in ("call", "timer"):
            frames.insert(0, wire.typing(False))
        self._parts.delivery.publish(session.dialog_id, frames)
        if turn.calls:
            self.after.calls_made(session, turn.calls)
        if turn.timers:
            self.after.timers_set(session, turn.timers)

    async def _earlier(self, session: Session, letter: Letter) -> Answered | None:
        answered = session.known(letter.key)
        if answered is not None:
            return answered
        try:
            found = await self._parts.store.answered(session.dialog_id, *letter.key)
        except StorageError as error:
            raise unavailable() from error
        if found is None:
            return None
        session.remember(letter.key, found.first_seq, found.last_seq)
        return session.known(letter.key)

    async def _reload(self, session: Session) -> None:
        stored = await self.load(session.dialog_id)
        if stored is None:
            session.version = 0
            raise unavailable()
        refresh(session, stored)


def no_space() -> Unavailable:
    """Say that the disk takes no more."""
    return Unavailable(
        "no_space",
        uk="На диску сервера немає місця. Повторіть за кілька хвилин.",
        en="The server's disk is full. Try again in a few minutes.",
        retry_after_s=10,
    )


def unavailable() -> Unavailable:
    """Say that the database does not answer."""
    return Unavailable(
        uk="База даних не відповідає. Повторіть за хвилину.",
        en="The database does not answer. Try again in a minute.",
        retry_after_s=2,
    )


def _expires_at(state: State, plan: Plan) -> datetime | None:
    if plan.expiry_s is None or state.waiting is None or not state.waiting.since_ms:
        return None
    return datetime.fromtimestamp(state.waiting.since_ms / 1000 + plan.expiry_s, UTC)


def _nothing(session: Session) -> Answered:
    return Answered(1, 0, (), session.status, session.resumes_at)
