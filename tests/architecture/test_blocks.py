"""Every block folder keeps its contract, the catalogue stays light, and a new block is one new folder."""

from __future__ import annotations

import importlib
import inspect
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from runtime.blocks.catalogue import BlockType, block_schema, find_blocks
from runtime.blocks.contract import BlockConfig, Card, Family
from runtime.blocks.fields import MAX_OPTIONS, Widget, open_exits, sources_of, walk_fields
from runtime.dialog.liquid import compile_template
from runtime.dialog.texts import compile_text

ROOT = Path(__file__).resolve().parents[2]
SHELF = ROOT / "runtime" / "blocks"
ICONS = frozenset(
    re.findall(r'id="([a-z0-9-]+)"', (ROOT / "builder_ui/look/static/icons.svg").read_text(encoding="utf-8"))
)
FILES = ("__init__.py", "schema.py", "execute.py", "guide.md")
FOLDERS = sorted(place.parent.name for place in SHELF.glob("*/__init__.py"))
EXAMPLE = re.compile(r"```json\n(.*?)```", re.DOTALL)


def faults(folder: Path, shelf: str) -> list[str]:
    """Say in what a block folder breaks the contract."""
    found = [f"{name} is missing" for name in (*FILES, f"test_{folder.name}.py") if not (folder / name).is_file()]
    if found:
        return found
    schema = importlib.import_module(f"{shelf}.{folder.name}.schema")
    if f"{shelf}.{folder.name}.execute" in sys.modules and folder.is_relative_to(ROOT) is False:
        found.append("schema.py loads the executor")
    return [*found, *_faults_of_schema(schema), *_faults_of_executor(folder, shelf), *_faults_of_guide(folder, schema)]


def _faults_of_schema(schema: ModuleType) -> Iterator[str]:
    card, config = getattr(schema, "CARD", None), getattr(schema, "Config", None)
    if not isinstance(card, Card):
        yield "CARD is no Card"
        return
    if not (isinstance(config, type) and issubclass(config, BlockConfig)):
        yield "Config is no BlockConfig"
        return
    if card.family not in get_args(Family):
        yield f"family {card.family} is unknown"
    if card.icon not in ICONS:
        yield f"icon {card.icon} is unknown"
    if not all((card.uk, card.en, card.hint_uk, card.hint_en, *(way.uk and way.en for way in card.exits))):
        yield "a title of the card is missing in one language"
    if card.exits_from and card.exits_from not in config.model_fields:
        yield f"exits_from names {card.exits_from}, which is no field"
    named = [name for way in card.exits for name in way.when.split()] + card.exits_unless.split()
    yield from (f"{name} of an exit is no field" for name in named if name not in config.model_fields)
    if not config.model_config.get("frozen") or config.model_config.get("extra") != "forbid":
        yield "Config is not frozen, or takes unknown fields"
    yield from _faults_of_fields(config)
    yield from _faults_of_defaults(config)


def _faults_of_fields(config: type[BaseModel], seen: frozenset[type] = frozenset()) -> Iterator[str]:
    for name, info in config.model_fields.items():
        extra = info.json_schema_extra
        ui: Any = extra.get("ui") if isinstance(extra, dict) else None
        inner = [kind for kind in _models_in(info.annotation) if kind not in seen]
        for kind in inner:
            yield from _faults_of_fields(kind, seen | {config, *inner})
        if ui is None:
            if name != "tests":  # the tests of rules are drawn by the rules widget itself
                yield f"{config.__name__}.{name} has no ui"
            continue
        if not (ui["title"]["uk"] and ui["title"]["en"]):
            yield f"{config.__name__}.{name} lacks a title in one language"
        if "help" in ui and not (ui["help"]["uk"] and ui["help"]["en"]):
            yield f"{config.__name__}.{name} lacks its help in one language"
        if ui["widget"] not in get_args(Widget):
            yield f"{config.__name__}.{name} has the unknown widget {ui['widget']}"
        if ui["widget"] == "select" and not ui.get("select"):
            yield f"{config.__name__}.{name} has nothing to select"
        for other in ui.get("shown_when", {}):
            if other not in config.model_fields:
                yield f"{config.__name__}.{name} is shown by {other}, which is no field"


