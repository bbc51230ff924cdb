"""Calls and timers are claimed by one at a time and closed by the commit of a turn."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from msgspec.structs import replace

from storage.engine import Database, open_database
from storage.repositories.outbox import Outbox
from storage.repositories.timers import Timers
from storage.repositories.turns import NewCall, NewTimer, Outcome, TurnStore
from tests.storage.dialogs import NOW, first_turn, next_turn


def seconds(number: float):
    return NOW + timedelta(seconds=number)


def call(call_id: str, lane: str = "http", **other) -> NewCall:
    return NewCall(call_id, lane, b'{"url":"x"}', seconds(60), **other)


async def test_a_call_is_claimed_once_until_its_lease_ends(turns: TurnStore, database: Database):
    await turns.commit(replace(first_turn(), calls=(call("c1"), call("c2", "ai"))))
    outbox = Outbox(database)
    (first,) = await outbox.claim("http", "w1", 15, 10, NOW)
    assert (first.call_id, first.request, first.fence, first.attempts) == ("c1", b'{"url":"x"}', 1, 1)
    assert (first.claimed_by, first.claimed_until, first.deadline) == ("w1", seconds(15), seconds(60))
    assert await outbox.claim("http", "w2", 15, 10, seconds(14)) == []
    (second,) = await outbox.claim("http", "w2", 15, 10, seconds(15))
    assert (second.claimed_by, second.fence, second.attempts) == ("w2", 2, 2)


async def test_a_worker_that_lost_its_lease_changes_nothing(turns: TurnStore, database: Database):
    await turns.commit(replace(first_turn(), calls=(call("c1"),)))
    outbox = Outbox(database)
    (lost,) = await outbox.claim("http", "w1", 15, 10, NOW)
    (held,) = await outbox.claim("http", "w2", 15, 10, seconds(20))
    assert not await outbox.extend(lost, 15, seconds(20))
    assert not await outbox.release(lost, seconds(20))
    assert not await outbox.fail(lost, "late", seconds(20))
    assert await outbox.extend(held, 60, seconds(20))
    assert await outbox.claim("http", "w3", 15, 10, seconds(79)) == []


async def test_claims_that_ran_out_may_be_left_to_their_holders(turns: TurnStore, database: Database):
    await turns.commit(replace(first_turn(), calls=(call("c1"),)))
    outbox = Outbox(database)
    (held,) = await outbox.claim("http", "w1", 15, 10, NOW, lapsed=False)
    assert await outbox.claim("http", "w2", 15, 10, seconds(20), lapsed=False) == []
    assert await outbox.extend(held, 15, seconds(20))
    assert await outbox.release(held, seconds(21))
    assert len(await outbox.claim("http", "w2", 15, 10, seconds(22), lapsed=False)) == 1


async def test_many_workers_share_the_calls_without_overlap(turns: TurnStore, database: Database, database_url: str):
    await turns.commit(replace(first_turn(), calls=[call(f"c{n}") for n in range(40)]))
    others = [open_database(database_url) for _ in range(4)]
    claimed = await asyncio.gather(*(Outbox(each).claim("http", f"w{n}", 15, 10, NOW) for n, each in enumerate(others)))
    rest = await Outbox(database).claim("http", "w", 15, 100, NOW)
    for each in others:
        await each.close()
    ids = [each.call_id for part in [*claimed, rest] for each in part]
    assert sorted(ids) == sorted(f"c{n}" for n in range(40))


async def test_a_call_born_claimed_belongs_to_its_maker_first(turns: TurnStore, database: Database):
    await turns.commit(replace(first_turn(), calls=(call("c1", claimed_by="me", claimed_until=seconds(15)),)))
    outbox = Outbox(database)
    assert await outbox.claim_one("d1", "c1", "w2", 15, seconds(14)) is None
    taken = await outbox.claim_one("d1", "c1", "w2", 15, seconds(15))
    assert taken is not None
    assert (taken.fence, taken.attempts) == (2, 2)


async def test_the_result_of_a_call_closes_it_and_counts_once(turns: TurnStore, database: Database):
    first = replace(first_turn(), calls=(call("c1"),))
    await turns.commit(first)
    outbox = Outbox(database)
    await outbox.claim("http", "w1", 15, 10, NOW)
    result = replace(next_turn(first, "c1"), source="call")
    assert await turns.commit(result) is Outcome.COMMITTED
    late = replace(next_turn(result, "c1"), source="call")
    assert await turns.commit(late) is Outcome.DUPLICATE
    assert await outbox.waiting("http") == 0
    assert await outbox.claim_one("d1", "c1", "w2", 15, seconds(100)) is None


async def test_a_released_call_comes_again_at_its_time(turns: TurnStore, database: Database):
    await turns.commit(replace(first_turn(), calls=(call("c1"),)))
    outbox = Outbox(database)
    (held,) = await outbox.claim("http", "w1", 15, 10, NOW)
    assert await outbox.release(held, seconds(5))
    assert await outbox.claim("http", "w2", 15, 10, seconds(4)) == []
    assert len(await outbox.claim("http", "w2", 15, 10, seconds(5))) == 1


async def test_a_call_that_was_given_up_stays_to_be_looked_at(turns: TurnStore, database: Database):
    await turns.commit(replace(first_turn(), calls=(call("c1"),)))
    outbox = Outbox(database)
    (held,) = await outbox.claim("http", "w1", 15, 10, NOW)
    assert await outbox.fail(held, "nobody\x00 there", seconds(1))
    assert await outbox.claim("http", "w2", 15, 10, seconds(100)) == []
    (failed,) = await outbox.failed(10)
    assert (failed.call_id, failed.failure, failed.failed_at) == ("c1", "nobody there", seconds(1))
    assert await outbox.waiting("http") == 0


async def test_a_due_timer_is_claimed_once_until_its_lease_ends(turns: TurnStore, database: Database):
    first = replace(first_turn(), timers=(NewTimer("t1", seconds(60), b"{}"), NewTimer("t2", seconds(30), b"{}")))
    await turns.commit(first)
    timers = Timers(database)
    assert await timers.next_due() == seconds(30)
    assert await timers.claim_due(seconds(29), 10) == []
    assert [each.timer_id for each in await timers.claim_due(seconds(60), 10)] == ["t2", "t1"]
    assert await timers.claim_due(seconds(89), 10) == []
    fired = replace(next_turn(first, "t1"), source="timer")
    assert await turns.commit(fired) is Outcome.COMMITTED
    assert [each.timer_id for each in await timers.claim_due(seconds(500), 10)] == ["t2"]


async def test_a_timer_of_the_same_id_is_moved(turns: TurnStore, database: Database):
    first = replace(first_turn(), timers=(NewTimer("t1", seconds(60), b"a"),))
    await turns.commit(first)
    await turns.commit(replace(next_turn(first, "m1"), timers=(NewTimer("t1", seconds(90), b"b"),)))
    timers = Timers(database)
    assert await timers.next_due() == seconds(90)
    (due,) = await timers.claim_due(seconds(90), 10)
    assert due.body == b"b"
    await timers.drop("d1", "t1")
    assert await timers.next_due() is None


async def test_calls_of_the_dead_are_given_back_at_once(turns: TurnStore, database: Database):
    await turns.commit(
        replace(first_turn(), calls=(call("c1"), call("c2", claimed_by="me", claimed_until=seconds(15))))
    )
    outbox = Outbox(database)
    (failed,) = await outbox.claim("http", "w1", 15, 10, NOW)
    await outbox.fail(failed, "gave up", NOW)
    assert await outbox.claim("http", "w2", 15, 10, NOW) == []
    assert await outbox.release_all(NOW) == 1
    assert [each.call_id for each in await outbox.claim("http", "w2", 15, 10, NOW)] == ["c2"]
