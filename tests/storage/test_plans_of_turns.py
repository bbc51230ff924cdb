"""PostgreSQL finds the few rows of a turn by their keys, however small or large the tables were at first sight."""

from __future__ import annotations

import itertools
import re

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url

from storage.migrations.upgrade import conninfo
from storage.repositories import turns_postgresql as writer

ARGUMENTS = {"LOCK": 1, "TAKEN": 3, "UPDATE": 6, "CLOSE_TIMER": 2, "CLOSE_CALL": 2}


def planned(connection: psycopg.Connection, name: str) -> str:
    """Explain a statement of the writer as it is planned for ever: with arguments that are not known."""
    numbers = itertools.count(1)
    numbered = re.sub("%b", lambda _: f"${next(numbers)}", getattr(writer, name))
    connection.execute(sql.SQL("PREPARE planned AS ") + sql.SQL(numbered))
    nothing = ", ".join(["'{}'"] * ARGUMENTS[name])
    rows = connection.execute(sql.SQL(f"EXPLAIN EXECUTE planned({nothing})")).fetchall()
    return "\n".join(row[0] for row in rows)


@pytest.mark.parametrize("name", ARGUMENTS)
def test_a_statement_of_a_turn_is_planned_by_keys(postgres_migrated: str, name: str) -> None:
    with psycopg.connect(conninfo(make_url(postgres_migrated)), autocommit=True) as connection:
        connection.execute(writer.PLANNED_ONCE)
        plan = planned(connection, name)
    assert "Index" in plan
    assert "Seq Scan" not in plan
    assert "Hash Join" not in plan


@pytest.mark.parametrize("name", ["UPDATE", "TAKEN"])
def test_without_it_an_empty_table_would_be_read_whole(postgres_migrated: str, name: str) -> None:
    with psycopg.connect(conninfo(make_url(postgres_migrated)), autocommit=True) as connection:
        connection.execute("SET plan_cache_mode = force_generic_plan")
        assert re.search("Seq Scan|Hash Join|Merge Join", planned(connection, name))
