"""What a check-up finds: one line each, well or not, and then what to do."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

Level = Literal["ok", "warning", "trouble"]
HIDDEN: Final = "•••"
SHORTEST_SECRET: Final = 3


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in both languages."""

    uk: str
    en: str

    def of(self, lang: str) -> str:
        """Give it in "uk" or "en"."""
        return self.uk if lang == "uk" else self.en


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: the `area` it is about, a stable `code`, what is so, and what to do about it."""

    area: str
    code: str
    level: Level
    what: Words
    do: Words | None = None


def well(area: str, uk: str, en: str) -> Finding:
    """Tell that something is well."""
    return Finding(area, "ok", "ok", Words(uk, en))


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do, in both languages."""

    uk: str
    en: str


def warning(area: str, code: str, uk: str, en: str, do: Advice) -> Finding:
    """Tell of something that works and should be better."""
    return Finding(area, code, "warning", Words(uk, en), Words(do.uk, do.en))


def trouble(area: str, code: str, uk: str, en: str, do: Advice) -> Finding:
    """Tell of something that does not work, or loses data."""
    return Finding(area, code, "trouble", Words(uk, en), Words(do.uk, do.en))


def shown(url: str) -> str:
    """Give an address without its password and its options."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return HIDDEN
    if not parts.netloc:
        return parts.path.removeprefix("/") if parts.scheme == "sqlite" else parts.path  # sqlite:/// and the path
    user = f"{parts.username}@" if parts.username else ""
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, f"{user}{place}", parts.path, "", ""))


class Censor:
    """Blots out secrets, whoever put them into a sentence."""

    def __init__(self, texts: Iterable[str], key_file: Path | None) -> None:
        found: set[str] = set()
        for given in texts:
            if "://" in given:
                found |= _secrets_of(given)
        if key_file is not None:
            with contextlib.suppress(OSError):
                found |= set(key_file.read_text("ascii", errors="replace").split())
        self._secrets = sorted((secret for secret in found if len(secret) >= SHORTEST_SECRET), key=len, reverse=True)

    def clean(self, sentence: str) -> str:
        """Give the sentence without secrets."""
        for secret in self._secrets:
            sentence = sentence.replace(secret, HIDDEN)
        return sentence


def _secrets_of(url: str) -> set[str]:
    try:
        parts = urlsplit(url)
        given = [parts.password or "", *(value for name, value in parse_qsl(parts.query) if "pass" in name)]
    except ValueError:
        return {url}
    return {form for secret in given for form in (secret, unquote(secret))}


def as_json(finding: Finding, lang: str, censor: Censor) -> Mapping[str, object]:
    """Give a finding as a JSON object."""
    told: dict[str, object] = {
        "area": finding.area,
        "code": finding.code,
        "level": finding.level,
        "what": censor.clean(finding.what.of(lang)),
    }
    if finding.do is not None:
        told["do"] = censor.clean(finding.do.of(lang))
    return told
