"""Releases: numbered sets of scenario versions; a dialog is pinned to one."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Table, Text, UniqueConstraint

from storage.tables.schema import CleanText, Facts, Utc, metadata

releases = Table(
    "releases",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("bot_id", Text, ForeignKey("bots.id", ondelete="CASCADE"), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("message", CleanText, nullable=False),
    Column("person_id", Text),
    Column("main_scenario_id", Text, nullable=False),
    Column("scenarios", Facts, nullable=False, doc="scenario id: version number"),
    Column("created_at", Utc, nullable=False),
    UniqueConstraint("bot_id", "number"),
)
