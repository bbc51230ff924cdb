"""Processes that a benchmark starts: they write to a log, end with the benchmark, and are waited for with a bound."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from runtime.errors import RozmovaError

START_S = 60.0
STOP_S = 20.0


class BenchFailed(RozmovaError):
    """The benchmark cannot say anything: something did not start, or an answer was wrong."""

    code = "bench_failed"


class Running:
    """A started process, its log, and the way to end it."""

    def __init__(
        self, name: str, command: Sequence[str | Path], log: Path, env: Mapping[str, str] | None = None,
        user: str | None = None, death: int = signal.SIGKILL,
    ) -> None:  # fmt: skip
        self.name = name
        self.log = log
        with log.open("ab") as out:
            self.process = subprocess.Popen(  # noqa: S603 - our own programs
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                env=dict(env) if env is not None else clean_environment(),
                user=user,
                cwd=log.parent,
                preexec_fn=_die_with_parent(death),
            )

    @property
    def pid(self) -> int:
        """Give the process id."""
        return self.process.pid

    def wait_until(self, ready: Callable[[], bool], timeout_s: float = START_S) -> None:
        """Wait until `ready`.

        Raises:
            BenchFailed: the process ended, or it was not ready in time.
        """
        deadline = time.monotonic() + timeout_s
        while not ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                said = self.log.read_text("utf-8", "replace")[-2000:]
                self.stop()
                raise BenchFailed(en=f"{self.name} did not start:\n{said}")
            time.sleep(0.01)

    def stop(self, how: int = signal.SIGTERM) -> None:
        """End the process, by force when it does not."""
        if self.process.poll() is None:
            self.process.send_signal(how)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_S)
                return
            self.process.kill()
        self.process.wait(STOP_S)


def clean_environment(**more: str) -> dict[str, str]:
    """Give the environment without our settings, then with `more` of them, named as in `Settings`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ROZMOVA_")}
    return {**kept, **{f"ROZMOVA_{name.upper()}": value for name, value in more.items()}}


def free_port() -> int:
    """Give a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Tell whether somebody listens on a port of loopback."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def python(*arguments: str | Path) -> list[str | Path]:
    """Give the command that runs a module of ours; any folder may be the working one."""
    root = Path(__file__).resolve().parents[2]
    program = f"import sys, runpy; sys.path.insert(0, {str(root)!r}); runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"  # noqa: E501
    return [sys.executable, "-c", program, *arguments]


def _die_with_parent(death: int) -> Callable[[], None] | None:
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    pr_set_pdeathsig = 1
    return lambda: library.prctl(pr_set_pdeathsig, death)
