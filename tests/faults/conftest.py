"""Fixtures of the fault rows: the nursery of programs that are killed, and the totals at the end of the run."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.conftest import fresh_database
from tests.faults.ledger import TOTALS
from tests.faults.nursery import Nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


@pytest.fixture
def postgres_databases(postgres_url: str, postgres_template: str) -> Iterator[list[str]]:
    """The addresses of four PostgreSQL databases of one test, with all tables."""
    with ExitStack() as stack:
        yield [stack.enter_context(fresh_database(postgres_url, postgres_template)) for _ in range(4)]


@pytest.fixture
def sqlite_databases(sqlite_template: Path, tmp_path: Path) -> list[str]:
    """The addresses of two SQLite databases of one test, with all tables."""
    paths = [tmp_path / f"{number}.db" for number in range(2)]
    for path in paths:
        shutil.copy(sqlite_template, path)
    return [f"sqlite:///{path}" for path in paths]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what each row's ledger came to."""
    if TOTALS:
        terminalreporter.section("ledgers")
    for totals in TOTALS:
        terminalreporter.write_line(json.dumps(totals, ensure_ascii=False))
