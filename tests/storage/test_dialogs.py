"""Dialogs, contacts, trials and files as the console and the sweeps see them."""

from __future__ import annotations

import asyncio
import dataclasses
from datetime import timedelta

import pytest
from msgspec.structs import replace

from storage.engine import Database, NotFound
from storage.repositories.contacts import Contacts, NewContact
from storage.repositories.dialogs import DialogFilter, Dialogs
from storage.repositories.files import Files, StoredFile
from storage.repositories.trials import Trial, Trials, TrialSweep
from storage.repositories.turns import NewCall, NewTimer, NewTransition, TurnStore
from tests.storage.dialogs import NOW, OPENING, first_turn, next_turn
from tests.storage.made import make_organisation

NEW = NewContact("k1", "telegram", "4242", "Тарас", "uk", NOW)


async def test_dialogs_are_listed_newest_first_page_by_page(turns: TurnStore, database: Database):
    for number in range(5):
        await turns.commit(replace(first_turn(f"d{number}"), at=NOW + timedelta(seconds=number // 2)))
    dialogs = Dialogs(database, "o1")
    first = await dialogs.page(limit=2)
    second = await dialogs.page(limit=2, after=first[-1].dialog_id)
    third = await dialogs.page(limit=2, after=second[-1].dialog_id)
    assert [each.dialog_id for each in first + second + third] == ["d4", "d3", "d2", "d1", "d0"]


async def test_dialogs_are_filtered_and_counted(turns: TurnStore, database: Database):
    other_bot = replace(OPENING, bot_id="b2", contact_id="k1")
    await turns.commit(first_turn("d1"))
    await turns.commit(replace(first_turn("d2"), status="handed_over"))
    await turns.commit(replace(first_turn("d3"), opening=other_bot))
    await turns.commit(replace(first_turn("d4"), opening=replace(OPENING, trial=True)))
    dialogs = Dialogs(database, "o1")

    async def ids(**wanted) -> list[str]:
        return [each.dialog_id for each in await dialogs.page(DialogFilter(**wanted))]

    assert await ids(status="handed_over") == ["d2"]
    assert await ids(bot_id="b2") == ["d3"]
    assert await ids(contact_id="k1") == ["d3"]
    assert await ids(trial=True) == ["d4"]
    assert await dialogs.counts() == {"open": 2, "handed_over": 1}
    assert await dialogs.counts("b2") == {"open": 1}


async def test_what_was_said_is_read_after_a_number(turns: TurnStore, database: Database):
    first = first_turn()
    await turns.commit(first)
    await turns.commit(next_turn(first, "m1"))
    assert await Dialogs(database, "o1").events("d1", after=1) == await turns.events("d1", 1, 10)


async def test_an_erased_dialog_leaves_nothing(turns: TurnStore, database: Database):
    full = replace(
        first_turn(),
        calls=(NewCall("c1", "http", b"{}", NOW),),
        timers=(NewTimer("t1", NOW, b"{}"),),
        transitions=(NewTransition("b", "next", 1),),
    )
    await turns.commit(full)
    await turns.commit(replace(full, dialog_id="d2"))
    await Dialogs(database, "o1").delete("d1")
    assert await turns.load("d1") is None
    assert await turns.load("d2") is not None
    async with database.read() as connection:
        for table in ("dialog_events", "inbox", "outbox", "timers", "transitions"):
            found = (await connection.exec_driver_sql(f"SELECT dialog_id FROM {table}")).scalars().all()
            assert (table, found) == (table, ["d2"])
    with pytest.raises(NotFound):
        await Dialogs(database, "o1").delete("d1")


async def test_a_contact_is_known_again_by_its_address(database: Database):
    await make_organisation(database)
    contacts = Contacts(database, "o1")
    made = await contacts.find_or_add(NEW)
    again = await contacts.find_or_add(dataclasses.replace(NEW, contact_id="k2", name="Інший"))
    assert again == made
    elsewhere = await contacts.find_or_add(dataclasses.replace(NEW, contact_id="k3", channel="viber"))
    assert elsewhere.id == "k3"


async def test_a_contact_that_writes_twice_at_once_is_one(database: Database):
    await make_organisation(database)
    contacts = Contacts(database, "o1")
    found = await asyncio.gather(
        *(contacts.find_or_add(dataclasses.replace(NEW, contact_id=f"k{n}")) for n in range(8))
    )
    assert len({each.id for each in found}) == 1
    assert len(await contacts.page()) == 1


async def test_a_contact_is_changed_and_erased_with_its_dialogs(turns: TurnStore, database: Database):
    await make_organisation(database)
    contacts = Contacts(database, "o1")
    await contacts.find_or_add(NEW)
    changed = await contacts.change("k1", NOW + timedelta(hours=1), lang="en", variables={"bonus": "12.50"})
    assert (changed.name, changed.lang, changed.variables) == ("Тарас", "en", {"bonus": "12.50"})
    await turns.commit(replace(first_turn("d1"), opening=replace(OPENING, contact_id="k1")))
    await turns.commit(first_turn("d2"))
    await Files(database, "o1").add(StoredFile("f1", "o1", "d1", "x", "text/plain", 1, NOW))
    await Files(database, "o1").add(StoredFile("f2", "o1", "d2", "x", "text/plain", 1, NOW))
    assert await contacts.delete("k1") == ["f1"]
    assert (await Files(database, "o1").get("f2")).id == "f2"
    assert await turns.load("d1") is None
    assert await turns.load("d2") is not None
    with pytest.raises(NotFound):
        await contacts.get("k1")


def trial(trial_id: str, minutes: int = 60) -> Trial:
    ends = NOW + timedelta(minutes=minutes)
    return Trial(trial_id, "s1", "p1", '{"чернетка":1}'.encode(), {"clock": "2026-12-01"}, NOW, ends)


async def test_a_trial_keeps_its_snapshot_and_is_thrown_away_with_its_dialog(turns: TurnStore, database: Database):
    trials = Trials(database, "o1")
    await trials.keep(trial("d1"))
    await turns.commit(replace(first_turn("d1"), opening=replace(OPENING, trial=True)))
    assert await trials.get("d1") == trial("d1")
    await trials.delete("d1")
    assert await turns.load("d1") is None
    with pytest.raises(NotFound):
        await trials.get("d1")


async def test_trials_that_ended_are_swept(turns: TurnStore, database: Database):
    trials = Trials(database, "o1")
    for number, minutes in enumerate((1, 2, 60)):
        await trials.keep(trial(f"d{number}", minutes))
    await turns.commit(replace(first_turn("d0"), opening=replace(OPENING, trial=True)))
    assert await TrialSweep(database).drop_expired(NOW + timedelta(minutes=5)) == 2
    assert await turns.load("d0") is None
    assert (await trials.get("d2")).id == "d2"


async def test_files_of_a_dialog_are_listed(database: Database):
    files = Files(database, "o1")
    file = StoredFile("f1", "o1", "d1", "../../рахунок.pdf", "application/pdf", 12, NOW)
    await files.add(file)
    assert await files.get("f1") == file
    assert await files.of_dialog("d1") == [file]
    await files.delete("f1")
    with pytest.raises(NotFound):
        await files.get("f1")
