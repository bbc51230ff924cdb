"""No repository of one organisation shows, changes or deletes anything of another."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from storage.engine import Database, NotFound
from storage.repositories.approvals import Approvals
from storage.repositories.audit import Audit, AuditEntry
from storage.repositories.bots import BotChange, Bots
from storage.repositories.contacts import Contacts, NewContact
from storage.repositories.dialogs import DialogFilter, Dialogs
from storage.repositories.files import Files, StoredFile
from storage.repositories.idempotency import Idempotency, KeptAnswer
from storage.repositories.organisations import Organisations
from storage.repositories.overview import Overview
from storage.repositories.people import People
from storage.repositories.releases import Releases
from storage.repositories.scenarios import DraftChange, NewScenario, Scenarios
from storage.repositories.secrets_store import NewSecret, SecretsStore
from storage.repositories.tokens import NewToken, Tokens, hash_token
from storage.repositories.trials import Trial, Trials
from storage.repositories.turns import TurnStore
from storage.secrets import Vault
from storage.tables.catalogue import metadata
from tests.storage.dialogs import NOW, OPENING, first_turn
from tests.storage.made import DOCUMENT, make_bot, make_organisation, make_person, make_scenario, publication, published

VAULT = Vault([bytes(32)])
OWN = (
    *(Organisations, People, Tokens, Bots, Scenarios, Releases, Approvals, Dialogs, Contacts, Trials, Files),
    *(Audit, Idempotency, Overview),
)


async def fill(database: Database, turns: TurnStore) -> None:
    """Make one of everything in organisation o1, and nothing but its people in o2."""
    for org_id, person_id in (("o1", "p1"), ("o2", "p2")):
        await make_organisation(database, org_id)
        await make_person(database, org_id, person_id, f"{person_id}@example.com")
    await make_person(database, "o1", "p3", "p3@example.com")
    await make_bot(database)
    await make_scenario(database)
    await make_scenario(database, scenario_id="s2")
    await Scenarios(database, "o1").append("s2", 0, DraftChange("p1", "c1", [], [], {}, "s2-1", NOW))
    drafts = {"s1": published("s1-0"), "s2": published("s2-1")}
    await Releases(database, "o1").publish("b1", publication("r1", drafts))
    await Approvals(database, "o1").approve("b1", "hash", "p1", NOW)
    token = NewToken("t1", "p1", "api", "owner", "CI", hash_token("x"), NOW, None)
    await Tokens(database, "o1").issue(token)
    await Contacts(database, "o1").find_or_add(NewContact("k1", "telegram", "1", "Тарас", "uk", NOW))
    await turns.commit(replace(first_turn(), opening=replace(OPENING, contact_id="k1")))
    ends = NOW + timedelta(hours=1)
    await Trials(database, "o1").keep(Trial("d9", "s1", "p1", b"{}", {}, NOW, ends))
    await Files(database, "o1").add(StoredFile("f1", "o1", "d1", "x", "text/plain", 1, NOW))
    await SecretsStore(database, "o1", VAULT).put(NewSecret("x1", "b1", "ai", "Ollama", {}, "v", NOW))
    await Audit(database, "o1").add(AuditEntry(NOW, "p1", "x", "bot", "b1"))
    await Idempotency(database, "o1").begin("key", "one", NOW)
    await Idempotency(database, "o1").finish("key", KeptAnswer(201, {}, b"x"))


def refused(database: Database, org_id: str) -> dict[str, Callable[[], Awaitable[object]]]:
    """All that must end in NotFound for a stranger."""
    bots, scenarios, releases = Bots(database, org_id), Scenarios(database, org_id), Releases(database, org_id)
    people, tokens, contacts = People(database, org_id), Tokens(database, org_id), Contacts(database, org_id)
    dialogs, trials, files = Dialogs(database, org_id), Trials(database, org_id), Files(database, org_id)
    store = SecretsStore(database, org_id, VAULT)
    new_scenario = NewScenario("s9", "b1", "x", DOCUMENT, "e", NOW)
    both = publication("r9", {"s1": published("s1-0"), "s2": published("s2-1")})
    return {
        "Bots.get": lambda: bots.get("b1"),
        "Bots.change": lambda: bots.change("b1", NOW, BotChange(name="x")),
        "Bots.archive": lambda: bots.archive("b1", NOW),
        "Bots.restore": lambda: bots.restore("b1", NOW),
        "Bots.delete": lambda: bots.delete("b1"),
        "Scenarios.create": lambda: scenarios.create(new_scenario),
        "Scenarios.get": lambda: scenarios.get("s2"),
        "Scenarios.rename": lambda: scenarios.rename("s2", "x"),
        "Scenarios.delete": lambda: scenarios.delete("s2", NOW),
        "Scenarios.draft": lambda: scenarios.draft("s2"),
        "Scenarios.append": lambda: scenarios.append("s2", 1, DraftChange("p1", "c", [], [], {}, "e", NOW)),
        "Releases.publish": lambda: releases.publish("b1", both),
        "Releases.activate": lambda: releases.activate("b1", 1, "p2", NOW),
        "Releases.get": lambda: releases.get("b1", 1),
        "Releases.by_id": lambda: releases.by_id("r1"),
        "Releases.documents": lambda: releases.documents("r1"),
        "Releases.version": lambda: releases.version("s1", 1),
        "People.get": lambda: people.get("p1"),
        "People.rename": lambda: people.rename("p1", "x"),
        "People.change_email": lambda: people.change_email("p1", "x@example.com"),
        "People.set_password": lambda: people.set_password("p1", "x"),
        "People.change_role": lambda: people.change_role("p1", "viewer"),
        "People.remove": lambda: people.remove("p1"),
        "Tokens.get": lambda: tokens.get("t1"),
        "Tokens.revoke": lambda: tokens.revoke("t1"),
        "Approvals.approve": lambda: Approvals(database, org_id).approve("b1", "other", "p2", NOW),
        "Contacts.get": lambda: contacts.get("k1"),
        "Contacts.change": lambda: contacts.change("k1", NOW, name="x"),
        "Contacts.delete": lambda: contacts.delete("k1"),
        "Dialogs.get": lambda: dialogs.get("d1"),
        "Dialogs.events": lambda: dialogs.events("d1"),
        "Dialogs.delete": lambda: dialogs.delete("d1"),
        "Trials.get": lambda: trials.get("d9"),
        "Trials.delete": lambda: trials.delete("d9"),
        "Files.get": lambda: files.get("f1"),
        "Files.delete": lambda: files.delete("f1"),
        "SecretsStore.get": lambda: store.get("x1"),
        "SecretsStore.change_settings": lambda: store.change_settings("x1", {}, NOW),
        "SecretsStore.reveal": lambda: store.reveal("x1"),
        "SecretsStore.delete": lambda: store.delete("x1"),
    }


def empty(database: Database, org_id: str) -> dict[str, Callable[[], Awaitable[object]]]:
    """All that must find nothing for a stranger, or change nothing."""
    scenarios, releases = Scenarios(database, org_id), Releases(database, org_id)
    store = SecretsStore(database, org_id, VAULT)
    overview = Overview(database, org_id)
    trial_filter, dialogs = DialogFilter(trial=True), Dialogs(database, org_id)
    return {
        "Bots.page": lambda: Bots(database, org_id).page(),
        "Scenarios.of_bot": lambda: scenarios.of_bot("b1"),
        "Scenarios.ops_after": lambda: scenarios.ops_after("s2", 0),
        "Scenarios.next_undo": lambda: scenarios.next_undo("s2", "p1"),
        "Scenarios.next_redo": lambda: scenarios.next_redo("s2", "p1"),
        "Releases.page": lambda: releases.page("b1"),
        "Releases.versions": lambda: releases.versions("s1"),
        "Approvals.approved": lambda: Approvals(database, org_id).approved("b1"),
        "Approvals.withdraw": lambda: Approvals(database, org_id).withdraw("b1", "hash"),
        "People.by_email": lambda: People(database, org_id).by_email("p1@example.com"),
        "Tokens.page": lambda: Tokens(database, org_id).page(),
        "Contacts.page": lambda: Contacts(database, org_id).page(),
        "Dialogs.page": lambda: dialogs.page(),
        "Dialogs.page of trials": lambda: dialogs.page(trial_filter),
        "Dialogs.counts": lambda: dialogs.counts("b1"),
        "Files.of_dialog": lambda: Files(database, org_id).of_dialog("d1"),
        "SecretsStore.find": lambda: store.find("ai", "Ollama", "b1"),
        "SecretsStore.page": lambda: store.page("ai", "b1"),
        "Audit.page": lambda: Audit(database, org_id).page(),
        "Overview.changes": lambda: overview.changes("b1", None),
        "Overview.drafts": lambda: overview.drafts("b1"),
        "Overview.activity": lambda: latest(overview),
        "Idempotency.begin": lambda: Idempotency(database, org_id).begin("key", "one", NOW),
        "Idempotency.forget": lambda: Idempotency(database, org_id).forget("key"),
    }


async def latest(overview: Overview) -> datetime | None:
    return (await overview.activity(["b1"], NOW))["b1"].last_opened_at


# These add something of one's own, or are about the organisation itself.
OF_ONES_OWN = {
    *("Organisations.get", "Organisations.rename", "People.add", "People.page", "Tokens.issue", "Bots.create"),
    *("Tokens.issue_login_link", "Contacts.find_or_add", "Trials.keep", "Files.add", "Audit.add", "SecretsStore.put"),
    "Idempotency.finish",
}


async def snapshot(database: Database) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    async with database.read() as connection:
        for name in metadata.tables:
            found = await connection.exec_driver_sql(f"SELECT * FROM {name}")
            rows[name] = sorted(repr(tuple(row)) for row in found)
    return rows


async def test_a_stranger_finds_nothing_and_changes_nothing(database: Database, turns: TurnStore):
    await fill(database, turns)
    before = await snapshot(database)
    for name, call in refused(database, "o2").items():
        try:
            await call()
        except NotFound:
            continue
        pytest.fail(f"{name} did not refuse")
    for name, call in empty(database, "o2").items():
        assert not await call(), name
    assert await snapshot(database) == before


async def test_the_owner_finds_what_a_stranger_does_not(database: Database, turns: TurnStore):
    await fill(database, turns)
    for name, call in refused(database, "o1").items():
        if name.split(".")[1] in ("get", "draft", "by_id", "documents", "version", "events", "reveal"):
            assert await call(), name
    withheld = {"Approvals.withdraw", "Idempotency.forget", "Scenarios.next_redo", "Dialogs.page of trials"}
    for name, call in empty(database, "o1").items():
        if name not in withheld:
            assert await call(), name


def test_every_method_of_every_repository_is_on_one_of_the_lists():
    database = Database.__new__(Database)
    listed = {name.split(" ")[0] for name in {**refused(database, "o2"), **empty(database, "o2")}} | OF_ONES_OWN
    methods = {
        f"{kind.__name__}.{name}"
        for kind in (*OWN, SecretsStore)
        for name, member in inspect.getmembers(kind, inspect.iscoroutinefunction)
        if not name.startswith("_")
    }
    assert methods == listed


def test_every_class_that_takes_an_organisation_is_tested():
    import importlib

    folder = Path(inspect.getfile(Bots)).parent
    found = set()
    for path in folder.glob("*.py"):
        module = importlib.import_module(f"storage.repositories.{path.stem}")
        for name, kind in inspect.getmembers(module, inspect.isclass):
            arguments = inspect.signature(kind.__init__).parameters
            if kind.__module__ == module.__name__ and {"database", "org_id"} <= arguments.keys():
                found.add(name)
    assert found == {kind.__name__ for kind in (*OWN, SecretsStore)}


def test_every_row_carries_its_organisation():
    without = {name for name, table in metadata.tables.items() if "org_id" not in table.c}
    # A person may belong to several organisations; memberships carry them.
    assert without == {"organisations", "people"}
