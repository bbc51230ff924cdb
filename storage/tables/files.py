"""Files: what is known of an uploaded file; its bytes are in the blobs."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Table, Text

from storage.tables.schema import CleanText, Utc, metadata

files = Table(
    "files",
    metadata,
    Column("id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("dialog_id", Text),
    Column("name", CleanText, nullable=False),
    Column("media_type", CleanText, nullable=False),
    Column("size_bytes", BigInteger, nullable=False),
    Column("created_at", Utc, nullable=False),
    Index(None, "dialog_id"),
    Index(None, "org_id", "created_at"),
)