def _faults_of_defaults(config: type[BlockConfig]) -> Iterator[str]:
    try:
        fresh = config()
    except ValidationError as error:
        yield f"a fresh block is not valid: {error}"
        return
    if config.model_validate(json.loads(json.dumps(fresh.model_dump(mode="json")))) != fresh:
        yield "a fresh block changes when it is written and read"
    for at in walk_fields(fresh):
        if at.widget == "text" and isinstance(at.value, str) and at.value:
            yield f"the default of {at.path} is in one language only"
        for source in sources_of(at.value):
            (compile_text if at.widget == "text" else compile_template)(source)


def _faults_of_executor(folder: Path, shelf: str) -> Iterator[str]:
    execute = importlib.import_module(f"{shelf}.{folder.name}.execute")
    start, resume = getattr(execute, "start", None), getattr(execute, "resume", None)
    if start is None or list(inspect.signature(start).parameters) != ["block", "turn"]:
        yield "execute.py has no start(block, turn)"
        return
    if resume is not None and list(inspect.signature(resume).parameters) != ["block", "turn", "event"]:
        yield "resume is not resume(block, turn, event)"
    waits = any(word in inspect.getsource(execute) for word in ("Await", "ask("))
    if waits and resume is None:
        yield "the block waits, but has no resume"


def _faults_of_guide(folder: Path, schema: ModuleType) -> Iterator[str]:
    kind = BlockType(folder.name, schema.CARD, schema.Config, f"{schema.__name__.removesuffix('.schema')}")
    for lang in ("uk", "en"):
        guide = kind.guide(lang)
        if len(guide) < 80:
            yield f"the guide says next to nothing in {lang}"
        examples = EXAMPLE.findall(guide)
        if not examples:
            yield f"the guide has no example in {lang}"
        for example in examples:
            try:
                schema.Config.model_validate_json(example)
            except ValidationError as error:
                yield f"the example in {lang} is not valid: {error}"


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_block_folder_keeps_the_contract(folder):
    assert faults(SHELF / folder, "runtime.blocks") == []


def test_there_are_blocks():
    assert len(FOLDERS) >= 16
    assert list(find_blocks()) == [kind.type for kind in find_blocks().values()]


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_form_can_be_drawn_from_the_schema_alone(folder):
    kind = find_blocks()[folder]
    schema: Any = json.loads(json.dumps(block_schema(kind)))
    assert all("ui" in setting for setting in schema.get("properties", {}).values())
    assert kind.config.model_validate(kind.fresh()) == kind.config()
    assert len({way.exit.id for way in open_exits(kind.card, kind.config())}) == len(
        open_exits(kind.card, kind.config())
    )
    assert all(getattr(info, "max_length", MAX_OPTIONS) for info in kind.config.model_fields.values())


BROKEN_SCHEMA = """
from runtime.blocks.contract import BlockConfig, Card
from runtime.blocks.fields import field

CARD = Card(uk="Зламаний", en="", hint_uk="", hint_en="", family="music", icon="unicorn", exits_from="nowhere")

class Config(BlockConfig):
    untitled: str = ""
    half: str = field("", uk="Половина", en="", widget="teapot")
"""


def plant(shelf: Path, name: str, files: dict[str, str]) -> Path:
    folder = shelf / name
    folder.mkdir(parents=True)
    (shelf / "__init__.py").touch()
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def test_a_broken_folder_is_caught(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tmp_path)
    shelf = tmp_path / "planted_shelf"
    assert faults(plant(shelf, "bare", {"__init__.py": "", "schema.py": BROKEN_SCHEMA}), "planted_shelf") == [
        "execute.py is missing",
        "guide.md is missing",
        "test_bare.py is missing",
    ]
    guide = '# Українською\n\n```json\n{"unknown": 1}\n```\n\n# English\n\nNothing.\n'
    whole = {
        "__init__.py": "",
        "schema.py": BROKEN_SCHEMA,
        "execute.py": "def begin(block, turn): ...\n",
        "guide.md": guide,
        "test_broken.py": "",
    }
    said = "\n".join(faults(plant(shelf, "broken", whole), "planted_shelf"))
    for fault in (
        "family music",
        "icon unicorn",
        "title of the card",
        "exits_from names nowhere",
        "untitled has no ui",
        "half lacks a title",
        "unknown widget teapot",
        "no start(block, turn)",
        "next to nothing in uk",
        "example in uk is not valid",
        "no example in en",
    ):
        assert fault in said, f"{fault} was not caught in:\n{said}"


