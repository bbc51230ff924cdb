"""The window itself: Qt's web engine on Linux, the system's own web view elsewhere; a sentence for what is missing."""

from __future__ import annotations

import ctypes
import importlib
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any, Final

from runtime.errors import SettingsWrong

TITLE: Final = "Rozmova"
SIGN_IN: Final = "if (location.pathname.startsWith('/login/')) document.querySelector('form button')?.click()"
"""The window belongs to the person at this machine: its one-time link needs no second press."""


def load_webview() -> Any:
    """Import the window library, with everything that it needs of this machine.

    Raises:
        SettingsWrong: it, the screen or a library of the system is missing.
    """
    try:
        webview = importlib.import_module("webview")
        if sys.platform == "linux":
            _load_qt()
    except ModuleNotFoundError as error:
        raise SettingsWrong(
            "no_desktop",
            uk="Вікно ще не встановлено. Виконайте make desktop.",
            en="The window is not installed yet. Run make desktop.",
        ) from error
    return webview


def show(webview: Any, url: str, folder: Path, *, alone: bool, signs_in: bool) -> None:
    """Show a window on `url` until it is closed.

    What it keeps between starts, such as who is signed in, lies in `folder`; a window that is not `alone` with the
    folder keeps nothing. `signs_in` presses the button of a login link.
    """
    webview.settings["ALLOW_DOWNLOADS"] = sys.platform != "linux"  # pywebview's own way knows Qt 5 only
    window = webview.create_window(TITLE, url, width=1440, height=900, min_size=(720, 560), text_select=True)

    def press() -> None:
        window.events.loaded -= press  # once: a link that does not work shows a form of its own
        window.run_js(SIGN_IN)

    if signs_in:
        window.events.loaded += press
    if sys.platform == "linux":
        window.events.before_show += lambda: _fit_qt(window)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=window.destroy, daemon=True).start())
    webview.start(
        gui="qt" if sys.platform == "linux" else None,
        private_mode=not alone,
        storage_path=str(folder),
        icon=str(Path(__file__).parent / "look" / "static" / "logo.svg"),
    )


def _load_qt() -> None:
    os.environ.setdefault("QT_API", "pyside6")
    if os.geteuid() == 0:  # Chromium inside Qt refuses to run as root with its sandbox
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    importlib.import_module("PySide6")
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if not (platform or wayland or os.environ.get("DISPLAY")):
        raise SettingsWrong(
            "no_screen",
            uk="Тут немає екрана для вікна. Виконайте rozmova start і відкрийте посилання в браузері.",
            en="There is no screen for a window here. Run rozmova start and open its link in a browser.",
        )
    try:
        core = importlib.import_module("PySide6.QtWebEngineWidgets")
        if not platform and not wayland:  # Qt aborts the process when its plug-in for X does not load
            ctypes.CDLL(str(Path(core.__file__ or "").parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"))
    except ModuleNotFoundError:
        raise
    except (ImportError, OSError) as error:
        library = str(error).partition(":")[0]
        raise SettingsWrong(
            "no_library",
            uk=f"Для вікна бракує бібліотеки системи {library}. Список пакунків є в README.",
            en=f"The window lacks the system library {library}. README lists the packages.",
        ) from error


def _fit_qt(window: Any) -> None:
    """Let a bot be exported to a file and the line for a web page be copied, as in a browser."""
    core = importlib.import_module("PySide6.QtWebEngineCore")
    dialogs = importlib.import_module("PySide6.QtWidgets").QFileDialog

    def save(download: Any) -> None:
        offered = Path.home() / download.suggestedFileName()
        chosen, _ = dialogs.getSaveFileName(window.native, "", str(offered))
        if not chosen:
            download.cancel()
            return
        download.setDownloadDirectory(str(Path(chosen).parent))
        download.setDownloadFileName(Path(chosen).name)
        download.accept()

    profile = window.native.profile
    profile.downloadRequested.connect(save)
    profile.settings().setAttribute(core.QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard, True)
