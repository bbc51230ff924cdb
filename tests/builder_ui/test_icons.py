"""Every icon that a page or a block names is in the sprite."""

from __future__ import annotations

import ast
from pathlib import Path

from builder_ui.look.drawings import icon_names
from runtime.blocks.catalogue import find_blocks

HOUSE = Path(__file__).resolve().parents[2] / "builder_ui"
DRAWN_BY = {"icon": 0, "icon_button": 0, "icon_svg": 0, "tile": 1}


def named_icons(source: str) -> set[str]:
    """Give the icons that a module names in calls that draw them, and by `icon_name=`."""
    found: set[str] = set()
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        place = DRAWN_BY.get(name)
        given = [call.args[place]] if place is not None and len(call.args) > place else []
        given += [keyword.value for keyword in call.keywords if keyword.arg == "icon_name"]
        for value in given:
            either = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
            found |= {str(part.value) for part in either if isinstance(part, ast.Constant) and part.value}
    return found


def test_every_icon_named_by_a_page_is_in_the_sprite() -> None:
    for file in sorted(HOUSE.rglob("*.py")):
        if "node_modules" not in file.parts:
            missing = named_icons(file.read_text("utf-8")) - icon_names()
            assert not missing, f"{file.relative_to(HOUSE)}: {missing}"


def test_every_icon_of_a_block_is_in_the_sprite() -> None:
    assert {kind.card.icon for kind in find_blocks().values()} <= icon_names()


def test_the_icons_of_the_saved_state_are_in_the_sprite() -> None:
    from builder_ui.designer.top_bar import SAVED_ICONS

    assert set(SAVED_ICONS.values()) <= icon_names()


def test_a_name_that_is_not_there_is_found() -> None:
    assert named_icons('icon("no-such-icon", 14)') - icon_names() == {"no-such-icon"}
