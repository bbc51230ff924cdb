"""Scenarios and their drafts: the draft of a scenario moves by operations, numbered from 1, each with its inverse.

Undo is a person's own: it takes back that person's latest operations, whatever others did since. A "do" is `done`,
`undone`, or `forgotten` once its author did something else after undoing it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, delete, func, insert, or_, select, update

from storage.engine import Conflict, Database
from storage.repositories.rows import columns, found
from storage.tables.bots import bots
from storage.tables.drafts import draft_ops, drafts
from storage.tables.scenarios import scenarios
from storage.tables.versions import versions

Ops = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class NewScenario:
    """A scenario to be made, with the first state of its draft."""

    scenario_id: str
    bot_id: str
    name: str
    document: Mapping[str, object]
    etag: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario of a bot."""

    id: str
    org_id: str
    bot_id: str
    name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """The document an author works on, after the operation `seq`."""

    scenario_id: str
    bot_id: str
    document: dict[str, object]
    seq: int
    etag: str
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class DraftChange:
    """An accepted list of operations and the document it leads to; `target_seq` names the do of an undo or a redo."""

    person_id: str
    client_id: str
    ops: Sequence[Mapping[str, object]]
    inverse: Sequence[Mapping[str, object]]
    document: Mapping[str, object]
    etag: str
    now: datetime
    kind: str = "do"
    target_seq: int | None = None


@dataclass(frozen=True, slots=True)
class DraftOps:
    """Operations that were accepted as number `seq`."""

    seq: int
    person_id: str
    client_id: str
    ops: Ops
    etag: str
    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class UndoStep:
    """The operations that take back, or do again, what was done as `target_seq`."""

    target_seq: int
    ops: Ops


_SELECT = select(*columns(Scenario, scenarios)).where(scenarios.c.removed_at.is_(None))
_DRAFT = select(
    drafts.c.scenario_id,
    scenarios.c.bot_id,
    drafts.c.document,
    drafts.c.seq,
    drafts.c.etag,
    drafts.c.updated_at,
).join_from(drafts, scenarios, drafts.c.scenario_id == scenarios.c.id)


