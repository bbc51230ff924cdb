"""Fixtures that every room's tests may ask for: real servers, and databases with all tables in them.

`postgres` and `valkey` start at the first test that asks, once a session. `postgres_database` is an empty database,
`postgres_migrated` and `sqlite_migrated` have all tables; `database_url` is each of the two in turn.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from storage.migrations.upgrade import migrate
from tests.servers import Server, start_postgres, start_valkey

TEMPLATE = "migrated_template"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Tell NiceGUI's `User` that our pages are no single file; its own plugin, when loaded, has said so already."""
    with suppress(ValueError):
        parser.addini("main_file", "the file that NiceGUI's tests run", default="")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    server = start_postgres()
    yield server
    server.close()


@pytest.fixture(scope="session")
def postgres_url(postgres: Server) -> str:
    """A server's own database; make others in it, or ask for `postgres_database`."""
    return postgres.url


@pytest.fixture(scope="session")
def valkey() -> Iterator[Server]:
    server = start_valkey()
    yield server
    server.close()


@pytest.fixture(scope="session")
def valkey_url(valkey: Server) -> str:
    return valkey.url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """The address of an empty database of one test."""
    with fresh_database(postgres_url) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> str:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    migrate(_url_of(postgres_url, TEMPLATE))
    return TEMPLATE


@pytest.fixture
def postgres_migrated(postgres_url: str, postgres_template: str) -> Iterator[str]:
    """The address of a PostgreSQL database of one test, with all tables."""
    with fresh_database(postgres_url, postgres_template) as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "rozmova.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_migrated(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a SQLite database of one test, with all tables."""
    path = tmp_path / "rozmova.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with all tables: the test runs on SQLite and on PostgreSQL."""
    name = "sqlite_migrated" if request.param == "sqlite" else "postgres_migrated"
    return str(request.getfixturevalue(name))


@contextmanager
def fresh_database(server_url: str, template: str = "template1") -> Iterator[str]:
    """Make a database of the server until the block ends; gives its address."""
    name = f"t_{uuid.uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield _url_of(server_url, name)
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _url_of(server_url: str, database: str) -> str:
    return server_url.replace("@/postgres?", f"@/{database}?")
