"""All tables in one metadata, for migrations and for checks that go over every table."""

from __future__ import annotations

from storage.tables import (
    approvals,
    audit,
    bots,
    contacts,
    dialog_events,
    dialogs,
    drafts,
    files,
    idempotency_keys,
    inbox,
    organisations,
    outbox,
    people,
    releases,
    scenarios,
    secrets,
    timers,
    tokens,
    transitions,
    trials,
    versions,
)
from storage.tables.schema import metadata

__all__ = [
    "approvals",
    "audit",
    "bots",
    "contacts",
    "dialog_events",
    "dialogs",
    "drafts",
    "files",
    "idempotency_keys",
    "inbox",
    "metadata",
    "organisations",
    "outbox",
    "people",
    "releases",
    "scenarios",
    "secrets",
    "timers",
    "tokens",
    "transitions",
    "trials",
    "versions",
]
