"""Drafts: the document an author works on, and the log of operations that led to it."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Table, Text

from storage.tables.schema import DocumentJson, Utc, metadata

drafts = Table(
    "drafts",
    metadata,
    Column("scenario_id", Text, ForeignKey("scenarios.id", ondelete="CASCADE"), primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("document", DocumentJson, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("etag", Text, nullable=False),
    Column("updated_at", Utc, nullable=False),
)

draft_ops = Table(
    "draft_ops",
    metadata,
    Column("scenario_id", Text, ForeignKey("scenarios.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("org_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("client_id", Text, nullable=False),
    Column("ops", DocumentJson, nullable=False),
    Column("inverse", DocumentJson, nullable=False),
    Column("etag", Text, nullable=False),
    Column("kind", Text, nullable=False, doc="do, undo, redo, replace"),
    Column("target_seq", BigInteger, doc="of an undo or a redo: the do it is about"),
    Column("state", Text, nullable=False, doc="of a do: done, undone, or forgotten when it cannot be done again"),
    Column("at", Utc, nullable=False),
    Index(None, "scenario_id", "person_id", "state", "seq"),
)
