"""The designer's page: top bar, palette, canvas, and at the right the inspector or the try-out."""

from __future__ import annotations

import secrets
from typing import Any, Final

from nicegui import background_tasks, context, ui

from builder_ui.designer.canvas.element import FlowCanvas
from builder_ui.designer.cards import canvas_cards
from builder_ui.designer.desk import Desk
from builder_ui.designer.door import ServerDoor
from builder_ui.designer.finder import open_finder
from builder_ui.designer.inspector import Inspector
from builder_ui.designer.palette import Palette
from builder_ui.designer.problem_list import ProblemList
from builder_ui.designer.publish import open_publish
from builder_ui.designer.top_bar import TopBar, TopBarWork
from builder_ui.designer.try_out import TryOut
from builder_ui.look.assets import versioned
from builder_ui.look.buttons import button
from builder_ui.look.doing import guarded, toast
from builder_ui.look.drawings import SPRITE
from builder_ui.look.frame import dress
from builder_ui.look.texts import _, current_language
from builder_ui.server import bots, drafts
from builder_ui.server.here import account, here, session
from builder_ui.server.people import list_connections
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Problem

EDITORS: Final = ("owner", "admin", "author")
KEYS: Final = """
addEventListener('keydown', (event) => {
  if (event.defaultPrevented || document.querySelector('.q-dialog, .q-menu')) return;
  const command = event.ctrlKey || event.metaKey;
  const name = command ? { KeyK: 'find', Enter: 'try' }[event.code] : { Escape: 'close' }[event.key];
  if (!name || (name === 'close' && !document.querySelector('.drawer.open, .insp.try'))) return;
  event.preventDefault();
  if (name === 'try') document.activeElement?.blur(); // what is being typed is told first
  emitEvent('designer-key', { name });
});
// Pressing the canvas takes no focus away by itself: what is being typed must be told before another block is shown.
addEventListener('pointerdown', (event) => {
  const field = document.activeElement;
  if (field?.matches('.insp :is(input, textarea)') && !field.closest('.field')?.contains(event.target)) field.blur();
}, true);
"""


async def designer_page(bot_id: str) -> None:
    """Draw the designer of a bot's main scenario."""
    who = session()
    readonly = who.role not in EDITORS
    bot = await bots.get_bot(account(), bot_id)
    draft = await drafts.get_draft(account(), bot.main_scenario)
    connections = await _connection_names()
    dress(bot.name)
    ui.add_head_html(f'<link rel="stylesheet" href="{versioned("designer.css")}">')
    client_id = "view-" + secrets.token_hex(8)
    desk = Desk(ServerDoor(account, bot.main_scenario, bot.id, client_id), bot, draft, client_id)
    Designer(desk, connections, readonly=readonly).draw()


async def _connection_names() -> list[str]:
    try:
        return [connection.name for connection in await list_connections(account())]
    except ServerProblem as problem:
        if problem.status == 403:  # a viewer may look at the scenario, not at the connections
            return []
        raise


