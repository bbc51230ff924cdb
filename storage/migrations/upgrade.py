"""Brings a database to the newest revision; one process at a time, SQLite backed up first.

Synchronous, over its own connection: it runs before the server does, or in a thread.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import OperationalError

from storage.engine import SQLITE_PRAGMAS, Conflict, Unavailable, postgresql_options

FOLDER: Final = Path(__file__).parent
LOCK_TIMEOUT_S: Final = 120
# Any number does, as long as nobody else in the database takes an advisory lock of the same.
LOCK_KEY: Final = 7_206_041_985

Progress = Callable[[str], None]


def newest_revision() -> str:
    """Name the newest revision by the files' names: they are numbered, and reading them needs no Alembic."""
    return max(path.name.split("_")[0] for path in (FOLDER / "versions").glob("[0-9]*_*.py*"))


def is_current(url: str) -> bool:
    """Tell whether the database is at the newest revision; quick enough to ask at every start.

    Raises Unavailable.
    """
    return _present_revision(make_url(url)) == newest_revision()


def present_revision(url: str) -> str | None:
    """Name the revision of the database, or None when it has no tables yet. Raises Unavailable."""
    return _present_revision(make_url(url))


def migrate(url: str, *, backup_dir: Path | None = None, progress: Progress | None = None) -> bool:
    """Bring the database to the newest revision, and tell whether there was something to do.

    A SQLite database with data in it is copied to `backup_dir` (beside it by default) first. Raises Unavailable, and
    Conflict `newer_database` when the database was made by a newer program.
    """
    say: Progress = progress or _say_nothing
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # What customers wrote is for the owner of the process only; SQLite gives its side files the same rights.
        Path(parsed.database).touch(mode=0o600)
    present = _present_revision(parsed)
    if present == newest_revision():
        return False
    with _exclusive(parsed):
        present = _present_revision(parsed)
        if present == newest_revision():
            return False
        if present is not None and present > newest_revision():
            raise Conflict("this database was made by a newer version of the program", "newer_database", present)
        if present is not None and parsed.get_backend_name() == "sqlite":
            say(f"backed up to {_back_up(Path(parsed.database or ''), backup_dir, present)}")
        say(f"migrating from {present or 'nothing'} to {newest_revision()}")
        step(url, "head")
        say("migrated")
    return True


def _say_nothing(_sentence: str) -> None:
    return


def step(url: str, target: str) -> None:
    """Move the database to the revision `target` ("head", "base" or a number), up or down, without backup and lock."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    with _connection(make_url(url)) as connection:
        config.attributes["connection"] = connection
        present = _present_revision(make_url(url)) or ""
        downwards = target == "base" or (target != "head" and target < present)
        (command.downgrade if downwards else command.upgrade)(config, target)
        connection.commit()


def _present_revision(url: URL) -> str | None:
    if url.get_backend_name() == "sqlite":
        return _sqlite_revision(Path(url.database or ""))
    import psycopg

    try:
        with psycopg.connect(conninfo(url), connect_timeout=5) as connection:
            if connection.execute("SELECT to_regclass('alembic_version')").fetchone() == (None,):
                return None
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except psycopg.OperationalError as error:
        raise Unavailable("the database does not answer") from error
    return str(row[0]) if row else None


def _sqlite_revision(path: Path) -> str | None:
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with closing(sqlite3.connect(path, timeout=10)) as connection:
            found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if found else None
    except sqlite3.DatabaseError as error:
        raise Unavailable(f"the database file cannot be read: {error}") from error
    return str(row[0]) if row else None


def conninfo(url: URL) -> str:
    """Give the address as PostgreSQL's own library takes it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def _connection(url: URL) -> Generator[Connection]:
    sqlite = url.get_backend_name() == "sqlite"
    # A migration may take longer than any statement of the running server.
    options = {"options": "-c statement_timeout=0 -c timezone=UTC"}
    engine = create_engine(
        url.set(drivername="sqlite" if sqlite else "postgresql+psycopg"),
        connect_args={} if sqlite else {**postgresql_options(url), **options},
    )
    try:
        with engine.connect() as connection:
            if sqlite:
                # Batch mode rebuilds tables; references are whole again at the end, not in between.
                for pragma in (*SQLITE_PRAGMAS[:3], "PRAGMA foreign_keys=OFF"):
                    connection.exec_driver_sql(pragma)
                connection.commit()
            yield connection
    except OperationalError as error:
        raise Unavailable("the database does not answer") from error
    finally:
        engine.dispose()


@contextmanager
def _exclusive(url: URL) -> Generator[None]:
    if url.get_backend_name() == "sqlite":
        with _locked_file(Path(f"{url.database}.migrating")):
            yield
        return
    with _connection(url) as connection:
        connection.execute(text(f"SET lock_timeout = '{LOCK_TIMEOUT_S}s'"))
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": LOCK_KEY})
        connection.commit()
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": LOCK_KEY})
            connection.commit()


@contextmanager
def _locked_file(path: Path) -> Generator[None]:
    deadline = time.monotonic() + LOCK_TIMEOUT_S
    with path.open("ab") as file:
        while not _try_lock(file.fileno()):
            if time.monotonic() > deadline:
                raise Unavailable("another process is migrating this database")
            time.sleep(0.05)
        yield


def _try_lock(descriptor: int) -> bool:
    """Take the lock of an open file; the system lets go of it when the process ends, however it ends."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _back_up(database: Path, folder: Path | None, revision: str) -> Path:
    folder = folder or database.parent / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (target := folder / f"{database.stem}-{revision}-{number:03}.db").exists():
        number += 1
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    target.chmod(0o600)
    return target
