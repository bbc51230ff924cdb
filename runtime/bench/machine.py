"""The machine a benchmark ran on, and how busy it was with other work."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]


class Watched:
    """Notes the machine's load at the beginning; `facts` adds how it was at the end."""

    def __init__(self) -> None:
        self._load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0

    def facts(self) -> dict[str, object]:
        """Give what a reader needs to judge the figures."""
        return {
            "processor": _processor(),
            "cores": psutil.cpu_count() or 0,
            "memory_gb": round(psutil.virtual_memory().total / 1e9),
            "system": f"{platform.system()} {platform.release()}",
            "python": platform.python_version(),
            "commit": _commit(),
            "load_before": round(self._load, 2),
            "load_after": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0,
        }


def now_text() -> str:
    """Give the present moment as RFC 3339 UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    found = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return found[0] if found else platform.machine()


def _commit() -> str:
    try:
        told = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=5,
            check=False,
        )
    except OSError:
        return ""
    return told.stdout.strip()
