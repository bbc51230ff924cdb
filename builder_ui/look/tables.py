"""A table: 44 px rows, figures to the right, actions at the end of a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from nicegui import ui

from builder_ui.look.words import text

Row = TypeVar("Row")


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its title and what draws the cell of a row; `figures` stand to the right, phones leave `spare` out."""

    title: str
    draw: Callable[[Row], object]
    figures: bool = False
    spare: bool = False

    def classes(self) -> str:
        """Give the classes of its cells."""
        return f"{'r' if self.figures else ''} {'spare' if self.spare else ''}".strip()


def table(columns: Sequence[Column[Row]], rows: Sequence[Row], *, label: str) -> ui.element:
    """Draw a table of `rows`; `label` names it for screen readers."""
    with ui.element("div").classes("table-box"), ui.element("table").classes("tb") as made:
        made.props["aria-label"] = label
        with ui.element("thead"), ui.element("tr"):
            for column in columns:
                if column.title:
                    text(column.title, "th", column.classes()).props("scope=col")
                else:
                    ui.element("td")
        with ui.element("tbody"):
            for row in rows:
                with ui.element("tr"):
                    for column in columns:
                        with ui.element("td").classes(column.classes()):
                            column.draw(row)
    return made
