"""Who is calling: bearer tokens of people and programs, looked up by their hash."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, cast

from starlette.requests import HTTPConnection

from runtime.request import ROLES, Caller, Role
from storage.repositories.people import People
from storage.repositories.tokens import AccessToken, TokenLookup, hash_token

CACHE_S: Final = 5.0
CACHE_SIZE: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Known:
    caller: Caller
    until: datetime


class Callers:
    """Finds the caller behind `Authorization: Bearer …`; a found one is remembered for five seconds.

    A revoked token may therefore work for five seconds more in other processes; in the one that revokes it `forget`
    ends it at once.
    """

    def __init__(self, lookup: TokenLookup, people_of: Callable[[str], People], clock: Callable[[], datetime]) -> None:
        self._lookup = lookup
        self._people_of = people_of
        self._clock = clock
        self._known: OrderedDict[str, _Known] = OrderedDict()

    async def caller(self, connection: HTTPConnection) -> Caller | None:
        """Give the caller of a request, or None when there is no valid token."""
        kind, _, token = connection.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token.strip():
            return None
        return await self.by_token(token.strip())

    async def by_token(self, token: str) -> Caller | None:
        """Give the caller that `token` belongs to, or None."""
        now = self._clock()
        key = hash_token(token)
        known = self._known.get(key)
        # Nothing is remembered for longer than this: an end further off was set before the clock was set back.
        if known and now < known.until <= now + timedelta(seconds=CACHE_S):
            return known.caller
        found = await self._lookup.find(key, now)
        if found is None:
            self._known.pop(key, None)
            return None
        caller = await self._caller_of(found)
        until = now + timedelta(seconds=CACHE_S)
        if found.expires_at is not None:
            until = min(until, found.expires_at)
        self._known[key] = _Known(caller, until)
        while len(self._known) > CACHE_SIZE:
            self._known.popitem(last=False)
        return caller

    def forget(self, token_id: str) -> None:
        """Stop remembering a token that was revoked."""
        for key in [key for key, known in self._known.items() if known.caller.token_id == token_id]:
            del self._known[key]

    def forget_person(self, person_id: str) -> None:
        """Stop remembering the tokens of a person whose role or membership changed."""
        for key in [key for key, known in self._known.items() if known.caller.person_id == person_id]:
            del self._known[key]

    async def _caller_of(self, token: AccessToken) -> Caller:
        role, name = token.role, token.name
        if token.person_id and token.kind == "session":
            person = await self._people_of(token.org_id).get(token.person_id)
            role, name = person.role, person.name
        if role not in ROLES:
            raise ValueError(f"unknown role {role!r}")
        signed_in = bool(token.person_id) and token.kind == "session"
        return Caller(token.person_id or "", token.org_id, cast(Role, role), token.id, name, signed_in)
