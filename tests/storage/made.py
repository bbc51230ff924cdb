"""Organisations, people, bots and scenarios, made for tests of the storage."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from storage.engine import Database
from storage.repositories.bots import Bot, Bots, NewBot
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.people import NewPerson, People, Person
from storage.repositories.releases import Publication, PublishedDraft
from storage.repositories.scenarios import Draft, NewScenario, Scenarios
from tests.storage.dialogs import NOW

DOCUMENT = {"format": "rozmova/scenario@1", "name": "Замовлення", "groups": [{"id": "g1", "blocks": []}]}


async def make_organisation(database: Database, org_id: str = "o1") -> Organisation:
    return await OrganisationsSweep(database).create(Organisation(org_id, f"Organisation {org_id}", NOW))


async def make_person(
    database: Database, org_id: str = "o1", person_id: str = "p1", email: str = "olena@example.com", role: str = "owner"
) -> Person:
    return await People(database, org_id).add(NewPerson(person_id, email, "Олена", role, NOW))


async def make_bot(database: Database, org_id: str = "o1", bot_id: str = "b1", now: datetime = NOW) -> Bot:
    return await Bots(database, org_id).create(NewBot(bot_id, "Кав'ярня", "uk", ["uk", "en"], now))


async def make_scenario(
    database: Database, org_id: str = "o1", bot_id: str = "b1", scenario_id: str = "s1", now: datetime = NOW
) -> Draft:
    new = NewScenario(scenario_id, bot_id, "Замовлення", DOCUMENT, f"{scenario_id}-0", now)
    return await Scenarios(database, org_id).create(new)


def published(etag: str, text: str = "привіт") -> PublishedDraft:
    document = json.dumps({"text": text}, ensure_ascii=False).encode()
    return PublishedDraft(etag, document, hashlib.sha256(document).hexdigest())


def publication(release_id: str, drafts: dict[str, PublishedDraft]) -> Publication:
    return Publication(release_id, "Перший випуск", "p1", NOW, drafts)
