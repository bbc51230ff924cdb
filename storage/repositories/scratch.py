"""Scratch databases on a PostgreSQL server: made for one measurement and dropped after it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeVar

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from storage.engine import CONNECT_TIMEOUT_S, Unavailable
from storage.migrations.upgrade import conninfo

Found = TypeVar("Found")


@contextmanager
def scratch_database(server_url: str) -> Generator[str]:
    """Make an empty database beside the one that `server_url` names; gives its URL.

    Raises Unavailable.
    """
    url = make_url(server_url)
    name = f"rozmova_scratch_{uuid.uuid4().hex[:12]}"
    try:
        with psycopg.connect(conninfo(url), autocommit=True, connect_timeout=CONNECT_TIMEOUT_S) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.OperationalError as error:
        raise Unavailable(f"no scratch database can be made: {error}") from error
    try:
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(conninfo(url), autocommit=True, connect_timeout=CONNECT_TIMEOUT_S) as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def backend(url: str, look: Callable[[int], Found]) -> Found | None:
    """Give what `look` finds of the server's process that answers, while it does; None when nobody answers."""
    try:
        with psycopg.connect(conninfo(make_url(url)), connect_timeout=CONNECT_TIMEOUT_S) as connection:
            row = connection.execute("SELECT pg_backend_pid()").fetchone()
            return look(int(row[0])) if row else None
    except psycopg.OperationalError:
        return None
