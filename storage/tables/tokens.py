"""Access tokens and login links; only hashes of them are stored."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.schema import CleanText, Utc, metadata

access_tokens = Table(
    "access_tokens",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Text, ForeignKey("people.id", ondelete="CASCADE")),
    Column("kind", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("name", CleanText, nullable=False),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("created_at", Utc, nullable=False),
    Column("expires_at", Utc),
    Column("last_used_at", Utc),
    Index(None, "org_id"),
    Index(None, "person_id"),
)

login_links = Table(
    "login_links",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("org_id", Text, ForeignKey("organisations.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", Text, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
)
