"""The walls hold, and each of them is seen to catch a planted violation."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOUSES = ("builder_ui", "runtime", "storage")

PLANTED = {
    "houses": ("storage/tables/__init__.py", "import runtime.errors"),
    "rooms": ("runtime/dialog/messages.py", "import runtime.blocks.contract"),
    "designer-rooms": ("builder_ui/look/__init__.py", "import builder_ui.library"),
    "storage-rooms": ("storage/engine.py", "import storage.repositories.bots"),
    "designer-window": ("builder_ui/library/__init__.py", "import runtime.chat"),
    "blocks-apart": ("runtime/blocks/send_text/schema.py", "import runtime.blocks.ask_text.schema"),
    "channels-apart": ("runtime/channels/planted_one/__init__.py", "import runtime.channels.planted_two"),
    "providers-apart": ("runtime/providers/planted_one/__init__.py", "import runtime.providers.planted_two"),
    "nobody-names-a-plugin": ("runtime/chat/__init__.py", "import runtime.blocks.send_text.schema"),
    "sql-stays-home": ("runtime/admin/__init__.py", "import sqlalchemy"),
    "v8-stays-home": ("runtime/llm/__init__.py", "import py_mini_racer"),
    "pure-core": ("runtime/orchestrator/__init__.py", "import httpx2"),
    "no-cycles": ("storage/tables/__init__.py", "import storage.repositories"),
}


def lint_imports(place: Path) -> str:
    """Run import-linter in `place` and give what it printed."""
    script = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [str(script), "--no-cache", "--no-logo"], cwd=place, capture_output=True, text=True, timeout=180, check=False
    )
    return done.stdout + done.stderr


def contracts() -> list[dict[str, str]]:
    """Give the contracts of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def copy_of_the_house(place: Path) -> Path:
    """Copy the three houses and their contracts to `place`."""
    skipped = shutil.ignore_patterns("node_modules", "__pycache__", "static", "dist", "*.po", "*.mo")
    for house in HOUSES:
        shutil.copytree(ROOT / house, place / house, ignore=skipped)
    shutil.copy(ROOT / "pyproject.toml", place)
    return place


def test_the_walls_hold() -> None:
    printed = lint_imports(ROOT)
    assert f"{len(contracts())} kept, 0 broken" in printed, printed[-4000:]


def test_no_wall_has_an_opening_but_the_three_shelves() -> None:
    openings = {contract["id"] for contract in contracts() if contract.get("ignore_imports")}
    assert openings == {"blocks-apart", "channels-apart", "providers-apart"}


def test_every_wall_has_a_planted_violation() -> None:
    assert {contract["id"] for contract in contracts()} == set(PLANTED)


@pytest.fixture(scope="module")
def verdict_on_the_planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = copy_of_the_house(tmp_path_factory.mktemp("planted"))
    for shelf in ("channels", "providers"):
        for folder in ("planted_one", "planted_two"):
            (place / "runtime" / shelf / folder).mkdir()
            (place / "runtime" / shelf / folder / "__init__.py").touch()
    for path, line in PLANTED.values():
        file = place / path
        file.write_text(file.read_text() + f"\n{line}\n")
    return lint_imports(place)


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: contract["id"])
def test_a_planted_violation_is_caught(contract: dict[str, str], verdict_on_the_planted: str) -> None:
    assert f"{contract['name']} BROKEN" in verdict_on_the_planted, verdict_on_the_planted[-3000:]
    told = what_is_told_of(contract["name"], verdict_on_the_planted)
    assert planted_arrow(contract["id"]) in told, told


def what_is_told_of(name: str, printed: str) -> str:
    """Give the part under a broken contract's heading."""
    told = printed.split(f"\n{name}\n---", 1)[1]
    following = [contract["name"] for contract in contracts()]
    for other in following[following.index(name) + 1 :]:
        told = told.split(f"\n{other}\n---", 1)[0]
    return told


def planted_arrow(contract: str) -> str:
    """Give the arrow that the contract has to point at: importer and imported module."""
    path, line = PLANTED[contract]
    importer = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    imported = line.removeprefix("import ")
    if contract == "no-cycles":  # it tells of siblings only
        return f".{importer.split('.')[1]} -> .{imported.split('.')[1]}"
    return f"{importer} -> {imported} "


def test_a_new_room_must_be_given_its_place(tmp_path: Path) -> None:
    place = copy_of_the_house(tmp_path)
    (place / "runtime" / "attic").mkdir()
    (place / "runtime" / "attic" / "__init__.py").touch()
    assert "Rooms of the runtime, top to bottom BROKEN" in lint_imports(place)
