"""Contacts: customers that are known by an address in a channel."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text, UniqueConstraint

from storage.tables.schema import CleanText, Facts, Utc, metadata

contacts = Table(
    "contacts",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("external_id", CleanText, nullable=False),
    Column("name", CleanText, nullable=False),
    Column("lang", Text, nullable=False),
    Column("variables", Facts, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("updated_at", Utc, nullable=False),
    UniqueConstraint("org_id", "channel", "external_id"),
    Index(None, "org_id", "created_at"),
)
