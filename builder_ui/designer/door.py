"""The way of one open designer to its draft on the server."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any, Protocol

from builder_ui.server import drafts
from builder_ui.server.client import Account
from builder_ui.server.live import draft_events
from builder_ui.server.shapes import Document, Draft, DraftEvent, OpsDone, Problem

Op = dict[str, Any]


class Door(Protocol):
    """What a desk asks of the server; each method may raise ServerProblem. One `once` is done once."""

    async def read(self) -> Draft: ...
    async def send(self, base: int, ops: Sequence[Op], once: str) -> OpsDone: ...
    async def undo(self, once: str) -> OpsDone: ...
    async def redo(self, once: str) -> OpsDone: ...
    async def check(self, document: Document) -> list[Problem]: ...
    def events(self, after: int) -> AsyncIterator[DraftEvent]: ...


class ServerDoor:
    """The server's own; `account` is asked anew each time, so a session that has ended is noticed."""

    def __init__(self, account: Callable[[], Account], scenario_id: str, bot_id: str, client_id: str) -> None:
        self._account, self._scenario, self._bot, self._client = account, scenario_id, bot_id, client_id

    async def read(self) -> Draft:
        return await drafts.get_draft(self._account(), self._scenario)

    async def send(self, base: int, ops: Sequence[Op], once: str) -> OpsDone:
        return await drafts.send_ops(self._account(), self._scenario, base, self._client, ops, once)

    async def undo(self, once: str) -> OpsDone:
        return await drafts.undo(self._account(), self._scenario, self._client, once)

    async def redo(self, once: str) -> OpsDone:
        return await drafts.redo(self._account(), self._scenario, self._client, once)

    async def check(self, document: Document) -> list[Problem]:
        return await drafts.check(self._account(), document, self._bot)

    def events(self, after: int) -> AsyncIterator[DraftEvent]:
        return draft_events(self._account(), self._scenario, after)
