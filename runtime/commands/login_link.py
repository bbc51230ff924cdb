"""`login-link`: print a new one-time login link of the first owner."""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime
from pathlib import Path

from runtime.commands.storing import storage_told
from runtime.commands.token import existing_database
from runtime.settings import Settings, read_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--data-dir", type=Path, help="the data folder of the embedded default")
    parser.add_argument("--url", default="", help="where the builder is; found by itself when it runs here")


def run(options: argparse.Namespace) -> int:
    """Print the link, alone on its line."""
    settings = read_settings(data_dir=options.data_dir)
    token = asyncio.run(make_link(settings))
    print(f"{options.url.rstrip('/') or running_url(settings)}/login/{token}")
    return 0


async def make_link(settings: Settings) -> str:
    """Make a one-time token for the first owner; it works for ten minutes."""
    from runtime.admin.first_evening import first_owner
    from runtime.admin.sessions import Sessions
    from storage.engine import open_database

    with storage_told():
        database = open_database(existing_database(settings))
        try:
            owner = await first_owner(database)
            return await Sessions(database, lambda: datetime.now(UTC)).make_link(owner.org_id, owner.id)
        finally:
            await database.close()


def running_url(settings: Settings) -> str:
    """Give the address of the process that runs on this data folder, or the one in the settings."""
    note = settings.data_dir / "running.url"
    if note.exists():
        return note.read_text().strip().rstrip("/")
    for known in (settings.builder_url, settings.public_url):
        if known:
            return known.rstrip("/")
    return f"http://{settings.host}:{settings.port}"
