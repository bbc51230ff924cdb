"""The drafts of scenarios: every edit of every designer passes here, is numbered, kept with its inverse, and told.

Operations address by id and say what they replace, so those of an author whose view is a little behind still apply; one
that meets a newer change of the same field is refused.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from runtime.errors import Conflict, Moved, NotFound, RozmovaError
from runtime.request import Caller
from runtime.scenarios.canonical import draft_etag
from runtime.scenarios.document import parse_document
from runtime.scenarios.ops import Op, apply
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.service import written
from runtime.scenarios.shape import Json
from storage import engine as storage_engine
from storage.repositories.people import People
from storage.repositories.scenarios import Draft, DraftChange, DraftOps, Scenarios, UndoStep

MAX_RACES: Final = 8
LOOK_S: Final = 15.0
"""How long a listener waits for a wake-up before it looks into the database anyway."""
PAGE: Final = 200


@dataclass(frozen=True, slots=True)
class Edited:
    """An accepted change: its number, the ETag it leads to, and what it did."""

    seq: int
    etag: str
    ops: Sequence[Mapping[str, object]]


class DraftService:
    """Reads and edits drafts."""

    def __init__(self, parts: ScenarioParts) -> None:
        self._parts = parts

    async def draft(self, caller: Caller, scenario_id: str) -> Draft:
        """Give a draft. Raises NotFound."""
        try:
            return await self._scenarios(caller).draft(scenario_id)
        except storage_engine.NotFound as error:
            raise no_scenario() from error

    async def edit(self, caller: Caller, scenario_id: str, base: int, client_id: str, ops: Sequence[Op]) -> Edited:
        """Apply operations that were made by someone who had seen everything up to `base`.

        Raises:
            NotFound: there is no such scenario.
            Conflict: `draft_moved`, when `base` is ahead of the draft.
            OpRefused: one of them can't be applied; none was.
            TooLarge: the draft would be over its size.
        """
        for _ in range(MAX_RACES):
            draft = await self.draft(caller, scenario_id)
            if base > draft.seq:
                raise draft_moved(draft)
            document = cast("dict[str, Json]", draft.document)
            inverse = apply(document, ops)
            edited = await self._append(caller, draft, document, client_id, ops, inverse)
            if edited is not None:
                return edited
        raise draft_moved(await self.draft(caller, scenario_id))

    async def replace(self, caller: Caller, scenario_id: str, etag: str, given: Mapping[str, object]) -> Edited:
        """Put another document in the place of a draft.

        Raises:
            NotFound: there is no such scenario.
            Moved: its ETag is another one by now.
            BadDocument: the new document is broken.
        """
        document = written(await asyncio.to_thread(parse_document, given))
        draft = await self.draft(caller, scenario_id)
        if draft.etag != etag:
            raise _etag_moved(draft)
        change = self._change(caller, "", (), (), document)
        try:
            replaced = await self._scenarios(caller).append(scenario_id, draft.seq, _of_kind(change, "replace", None))
        except storage_engine.Conflict as error:
            raise _etag_moved(await self.draft(caller, scenario_id)) from error
        self._wake(scenario_id)
        return Edited(replaced.seq, replaced.etag, ())

    async def step(self, caller: Caller, scenario_id: str, client_id: str, kind: Literal["undo", "redo"]) -> Edited:
        """Undo the latest thing this person did, or do again the latest they undid; no operations when there is none.

        Raises:
            NotFound: there is no such scenario.
            OpRefused: others changed the same place since; nothing was undone.
        """
        own = self._scenarios(caller)
        for _ in range(MAX_RACES):
            draft = await self.draft(caller, scenario_id)
            find = own.next_undo if kind == "undo" else own.next_redo
            step: UndoStep | None = await find(scenario_id, _author(caller))
            if step is None:
                return Edited(draft.seq, draft.etag, ())
            document = cast("dict[str, Json]", draft.document)
            ops = cast("list[Op]", step.ops)
            inverse = apply(document, ops)
            edited = await self._append(caller, draft, document, client_id, ops, inverse, kind, step.target_seq)
            if edited is not None:
                return edited
        raise draft_moved(await self.draft(caller, scenario_id))

    async def changes(self, caller: Caller, scenario_id: str, after: int, limit: int = PAGE) -> list[dict[str, object]]:
        """List what was done after a number. Raises NotFound."""
        await self.draft(caller, scenario_id)
        names: dict[str, str] = {}
        return await self._after(caller, scenario_id, after, limit, names)

    async def follow(self, caller: Caller, scenario_id: str, after: int) -> AsyncGenerator[list[dict[str, object]]]:
        """Tell what is done after a number, for ever; an empty list every now and then, as a sign of life."""
        woken = asyncio.Event()
        stop = self._parts.wakes.subscribe(f"draft:{scenario_id}", lambda _: woken.set())
        names: dict[str, str] = {}
        try:
            while True:
                woken.clear()
                found = await self._after(caller, scenario_id, after, PAGE, names)
                if found:
                    after = cast(int, found[-1]["seq"])
                    yield found
                    continue
                try:
                    async with asyncio.timeout(LOOK_S):
                        await woken.wait()
                except TimeoutError:
                    yield []
        finally:
            stop()

    async def _after(
        self, caller: Caller, scenario_id: str, after: int, limit: int, names: dict[str, str]
    ) -> list[dict[str, object]]:
        found = await self._scenarios(caller).ops_after(scenario_id, after, limit)
        return [await self._told(caller, change, names) for change in found]

    async def _told(self, caller: Caller, change: DraftOps, names: dict[str, str]) -> dict[str, object]:
        if change.person_id not in names:
            names[change.person_id] = await self._name(caller, change.person_id)
        return {
            "seq": change.seq,
            "kind": change.kind,
            "client_id": change.client_id,
            "person": names[change.person_id],
            "person_id": change.person_id,
            "ops": change.ops,
            "etag": change.etag,
            "at": change.at.isoformat().replace("+00:00", "Z"),
        }

    async def _name(self, caller: Caller, person_id: str) -> str:
        try:
            return (await People(self._parts.database, caller.org_id).get(person_id)).name
        except storage_engine.NotFound:
            return ""

    async def _append(
        self,
        caller: Caller,
        draft: Draft,
        document: dict[str, Json],
        client_id: str,
        ops: Sequence[Mapping[str, object]],
        inverse: Sequence[Mapping[str, object]],
        kind: str = "do",
        target: int | None = None,
    ) -> Edited | None:
        """Keep a change; None when somebody was faster and it must be worked out again."""
        change = _of_kind(self._change(caller, client_id, ops, inverse, document), kind, target)
        try:
            kept = await self._scenarios(caller).append(draft.scenario_id, draft.seq, change)
        except storage_engine.Conflict:
            return None
        self._wake(draft.scenario_id)
        return Edited(kept.seq, kept.etag, ops)

    def _change(
        self,
        caller: Caller,
        client_id: str,
        ops: Sequence[Mapping[str, object]],
        inverse: Sequence[Mapping[str, object]],
        document: Mapping[str, object],
    ) -> DraftChange:
        now = self._parts.clock()
        return DraftChange(_author(caller), client_id, ops, inverse, document, draft_etag(document), now)

    def _wake(self, scenario_id: str) -> None:
        self._parts.wakes.publish(f"draft:{scenario_id}", [b"moved"])

    def _scenarios(self, caller: Caller) -> Scenarios:
        return Scenarios(self._parts.database, caller.org_id)


def _of_kind(change: DraftChange, kind: str, target: int | None) -> DraftChange:
    return DraftChange(
        change.person_id,
        change.client_id,
        change.ops,
        change.inverse,
        change.document,
        change.etag,
        change.now,
        kind,
        target,
    )


def _author(caller: Caller) -> str:
    """Undo is a person's own; a program has its key for a person."""
    return caller.person_id or caller.token_id


def no_scenario() -> NotFound:
    """Make the error for a scenario that is not there, or is another organisation's."""
    return NotFound("no_scenario", uk="Такого сценарію немає.", en="There is no such scenario.")


def draft_moved(draft: Draft) -> Conflict:
    """Make the error for a draft that is not where the caller thinks."""
    return Conflict(
        "draft_moved",
        uk="Чернетку тим часом змінили. Оновіть її й повторіть.",
        en="The draft was changed meanwhile. Reload it and try again.",
        extra={"scenario": draft.scenario_id, "seq": draft.seq, "etag": draft.etag},
    )


def _etag_moved(draft: Draft) -> RozmovaError:
    moved = draft_moved(draft)
    return Moved("draft_moved", uk=moved.uk, en=moved.en, extra=moved.extra)
