"""Approvals: hashes of imported code that an author allowed to run in a bot."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Table, Text

from storage.tables.schema import Utc, metadata

approvals = Table(
    "approvals",
    metadata,
    Column("bot_id", Text, ForeignKey("bots.id", ondelete="CASCADE"), primary_key=True),
    Column("code_hash", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("person_id", Text),
    Column("at", Utc, nullable=False),
)
