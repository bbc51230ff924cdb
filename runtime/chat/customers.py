"""Dialogs of customers that are known: the contact of a signed token, and the dialog this contact has open."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from runtime.chat.bots import BotFacts
from runtime.chat.identity import Person, dialog_token, read_identity
from runtime.dialog.variables import Value
from runtime.errors import BadInput
from storage.engine import Database
from storage.engine import NotFound as NotStored
from storage.repositories.contacts import Contact, Contacts, NewContact
from storage.repositories.dialogs import DialogFilter, Dialogs
from storage.repositories.secrets_store import NewSecret, SecretsStore, StoredSecret
from storage.secrets import SecretError, Vault

KIND: Final = "identity"
CHANNEL: Final = "web"


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A contact that a token named. `variables` are those of scope contact; `open_dialog` is "" when none is open."""

    contact_id: str
    variables: Mapping[str, Value]
    open_dialog: str
    secret: str

    def token_of(self, dialog_id: str) -> str:
        """Give the token of a dialog of this customer."""
        return dialog_token(self.secret, dialog_id)


class Customers:
    """Finds who a token names, with the secret of the bot it is for."""

    def __init__(self, database: Database, vault: Vault, now: Callable[[], datetime]) -> None:
        self._database = database
        self._vault = vault
        self._now = now

    async def known(self, bot: BotFacts, token: str, lang: str) -> KnownCustomer:
        """Check a token and give the contact it names, added when it is new, with what the token says of them.

        Raises:
            BadInput: the token does not fit, or the bot has no secret yet (`identity_not_set_up`).
        """
        secret = await self._secret(bot)
        person = read_identity(token, secret, bot.bot_id)
        contact = await self._contact(bot.org_id, person, lang)
        told: dict[str, Value] = {**contact.variables, "id": person.sub, "channel": CHANNEL, "lang": contact.lang}  # pyright: ignore[reportAssignmentType]
        variables = {f"contact.{name}": value for name, value in told.items() if value not in (None, "")}
        return KnownCustomer(contact.id, variables, await self._open_dialog(bot, contact.id), secret)

    async def _secret(self, bot: BotFacts) -> str:
        store = SecretsStore(self._database, bot.org_id, self._vault)
        try:
            found = await store.find(KIND, KIND, bot.bot_id)
            if found is not None:
                return await store.reveal(found.id)
        except (NotStored, SecretError):
            pass
        raise BadInput(
            "identity_not_set_up",
            uk="Для цього бота ще не створено секрету особи. Його створюють у налаштуваннях.",
            en="No identity secret has been made for this bot yet. It is made in the settings.",
        )

    async def _contact(self, org_id: str, person: Person, lang: str) -> Contact:
        contacts, now = Contacts(self._database, org_id), self._now()
        name, spoken = person.facts.get("name", ""), person.facts.get("lang", lang)
        new = NewContact(secrets.token_urlsafe(12), CHANNEL, person.sub, name, spoken, now)
        contact = await contacts.find_or_add(new)
        variables = {**contact.variables, **person.facts}
        if variables == contact.variables:
            return contact
        return await contacts.change(
            contact.id, now, name=name or None, lang=person.facts.get("lang"), variables=variables
        )

    async def _open_dialog(self, bot: BotFacts, contact_id: str) -> str:
        wanted = DialogFilter(bot_id=bot.bot_id, contact_id=contact_id)
        newest = await Dialogs(self._database, bot.org_id).page(wanted, limit=1)
        return newest[0].dialog_id if newest and newest[0].status != "ended" else ""


class IdentitySecrets:
    """The identity secrets of an organisation's bots, as their author sees them."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    async def find(self, org_id: str, bot_id: str) -> StoredSecret | None:
        """Give the bot's secret without its value, None when there is none."""
        return await self._store(org_id).find(KIND, KIND, bot_id)

    async def make(self, org_id: str, bot_id: str, now: datetime) -> str:
        """Make a new secret and give it; the one before is worth nothing from now on."""
        value = f"rzi_{secrets.token_urlsafe(32)}"
        new = NewSecret(secrets.token_urlsafe(12), bot_id, KIND, KIND, {}, value, now)
        await self._store(org_id).put(new)
        return value

    async def drop(self, org_id: str, bot_id: str) -> bool:
        """Forget the bot's secret; tells whether there was one."""
        found = await self.find(org_id, bot_id)
        if found is not None:
            await self._store(org_id).delete(found.id)
        return found is not None

    def _store(self, org_id: str) -> SecretsStore:
        return SecretsStore(self._database, org_id, self._vault)
