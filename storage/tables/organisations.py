"""Organisations: whose everything else is."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from storage.tables.schema import CleanText, Utc, metadata

organisations = Table(
    "organisations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", CleanText, nullable=False),
    Column("created_at", Utc, nullable=False),
)
