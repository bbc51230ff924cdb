"""Reads that wait together go as one, and none of them answers who asked after it began."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from storage.engine import Unavailable
from storage.repositories.together import MAX_TOGETHER, ReadTogether

unit: contextvars.ContextVar[str] = contextvars.ContextVar("unit", default="")


@dataclass
class Table:
    """Rows behind a door; `reads` are the keys of each read."""

    rows: dict[str, str]
    reads: list[list[str]] = field(default_factory=list[list[str]])
    door: asyncio.Event = field(default_factory=asyncio.Event)
    broken: bool = False

    async def read(self, keys: Sequence[str]) -> dict[str, str]:
        self.reads.append(list(keys))
        found = {key: self.rows[key] for key in keys if key in self.rows}
        await self.door.wait()
        if self.broken:
            raise Unavailable("the table is away")
        return found


async def test_who_asks_at_the_same_time_shares_a_read_and_each_gets_its_own() -> None:
    table = Table({f"d{n}": f"row {n}" for n in range(300)})
    table.door.set()
    reads = ReadTogether(table.read)
    found = await asyncio.gather(*(reads.get(f"d{n}") for n in range(300)), reads.get("d7"), reads.get("nobody"))
    assert found == [*(f"row {n}" for n in range(300)), "row 7", None]
    assert [len(keys) for keys in table.reads] == [MAX_TOGETHER, 301 - MAX_TOGETHER]


async def test_who_asks_while_a_read_is_under_way_gets_what_the_next_one_sees() -> None:
    table = Table({"d1": "old"})
    reads = ReadTogether(table.read)
    first = asyncio.create_task(reads.get("d1"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    table.rows["d1"] = "new"
    second = asyncio.create_task(reads.get("d1"))
    await asyncio.sleep(0)
    table.door.set()
    assert (await first, await second) == ("old", "new")


async def test_a_read_that_fails_fails_for_all_who_asked_and_the_next_one_works() -> None:
    table = Table({"d1": "row"}, broken=True)
    table.door.set()
    reads = ReadTogether(table.read)
    failed = await asyncio.gather(reads.get("d1"), reads.get("d2"), return_exceptions=True)
    assert [type(one) for one in failed] == [Unavailable, Unavailable]
    table.broken = False
    assert await reads.get("d1") == "row"


async def test_who_gives_up_takes_nobody_along() -> None:
    table = Table({"d1": "row"})
    reads = ReadTogether(table.read)
    gone, stays = asyncio.create_task(reads.get("d1")), asyncio.create_task(reads.get("d1"))
    await asyncio.sleep(0)
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    table.door.set()
    assert await stays == "row"


async def test_a_read_for_all_takes_no_part_in_what_one_of_them_has_open() -> None:
    async def read(keys: Sequence[str]) -> dict[str, str]:
        return {key: unit.get() for key in keys}

    unit.set("a transaction")
    assert await ReadTogether(read).get("d1") == ""
