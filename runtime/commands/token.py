"""`token`: print a bearer token for scripts, on the machine that holds the data."""

from __future__ import annotations

import argparse
import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from runtime.commands.storing import storage_told
from runtime.errors import BadInput, NotFound
from runtime.settings import Settings, read_settings

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--data-dir", type=Path, help="the data folder of the embedded default")
    parser.add_argument("--role", default="owner", choices=("owner", "admin", "author", "operator", "viewer"))
    parser.add_argument("--ttl", default="1h", type=duration_s, help="how long it lives: 30m, 1h, 7d (default 1h)")


def run(options: argparse.Namespace) -> int:
    """Print the token, alone on its line."""
    settings = read_settings(data_dir=options.data_dir)
    print(asyncio.run(make_token(settings, options.role, timedelta(seconds=options.ttl))))
    return 0


def duration_s(text: str) -> int:
    """Read a duration such as 90s, 30m, 1h or 7d, in seconds."""
    match = re.fullmatch(r"(\d{1,6})([smhd])", text.strip())
    if not match or not int(match[1]):
        raise argparse.ArgumentTypeError("a duration is a number and s, m, h or d, such as 1h")
    return int(match[1]) * _UNITS[match[2]]


async def make_token(settings: Settings, role: str, life: timedelta) -> str:
    """Make a token for the first owner of the database that the settings name.

    Raises:
        NotFound: nothing was started with this data yet.
        BadInput: the database needs a migration first.
        Unavailable: the database does not answer.
    """
    from runtime.admin.first_evening import first_owner
    from runtime.admin.sessions import Sessions
    from storage.engine import open_database

    with storage_told():
        database = open_database(existing_database(settings))
        try:
            owner = await first_owner(database)
            sessions = Sessions(database, lambda: datetime.now(UTC))
            return await sessions.make_token(owner.org_id, owner.id, role, "command line", life)
        finally:
            await database.close()


def existing_database(settings: Settings) -> str:
    """Give the URL of a database that is there and current.

    Raises:
        NotFound: there is none in the data folder.
        BadInput: it needs a migration first.
    """
    from runtime.commands.migrate import database_url
    from storage.migrations.upgrade import is_current

    if not settings.database_url and not (settings.data_dir / "rozmova.db").exists():
        raise NotFound(
            "no_data",
            uk=f"У теці {settings.data_dir} ще немає даних. Спершу запустіть rozmova start.",
            en=f"There is no data in {settings.data_dir} yet. Run rozmova start first.",
        )
    url = database_url(settings)
    if not is_current(url):
        raise BadInput("migration_needed", uk="Спершу виконайте rozmova migrate.", en="Run rozmova migrate first.")
    return url
