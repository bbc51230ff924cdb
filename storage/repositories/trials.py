"""Trials: the snapshots that trial dialogs run on, thrown away with them after a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, insert, select

from storage.engine import Database
from storage.repositories.dialogs import erase
from storage.repositories.rows import columns, found
from storage.tables.dialogs import dialogs
from storage.tables.trials import trials


@dataclass(frozen=True, slots=True)
class Trial:
    """The document of one trial dialog; `settings` holds its clock, its faked calls and what else the author chose."""

    id: str
    scenario_id: str
    person_id: str | None
    document: bytes
    settings: dict[str, object]
    created_at: datetime
    expires_at: datetime


class Trials:
    """The trials of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def keep(self, trial: Trial) -> None:
        """Store the snapshot of a trial dialog. Raises Conflict when its id is taken."""
        row = {"id": trial.id, "org_id": self._org_id, "scenario_id": trial.scenario_id, "settings": trial.settings}
        row |= {"person_id": trial.person_id, "document": trial.document, "created_at": trial.created_at}
        await self._database.run(insert(trials).values(**row, expires_at=trial.expires_at))

    async def get(self, trial_id: str) -> Trial:
        """Read a snapshot by the id of its dialog. Raises NotFound."""
        own = select(*columns(Trial, trials)).where(trials.c.id == trial_id, trials.c.org_id == self._org_id)
        return found(await self._database.fetch_one(Trial, own), "trial")

    async def delete(self, trial_id: str) -> list[str]:
        """Throw a trial away, with its dialog if it was begun; name its files, whose bytes the caller deletes.

        Raises NotFound.
        """
        async with self._database.unit_of_work():
            await self.get(trial_id)
            own = and_(dialogs.c.dialog_id == trial_id, dialogs.c.org_id == self._org_id)
            file_ids = await erase(self._database, own)
            await self._database.run(delete(trials).where(trials.c.id == trial_id))
            return file_ids


class TrialSweep:
    """Trials of all organisations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def drop_expired(self, now: datetime, limit: int = 100) -> int:
        """Throw away up to `limit` trials that have ended, and tell how many."""
        ended = select(trials.c.org_id, trials.c.id).where(trials.c.expires_at <= now).limit(limit)
        async with self._database.read() as connection:
            rows = (await connection.execute(ended)).all()
        for org_id, trial_id in rows:
            await Trials(self._database, org_id).delete(trial_id)
        return len(rows)
