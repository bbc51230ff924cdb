"""Bots: a set of scenarios with a face, and the pointer to the release that customers talk to."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.schema import CleanText, Facts, Utc, metadata

bots = Table(
    "bots",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("name", CleanText, nullable=False),
    Column("default_language", Text, nullable=False),
    Column("languages", Facts, nullable=False),
    Column("allowed_origins", Facts, nullable=False),
    Column("settings", Facts, nullable=False),
    Column("theme", Facts, nullable=False),
    Column("main_scenario_id", Text),
    Column("live_release_id", Text),
    Column("archived_at", Utc),
    Column("created_at", Utc, nullable=False),
    Column("updated_at", Utc, nullable=False),
    Index(None, "org_id", "created_at"),
)
