"""Holes for the product: a row of attacks or faults is worth something once it has been seen red.

A `Hole` takes one defence out of a product's file and names the rows that must fail then. The tables are
`tests/<room>/holes.py` or the modules of `tests/<room>/holes/`: `HOLES`, and `ASIDE` with the reason why a test needs
no hole. A hole is only ever planted in a copy of the tree, and every process that ran there is asked whose code it was.

Run as a module it tries holes by hand: `python -m tests.planted attacks link` tries those of the room `attacks` that
have `link` in their name or rows.
"""

from __future__ import annotations

import ast
import importlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = ("builder_ui", "runtime", "storage", "packaging", "scenarios_examples")
CACHES = ("__pycache__", ".hypothesis", ".pytest_cache", ".ruff_cache", ".import_linter_cache")
LEFT_OUT = shutil.ignore_patterns(".venv", ".git", "node_modules", *CACHES)
PATIENCE_S = 300
WITNESS = '''"""Note for whoever planted a hole whose code this process runs."""
import importlib.util, os
with open({place!r}, "a") as noted:
    noted.write(f"{{os.getpid()}} {{importlib.util.find_spec('runtime').origin}}\\n")
'''


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a product's file: `text`, which stands there exactly once, becomes `instead`."""

    file: str
    text: str
    instead: str

    def problem(self, root: Path = ROOT) -> str:
        """Tell why it cannot be made; empty when it can."""
        path = root / self.file
        if self.file.partition("/")[0] not in PRODUCT or not path.is_file():
            return f"{self.file} is no file of the product"
        held = path.read_text()
        if (times := held.count(self.text)) != 1:
            return f"{self.file} holds it {times} times: {self.text}"
        after = held.replace(self.text, self.instead)
        if after == held:
            return f"{self.file} stays as it is"
        if path.suffix == ".py":
            try:
                ast.parse(after)
            except SyntaxError as error:
                return f"{self.file} is no Python then: {error}"
        return ""

    def make(self, root: Path) -> None:
        """Make the change in a copy of the tree."""
        path = root / self.file
        path.write_text(path.read_text().replace(self.text, self.instead))


@dataclass(frozen=True, slots=True)
class Hole:
    """A defence taken out of the product, and the rows that must be red then.

    A row is a pytest node id, `tests/attacks/test_x.py::test_y[parameter]`; without the parameter one of all must
    fail. Where two defences hold the same door, `also` opens the second.
    """

    name: str
    file: str
    text: str
    instead: str
    rows: tuple[str, ...]
    also: tuple[Edit, ...] = ()
    patience_s: float = PATIENCE_S

    @property
    def edits(self) -> tuple[Edit, ...]:
        return (Edit(self.file, self.text, self.instead), *self.also)

    def problems(self, root: Path = ROOT) -> list[str]:
        """Tell why the hole cannot be planted or its rows cannot be run."""
        found = [problem for edit in self.edits if (problem := edit.problem(root))]
        found += [f"{row} is not there" for row in self.rows if function_of(row) not in functions_in(root, row)]
        return [f"{self.name}: {problem}" for problem in [*found, *([] if self.rows else ["names no row"])]]


@dataclass(frozen=True, slots=True)
class Table:
    """The holes of a room of the tests, and its tests that need none with the reason."""

    room: str
    holes: tuple[Hole, ...]
    aside: dict[str, str]

    def unproven(self, root: Path = ROOT) -> list[str]:
        """Give the test functions of the room that no hole names, and those set aside that are not there."""
        there = {
            f"{file.relative_to(root).as_posix()}::{name}"
            for file in sorted((root / "tests" / self.room).glob("test_*.py"))
            for name in functions_of(file)
        }
        proven = {function_of(row) for hole in self.holes for row in hole.rows}
        return sorted(there - proven - set(self.aside)) + sorted(set(self.aside) - there)


def tables() -> list[Table]:
    """Read the table of each room that has one."""
    rooms: dict[str, list[str]] = {}
    for file in sorted((ROOT / "tests").glob("*/holes.py")):
        rooms.setdefault(file.parent.name, []).append(f"tests.{file.parent.name}.holes")
    for file in sorted((ROOT / "tests").glob("*/holes/*.py")):
        rooms.setdefault(file.parts[-3], []).append(f"tests.{file.parts[-3]}.holes.{file.stem}")
    return [_table(room, [vars(importlib.import_module(name)) for name in names]) for room, names in rooms.items()]


def _table(room: str, pages: list[dict[str, Any]]) -> Table:
    holes = tuple(hole for page in pages for hole in page.get("HOLES", ()))
    return Table(room, holes, {row: why for page in pages for row, why in page.get("ASIDE", {}).items()})


def function_of(row: str) -> str:
    """Give the node id without its parameter."""
    return row.partition("[")[0]


