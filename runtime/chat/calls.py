"""Calls outside: claimed in the database, made under a lease, and brought back as an event of source `call`.

The outbox row is the record. A call may be made twice when a process dies under it (foreign services get a stable
idempotency key), but its result is taken once: the inbox knows (dialog, "call", call id).
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

import msgspec

from runtime.chat.commits import LEASE_S, SECOND_TRY_S, CallBody
from runtime.chat.endings import end
from runtime.chat.outages import Outages
from runtime.chat.queue.contract import CallRef, Queue
from runtime.chat.sessions import Letter, Session
from runtime.chat.streams import Deltas
from runtime.dialog.events import CallResult
from runtime.dialog.variables import Value
from runtime.errors import NotFound, RozmovaError, Unavailable
from runtime.telemetry import ERRORS, JOB_RETRIES, JOB_SECONDS, JOB_WAIT_SECONDS, JOBS, Series
from storage.engine import StorageError
from storage.repositories.outbox import ClaimedCall, Outbox
from storage.repositories.turns import NewCall

log = logging.getLogger(__name__)

RENEW_S = 1.5
MAX_ATTEMPTS = 4
TRUSTED_ATTEMPTS = 1
"""A call that was claimed more often than this without an end may be what kills its process."""
PUT_ASIDE_ATTEMPTS = 2 * MAX_ATTEMPTS
"""A call that kills its process even while its failure is told is not touched again."""
MAX_RUNNING = {"http": 200, "script": 8, "ai": 100}
"""Several times what one place may hold (`Policy`), so that a place that hangs leaves room for others."""
OWN_TIMEOUT_S = 2.0
"""A lane keeps the time itself, and so tells the breaker; only one that does not is cut off, this much later."""
AWAY_PAUSE_S = 0.5
REPORT_TRIES = 30
OVERDUE_AT_ONCE = 20
OTHERS_S = 60.0
"""So long after the database came back the calls of lanes served elsewhere are left to those who serve them."""

decode_body = msgspec.json.Decoder(CallBody).decode
_jobs, _retries = Series(JOBS), Series(JOB_RETRIES)
_wait_seconds, _seconds = Series(JOB_WAIT_SECONDS), Series(JOB_SECONDS)


class Lane(Protocol):
    """Makes the calls of one kind."""

    async def run(self, body: CallBody, key: str, deltas: Deltas) -> Value:
        """Make the call and give its result as JSON; `key` is the same however often the call is made.

        Raises:
            RozmovaError: it failed; its code and English sentence go to the block's error exit.
        """
        ...


class Results(Protocol):
    """Takes what calls came to; the chat service."""

    async def happened(self, dialog_id: str, letter: Letter) -> None: ...


class Pusher(Protocol):
    """Sends passing events; the delivery."""

    def publish(self, dialog_id: str, frames: Sequence[bytes]) -> None: ...


@dataclass(frozen=True, slots=True)
class CallParts:
    """What making calls needs. `lanes` are those this process serves."""

    outbox: Outbox
    results: Results
    delivery: Pusher
    queue: Queue
    lanes: Mapping[str, Lane]
    process_id: str
    outages: Outages
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Calls:
    """Makes the calls of this process."""

    def __init__(self, parts: CallParts) -> None:
        self._parts = parts
        self._running: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._claims: dict[tuple[str, str], ClaimedCall] = {}
        """The newest claim on each running call: a clock that leaps lets a sweep of ours claim it anew."""
        self._lane_running: dict[str, int] = dict.fromkeys(parts.lanes, 0)
        self._pushing: set[asyncio.Task[None]] = set()
        self._closing = False

    def room(self, lane: str) -> int:
        """Tell how many more calls of a lane this process may make now."""
        return 0 if self._closing else max(0, MAX_RUNNING.get(lane, 8) - self._lane_running.get(lane, 0))

    def made(self, session: Session, calls: Sequence[NewCall]) -> None:
        """Act on calls that a commit left: make those born claimed by this process, wake a worker for the others."""
        for call in calls:
            if call.claimed_by != self._parts.process_id or call.claimed_until is None:
                self._hold(asyncio.create_task(self._push(CallRef(session.dialog_id, call.call_id))))
            elif call.lane in self._parts.lanes and self.room(call.lane):
                self.start(born_claimed(session, call))
            # else the lease runs out and a sweeper finds the call

    def start(self, call: ClaimedCall) -> None:
        """Make a claimed call in the background."""
        key = (call.dialog_id, call.call_id)
        self._claims[key] = call
        if key in self._running:
            return
        if call.attempts > 1:
            _retries.of(call.lane).inc()
        elif call.created_at is not None:
            _wait_seconds.of(call.lane).observe(max((self._parts.now() - call.created_at).total_seconds(), 0.0))
        task = asyncio.create_task(self._make(call))
        self._running[key] = task
        self._lane_running[call.lane] = self._lane_running.get(call.lane, 0) + 1

        def ended(_: asyncio.Task[None]) -> None:
            self._running.pop(key, None)
            self._claims.pop(key, None)
            self._lane_running[call.lane] -= 1

        task.add_done_callback(ended)

    async def run_one(self, ref: CallRef) -> None:
        """Claim and make one call, as a job of the queue asks; nothing when somebody else has it or it is closed."""
        parts = self._parts
        call = await parts.outbox.claim_one(ref.dialog_id, ref.call_id, parts.process_id, LEASE_S, parts.now())
        if call is None:
            return
        self.start(call)
        task = self._running.get((ref.dialog_id, ref.call_id))
        if task is not None:
            await asyncio.shield(task)

    async def sweep(self) -> int:
        """Take over calls that nobody makes, and end those of any lane that are overdue; gives how many."""
        parts = self._parts
        ready = await parts.outbox.ready_lanes(parts.now())
        found = 0
        # A claim that could not be extended while the database was away is not a sign that its holder died.
        lapsed = not parts.outages.just_back(LEASE_S)
        for lane in ready.intersection(parts.lanes):
            if room := self.room(lane):
                claim = partial(parts.outbox.claim, lane, parts.process_id, LEASE_S, lapsed=lapsed)
                found += self._start_all(await claim(room, parts.now(), most_attempts=TRUSTED_ATTEMPTS))
                if not found and not self._suspects:
                    # What keeps killing its process takes nobody along: those that are left are made one by one.
                    found += self._start_all(await claim(1, parts.now()))
        if ready.difference(parts.lanes) and not self._closing and not parts.outages.just_back(OTHERS_S):
            found += self._start_all(
                await parts.outbox.claim_overdue(parts.process_id, LEASE_S, OVERDUE_AT_ONCE, parts.now())
            )
        return found

    async def close(self, timeout_s: float = 8.0) -> None:
        """Take no more calls, let the running ones end, and leave the rest to another process."""
        self._closing = True
        running = [*self._running.values(), *self._pushing]
        if running:
            await asyncio.wait(running, timeout=timeout_s)
        await end(*self._running.values(), *self._pushing)

    @property
    def _suspects(self) -> bool:
        return any(claim.attempts > TRUSTED_ATTEMPTS + 1 for claim in self._claims.values())

    def _start_all(self, calls: Sequence[ClaimedCall]) -> int:
        for call in calls:
            self.start(call)
        return len(calls)

    # --- one call ----------------------------------------------------------------------------------------------------

    async def _make(self, call: ClaimedCall) -> None:
        if call.attempts > PUT_ASIDE_ATTEMPTS:
            await self._put_aside(call)
            return
        renewing = asyncio.create_task(self._renew(call, asyncio.current_task()))
        began = time.perf_counter()
        try:
            result = await self._result(call)
            _seconds.of(call.lane).observe(time.perf_counter() - began)
            _jobs.of(call.lane, "ok" if result.ok else result.code).inc()
            await self._report(call, result)
        except asyncio.CancelledError:
            _jobs.of(call.lane, "given_back").inc()
            await self._give_back(call)
            raise
        except Exception:
            ERRORS.labels("job").inc()
            log.exception("a call failed", extra={"facts": {"dialog": call.dialog_id, "call": call.call_id}})
        finally:
            await end(renewing)

    async def _result(self, call: ClaimedCall) -> CallResult:
        body = decode_body(call.request)
        left_s = self._left_s(call, body.timeout_s)
        body = msgspec.structs.replace(body, timeout_s=left_s)
        lane = self._parts.lanes.get(call.lane)
        if left_s <= 0 or lane is None:  # one of a lane served elsewhere is claimed only when it is overdue
            return _failed(call, "timeout", "the call did not end in time")
        if call.attempts > MAX_ATTEMPTS:
            return _failed(call, "gave_up", "the process that made the call died again and again")
        deltas = Deltas(call.dialog_id, body.message_id, self._parts.delivery)
        try:
            value = await self._run(lane, body, call, deltas)
            return CallResult(call.call_id, ok=True, value=value)
        except TimeoutError:
            return _failed(call, "timeout", f"no answer within {body.timeout_s:g} s")
        except RozmovaError as error:
            return _failed(call, error.code, error.en)
        except Exception as error:
            ERRORS.labels("job").inc()
            log.exception("a call broke", extra={"facts": {"dialog": call.dialog_id, "call": call.call_id}})
            return _failed(call, "internal", type(error).__name__)
        finally:
            deltas.flush()

    def _left_s(self, call: ClaimedCall, timeout_s: float) -> float:
        """Give how long a call may still take: all its time again when it waited for a database that was away."""
        deadline, owed = call.deadline, timedelta(seconds=timeout_s + SECOND_TRY_S)
        back_at = self._parts.outages.back_at
        if back_at is not None and deadline - owed < back_at:
            deadline = max(deadline, back_at + owed)
        return min(timeout_s, (deadline - self._parts.now()).total_seconds())

    async def _run(self, lane: Lane, body: CallBody, call: ClaimedCall, deltas: Deltas) -> Value:
        """Make the call; what it needs of the database is read before anything is sent, so it may be read again.

        While the database is away no time is counted.
        """
        left_s, ends = body.timeout_s, time.monotonic() + body.timeout_s
        while left_s > 0:
            try:
                async with asyncio.timeout(left_s + OWN_TIMEOUT_S):
                    trying = msgspec.structs.replace(body, timeout_s=left_s)
                    return await lane.run(trying, f"{call.dialog_id}:{call.call_id}", deltas)
            except (StorageError, Unavailable):
                await asyncio.sleep(AWAY_PAUSE_S)
            if self._parts.outages.away:
                ends = time.monotonic() + body.timeout_s
            left_s = ends - time.monotonic()
        raise TimeoutError

    async def _report(self, call: ClaimedCall, result: CallResult) -> None:
        letter = Letter("call", call.call_id, result)
        for attempt in range(REPORT_TRIES):
            try:
                await self._parts.results.happened(call.dialog_id, letter)
            except NotFound:
                await self._parts.outbox.fail(self._newest(call), "the dialog is gone", self._parts.now())
                return
            except Unavailable:
                await asyncio.sleep(min(0.2 * 2**attempt, 3.0) * random.uniform(0.8, 1.2))  # noqa: S311 - spreads retries
            else:
                return
        log.error("a result could not be stored; the call will be made again", extra={"facts": {"call": call.call_id}})

    async def _renew(self, call: ClaimedCall, making: asyncio.Task[None] | None) -> None:
        lost: ClaimedCall | None = None
        while True:
            await asyncio.sleep(RENEW_S)
            claim = self._newest(call)
            try:
                kept = await self._parts.outbox.extend(claim, LEASE_S, self._parts.now())
            except StorageError:
                continue
            if not kept and lost is claim and making is not None:
                log.warning("another process took over a call", extra={"facts": {"call": call.call_id}})
                making.cancel()
                return
            lost = None if kept else claim  # lost to a sweep of our own, the next look finds the newer claim

    def _newest(self, call: ClaimedCall) -> ClaimedCall:
        return self._claims.get((call.dialog_id, call.call_id), call)

    async def _put_aside(self, call: ClaimedCall) -> None:
        log.error("a call is put aside", extra={"facts": {"dialog": call.dialog_id, "call": call.call_id}})
        try:
            await self._parts.outbox.fail(call, "killed its process again and again", self._parts.now())
        except StorageError:
            log.warning("a call could not be put aside; its lease will run out")

    async def _give_back(self, call: ClaimedCall) -> None:
        try:
            await self._parts.outbox.release(self._newest(call), self._parts.now())
        except StorageError:
            log.warning("a call could not be given back; its lease will run out")

    async def _push(self, ref: CallRef) -> None:
        try:
            await self._parts.queue.put(ref)
        except Unavailable:
            log.warning("the queue is away; a worker finds the call in the database")

    def _hold(self, task: asyncio.Task[None]) -> None:
        self._pushing.add(task)
        task.add_done_callback(self._pushing.discard)


def born_claimed(session: Session, call: NewCall) -> ClaimedCall:
    """Give the claim that a commit of this process made together with the call."""
    return ClaimedCall(
        org_id=session.org_id,
        dialog_id=session.dialog_id,
        call_id=call.call_id,
        lane=call.lane,
        request=call.request,
        deadline=call.deadline,
        attempts=1,
        fence=1,
        claimed_by=call.claimed_by,
        claimed_until=call.claimed_until or call.deadline,
    )


def _failed(call: ClaimedCall, code: str, detail: str) -> CallResult:
    return CallResult(call.call_id, ok=False, code=code, detail=detail[:500])
