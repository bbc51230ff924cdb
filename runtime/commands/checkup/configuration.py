"""The settings: unknown, wrong or at odds with each other, and who may read the key."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from runtime.commands.checkup.finding import Advice, Finding, trouble, warning, well
from runtime.errors import SettingsWrong
from runtime.settings import PREFIX, Settings, read_settings
from storage.secrets import SecretError, Vault

AREA = "settings"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
OTHERS = stat.S_IRWXG | stat.S_IRWXO


def look_at_settings(environment: Mapping[str, str], data_dir: Path | None) -> tuple[Settings, list[Finding]]:
    """Give the settings as far as they can be understood, and what is wrong with them."""
    found: list[Finding] = []
    understood: dict[str, str] = {}
    for name, value in environment.items():
        if not name.startswith(PREFIX):
            continue
        try:
            read_settings({name: value})
        except SettingsWrong as error:
            fix = Advice("Виправте або приберіть цю змінну середовища.", "Correct or remove this environment variable.")
            found.append(trouble(AREA, error.code, error.uk, error.en, fix))
        else:
            understood[name] = value
    settings = read_settings(understood, data_dir=data_dir)
    found += _at_odds(settings)
    found += _key(settings)
    if not any(finding.level == "trouble" for finding in found):
        named = ", ".join(sorted(understood)) or "—"
        found.insert(0, well(AREA, f"зрозумілі; задано: {named}", f"understood; set: {named}"))
    return settings, found


def is_grown_up(settings: Settings) -> bool:
    """Tell whether these are settings of several processes on PostgreSQL."""
    return settings.database_url.startswith("postgresql")


def key_file_of(settings: Settings) -> Path:
    """Give the file of the key that encrypts secrets."""
    return settings.secret_key_file or settings.data_dir / "secret.key"


def _at_odds(settings: Settings) -> list[Finding]:
    found: list[Finding] = []
    if is_grown_up(settings):
        if not settings.redis_url:
            found.append(
                trouble(
                    AREA,
                    "redis_needed",
                    "задано PostgreSQL, але не Redis: serve і worker не запустяться",
                    "PostgreSQL is set but no Redis: serve and worker refuse to start",
                    Advice("Задайте ROZMOVA_REDIS_URL.", "Set ROZMOVA_REDIS_URL."),
                )
            )
        if settings.secret_key_file is None:
            found.append(
                trouble(
                    AREA,
                    "key_needed",
                    "не сказано, де ключ шифрування: serve і worker не запустяться",
                    "nobody says where the encryption key is: serve and worker refuse to start",
                    Advice("Задайте ROZMOVA_SECRET_KEY_FILE.", "Set ROZMOVA_SECRET_KEY_FILE."),
                )
            )
    elif settings.redis_url:
        found.append(
            warning(
                AREA,
                "redis_unused",
                "ROZMOVA_REDIS_URL задано, а PostgreSQL ні: rozmova start його не використає",
                "ROZMOVA_REDIS_URL is set but no PostgreSQL: rozmova start makes no use of it",
                Advice("Задайте ROZMOVA_DATABASE_URL або приберіть Redis.", "Set ROZMOVA_DATABASE_URL or remove it."),
            )
        )
    for name in ("public_url", "server_url", "chat_url", "builder_url"):
        found += _address(name, str(getattr(settings, name)))
    if settings.host not in LOOPBACK and not settings.public_url and not settings.hosts:
        found.append(
            warning(
                AREA,
                "any_host",
                f"сервер слухає на {settings.host} і прийме запит з будь-яким ім’ям у Host",
                f"the server listens on {settings.host} and takes requests with any name in Host",
                Advice(
                    "Задайте ROZMOVA_PUBLIC_URL або ROZMOVA_TRUSTED_HOSTS.",
                    "Set ROZMOVA_PUBLIC_URL or ROZMOVA_TRUSTED_HOSTS.",
                ),
            )
        )
    return found


def _address(name: str, url: str) -> list[Finding]:
    if not url:
        return []
    parts = urlsplit(url)
    setting = PREFIX + name.upper()
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return [
            trouble(
                AREA,
                "bad_address",
                f"{setting} не схоже на адресу",
                f"{setting} does not look like an address",
                Advice("Напишіть її так: https://bots.example.org", "Write it like https://bots.example.org"),
            )
        ]
    if parts.scheme == "http" and parts.hostname not in LOOPBACK and name == "public_url":
        return [
            warning(
                AREA,
                "no_https",
                f"{setting} без https: ключі й розмови йдуть мережею відкрито",
                f"{setting} has no https: tokens and dialogs go over the network in the open",
                Advice("Поставте перед сервером TLS і задайте https://…", "Put TLS in front and set https://…"),
            )
        ]
    return []


def _key(settings: Settings) -> list[Finding]:
    file = key_file_of(settings)
    if not file.exists():
        if settings.secret_key_file is None:
            return []
        return [
            trouble(
                AREA,
                "no_key",
                f"ключа шифрування {file} немає",
                f"there is no encryption key {file}",
                Advice(
                    f"Створіть його: openssl rand -base64 32 > {file}", f"Make it: openssl rand -base64 32 > {file}"
                ),
            )
        ]
    found: list[Finding] = []
    try:
        Vault.open(file)
    except SecretError as error:
        found.append(
            trouble(
                AREA,
                "bad_key",
                f"ключ шифрування {file} не прочитати: {error}",
                f"the encryption key {file} can't be read: {error}",
                Advice("Поверніть файл із резервної копії.", "Bring the file back from a backup."),
            )
        )
    if sys.platform != "win32" and (mode := stat.S_IMODE(os.stat(file).st_mode)) & OTHERS:
        tell = trouble if mode & stat.S_IRWXO else warning
        found.append(
            tell(
                AREA,
                "key_open",
                f"ключ шифрування {file} можуть читати інші (права {mode:03o})",
                f"others may read the encryption key {file} (mode {mode:03o})",
                Advice(f"chmod 600 {file}", f"chmod 600 {file}"),
            )
        )
    return found
