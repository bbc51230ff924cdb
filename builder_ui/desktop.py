"""`desktop`: the designer in a window of its own, on this machine's bots or on a server elsewhere."""

from __future__ import annotations

import argparse
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from builder_ui.start import Embedded, data_lock, is_loopback, say

if TYPE_CHECKING:
    import uvicorn

    from runtime.settings import Settings

START_S: Final = 60.0
DRAIN_S: Final = 2
"""How long open requests may last when the window is closed: those were its own."""
STOP_S: Final = 10.0
ANSWER_S: Final = 10.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--server", metavar="URL", default="", help="a builder elsewhere; your own bots without it")
    parser.add_argument("--data-dir", type=Path, help="where your own bots are kept")


def run(options: argparse.Namespace) -> int:
    """Show the window until it is closed."""
    from builder_ui.window import load_webview

    settings = _settings(options)
    elsewhere = find_builder(options.server) if options.server else ""
    webview = load_webview()
    say("Rozmova відкривається… · Rozmova is opening…")
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    if elsewhere:
        return show(webview, f"{elsewhere}/", settings)
    with data_lock(settings.data_dir) as ours:
        if not ours:
            return show(webview, link_of_running(settings), settings)
        return serve_window(webview, settings)


def serve_window(webview: Any, settings: Settings) -> int:
    """Run everything of `start` behind the window, for as long as it is open."""
    embedded = Embedded(settings)
    server, link = embedded.ready()
    server.config.timeout_graceful_shutdown = DRAIN_S
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
    from builder_ui.window import show as show_window

    folder = settings.data_dir / "window"
    signs_in = "/login/" in url
    if signs_in and folder.exists():
        url += "?next=/bots"  # a password is offered on the first evening only: the window never asks for it
    folder.mkdir(exist_ok=True, mode=0o700)
    with data_lock(folder) as alone:
        show_window(webview, url, folder, alone=alone, signs_in=signs_in)
    return 0


def find_builder(address: str) -> str:
    """Ask whether a builder answers at `address`, any page of it; give its root without the last slash.

    Raises:
        SettingsWrong: nobody answers there in time, or not Rozmova.
    """
    import httpx2

    from builder_ui.server.guard import FORM_COOKIE
    from runtime.errors import SettingsWrong

    try:
        parts = urlsplit(_with_scheme(address.strip()))
        root = f"{parts.scheme}://{parts.netloc}"
        here = is_loopback(parts.hostname or "")  # a proxy of the environment does not know this machine's own servers
        with (
            httpx2.Client(timeout=ANSWER_S, follow_redirects=True, trust_env=not here) as client,
            client.stream("GET", f"{root}/login") as answer,
        ):
            found = any(line.startswith(f"{FORM_COOKIE}=") for line in answer.headers.get_list("set-cookie"))
            root = str(answer.url.copy_with(path="/", query=None, fragment=None)).rstrip("/")
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
        raise SettingsWrong(
            "no_answer",
            uk=f"Сервер {address} не відповідає. Перевірте адресу й зв’язок.",
            en=f"The server {address} does not answer. Check the address and the connection.",
        ) from error
    if not found:
        raise SettingsWrong(
            "not_rozmova",
            uk=f"За адресою {address} відповідає не Rozmova. Потрібна адреса, яку ви відкриваєте в браузері.",
            en=f"What answers at {address} is not Rozmova. Give the address that you open in a browser.",
        )
    return root


def link_of_running(settings: Settings) -> str:
    """Make a login link of the process that runs on the same data already, when it has started.

    Raises:
        SettingsWrong: it does not answer.
    """
    import asyncio

    from runtime.commands.login_link import make_link, running_url

    until = time.monotonic() + START_S
    while not (settings.data_dir / "running.url").exists() and time.monotonic() < until:
        time.sleep(0.1)
    return f"{find_builder(running_url(settings))}/login/{asyncio.run(make_link(settings))}"


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


def _with_scheme(address: str) -> str:
    if "://" in address:
        return address
    return f"{'http' if is_loopback(urlsplit(f'//{address}').hostname or '') else 'https'}://{address}"


def _settings(options: argparse.Namespace) -> Settings:
    from runtime.settings import read_settings

    return read_settings(data_dir=options.data_dir, port=0, log_format="plain", log_level="WARNING")
