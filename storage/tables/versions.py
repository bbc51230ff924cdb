"""Versions: what was published of a scenario, never changed again."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Table, Text

from storage.tables.schema import Utc, Utf8, metadata

versions = Table(
    "versions",
    metadata,
    Column("scenario_id", Text, ForeignKey("scenarios.id", ondelete="CASCADE"), primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("org_id", Text, nullable=False),
    Column("document", Utf8, nullable=False, doc="canonical JSON, the very text that sha256 is of"),
    Column("sha256", Text, nullable=False),
    Column("person_id", Text),
    Column("created_at", Utc, nullable=False),
)
