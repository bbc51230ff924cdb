"""`serve`: answer customers and authors, on PostgreSQL and Redis."""

from __future__ import annotations

import argparse
import contextlib
from typing import Final

from runtime.commands.storing import storage_told
from runtime.errors import SettingsWrong
from runtime.settings import SERVING, Settings, read_settings
from runtime.telemetry import configure_logging

DRAIN_S: Final = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default 8080)")


def run(options: argparse.Namespace) -> int:
    """Serve until the process is told to stop."""
    settings = grown_up(read_settings(host=options.host, port=options.port))
    import uvicorn  # a refusal need not wait for the imports

    from runtime.app import create_server_app
    from runtime.gateway.serving import DrainingServer

    configure_logging(settings.log_level, settings.log_format)
    app = create_server_app(settings)
    config = uvicorn.Config(app, host=settings.host, port=settings.port, timeout_graceful_shutdown=DRAIN_S, **SERVING)
    server = DrainingServer(config, app.state.stopping)
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    return 0 if server.started else 3


def grown_up(settings: Settings) -> Settings:
    """Give the settings back if they fit a process of several.

    Raises:
        SettingsWrong: SQLite, no Redis, no key, or a database that needs a migration.
        Unavailable: the database does not answer.
    """
    from storage.migrations.upgrade import is_current

    if not settings.database_url.startswith("postgresql"):
        raise SettingsWrong(
            "postgresql_needed",
            uk="Потрібна PostgreSQL: задайте ROZMOVA_DATABASE_URL. На одній машині без неї працює rozmova start.",
            en="PostgreSQL is needed: set ROZMOVA_DATABASE_URL. On one machine rozmova start works without it.",
        )
    if not settings.redis_url:
        raise SettingsWrong(
            "redis_needed",
            uk="Потрібен Redis або Valkey: задайте ROZMOVA_REDIS_URL.",
            en="Redis or Valkey is needed: set ROZMOVA_REDIS_URL.",
        )
    if settings.secret_key_file is None:
        raise SettingsWrong(
            "key_needed",
            uk="Потрібен ключ шифрування: задайте ROZMOVA_SECRET_KEY_FILE.",
            en="An encryption key is needed: set ROZMOVA_SECRET_KEY_FILE.",
        )
    with storage_told():
        current = is_current(settings.database_url)
    if not current:
        raise SettingsWrong("migration_needed", uk="Спершу виконайте rozmova migrate.", en="Run rozmova migrate first.")
    return settings
