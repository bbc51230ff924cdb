"""People and their roles: a person may belong to several organisations, with a role in each."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.tables.schema import CleanText, Utc, metadata

people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("email", CleanText, nullable=False, unique=True, doc="lower case"),
    Column("name", CleanText, nullable=False),
    Column("password_hash", Text),
    Column("created_at", Utc, nullable=False),
)

memberships = Table(
    "memberships",
    metadata,
    Column("org_id", Text, ForeignKey("organisations.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Text, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("role", Text, nullable=False),
    Column("created_at", Utc, nullable=False),
    Index(None, "person_id"),
)
