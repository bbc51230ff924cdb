"""`desktop`: the designer in a window of its own, on this machine's bots or on a server elsewhere."""

from __future__ import annotations

import argparse
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from builder_ui.start import Embedded, data_lock, say

if TYPE_CHECKING:
    import uvicorn

    from runtime.settings import Settings

TITLE: Final = "Rozmova"
START_S: Final = 60.0
STOP_S: Final = 10.0
SIGN_IN: Final = "if (location.pathname.startsWith('/login/')) document.querySelector('form button')?.click()"
"""The window belongs to the person at this machine: its one-time link needs no second press."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--server", metavar="URL", default="", help="a builder elsewhere; your own bots without it")
    parser.add_argument("--data-dir", type=Path, help="where your own bots are kept")


def run(options: argparse.Namespace) -> int:
    """Show the window until it is closed."""
    webview = load_webview()
    say("Rozmova відкривається… · Rozmova is opening…")
    settings = _settings(options)
    if options.server:
        return show(webview, f"{options.server.rstrip('/')}/", settings)
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    with data_lock(settings.data_dir) as ours:
        if not ours:
            return show(webview, link_of_running(settings), settings)
        embedded = Embedded(settings)
        server, link = embedded.ready()
        serving = threading.Thread(target=server.run, kwargs={"sockets": [embedded.listener]}, daemon=True)
        serving.start()
        try:
            wait_for(server, serving)
            embedded.note.write_text(embedded.url)
            return show(webview, link, settings)
        finally:
            embedded.note.unlink(missing_ok=True)
            server.should_exit = True
            serving.join(STOP_S)


def show(webview: Any, url: str, settings: Settings) -> int:
    """Show a window on `url`; back when it is closed."""
    window = webview.create_window(TITLE, url, width=1440, height=900, min_size=(720, 560), text_select=True)
    window.events.loaded += lambda: window.run_js(SIGN_IN)
    webview.start(
        gui="qt" if sys.platform == "linux" else None,
        private_mode=False,
        storage_path=str(settings.data_dir / "window"),
    )
    return 0


def link_of_running(settings: Settings) -> str:
    """Make a login link of the process that runs on the same data already."""
    import asyncio

    from runtime.commands.login_link import make_link, running_url

    return f"{running_url(settings)}/login/{asyncio.run(make_link(settings))}"


def load_webview() -> Any:
    """Import the window library.

    Raises:
        SettingsWrong: it is not installed.
    """
    from runtime.errors import SettingsWrong

    if sys.platform == "linux":
        os.environ.setdefault("QT_API", "pyside6")
        if os.geteuid() == 0:  # Chromium inside Qt refuses to run as root with its sandbox
            os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    try:
        import webview
    except ImportError as error:
        raise SettingsWrong(
            "no_desktop",
            uk="Вікно ще не встановлено. Виконайте make desktop.",
            en="The window is not installed yet. Run make desktop.",
        ) from error
    return webview


def wait_for(server: uvicorn.Server, serving: threading.Thread) -> None:
    """Wait until the server answers.

    Raises:
        SettingsWrong: it stopped, or did not start within a minute.
    """
    from runtime.errors import SettingsWrong

    until = time.monotonic() + START_S
    while not server.started:
        if not serving.is_alive() or time.monotonic() > until:
            raise SettingsWrong("not_started", uk="Сервер не запустився.", en="The server did not start.")
        time.sleep(0.02)


def _settings(options: argparse.Namespace) -> Settings:
    from runtime.settings import read_settings

    return read_settings(data_dir=options.data_dir, port=0, log_format="plain", log_level="WARNING")
