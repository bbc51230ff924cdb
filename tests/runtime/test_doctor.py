"""`rozmova doctor` finds what is wrong, says what to do, and tells no secret; it changes nothing."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
import redis as redis_library

from runtime.commands.checkup.configuration import look_at_settings
from runtime.commands.checkup.finding import Censor, Finding, shown
from runtime.commands.checkup.machine import look_at_disk, look_at_sandbox, unlike_their_pins
from runtime.commands.checkup.servers import clock_difference, look_at_database, look_at_redis
from runtime.commands.doctor import language_of_system, line_of
from runtime.settings import Settings
from storage.secrets import new_key_line
from tests.journeys.embedded import embedded
from tests.journeys.programs import programs_environment
from tests.runtime.test_operators import stopped
from tests.servers import Server

PASSWORD = "hush7Q%2Fhush"


def doctor(*options: str, program: str = "builder_ui", **settings: str) -> tuple[int, str]:
    """Run the command as a person does; gives its exit code and all it printed."""
    done = subprocess.run(
        [sys.executable, "-m", program, "doctor", *options],
        env=programs_environment(settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout + done.stderr


def codes(found: list[Finding], level: str = "") -> set[str]:
    return {finding.code for finding in found if finding.code != "ok" and level in ("", finding.level)}


def files_of(folder: Path) -> set[str]:
    """Name the files of a folder but SQLite's own side files, which come and go."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


def settings_of(tmp_path: Path, **more: object) -> Settings:
    return Settings.model_validate({"data_dir": tmp_path, **more})


def test_all_is_well_on_the_data_of_one_that_runs_and_nothing_is_changed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    with embedded(data) as server:
        (data / "running.url").write_text(server.url)
        before = files_of(data)
        code, printed = doctor("--json", "--data-dir", str(data))
        assert files_of(data) == before
        told = json.loads(printed)
    assert (code, told["ok"], told["mode"]) == (0, True, "one process"), printed
    areas = {finding["area"] for finding in told["findings"]}
    assert areas == {"settings", "process", "database", "redis", "sandbox", "disk", "clock", "versions"}
    assert any("runs" in finding["what"] for finding in told["findings"] if finding["area"] == "process")
    (data / "running.url").unlink()
    code, printed = doctor("--lang", "uk", "--data-dir", str(data), program="runtime")
    assert (code, "Бід: 0" in printed, "SQLite" in printed) == (0, True, True), printed


def test_before_the_first_start_it_says_so_and_makes_no_folder(tmp_path: Path) -> None:
    found = asyncio.run(look_at_database(settings_of(tmp_path / "none")))
    assert codes(found, "warning") == {"no_data"}
    look_at_disk(settings_of(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_troubles_end_with_one_and_no_secret_is_told(tmp_path: Path) -> None:
    key = tmp_path / "secret.key"
    key.write_text(new_key_line())
    key.chmod(0o644)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        began = time.monotonic()
        code, printed = doctor(
            "--lang",
            "en",
            "--data-dir",
            str(tmp_path),
            database_url=f"postgresql://bot:{PASSWORD}@127.0.0.1:{port}/rozmova?password={PASSWORD}",
            redis_url=f"redis://:{PASSWORD}@127.0.0.1:{port}/0",
            secret_key_file=str(key),
            datbase_url=f"postgresql://bot:{PASSWORD}@x/y",
            port=PASSWORD,
            public_url="bots.example.org",
        )
        assert time.monotonic() - began < 60
    assert code == 1
    for expected in ("ROZMOVA_DATBASE_URL", "ROZMOVA_DATABASE_URL?", "ROZMOVA_PORT", "ROZMOVA_PUBLIC_URL", "chmod 600"):
        assert expected in printed, printed
    assert f"postgresql://bot@127.0.0.1:{port}/rozmova" in printed
    for secret in (PASSWORD, PASSWORD.replace("%2F", "/"), *key.read_text().split()):
        assert secret not in printed


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"database_url": "postgresql://x/y"}, "redis_needed"),
        ({"database_url": "postgresql://x/y"}, "key_needed"),
        ({"redis_url": "redis://x"}, "redis_unused"),
        ({"host": "0.0.0.0"}, "any_host"),
        ({"public_url": "http://bots.example.org"}, "no_https"),
        ({"server_url": "bots"}, "bad_address"),
        ({"secret_key_file": "/nowhere/secret.key"}, "no_key"),
        ({"sandbox_wokers": "2"}, "unknown_setting"),
        ({"token_days": "none"}, "wrong_setting"),
    ],
)
def test_settings_that_do_not_fit_are_all_told(tmp_path: Path, given: Mapping[str, str], code: str) -> None:
    environment = {f"ROZMOVA_{name.upper()}": value for name, value in given.items()}
    assert code in codes(look_at_settings(environment, tmp_path)[1])
    assert codes(look_at_settings({}, tmp_path)[1]) == set()


@pytest.mark.parametrize(("mode", "level"), [(0o600, ""), (0o640, "warning"), (0o604, "trouble")])
def test_a_key_that_others_may_read_is_told(tmp_path: Path, mode: int, level: str) -> None:
    key = tmp_path / "secret.key"
    key.write_text(new_key_line())
    key.chmod(mode)
    found = {finding.code: finding.level for finding in look_at_settings({}, tmp_path)[1]}
    assert found.get("key_open", "") == level
    key.write_text("no key")
    assert "bad_key" in codes(look_at_settings({}, tmp_path)[1], "trouble")


