"""Timers: when a dialog has to be woken."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, Table, Text

from storage.tables.schema import Utc, metadata

timers = Table(
    "timers",
    metadata,
    Column("dialog_id", Text, primary_key=True),
    Column("timer_id", Text, primary_key=True),
    Column("org_id", Text, nullable=False),
    Column("fires_at", Utc, nullable=False),
    Column("ready_at", Utc, nullable=False, doc="when it fires, or the end of the lease while it is being fired"),
    Column("body", LargeBinary, nullable=False),
    Index(None, "ready_at"),
)
