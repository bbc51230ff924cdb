"""`builder`: the designer as a process of its own, for a server elsewhere (`ROZMOVA_SERVER_URL`)."""

from __future__ import annotations

import argparse
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fastapi import FastAPI

DRAIN_S: Final = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--host", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default 8080)")


def run(options: argparse.Namespace) -> int:
    """Serve the builder until the process is told to stop.

    Raises:
        SettingsWrong: it is not told where the server is, or where the key is.
    """
    import hashlib
    from contextlib import asynccontextmanager
    from functools import partial

    import uvicorn
    from fastapi import FastAPI

    from builder_ui.app import mount_builder
    from runtime.errors import SettingsWrong
    from runtime.gateway.health import Dependency, Watch, health_routes
    from runtime.settings import read_settings
    from runtime.telemetry import configure_logging

    settings = read_settings(host=options.host, port=options.port)
    configure_logging(settings.log_level, settings.log_format)
    if not settings.server_url or settings.secret_key_file is None:
        raise SettingsWrong(
            uk="Задайте ROZMOVA_SERVER_URL і ROZMOVA_SECRET_KEY_FILE.",
            en="Set ROZMOVA_SERVER_URL and ROZMOVA_SECRET_KEY_FILE.",
        )

    async def pages_loaded() -> None:
        await pages.ask()

    watch = Watch(
        (Dependency("pages", pages_loaded), Dependency("server", partial(ask_server, settings.server_url), True))
    )

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        watch.start()
        yield
        await watch.close()

    app = FastAPI(openapi_url=None, lifespan=lifespan)
    app.include_router(health_routes(watch))
    pages = mount_builder(
        app,
        server_url=settings.server_url,
        public_url=settings.public_url or f"http://{settings.host}:{settings.port}",
        chat_url=settings.chat_url or settings.server_url,
        storage_secret=hashlib.sha256(b"builder" + settings.secret_key_file.read_bytes()).hexdigest(),
        sessions_file=sessions_file(settings.data_dir),
    )
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=DRAIN_S,
    )
    return 0


def sessions_file(data_dir: Path) -> Path | None:
    """Give the file in which people stay signed in over a restart; None where nothing can be written."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return data_dir / "builder_sessions" if os.access(data_dir, os.W_OK) else None


async def ask_server(server_url: str) -> None:
    """Raise when the server is not alive."""
    import httpx2

    async with httpx2.AsyncClient(timeout=3, trust_env=False) as http:
        (await http.get(f"{server_url.rstrip('/')}/healthz")).raise_for_status()
