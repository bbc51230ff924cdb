"""People of an organisation, and their roles in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Conflict, Database, NotFound
from storage.repositories.rows import found, page
from storage.tables.people import memberships, people
from storage.tables.tokens import access_tokens, login_links

OWNER = "owner"


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to be added; `person_id` is used only when the e-mail is not known yet."""

    person_id: str
    email: str
    name: str
    role: str
    now: datetime
    password_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a member of one organisation."""

    id: str
    org_id: str
    email: str
    name: str
    role: str
    created_at: datetime
    has_password: bool


@dataclass(frozen=True, slots=True)
class SignIn:
    """One way an e-mail may sign in: into which organisation, with which role."""

    person_id: str
    org_id: str
    role: str
    password_hash: str | None


_SELECT = select(
    people.c.id,
    memberships.c.org_id,
    people.c.email,
    people.c.name,
    memberships.c.role,
    memberships.c.created_at,
    people.c.password_hash.is_not(None).label("has_password"),
).join_from(people, memberships, people.c.id == memberships.c.person_id)


class People:
    """The members of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id
        self._own = _SELECT.where(memberships.c.org_id == org_id)

    async def add(self, new: NewPerson) -> Person:
        """Add a member; an e-mail that is known from another organisation keeps its person, name and password.

        Raises Conflict `person_exists` when already a member here.
        """
        email = _plain(new.email)
        async with self._database.unit_of_work():
            async with self._database.write() as connection:
                known = (await connection.execute(select(people.c.id).where(people.c.email == email))).scalar()
                person_id = str(known) if known is not None else new.person_id
                if known is None:
                    row = {"id": person_id, "email": email, "name": new.name, "created_at": new.now}
                    await connection.execute(insert(people).values(**row, password_hash=new.password_hash))
                elif await self.by_email(email) is not None:
                    raise Conflict("this person is a member already", "person_exists", email)
                member = {"org_id": self._org_id, "person_id": person_id, "role": new.role, "created_at": new.now}
                await connection.execute(insert(memberships).values(**member))
            return await self.get(person_id)

    async def get(self, person_id: str) -> Person:
        """Read a member. Raises NotFound."""
        return found(await self._database.fetch_one(Person, self._own.where(people.c.id == person_id)), "person")

    async def by_email(self, email: str) -> Person | None:
        """Read the member with this e-mail, however it is capitalised."""
        return await self._database.fetch_one(Person, self._own.where(people.c.email == _plain(email)))

    async def page(self, limit: int = 50, after: str | None = None) -> list[Person]:
        """List members, the oldest first."""
        order = (people.c.created_at, people.c.id)
        return await self._database.fetch_all(Person, page(self._own, order, limit, after))

    async def rename(self, person_id: str, name: str) -> Person:
        """Change a member's name. Raises NotFound."""
        await self.get(person_id)
        await self._database.run(update(people).where(people.c.id == person_id).values(name=name))
        return await self.get(person_id)

    async def change_email(self, person_id: str, email: str) -> Person:
        """Change a member's address, by which they sign in.

        Raises NotFound, and Conflict `email_taken` when somebody else has it.
        """
        async with self._database.unit_of_work():
            await self.get(person_id)
            known = select(people.c.id).where(people.c.email == _plain(email), people.c.id != person_id)
            if await self._database.fetch_value(known) is not None:
                raise Conflict("somebody else has this e-mail", "email_taken", email)
            await self._database.run(update(people).where(people.c.id == person_id).values(email=_plain(email)))
            return await self.get(person_id)

    async def set_password(self, person_id: str, password_hash: str | None) -> None:
        """Set or take away a member's password. Raises NotFound."""
        await self.get(person_id)
        await self._database.run(update(people).where(people.c.id == person_id).values(password_hash=password_hash))

    async def change_role(self, person_id: str, role: str) -> Person:
        """Give a member another role, its tokens of this organisation too.

        Raises NotFound, and Conflict `last_owner` when nobody would own the organisation.
        """
        async with self._database.unit_of_work():
            async with self._database.write() as connection:
                await self._refuse_last_owner(connection, person_id, keeps=role == OWNER)
                member = (memberships.c.org_id == self._org_id, memberships.c.person_id == person_id)
                await connection.execute(update(memberships).where(*member).values(role=role))
                tokens = (access_tokens.c.org_id == self._org_id, access_tokens.c.person_id == person_id)
                await connection.execute(update(access_tokens).where(*tokens).values(role=role))
            return await self.get(person_id)

    async def remove(self, person_id: str) -> None:
        """End a membership and its tokens; a person without any membership is erased.

        Raises NotFound, and Conflict `last_owner`.
        """
        async with self._database.write() as connection:
            await self._refuse_last_owner(connection, person_id, keeps=False)
            for table in (access_tokens, login_links, memberships):
                own = (table.c.org_id == self._org_id, table.c.person_id == person_id)
                await connection.execute(delete(table).where(*own))
            elsewhere = select(memberships.c.person_id).where(memberships.c.person_id == person_id).exists()
            await connection.execute(delete(people).where(people.c.id == person_id, ~elsewhere))

    async def _refuse_last_owner(self, connection: AsyncConnection, person_id: str, *, keeps: bool) -> None:
        # The rows are locked, so that two owners cannot leave at the same moment.
        owners = select(memberships.c.person_id).where(
            memberships.c.org_id == self._org_id, memberships.c.role == OWNER
        )
        locked = set((await connection.execute(owners.with_for_update())).scalars())
        here = select(func.count()).where(memberships.c.org_id == self._org_id, memberships.c.person_id == person_id)
        if (await connection.execute(here)).scalar() == 0:
            raise NotFound("there is no such person", "person_not_found")
        if not keeps and locked == {person_id}:
            raise Conflict("an organisation needs an owner", "last_owner", person_id)


class PeopleLookup:
    """People before their organisation is known: for signing in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def sign_in(self, email: str) -> list[SignIn]:
        """List the organisations that this e-mail may sign in to, the oldest membership first."""
        statement = (
            select(people.c.id.label("person_id"), memberships.c.org_id, memberships.c.role, people.c.password_hash)
            .join_from(people, memberships, people.c.id == memberships.c.person_id)
            .where(people.c.email == _plain(email))
            .order_by(memberships.c.created_at, memberships.c.org_id)
        )
        return await self._database.fetch_all(SignIn, statement)


def _plain(email: str) -> str:
    return email.strip().lower()
