"""Organisations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from storage.engine import Database
from storage.repositories.rows import columns, found
from storage.tables.organisations import organisations


@dataclass(frozen=True, slots=True)
class Organisation:
    """Whose bots, people and dialogs they are."""

    id: str
    name: str
    created_at: datetime


_SELECT = select(*columns(Organisation, organisations))


class Organisations:
    """One organisation, seen by its own people."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def get(self) -> Organisation:
        """Read the organisation. Raises NotFound."""
        own = _SELECT.where(organisations.c.id == self._org_id)
        return found(await self._database.fetch_one(Organisation, own), "organisation")

    async def rename(self, name: str) -> Organisation:
        """Give the organisation another name. Raises NotFound."""
        await self._database.run(update(organisations).where(organisations.c.id == self._org_id).values(name=name))
        return await self.get()


class OrganisationsSweep:
    """All organisations: for starting up, and for work that is done for all."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, organisation: Organisation) -> Organisation:
        """Add an organisation. Raises Conflict when its id is taken."""
        await self._database.run(
            insert(organisations).values(id=organisation.id, name=organisation.name, created_at=organisation.created_at)
        )
        return organisation

    async def first(self) -> Organisation | None:
        """Read the oldest organisation: on a personal installation the only one."""
        oldest = _SELECT.order_by(organisations.c.created_at, organisations.c.id).limit(1)
        return await self._database.fetch_one(Organisation, oldest)

    async def every(self) -> list[Organisation]:
        """Read all organisations, the oldest first."""
        return await self._database.fetch_all(
            Organisation, _SELECT.order_by(organisations.c.created_at, organisations.c.id)
        )
