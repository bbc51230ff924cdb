"""Dialogs: one row each, rewritten by every turn; `version` is the fence between processes."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, LargeBinary, Table, Text, text

from storage.tables.schema import Utc, metadata

dialogs = Table(
    "dialogs",
    metadata,
    Column("dialog_id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("bot_id", Text, nullable=False),
    Column("release_id", Text, nullable=False),
    Column("contact_id", Text),
    Column("channel", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("token_hash", Text, nullable=False),
    Column("token_expires_at", Utc, nullable=False),
    Column("trial", Boolean, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("status", Text, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("opened_at", Utc, nullable=False),
    Column("updated_at", Utc, nullable=False),
    # No index on a column that every turn changes: PostgreSQL then rewrites only the row (HOT).
    Index(None, "org_id", "opened_at", "dialog_id"),
    Index(None, "org_id", "bot_id", "opened_at"),
    Index(
        "ix_dialogs_handed_over",
        "org_id",
        "opened_at",
        postgresql_where=text("status = 'handed_over'"),
        sqlite_where=text("status = 'handed_over'"),
    ),
    Index("ix_dialogs_contact_id", "contact_id"),
    postgresql_with={"fillfactor": 75},
)
