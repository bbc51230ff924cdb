"""Find what the tests of the desktop window need of a Linux system, or get it from Debian when root.

It is a screen that nobody looks at (Xvfb), a mouse and keyboard for it (xdotool), and the libraries of Qt's web engine.
Run as a module it says what it did.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}
LIBRARIES = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libgbm.so.1": ("libgbm1",),
    "libnss3.so": ("libnss3",),
    "libasound.so.2": ("libasound2t64", "libasound2"),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libudev.so.1": ("libudev1",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libXcomposite.so.1": ("libxcomposite1",),
    "libXdamage.so.1": ("libxdamage1",),
    "libXfixes.so.3": ("libxfixes3",),
    "libXrandr.so.2": ("libxrandr2",),
    "libXtst.so.6": ("libxtst6",),
    "libxkbfile.so.1": ("libxkbfile1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-dri3.so.0": ("libxcb-dri3-0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
}
"""What Qt's web engine loads → the package that brings it: its newer and its older name in Debian and Ubuntu."""


def missing_packages() -> list[str]:
    """Give the packages that this system lacks."""
    programs = [package for name, package in PROGRAMS.items() if not shutil.which(name)]
    return programs + [_known(names) for library, names in LIBRARIES.items() if not _loads(library)]


def provide_screen() -> None:
    """Install what is missing.

    Raises:
        SystemExit: something is missing and could not be had.
    """
    if sys.platform != "linux":
        sys.exit("The tests of the desktop window run on Linux only.")
    missing = missing_packages()
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Screen: installing {' '.join(missing)}…", flush=True)
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "check": False, "timeout": 900}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        missing = missing_packages()  # by the names that the list has now
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], **quiet)
        missing = missing_packages()
    if missing:
        sys.exit(f"The desktop window cannot be tested here. Install: {' '.join(missing)}")
    print(f"Screen: {shutil.which('Xvfb')}")


def _known(names: tuple[str, ...]) -> str:
    """Choose the name that the system's own list of packages has."""
    if shutil.which("apt-cache"):
        for name in names:
            told = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False, timeout=60)
            if told.returncode == 0:
                return name
    return names[-1]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    provide_screen()