def functions_in(root: Path, row: str) -> set[str]:
    """Give the node ids of the test functions that stand in the file of a row."""
    file = row.partition("::")[0]
    return {f"{file}::{name}" for name in functions_of(root / file)} if (root / file).is_file() else set()


def functions_of(file: Path) -> list[str]:
    """Give the names of the test functions of a file."""
    nodes = ast.parse(file.read_text()).body
    return [
        node.name
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    ]


# --- trying it -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a hole: the outcome of each test that ran, whose code ran, pytest's exit code, what was printed."""

    hole: Hole
    outcomes: dict[str, str]
    origins: set[str]
    code: int
    printed: str
    took_s: float

    def still_green(self) -> list[str]:
        """Give the rows that did not fail, with what became of them; all of them when pytest came to no end."""
        if self.code != pytest.ExitCode.TESTS_FAILED:
            return [f"{row}: {self._told(row)}, and pytest ended with {self.code}" for row in self.hole.rows]
        return [f"{row}: {told}" for row in self.hole.rows if (told := self._told(row)) != "failed"]

    def _told(self, row: str) -> str:
        told = {said for ran, said in self.outcomes.items() if ran == row or ran.startswith(f"{row}[")}
        for worst in ("failed", "error", "passed", "skipped"):
            if worst in told:
                return worst
        return "did not run"


def try_hole(hole: Hole, place: Path, root: Path = ROOT) -> Tried:
    """Plant a hole in a copy of the tree at `place` and run its rows there.

    Raises:
        AssertionError: the hole cannot be planted, or what ran was not the copy.
    """
    assert (problems := hole.problems(root)) == [], problems
    copy = place / "copy"
    shutil.copytree(root, copy, ignore=LEFT_OUT)
    for edit in hole.edits:
        edit.make(copy)
    noted = place / "whose-code"
    (copy / "sitecustomize.py").write_text(WITNESS.format(place=str(noted)))
    began = time.monotonic()
    code, printed = run_rows(hole, copy, place / "outcomes.xml")
    took_s = time.monotonic() - began
    tried = Tried(hole, outcomes_in(place / "outcomes.xml"), origins_in(noted), code, printed, took_s)
    assert tried.origins == {str(copy / "runtime" / "__init__.py")}, f"another tree ran: {tried.origins}"
    return tried


def run_rows(hole: Hole, copy: Path, outcomes: Path) -> tuple[int, str]:
    """Run the rows of a hole in a copy; give pytest's exit code and what was printed. What takes too long is ended."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "ROZMOVA_"))}
    command = [sys.executable, "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider", f"--junitxml={outcomes}"]
    with (outcomes.parent / "printed").open("w+") as told:
        process = subprocess.Popen(
            [*command, "-o", "junit_family=xunit1", f"--basetemp={outcomes.parent / 'rooms'}", *hole.rows],
            cwd=copy, env={**kept, "PYTHONPATH": str(copy)}, stdout=told, stderr=told, start_new_session=True,
        )  # fmt: skip
        try:
            process.wait(hole.patience_s)
        except subprocess.TimeoutExpired:
            told.write(f"\nended after {hole.patience_s} s")
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(30)
        told.seek(0)
        return process.returncode, told.read()


def outcomes_in(file: Path) -> dict[str, str]:
    """Read the outcome of each test by its node id from pytest's report."""
    if not file.exists():
        return {}
    found: dict[str, str] = {}
    for case in ElementTree.parse(file).iter("testcase"):
        told = {child.tag for child in case} & {"failure", "error", "skipped"}
        outcome = "failed" if "failure" in told else (told.pop() if told else "passed")
        row = f"{case.get('file')}::{case.get('name')}"
        if found.get(row) != "failed":  # what broke while it was cleared away is told apart
            found[row] = outcome
    return found


def origins_in(noted: Path) -> set[str]:
    return {line.split(" ", 1)[1] for line in noted.read_text().splitlines()} if noted.exists() else set()


def main(words: list[str]) -> int:
    """Try the holes of a room by hand, and show why each row failed; give 1 when a row stayed green."""
    room, *parts = words
    green = 0
    for hole in next(table.holes for table in tables() if table.room == room):
        if parts and not any(part in f"{hole.name} {hole.rows}" for part in parts):
            continue
        with tempfile.TemporaryDirectory() as place:
            tried = try_hole(hole, Path(place))
        left = tried.still_green()
        green += bool(left)
        whys = [line for line in tried.printed.splitlines() if line.startswith("E  ")][: 3 * len(hole.rows)]
        print(f"{'GREEN' if left else 'red'} {tried.took_s:.0f} s {hole.name}", *left, *whys, sep="\n  ", flush=True)
        if left:
            print(tried.printed[-6000:], flush=True)
    return int(green > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
