"""The first evening: one organisation, one owner, one login link."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from runtime.admin.sessions import Sessions, new_id
from runtime.errors import NotAllowed
from storage.engine import Database
from storage.repositories.organisations import Organisation, OrganisationsSweep
from storage.repositories.people import NewPerson, People, Person

FIRST_EMAIL: Final = "owner@localhost"


async def prepare_first_owner(database: Database, *, loopback: bool) -> str:
    """Make the first organisation and owner if there are none; give a one-time login token of the first owner.

    Raises:
        NotAllowed: others could reach the server (`loopback` is false) and the owner has no password yet.
    """
    owner = await first_owner(database)
    if not loopback and not owner.has_password:
        raise NotAllowed(
            "password_first",
            uk="Щоб відкрити Rozmova для інших машин, спершу запустіть її без --host, увійдіть і задайте пароль.",
            en="To open Rozmova to other machines, first start it without --host, sign in and set a password.",
        )
    return await Sessions(database, lambda: datetime.now(UTC)).make_link(owner.org_id, owner.id)


async def first_owner(database: Database) -> Person:
    """Give the first owner of the first organisation; both are made if there are none."""
    now = datetime.now(UTC)
    sweep = OrganisationsSweep(database)
    organisation = await sweep.first()
    if organisation is None:
        organisation = Organisation(new_id("o"), "Rozmova", now)
        await sweep.create(organisation)
    people = People(database, organisation.id)
    owners = [person for person in await people.page(200) if person.role == "owner"]
    return owners[0] if owners else await people.add(NewPerson(new_id("p"), FIRST_EMAIL, "", "owner", now))
