"""One open designer: the draft as this page knows it, and every way it changes.

The server orders all edits. A list of ops is known here once its number has come: as the answer to an edit of this
page, or as an event. Both may come in any order; they are applied in the order of their numbers. Edits of this page
are sent one after another; while the server is away they wait, and are sent when it is back.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeVar

from builder_ui.designer.door import Door, Op
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Bot, Draft, DraftEvent, OpsDone, Problem
from runtime.errors import RozmovaError
from runtime.scenarios.ops import apply

Saved = Literal["saved", "saving", "failed"]
Sleep = Callable[[float], Awaitable[object]]
Answer = TypeVar("Answer")
CHECK_PAUSE_S: Final = 0.7
FIRST_WAIT_S: Final = 0.5
LONGEST_WAIT_S: Final = 8.0
SETTLE_S: Final = 3.0
REFUSED: Final = frozenset({400, 401, 403, 404, 409, 410, 412, 413, 422})


@dataclass(slots=True)
class Listeners:
    """Who is told what; each is called on the page's loop.

    `patched` is told of ops the canvas has not made itself, in the order of their numbers; `changed` of the blocks
    that were touched. What the desk tells by itself, it tells inside `on_page()`.
    """

    patched: Callable[[int, Sequence[Op]], None] = lambda seq, ops: None
    acknowledged: Callable[[int, int], None] = lambda cid, seq: None
    reloaded: Callable[[], None] = lambda: None
    on_page: Callable[[], AbstractContextManager[object]] = nullcontext
    changed: list[Callable[[frozenset[str]], None]] = field(default_factory=list[Callable[[frozenset[str]], None]])
    problems: list[Callable[[list[Problem]], None]] = field(default_factory=list[Callable[[list[Problem]], None]])
    saved: list[Callable[[Saved], None]] = field(default_factory=list[Callable[[Saved], None]])


@dataclass(frozen=True, slots=True)
class _Known:
    ops: Sequence[Op]
    etag: str
    of_canvas: bool


class Desk:
    """The draft of one scenario on one page."""

    def __init__(self, door: Door, bot: Bot, draft: Draft, client_id: str, sleep: Sleep = asyncio.sleep) -> None:
        self._door = door
        self._sleep = sleep
        self.bot = bot
        self.scenario_id = bot.main_scenario
        self.client_id = client_id
        self.document = draft.document
        self.seq = draft.seq
        self.etag = draft.etag
        self.problems: list[Problem] = []
        self.tell = Listeners()
        self._early: dict[int, _Known] = {}
        self._turns = asyncio.Lock()
        self._waiting = 0
        self._canvas_sends = False
        self._check_task: asyncio.Task[None] | None = None
        self._reload_task: asyncio.Task[None] | None = None
        self._closed = False

    # --- edits -------------------------------------------------------------------------------------------------------

    async def edit(self, ops: Sequence[Op] | Callable[[], Sequence[Op]]) -> bool:
        """Send an edit of a form, or what a function makes of the draft when its turn has come.

        False when somebody's other edit stands in its way; the page's draft is read anew then.

        Raises:
            ServerProblem: the server did not take it for another reason.
        """
        return await self._take_turn(lambda: ops() if callable(ops) else ops, None, None)

    async def canvas_edit(self, cid: int, base: int, ops: Sequence[Op]) -> bool:
        """Send an edit made on the canvas; the rest is as `edit`."""
        return await self._take_turn(lambda: ops, cid, base)

    async def undo(self) -> bool:
        """Take the person's last edit back; False when there is none."""
        return await self._step(self._door.undo)

    async def redo(self) -> bool:
        """Make the edit that was taken back last again; False when there is none."""
        return await self._step(self._door.redo)

    async def reload(self) -> None:
        """Read the draft anew."""
        draft = await self._door.read()
        self.document, self.seq, self.etag = draft.document, draft.seq, draft.etag
        self._early = {seq: known for seq, known in self._early.items() if seq > self.seq}
        self.tell.reloaded()
        self._tell_changed(frozenset(block["id"] for block in self.blocks()))
        self._catch_up()

    async def follow(self) -> None:
        """Take part in what others do, until cancelled."""
        async for event in self._door.events(self.seq):
            self._heard(event)

    async def settled(self) -> None:
        """Wait until the edits made so far are sent, a moment at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(SETTLE_S), self._turns:
                return

    async def _take_turn(self, make: Callable[[], Sequence[Op]], cid: int | None, base: int | None) -> bool:
        self._waiting += 1
        try:
            async with self._turns:
                ops = make()
                if not ops:
                    return True
                self._tell_saved("saving")
                self._canvas_sends = cid is not None
                try:
                    key, at = secrets.token_hex(16), self.seq if base is None else base
                    done = await self._patiently(lambda: self._door.send(at, ops, key))
                except ServerProblem as problem:
                    await self._patiently(self.reload)
                    if problem.status == 409:
                        return False
                    raise
                self._learn(done.seq, _Known(ops, done.etag, of_canvas=cid is not None))
                if cid is not None:
                    self.tell.acknowledged(cid, done.seq)
                return True
        finally:
            self._waiting -= 1
            self._canvas_sends = False
            if not self._waiting:
                self._tell_saved("saved")

    async def _step(self, which: Callable[[str], Awaitable[OpsDone]]) -> bool:
        async with self._turns:
            key = secrets.token_hex(16)
            done = await self._patiently(lambda: which(key))
            if done.ops:
                self._learn(done.seq, _Known(done.ops, done.etag, of_canvas=False))
        if not self._waiting:
            self._tell_saved("saved")
        return bool(done.ops)

    async def _patiently(self, work: Callable[[], Awaitable[Answer]]) -> Answer:
        """Do it again while the server is away; its refusal is raised."""
        wait_s = FIRST_WAIT_S
        while True:
            try:
                return await work()
            except ServerProblem as problem:
                lasting = problem.status in REFUSED and problem.code != "idempotency_running"
                if lasting or self._closed:
                    raise
            self._tell_saved("failed")
            await self._sleep(wait_s)
            wait_s = min(wait_s * 2, LONGEST_WAIT_S)

    # --- what is known -----------------------------------------------------------------------------------------------

    def _heard(self, event: DraftEvent) -> None:
        if event.seq <= self.seq or event.seq in self._early:
            return
        if not event.ops:  # the whole document was put in the draft's place
            self._reload_soon()
            return
        own = event.client_id == self.client_id
        self._learn(event.seq, _Known(event.ops, event.etag, of_canvas=own and self._canvas_sends))

    def _learn(self, seq: int, known: _Known) -> None:
        if seq > self.seq:
            self._early.setdefault(seq, known)
            self._catch_up()

    def _catch_up(self) -> None:
        while known := self._early.pop(self.seq + 1, None):
            try:
                apply(self.document, list(known.ops))
            except RozmovaError:  # this page knows another draft than the server's
                self._reload_soon()
                return
            self.seq += 1
            self.etag = known.etag or self.etag
            if not known.of_canvas:
                self.tell.patched(self.seq, known.ops)
            self._tell_changed(touched_blocks(known.ops))

    def _reload_soon(self) -> None:
        if self._reload_task is None or self._reload_task.done():
            self._reload_task = asyncio.create_task(self._reload_on_page())

    async def _reload_on_page(self) -> None:
        with self.tell.on_page(), suppress(RozmovaError):
            await self._patiently(self.reload)

    def _tell_changed(self, blocks: frozenset[str]) -> None:
        for listener in tuple(self.tell.changed):
            listener(blocks)
        self.check_soon()

    def _tell_saved(self, state: Saved) -> None:
        for listener in tuple(self.tell.saved):
            listener(state)

    def blocks(self) -> list[dict[str, Any]]:
        """Give every block of the document."""
        return [block for group in self.document["groups"] for block in group["blocks"]]

    def find_block(self, block_id: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """Give a block and the group it stands in, or None."""
        for group in self.document["groups"]:
            for block in group["blocks"]:
                if block["id"] == block_id:
                    return block, group
        return None

    def variables(self) -> list[dict[str, Any]]:
        """Give the declared variables."""
        return list(self.document.get("variables", []))

    # --- problems ----------------------------------------------------------------------------------------------------

    def check_soon(self) -> None:
        """Ask for the problems when nothing has changed for a moment."""
        if self._check_task is not None:
            self._check_task.cancel()
        if not self._closed:
            self._check_task = asyncio.create_task(self._check_later())

    async def check_now(self) -> list[Problem]:
        """Ask for the problems of the draft as it is."""
        self.problems = await self._door.check(self.document)
        for listener in tuple(self.tell.problems):
            listener(self.problems)
        return self.problems

    async def _check_later(self) -> None:
        wait_s = CHECK_PAUSE_S
        while not self._closed:
            await self._sleep(wait_s)
            try:
                with self.tell.on_page():
                    await self.check_now()
                return
            except ServerProblem as problem:  # the sentences that are shown stay
                if problem.status in REFUSED:
                    return
                wait_s = LONGEST_WAIT_S

    def close(self) -> None:
        """Stop what runs in the background."""
        self._closed = True
        for task in (self._check_task, self._reload_task):
            if task is not None:
                task.cancel()


def touched_blocks(ops: Sequence[Op]) -> frozenset[str]:
    """Give the ids of the blocks that ops change, move, add or take away."""
    found: set[str] = set()
    for op in ops:
        path = op.get("path", [])
        if len(path) >= 4 and path[0] == "groups" and path[2] == "blocks":
            found.add(path[3])
        value = op.get("value")
        if path[-1:] == ["blocks"] and isinstance(value, dict) and "id" in value:
            found.add(value["id"])
        if path == ["groups"] and isinstance(value, dict):
            found.update(block["id"] for block in value.get("blocks", ()))
    return frozenset(found)
