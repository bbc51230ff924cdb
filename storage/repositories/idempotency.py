"""Idempotency keys: a POST that is sent again gets the answer of the first one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import ColumnElement, delete, select, update

from storage.engine import Conflict, Database
from storage.repositories.rows import insert_if_new
from storage.tables.idempotency_keys import idempotency_keys as keys

# A request that runs longer has died with its process.
RUNNING_MAX: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The answer of the first request."""

    status: int
    headers: dict[str, str]
    body: bytes


class Idempotency:
    """The keys of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def begin(self, key: str, fingerprint: str, now: datetime) -> KeptAnswer | None:
        """Take a key: None means go on, then `finish` or `forget`; an answer means that it was all done before.

        Raises Conflict `idempotency_mismatch` when the key came with another request, `idempotency_running` while the
        first one is not answered yet.
        """
        new = {"org_id": self._org_id, "key": key, "fingerprint": fingerprint, "started_at": now}
        async with self._database.write() as connection:
            taken = insert_if_new(self._database, keys, {**new, "headers": {}, "body": b""})
            if (await connection.execute(taken)).rowcount == 1:
                return None
            own = select(keys.c.fingerprint, keys.c.started_at, keys.c.status, keys.c.headers, keys.c.body)
            row = (await connection.execute(own.where(*self._this(key)).with_for_update())).one()
            known_fingerprint, started_at, status, headers, body = row
            if known_fingerprint != fingerprint:
                raise Conflict("this key was used for another request", "idempotency_mismatch", key)
            if status is not None:
                return KeptAnswer(int(status), dict(headers), bytes(body))
            if started_at > now - RUNNING_MAX:
                raise Conflict("the first request with this key is still running", "idempotency_running", key)
            await connection.execute(update(keys).where(*self._this(key)).values(started_at=now))
            return None

    async def finish(self, key: str, answer: KeptAnswer) -> None:
        """Keep the answer for the next request with this key."""
        values = {"status": answer.status, "headers": dict(answer.headers), "body": answer.body}
        await self._database.run(update(keys).where(*self._this(key)).values(**values))

    async def forget(self, key: str) -> None:
        """Let a key go after a request that did nothing."""
        await self._database.run(delete(keys).where(*self._this(key)))

    def _this(self, key: str) -> tuple[ColumnElement[bool], ...]:
        return keys.c.org_id == self._org_id, keys.c.key == key


class IdempotencySweep:
    """Keys of all organisations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def drop_before(self, moment: datetime) -> int:
        """Delete keys taken before `moment`, and tell how many."""
        return await self._database.run(delete(keys).where(keys.c.started_at < moment))
