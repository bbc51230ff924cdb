"""This machine: its disk, its clock, its sandbox, its Python and libraries, and whether `start` runs here."""

from __future__ import annotations

import os
import shutil
import stat
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Final

import httpx2

from runtime.commands.checkup.configuration import OTHERS, is_grown_up
from runtime.commands.checkup.finding import Advice, Finding, trouble, warning, well
from runtime.errors import SettingsWrong
from runtime.scripting.pool import SandboxPool
from runtime.scripting.values import PoolLimits, Script, ScriptFailed, ScriptValue
from runtime.settings import Settings

DISK, CLOCK, SANDBOX, VERSIONS, PROCESS = "disk", "clock", "sandbox", "versions", "process"
GB: Final = 1_000_000_000
LITTLE_BYTES, TOO_LITTLE_BYTES = 2 * GB, GB // 5
SLOW_FSYNC_MS: Final = 50.0
FSYNCS: Final = 9
DAY_S: Final = 86_400
OLDEST_PYTHON, TOO_NEW_PYTHON = (3, 11), (3, 14)
BOMBS: Final[Mapping[str, str]] = {
    "memory": "const a = []; for (;;) a.push(new Array(100000).fill('x' + a.length));",
    "time": "for (;;) {}",
}
REINSTALL: Final = Advice(
    "Перевстановіть: pip install -c packaging/constraints.txt .",
    "Install again: pip install -c packaging/constraints.txt .",
)


def look_at_disk(settings: Settings) -> list[Finding]:
    """Look at the disk of the data folder: room, rights, and how long a safe write takes."""
    folder = settings.data_dir
    while not folder.exists():
        folder = folder.parent
    room = shutil.disk_usage(folder)
    free = f"{room.free / GB:.1f} GB"
    uk, en = f"{folder}: вільно {free}", f"{folder}: {free} free"
    clear = Advice("Звільніть місце або візьміть більший диск.", "Make room, or take a larger disk.")
    if room.free < TOO_LITTLE_BYTES:
        found = [trouble(DISK, "full", uk, en, clear)]
    elif room.free < LITTLE_BYTES:
        found = [warning(DISK, "little_room", uk, en, clear)]
    else:
        found = [well(DISK, uk, en)]
    found += _writing(folder)
    if folder == settings.data_dir and sys.platform != "win32":
        mode = stat.S_IMODE(folder.stat().st_mode)
        if mode & OTHERS and not is_grown_up(settings):
            close = Advice(f"chmod 700 {folder}", f"chmod 700 {folder}")
            uk, en = f"теку {folder} можуть читати інші", f"others may read the folder {folder}"
            found.append(warning(DISK, "folder_open", uk, en, close))
    return found


def _writing(folder: Path) -> list[Finding]:
    took_ms: list[float] = []
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            for _ in range(FSYNCS):
                file.write(bytes(4096))
                file.flush()
                began = time.perf_counter()
                os.fsync(file.fileno())
                took_ms.append((time.perf_counter() - began) * 1000)
    except OSError as error:
        uk, en = f"у {folder} не записати: {error.strerror}", f"{folder} can't be written: {error.strerror}"
        rights = Advice("Дайте Rozmova право писати туди.", "Let Rozmova write there.")
        return [trouble(DISK, "not_writable", uk, en, rights)]
    fsync_ms = statistics.median(took_ms)
    uk, en = f"надійний запис за {fsync_ms:.1f} мс", f"a safe write takes {fsync_ms:.1f} ms"
    if fsync_ms > SLOW_FSYNC_MS:
        faster = Advice(
            "Візьміть швидший диск: кожна відповідь його чекає.", "Take a faster disk: every answer waits for it."
        )
        return [warning(DISK, "slow", uk, en, faster)]
    return [well(DISK, uk, en)]


def look_at_clock(settings: Settings) -> list[Finding]:
    """See that the clock goes on evenly and is not before this program was made; no other machine is asked."""
    began_wall, began = time.time(), time.monotonic()
    before = began
    for _ in range(20):
        time.sleep(0.005)
        now = time.monotonic()
        if now < before:
            uk, en = "монотонний годинник іде назад", "the monotonic clock goes back"
            host = Advice("Перевірте віртуальну машину.", "Look at the virtual machine.")
            return [trouble(CLOCK, "goes_back", uk, en, host)]
        before = now
    drift_s = abs((time.time() - began_wall) - (time.monotonic() - began))
    sync = Advice("Увімкніть NTP.", "Switch NTP on.")
    if drift_s > 0.5:
        uk, en = f"годинник стрибнув на {drift_s:.1f} с", f"the clock has jumped by {drift_s:.1f} s"
        return [warning(CLOCK, "jumps", uk, en, sync)]
    made_at = max(path.stat().st_mtime for path in Path(__file__).parent.glob("*.py*"))
    if time.time() < made_at - DAY_S:
        uk, en = "сьогодні раніше, ніж зроблено програму", "today is before the program was made"
        return [trouble(CLOCK, "in_the_past", uk, en, sync)]
    return [well(CLOCK, "іде рівно", "goes evenly")]


