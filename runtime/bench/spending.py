"""CPU time and memory of the processes under measurement, from the operating system; the load generator is not one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes; `pss` counts shared pages once, 0 where the system does not tell."""

    rss_mb: float
    pss_mb: float


@dataclass(frozen=True, slots=True)
class Party:
    """Processes that belong together: "server" with its sandbox, "database", "redis"."""

    name: str
    pid: int
    alone: bool = False
    """Count only the process itself, not its children."""

    def processes(self) -> list[psutil.Process]:
        """List what is there now."""
        try:
            root = psutil.Process(self.pid)
            return [root] if self.alone else [root, *root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []


def cpu_s(parties: Sequence[Party]) -> dict[str, float]:
    """Give the seconds of CPU each party has used so far; a server's children count as its "sandbox"."""
    spent: dict[str, float] = {}
    for party in parties:
        for process in party.processes():
            name = "sandbox" if party.name == "server" and process.pid != party.pid else party.name
            with suppress(psutil.Error):
                times = process.cpu_times()
                spent[name] = spent.get(name, 0.0) + times.user + times.system
    return spent


def since(before: dict[str, float], after: dict[str, float]) -> dict[str, float]:
    """Give what was used between two looks."""
    return {name: seconds - before.get(name, 0.0) for name, seconds in after.items()}


def memory(processes: Sequence[psutil.Process]) -> Memory:
    """Add up the memory of processes."""
    rss = pss = 0
    for process in processes:
        with suppress(psutil.Error):
            rss += process.memory_info().rss
            pss += _pss_bytes(process.pid)
    return Memory(rss / 1e6, pss / 1e6)


def _pss_bytes(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
