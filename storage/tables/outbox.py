"""Outbox: calls to the world that committed turns ask for; a closed call has no row any more."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, Text, text

from storage.tables.schema import CleanText, Utc, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("dialog_id", Text, primary_key=True),
    Column("call_id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("lane", Text, nullable=False),
    Column("request", LargeBinary, nullable=False),
    Column("deadline", Utc, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("ready_at", Utc, nullable=False, doc="may be claimed from then on; the end of the lease while claimed"),
    Column("claimed_by", Text, nullable=False),
    Column("fence", BigInteger, nullable=False, doc="grows with every claim"),
    Column("attempts", BigInteger, nullable=False),
    Column("failed_at", Utc),
    Column("failure", CleanText, nullable=False),
    Index(
        "ix_outbox_ready",
        "lane",
        "ready_at",
        postgresql_where=text("failed_at IS NULL"),
        sqlite_where=text("failed_at IS NULL"),
    ),
)
