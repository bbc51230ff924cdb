"""Access tokens and login links; the database knows only their hashes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, insert, or_, select, update

from storage.engine import Database
from storage.repositories.rows import columns, found, page
from storage.tables.tokens import access_tokens, login_links

LAST_USED_STEP: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token to be issued; the token itself is told to its owner only, once."""

    token_id: str
    person_id: str | None
    kind: str
    role: str
    name: str
    token_hash: str
    now: datetime
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class AccessToken:
    """What a token allows: a role in an organisation, until `expires_at`."""

    id: str
    org_id: str
    person_id: str | None
    kind: str
    role: str
    name: str
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class LoginLink:
    """A link that signs a person in, once."""

    org_id: str
    person_id: str
    expires_at: datetime


_SELECT = select(*columns(AccessToken, access_tokens))


def hash_token(token: str) -> str:
    """Give the hash under which a token is stored. Tokens are random and long, so that a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class Tokens:
    """The tokens of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id
        self._own = _SELECT.where(access_tokens.c.org_id == org_id)

    async def issue(self, new: NewToken) -> AccessToken:
        """Store a token. Raises Conflict when its id or hash is taken."""
        row = {"id": new.token_id, "org_id": self._org_id, "person_id": new.person_id, "kind": new.kind}
        row |= {"role": new.role, "name": new.name, "token_hash": new.token_hash}
        async with self._database.unit_of_work():
            await self._database.run(insert(access_tokens).values(**row, created_at=new.now, expires_at=new.expires_at))
            return await self.get(new.token_id)

    async def get(self, token_id: str) -> AccessToken:
        """Read a token by its id. Raises NotFound."""
        own = self._own.where(access_tokens.c.id == token_id)
        return found(await self._database.fetch_one(AccessToken, own), "token")

    async def page(self, kind: str | None = None, limit: int = 50, after: str | None = None) -> list[AccessToken]:
        """List tokens, the newest first."""
        wanted = self._own if kind is None else self._own.where(access_tokens.c.kind == kind)
        order = (access_tokens.c.created_at, access_tokens.c.id)
        return await self._database.fetch_all(AccessToken, page(wanted, order, limit, after, newest_first=True))

    async def revoke(self, token_id: str) -> None:
        """End a token at once. Raises NotFound."""
        own = (access_tokens.c.org_id == self._org_id, access_tokens.c.id == token_id)
        found((await self._database.run(delete(access_tokens).where(*own))) or None, "token")

    async def issue_login_link(self, token_hash: str, person_id: str, now: datetime, expires_at: datetime) -> None:
        """Store a login link. Raises Conflict when there is no such person."""
        row = {"token_hash": token_hash, "org_id": self._org_id, "person_id": person_id}
        await self._database.run(insert(login_links).values(**row, created_at=now, expires_at=expires_at))


class TokenLookup:
    """Tokens by their hash, before an organisation is known."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, token_hash: str, now: datetime) -> AccessToken | None:
        """Read the token of this hash, or None when it is unknown, revoked or has ended; its use is noted by the
        minute."""
        alive = or_(access_tokens.c.expires_at.is_(None), access_tokens.c.expires_at > now)
        token = await self._database.fetch_one(
            AccessToken, _SELECT.where(access_tokens.c.token_hash == token_hash, alive)
        )
        if token is not None and (token.last_used_at is None or token.last_used_at <= now - LAST_USED_STEP):
            await self._database.run(
                update(access_tokens).where(access_tokens.c.id == token.id).values(last_used_at=now)
            )
        return token

    async def peek_login_link(self, token_hash: str, now: datetime) -> LoginLink | None:
        """Read a login link without using it up, or None when it is unknown, used or has ended."""
        link = select(*columns(LoginLink, login_links)).where(
            login_links.c.token_hash == token_hash, login_links.c.expires_at > now
        )
        return await self._database.fetch_one(LoginLink, link)

    async def use_login_link(self, token_hash: str, now: datetime) -> LoginLink | None:
        """Use a login link up; of all who try, one gets it."""
        used = (
            delete(login_links)
            .where(login_links.c.token_hash == token_hash, login_links.c.expires_at > now)
            .returning(*columns(LoginLink, login_links))
        )
        async with self._database.unit_of_work():
            return await self._database.fetch_one(LoginLink, used)

    async def sweep(self, now: datetime) -> int:
        """Delete tokens and links that have ended, and tell how many."""
        ended = 0
        for table in (access_tokens, login_links):
            ended += await self._database.run(delete(table).where(table.c.expires_at <= now))
        return ended
