"""Secrets: keys of connections and of scenarios; the value only encrypted, what is not secret beside it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, LargeBinary, Table, Text, UniqueConstraint

from storage.tables.schema import CleanText, Facts, Utc, metadata

secrets = Table(
    "secrets",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("bot_id", Text, nullable=False, doc="empty for the whole organisation"),
    Column("kind", Text, nullable=False),
    Column("name", CleanText, nullable=False),
    Column("settings", Facts, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("updated_at", Utc, nullable=False),
    UniqueConstraint("org_id", "bot_id", "kind", "name"),
)
