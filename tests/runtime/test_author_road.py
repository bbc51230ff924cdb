"""The author's road: from an empty bot to a published release, on both databases."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from runtime.request import Caller
from runtime.scenarios.drafts import DraftService
from runtime.scenarios.parts import ScenarioParts
from storage.repositories.approvals import Approvals
from storage.repositories.audit import Audit
from tests.runtime.author_road import Road, open_road

TEMPLATE = {
    "format": "rozmova/scenario@1",
    "name": "Приклад",
    "languages": ["uk", "en"],
    "default_language": "uk",
    "groups": [
        {
            "id": "g1",
            "title": "Початок",
            "blocks": [{"id": "b1", "type": "send_text", "config": {"text": {"uk": "А", "en": "B"}}}],
        },
        {"id": "g2", "title": "Далі", "blocks": [{"id": "b2", "type": "ask_text", "config": {}}]},
    ],
    "edges": [{"id": "e1", "from": {"block": "b1", "exit": "next"}, "to": {"group": "g2"}}],
    "triggers": [{"id": "t1", "kind": "start", "to": {"group": "g1"}}],
    "layout": {"g1": [0, 0], "g2": [300, 40]},
    "x-template": {
        "title": {"uk": "Знайомство", "en": "Meeting"},
        "summary": {"uk": "Питає ім’я", "en": "Asks a name"},
    },
}


@pytest.fixture
async def road(database_url: str, tmp_path: Path) -> AsyncIterator[Road]:
    examples = tmp_path / "examples"
    (examples / "meeting").mkdir(parents=True)
    (examples / "meeting" / "scenario.json").write_text(json.dumps(TEMPLATE), "utf-8")

    def client(app):
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        return httpx2.AsyncClient(transport=transport, base_url="http://test", timeout=20)

    made = await open_road(database_url, tmp_path, examples, client)
    yield made
    await made.client.aclose()
    await made.database.close()


async def test_a_new_bot_has_a_start_and_a_first_group(road: Road):
    bot = await road.bot()
    assert bot["live_release"] is None
    assert (bot["draft_changes"], bot["problems"], bot["dialogs_week"]) == (0, {"errors": 0, "hints": 0}, [0] * 7)
    draft = await road.draft(bot["main_scenario"])
    assert draft["seq"] == 0
    assert [trigger["kind"] for trigger in draft["document"]["triggers"]] == ["start"]
    assert draft["document"]["groups"][0]["title"] == "Початок"
    listed = (await road("GET", "bots")).json()["items"]
    assert [one["id"] for one in listed] == [bot["id"]]
    scenarios = (await road("GET", f"bots/{bot['id']}/scenarios")).json()["items"]
    assert [(one["id"], one["main"]) for one in scenarios] == [(bot["main_scenario"], True)]


async def test_bots_are_listed_page_by_page(road: Road):
    made = [(await road.bot(f"Бот {n}"))["id"] for n in range(3)]
    first = await road("GET", "bots?limit=2")
    assert [one["id"] for one in first.json()["items"]] == made[:0:-1]
    assert first.headers["link"] == f'</api/v1/bots?limit=2&after={made[1]}>; rel="next"'
    rest = await road("GET", f"bots?limit=2&after={made[1]}")
    assert [one["id"] for one in rest.json()["items"]] == made[:1]


async def test_a_bot_begins_from_a_template_of_the_gallery(road: Road):
    gallery = (await road("GET", "templates")).json()["items"]
    assert gallery[0]["name"] == "meeting"
    assert gallery[0]["title"] == {"uk": "Знайомство", "en": "Meeting"}
    assert gallery[0]["sketch"] == {
        "groups": [{"at": [0, 0], "families": ["message"]}, {"at": [300, 40], "families": ["question"]}],
        "threads": [[0, 1]],
    }
    bot = await road.bot(template="meeting", languages=["uk"])
    document = (await road.draft(bot["main_scenario"]))["document"]
    assert (document["name"], document["languages"], len(document["groups"])) == ("Кав’ярня", ["uk"], 2)
    assert "x-template" not in document
    missing = await road(
        "POST", "bots", {"name": "x", "default_language": "uk", "languages": ["uk"], "template": "../a"}
    )
    assert missing.status_code == 404


async def test_a_bot_is_changed_archived_restored_copied_and_deleted(road: Road):
    bot = (await road.bot())["id"]
    changed = await road(
        "PATCH",
        f"bots/{bot}",
        {"name": "Нова", "allowed_origins": ["https://shop.example"], "theme": {"accent": "#ff7700"}},
    )
    assert (changed.json()["name"], changed.json()["theme"]) == ("Нова", {"accent": "#ff7700"})
    assert (await road("PATCH", f"bots/{bot}", {"default_language": "pl"})).json()["code"] == "default_language"
    assert (await road("PATCH", f"bots/{bot}", {"allowed_origins": ["javascript:x"]})).status_code == 422
    assert (await road("PATCH", f"bots/{bot}", {"owner": "me"})).status_code == 422
    copy = (await road("POST", f"bots/{bot}/copies", {"name": "Копія"})).json()
    assert copy["id"] != bot
    assert copy["theme"] == {"accent": "#ff7700"}
    assert (await road("DELETE", f"bots/{bot}")).status_code == 204
    assert [one["id"] for one in (await road("GET", "bots")).json()["items"]] == [copy["id"]]
    assert [one["id"] for one in (await road("GET", "bots?archived=true")).json()["items"]] == [bot]
    assert (await road("POST", f"bots/{bot}/restore")).json()["archived"] is False
    assert (await road("DELETE", f"bots/{bot}?forever=true")).status_code == 403
    assert (await road("DELETE", f"bots/{bot}?forever=true", who="admin@a")).status_code == 204
    assert (await road("GET", f"bots/{bot}")).status_code == 404


async def test_the_same_key_makes_one_bot(road: Road):
    body = {"name": "Одна", "default_language": "uk", "languages": ["uk"]}
    first = await road("POST", "bots", body, idempotency_key="k1")
    again = await road("POST", "bots", body, idempotency_key="k1")
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"
    other = await road("POST", "bots", {**body, "name": "Інша"}, idempotency_key="k1")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_mismatch")
    assert len((await road("GET", "bots")).json()["items"]) == 1
    failed = await road("POST", "bots", {**body, "template": "gone"}, idempotency_key="k2")
    assert failed.status_code == 404
    assert (await road("POST", "bots", {**body}, idempotency_key="k2")).status_code == 201


async def test_edits_are_numbered_and_lead_to_a_new_etag(road: Road):
    scenario = (await road.bot())["main_scenario"]
    before = await road("GET", f"scenarios/{scenario}/draft")
    assert before.headers["x-draft-seq"] == "0"
    edited = await road.edit(scenario, {"t": "set", "path": ["name"], "value": "Інша"})
    assert edited.json()["seq"] == 1
    after = await road("GET", f"scenarios/{scenario}/draft")
    assert after.json()["name"] == "Інша"
    assert after.headers["etag"] == f'"{edited.json()["etag"]}"' != before.headers["etag"]
    same = await road("GET", f"scenarios/{scenario}/draft", if_none_match=after.headers["etag"])
    assert same.status_code == 304


async def test_an_edit_from_an_older_view_applies_unless_the_field_moved(road: Road):
    scenario = (await road.bot())["main_scenario"]
    await road.edit(scenario, {"t": "set", "path": ["name"], "value": "Перша"})
    late = await road.edit(scenario, {"t": "set", "path": ["settings", "expiry"], "value": "24h"}, base=0)
    assert late.json()["seq"] == 2
    clash = await road.edit(scenario, {"t": "set", "path": ["name"], "value": "Моя", "was": "Кав’ярня"}, base=0)
    assert (clash.status_code, clash.json()["code"], clash.json()["index"]) == (409, "op_conflict", 0)
    ahead = await road.edit(scenario, {"t": "set", "path": ["name"], "value": "x"}, base=9)
    assert (ahead.status_code, ahead.json()["code"], ahead.json()["seq"]) == (409, "draft_moved", 2)
    broken = await road.edit(scenario, {"t": "set", "path": ["settings", "time_zone"], "value": "Mars"})
    assert (broken.status_code, broken.json()["code"], broken.json()["path"]) == (
        422,
        "op_invalid",
        "settings.time_zone",
    )
    assert (await road.draft(scenario))["seq"] == 2


async def test_many_authors_at_once_lose_no_edit(road: Road):
    scenario = (await road.bot())["main_scenario"]

    async def note(n: int):
        return await road.edit(scenario, {"t": "add", "path": ["notes"], "value": {"id": f"n{n}", "text": "!"}}, base=0)

    answers = await asyncio.gather(*(note(n) for n in range(5)))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert sorted(answer.json()["seq"] for answer in answers) == [1, 2, 3, 4, 5]
    assert len((await road.draft(scenario))["document"]["notes"]) == 5


async def test_undo_is_a_persons_own_and_can_be_done_again(road: Road):
    scenario = (await road.bot())["main_scenario"]
    await road.edit(scenario, {"t": "set", "path": ["name"], "value": "Моя"})
    await road.edit(scenario, {"t": "set", "path": ["settings", "expiry"], "value": "1h"}, who="owner@a")
    undone = await road("POST", f"scenarios/{scenario}/draft/undo", {"client_id": "c1"})
    assert undone.json()["seq"] == 3
    assert undone.json()["ops"] == [{"t": "set", "path": ["name"], "value": "Кав’ярня"}]
    document = (await road.draft(scenario))["document"]
    assert (document["name"], document["settings"]["expiry"]) == ("Кав’ярня", "1h")
    nothing = await road("POST", f"scenarios/{scenario}/draft/undo", {"client_id": "c1"})
    assert (nothing.json()["seq"], nothing.json()["ops"]) == (3, [])
    redone = await road("POST", f"scenarios/{scenario}/draft/redo", {"client_id": "c1"})
    assert (await road.draft(scenario))["document"]["name"] == "Моя"
    assert redone.json()["seq"] == 4


async def test_a_draft_is_replaced_only_from_the_one_that_was_seen(road: Road):
    scenario = (await road.bot())["main_scenario"]
    seen = (await road("GET", f"scenarios/{scenario}/draft")).headers["etag"]
    document = {**TEMPLATE, "name": "Цілком нова"}
    assert (await road("PUT", f"scenarios/{scenario}/draft", document)).status_code == 428
    put = await road("PUT", f"scenarios/{scenario}/draft", document, if_match=seen)
    assert put.json()["seq"] == 1
    late = await road("PUT", f"scenarios/{scenario}/draft", document, if_match=seen)
    assert (late.status_code, late.json()["code"]) == (412, "draft_moved")
    broken = await road("PUT", f"scenarios/{scenario}/draft", {**document, "colour": 1}, if_match=put.headers["etag"])
    assert (broken.status_code, broken.json()["path"]) == (422, "colour")
    assert (await road("PUT", f"scenarios/{scenario}/draft", b'{"a":1,"a":2}', if_match=seen)).status_code == 422


async def test_edits_of_others_come_as_they_happen(road: Road):
    scenario = (await road.bot())["main_scenario"]
    await road.edit(scenario, {"t": "set", "path": ["name"], "value": "1"})
    listed = (await road("GET", f"scenarios/{scenario}/draft/events?after=0")).json()["items"]
    assert (listed[0]["seq"], listed[0]["client_id"], listed[0]["person"]) == (1, "c1", "author a")
    parts = ScenarioParts(road.database, None, road.fanout, road.clock, Path())  # type: ignore[arg-type] - it draws only
    reader = Caller("p-viewer-a", "a", "viewer", "t")
    told = DraftService(parts).follow(reader, str(scenario), 0)
    assert [change["seq"] for change in await anext(told)] == [1]
    waiting = asyncio.ensure_future(anext(told))
    await asyncio.sleep(0.05)
    await road.edit(scenario, {"t": "set", "path": ["name"], "value": "2"})
    async with asyncio.timeout(5):
        changes = await waiting
    assert [(change["seq"], change["ops"][0]["value"]) for change in changes] == [(2, "2")]
    await told.aclose()


async def test_a_document_is_checked_with_what_the_server_knows(road: Road):
    document = {**TEMPLATE, "groups": [{"id": "g1", "title": "x", "blocks": [
        {"id": "b1", "type": "javascript", "config": {"source": "return ("}},
        {"id": "b2", "type": "ai_reply", "config": {"connection": "main"}},
        {"id": "b3", "type": "teleport", "config": {}},
    ]}], "edges": []}  # fmt: skip
    found = (await road("POST", "scenarios/check", {"document": document})).json()["problems"]
    codes = {problem["code"] for problem in found}
    assert {"bad_javascript", "connection_missing", "unknown_block"} <= codes
    unknown = next(problem for problem in found if problem["code"] == "unknown_block")
    assert (unknown["group"], unknown["block"], unknown["severity"]) == ("g1", "b3", "error")
    assert unknown["sentence"] == unknown["uk"]
    english = await road("POST", "scenarios/check", {"document": document}, accept_language="en")
    assert english.json()["problems"][0]["sentence"] == english.json()["problems"][0]["en"]
    assert (await road("POST", "scenarios/check", {"document": document, "bot": "gone"})).status_code == 404
    assert (await road("POST", "scenarios/check", {"document": {"colour": 1}})).status_code == 422


async def test_publishing_makes_a_numbered_release_that_customers_have(road: Road):
    bot = await road.bot()
    await road.say_hello(bot["main_scenario"])
    draft = await road.draft(bot["main_scenario"])
    drafts = {bot["main_scenario"]: f'"{draft["etag"]}"'}
    published = await road("POST", f"bots/{bot['id']}/releases", {"message": "Перша", "drafts": drafts})
    assert published.status_code == 201, published.text
    body = published.json()
    assert (body["number"], body["message"], body["live"]) == (1, "Перша", True)
    version = body["scenarios"][bot["main_scenario"]]
    assert version["version"] == 1
    assert len(version["sha256"]) == 64
    told = (await road("GET", f"bots/{bot['id']}")).json()
    assert told["live_release"]["number"] == 1
    assert told["draft_changes"] == 0
    listed = (await road("GET", f"bots/{bot['id']}/releases")).json()["items"]
    assert listed[0]["person"] == {"id": "p-author-a", "name": "author a"}
    actions = [row.action for row in await Audit(road.database, "a").page()]
    assert actions[0] == "bot.published"


async def test_only_a_change_of_meaning_makes_a_new_version(road: Road):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    await road.say_hello(scenario)

    async def publish():
        answer = await road("POST", f"bots/{bot['id']}/releases", {"message": ""})
        return answer.json()["number"], answer.json()["scenarios"][scenario]["version"]

    assert await publish() == (1, 1)
    group = (await road.draft(scenario))["document"]["groups"][0]["id"]
    await road.edit(scenario, {"t": "set", "path": ["layout", group], "value": [500, 500]})
    assert (await road("GET", f"bots/{bot['id']}")).json()["draft_changes"] == 1
    assert await publish() == (2, 1)
    await road.say_hello(scenario, "Ще раз вітаю")
    assert await publish() == (3, 2)
    back = await road("POST", f"bots/{bot['id']}/releases/1/activate")
    assert (back.status_code, back.json()["number"]) == (200, 1)
    listed = (await road("GET", f"bots/{bot['id']}/releases")).json()["items"]
    assert [(one["number"], one["live"]) for one in listed] == [(3, False), (2, False), (1, True)]
    assert (await road("POST", f"bots/{bot['id']}/releases/9/activate")).status_code == 404
    documents = (await road("GET", f"bots/{bot['id']}/releases/3")).json()["scenarios"]
    assert len(documents[scenario]["document"]["groups"][0]["blocks"]) == 2


async def test_a_moved_draft_is_not_published(road: Road):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    await road.say_hello(scenario)
    seen = (await road.draft(scenario))["etag"]
    await road.say_hello(scenario)
    moved = await road("POST", f"bots/{bot['id']}/releases", {"message": "x", "drafts": {scenario: seen}})
    assert (moved.status_code, moved.json()["code"], moved.json()["scenario"]) == (409, "draft_moved", scenario)
    assert (await road("GET", f"bots/{bot['id']}/releases")).json()["items"] == []


async def test_a_scenario_with_errors_is_not_published(road: Road):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    await road.say_hello(scenario, "{{ nobody }}")
    refused = await road("POST", f"bots/{bot['id']}/releases", {"message": "x"})
    assert (refused.status_code, refused.json()["code"]) == (422, "has_problems")
    problem = next(one for one in refused.json()["problems"] if one["severity"] == "error")
    assert (problem["code"], problem["scenario"]) == ("variable_unknown", scenario)
    assert (await road("GET", "bots")).json()["items"][0]["problems"]["errors"] >= 1


async def test_publishing_approves_the_code_that_is_published(road: Road):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    await road.say_hello(scenario)
    group = (await road.draft(scenario))["document"]["groups"][0]["id"]
    code = {"id": "bjs", "type": "javascript", "config": {"source": "c.vars.x = 1"}}
    await road.edit(scenario, {"t": "add", "path": ["groups", group, "blocks"], "value": code})
    assert await Approvals(road.database, "a").approved(bot["id"]) == frozenset()
    published = await road("POST", f"bots/{bot['id']}/releases", {"message": "x"})
    assert published.status_code == 201, published.text
    assert len(await Approvals(road.database, "a").approved(bot["id"])) == 1


async def test_a_bot_may_have_more_scenarios(road: Road):
    bot = await road.bot()
    added = await road("POST", f"bots/{bot['id']}/scenarios", {"document": TEMPLATE})
    assert added.status_code == 201
    assert added.headers["etag"]
    scenario = added.json()["id"]
    assert (await road("PATCH", f"scenarios/{scenario}", {"name": "Друга"})).json()["name"] == "Друга"
    assert (await road("POST", f"bots/{bot['id']}/scenarios", {"document": {"colour": 1}})).status_code == 422
    assert (await road("POST", f"bots/{bot['id']}/scenarios", {"colour": 1})).status_code == 422
    main = await road("DELETE", f"scenarios/{bot['main_scenario']}")
    assert (main.status_code, main.json()["code"]) == (409, "main_scenario")
    assert (await road("DELETE", f"scenarios/{scenario}")).status_code == 204
    assert (await road("GET", f"scenarios/{scenario}")).status_code == 404


async def test_the_shelf_of_blocks_is_told_with_schemas_and_guides(road: Road):
    answer = await road("GET", "blocks", who="viewer@a")
    items = {item["type"]: item for item in answer.json()["items"]}
    assert items["send_text"]["family"] == "message"
    assert items["send_text"]["schema"]["properties"]["text"]["ui"]["widget"] == "text"
    assert items["send_text"]["guide"]["uk"]
    same = await road("GET", "blocks", if_none_match=answer.headers["etag"])
    assert same.status_code == 304


async def test_nobody_reaches_what_belongs_to_another_organisation(road: Road):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    await road.say_hello(scenario)
    await road("POST", f"bots/{bot['id']}/releases", {"message": "x"})
    etag = (await road.draft(scenario))["etag"]
    ops = {"base": 0, "client_id": "c", "ops": [{"t": "set", "path": ["name"], "value": "x"}]}
    asked = [
        ("GET", f"bots/{bot['id']}", None),
        ("PATCH", f"bots/{bot['id']}", {"name": "x"}),
        ("DELETE", f"bots/{bot['id']}", None),
        ("DELETE", f"bots/{bot['id']}?forever=true", None),
        ("POST", f"bots/{bot['id']}/restore", None),
        ("POST", f"bots/{bot['id']}/copies", {"name": "x"}),
        ("GET", f"bots/{bot['id']}/scenarios", None),
        ("POST", f"bots/{bot['id']}/scenarios", {"document": TEMPLATE}),
        ("GET", f"bots/{bot['id']}/releases", None),
        ("POST", f"bots/{bot['id']}/releases", {"message": "x"}),
        ("GET", f"bots/{bot['id']}/releases/1", None),
        ("POST", f"bots/{bot['id']}/releases/1/activate", None),
        ("POST", "scenarios/check", {"document": TEMPLATE, "bot": bot["id"]}),
        ("GET", f"scenarios/{scenario}", None),
        ("PATCH", f"scenarios/{scenario}", {"name": "x"}),
        ("DELETE", f"scenarios/{scenario}", None),
        ("GET", f"scenarios/{scenario}/draft", None),
        ("PUT", f"scenarios/{scenario}/draft", TEMPLATE),
        ("POST", f"scenarios/{scenario}/draft/ops", ops),
        ("POST", f"scenarios/{scenario}/draft/undo", {"client_id": "c"}),
        ("POST", f"scenarios/{scenario}/draft/redo", {"client_id": "c"}),
        ("GET", f"scenarios/{scenario}/draft/events", None),
    ]
    for method, path, body in asked:
        answer = await road(method, path, body, who="owner@b", if_match=etag)
        assert answer.status_code == 404, (method, path, answer.text)
    stream = await road("GET", f"scenarios/{scenario}/draft/events", who="owner@b", accept="text/event-stream")
    assert stream.status_code == 404
    mine = await road.bot()
    theirs = await road("PATCH", f"bots/{mine['id']}", {"main_scenario": scenario})
    assert theirs.status_code == 404
    assert (await road("GET", f"bots/{bot['id']}")).json()["name"] == "Кав’ярня"


@pytest.mark.parametrize("who", ["viewer@a", "operator@a"])
async def test_who_only_looks_changes_nothing(road: Road, who: str):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    ops = {"base": 0, "client_id": "c", "ops": [{"t": "set", "path": ["name"], "value": "x"}]}
    for method, path, body in [
        ("POST", "bots", {"name": "x", "default_language": "uk", "languages": ["uk"]}),
        ("PATCH", f"bots/{bot['id']}", {"name": "x"}),
        ("DELETE", f"bots/{bot['id']}", None),
        ("POST", f"bots/{bot['id']}/copies", {"name": "x"}),
        ("POST", f"bots/{bot['id']}/scenarios", {}),
        ("POST", f"bots/{bot['id']}/releases", {"message": "x"}),
        ("POST", f"bots/{bot['id']}/releases/1/activate", None),
        ("PATCH", f"scenarios/{scenario}", {"name": "x"}),
        ("DELETE", f"scenarios/{scenario}", None),
        ("PUT", f"scenarios/{scenario}/draft", TEMPLATE),
        ("POST", f"scenarios/{scenario}/draft/ops", ops),
        ("POST", f"scenarios/{scenario}/draft/undo", {"client_id": "c"}),
    ]:
        answer = await road(method, path, body, who=who, if_match="x")
        assert (answer.status_code, answer.json()["code"]) == (403, "role_not_allowed"), (method, path)
    assert (await road("GET", f"scenarios/{scenario}/draft", who=who)).status_code == 200
    assert (await road("GET", "bots", who="nobody")).status_code == 401


async def test_bodies_are_bounded_and_strict(road: Road):
    bot = await road.bot()
    scenario = bot["main_scenario"]
    huge = await road("PUT", f"scenarios/{scenario}/draft", b"[" * 13_000_000, if_match="x")
    assert (huge.status_code, huge.json()["code"]) == (413, "document_too_large")
    deep = await road("POST", "scenarios/check", b'{"document":' + b"[" * 100_000)
    assert deep.status_code == 422
    nothing = await road("POST", f"scenarios/{scenario}/draft/ops", b"")
    assert nothing.status_code == 422
    unknown = await road(
        "POST", f"scenarios/{scenario}/draft/ops", {"base": 0, "client_id": "c", "ops": [{"t": "x"}], "as": "root"}
    )
    assert (unknown.status_code, unknown.json()["errors"][0]["place"]) == (422, "as")
    empty = await road("POST", "bots", {"name": "   ", "default_language": "uk", "languages": ["uk"]})
    assert empty.status_code == 422
