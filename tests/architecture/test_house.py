"""The house is kept: modules stay small, `packaging` shadows nothing, nothing of one machine is written down."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOUSES = ("builder_ui", "runtime", "storage")
MOST_LINES = 400
LEFT_OUT = ("storage/tables/", "storage/migrations/")
VAGUE = re.compile(r"(^|_)(utils?|helpers?|common|manager|misc)(_|$)|^base_")


def lines_of_code(source: str) -> int:
    """Count the lines that hold code: no blank ones, comments or docstrings."""
    tree = ast.parse(source)
    docstrings: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(
            node
        ):
            first = node.body[0]
            docstrings.update(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return sum(
        1
        for number, line in enumerate(source.splitlines(), 1)
        if line.strip() and not line.strip().startswith("#") and number not in docstrings
    )


def modules() -> list[Path]:
    """Give every module of the three houses."""
    return [
        file
        for house in HOUSES
        for file in sorted((ROOT / house).rglob("*.py"))
        if "node_modules" not in file.parts and not file.relative_to(ROOT).as_posix().startswith(LEFT_OUT)
    ]


def too_long(files: list[Path]) -> list[str]:
    """Give the modules that are longer than allowed."""
    return [f"{file}: {count}" for file in files if (count := lines_of_code(file.read_text())) > MOST_LINES]


def test_no_module_is_longer_than_400_lines_of_code() -> None:
    assert too_long(modules()) == []


def test_a_module_that_is_too_long_is_caught(tmp_path: Path) -> None:
    long = tmp_path / "long.py"
    long.write_text('"""Long."""\n' + "x = 1\n" * (MOST_LINES + 1))
    just_right = tmp_path / "right.py"
    just_right.write_text('"""Right."""\n# a comment\n\n' + "x = 1\n" * MOST_LINES)
    assert too_long([long, just_right]) == [f"{long}: {MOST_LINES + 1}"]


def test_no_module_has_a_vague_name() -> None:
    assert VAGUE.search("chat_helpers")
    assert VAGUE.search("base_block")
    assert [file for file in modules() if VAGUE.search(file.stem)] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for file in modules()
        if file.name != "__init__.py" and not ast.get_docstring(ast.parse(file.read_text()))
    ]
    assert silent == []


def test_packaging_is_the_library_not_our_folder() -> None:
    code = "import packaging, packaging.version; print(packaging.__file__)"
    printed = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    ).stdout
    assert "site-packages" in printed
    assert list((ROOT / "packaging").rglob("*.py")) == []


def tracked_text() -> list[tuple[str, str]]:
    """Give path and text of every file that is, or is about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    ).stdout  # fmt: skip
    found: list[tuple[str, str]] = []
    for name in filter(None, listed.split("\0")):
        try:
            found.append((name, (ROOT / name).read_text()))
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
    return found


REGISTRY_HOSTS = re.compile(r"p[y]pi\.org|p[y]thonhosted|r[e]gistry\.npmjs|d[e]b\.debian")
MACHINE_PATHS = re.compile(r"(^|[^\w./-])/(home|root|work|farm)/[\w.-]+")


@pytest.mark.parametrize("pattern", [REGISTRY_HOSTS, MACHINE_PATHS], ids=["registry host", "machine path"])
def test_nothing_of_one_machine_is_written_down(pattern: re.Pattern[str]) -> None:
    found = [
        f"{name}:{number}"
        for name, text in tracked_text()
        if not name.endswith(".svg")
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_a_registry_host_and_a_machine_path_are_caught() -> None:
    assert REGISTRY_HOSTS.search("https://files.python" + "hosted.org/x")
    assert MACHINE_PATHS.search('open("/' + "root/" + 'data")')
