"""Releases: publishing the drafts of a bot as numbered, unchangeable versions, and choosing the release that is
live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Conflict, Database
from storage.repositories.audit import Audit, AuditEntry
from storage.repositories.rows import PAGE_MAX, columns, found
from storage.tables.bots import bots
from storage.tables.drafts import drafts
from storage.tables.releases import releases
from storage.tables.scenarios import scenarios
from storage.tables.versions import versions


@dataclass(frozen=True, slots=True)
class PublishedDraft:
    """A draft as it was checked: its ETag then, and its canonical JSON with the hash of that."""

    etag: str
    document: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Publication:
    """All scenarios of a bot, to become its next release."""

    release_id: str
    message: str
    person_id: str | None
    now: datetime
    scenarios: Mapping[str, PublishedDraft]


@dataclass(frozen=True, slots=True)
class Release:
    """A numbered set of scenario versions."""

    id: str
    org_id: str
    bot_id: str
    number: int
    message: str
    person_id: str | None
    created_at: datetime
    main_scenario_id: str
    scenarios: dict[str, int]


@dataclass(frozen=True, slots=True)
class VersionDocument:
    """A published document, byte for byte what `sha256` is of."""

    scenario_id: str
    number: int
    document: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """A version without its document."""

    scenario_id: str
    number: int
    sha256: str
    created_at: datetime
    person_id: str | None


_SELECT = select(*columns(Release, releases))
_DOCUMENT = select(*columns(VersionDocument, versions))


class Releases:
    """The releases of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id
        self._own = _SELECT.where(releases.c.org_id == org_id)

    async def publish(self, bot_id: str, publication: Publication) -> Release:
        """Make the next release of a bot and let customers have it, in one transaction with its audit row.

        A scenario whose document is that of its latest version keeps that version. Raises NotFound; Conflict
        `draft_moved` (its `detail` is the scenario) when a draft is no longer the one that was checked; Conflict
        `scenarios_changed` when the bot has other scenarios by now; Conflict `no_main_scenario`.
        """
        async with self._database.unit_of_work(), self._database.write() as connection:
            # Whoever publishes, activates or adds a scenario waits here for the other.
            bot = select(bots.c.main_scenario_id).where(bots.c.id == bot_id, bots.c.org_id == self._org_id)
            row = found((await connection.execute(bot.with_for_update())).one_or_none(), "bot")
            main_scenario_id = str(row[0])
            if main_scenario_id not in publication.scenarios:
                raise Conflict("the bot has no main scenario", "no_main_scenario", bot_id)
            await self._check_drafts(connection, bot_id, publication)
            numbers = {
                scenario_id: await self._keep_version(connection, scenario_id, publication)
                for scenario_id in publication.scenarios
            }
            last = select(func.max(releases.c.number)).where(releases.c.bot_id == bot_id)
            number = ((await connection.execute(last)).scalar() or 0) + 1
            release = {"id": publication.release_id, "org_id": self._org_id, "bot_id": bot_id, "number": number}
            release |= {"message": publication.message, "person_id": publication.person_id, "scenarios": numbers}
            await connection.execute(
                insert(releases).values(**release, main_scenario_id=main_scenario_id, created_at=publication.now)
            )
            await self._point(connection, bot_id, publication.release_id, publication.now)
            facts: dict[str, object] = {"number": number, "message": publication.message}
            entry = AuditEntry(publication.now, publication.person_id, "bot.published", "bot", bot_id, facts)
            await Audit(self._database, self._org_id).add(entry)
            return await self.by_id(publication.release_id)

    async def activate(self, bot_id: str, number: int, person_id: str | None, now: datetime) -> Release:
        """Let customers who begin from now on have this release. Raises NotFound."""
        async with self._database.unit_of_work(), self._database.write() as connection:
            release = await self.get(bot_id, number)
            await self._point(connection, bot_id, release.id, now)
            entry = AuditEntry(now, person_id, "bot.release_activated", "bot", bot_id, {"number": number})
            await Audit(self._database, self._org_id).add(entry)
        return release

    async def get(self, bot_id: str, number: int) -> Release:
        """Read a release by its number. Raises NotFound."""
        own = self._own.where(releases.c.bot_id == bot_id, releases.c.number == number)
        return found(await self._database.fetch_one(Release, own), "release")

    async def by_id(self, release_id: str) -> Release:
        """Read a release by its id. Raises NotFound."""
        return found(await self._database.fetch_one(Release, self._own.where(releases.c.id == release_id)), "release")

    async def page(self, bot_id: str, limit: int = 50, after: int | None = None) -> list[Release]:
        """List releases of a bot, the newest first, below the number `after`."""
        own = self._own.where(releases.c.bot_id == bot_id)
        if after is not None:
            own = own.where(releases.c.number < after)
        newest = own.order_by(releases.c.number.desc()).limit(max(0, min(limit, PAGE_MAX)))
        return await self._database.fetch_all(Release, newest)

    async def documents(self, release_id: str) -> dict[str, VersionDocument]:
        """Read all documents of a release by scenario. Raises NotFound."""
        release = await self.by_id(release_id)
        documents = [await self.version(scenario_id, number) for scenario_id, number in release.scenarios.items()]
        return {document.scenario_id: document for document in documents}

    async def version(self, scenario_id: str, number: int) -> VersionDocument:
        """Read one published document. Raises NotFound."""
        own = _DOCUMENT.where(
            versions.c.scenario_id == scenario_id, versions.c.number == number, versions.c.org_id == self._org_id
        )
        return found(await self._database.fetch_one(VersionDocument, own), "version")

    async def versions(self, scenario_id: str, limit: int = 50, after: int | None = None) -> list[VersionFacts]:
        """List versions of a scenario, the newest first, below the number `after`."""
        own = select(*columns(VersionFacts, versions)).where(
            versions.c.scenario_id == scenario_id, versions.c.org_id == self._org_id
        )
        if after is not None:
            own = own.where(versions.c.number < after)
        newest = own.order_by(versions.c.number.desc()).limit(max(0, min(limit, PAGE_MAX)))
        return await self._database.fetch_all(VersionFacts, newest)

    async def _check_drafts(self, connection: AsyncConnection, bot_id: str, publication: Publication) -> None:
        present = (
            select(drafts.c.scenario_id, drafts.c.etag)
            .join_from(drafts, scenarios, drafts.c.scenario_id == scenarios.c.id)
            .where(scenarios.c.bot_id == bot_id, scenarios.c.org_id == self._org_id, scenarios.c.removed_at.is_(None))
            .order_by(drafts.c.scenario_id)
            .with_for_update(of=drafts)
        )
        etags = {str(row[0]): str(row[1]) for row in (await connection.execute(present))}
        if etags.keys() != publication.scenarios.keys():
            raise Conflict("the bot has other scenarios by now", "scenarios_changed", bot_id)
        for scenario_id, draft in publication.scenarios.items():
            if etags[scenario_id] != draft.etag:
                raise Conflict("the draft has moved", "draft_moved", scenario_id)

    async def _keep_version(self, connection: AsyncConnection, scenario_id: str, publication: Publication) -> int:
        draft = publication.scenarios[scenario_id]
        latest = (
            select(versions.c.number, versions.c.sha256)
            .where(versions.c.scenario_id == scenario_id)
            .order_by(versions.c.number.desc())
            .limit(1)
        )
        row = (await connection.execute(latest)).one_or_none()
        if row is not None and row[1] == draft.sha256:
            return int(row[0])
        number = 1 if row is None else int(row[0]) + 1
        version = {"scenario_id": scenario_id, "number": number, "org_id": self._org_id, "sha256": draft.sha256}
        document = {"document": draft.document, "person_id": publication.person_id}
        await connection.execute(insert(versions).values(**version, **document, created_at=publication.now))
        return number

    async def _point(self, connection: AsyncConnection, bot_id: str, release_id: str, now: datetime) -> None:
        own = (bots.c.id == bot_id, bots.c.org_id == self._org_id)
        await connection.execute(update(bots).where(*own).values(live_release_id=release_id, updated_at=now))
