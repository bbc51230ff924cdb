"""Who calls: the `Caller` of a request of the API, and the dependency that gives it; and how events are streamed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Annotated, Final, Literal, Protocol, cast

from fastapi import Depends
from starlette.requests import HTTPConnection
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from runtime.errors import NotAllowed, NotSignedIn

Role = Literal["owner", "admin", "author", "operator", "viewer"]
ROLES: Final[tuple[Role, ...]] = ("owner", "admin", "author", "operator", "viewer")
AUTHORS: Final[tuple[Role, ...]] = ("owner", "admin", "author")
ADMINS: Final[tuple[Role, ...]] = ("owner", "admin")
CLEAN_UP_S: Final = 5.0


@dataclass(frozen=True, slots=True)
class Caller:
    """A person or a program of one organisation; `signed_in` is a person's own session, not a program's token."""

    person_id: str
    org_id: str
    role: Role
    token_id: str
    name: str = ""
    signed_in: bool = False

    def must(self, *roles: Role) -> None:
        """Stop a caller whose role is none of `roles`.

        Raises:
            NotAllowed: it is another role.
        """
        if self.role not in roles:
            raise NotAllowed(
                "role_not_allowed",
                uk="Ваша роль цього не дозволяє. Попросіть власника або адміністратора.",
                en="Your role does not allow this. Ask an owner or an admin.",
                extra={"role": self.role, "needs": list(roles)},
            )


class CallerSource(Protocol):
    """Finds the caller of a request; the gateway is the one that can."""

    async def caller(self, connection: HTTPConnection) -> Caller | None: ...


async def caller_of(connection: HTTPConnection) -> Caller:
    """Give the caller of a request.

    Raises:
        NotSignedIn: there is no token, or it is unknown or ended.
    """
    source = cast(CallerSource, connection.app.state.callers)
    caller = await source.caller(connection)
    if caller is None:
        raise NotSignedIn(uk="Увійдіть, щоб продовжити.", en="Sign in to go on.")
    return caller


CallerIn = Annotated[Caller, Depends(caller_of)]
