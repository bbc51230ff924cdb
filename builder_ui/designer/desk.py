"""One open designer: the draft as this page knows it, and every way it changes.

The server orders all edits. A list of ops is known here once its number has come: as the answer to an edit of this
page, or as an event of somebody else's. Both may come in any order; they are applied in the order of their numbers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from builder_ui.server import drafts
from builder_ui.server.client import Account
from builder_ui.server.live import draft_events
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Bot, Draft, DraftEvent, OpsDone, Problem
from runtime.errors import RozmovaError
from runtime.scenarios.ops import apply

Op = dict[str, Any]
Saved = Literal["saved", "saving", "failed"]
CHECK_PAUSE_S: Final = 0.7


@dataclass(frozen=True, slots=True)
class Changed:
    """What a list of ops touched: the blocks whose settings changed, and whether it came from this page's form."""

    blocks: frozenset[str]
    from_form: bool


@dataclass(slots=True)
class Listeners:
    """Who is told what; each is called on the page's loop."""

    patched: Callable[[int, Sequence[Op]], None] = lambda seq, ops: None
    acknowledged: Callable[[int, int], None] = lambda cid, seq: None
    reloaded: Callable[[], None] = lambda: None
    changed: list[Callable[[Changed], None]] = field(default_factory=list[Callable[[Changed], None]])
    problems: list[Callable[[list[Problem]], None]] = field(default_factory=list[Callable[[list[Problem]], None]])
    saved: list[Callable[[Saved], None]] = field(default_factory=list[Callable[[Saved], None]])


class Desk:
    """The draft of one scenario on one page."""

    def __init__(self, account: Callable[[], Account], bot: Bot, draft: Draft, client_id: str) -> None:
        self._account = account
        self.bot = bot
        self.scenario_id = bot.main_scenario
        self.client_id = client_id
        self.document = draft.document
        self.seq = draft.seq
        self.etag = draft.etag
        self.problems: list[Problem] = []
        self.tell = Listeners()
        self._early: dict[int, tuple[list[Op], str, bool]] = {}
        self._sending = asyncio.Lock()
        self._check_task: asyncio.Task[None] | None = None

    # --- edits -------------------------------------------------------------------------------------------------------

    async def edit(self, ops: Sequence[Op]) -> bool:
        """Send an edit of a form; False when the server refused it, which reloads the page's draft.

        Raises:
            ServerProblem: the server did not take it for another reason than somebody's other edit.
        """
        done = await self._send(list(ops))
        if done is None:
            return False
        self._learn(done.seq, list(ops), done.etag, from_form=True)
        self.tell.patched(done.seq, ops)
        return True

    async def canvas_edit(self, cid: int, base: int, ops: list[Op]) -> None:
        """Send an edit made on the canvas."""
        done = await self._send(ops, base)
        if done is not None:
            self._learn(done.seq, ops, done.etag, from_form=False)
            self.tell.acknowledged(cid, done.seq)

    async def undo(self) -> bool:
        """Take the person's last edit back; False when there is none."""
        return await self._step(drafts.undo)

    async def redo(self) -> bool:
        """Make the edit that was taken back last again; False when there is none."""
        return await self._step(drafts.redo)

    async def reload(self) -> None:
        """Read the draft anew."""
        draft = await drafts.get_draft(self._account(), self.scenario_id)
        self.document, self.seq, self.etag = draft.document, draft.seq, draft.etag
        self._early.clear()
        self.tell.reloaded()
        self._tell_changed(frozenset(block["id"] for block in self.blocks()), from_form=False)

    async def follow(self) -> None:
        """Take part in what others do, until cancelled."""
        async for event in draft_events(self._account(), self.scenario_id, self.seq):
            self._others(event)

    def _others(self, event: DraftEvent) -> None:
        if event.seq <= self.seq or event.seq in self._early:
            return
        if event.client_id != self.client_id:
            self.tell.patched(event.seq, event.ops)
        self._learn(event.seq, event.ops, event.etag, from_form=False)

    async def _step(self, which: Callable[[Account, str, str], Awaitable[OpsDone]]) -> bool:
        async with self._sending:
            done = await which(self._account(), self.scenario_id, self.client_id)
        if not done.ops:
            return False
        self.tell.patched(done.seq, done.ops)
        self._learn(done.seq, done.ops, done.etag, from_form=False)
        return True

    async def _send(self, ops: list[Op], base: int | None = None) -> OpsDone | None:
        self._tell_saved("saving")
        try:
            async with self._sending:
                done = await drafts.send_ops(
                    self._account(), self.scenario_id, self.seq if base is None else base, self.client_id, ops
                )
        except ServerProblem as problem:
            self._tell_saved("failed")
            if problem.status in (409, 422):
                await self.reload()
                self._tell_saved("saved")
                if problem.status == 422:
                    raise
                return None
            raise
        self._tell_saved("saved")
        return done

    # --- what is known -----------------------------------------------------------------------------------------------

    def _learn(self, seq: int, ops: list[Op], etag: str, *, from_form: bool) -> None:
        if seq <= self.seq:
            return
        self._early[seq] = (ops, etag, from_form)
        while self.seq + 1 in self._early:
            known, known_etag, form = self._early.pop(self.seq + 1)
            self.seq += 1
            self.etag = known_etag or self.etag
            apply(self.document, known)
            self._tell_changed(touched_blocks(known), from_form=form)

    def _tell_changed(self, blocks: frozenset[str], *, from_form: bool) -> None:
        for listener in self.tell.changed:
            listener(Changed(blocks, from_form))
        self.check_soon()

    def _tell_saved(self, state: Saved) -> None:
        for listener in self.tell.saved:
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
        self._check_task = asyncio.create_task(self._check_later())

    async def check_now(self) -> list[Problem]:
        """Ask for the problems of the draft as it is."""
        self.problems = await drafts.check(self._account(), self.document, self.bot.id)
        for listener in self.tell.problems:
            listener(self.problems)
        return self.problems

    async def _check_later(self) -> None:
        await asyncio.sleep(CHECK_PAUSE_S)
        try:
            await self.check_now()
        except RozmovaError:
            self._tell_saved("failed")

    def close(self) -> None:
        """Stop what runs in the background."""
        if self._check_task is not None:
            self._check_task.cancel()


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
    return frozenset(found)


def set_op(document_part: dict[str, Any], path: list[str], name: str, value: object) -> Op:
    """Make the op that sets `name` of the part at `path`, refused when somebody has changed it meanwhile."""
    op: Op = {"t": "set", "path": [*path, name], "value": value}
    if name in document_part:
        op["was"] = document_part[name]
    return op
