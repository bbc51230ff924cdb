"""The catalogue of blocks: finds the folders of this shelf and loads of each only what the designer may see.

An executor is imported when it is first asked for, so that the designer carries no engine.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import Literal, cast

from pydantic import BaseModel

from runtime.blocks.contract import BlockConfig, Card, Executor

SHELF = "runtime.blocks"
_HEADINGS = {"uk": "# Українською", "en": "# English"}


@dataclass(frozen=True, slots=True)
class BlockType:
    """A kind of block: its card, its settings and, on demand, its guide and its executor."""

    type: str
    card: Card
    config: type[BlockConfig]
    package: str
    upgrade: Callable[[dict[str, object]], dict[str, object]] | None = None

    def executor(self) -> Executor:
        """Load the functions `start` and, when the block waits, `resume`."""
        return cast(Executor, importlib.import_module(f"{self.package}.execute"))

    def guide(self, lang: Literal["uk", "en"]) -> str:
        """Read the guide for authors (Markdown) in one language."""
        return guide_section(files(self.package).joinpath("guide.md").read_text(encoding="utf-8"), lang)

    def fresh(self) -> dict[str, object]:
        """Give the settings of a block that was just dropped on the canvas."""
        return self.config().model_dump(mode="json")


@cache
def find_blocks(shelf: str = SHELF) -> Mapping[str, BlockType]:
    """Find every block folder of a shelf, by its type, in the order of the palette.

    Raises:
        ImportError, AttributeError: a folder breaks the contract (the inspector test says how).
    """
    package = importlib.import_module(shelf)
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__) if found.ispkg)
    types = [_load(shelf, name) for name in names]
    families = ("message", "question", "logic", "ai", "link", "code", "flow")
    types.sort(key=lambda block: (families.index(block.card.family), block.card.place, block.type))
    return {block.type: block for block in types}


def block_schema(block: BlockType) -> dict[str, object]:
    """Give the JSON schema of a block's settings, each property with its `ui`."""
    return cast("type[BaseModel]", block.config).model_json_schema()


def guide_section(guide: str, lang: Literal["uk", "en"]) -> str:
    """Cut one language out of a guide."""
    section: list[str] = []
    inside = False
    for line in guide.splitlines():
        if line.strip() in _HEADINGS.values():
            inside = line.strip() == _HEADINGS[lang]
        elif inside:
            section.append(line)
    return "\n".join(section).strip()


def _load(shelf: str, name: str) -> BlockType:
    schema: ModuleType = importlib.import_module(f"{shelf}.{name}.schema")
    return BlockType(name, schema.CARD, schema.Config, f"{shelf}.{name}", getattr(schema, "upgrade", None))
