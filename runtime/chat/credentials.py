"""Secrets and connections, opened at the moment of a call and nowhere else."""

from __future__ import annotations

from runtime.errors import OutsideFailed
from storage.engine import Database
from storage.engine import NotFound as NotStored
from storage.repositories.secrets_store import SecretsStore, StoredSecret
from storage.secrets import SecretError, Vault


class SecretValues:
    """The secrets of a bot and its organisation, opened at the moment of a call."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def of(self, org_id: str, bot_id: str, names: frozenset[str]) -> dict[str, str]:
        """Give the values of the secrets named; a bot's own one hides its organisation's.

        Raises:
            OutsideFailed: one is not there (`secret_missing`).
        """
        return {name: await self._value(org_id, bot_id, name) for name in sorted(names)}

    async def connection(self, org_id: str, name: str) -> tuple[StoredSecret, str]:
        """Give an AI connection and its key.

        Raises:
            OutsideFailed: there is none of that name (`no_connection`).
        """
        store = SecretsStore(self._database, org_id, self._vault)
        found = await store.find("ai", name) if name else None
        if found is None:
            raise OutsideFailed("no_connection", uk="Підключення немає.", en="There is no such connection.")
        return found, await self._reveal(store, found.id)

    async def _value(self, org_id: str, bot_id: str, name: str) -> str:
        store = SecretsStore(self._database, org_id, self._vault)
        found = await store.find("secret", name, bot_id) or await store.find("secret", name)
        if found is None:
            raise OutsideFailed("secret_missing", uk=f"Немає секрету {name}.", en=f"There is no secret {name}.")
        return await self._reveal(store, found.id)

    async def _reveal(self, store: SecretsStore, secret_id: str) -> str:
        try:
            return await store.reveal(secret_id)
        except (NotStored, SecretError) as error:
            raise OutsideFailed("secret_missing", uk="Секрет не відкрити.", en="The secret can't be opened.") from error