LOADED = """
import sys
from runtime.blocks.catalogue import block_schema, find_blocks
for kind in find_blocks().values():
    block_schema(kind), kind.fresh(), kind.guide("uk")
heavy = ("py_mini_racer", "sqlalchemy", "psycopg", "sqlite3", "fastapi", "starlette", "nicegui", "httpx2", "redis",
         "arq", "runtime.orchestrator", "runtime.chat", "storage", "phonenumbers", "email_validator")
print([name for name in sys.modules if name.endswith(".execute") or name in heavy])
"""


def loaded(place: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=place,
        env={"PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout.strip() + done.stderr


def copy_of_the_shelf(place: Path) -> Path:
    """Copy what the catalogue needs, and nothing that it must not load."""
    for room in ("blocks", "dialog"):
        shutil.copytree(ROOT / "runtime" / room, place / "runtime" / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("__init__.py", "errors.py"):
        shutil.copy(ROOT / "runtime" / file, place / "runtime" / file)
    return place


def test_loading_the_catalogue_loads_no_executor_no_v8_no_sql_no_web():
    assert loaded(ROOT) == "[]"


@pytest.mark.parametrize("planted", ["import runtime.blocks.send_text.execute", "import sqlite3", "import starlette"])
def test_a_catalogue_that_loads_too_much_is_caught(tmp_path, planted):
    copy_of_the_shelf(tmp_path)
    schema = tmp_path / "runtime/blocks/send_text/schema.py"
    schema.write_text(schema.read_text(encoding="utf-8") + f"\n{planted}\n", encoding="utf-8")
    assert planted.removeprefix("import ") in loaded(tmp_path)


NEW_BLOCK = {
    "__init__.py": "",
    "schema.py": '''"""Settings of the demo block."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import BlockConfig, Card, TextIn
from runtime.blocks.fields import field

CARD: Final = Card(uk="Луна", en="Echo", hint_uk="Каже двічі", hint_en="Says twice", family="message", icon="repeat")


class Config(BlockConfig):
    """A text."""

    text: TextIn = field({"uk": "Агов", "en": "Hey"}, uk="Текст", en="Text", widget="text")
''',
    "execute.py": '''"""Says a text twice."""

from __future__ import annotations

from runtime.blocks.contract import Block, Go, Outcome, Turn
from runtime.blocks.demo.schema import Config


def start(block: Block[Config], turn: Turn) -> Outcome:
    turn.say(block.config.text, block.config.text)
    return Go()
''',
    "guide.md": "# Українською\n\nКаже текст двічі.\n\n# English\n\nSays a text twice.\n",
    "test_demo.py": '"""The demo block."""\n',
}


def test_demo_a_new_block_is_one_new_folder_and_nothing_else(tmp_path):
    copy_of_the_shelf(tmp_path)
    shutil.copytree(ROOT / "runtime/orchestrator", tmp_path / "runtime/orchestrator")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    plant(tmp_path / "runtime/blocks", "demo", NEW_BLOCK)
    talk = """
from datetime import UTC, datetime
from runtime.blocks.catalogue import find_blocks
from runtime.dialog.events import Started
from runtime.orchestrator.engine import advance
from runtime.orchestrator.plan import compile_plan
from runtime.orchestrator.state import new_state
kind = find_blocks()["demo"]
blocks = [{"id": "b1", "type": "demo", "config": kind.fresh()}]
groups = [{"id": "g1", "blocks": blocks}]
plan = compile_plan({"groups": groups, "triggers": [{"kind": "start", "to": {"group": "g1"}}]})
step = advance(plan, new_state(plan, "uk"), Started(), datetime(2026, 1, 1, tzinfo=UTC))
print(kind.card.en, kind.guide("en"), [part.text for part in step.said[0].data.parts])
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", talk],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "Echo Says a text twice. ['Агов', 'Агов']", done.stderr
    after = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert {file: content for file, content in after.items() if file in before} == before
    assert {file.parent.name for file in after.keys() - before.keys()} == {"demo"}
