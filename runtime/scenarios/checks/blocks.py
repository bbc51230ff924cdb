"""Blocks that are unknown here, and settings that are not as their type wants them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from runtime.scenarios.checks.problem import Problem
from runtime.scenarios.checks.scene import Scene

_SAID: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("не заповнено", "is not filled in"),
    "extra_forbidden": ("тут такого налаштування немає", "there is no such setting here"),
    "string_too_short": ("не заповнено", "is not filled in"),
    "string_too_long": ("задовгий текст", "the text is too long"),
    "too_short": ("потрібен щонайменше один рядок", "at least one row is needed"),
    "too_long": ("забагато рядків", "there are too many rows"),
    "greater_than": ("число замале", "the number is too small"),
    "greater_than_equal": ("число замале", "the number is too small"),
    "less_than": ("число завелике", "the number is too large"),
    "less_than_equal": ("число завелике", "the number is too large"),
    "literal_error": ("такого вибору немає", "there is no such choice"),
}


def find(scene: Scene) -> Iterator[Problem]:
    """Find unknown blocks and broken settings."""
    for seen in scene.blocks.values():
        if seen.kind is None:
            yield scene.problem(
                "unknown_block",
                "error",
                f"Невідомий блок «{seen.block.type}»: ця Розмова його не знає.",
                f"Unknown block “{seen.block.type}”: this Rozmova does not know it.",
                seen,
            )
        for mistake in seen.mistakes:
            uk, en = _SAID.get(mistake.kind, ("хибне значення", "the value is wrong"))
            title_uk, title_en = mistake.titles if mistake.titles[0] else (mistake.path, mistake.path)
            where_uk, where_en = (f", «{title_uk}»", f", “{title_en}”") if title_uk else ("", "")
            yield scene.problem(
                "bad_config",
                "error",
                f"Блок «{seen.name('uk')}»{where_uk}: {uk}.",
                f"The block “{seen.name('en')}”{where_en}: {en}.",
                seen,
                mistake.path or None,
            )
