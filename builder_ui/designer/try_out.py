"""The try-out beside the canvas: the customers' own chat on a trial dialog of the draft; the way it takes lights up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from nicegui import ui
from nicegui.element import Element

from builder_ui.designer.canvas.element import FlowCanvas
from builder_ui.designer.desk import Desk
from builder_ui.designer.presets import open_presets
from builder_ui.look.buttons import Segmented, button, icon_button
from builder_ui.look.doing import guarded
from builder_ui.look.preferences import current_preferences
from builder_ui.look.states import failed_state
from builder_ui.look.texts import _
from builder_ui.look.words import icon, text
from builder_ui.server import drafts
from builder_ui.server.here import account
from runtime.dialog.variables import plain_text
from runtime.errors import RozmovaError

MOST_STEPS: Final = 40


class TryFrame(Element, component="try_frame.js"):
    """The frame of the chat; its events are `trace` `{events}`, `restart` and `escape`."""

    def __init__(self, src: str, label: str) -> None:
        super().__init__()
        self._props["src"] = src
        self._props["label"] = label

    def begin(self, talk: dict[str, Any]) -> None:
        """Follow a trial dialog."""
        self.run_method("begin", talk)


class TryOut:
    """The panel of the try-out; it exists while it is open."""

    def __init__(self, desk: Desk, canvas: FlowCanvas, chat_url: str, on_close: Callable[[], None]) -> None:
        self._desk = desk
        self._canvas = canvas
        self._lang = str(desk.document["default_language"])
        self._start_at: str | None = None
        self._visited: list[str] = []
        self._ways: list[tuple[str, str]] = []
        self._values: dict[str, str] = {}
        self._preset: dict[str, Any] = {}
        self._tried_seq = desk.seq
        with ui.element("aside").classes("insp try") as self.panel:
            self.panel.props["aria-label"] = _("Try-out")
            self._head(on_close)
            self._moved = self._offer()
            self._failure = ui.element("div").classes("try-failed")
            self._frame = TryFrame(f"{chat_url.rstrip('/')}/c/try", _("Try-out"))
            self._frame.on("trace", self._traced)
            self._frame.on("restart", lambda: guarded(self.begin)())
            self._frame.on("escape", on_close)
            self._steps = ui.element("div").classes("try-steps").props("role=log")
            with ui.element("div").classes("vt-head"):
                text(_("Variables"), "h3", "grow")
                icon_button("adjustments", _("Values before the try"), self._ask_values, size="sm")
            self._table = ui.element("div").classes("vt")
        self._failure.set_visibility(False)
        desk.tell.changed.append(self._draft_changed)

    def _head(self, on_close: Callable[[], None]) -> None:
        desk = self._desk
        with ui.element("div").classes("ih"):
            with ui.element("span").classes("tile live-tile"):
                icon("player-play-filled", 14)
            text(_("Try-out"), "h2", "grow")
            if len(desk.document["languages"]) > 1:
                names = {str(lang): str(lang).upper() for lang in desk.document["languages"]}
                Segmented(names, self._lang, self._speak, label=_("Language of the try-out"))
            icon_button("refresh", _("Start again"), self.begin, size="sm")
            icon_button("x", _("Close the try-out"), on_close, size="sm", shortcut="Esc")

    def _offer(self) -> ui.element:
        with ui.element("div").classes("try-moved").props("role=status") as made:
            text(_("The draft has changed."), classes="grow")
            button(_("Start again"), self.begin, size="sm")
        made.set_visibility(False)
        return made

    def close(self) -> None:
        """Take the panel away."""
        self._desk.tell.changed.remove(self._draft_changed)
        self.panel.delete()

    async def begin(self, start_at: str | None = None) -> None:
        """Begin a new trial of the draft as it is now, at a block if one is named."""
        self._start_at = start_at or self._start_at
        self._visited, self._ways, self._values = [], [], {}
        self._canvas.clear_trace()
        self._steps.clear()
        self._moved.set_visibility(False)
        self._show_values(frozenset())
        await self._desk.settled()
        self._tried_seq = self._desk.seq
        try:
            begun = await drafts.start_try(account(), self._desk.scenario_id, self._options())
        except RozmovaError as problem:
            self._show_failure(problem)
            return
        self._show_failure(None)
        self._frame.begin(
            {
                "dialog_id": begun.dialog_id,
                "token": begun.token,
                "lang": self._lang,
                "theme": current_preferences().theme,
                "name": self._desk.bot.name,
                "look": dict(self._desk.bot.theme),
            }
        )

    def _options(self) -> dict[str, Any]:
        declared = {str(variable["name"]) for variable in self._desk.variables()}
        preset = {name: value for name, value in self._preset.items() if name in declared}
        options: dict[str, Any] = {"document": self._desk.document, "lang": self._lang, "variables": preset}
        found = self._desk.find_block(self._start_at) if self._start_at else None
        if found is not None:
            block, group = found
            options["start_at"] = {"group": group["id"], "block": block["id"]}
        return options

    def _show_failure(self, problem: RozmovaError | None) -> None:
        self._failure.clear()
        self._failure.set_visibility(problem is not None)
        self._frame.set_visibility(problem is None)
        if problem is not None:
            with self._failure:
                failed_state(_("The try has not begun"), problem, self.begin)

    def _draft_changed(self, blocks: frozenset[str]) -> None:
        self._moved.set_visibility(self._desk.seq != self._tried_seq)

    def _ask_values(self) -> None:
        def keep(values: dict[str, Any]) -> object:
            self._preset = values
            return self.begin()

        open_presets(self._desk.variables(), self._preset, keep)

    async def _speak(self, lang: str) -> None:
        self._lang = lang
        await self.begin()

    def _traced(self, event: Any) -> None:
        changed: set[str] = set()
        running: str | None = None
        for entry in event.args["events"]:
            step = entry.get("data", entry)
            block = str(step.get("block", ""))
            match step.get("step"):
                case "enter":
                    self._visited.append(block)
                    running = block
                case "exit":
                    self._ways.append((block, str(step.get("exit", "next"))))
                case "wait":
                    running = block
                case "variable":
                    name = str(step.get("name", ""))
                    self._values[name] = plain_text(step.get("value"))
                    changed.add(name)
                case "script" | "call" | "error":
                    self._tell_step(step)
                case _:
                    pass
        last = running or (self._visited[-1] if self._visited else None)
        self._canvas.set_trace(visited_blocks=self._visited, visited_edges=self._ways, running_block=last)
        if changed:
            self._show_values(frozenset(changed))

    def _tell_step(self, step: dict[str, Any]) -> None:
        kinds = {"script": _("Code"), "call": _("Call"), "error": _("Error")}
        parts = [kinds[str(step["step"])], str(step.get("detail") or ""), str(step.get("value") or "")]
        if step.get("ms") is not None:
            parts.append(_("{n} ms", n=step["ms"]))
        with self._steps, ui.element("div").classes("stepm"):
            icon("alert-triangle" if step["step"] == "error" else "world", 12)
            text(" · ".join(part[:120] for part in parts if part))
        children = list(self._steps)
        for old in children[:-MOST_STEPS]:
            old.delete()

    def _show_values(self, changed: frozenset[str]) -> None:
        self._table.clear()
        with self._table:
            if not self._values:
                text(_("They appear here as the dialog sets them."), "p", "help")
            for name, value in sorted(self._values.items(), key=lambda pair: (pair[0] not in changed, pair[0])):
                with ui.element("div").classes("new" if name in changed else ""):
                    text(name, classes="var")
                    text(value or "—", classes="mono")
