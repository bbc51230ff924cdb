"""Signing in: a one-time link or a password becomes a session token; programs get keys."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from runtime.admin.passwords import password_fits
from runtime.errors import NotSignedIn
from storage.engine import Database
from storage.repositories.people import PeopleLookup
from storage.repositories.tokens import NewToken, TokenLookup, Tokens, hash_token

LINK_LIFE: Final = timedelta(minutes=10)
SESSION_LIFE: Final = timedelta(days=14)
TOKEN_PREFIX: Final = "rz_"  # noqa: S105 - makes a leaked token findable, is no secret


def new_token() -> str:
    """Make a token of 256 bits."""
    return TOKEN_PREFIX + secrets.token_urlsafe(32)


def new_id(prefix: str) -> str:
    """Make an id of 80 random bits behind a letter that tells its kind."""
    return prefix + secrets.token_hex(10)


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in person; `token` is shown once."""

    token: str
    token_id: str
    person_id: str
    org_id: str
    expires_at: datetime


class Sessions:
    """Makes and ends sessions."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def make_link(self, org_id: str, person_id: str) -> str:
        """Make a one-time login link token, good for ten minutes; only its hash is kept."""
        token = secrets.token_urlsafe(32)
        now = self._clock()
        await Tokens(self._database, org_id).issue_login_link(hash_token(token), person_id, now, now + LINK_LIFE)
        return token

    async def by_link(self, link: str) -> Session:
        """Use up a login link.

        Raises:
            NotSignedIn: it is unknown, used or older than ten minutes.
        """
        found = await TokenLookup(self._database).use_login_link(hash_token(link), self._clock())
        if found is None:
            raise NotSignedIn(
                "link_ended",
                uk="Це посилання вже використане або застаріле. Нове дає команда rozmova login-link.",
                en="This link was used or is too old. The command rozmova login-link makes a new one.",
            )
        return await self._open(found.org_id, found.person_id)

    async def by_password(self, email: str, password: str) -> Session:
        """Sign in with e-mail and password.

        Raises:
            NotSignedIn: they do not fit together; nothing tells which of them.
        """
        people = await PeopleLookup(self._database).sign_in(email.strip().lower())
        if not people:
            await password_fits(password, None)
        for person in people:
            if await password_fits(password, person.password_hash):
                return await self._open(person.org_id, person.person_id)
        raise NotSignedIn("wrong_password", uk="Пошта або пароль не підходять.", en="Wrong e-mail or password.")

    async def make_token(self, org_id: str, person_id: str | None, role: str, name: str, life: timedelta | None) -> str:
        """Make a bearer token for a program, with its own role; it never ends when `life` is None."""
        token, now = new_token(), self._clock()
        await Tokens(self._database, org_id).issue(
            NewToken(
                token_id=new_id("k"),
                person_id=person_id,
                kind="api",
                role=role,
                name=name,
                token_hash=hash_token(token),
                now=now,
                expires_at=now + life if life else None,
            )
        )
        return token

    async def end(self, org_id: str, token_id: str) -> None:
        """End a session or a key."""
        await Tokens(self._database, org_id).revoke(token_id)

    async def _open(self, org_id: str, person_id: str) -> Session:
        token, token_id, now = new_token(), new_id("s"), self._clock()
        await Tokens(self._database, org_id).issue(
            NewToken(
                token_id=token_id,
                person_id=person_id,
                kind="session",
                role="",
                name="",
                token_hash=hash_token(token),
                now=now,
                expires_at=now + SESSION_LIFE,
            )
        )
        return Session(token, token_id, person_id, org_id, now + SESSION_LIFE)
