"""`rozmova desktop` before there is a window: what is missing or wrong is told in a sentence, and nothing hangs."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from builder_ui.desktop import find_builder, link_of_running
from runtime.errors import SettingsWrong
from runtime.settings import Settings
from tests.journeys.start_process import programs_environment, rozmova_start
from tests.screen import LIBRARIES

ANSWER_S = 40


def desktop(*options: str, packages: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end; `packages` is a folder whose packages come before the installed ones."""
    paths = {"PYTHONPATH": str(packages)} if packages else {}
    return subprocess.run(
        [sys.executable, "-m", "builder_ui", "desktop", *options],
        capture_output=True, text=True, timeout=ANSWER_S, env={**programs_environment(), **paths, **environment},
    )  # fmt: skip


@contextmanager
def site(status: int, headers: dict[str, str]) -> Iterator[str]:
    """Serve a site that answers everything the same."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def deaf() -> Iterator[str]:
    """The address of a port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def closed() -> str:
    """The address of a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def test_a_missing_extra_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "webview.py").write_text("raise ModuleNotFoundError('No module named webview', name='webview')")
    told = desktop("--data-dir", str(tmp_path / "data"), packages=tmp_path)
    assert told.returncode == 1
    assert told.stderr == "Вікно ще не встановлено. Виконайте make desktop.\n" + (
        "The window is not installed yet. Run make desktop.\n"
    )
    assert not (tmp_path / "data").exists()


def test_a_dead_server_is_told_in_a_sentence(closed: str, tmp_path: Path) -> None:
    told = desktop("--server", closed, "--data-dir", str(tmp_path))
    assert told.returncode == 1
    assert f"Сервер {closed} не відповідає." in told.stderr
    assert "does not answer" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_silent_server_is_not_waited_for_long(deaf: str) -> None:
    begun = time.monotonic()
    with pytest.raises(SettingsWrong) as told:
        find_builder(deaf)
    assert told.value.code == "no_answer"
    assert time.monotonic() - begun < 15


@pytest.mark.parametrize(
    "address", ["http://", "ftp://127.0.0.1", "not an address", "http://127.0.0.1:99999", "http://[::1"]
)
def test_what_is_no_address_is_told_in_a_sentence(address: str) -> None:
    with pytest.raises(SettingsWrong) as told:
        find_builder(address)
    assert told.value.code == "no_answer"


@pytest.mark.parametrize(
    ("status", "headers"), [(200, {}), (404, {}), (200, {"set-cookie": "other=1"})], ids=["page", "no page", "cookie"]
)
def test_another_site_is_told_apart(status: int, headers: dict[str, str]) -> None:
    with site(status, headers) as address, pytest.raises(SettingsWrong) as told:
        find_builder(address)
    assert told.value.code == "not_rozmova"


def test_a_builder_is_found_by_the_address_of_any_page_and_where_it_has_moved_to(tmp_path: Path) -> None:
    with rozmova_start(tmp_path / "data") as running:
        assert find_builder(running.url) == running.url
        assert find_builder(f"{running.url}/bots/b1?tab=2") == running.url
        assert find_builder(running.url.removeprefix("http://")) == running.url
        with site(308, {"location": f"{running.url}/login"}) as moved:
            assert find_builder(moved) == running.url
        link = link_of_running(Settings(data_dir=tmp_path / "data", port=0))
        assert link.startswith(f"{running.url}/login/")
        assert link != running.link


def test_the_process_on_the_same_data_may_be_gone(tmp_path: Path, closed: str) -> None:
    (tmp_path / "running.url").write_text(closed)
    with pytest.raises(SettingsWrong) as told:
        link_of_running(Settings(data_dir=tmp_path, port=0))
    assert told.value.code == "no_answer"


def test_the_readme_lists_every_library_of_the_system() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    assert [names for names in LIBRARIES.values() if not all(name in readme for name in names)] == []
