"""Committed events of dialogs, numbered per dialog; partitioned by time on PostgreSQL."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Table, Text

from storage.tables.schema import Utc, Utf8, metadata

dialog_events = Table(
    "dialog_events",
    metadata,
    Column("dialog_id", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, primary_key=True, doc="the partition key has to be in the primary key"),
    Column("org_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Utf8, nullable=False, doc="the whole event as JSON, ready to be sent"),
    postgresql_partition_by="RANGE (at)",
    sqlite_with_rowid=False,
)
