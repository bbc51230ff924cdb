"""Every row of attacks and faults is named by a hole, and each hole makes its rows red."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.planted import Hole, Table, tables, try_hole

TABLES = tables()
HOLES = {f"{table.room}: {hole.name}": hole for table in TABLES for hole in table.holes}


def test_every_hole_can_be_planted_and_its_rows_are_there() -> None:
    assert [problem for hole in HOLES.values() for problem in hole.problems()] == []
    assert len(HOLES) == sum(len(table.holes) for table in TABLES), "two holes have one name"


def test_every_row_is_named_by_a_hole() -> None:
    assert [row for table in TABLES for row in table.unproven()] == []


@pytest.mark.long
@pytest.mark.parametrize("name", HOLES)
def test_a_planted_hole_makes_its_rows_red(name: str, tmp_path: Path) -> None:
    tried = try_hole(HOLES[name], tmp_path)
    shutil.rmtree(tmp_path / "copy")
    assert tried.still_green() == [], tried.printed[-6000:]


# --- the mechanism itself ------------------------------------------------------------------------------------------

DOOR = 'WORDS = ("one", "one")\n\n\ndef is_open(guest: str) -> bool:\n    return guest == "friend"\n'
ROWS = """
import sys, subprocess
import pytest
from runtime.door import is_open


def test_a_stranger_stays_out() -> None:
    assert not is_open("stranger")


@pytest.mark.parametrize("guest", ["friend", "stranger"])
def test_a_name_is_asked_for(guest: str) -> None:
    assert is_open(guest) == (guest == "friend")


def test_a_stranger_stays_out_of_another_process() -> None:
    code = "from runtime.door import is_open; print(is_open('stranger'))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\\n"


def test_a_friend_comes_in() -> None:
    assert is_open("friend")


@pytest.fixture
def broken() -> None:
    assert not is_open("stranger")


def test_what_breaks_before_it_begins(broken: None) -> None:
    pass
"""
ROW = "tests/attacks/test_door.py::"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Give a house of one door, with rows of its own."""
    for file, text in {
        "runtime/__init__.py": "",
        "runtime/door.py": DOOR,
        "tests/__init__.py": "",
        "tests/attacks/test_door.py": ROWS,
        "pyproject.toml": '[tool.pytest.ini_options]\naddopts = "--import-mode=importlib"\npythonpath = ["."]\n',
    }.items():
        (tmp_path / "tree" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tree" / file).write_text(text)
    return tmp_path / "tree"


def hole(*rows: str, text: str = 'guest == "friend"', instead: str = "True", file: str = "runtime/door.py") -> Hole:
    return Hole("the door stands open", file, text, instead, tuple(ROW + row for row in rows))


def test_a_row_without_a_hole_is_reported(tree: Path) -> None:
    named = ("test_a_stranger_stays_out", "test_a_name_is_asked_for[stranger]", "test_a_friend_comes_in")
    aside = {ROW + "test_what_breaks_before_it_begins": "a test of the test", ROW + "test_gone": "long gone"}
    table = Table("attacks", (hole(*named),), aside)
    assert table.unproven(tree) == [ROW + "test_a_stranger_stays_out_of_another_process", ROW + "test_gone"]


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        (hole("test_a_friend_comes_in", text='"one"', instead='"two"'), "2 times"),
        (hole("test_a_friend_comes_in", text="moved away"), "0 times"),
        (hole("test_a_friend_comes_in", instead="("), "no Python"),
        (hole("test_a_friend_comes_in", instead='guest == "friend"'), "stays as it is"),
        (hole("test_a_friend_comes_in", file="tests/attacks/test_door.py"), "no file of the product"),
        (hole("test_renamed"), "is not there"),
        (hole(), "names no row"),
    ],
)
def test_a_hole_that_cannot_be_planted_is_reported(tree: Path, planted: Hole, told: str) -> None:
    [problem] = planted.problems(tree)
    assert told in problem


@pytest.mark.long
def test_only_a_row_that_failed_is_red(tree: Path, tmp_path: Path) -> None:
    planted = hole(
        "test_a_stranger_stays_out",
        "test_a_name_is_asked_for",
        "test_a_stranger_stays_out_of_another_process",
        "test_a_friend_comes_in",
        "test_a_name_is_asked_for[friend]",
        "test_what_breaks_before_it_begins",
    )
    assert try_hole(planted, tmp_path, tree).still_green() == [
        ROW + "test_a_friend_comes_in: passed",
        ROW + "test_a_name_is_asked_for[friend]: passed",
        ROW + "test_what_breaks_before_it_begins: error",
    ]


@pytest.mark.long
def test_a_house_that_does_not_stand_proves_nothing(tree: Path, tmp_path: Path) -> None:
    planted = hole("test_a_stranger_stays_out", text="def is_open", instead="def is_gone")
    [told] = try_hole(planted, tmp_path, tree).still_green()
    assert "did not run, and pytest ended with" in told
    assert "ImportError" in try_hole(planted, tmp_path / "again", tree).printed