async def test_a_postgresql_is_looked_through(postgres_migrated: str, tmp_path: Path) -> None:
    settings = settings_of(tmp_path, database_url=postgres_migrated)
    found = await look_at_database(settings)
    # Tests run it without fsync: that is rightly told. The weeks are made by the first server that starts.
    assert codes(found, "trouble") == {"unsafe"}
    assert codes(found, "warning") <= {"no_partitions"}
    assert any(finding.area == "clock" and finding.level == "ok" for finding in found)
    with psycopg.connect(postgres_migrated, autocommit=True) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        assert "newer_database" in codes(await look_at_database(settings))
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
        assert "migration_needed" in codes(await look_at_database(settings))


async def test_servers_that_stand_still_are_told_and_not_waited_for(
    postgres: Server, postgres_migrated: str, valkey: Server, tmp_path: Path
) -> None:
    settings = settings_of(tmp_path, database_url=postgres_migrated, redis_url=valkey.url)
    with stopped(postgres), stopped(valkey):
        database, redis = await asyncio.gather(look_at_database(settings), look_at_redis(settings))
    assert codes(database, "trouble") <= {"hangs", "away"} != set()
    assert codes(database, "trouble")
    assert codes(redis, "trouble") == {"away"}


async def test_a_redis_that_throws_wakeups_away_is_told(valkey_url: str, tmp_path: Path) -> None:
    settings = settings_of(tmp_path, database_url="postgresql://x/y", redis_url=valkey_url)
    assert codes(await look_at_redis(settings), "trouble") == set()
    client = redis_library.Redis.from_url(valkey_url)
    client.config_set("maxmemory-policy", "allkeys-lru")
    try:
        assert "evicts" in codes(await look_at_redis(settings), "warning")
    finally:
        client.config_set("maxmemory-policy", "noeviction")
        client.close()


async def test_a_damaged_database_file_is_told(sqlite_migrated: str, tmp_path: Path) -> None:
    file = tmp_path / "rozmova.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 7000 WHERE name = 'outbox'")
    assert codes(await look_at_database(settings_of(tmp_path)), "trouble") == {"damaged"}
    file.write_bytes(b"no database at all, and long enough to be looked at" * 100)
    assert codes(await look_at_database(settings_of(tmp_path)), "trouble") == {"damaged"}


def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    assert codes(look_at_disk(settings_of(tmp_path)), "trouble") == set()
    if os.path.exists("/proc/self"):  # nobody, not even root, makes a file there
        assert codes(look_at_disk(settings_of(Path("/proc/self"))), "trouble") >= {"not_writable"}


@pytest.mark.parametrize(
    ("apart_s", "level"), [(0.2, "ok"), (-5.0, "warning"), (40.0, "trouble"), (-3600.0, "trouble")]
)
def test_clocks_that_differ_are_told(apart_s: float, level: str) -> None:
    assert clock_difference("PostgreSQL", 1000.0 + apart_s, 999.9, 1000.1).level == level
    assert clock_difference("PostgreSQL", 1000.0, 990.0, 1010.0).level == "ok"  # a slow answer is no difference


async def test_the_sandbox_is_tried_with_bombs(tmp_path: Path) -> None:
    assert [finding.level for finding in await look_at_sandbox(settings_of(tmp_path))] == ["ok"]


def test_other_versions_than_the_pins_are_named() -> None:
    wanted = [
        "msgspec==0.0.1",
        "no-such-thing==1.0",
        "pywin32==1.0; sys_platform == 'win32'",
        "pytest==0; extra == 'test'",
    ]
    named = list(unlike_their_pins(wanted))
    assert [name.split()[0] for name in named] == ["msgspec", "no-such-thing"]


def test_the_language_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for value, lang in (("uk_UA.UTF-8", "uk"), ("C.UTF-8", "en")):
        monkeypatch.setenv("LANG", value)
        assert language_of_system() == lang


def test_every_trouble_says_what_to_do_in_both_languages(tmp_path: Path) -> None:
    environment = {"ROZMOVA_DATABASE_URL": "postgresql://x/y", "ROZMOVA_PORT": "many", "ROZMOVA_HOST": "0.0.0.0"}
    found: Any = [finding for finding in look_at_settings(environment, tmp_path)[1] if finding.level != "ok"]
    assert len(found) >= 4
    for finding in found:
        for lang in ("uk", "en"):
            what, _, do = line_of(finding, lang).partition("→")
            assert what.strip()
            assert do.strip()


def test_addresses_are_shown_without_their_secrets() -> None:
    assert shown("postgresql://bot:hush@db:5432/name?password=hush") == "postgresql://bot@db:5432/name"
    assert shown("redis://:hush@cache:6379/0") == "redis://cache:6379/0"
    assert shown("unix:///run/valkey.sock?db=1") == "/run/valkey.sock"
    assert shown("sqlite:////srv/data/rozmova.db") == "/srv/data/rozmova.db"
    censor = Censor(["redis://:a%2Fsecret@cache"], None)
    assert censor.clean("a%2Fsecret and a/secret") == "••• and •••"
