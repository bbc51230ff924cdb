"""The first evening: no bot yet, three ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from nicegui import ui

from builder_ui.library.bring import choose_file_button
from builder_ui.library.new_bot import open_new_bot
from builder_ui.look.buttons import Kind, button
from builder_ui.look.marks import Family, stitch, tile
from builder_ui.look.moments import part_of_day
from builder_ui.look.texts import _, current_language, ngettext
from builder_ui.look.words import icon, text
from builder_ui.server.here import session
from builder_ui.server.shapes import Template
from runtime.dialog.vocative import vocative


@dataclass(frozen=True, slots=True)
class Way:
    """A way to begin, as its card shows it."""

    family: Family
    icon_name: str
    title: str
    verb: str
    kind: Kind


def first_evening(templates: Sequence[Template]) -> None:
    """Greet, and offer a template, an empty canvas, or a file from elsewhere."""
    with ui.element("div").classes("first"):
        stitch(420)
        text(greeting(session().name, datetime.now().astimezone()), "h1")
        text(_("In a quarter of an hour your first bot will answer customers. Choose where to begin."), "p")
        with ui.element("div").classes("ways"):
            if templates:
                _way(
                    Way("message", "template", _("Take a template"), _("Browse templates"), "pri"),
                    ngettext(
                        "{n} scenario in Ukrainian and English, already working.",
                        "{n} scenarios in Ukrainian and English, all of them working.",
                        len(templates),
                    ),
                    lambda: ui.navigate.to("/templates"),
                    best=True,
                )
            _way(
                Way("question", "pencil", _("Start blank"), _("Create a bot"), "sec"),
                _("An empty canvas with a first greeting."),
                lambda: open_new_bot(templates),
            )
            _way(
                Way("link", "upload", _("Bring your own"), _("Choose a file"), "sec"),
                _("A file that Rozmova saved before: all of it comes over."),
                None,
            )
        _road()


def greeting(name: str, now: datetime) -> str:
    """Greet a person by the hour and the name, in the vocative when it is Ukrainian."""
    first = name.split()[0] if name.split() else ""
    if not first:
        return part_of_day(now.hour)
    called = vocative(first) if current_language() == "uk" else first
    return f"{part_of_day(now.hour)}, {called}"


def _way(way: Way, words: str, work: Callable[[], object] | None, *, best: bool = False) -> None:
    with ui.element("div").classes("card way best" if best else "card way"):
        tile(way.family, way.icon_name, big=True)
        text(way.title, "b")
        text(words, "p")
        if work is None:
            choose_file_button(way.verb)
        else:
            button(way.verb, work, kind=way.kind)


def _road() -> None:
    steps = (_("Signed in"), _("First bot"), _("Try it"), _("Publish"))
    with ui.element("ol").classes("card road"):
        for index, step in enumerate(steps):
            if index:
                ui.element("li").classes("th").props("aria-hidden=true")
            with ui.element("li"):
                with ui.element("span").classes("kn ok" if index == 0 else "kn"):
                    if index == 0:
                        icon("check", 12)
                text(step, classes="" if index == 0 else "strong" if index == 1 else "muted")
