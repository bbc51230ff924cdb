"""A repeated POST is answered once; the audit log only grows."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from storage.engine import Conflict, Database
from storage.repositories.audit import Audit, AuditEntry
from storage.repositories.idempotency import Idempotency, IdempotencySweep, KeptAnswer
from tests.storage.dialogs import NOW

ANSWER = KeptAnswer(201, {"ETag": "x"}, '{"ї":1}'.encode())


async def test_the_answer_of_the_first_request_is_given_again(database: Database):
    keys = Idempotency(database, "o1")
    assert await keys.begin("k", "POST /bots abc", NOW) is None
    await keys.finish("k", ANSWER)
    assert await keys.begin("k", "POST /bots abc", NOW) == ANSWER


async def test_the_same_key_with_another_request_is_a_conflict(database: Database):
    keys = Idempotency(database, "o1")
    await keys.begin("k", "one", NOW)
    with pytest.raises(Conflict) as refused:
        await keys.begin("k", "two", NOW)
    assert refused.value.code == "idempotency_mismatch"


async def test_of_two_at_once_one_goes_on(database: Database):
    keys = Idempotency(database, "o1")
    begun = await asyncio.gather(*(keys.begin("k", "one", NOW) for _ in range(5)), return_exceptions=True)
    assert sum(each is None for each in begun) == 1
    assert {each.code for each in begun if isinstance(each, Conflict)} == {"idempotency_running"}


async def test_a_request_that_died_may_be_sent_again(database: Database):
    keys = Idempotency(database, "o1")
    await keys.begin("k", "one", NOW)
    with pytest.raises(Conflict) as refused:
        await keys.begin("k", "one", NOW + timedelta(minutes=1))
    assert refused.value.code == "idempotency_running"
    assert await keys.begin("k", "one", NOW + timedelta(minutes=3)) is None
    await keys.forget("k")
    assert await keys.begin("k", "two", NOW) is None


async def test_old_keys_are_swept(database: Database):
    keys = Idempotency(database, "o1")
    await keys.begin("old", "one", NOW)
    await keys.begin("new", "one", NOW + timedelta(days=2))
    assert await IdempotencySweep(database).drop_before(NOW + timedelta(days=1)) == 1
    assert await keys.begin("old", "other", NOW) is None


async def test_the_audit_log_is_read_newest_first(database: Database):
    audit = Audit(database, "o1")
    for number in range(4):
        await audit.add(AuditEntry(NOW, "p1", "bot.changed", "bot", f"b{number}", {"name": ["a", "b"]}, "127.0.0.1"))
    first = await audit.page(limit=2)
    second = await audit.page(limit=2, after=first[-1].id)
    assert [each.target_id for each in first + second] == ["b3", "b2", "b1", "b0"]
    assert (first[0].detail, first[0].address) == ({"name": ["a", "b"]}, "127.0.0.1")
