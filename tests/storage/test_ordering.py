"""Whatever several processes do to the same dialogs at once: nothing is lost, doubled or out of order."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.engine import Database, open_database
from storage.repositories.turns import Outcome, TurnStore
from tests.storage.talker import Talker

MESSAGES = st.tuples(st.integers(0, 1), st.sampled_from("ab"), st.integers(0, 12))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(script=st.lists(MESSAGES, min_size=1, max_size=50))
async def test_two_processes_on_the_same_dialogs(database: Database, script: list[tuple[int, str, int]]):
    # A process is its own store with its own memory: that is all that tells them apart for the database.
    other = open_database(database.url)
    talkers = [Talker(database), Talker(other)]
    example = uuid.uuid4().hex
    outcomes = await asyncio.gather(
        *(talkers[process].take(f"{example}-{dialog}", str(message)) for process, dialog, message in script)
    )
    taken = Counter(
        (dialog, message)
        for (_, dialog, message), outcome in zip(script, outcomes, strict=True)
        if outcome is Outcome.COMMITTED
    )
    assert taken == Counter({(dialog, message) for _, dialog, message in script})
    for dialog in {dialog for _, dialog, _ in script}:
        events = [json.loads(body) for body in await talkers[0].store.events(f"{example}-{dialog}", 0, 1000)]
        assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
        order = [int(event["of"]) for event in events[::2]]
        for process in (0, 1):
            committed = [
                message
                for (by, about, message), outcome in zip(script, outcomes, strict=True)
                if (by, about, outcome) == (process, dialog, Outcome.COMMITTED)
            ]
            assert [message for message in order if message in committed] == committed
    for talker in talkers:
        await talker.store.close()
    await other.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions=st.lists(st.integers(0, 4), min_size=1, max_size=12))
async def test_only_a_turn_from_the_present_version_is_written(database: Database, versions: list[int]):
    from tests.storage.dialogs import first_turn, next_turn

    store = TurnStore(database)
    turn = first_turn(f"d-{uuid.uuid4().hex}", "start")
    chain = [turn]
    for number in range(4):
        chain.append(next_turn(chain[-1], f"m{number}"))
    present, expected = 0, []
    for place, version in enumerate(versions):
        candidate = chain[version]
        named = next_turn(chain[version - 1], f"x{place}") if version else first_turn(candidate.dialog_id, f"x{place}")
        outcome = await store.commit(named)
        expected.append(Outcome.COMMITTED if version == present else Outcome.MOVED)
        assert outcome is expected[-1]
        present += outcome is Outcome.COMMITTED
    stored = await store.load(turn.dialog_id)
    assert (stored.version if stored else 0) == present
    await store.close()
