"""Bots, scenarios, and the log of operations with each person's own undo."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from storage.engine import Conflict, Database, NotFound
from storage.repositories.approvals import Approvals
from storage.repositories.bots import BotChange, BotLookup, Bots
from storage.repositories.releases import Releases
from storage.repositories.scenarios import Draft, DraftChange, Scenarios, UndoStep
from storage.repositories.secrets_store import SecretsStore
from tests.storage.dialogs import NOW
from tests.storage.made import DOCUMENT, make_bot, make_organisation, make_scenario, publication, published


@pytest.fixture
async def scenarios(database: Database) -> Scenarios:
    await make_organisation(database)
    await make_bot(database)
    await make_scenario(database)
    return Scenarios(database, "o1")


async def do(scenarios: Scenarios, name: str, person: str = "p1", kind: str = "do", target: int | None = None) -> Draft:
    draft = await scenarios.draft("s1")
    ops, inverse = [{"t": "set", "value": name}], [{"t": "set", "value": f"not {name}"}]
    change = DraftChange(person, "c1", ops, inverse, {"last": name}, f"after {name}", NOW, kind, target)
    return await scenarios.append("s1", draft.seq, change)


async def undo(scenarios: Scenarios, person: str = "p1") -> str | None:
    step = await scenarios.next_undo("s1", person)
    if step is None:
        return None
    await do(scenarios, str(step.ops[0]["value"]), person, "undo", step.target_seq)
    return str(step.ops[0]["value"])


async def redo(scenarios: Scenarios, person: str = "p1") -> str | None:
    step = await scenarios.next_redo("s1", person)
    if step is None:
        return None
    await do(scenarios, str(step.ops[0]["value"]), person, "redo", step.target_seq)
    return str(step.ops[0]["value"])


async def test_a_bots_first_scenario_is_its_main_one(scenarios: Scenarios, database: Database):
    await make_scenario(database, scenario_id="s2", now=NOW + timedelta(seconds=1))
    assert (await Bots(database, "o1").get("b1")).main_scenario_id == "s1"
    assert [each.id for each in await scenarios.of_bot("b1")] == ["s1", "s2"]


async def test_a_new_draft_holds_its_document_in_the_order_it_was_written(scenarios: Scenarios):
    draft = await scenarios.draft("s1")
    assert (draft.document, draft.seq, draft.etag, draft.bot_id) == (DOCUMENT, 0, "s1-0", "b1")
    assert list(draft.document) == list(DOCUMENT)


async def test_a_bot_is_changed_only_where_it_was_told(scenarios: Scenarios, database: Database):
    bots = Bots(database, "o1")
    change = BotChange(name="Пекарня", allowed_origins=["https://example.com"], theme={"accent": "#123456"})
    bot = await bots.change("b1", NOW + timedelta(hours=1), change)
    assert (bot.name, bot.allowed_origins, bot.theme) == ("Пекарня", ["https://example.com"], {"accent": "#123456"})
    assert (bot.languages, bot.updated_at) == (["uk", "en"], NOW + timedelta(hours=1))


async def test_a_main_scenario_of_another_bot_is_refused(scenarios: Scenarios, database: Database):
    await make_bot(database, bot_id="b2")
    with pytest.raises(NotFound):
        await Bots(database, "o1").change("b2", NOW, BotChange(main_scenario_id="s1"))


async def test_an_archived_bot_is_out_of_reach_for_customers(scenarios: Scenarios, database: Database):
    bots = Bots(database, "o1")
    await bots.archive("b1", NOW)
    assert await BotLookup(database).get("b1") is None
    assert await bots.page() == []
    assert [bot.id for bot in await bots.page(archived=True)] == ["b1"]
    await bots.restore("b1", NOW)
    assert await BotLookup(database).get("b1") == await bots.get("b1")


async def test_operations_are_numbered_and_listed(scenarios: Scenarios):
    for name in ("a", "b", "c"):
        await do(scenarios, name)
    draft = await scenarios.draft("s1")
    assert (draft.seq, draft.document, draft.etag) == (3, {"last": "c"}, "after c")
    after = await scenarios.ops_after("s1", 1)
    assert [(each.seq, each.ops, each.etag) for each in after] == [
        (2, [{"t": "set", "value": "b"}], "after b"),
        (3, [{"t": "set", "value": "c"}], "after c"),
    ]


async def test_of_two_changes_of_the_same_draft_one_is_told_that_it_moved(scenarios: Scenarios):
    change = DraftChange("p1", "c1", [], [], {}, "x", NOW)
    outcomes = await asyncio.gather(*(scenarios.append("s1", 0, change) for _ in range(5)), return_exceptions=True)
    refused = [each for each in outcomes if isinstance(each, Conflict)]
    assert len(refused) == 4
    assert {each.code for each in refused} == {"draft_moved"}
    assert (await scenarios.draft("s1")).seq == 1


async def test_undo_takes_back_step_by_step_and_redo_does_again(scenarios: Scenarios):
    for name in ("a", "b", "c"):
        await do(scenarios, name)
    assert [await undo(scenarios), await undo(scenarios)] == ["not c", "not b"]
    assert await redo(scenarios) == "not not b"
    assert [await undo(scenarios), await undo(scenarios), await undo(scenarios)] == ["not not not b", "not a", None]


async def test_undo_and_redo_of_one_thing_go_on_for_ever(scenarios: Scenarios):
    await do(scenarios, "a")
    for _ in range(3):
        assert await undo(scenarios) is not None
        assert await undo(scenarios) is None
        assert await redo(scenarios) is not None
        assert await redo(scenarios) is None


async def test_doing_something_else_forgets_what_was_undone(scenarios: Scenarios):
    await do(scenarios, "a")
    await do(scenarios, "b")
    await undo(scenarios)
    await do(scenarios, "c")
    assert await redo(scenarios) is None
    await undo(scenarios)
    assert await redo(scenarios) == "not not c"
    assert [await undo(scenarios), await undo(scenarios), await undo(scenarios)] == ["not not not c", "not a", None]


async def test_undo_is_a_persons_own(scenarios: Scenarios):
    await do(scenarios, "mine", "p1")
    await do(scenarios, "theirs", "p2")
    assert await scenarios.next_undo("s1", "p1") == UndoStep(1, [{"t": "set", "value": "not mine"}])
    assert await undo(scenarios, "p1") == "not mine"
    await do(scenarios, "more of theirs", "p2")
    assert await redo(scenarios, "p1") == "not not mine"
    assert await scenarios.next_redo("s1", "p2") is None
    assert await scenarios.next_undo("s1", "p3") is None


async def test_the_main_scenario_is_not_deleted(scenarios: Scenarios):
    with pytest.raises(Conflict) as refused:
        await scenarios.delete("s1", NOW)
    assert refused.value.code == "main_scenario"


async def test_a_deleted_scenario_is_gone_but_its_versions_stay_for_those_who_use_them(
    scenarios: Scenarios, database: Database
):
    await make_scenario(database, scenario_id="s2")
    await make_scenario(database, scenario_id="s3")
    releases = Releases(database, "o1")
    for scenario_id in ("s3",):
        await scenarios.delete(scenario_id, NOW)
    await releases.publish("b1", publication("r1", {"s1": published("s1-0"), "s2": published("s2-0", "два")}))
    await scenarios.delete("s2", NOW)
    assert [each.id for each in await scenarios.of_bot("b1")] == ["s1"]
    for scenario_id in ("s2", "s3"):
        with pytest.raises(NotFound):
            await scenarios.get(scenario_id)
        with pytest.raises(NotFound):
            await scenarios.draft(scenario_id)
    assert (await releases.documents("r1"))["s2"].document == '{"text": "два"}'.encode()
    await releases.publish("b1", publication("r2", {"s1": published("s1-0")}))


async def test_code_is_approved_for_one_bot_and_withdrawn(scenarios: Scenarios, database: Database):
    approvals = Approvals(database, "o1")
    await make_bot(database, bot_id="b2")
    for _ in range(2):
        await approvals.approve("b1", "hash 1", "p1", NOW)
    await approvals.approve("b1", "hash 2", "p1", NOW)
    await approvals.withdraw("b1", "hash 2")
    assert await approvals.approved("b1") == {"hash 1"}
    assert await approvals.approved("b2") == frozenset()
    with pytest.raises(NotFound):
        await approvals.approve("b3", "hash 1", "p1", NOW)


async def test_a_deleted_bot_leaves_nothing_behind(scenarios: Scenarios, database: Database, turns):
    from storage.repositories.secrets_store import NewSecret
    from storage.secrets import Vault
    from storage.tables.catalogue import metadata
    from tests.storage.dialogs import first_turn

    await do(scenarios, "a")
    await Releases(database, "o1").publish("b1", publication("r1", {"s1": published("after a")}))
    await Approvals(database, "o1").approve("b1", "hash", "p1", NOW)
    store = SecretsStore(database, "o1", Vault([bytes(32)]))
    await store.put(NewSecret("x1", "b1", "secret", "token", {}, "value", NOW))
    await turns.commit(first_turn())
    await Bots(database, "o1").delete("b1")
    left = {}
    async with database.read() as connection:
        for table in metadata.tables:
            left[table] = (await connection.exec_driver_sql(f"SELECT count(*) FROM {table}")).scalar()
    assert {table for table, count in left.items() if count} == {"organisations", "audit"}
