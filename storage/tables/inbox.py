"""Inbox: what every dialog has already taken, by source and external id, kept as long as the dialog."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Table, Text

from storage.tables.schema import metadata

inbox = Table(
    "inbox",
    metadata,
    Column("dialog_id", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("external_id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("version", BigInteger, nullable=False, doc="of the dialog after the turn"),
    Column("first_seq", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("commit_id", BigInteger, nullable=False, doc="tells a writer its own commit after a broken connection"),
    sqlite_with_rowid=False,
)