class Designer:
    """The parts of one open designer, and what passes between them."""

    def __init__(self, desk: Desk, connections: list[str], *, readonly: bool) -> None:
        self._desk = desk
        self._connections = connections
        self._readonly = readonly
        self._chat_url = here().chat_url
        self._try_out: TryOut | None = None

    def draw(self) -> None:
        """Draw the page and begin to follow what others do."""
        with ui.element("div").classes("designer readonly" if self._readonly else "designer") as self._whole:
            work = TopBarWork(
                undo=self._undo,
                redo=self._redo,
                find=self._find,
                try_out=self._toggle_try,
                publish=self._publish,
            )
            self._top = TopBar(self._desk, work, readonly=self._readonly)
            Palette(self._add_block)
            with ui.element("div").classes("cv"):
                self._canvas = FlowCanvas(
                    snapshot_url=f"/designer/{self._desk.scenario_id}/snapshot",
                    cards=canvas_cards(),
                    lang=current_language(),
                    readonly=self._readonly,
                    icon_sprite=SPRITE,
                )
                self._problems = ProblemList(self._desk, self._go_to_problem)
            with ui.element("div").classes("side") as self._side:
                self._inspector = Inspector(self._desk, self._connections, self._try_from, readonly=self._readonly)
            with ui.element("div").classes("phone-bar"):
                button(_("Groups"), lambda: self._canvas.show_groups(), icon_name="list-numbers", size="lg")
                if not self._readonly:
                    button(_("Try"), self._toggle_try, kind="try", icon_name="player-play-filled", size="lg")
        self._connect()

    def _connect(self) -> None:
        canvas, desk = self._canvas, self._desk
        desk.tell.patched = lambda seq, ops: canvas.patch(seq=seq, ops=ops)
        desk.tell.acknowledged = lambda cid, seq: canvas.ack(cid=cid, seq=seq)
        desk.tell.reloaded = canvas.reload
        desk.tell.on_page = lambda: self._whole
        desk.tell.problems.append(self._show_problems)
        canvas.on("ops", lambda event: guarded(lambda: self._canvas_ops(event.args))())
        canvas.on("undo", lambda: guarded(self._undo)())
        canvas.on("redo", lambda: guarded(self._redo)())
        canvas.on("select", lambda event: self._inspect(event.args))
        canvas.on("open_block", lambda event: self._open_block(event.args["block"]))
        canvas.on("try_from", lambda event: guarded(lambda: self._try_from(event.args["block"]))())
        canvas.on("problems", self._problems.toggle)
        canvas.on("need_reload", lambda event: self._reload_needed(event.args))
        canvas.on("ready", lambda: desk.check_soon())
        ui.add_body_html(f"<script>{KEYS}</script>")
        ui.on("designer-key", lambda event: guarded(lambda: self._key(event.args["name"]))())
        client = context.client
        following = background_tasks.create(self._follow(), name=f"follow {desk.scenario_id}")
        client.on_delete(following.cancel)
        client.on_delete(desk.close)

    async def _follow(self) -> None:
        with self._whole:
            try:
                await self._desk.follow()
            except ServerProblem as problem:
                toast(problem.sentence(current_language()), "danger")

    async def _canvas_ops(self, sent: dict[str, Any]) -> None:
        if not await self._desk.canvas_edit(int(sent["cid"]), int(sent["base"]), list(sent["ops"])):
            toast(_("Somebody has just changed the same. Theirs is shown; make your change again."), "warn")

    async def _undo(self) -> None:
        if not await self._desk.undo():
            toast(_("There is nothing to undo."), "info", stays_s=2)

    async def _redo(self) -> None:
        if not await self._desk.redo():
            toast(_("There is nothing to redo."), "info", stays_s=2)

    async def _key(self, name: str) -> None:
        if name == "find":
            self._find()
        elif name == "try":
            await self._toggle_try()
        elif self._problems.is_open:
            self._problems.close()
        else:
            self._close_try()

    def _find(self) -> None:
        open_finder(self._desk, self._show_block)

    def _add_block(self, kind: str) -> None:
        if not self._readonly:
            self._canvas.add_block(kind)

    def _inspect(self, selected: dict[str, Any]) -> None:
        self._inspector.show(selected.get("block"), selected.get("groups") or ())

    def _open_block(self, block_id: str) -> None:
        self._close_try()
        self._inspector.show(block_id)
        self._inspector.focus()

    def _show_block(self, block_id: str) -> None:
        self._canvas.focus_block(block_id)
        self._inspector.show(block_id)

    def _go_to_problem(self, problem: Problem) -> None:
        self._canvas.locate(group=problem.group, block=problem.block, edge=problem.item)
        if problem.block:
            self._inspector.show(problem.block)

    def _show_problems(self, problems: list[Problem]) -> None:
        self._canvas.set_problems(
            [
                {
                    "group": problem.group,
                    "block": problem.block,
                    "severity": problem.severity,
                    "code": problem.code,
                    "sentence": problem.sentence,
                    "exit": problem.exit,
                }
                for problem in problems
            ]
        )

    def _reload_needed(self, why: dict[str, Any]) -> None:
        if why.get("reason") == "snapshot":
            toast(
                _("The draft did not come. Nothing is lost; trying again."),
                "warn",
                action=_("Reload"),
                work=self._desk.reload,
            )

    # --- the try-out -------------------------------------------------------------------------------------------------

    async def _toggle_try(self) -> None:
        if self._try_out is not None:
            self._close_try()
        else:
            await self._open_try(None)

    async def _try_from(self, block_id: str) -> None:
        self._close_try()
        await self._open_try(block_id)

    async def _open_try(self, start_at: str | None) -> None:
        self._inspector.panel.set_visibility(False)
        with self._side:
            self._try_out = TryOut(self._desk, self._canvas, self._chat_url, self._close_try)
        self._top.set_trying(True)
        await self._try_out.begin(start_at)

    def _close_try(self) -> None:
        if self._try_out is not None:
            self._try_out.close()
            self._try_out = None
            self._canvas.clear_trace()
        self._top.set_trying(False)
        self._inspector.panel.set_visibility(True)

    async def _publish(self) -> None:
        await open_publish(self._desk, self._chat_url, self._problems.open, self._top.published)
