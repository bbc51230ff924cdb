"""A turn is committed whole or not at all, once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from storage.engine import Database, Unavailable
from storage.repositories.batch import BatchWriter, Entry
from storage.repositories.turns import (
    Answered,
    BadTurn,
    NewCall,
    NewEvent,
    NewTimer,
    NewTransition,
    Outcome,
    StoredDialog,
    TurnStore,
    open_writer,
)
from tests.storage.dialogs import NOW, OPENING, event, first_turn, next_turn


async def test_a_committed_dialog_is_loaded_as_it_was_left(turns: TurnStore):
    first = first_turn()
    assert await turns.commit(first) is Outcome.COMMITTED
    assert await turns.commit(next_turn(first, "m1")) is Outcome.COMMITTED
    assert await turns.load("d1") == StoredDialog(
        org_id="o1",
        dialog_id="d1",
        bot_id="b1",
        release_id="r1",
        contact_id=None,
        version=2,
        state=b"state 2",
        status="open",
        last_seq=3,
        token_hash="hash",
        token_expires_at=NOW + timedelta(days=1),
        channel="web_widget",
        lang="uk",
        trial=False,
        opened_at=NOW,
    )


async def test_an_unknown_dialog_is_not_loaded(turns: TurnStore):
    assert await turns.load("nobody") is None
    assert await turns.answered("nobody", "chat", "m1") is None
    assert await turns.events("nobody", 0, 10) == []


async def test_events_come_in_order_after_a_number_and_word_for_word(turns: TurnStore):
    first = first_turn()
    second = next_turn(first, "m1")
    await turns.commit(first)
    await turns.commit(second)
    said = [each.body for turn in (first, second) for each in turn.events]
    assert await turns.events("d1", 0, 10) == said
    assert await turns.events("d1", 1, 10) == said[1:]
    assert await turns.events("d1", 1, 1) == said[1:2]


async def test_a_clock_that_goes_back_a_little_hides_nothing(turns: TurnStore):
    first = first_turn()
    await turns.commit(first)
    await turns.commit(replace(next_turn(first, "m1"), at=first.at - timedelta(minutes=5)))
    assert len(await turns.events("d1", 0, 10)) == 3


async def test_the_clock_of_a_trial_may_go_anywhere(turns: TurnStore):
    first = replace(first_turn(), opening=replace(OPENING, trial=True))
    await turns.commit(first)
    await turns.commit(replace(next_turn(first, "m1"), at=first.at - timedelta(days=500)))
    assert len(await turns.events("d1", 0, 10)) == 3


async def test_the_same_message_is_taken_once_for_ever(turns: TurnStore):
    first = first_turn()
    second = next_turn(first, "m1")
    await turns.commit(first)
    await turns.commit(second)
    again = next_turn(next_turn(second, "m2"), "m1")
    assert await turns.commit(replace(again, expected_version=2)) is Outcome.DUPLICATE
    assert await turns.answered("d1", "chat", "m1") == Answered(first_seq=2, last_seq=3, version=2)
    stored = await turns.load("d1")
    assert stored is not None
    assert stored.version == 2


async def test_the_same_id_from_another_source_is_another_message(turns: TurnStore):
    first = first_turn()
    await turns.commit(first)
    second = next_turn(first, "1")
    await turns.commit(second)
    assert await turns.commit(replace(next_turn(second, "1"), source="call")) is Outcome.COMMITTED


async def test_a_turn_from_an_old_version_writes_nothing(turns: TurnStore):
    first = first_turn()
    await turns.commit(first)
    await turns.commit(next_turn(first, "m1"))
    late = replace(next_turn(first, "m2"), state=b"late")
    assert await turns.commit(late) is Outcome.MOVED
    assert await turns.answered("d1", "chat", "m2") is None
    assert len(await turns.events("d1", 0, 10)) == 3


async def test_a_turn_of_a_deleted_dialog_is_told_that_it_moved(turns: TurnStore):
    assert await turns.commit(next_turn(first_turn(), "m1")) is Outcome.MOVED


async def test_of_two_first_turns_one_makes_the_dialog(turns: TurnStore):
    outcomes = await asyncio.gather(*(turns.commit(first_turn(external_id=f"start {n}")) for n in range(5)))
    assert sorted(outcome.name for outcome in outcomes) == ["COMMITTED", "MOVED", "MOVED", "MOVED", "MOVED"]


async def test_a_message_repeated_at_the_same_moment_makes_one_turn(turns: TurnStore):
    first = first_turn()
    await turns.commit(first)
    outcomes = await asyncio.gather(*(turns.commit(next_turn(first, "m1")) for _ in range(20)))
    assert [outcome.name for outcome in outcomes].count("COMMITTED") == 1
    assert {outcome.name for outcome in outcomes} == {"COMMITTED", "DUPLICATE"}
    assert len(await turns.events("d1", 0, 100)) == 3


async def test_of_two_silent_turns_from_the_same_version_one_is_written(turns: TurnStore):
    first = first_turn()
    await turns.commit(first)
    silent = [next_turn(first, f"m{number}", events=()) for number in range(3)]
    outcomes = await asyncio.gather(*map(turns.commit, silent))
    assert sorted(outcome.name for outcome in outcomes) == ["COMMITTED", "MOVED", "MOVED"]


async def test_many_dialogs_go_together(turns: TurnStore):
    firsts = [first_turn(f"d{n}") for n in range(700)]
    assert set(await asyncio.gather(*map(turns.commit, firsts))) == {Outcome.COMMITTED}
    seconds = [next_turn(first, "m1") for first in firsts]
    assert set(await asyncio.gather(*map(turns.commit, seconds))) == {Outcome.COMMITTED}
    stored = await turns.load("d699")
    assert stored is not None
    assert stored.last_seq == 3


async def test_one_bad_row_does_not_spoil_the_turns_beside_it(turns: TurnStore):
    twice = replace(first_turn("bad"), events=(event(1), event(1)), last_seq=1)
    not_utf8 = replace(first_turn("worse"), events=(NewEvent(1, "message", b'{"\xff"}'),))
    batch = [first_turn(f"d{n}") for n in range(20)]
    batch[7:7] = [twice, not_utf8]
    outcomes = await asyncio.gather(*map(turns.commit, batch), return_exceptions=True)
    assert [place for place, outcome in enumerate(outcomes) if isinstance(outcome, BadTurn)] == [7, 8]
    assert [outcome for outcome in outcomes if outcome is Outcome.COMMITTED] == [Outcome.COMMITTED] * 20
    assert await turns.load("bad") is None
    assert await turns.load("worse") is None
    assert await turns.load("d19") is not None


async def test_the_first_turn_needs_an_opening(turns: TurnStore):
    with pytest.raises(BadTurn):
        await turns.commit(replace(first_turn(), opening=None))


async def test_nul_and_lone_surrogates_never_reach_the_database(turns: TurnStore):
    dirty = replace(
        first_turn(external_id="a\x00b\ud800"),
        events=(NewEvent(1, "message", b'{"text":"x\\u0000y\\ud83dz\\\\u0000"}'),),
    )
    assert await turns.commit(dirty) is Outcome.COMMITTED
    assert await turns.events("d1", 0, 10) == [b'{"text":"xyz\\\\u0000"}']
    assert await turns.answered("d1", "chat", "a\x00b\ud800") is not None
    assert await turns.answered("d1", "chat", "ab") is not None


async def test_all_kinds_of_rows_are_written_with_the_turn(turns: TurnStore, database: Database):
    first = replace(
        first_turn(),
        calls=(NewCall("c1", "http", b"{}", NOW + timedelta(seconds=30)),),
        timers=(NewTimer("t1", NOW + timedelta(hours=1), b"{}"), NewTimer("t2", NOW + timedelta(hours=2), b"{}")),
        transitions=(NewTransition("b1", "next", 3), NewTransition("b2", "o1", 0)),
    )
    assert await turns.commit(first) is Outcome.COMMITTED
    second = replace(next_turn(first, "c1"), source="call", cancelled_timers=("t1",))
    assert await turns.commit(second) is Outcome.COMMITTED
    third = replace(next_turn(second, "t2"), source="timer", timers=(NewTimer("t3", NOW, b"{}"),))
    assert await turns.commit(third) is Outcome.COMMITTED
    async with database.read() as connection:
        for table, count in (("outbox", 0), ("timers", 1), ("transitions", 2), ("inbox", 3)):
            found = (await connection.exec_driver_sql(f"SELECT count(*) FROM {table}")).scalar()
            assert (table, found) == (table, count)


async def test_what_waits_is_committed_before_the_store_closes(database: Database):
    store = TurnStore(database)
    waiting = [asyncio.create_task(store.commit(first_turn(f"d{n}"))) for n in range(10)]
    await asyncio.sleep(0)
    await store.close()
    assert set(await asyncio.gather(*waiting)) == {Outcome.COMMITTED}


class BreaksOnce:
    """Writes as it is told, but fails the first time in a way that nobody foresaw."""

    def __init__(self, writer: BatchWriter) -> None:
        self._writer = writer
        self._broken = False

    async def write(self, batch: Sequence[Entry]) -> list[Outcome]:
        if not self._broken:
            self._broken = True
            raise ZeroDivisionError
        return await self._writer.write(batch)

    async def close(self) -> None:
        await self._writer.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_after_an_unforeseen_failure_nobody_waits_for_ever(database: Database):
    store = TurnStore(database, writer=BreaksOnce(open_writer(database)))
    async with asyncio.timeout(10):
        with pytest.raises(Unavailable):
            await store.commit(first_turn())
        assert await store.commit(first_turn()) is Outcome.COMMITTED
        await store.close()
