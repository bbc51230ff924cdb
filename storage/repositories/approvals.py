"""Approvals: imported code runs in a bot only after an author approved its hash there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from storage.engine import Database
from storage.repositories.rows import found, insert_if_new
from storage.tables.approvals import approvals
from storage.tables.bots import bots


class Approvals:
    """What code the bots of one organisation may run."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def approve(self, bot_id: str, code_hash: str, person_id: str | None, now: datetime) -> None:
        """Allow code of this hash in a bot; again is the same. Raises NotFound when there is no such bot."""
        async with self._database.unit_of_work():
            own_bot = select(bots.c.id).where(bots.c.id == bot_id, bots.c.org_id == self._org_id)
            found(await self._database.fetch_value(own_bot), "bot")
            row = {"bot_id": bot_id, "code_hash": code_hash, "org_id": self._org_id, "person_id": person_id, "at": now}
            await self._database.run(insert_if_new(self._database, approvals, row))

    async def approved(self, bot_id: str) -> frozenset[str]:
        """Give the hashes that are allowed in a bot."""
        own = select(approvals.c.code_hash).where(approvals.c.bot_id == bot_id, approvals.c.org_id == self._org_id)
        async with self._database.read() as connection:
            return frozenset(str(code_hash) for code_hash in (await connection.execute(own)).scalars())

    async def withdraw(self, bot_id: str, code_hash: str) -> None:
        """Forbid code of this hash in a bot again."""
        own = (approvals.c.bot_id == bot_id, approvals.c.org_id == self._org_id)
        await self._database.run(delete(approvals).where(*own, approvals.c.code_hash == code_hash))
