"""Publishing is one transaction; what was published never changes."""

from __future__ import annotations

import asyncio

import pytest

from storage.engine import Conflict, Database, NotFound
from storage.repositories.audit import Audit
from storage.repositories.bots import Bots
from storage.repositories.releases import Releases
from storage.repositories.scenarios import DraftChange, Scenarios
from tests.storage.dialogs import NOW
from tests.storage.made import make_bot, make_organisation, make_scenario, publication, published


@pytest.fixture
async def releases(database: Database) -> Releases:
    await make_organisation(database)
    await make_bot(database)
    await make_scenario(database, scenario_id="s1")
    await make_scenario(database, scenario_id="s2")
    return Releases(database, "o1")


async def test_the_first_release_goes_live_with_first_versions(releases: Releases, database: Database):
    both = {"s1": published("s1-0", "один"), "s2": published("s2-0", "два")}
    release = await releases.publish("b1", publication("r1", both))
    assert (release.number, release.scenarios, release.main_scenario_id) == (1, {"s1": 1, "s2": 1}, "s1")
    assert (await Bots(database, "o1").get("b1")).live_release_id == "r1"
    documents = await releases.documents("r1")
    assert documents["s1"].document == '{"text": "один"}'.encode()
    assert documents["s1"].sha256 == both["s1"].sha256
    assert [(entry.action, entry.target_id) for entry in await Audit(database, "o1").page()] == [
        ("bot.published", "b1")
    ]


async def test_an_unchanged_scenario_keeps_its_version(releases: Releases):
    await releases.publish("b1", publication("r1", {"s1": published("s1-0", "a"), "s2": published("s2-0", "b")}))
    second = publication("r2", {"s1": published("s1-0", "a"), "s2": published("s2-0", "c")})
    assert (await releases.publish("b1", second)).scenarios == {"s1": 1, "s2": 2}
    third = publication("r3", {"s1": published("s1-0", "a"), "s2": published("s2-0", "b")})
    assert (await releases.publish("b1", third)).scenarios == {"s1": 1, "s2": 3}
    assert [each.number for each in await releases.versions("s2")] == [3, 2, 1]
    assert [each.number for each in await releases.versions("s2", limit=1, after=3)] == [2]


async def test_a_draft_that_moved_is_not_published(releases: Releases, database: Database):
    await Scenarios(database, "o1").append("s2", 0, DraftChange("p1", "c1", [], [], {}, "s2-1", NOW))
    with pytest.raises(Conflict) as refused:
        await releases.publish("b1", publication("r1", {"s1": published("s1-0"), "s2": published("s2-0")}))
    assert (refused.value.code, refused.value.detail) == ("draft_moved", "s2")
    assert await releases.page("b1") == []
    assert (await Bots(database, "o1").get("b1")).live_release_id is None
    assert await Audit(database, "o1").page() == []


async def test_a_scenario_that_was_not_checked_stops_the_release(releases: Releases):
    with pytest.raises(Conflict) as refused:
        await releases.publish("b1", publication("r1", {"s1": published("s1-0")}))
    assert refused.value.code == "scenarios_changed"


async def test_a_bot_without_scenarios_is_not_published(releases: Releases, database: Database):
    await make_bot(database, bot_id="b2")
    with pytest.raises(Conflict) as refused:
        await releases.publish("b2", publication("r1", {}))
    assert refused.value.code == "no_main_scenario"


async def test_two_that_publish_at_once_make_two_numbers(releases: Releases):
    both = {"s1": published("s1-0"), "s2": published("s2-0")}
    made = await asyncio.gather(*(releases.publish("b1", publication(f"r{n}", both)) for n in range(4)))
    assert sorted(each.number for each in made) == [1, 2, 3, 4]
    assert {tuple(sorted(each.scenarios.items())) for each in made} == {(("s1", 1), ("s2", 1))}


async def test_an_older_release_can_be_made_live_again(releases: Releases, database: Database):
    for number in (1, 2):
        both = {"s1": published("s1-0", f"text {number}"), "s2": published("s2-0")}
        await releases.publish("b1", publication(f"r{number}", both))
    assert (await releases.activate("b1", 1, "p1", NOW)).id == "r1"
    assert (await Bots(database, "o1").get("b1")).live_release_id == "r1"
    assert (await Audit(database, "o1").page())[0].action == "bot.release_activated"
    assert [each.number for each in await releases.page("b1")] == [2, 1]
    assert [each.number for each in await releases.page("b1", after=2)] == [1]
    with pytest.raises(NotFound):
        await releases.activate("b1", 3, "p1", NOW)


async def test_a_document_comes_back_byte_for_byte(releases: Releases):
    odd = published("s1-0", "🦔 \u2028 ' \" \\ </script>")
    await releases.publish("b1", publication("r1", {"s1": odd, "s2": published("s2-0")}))
    assert (await releases.version("s1", 1)).document == odd.document
