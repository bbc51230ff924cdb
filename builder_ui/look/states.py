"""A room with nothing to show yet, or nothing it can show: empty, waiting, failed, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from nicegui import ui

from builder_ui.look.buttons import button
from builder_ui.look.doing import TONE_ICONS, Tone
from builder_ui.look.marks import stitch
from builder_ui.look.texts import _, current_language
from builder_ui.look.words import icon, text
from runtime.errors import RozmovaError


@contextmanager
def empty_state(title: str, words: str, *, stitched: bool = True) -> Iterator[None]:
    """Show that there is nothing yet and how to begin; put the buttons inside."""
    with ui.element("div").classes("empty"):
        if stitched:
            stitch(130, 18)
        text(title, "h2")
        text(words, "p")
        with ui.element("div").classes("hrow wrapping actions"):
            yield


def failed_state(title: str, problem: RozmovaError, again: Callable[[], object] | None = None) -> None:
    """Show what did not work, in the server's words, and a way to try again."""
    with ui.element("div").classes("empty").props("role=alert"):
        with ui.element("span").classes("tile big danger"):
            icon("alert-triangle", 20)
        text(title, "h2")
        text(problem.sentence(current_language()), "p")
        if again is not None:
            with ui.element("div").classes("hrow wrapping actions"):
                button(_("Try again"), again, icon_name="refresh")
        text(_("Code {code}", code=problem.code), "small", "faint")


def note(words: str, tone: Tone = "info") -> ui.element:
    """Put a note in the flow of the page."""
    with ui.element("div").classes(f"note {tone if tone != 'info' else ''}") as made:
        icon(TONE_ICONS[tone])
        text(words)
    return made


def skeleton(width: str, height_px: int) -> ui.element:
    """Put a grey stroke where something will come; `width` is CSS."""
    return ui.element("span").classes("sk").style(f"width:{width};height:{height_px}px;display:block")


def skeleton_rows(count: int = 4) -> ui.element:
    """Put rows that wait for their content."""
    with ui.element("div").classes("vcol").props("aria-busy=true") as made:
        for index in range(count):
            with ui.element("div").classes("hrow sk-row"):
                ui.element("span").classes("sk sk-face")
                with ui.element("div").classes("vcol grow tight"):
                    skeleton(("38%", "52%", "30%", "44%")[index % 4], 12)
                    skeleton(("60%", "34%", "48%", "40%")[index % 4], 10)
    return made
