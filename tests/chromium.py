"""Find a Chromium for the browser tests, or get one: the system's, Playwright's own, or Debian's package when root.

Run as a module it says what it did. With CI=true a missing browser is a failure; elsewhere too, since the browser tests
are part of the tests.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]


def find_chromium() -> str | None:
    """Give the path of a Chromium on this machine, or None."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given if Path(given).exists() else None
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    own = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache/ms-playwright"))
    for pattern in ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium"):
        for path in sorted(own.glob(pattern), reverse=True):
            return str(path)
    return None


def provide_chromium() -> str:
    """Give the path of a Chromium, installing one when there is none.

    Raises:
        SystemExit: there is none and none could be had.
    """
    path = find_chromium()
    if path:
        print(f"Browser: {path}")
        return path
    if sys.platform == "linux" and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Browser: installing Debian's chromium…", flush=True)
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "check": False, "timeout": 900}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], **quiet)
    else:
        print("Browser: asking Playwright for its Chromium…", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, timeout=900)
    path = find_chromium()
    if not path:
        sys.exit("No Chromium was found and none could be installed. Install Chromium, or set CHROMIUM to its path.")
    print(f"Browser: {path}")
    return path


if __name__ == "__main__":
    provide_chromium()
