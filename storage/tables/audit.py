"""Audit: who changed what, and when."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text

from storage.tables.schema import CleanText, Facts, Utc, metadata

audit = Table(
    "audit",
    metadata,
    # SQLite counts rows up by itself only for a plain INTEGER.
    Column("id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True),
    Column("org_id", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("person_id", Text),
    Column("action", Text, nullable=False),
    Column("target_kind", Text, nullable=False),
    Column("target_id", CleanText, nullable=False),
    Column("detail", Facts, nullable=False),
    Column("address", CleanText, nullable=False),
    Index(None, "org_id", "id"),
)
