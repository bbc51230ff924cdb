"""Trials: the snapshot of a draft that a trial dialog runs on; thrown away after a while."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from storage.tables.schema import DocumentJson, Utc, Utf8, metadata

trials = Table(
    "trials",
    metadata,
    Column("id", Text, primary_key=True, doc="the id of its dialog"),
    Column("org_id", Text, nullable=False),
    Column("scenario_id", Text, nullable=False),
    Column("person_id", Text),
    Column("document", Utf8, nullable=False),
    Column("settings", DocumentJson, nullable=False, doc="faked calls, clock, start"),
    Column("created_at", Utc, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Index(None, "expires_at"),
)
