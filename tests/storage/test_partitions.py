"""Rows that grow with time live in weekly partitions that are made ahead and dropped when old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from storage.engine import Database, open_database
from storage.repositories.dialogs import Dialogs
from storage.repositories.partitions import drop_old_partitions, ensure_partitions, partitions
from storage.repositories.turns import NewTransition, TurnStore
from tests.storage.dialogs import NOW, first_turn

WEDNESDAY = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)


@pytest.fixture
async def postgres_database_open(postgres_migrated: str):
    database = open_database(postgres_migrated)
    yield database
    await database.close()


async def test_this_week_and_four_more_are_made_once(postgres_database_open: Database):
    made = await ensure_partitions(postgres_database_open, WEDNESDAY)
    weeks = ["20261123", "20261130", "20261207", "20261214", "20261221"]
    assert made == [f"{table}_w{week}" for week in weeks for table in ("dialog_events", "transitions")]
    assert await ensure_partitions(postgres_database_open, WEDNESDAY) == []
    assert len(await ensure_partitions(postgres_database_open, WEDNESDAY + timedelta(weeks=1))) == 2


async def test_rows_that_came_too_early_move_into_their_week(postgres_database_open: Database):
    database = postgres_database_open
    turns = TurnStore(database)
    early = replace(first_turn(), at=WEDNESDAY, transitions=(NewTransition("b", "next", 1),))
    await turns.commit(early)
    await turns.commit(replace(first_turn("d2"), at=WEDNESDAY - timedelta(days=30)))
    await ensure_partitions(database, WEDNESDAY)
    async with database.read() as connection:
        counted = [
            (await connection.exec_driver_sql(f"SELECT count(*) FROM {table}")).scalar()
            for table in ("dialog_events_w20261123", "transitions_w20261123", "dialog_events_default")
        ]
    assert counted == [1, 1, 1]
    assert len(await turns.events("d1", 0, 10)) == 1
    await turns.close()


async def test_a_dialog_is_read_over_the_border_of_a_week(postgres_database_open: Database):
    database = postgres_database_open
    await ensure_partitions(database, WEDNESDAY)
    turns = TurnStore(database)
    sunday = replace(first_turn(), at=datetime(2026, 11, 29, 23, 59, 59, tzinfo=UTC))
    from tests.storage.dialogs import next_turn

    await turns.commit(sunday)
    await turns.commit(next_turn(sunday, "m1"))
    assert len(await turns.events("d1", 0, 10)) == 3
    assert len(await Dialogs(database, "o1").events("d1")) == 3
    await turns.close()


async def test_whole_old_weeks_are_dropped(postgres_database_open: Database):
    database = postgres_database_open
    await ensure_partitions(database, WEDNESDAY)
    assert await drop_old_partitions(database, datetime(2026, 12, 6, tzinfo=UTC)) == 2
    assert await drop_old_partitions(database, datetime(2026, 12, 7, tzinfo=UTC)) == 2
    assert (await partitions(database, "transitions"))[:2] == ["transitions_default", "transitions_w20261207"]


async def test_sqlite_forgets_old_rows(sqlite_migrated: str):
    database = open_database(sqlite_migrated)
    turns = TurnStore(database)
    await turns.commit(replace(first_turn("old"), transitions=(NewTransition("b", "next", 1),)))
    await turns.commit(replace(first_turn("new"), at=NOW + timedelta(days=1)))
    assert await ensure_partitions(database, NOW) == []
    assert await drop_old_partitions(database, NOW + timedelta(hours=1)) == 2
    assert await turns.events("old", 0, 10) == []
    assert len(await turns.events("new", 0, 10)) == 1
    await turns.close()
    await database.close()
