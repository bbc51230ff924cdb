"""/api/v1/bots/{bot}/identity: the secret with which a shop's server signs who its customers are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from runtime.chat import documentation as doc
from runtime.chat.customers import KIND, IdentitySecrets
from runtime.chat.wire import moment_text
from runtime.errors import NotFound
from runtime.request import ADMINS, AUTHORS, Caller, CallerIn
from storage.engine import Database
from storage.engine import NotFound as NotStored
from storage.repositories.audit import Audit, AuditEntry
from storage.repositories.bots import Bots
from storage.secrets import Vault

NO_STORE = {"cache-control": "no-store"}


def identity_routes(database: Database, vault: Vault, clock: Callable[[], datetime]) -> APIRouter:
    """Make the routes of the identity secret; its value is told only when it is made."""
    router = APIRouter(prefix="/api/v1", tags=["bots"])
    kept = IdentitySecrets(database, vault)

    async def note(caller: Caller, bot: str, action: str) -> None:
        entry = AuditEntry(clock(), caller.person_id or None, action, "bot", bot)
        await Audit(database, caller.org_id).add(entry)

    @router.get("/bots/{bot}/identity", summary="Whether a bot can know its customers", **doc.IDENTITY)
    async def read(bot: str, caller: CallerIn) -> JSONResponse:
        caller.must(*AUTHORS)
        await _check_bot(database, caller, bot)
        found = await kept.find(caller.org_id, bot)
        made_at = None if found is None else moment_text(found.updated_at)
        return JSONResponse({"set_up": found is not None, "made_at": made_at})

    @router.post("/bots/{bot}/identity", status_code=201, summary="Make the secret, or another", **doc.IDENTITY_MADE)
    async def make(bot: str, caller: CallerIn) -> JSONResponse:
        caller.must(*ADMINS)
        await _check_bot(database, caller, bot)
        now = clock()
        async with database.unit_of_work():
            value = await kept.make(caller.org_id, bot, now)
            await note(caller, bot, f"{KIND}_secret_made")
        return JSONResponse({"secret": value, "audience": bot, "made_at": moment_text(now)}, 201, NO_STORE)

    @router.delete("/bots/{bot}/identity", status_code=204, summary="Forget the secret", **doc.IDENTITY_GONE)
    async def drop(bot: str, caller: CallerIn) -> Response:
        caller.must(*ADMINS)
        await _check_bot(database, caller, bot)
        async with database.unit_of_work():
            if not await kept.drop(caller.org_id, bot):
                raise NotFound(uk="Секрету немає.", en="There is no secret.")
            await note(caller, bot, f"{KIND}_secret_deleted")
        return Response(status_code=204)

    return router


async def _check_bot(database: Database, caller: Caller, bot: str) -> None:
    try:
        await Bots(database, caller.org_id).get(bot)
    except NotStored as error:
        raise NotFound("no_bot", uk="Такого бота немає.", en="There is no such bot.") from error
