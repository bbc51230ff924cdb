"""Scenarios of a bot."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.schema import CleanText, Utc, metadata

scenarios = Table(
    "scenarios",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("bot_id", Text, ForeignKey("bots.id", ondelete="CASCADE"), nullable=False),
    Column("name", CleanText, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("removed_at", Utc, doc="deleted, but kept because releases use its versions"),
    Index(None, "bot_id", "created_at"),
)
