"""`migrate`: bring the database to this version, under a lock; SQLite is backed up first."""

from __future__ import annotations

import argparse
from pathlib import Path

from runtime.commands.storing import storage_told
from runtime.settings import Settings, read_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--check", action="store_true", help="only tell; exit 1 when something is to be done")
    parser.add_argument("--data-dir", type=Path, help="the data folder of the embedded default")


def run(options: argparse.Namespace) -> int:
    """Migrate, or tell whether it is needed."""
    from storage.migrations.upgrade import is_current, migrate

    settings = read_settings(data_dir=options.data_dir)
    url = database_url(settings)
    if options.check:
        with storage_told():
            current = is_current(url)
        print("The database is current." if current else "The database needs `rozmova migrate`.")
        return 0 if current else 1
    backups = settings.data_dir / "backups" if url.startswith("sqlite") else None
    with storage_told():
        done = migrate(url, backup_dir=backups, progress=lambda line: print(line, flush=True))
    print("Done." if done else "The database is current.")
    return 0


def database_url(settings: Settings) -> str:
    """Give the database of the settings: the one named, or SQLite in the data folder, which is made if needed."""
    if settings.database_url:
        return settings.database_url
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return f"sqlite:///{settings.data_dir / 'rozmova.db'}"
