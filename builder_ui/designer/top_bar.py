"""The bar above the canvas: the bot's name and state, undo and redo, find, what is live, try, publish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nicegui import ui

from builder_ui.designer.desk import Desk, Saved
from builder_ui.look.buttons import Button, button, icon_button
from builder_ui.look.doing import Handler
from builder_ui.look.drawings import logo_svg
from builder_ui.look.texts import _, ngettext
from builder_ui.look.words import icon, text

SAVED_ICONS: Final = {"saved": "cloud-check", "saving": "cloud-upload", "failed": "alert-triangle"}


@dataclass(frozen=True, slots=True)
class TopBarWork:
    """What the buttons do."""

    undo: Handler
    redo: Handler
    find: Handler
    try_out: Handler
    publish: Handler


class TopBar:
    """The bar; it counts the changes since the last publish."""

    def __init__(self, desk: Desk, work: TopBarWork, *, readonly: bool) -> None:
        self._desk = desk
        self._try: Button | None = None
        self._published_seq = desk.seq - desk.bot.draft_changes
        self._live = desk.bot.live_release.number if desk.bot.live_release else 0
        with ui.element("header").classes("top"):
            with ui.element("a").props("href=/bots").classes("home") as home:
                home.props["aria-label"] = _("To the bots")
                ui.html(logo_svg(24), sanitize=False, tag="span").classes("ics")
            text(desk.bot.name, "h1", "name clip")
            self._draft = ui.element("span").classes("tag live draft-tag")
            self._saved = ui.element("span").classes("saved").props("role=status aria-live=polite")
            ui.element("span").classes("grow")
            if not readonly:
                icon_button("arrow-back-up", _("Undo"), work.undo, shortcut="Ctrl Z").classes("step")
                icon_button("arrow-forward-up", _("Redo"), work.redo, shortcut="Ctrl Shift Z").classes("step")
            with button(_("Find"), work.find, kind="gho", icon_name="search").classes("hide"):
                text("Ctrl K", "kbd")
            self._release = ui.element("a").classes("btn gho hide").props(f"href=/bots/{desk.bot.id}/releases")
            if not readonly:
                self._try = button(_("Try"), work.try_out, kind="try", icon_name="player-play-filled").classes("hide")
                button(_("Publish"), work.publish, kind="pri")
        self._show_draft()
        self._show_saved("saved")
        self._show_live()
        desk.tell.changed.append(self._changed)
        desk.tell.saved.append(self._show_saved)

    def set_trying(self, trying: bool) -> None:
        """Show whether the try-out is open."""
        if self._try is None:
            return
        self._try.props(f"aria-pressed={'true' if trying else 'false'}")
        self._try.classes(add="on") if trying else self._try.classes(remove="on")

    def published(self, number: int) -> None:
        """Show that a release went live."""
        self._published_seq, self._live = self._desk.seq, number
        self._show_draft()
        self._show_live()

    def _changed(self, blocks: frozenset[str]) -> None:
        self._show_draft()

    def _show_draft(self) -> None:
        changes = max(self._desk.seq - self._published_seq, 0)
        self._draft.clear()
        self._draft.set_visibility(changes > 0)
        with self._draft:
            ui.element("span").classes("dot live")
            text(ngettext("Draft, {n} change", "Draft, {n} changes", changes))

    def _show_saved(self, state: Saved) -> None:
        words = {"saved": _("Saved"), "saving": _("Saving…"), "failed": _("Not saved. Trying again…")}
        self._saved.clear()
        with self._saved:
            icon(SAVED_ICONS[state], 15)
            text(words[state])

    def _show_live(self) -> None:
        self._release.clear()
        with self._release:
            icon("history")
            text(_("Live: version {n}", n=self._live) if self._live else _("Not published yet"))
