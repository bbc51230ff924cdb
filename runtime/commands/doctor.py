"""`doctor`: look at everything Rozmova stands on, say what is wrong and what to do; it changes nothing."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
from pathlib import Path
from typing import Final

from runtime.commands.checkup.configuration import is_grown_up, key_file_of, look_at_settings
from runtime.commands.checkup.finding import Censor, Finding, as_json
from runtime.settings import Settings

LANGUAGES: Final = ("uk", "en")
MARKS: Final = {
    "uk": {"ok": "добре", "warning": "увага", "trouble": "біда"},
    "en": {"ok": "ok", "warning": "warning", "trouble": "trouble"},
}
AREAS: Final = {
    "settings": "налаштування",
    "process": "процес",
    "database": "база даних",
    "redis": "Redis",
    "sandbox": "пісочниця",
    "disk": "диск",
    "clock": "годинник",
    "versions": "версії",
}
TOTALS: Final = {
    "uk": "Бід: {troubles}, застережень: {warnings}.",
    "en": "Troubles: {troubles}, warnings: {warnings}.",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the sentences (default: the system's)")
    parser.add_argument("--data-dir", type=Path, help="the data folder of the embedded default")


def run(options: argparse.Namespace) -> int:
    """Tell what was found; 1 when something is in trouble."""
    lang: str = options.lang or language_of_system()
    settings, found = look_at_settings(os.environ, options.data_dir)
    found += asyncio.run(look(settings))
    censor = Censor((value for name, value in os.environ.items() if name.startswith("ROZMOVA_")), key_file_of(settings))
    troubles = sum(finding.level == "trouble" for finding in found)
    warnings = sum(finding.level == "warning" for finding in found)
    if options.json:
        mode = "several processes" if is_grown_up(settings) else "one process"
        told = {"ok": not troubles, "mode": mode, "findings": [as_json(finding, lang, censor) for finding in found]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for finding in found:
            print(censor.clean(line_of(finding, lang)))
        print("\n" + TOTALS[lang].format(troubles=troubles, warnings=warnings))
    return 1 if troubles else 0


async def look(settings: Settings) -> list[Finding]:
    """Look at all but the settings themselves; the parts that wait, wait together."""
    from runtime.commands.checkup.machine import (
        look_at_clock,
        look_at_disk,
        look_at_process,
        look_at_sandbox,
        look_at_versions,
    )
    from runtime.commands.checkup.servers import look_at_database, look_at_redis

    process, database, redis = await asyncio.gather(
        look_at_process(settings), look_at_database(settings), look_at_redis(settings)
    )
    # The sandbox is asked alone, and the disk after it: what computes beside them would spoil their times.
    sandbox = await look_at_sandbox(settings)
    machine = [*look_at_disk(settings), *look_at_clock(settings), *look_at_versions(settings)]
    return [*process, *database, *redis, *sandbox, *machine]


def line_of(finding: Finding, lang: str) -> str:
    """Give a finding as the lines a person reads."""
    area = AREAS.get(finding.area, finding.area) if lang == "uk" else finding.area
    line = f"{MARKS[lang][finding.level]:8} {area:13} {finding.what.of(lang)}"
    return line if finding.do is None else f"{line}\n{'':22} → {finding.do.of(lang)}"


def language_of_system() -> str:
    """Give "uk" when the system speaks Ukrainian, else "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "uk" if value.lower().startswith("uk") else "en"
    return "en"
