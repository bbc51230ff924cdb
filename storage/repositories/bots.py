"""Bots of an organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import and_, delete, insert, select, update

from storage.engine import Database
from storage.repositories.dialogs import erase
from storage.repositories.rows import columns, found, page
from storage.tables.bots import bots
from storage.tables.dialogs import dialogs
from storage.tables.scenarios import scenarios
from storage.tables.secrets import secrets


@dataclass(frozen=True, slots=True)
class NewBot:
    """A bot to be made."""

    bot_id: str
    name: str
    default_language: str
    languages: Sequence[str]
    now: datetime
    settings: Mapping[str, object] = field(default_factory=dict[str, object])
    theme: Mapping[str, object] = field(default_factory=dict[str, object])
    allowed_origins: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class BotChange:
    """What is to be changed of a bot; None leaves as it is."""

    name: str | None = None
    default_language: str | None = None
    languages: Sequence[str] | None = None
    allowed_origins: Sequence[str] | None = None
    settings: Mapping[str, object] | None = None
    theme: Mapping[str, object] | None = None
    main_scenario_id: str | None = None


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot; customers talk to `live_release_id`."""

    id: str
    org_id: str
    name: str
    default_language: str
    languages: list[str]
    allowed_origins: list[str]
    settings: dict[str, object]
    theme: dict[str, object]
    main_scenario_id: str | None
    live_release_id: str | None
    archived_at: datetime | None
    created_at: datetime
    updated_at: datetime


_SELECT = select(*columns(Bot, bots))


class Bots:
    """The bots of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id
        self._own = _SELECT.where(bots.c.org_id == org_id)

    async def create(self, new: NewBot) -> Bot:
        """Make a bot. Raises Conflict when its id is taken."""
        row: dict[str, object] = {"id": new.bot_id, "org_id": self._org_id, "name": new.name}
        row |= {"default_language": new.default_language, "languages": list(new.languages)}
        row |= {"allowed_origins": list(new.allowed_origins), "settings": dict(new.settings), "theme": dict(new.theme)}
        async with self._database.unit_of_work():
            await self._database.run(insert(bots).values(**row, created_at=new.now, updated_at=new.now))
            return await self.get(new.bot_id)

    async def get(self, bot_id: str) -> Bot:
        """Read a bot. Raises NotFound."""
        return found(await self._database.fetch_one(Bot, self._own.where(bots.c.id == bot_id)), "bot")

    async def page(self, limit: int = 50, after: str | None = None, archived: bool = False) -> list[Bot]:
        """List bots, the newest first; archived ones apart."""
        wanted = self._own.where(bots.c.archived_at.is_not(None) if archived else bots.c.archived_at.is_(None))
        order = (bots.c.created_at, bots.c.id)
        return await self._database.fetch_all(Bot, page(wanted, order, limit, after, newest_first=True))

    async def change(self, bot_id: str, now: datetime, change: BotChange) -> Bot:
        """Change what `change` names. Raises NotFound, also for a main scenario of another bot."""
        values = {
            name: value for name in BotChange.__dataclass_fields__ if (value := getattr(change, name)) is not None
        }
        for name in ("languages", "allowed_origins"):
            if name in values:
                values[name] = list(values[name])
        async with self._database.unit_of_work():
            await self.get(bot_id)
            if change.main_scenario_id is not None:
                own = select(scenarios.c.id).where(
                    scenarios.c.id == change.main_scenario_id, scenarios.c.bot_id == bot_id
                )
                found(await self._database.fetch_value(own), "scenario")
            await self._database.run(update(bots).where(bots.c.id == bot_id).values(**values, updated_at=now))
            return await self.get(bot_id)

    async def archive(self, bot_id: str, now: datetime) -> Bot:
        """Put a bot away: customers no longer reach it, its data stay. Raises NotFound."""
        return await self._set_archived(bot_id, now, now)

    async def restore(self, bot_id: str, now: datetime) -> Bot:
        """Bring an archived bot back. Raises NotFound."""
        return await self._set_archived(bot_id, None, now)

    async def delete(self, bot_id: str) -> list[str]:
        """Delete a bot with all it has; name the files of its dialogs, whose bytes the caller deletes.

        Raises NotFound.
        """
        async with self._database.unit_of_work():
            await self.get(bot_id)
            file_ids = await erase(self._database, and_(dialogs.c.bot_id == bot_id, dialogs.c.org_id == self._org_id))
            own_secrets = (secrets.c.org_id == self._org_id, secrets.c.bot_id == bot_id)
            await self._database.run(delete(secrets).where(*own_secrets))
            await self._database.run(delete(bots).where(bots.c.id == bot_id))
            return file_ids

    async def _set_archived(self, bot_id: str, archived_at: datetime | None, now: datetime) -> Bot:
        own = (bots.c.id == bot_id, bots.c.org_id == self._org_id)
        async with self._database.unit_of_work():
            await self._database.run(update(bots).where(*own).values(archived_at=archived_at, updated_at=now))
            return await self.get(bot_id)


class BotLookup:
    """Bots by the id that stands in a page's tag, before an organisation is known."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, bot_id: str) -> Bot | None:
        """Read a bot, or None when it is unknown or archived."""
        return await self._database.fetch_one(Bot, _SELECT.where(bots.c.id == bot_id, bots.c.archived_at.is_(None)))
