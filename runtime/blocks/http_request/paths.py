"""Places in the answer of a service: `data.items[0].name`, `items[].id`, `["odd key"]`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from runtime.dialog.variables import Value

MAX_STEPS: Final = 30
_STEP: Final = re.compile(r"""\.?([^.\[\]"']+)|\[(\d{1,6})\]|\[(?:"([^"]*)"|'([^']*)')\]|(\[\])""")
Path = tuple[str | int | None, ...]
"""Names, positions, and None for "each"."""


@lru_cache(maxsize=2_000)
def read_path(written: str) -> Path:
    """Read a place; `[]` means each member, an empty one the whole.

    Raises:
        ValueError: it can't be read, with the position.
    """
    text = written.strip().removeprefix("$").removeprefix(".")
    steps: list[str | int | None] = []
    at = 0
    while at < len(text):
        found = _STEP.match(text, at)
        if found is None or len(steps) >= MAX_STEPS:
            raise ValueError(f"the place {written!r} can't be read from character {at + 1} on")
        name, index, quoted, single, each = found.groups()
        if each:
            steps.append(None)
        elif index is not None:
            steps.append(int(index))
        else:
            steps.append((name or "").strip() or (quoted if quoted is not None else single) or "")
        at = found.end()
    return tuple(steps)


def take(value: Value, path: Path) -> Value:
    """Take what is at a place; None when nothing is there, a list of what each member has at `[]`."""
    for position, step in enumerate(path):
        if isinstance(value, Mapping):
            value = None if step is None else value.get(str(step))
        elif isinstance(value, Sequence) and not isinstance(value, str):
            if step is None:
                return [take(member, path[position + 1 :]) for member in value]
            index = int(step) if isinstance(step, int) or step.isdecimal() else -1
            value = value[index] if 0 <= index < len(value) else None
        else:
            return None
    return value
