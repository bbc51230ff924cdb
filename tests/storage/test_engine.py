"""The door to the database keeps transactions whole and tells the truth when nobody answers."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from storage.engine import (
    Conflict,
    Database,
    NotFound,
    Unavailable,
    open_database,
    sqlite_url,
)
from storage.repositories.audit import Audit, AuditEntry
from storage.repositories.bots import BotChange, Bots
from storage.repositories.organisations import Organisations
from storage.repositories.turns import TurnStore
from storage.tables.bots import bots
from storage.texts import clean_json, clean_text, encode_json
from tests.storage.dialogs import NOW, first_turn
from tests.storage.made import make_bot, make_organisation


async def test_a_database_that_is_there_answers(database: Database):
    await database.ping()


@pytest.mark.parametrize("place", ["sqlite:////nowhere/at/all.db", "postgresql://nobody@/none?host=/nowhere/at/all"])
async def test_a_database_that_is_not_there_is_unavailable(place: str):
    database = open_database(place)
    with pytest.raises(Unavailable):
        await database.ping()
    await database.close()


def test_another_kind_of_database_is_refused():
    with pytest.raises(ValueError, match="mysql"):
        open_database("mysql://x/y")


async def test_a_unit_of_work_is_written_whole(database: Database):
    await make_organisation(database)
    await make_bot(database)
    async with database.unit_of_work():
        await Bots(database, "o1").change("b1", NOW, BotChange(name="Інша"))
        await Audit(database, "o1").add(AuditEntry(NOW, "p1", "bot.changed", "bot", "b1"))
    assert (await Bots(database, "o1").get("b1")).name == "Інша"
    assert len(await Audit(database, "o1").page()) == 1


async def test_a_unit_of_work_that_fails_writes_nothing(database: Database):
    await make_organisation(database)
    await make_bot(database)

    async def change_and_fail() -> None:
        async with database.unit_of_work():
            await Bots(database, "o1").change("b1", NOW, BotChange(name="Інша"))
            await Audit(database, "o1").add(AuditEntry(NOW, "p1", "bot.changed", "bot", "b1"))
            await Bots(database, "o1").get("b2")

    with pytest.raises(NotFound):
        await change_and_fail()
    assert (await Bots(database, "o1").get("b1")).name == "Кав'ярня"
    assert await Audit(database, "o1").page() == []


async def test_postgresql_reads_outside_a_transaction_and_writes_in_one(postgres_migrated: str):
    database = open_database(postgres_migrated)
    began = text("SELECT now()")  # when the transaction began; without one, when the statement did
    for _ in range(2):  # on the same connection
        async with database.read() as connection:
            assert await connection.scalar(began) < await connection.scalar(began)
        async with database.write() as connection:
            assert await connection.scalar(began) == await connection.scalar(began)
    await database.close()


async def test_a_task_started_inside_a_unit_of_work_is_not_in_it(database: Database):
    await make_organisation(database)
    await make_bot(database)
    async with database.unit_of_work():
        await Bots(database, "o1").change("b1", NOW, BotChange(name="Інша"))
        seen = await asyncio.create_task(Bots(database, "o1").get("b1"))
    assert seen.name == "Кав'ярня"


async def test_many_writers_at_once_all_get_through(database: Database):
    await make_organisation(database)
    await asyncio.gather(*(make_bot(database, bot_id=f"b{n}") for n in range(40)))
    assert len(await Bots(database, "o1").page(limit=100)) == 40


async def test_the_same_id_twice_is_a_conflict(database: Database):
    await make_organisation(database)
    await make_bot(database)
    with pytest.raises(Conflict):
        await make_bot(database)


async def test_a_bot_of_no_organisation_is_a_conflict(database: Database):
    with pytest.raises(Conflict):
        await make_bot(database, org_id="nobody")


async def test_a_moment_without_a_time_zone_is_refused(database: Database):
    await make_organisation(database)
    with pytest.raises(Exception, match="time zone"):
        await make_bot(database, now=datetime(2026, 1, 1))  # noqa: DTZ001 -- this is what is tested


async def test_a_mistake_of_ours_is_not_called_unavailable(database: Database):
    with pytest.raises(DBAPIError):
        await database.fetch_value(text("SELECT x FROM no_such_table"))


async def test_a_save_gets_through_while_turns_stream_in(sqlite_migrated: str):
    """Without the queue for the floor, saving waits for a gap between two commits, and there is none."""
    database = open_database(sqlite_migrated)
    store = TurnStore(database)
    await make_organisation(database)
    await make_bot(database)
    stopping = asyncio.Event()

    async def customer(number: int) -> int:
        taken = 0
        while not stopping.is_set():
            await store.commit(first_turn(f"d{number}-{taken}"))
            taken += 1
        return taken

    customers = [asyncio.create_task(customer(number)) for number in range(16)]
    waited_s: list[float] = []
    for number in range(10):
        started = time.monotonic()
        await Bots(database, "o1").change("b1", NOW, BotChange(name=str(number)))
        waited_s.append(time.monotonic() - started)
    stopping.set()
    assert sum(await asyncio.gather(*customers)) > 0
    await store.close()
    await database.close()
    assert max(waited_s) < 3


async def test_nul_and_lone_surrogates_are_taken_out_of_texts_and_json(database: Database):
    await make_organisation(database)
    await make_bot(database)
    dirty = "ї\x00a\ud83d"
    await Organisations(database, "o1").rename(dirty)
    changed = await Bots(database, "o1").change("b1", NOW, BotChange(name=dirty, theme={dirty: [dirty, {"x": dirty}]}))
    assert (await Organisations(database, "o1").get()).name == "їa"
    assert changed.name == "їa"
    assert changed.theme == {"їa": ["їa", {"x": "їa"}]}


def test_clean_text_leaves_what_is_clean():
    assert clean_text("Їжак 🦔\n") == "Їжак 🦔\n"
    assert clean_json({"a": (1, None, True, "б")}) == {"a": [1, None, True, "б"]}
    assert encode_json({"a": "\x00"}) == '{"a":""}'
    assert encode_json({"a": "\\u0000"}) == '{"a":"\\\\u0000"}'


async def test_sqlite_waits_for_the_disk_and_checks_references(sqlite_migrated: str):
    database = open_database(sqlite_migrated)
    async with database.read() as connection:
        values = [
            (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    await database.close()
    assert values == ["wal", 2, 1, 10_000]


async def test_moments_are_sorted_as_moments(database: Database):
    await make_organisation(database)
    for number, day in enumerate((3, 1, 2)):
        await make_bot(database, bot_id=f"b{number}", now=NOW.replace(day=day))
    ids = await database.fetch_all(dict, select(bots.c.id).order_by(bots.c.created_at))
    assert [row["id"] for row in ids] == ["b1", "b2", "b0"]


def test_a_file_with_odd_letters_in_its_path_has_a_url(tmp_path: Path):
    path = tmp_path / "Мої боти" / "a b#c?.db"
    assert open_database(sqlite_url(path)).sqlite_path == str(path)
