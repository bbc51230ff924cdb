"""The drawer under the canvas: every problem as a sentence; pressing one goes to its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from nicegui import ui

from builder_ui.designer.desk import Desk
from builder_ui.designer.inspector import severity_icon
from builder_ui.look.buttons import icon_button
from builder_ui.look.texts import _, ngettext
from builder_ui.look.words import icon, text
from builder_ui.server.shapes import Problem

ORDER: Final = {"error": 0, "warning": 1, "hint": 2}


class ProblemList:
    """The list; `go` shows the place of a problem."""

    def __init__(self, desk: Desk, go: Callable[[Problem], None]) -> None:
        self._desk = desk
        self._go = go
        with ui.element("section").classes("drawer") as self.drawer:
            self.drawer.props["aria-label"] = _("Problems")
            with ui.element("div").classes("drawer-head"):
                text(_("Problems"), "h3")
                self._count = text("", classes="opt grow")
                icon_button("x", _("Close"), self.close, size="sm")
            self._rows = ui.element("div").classes("drawer-rows").props("role=list aria-live=polite")
        self.drawer.set_visibility(False)
        desk.tell.problems.append(lambda problems: self._draw())

    @property
    def is_open(self) -> bool:
        return self.drawer.visible

    def toggle(self) -> None:
        """Open or close the drawer."""
        self.close() if self.is_open else self.open()

    def open(self) -> None:
        """Open the drawer."""
        self.drawer.set_visibility(True)
        self.drawer.classes(add="open")
        self._draw()
        ui.run_javascript("setTimeout(() => document.querySelector('.drawer button:is(.pr, .btn)')?.focus(), 60)")

    def close(self) -> None:
        """Close the drawer."""
        self.drawer.set_visibility(False)
        self.drawer.classes(remove="open")

    def _draw(self) -> None:
        if not self.drawer.visible:
            return
        problems = sorted(self._desk.problems, key=lambda problem: ORDER.get(problem.severity, 3))
        self._count.text = counted(problems)
        self._rows.clear()
        groups = {group["id"]: group["title"] for group in self._desk.document["groups"]}
        with self._rows:
            if not problems:
                with ui.element("div").classes("pr quiet"):
                    icon("check", 16)
                    text(_("All clear: it can be published."))
            for problem in problems:
                row = ui.element("button").classes(f"pr {problem.severity}").props("type=button role=listitem")
                with row:
                    severity_icon(problem.severity)
                    text(problem.sentence, classes="sentence")
                    text(str(groups.get(problem.group or "", "")), classes="opt clip")
                row.on("click", self._going(problem), [])

    def _going(self, problem: Problem) -> Callable[[], None]:
        return lambda: self._go(problem)


def counted(problems: list[Problem]) -> str:
    """Say how many errors and hints there are."""
    errors = sum(problem.severity == "error" for problem in problems)
    hints = len(problems) - errors
    parts = []
    if errors:
        parts.append(ngettext("{n} error", "{n} errors", errors))
    if hints:
        parts.append(ngettext("{n} hint", "{n} hints", hints))
    return ", ".join(parts)