async def look_at_sandbox(settings: Settings) -> list[Finding]:
    """Start a sandbox of its own, let it compute, and see that it survives code that eats its memory or its time."""
    pool = SandboxPool(PoolLimits())
    broken = Advice("Надішліть нам цей рядок і вашу систему.", "Report this line with the name of your system.")
    began = time.perf_counter()
    try:
        await pool.start()
        started_s = time.perf_counter() - began
        if not await _computes(pool, "first"):
            return [trouble(SANDBOX, "wrong", "рахує неправильно", "computes wrongly", broken)]
        for bomb, source in BOMBS.items():
            outcome = await pool.run(Script(f"doctor {bomb}", "f", source), {}, wall_s=10)
            if not isinstance(outcome, ScriptFailed):
                uk, en = f"не зупиняє коду, що їсть: {bomb}", f"does not stop code that eats: {bomb}"
                return [trouble(SANDBOX, "not_killed", uk, en, broken)]
        if not await _computes(pool, "second"):
            return [trouble(SANDBOX, "not_back", "не ожила після бомби", "did not come back after a bomb", broken)]
    except SettingsWrong as error:
        detail = str(error.extra.get("detail", ""))
        return [trouble(SANDBOX, error.code, f"{error.uk} {detail}", f"{error.en} {detail}", broken)]
    finally:
        await pool.close()
    return [
        well(
            SANDBOX,
            f"запускається за {started_s:.1f} с, рахує, зупиняє код, що їсть пам’ять і час",
            f"starts in {started_s:.1f} s, computes, stops code that eats memory and time",
        )
    ]


async def _computes(pool: SandboxPool, name: str) -> bool:
    outcome = await pool.run(Script(f"doctor {name}", "f", "return c.n * 7;"), {"n": 6}, wall_s=10)
    return isinstance(outcome, ScriptValue) and outcome.value == 42


def look_at_versions(settings: Settings) -> list[Finding]:
    """Compare Python and the libraries with what this version of Rozmova was tested with."""
    python = ".".join(map(str, sys.version_info[:3]))
    if not OLDEST_PYTHON <= sys.version_info[:2] < TOO_NEW_PYTHON:
        uk, en = f"Python {python} не підходить", f"Python {python} does not fit"
        right = Advice("Візьміть Python 3.11, 3.12 або 3.13.", "Take Python 3.11, 3.12 or 3.13.")
        return [trouble(VERSIONS, "python", uk, en, right)]
    try:
        wanted, own = metadata.requires("rozmova") or [], metadata.version("rozmova")
    except metadata.PackageNotFoundError:
        return [warning(VERSIONS, "not_installed", "пакет не встановлено", "the package is not installed", REINSTALL)]
    others = list(unlike_their_pins(wanted))
    if others:
        listed = ", ".join(others)
        return [warning(VERSIONS, "other_versions", f"інші версії: {listed}", f"other versions: {listed}", REINSTALL)]
    told = f"Rozmova {own}, Python {python}"
    return [well(VERSIONS, f"{told}, бібліотеки як перевірено", f"{told}, libraries as tested")]


def unlike_their_pins(wanted: Iterable[str]) -> Iterable[str]:
    """Name the libraries, out of requirements like "a[b]==1.2; marker", that are missing or of another version."""
    for requirement in wanted:
        pin, _, marker = requirement.partition(";")
        name, _, version = pin.partition("==")
        name, version = name.split("[")[0].strip(), version.strip()
        if not version or "extra" in marker:
            continue
        try:
            there = metadata.version(name)
        except metadata.PackageNotFoundError:
            if not marker:  # those for one system only may rightly be missing
                yield f"{name} —≠{version}"
            continue
        if there != version:
            yield f"{name} {there}≠{version}"


async def look_at_process(settings: Settings) -> list[Finding]:
    """Tell whether `start` runs on this data folder and answers."""
    note = settings.data_dir / "running.url"
    if is_grown_up(settings) or not note.exists():
        return []
    url = note.read_text().strip()
    try:
        async with httpx2.AsyncClient(timeout=5, trust_env=False) as http:
            answer = await http.get(f"{url}/readyz")
    except httpx2.HTTPError:
        uk, en = (
            f"rozmova start мала б працювати на {url}, та мовчить",
            f"rozmova start should run at {url} and is silent",
        )
        again = Advice(
            "Якщо її закрито, усе добре; інакше перезапустіть.", "If it was closed all is well; else restart it."
        )
        return [warning(PROCESS, "silent", uk, en, again)]
    if answer.status_code == 200:
        return [well(PROCESS, f"rozmova start працює: {url}", f"rozmova start runs: {url}")]
    away = ", ".join(name for name, state in answer.json().get("checks", {}).items() if state != "ok")
    uk, en = f"rozmova start працює, та не готова: {away}", f"rozmova start runs and is not ready: {away}"
    wait = Advice("Зачекайте хвилину; далі перезапустіть.", "Wait a minute; then restart it.")
    return [warning(PROCESS, "not_ready", uk, en, wait)]
