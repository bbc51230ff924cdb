"""An open database, on SQLite and on PostgreSQL, for the tests of the storage."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from storage.engine import Database, open_database
from storage.repositories.turns import TurnStore


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    opened = open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def turns(database: Database) -> AsyncIterator[TurnStore]:
    store = TurnStore(database)
    yield store
    await store.close()
