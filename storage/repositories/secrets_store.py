"""Keys of connections and secrets of scenarios: the value is sealed, what is not secret stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select, update

from storage.engine import Database
from storage.repositories.rows import PAGE_MAX, columns, found
from storage.secrets import Vault
from storage.tables.secrets import secrets

TABLE = "secrets"


@dataclass(frozen=True, slots=True)
class NewSecret:
    """A secret to be stored; `bot_id` None is for the whole organisation.

    The key of an AI connection, for instance, is of the kind "ai" with `settings` {base_url, model}.
    """

    secret_id: str
    bot_id: str | None
    kind: str
    name: str
    settings: Mapping[str, object]
    value: str
    now: datetime


@dataclass(frozen=True, slots=True)
class StoredSecret:
    """A secret without its value; `bot_id` is empty for the whole organisation."""

    id: str
    org_id: str
    bot_id: str
    kind: str
    name: str
    settings: dict[str, object]
    updated_at: datetime


_SELECT = select(*columns(StoredSecret, secrets))


class SecretsStore:
    """The secrets of one organisation."""

    def __init__(self, database: Database, org_id: str, vault: Vault) -> None:
        self._database = database
        self._org_id = org_id
        self._vault = vault
        self._own = _SELECT.where(secrets.c.org_id == org_id)

    async def put(self, new: NewSecret) -> StoredSecret:
        """Store a secret; one of the same bot, kind and name is replaced and keeps its id."""
        async with self._database.unit_of_work():
            known = await self.find(new.kind, new.name, new.bot_id)
            secret_id = new.secret_id if known is None else known.id
            values = {"settings": dict(new.settings), "sealed": self._seal(secret_id, new.value), "updated_at": new.now}
            if known is not None:
                await self._database.run(update(secrets).where(secrets.c.id == secret_id).values(**values))
            else:
                row = {"id": secret_id, "org_id": self._org_id, "bot_id": new.bot_id or "", "kind": new.kind}
                await self._database.run(insert(secrets).values(**row, name=new.name, **values))
            return await self.get(secret_id)

    async def change_settings(self, secret_id: str, settings: Mapping[str, object], now: datetime) -> StoredSecret:
        """Change what stands beside the value. Raises NotFound."""
        async with self._database.unit_of_work():
            values = {"settings": dict(settings), "updated_at": now}
            await self._database.run(update(secrets).where(*self._this(secret_id)).values(**values))
            return await self.get(secret_id)

    async def get(self, secret_id: str) -> StoredSecret:
        """Read a secret without its value. Raises NotFound."""
        own = self._own.where(secrets.c.id == secret_id)
        return found(await self._database.fetch_one(StoredSecret, own), "secret")

    async def find(self, kind: str, name: str, bot_id: str | None = None) -> StoredSecret | None:
        """Read a secret of a bot, or of the whole organisation, by its kind and name."""
        own = self._own.where(secrets.c.kind == kind, secrets.c.name == name, secrets.c.bot_id == (bot_id or ""))
        return await self._database.fetch_one(StoredSecret, own)

    async def page(self, kind: str | None = None, bot_id: str | None = None) -> list[StoredSecret]:
        """List secrets of a bot, or of the whole organisation, by name."""
        own = self._own.where(secrets.c.bot_id == (bot_id or ""))
        if kind is not None:
            own = own.where(secrets.c.kind == kind)
        return await self._database.fetch_all(
            StoredSecret, own.order_by(secrets.c.kind, secrets.c.name).limit(PAGE_MAX)
        )

    async def reveal(self, secret_id: str) -> str:
        """Unseal the value of a secret. Raises NotFound, and SecretError when the key does not fit."""
        own = select(secrets.c.sealed).where(*self._this(secret_id))
        async with self._database.read() as connection:
            sealed: bytes = found((await connection.execute(own)).scalar_one_or_none(), "secret")
        return self._vault.unseal(bytes(sealed), org_id=self._org_id, table=TABLE, row=secret_id).decode()

    async def delete(self, secret_id: str) -> None:
        """Forget a secret. Raises NotFound."""
        found((await self._database.run(delete(secrets).where(*self._this(secret_id)))) or None, "secret")

    def _seal(self, secret_id: str, value: str) -> bytes:
        return self._vault.seal(value.encode(), org_id=self._org_id, table=TABLE, row=secret_id)

    def _this(self, secret_id: str) -> tuple[ColumnElement[bool], ...]:
        return secrets.c.id == secret_id, secrets.c.org_id == self._org_id


class SecretsSweep:
    """The secrets of all organisations: for changing the key, and for what a process serves all of them with."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def any_of(self, kind: str) -> bool:
        """Tell whether anybody keeps a secret of this kind."""
        own = select(secrets.c.id).where(secrets.c.kind == kind).limit(1)
        async with self._database.read() as connection:
            return (await connection.execute(own)).first() is not None

    async def reseal(self) -> int:
        """Seal every secret with the first key of the key file, after which the others may go; tell how many.

        Raises SecretError, and then nothing is changed.
        """
        async with self._database.unit_of_work(), self._database.write() as connection:
            sealed = select(secrets.c.org_id, secrets.c.id, secrets.c.sealed).with_for_update()
            rows = (await connection.execute(sealed)).all()
            for org_id, secret_id, old in rows:
                value = self._vault.unseal(bytes(old), org_id=org_id, table=TABLE, row=secret_id)
                new = self._vault.seal(value, org_id=org_id, table=TABLE, row=secret_id)
                await connection.execute(update(secrets).where(secrets.c.id == secret_id).values(sealed=new))
        return len(rows)
