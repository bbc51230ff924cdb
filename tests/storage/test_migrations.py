"""One set of revisions serves both databases, up and down, and never loses a file."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from storage.engine import Conflict, Unavailable
from storage.migrations import upgrade
from storage.migrations.upgrade import is_current, migrate, newest_revision, step

ROOT = Path(upgrade.__file__).parents[2]


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new folder' / 'rozmova.db'}"
    return str(request.getfixturevalue("postgres_database"))


def test_revisions_go_up_down_and_up_and_the_tables_are_those_of_the_code(empty_url: str):
    migrate(empty_url)
    step(empty_url, "base")
    assert not is_current(empty_url)
    step(empty_url, "head")
    assert is_current(empty_url)
    config = Config(str(ROOT / "alembic.ini"))
    config.cmd_opts = type("Options", (), {"x": [f"url={empty_url}"]})()
    command.check(config)


def test_the_second_time_there_is_nothing_to_do(empty_url: str):
    said: list[str] = []
    assert migrate(empty_url, progress=said.append)
    assert len(said) >= 2
    assert not migrate(empty_url, progress=said.append)


def test_asking_whether_it_is_current_is_quick_and_needs_no_alembic(sqlite_migrated: str):
    code = f"""
import sys, time
from storage.migrations.upgrade import is_current, migrate
started = time.perf_counter()
assert is_current({sqlite_migrated!r}) and not migrate({sqlite_migrated!r})
assert time.perf_counter() - started < 0.1, time.perf_counter() - started
assert "alembic" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)


def test_the_newest_revision_is_the_head_that_alembic_sees():
    config = Config(str(ROOT / "alembic.ini"))
    assert ScriptDirectory.from_config(config).get_current_head() == newest_revision()


def test_revisions_are_found_from_any_folder(tmp_path: Path):
    code = f"from storage.migrations.upgrade import migrate; assert migrate('sqlite:///{tmp_path}/x.db')"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, timeout=60)


def test_sqlite_with_data_is_backed_up_first(sqlite_migrated: str, tmp_path: Path):
    path = Path(sqlite_migrated.removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO organisations VALUES ('o1', 'наша', '2026-11-22 10:00:00')")
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
        connection.commit()
    # A revision that is not there is an error of Alembic; the copy is made before it is asked.
    with pytest.raises(Exception, match="0000"):
        migrate(sqlite_migrated, backup_dir=tmp_path / "copies")
    (copy,) = (tmp_path / "copies").iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM organisations").fetchall() == [("наша",)]


def test_an_empty_sqlite_is_not_backed_up(tmp_path: Path):
    migrate(f"sqlite:///{tmp_path / 'x.db'}", backup_dir=tmp_path / "copies")
    assert not (tmp_path / "copies").exists()


def test_a_database_of_a_newer_program_is_left_alone(sqlite_migrated: str):
    path = sqlite_migrated.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = Path(path).read_bytes()
    with pytest.raises(Conflict) as refused:
        migrate(sqlite_migrated)
    assert refused.value.code == "newer_database"
    assert Path(path).read_bytes() == before


def test_several_processes_that_migrate_at_once_do_it_once(empty_url: str):
    code = f"from storage.migrations.upgrade import migrate; print(migrate({empty_url!r}))"
    started = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE) for _ in range(3)]
    answers = [process.communicate(timeout=60)[0].decode().strip() for process in started]
    assert sorted(answers) == ["False", "False", "True"]


def test_a_process_waits_while_another_migrates(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'x.db'}"
    with upgrade._locked_file(tmp_path / "x.db.migrating"):
        waiting = threading.Thread(target=migrate, args=(url,))
        waiting.start()
        waiting.join(3)
        assert not is_current(url)
    waiting.join(20)
    assert is_current(url)


def test_a_file_that_is_no_database_is_unavailable(tmp_path: Path):
    path = tmp_path / "x.db"
    path.write_bytes(b"this is not a database" * 100)
    with pytest.raises(Unavailable):
        is_current(f"sqlite:///{path}")


def test_a_server_that_is_not_there_is_unavailable():
    with pytest.raises(Unavailable):
        is_current("postgresql://nobody@/none?host=/nowhere/at/all")


def test_the_scripts_of_the_revisions_are_part_of_the_package(tmp_path: Path):
    copied = tmp_path / "storage" / "migrations"
    shutil.copytree(Path(upgrade.__file__).parent, copied)
    assert sorted(path.name for path in (copied / "versions").glob("0*.py"))
