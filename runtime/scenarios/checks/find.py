"""Finding the problems of a scenario: the same rules in the designer, at the command line and before publishing.

A family of rules is a module of this folder with `find(scene) -> Iterator[Problem]`; it is named in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from runtime.blocks.fields import walk_fields
from runtime.scenarios.checks import blocks, flow, outside, variables, ways, words
from runtime.scenarios.checks.problem import SEVERITIES, Problem
from runtime.scenarios.checks.scene import Scene, Surroundings
from runtime.scenarios.document import Document

RULES: Final[tuple[Callable[[Scene], Iterator[Problem]], ...]] = (
    blocks.find,
    ways.find,
    flow.find,
    variables.find,
    words.find,
    outside.find,
)
MAX_PROBLEMS: Final = 1_000


def find_problems(document: Document, surroundings: Surroundings | None = None) -> list[Problem]:
    """Find everything that is wrong or doubtful, errors first, then in the order of the document; at most 1,000."""
    scene = Scene(document, surroundings or Surroundings())
    place = {block_id: at for at, block_id in enumerate(scene.blocks)}
    found = [problem for rule in RULES for problem in rule(scene)]
    found.sort(key=lambda problem: (SEVERITIES.index(problem.severity), place.get(problem.block or "", len(place))))
    return found[:MAX_PROBLEMS]


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems stops publishing."""
    return any(problem.severity == "error" for problem in problems)


def code_sources(document: Document, surroundings: Surroundings | None = None) -> frozenset[str]:
    """List the JavaScript of a document, for a checker of its syntax and for the author's approval."""
    known = (surroundings or Surroundings()).blocks
    found: set[str] = set()
    for group in document.groups:
        for block in group.blocks:
            kind = known.get(block.type)
            if kind is None:
                continue
            try:
                config = kind.config.model_validate(block.config)
            except ValueError:
                continue
            found.update(
                at.value for at in walk_fields(config) if at.widget == "code" and isinstance(at.value, str) and at.value
            )
    return frozenset(found)
