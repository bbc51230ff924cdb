"""Transitions: through which exit each block was left; partitioned by time on PostgreSQL."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, Table, Text

from storage.tables.schema import Utc, metadata

transitions = Table(
    "transitions",
    metadata,
    Column("dialog_id", Text, primary_key=True),
    Column("version", BigInteger, primary_key=True, autoincrement=False, doc="of the dialog after the turn"),
    Column("position", Integer, primary_key=True, autoincrement=False, doc="within the turn, from 0"),
    Column("at", Utc, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("block_id", Text, nullable=False),
    Column("exit", Text, nullable=False),
    Column("ms", Integer, nullable=False),
    postgresql_partition_by="RANGE (at)",
    sqlite_with_rowid=False,
)
