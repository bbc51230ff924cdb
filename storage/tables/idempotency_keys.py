"""Idempotency keys of the API: the answer that a repeated POST gets again."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from storage.tables.schema import CleanText, Facts, Utc, metadata

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("org_id", Text, primary_key=True),
    Column("key", CleanText, primary_key=True),
    Column("fingerprint", Text, nullable=False),
    Column("started_at", Utc, nullable=False),
    Column("status", Integer, doc="empty while the first request runs"),
    Column("headers", Facts, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index(None, "started_at"),
)
