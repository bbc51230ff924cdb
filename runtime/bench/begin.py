"""`bench start`: how soon `rozmova start` speaks and shows its first page, and what memory it takes."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2
import psutil

from runtime.bench.figures import Report, figure, of_rounds
from runtime.bench.machine import Watched, now_text
from runtime.bench.processes import BenchFailed, Running, clean_environment, free_port, python
from runtime.bench.spending import Party, memory

PATIENCE_S = 120.0
LOOK_S = 0.002
SETTLE_S = 2.0


@dataclass(frozen=True, slots=True)
class BeginOptions:
    """How often it is started warm."""

    rounds: int = 7


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds from the command to its first line and to the whole sign-in page, and memory then."""

    line_s: float
    page_s: float
    main_mb: float
    all_mb: float
    all_pss_mb: float


def measure_start(options: BeginOptions, tell: Callable[[str], None]) -> Report:
    """Run the benchmark: cold once (no data yet, nothing compiled), then warm.

    Raises:
        BenchFailed: it did not start.
    """
    watched = Watched()
    with tempfile.TemporaryDirectory(prefix="rozmova-bench-") as name:
        folder = Path(name)
        cold = _start(folder, "cold", compiled=folder / "compiled")
        tell(f"cold: first page in {cold.page_s:.2f} s")
        _start(folder, "cold", compiled=None)
        warm = [_start(folder, "cold", compiled=None) for _ in range(options.rounds)]
        tell(f"warm: first page in {min(one.page_s for one in warm):.2f} s")
    how = "warm: on its data, programs compiled"
    figures = [
        of_rounds("first line", [one.line_s for one in warm], "s", how),
        of_rounds("first page", [one.page_s for one in warm], "s", how + ", until the whole sign-in page has come"),
        figure("first line, cold", cold.line_s, "s", "no data yet, every module compiled anew"),
        figure("first page, cold", cold.page_s, "s", "the same, with the database made"),
        of_rounds("memory of the server", [one.main_mb for one in warm], "MB", "RSS, pages loaded"),
        of_rounds("memory of all", [one.all_mb for one in warm], "MB", "RSS with the sandbox"),
        of_rounds("memory of all, PSS", [one.all_pss_mb for one in warm], "MB", "shared pages counted once"),
    ]
    return Report("start", "SQLite FULL, one process", now_text(), watched.facts(), figures)


def _start(folder: Path, data: str, compiled: Path | None) -> Start:
    log = folder / f"log{time.monotonic_ns()}"
    port = free_port()
    environment = clean_environment(data_dir=str(folder / data))
    if compiled is not None:
        environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    began = time.monotonic()
    process = Running(
        "rozmova start", python("builder_ui", "start", "--no-browser", "--port", str(port)), log, environment
    )
    try:
        line_s = _until(process, began, lambda: log.stat().st_size > 0)
        page_s = _until(process, began, lambda: _page_comes(port))
        time.sleep(SETTLE_S)
        main = memory([psutil.Process(process.pid)])
        everything = memory(Party("server", process.pid).processes())
        return Start(line_s, page_s, main.rss_mb, everything.rss_mb, everything.pss_mb)
    finally:
        with suppress(subprocess.TimeoutExpired):
            process.stop()


def _until(process: Running, began: float, ready: Callable[[], bool]) -> float:
    while not ready():
        if process.process.poll() is not None or time.monotonic() - began > PATIENCE_S:
            raise BenchFailed(en=f"it did not start:\n{process.log.read_text('utf-8', 'replace')[-2000:]}")
        time.sleep(LOOK_S)
    return time.monotonic() - began


def _page_comes(port: int) -> bool:
    with suppress(httpx2.HTTPError):
        answer = httpx2.get(f"http://127.0.0.1:{port}/", follow_redirects=True, trust_env=False, timeout=60)
        return answer.is_success and "</html>" in answer.text
    return False
