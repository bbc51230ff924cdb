"""The audit log of an organisation: it only grows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import insert, select

from storage.engine import Database
from storage.repositories.rows import PAGE_MAX, columns
from storage.tables.audit import audit


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what to which thing; `detail` names what changed and never holds a secret."""

    at: datetime
    person_id: str | None
    action: str
    target_kind: str
    target_id: str
    detail: Mapping[str, object] = field(default_factory=dict[str, object])
    address: str = ""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """An entry with its number."""

    id: int
    at: datetime
    person_id: str | None
    action: str
    target_kind: str
    target_id: str
    detail: dict[str, object]
    address: str


class Audit:
    """What was done in one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def add(self, entry: AuditEntry) -> None:
        """Add an entry; inside a unit of work it is written with what it tells of, or not at all."""
        row = {"org_id": self._org_id, "at": entry.at, "person_id": entry.person_id, "action": entry.action}
        row |= {"target_kind": entry.target_kind, "target_id": entry.target_id, "address": entry.address}
        await self._database.run(insert(audit).values(**row, detail=dict(entry.detail)))

    async def page(self, limit: int = 50, after: int | None = None) -> list[AuditRow]:
        """List entries, the newest first, below the number `after`."""
        own = select(*columns(AuditRow, audit)).where(audit.c.org_id == self._org_id)
        if after is not None:
            own = own.where(audit.c.id < after)
        return await self._database.fetch_all(
            AuditRow, own.order_by(audit.c.id.desc()).limit(max(0, min(limit, PAGE_MAX)))
        )
