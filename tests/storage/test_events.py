"""Pages of events that are asked for together are those that each would get alone."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from msgspec.structs import replace

from storage.engine import Database, open_database
from storage.repositories.dialogs import Dialogs
from storage.repositories.events import PAGES_TOGETHER, EventPages, Page, events_of_many
from storage.repositories.partitions import ensure_partitions
from storage.repositories.turns import TurnStore
from tests.storage.dialogs import NOW, event, first_turn, next_turn


def numbers(bodies: Sequence[bytes]) -> list[int]:
    return [json.loads(body)["seq"] for body in bodies]


async def test_pages_of_many_dialogs_are_read_at_once(turns: TurnStore, database: Database) -> None:
    for n in range(5):
        first = first_turn(f"d{n}")
        await turns.commit(first)
        await turns.commit(next_turn(first, "m1", [event(seq, f"від d{n}") for seq in range(2, 2 + n)]))
    pages = [Page("d4", 0, 10), Page("d0", 0, 10), Page("nobody", 0, 10), Page("d3", 2, 10), Page("d4", 1, 2)]
    found = await EventPages(database).read(pages)
    assert [numbers(found[page]) for page in pages] == [[1, 2, 3, 4, 5], [1], [], [3, 4], [2, 3]]
    assert found[pages[0]] == await Dialogs(database, "o1").events("d4")
    assert all("від d3".encode() in body for body in found[pages[3]])


async def test_a_trial_that_lives_in_another_time_is_read_whole(turns: TurnStore, database: Database) -> None:
    first = first_turn()
    assert first.opening is not None
    trial = replace(first, opening=replace(first.opening, trial=True), at=NOW)
    await turns.commit(trial)
    await turns.commit(replace(next_turn(trial, "m1"), at=NOW - timedelta(days=400)))
    assert numbers(await turns.events("d1", 0, 10)) == [1, 2, 3]


@dataclass
class Counted:
    """The pages of each read."""

    pages: EventPages
    reads: list[int] = field(default_factory=list[int])

    async def read(self, pages: Sequence[Page]) -> dict[Page, list[bytes]]:
        self.reads.append(len(pages))
        return await self.pages.read(pages)


async def test_who_comes_back_at_the_same_time_shares_a_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(EventPages(database))
    monkeypatch.setattr("storage.repositories.turns.EventPages", lambda _: counted)
    turns = TurnStore(database)
    dialogs = [f"d{n}" for n in range(PAGES_TOGETHER + 5)]
    await asyncio.gather(*(turns.commit(first_turn(dialog)) for dialog in dialogs))
    pages = await asyncio.gather(*(turns.events(dialog, 0, 10) for dialog in dialogs))
    assert [numbers(page) for page in pages] == [[1]] * len(dialogs)
    assert counted.reads == [PAGES_TOGETHER, 5]
    await turns.close()


async def test_weeks_before_a_dialog_are_not_read(postgres_migrated: str) -> None:
    database = open_database(postgres_migrated)
    await ensure_partitions(database, NOW - timedelta(weeks=20))
    await ensure_partitions(database, NOW)
    turns = TurnStore(database)
    await turns.commit(first_turn())
    async with database.read() as connection:
        statement = events_of_many(database).compile(dialect=connection.dialect)
        asked = {"dialog_ids": ["d1"], "afters": [0], "limits": [10]}
        plan = (await connection.exec_driver_sql(f"EXPLAIN (ANALYZE) {statement}", asked)).scalars().all()
    reads = {line.split(" on ")[1].split()[0]: "never executed" not in line for line in plan if "events_" in line}
    assert len([name for name in reads if name < "dialog_events_w20261116"]) > 5
    assert [name for name, read in reads.items() if read and name < "dialog_events_w20261116"] == [
        "dialog_events_default"
    ]
    assert reads["dialog_events_w20261116"]
    assert not [line for line in plan if "Seq Scan on dialog_events_w20261116" in line]
    await turns.close()
    await database.close()