class Scenarios:
    """The scenarios of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def create(self, new: NewScenario) -> Draft:
        """Make a scenario; a bot's first one becomes its main scenario. Raises NotFound when there is no such bot."""
        async with self._database.unit_of_work():
            own_bot = select(bots.c.id).where(bots.c.id == new.bot_id, bots.c.org_id == self._org_id)
            found(await self._database.fetch_value(own_bot.with_for_update()), "bot")
            row = {"id": new.scenario_id, "org_id": self._org_id, "bot_id": new.bot_id, "name": new.name}
            await self._database.run(insert(scenarios).values(**row, created_at=new.now))
            draft = {"scenario_id": new.scenario_id, "org_id": self._org_id, "document": dict(new.document)}
            await self._database.run(insert(drafts).values(**draft, seq=0, etag=new.etag, updated_at=new.now))
            without_main = (bots.c.id == new.bot_id, bots.c.main_scenario_id.is_(None))
            await self._database.run(update(bots).where(*without_main).values(main_scenario_id=new.scenario_id))
            return await self.draft(new.scenario_id)

    async def get(self, scenario_id: str) -> Scenario:
        """Read a scenario. Raises NotFound."""
        own = _SELECT.where(scenarios.c.id == scenario_id, scenarios.c.org_id == self._org_id)
        return found(await self._database.fetch_one(Scenario, own), "scenario")

    async def of_bot(self, bot_id: str) -> list[Scenario]:
        """List the scenarios of a bot, the oldest first."""
        own = _SELECT.where(scenarios.c.bot_id == bot_id, scenarios.c.org_id == self._org_id)
        return await self._database.fetch_all(Scenario, own.order_by(scenarios.c.created_at, scenarios.c.id))

    async def rename(self, scenario_id: str, name: str) -> Scenario:
        """Give a scenario another name. Raises NotFound."""
        async with self._database.unit_of_work():
            await self.get(scenario_id)
            own = (scenarios.c.id == scenario_id, scenarios.c.org_id == self._org_id)
            await self._database.run(update(scenarios).where(*own).values(name=name))
            return await self.get(scenario_id)

    async def delete(self, scenario_id: str, now: datetime) -> None:
        """Delete a scenario and its draft; what was published of it stays, for the dialogs and releases that use it.

        Raises NotFound, and Conflict `main_scenario` for the main one of its bot.
        """
        async with self._database.unit_of_work():
            scenario = await self.get(scenario_id)
            bot = select(bots.c.main_scenario_id).where(bots.c.id == scenario.bot_id).with_for_update()
            if await self._database.fetch_value(bot) == scenario_id:
                raise Conflict("the main scenario of a bot cannot be deleted", "main_scenario", scenario_id)
            published = select(versions.c.number).where(versions.c.scenario_id == scenario_id).limit(1)
            this = scenarios.c.id == scenario_id
            if await self._database.fetch_value(published) is None:
                await self._database.run(delete(scenarios).where(this))
                return
            await self._database.run(update(scenarios).where(this).values(removed_at=now))
            for table in (draft_ops, drafts):
                await self._database.run(delete(table).where(table.c.scenario_id == scenario_id))

    async def draft(self, scenario_id: str) -> Draft:
        """Read a draft. Raises NotFound."""
        own = _DRAFT.where(drafts.c.scenario_id == scenario_id, drafts.c.org_id == self._org_id)
        return found(await self._database.fetch_one(Draft, own), "scenario")

    async def append(self, scenario_id: str, base_seq: int, change: DraftChange) -> Draft:
        """Accept a change that was computed from the draft at `base_seq`, as number `base_seq + 1`.

        Raises NotFound, and Conflict `draft_moved` when the draft is no longer there.
        """
        async with self._database.unit_of_work():
            at_base = (
                drafts.c.scenario_id == scenario_id,
                drafts.c.org_id == self._org_id,
                drafts.c.seq == base_seq,
            )
            moved = update(drafts).where(*at_base)
            seq = base_seq + 1
            draft = {"document": dict(change.document), "seq": seq, "etag": change.etag}
            if await self._database.run(moved.values(**draft, updated_at=change.now)) == 0:
                await self.draft(scenario_id)
                raise Conflict("the draft has moved", "draft_moved", scenario_id)
            await self._follow_undo(scenario_id, change)
            row = {"scenario_id": scenario_id, "seq": seq, "org_id": self._org_id, "at": change.now}
            row |= {"person_id": change.person_id, "client_id": change.client_id, "etag": change.etag}
            row |= {"ops": list(change.ops), "inverse": list(change.inverse), "kind": change.kind}
            await self._database.run(insert(draft_ops).values(**row, target_seq=change.target_seq, state="done"))
            return await self.draft(scenario_id)

    async def ops_after(self, scenario_id: str, seq: int, limit: int = 500) -> list[DraftOps]:
        """List accepted operations with a number above `seq`, in order."""
        own = self._own_ops(scenario_id).where(draft_ops.c.seq > seq)
        return await self._database.fetch_all(DraftOps, own.order_by(draft_ops.c.seq).limit(limit))

    async def next_undo(self, scenario_id: str, person_id: str) -> UndoStep | None:
        """Tell what takes back the latest thing this person did and did not undo yet, or None."""
        target = await self._target(scenario_id, person_id, "done", func.max(draft_ops.c.seq))
        if target is None:
            return None
        # A do that was done again is taken back by what its last redo changed.
        return await self._step(scenario_id, target, or_(draft_ops.c.seq == target, self._of("redo", target)))

    async def next_redo(self, scenario_id: str, person_id: str) -> UndoStep | None:
        """Tell what does again the latest thing this person undid, or None."""
        target = await self._target(scenario_id, person_id, "undone", func.min(draft_ops.c.seq))
        return None if target is None else await self._step(scenario_id, target, self._of("undo", target))

    async def _follow_undo(self, scenario_id: str, change: DraftChange) -> None:
        own = (draft_ops.c.scenario_id == scenario_id, draft_ops.c.org_id == self._org_id, draft_ops.c.kind == "do")
        if change.kind in ("undo", "redo"):
            state = "undone" if change.kind == "undo" else "done"
            target = (*own, draft_ops.c.seq == change.target_seq)
            await self._database.run(update(draft_ops).where(*target).values(state=state))
            return
        undone = (*own, draft_ops.c.person_id == change.person_id, draft_ops.c.state == "undone")
        await self._database.run(update(draft_ops).where(*undone).values(state="forgotten"))

    async def _target(self, scenario_id: str, person_id: str, state: str, which: Any) -> int | None:
        found_seq = await self._database.fetch_value(
            select(which).where(
                draft_ops.c.scenario_id == scenario_id,
                draft_ops.c.org_id == self._org_id,
                draft_ops.c.person_id == person_id,
                draft_ops.c.kind == "do",
                draft_ops.c.state == state,
            )
        )
        return None if found_seq is None else int(str(found_seq))

    async def _step(self, scenario_id: str, target: int, which: Any) -> UndoStep:
        latest = (
            select(draft_ops.c.inverse)
            .where(draft_ops.c.scenario_id == scenario_id, draft_ops.c.org_id == self._org_id, which)
            .order_by(draft_ops.c.seq.desc())
            .limit(1)
        )
        async with self._database.read() as connection:
            ops: Ops = (await connection.execute(latest)).scalar_one()
        return UndoStep(target, ops)

    def _of(self, kind: str, target: int) -> Any:
        return and_(draft_ops.c.kind == kind, draft_ops.c.target_seq == target)

    def _own_ops(self, scenario_id: str) -> Select[Any]:
        return select(*columns(DraftOps, draft_ops)).where(
            draft_ops.c.scenario_id == scenario_id, draft_ops.c.org_id == self._org_id
        )
