"""Contacts: customers that an organisation knows by an address in a channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, select, update

from storage.engine import Database
from storage.repositories.dialogs import erase
from storage.repositories.rows import columns, found, insert_if_new, page
from storage.tables.contacts import contacts
from storage.tables.dialogs import dialogs


@dataclass(frozen=True, slots=True)
class NewContact:
    """A customer that wrote; `contact_id` is used only when the address is not known yet."""

    contact_id: str
    channel: str
    external_id: str
    name: str
    lang: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Contact:
    """A customer."""

    id: str
    org_id: str
    channel: str
    external_id: str
    name: str
    lang: str
    variables: dict[str, object]
    created_at: datetime
    updated_at: datetime


_SELECT = select(*columns(Contact, contacts))


class Contacts:
    """The contacts of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id
        self._own = _SELECT.where(contacts.c.org_id == org_id)

    async def find_or_add(self, new: NewContact) -> Contact:
        """Read the contact of this address, or add it."""
        known = self._own.where(contacts.c.channel == new.channel, contacts.c.external_id == new.external_id)
        contact = await self._database.fetch_one(Contact, known)
        if contact is not None:
            return contact
        row: dict[str, object] = {"id": new.contact_id, "org_id": self._org_id, "channel": new.channel}
        row |= {"external_id": new.external_id, "name": new.name, "lang": new.lang, "variables": {}}
        row |= {"created_at": new.now, "updated_at": new.now}
        async with self._database.unit_of_work():
            await self._database.run(insert_if_new(self._database, contacts, row))
            return found(await self._database.fetch_one(Contact, known), "contact")

    async def get(self, contact_id: str) -> Contact:
        """Read a contact. Raises NotFound."""
        return found(await self._database.fetch_one(Contact, self._own.where(contacts.c.id == contact_id)), "contact")

    async def page(self, limit: int = 50, after: str | None = None) -> list[Contact]:
        """List contacts, the newest first."""
        order = (contacts.c.created_at, contacts.c.id)
        return await self._database.fetch_all(Contact, page(self._own, order, limit, after, newest_first=True))

    async def change(
        self,
        contact_id: str,
        now: datetime,
        *,
        name: str | None = None,
        lang: str | None = None,
        variables: Mapping[str, object] | None = None,
    ) -> Contact:
        """Change what is not None; variables as a whole. Raises NotFound."""
        given = {"name": name, "lang": lang, "variables": None if variables is None else dict(variables)}
        values = {column: value for column, value in given.items() if value is not None}
        own = (contacts.c.id == contact_id, contacts.c.org_id == self._org_id)
        async with self._database.unit_of_work():
            await self._database.run(update(contacts).where(*own).values(**values, updated_at=now))
            return await self.get(contact_id)

    async def delete(self, contact_id: str) -> list[str]:
        """Erase a contact with all its dialogs; name the files of these, whose bytes the caller deletes.

        Raises NotFound.
        """
        async with self._database.unit_of_work():
            await self.get(contact_id)
            own = and_(dialogs.c.contact_id == contact_id, dialogs.c.org_id == self._org_id)
            file_ids = await erase(self._database, own)
            await self._database.run(delete(contacts).where(contacts.c.id == contact_id))
            return file_ids
