"""The canvas as a NiceGUI element: groups, blocks and threads of one draft, drawn and edited in the browser.

The document never travels through NiceGUI's props, which are sent whole with every update of the element: the browser
fetches a snapshot over HTTP and then exchanges small operations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nicegui.awaitable_response import AwaitableResponse
from nicegui.element import Element

ANSWER_TIMEOUT_S = 5.0


class FlowCanvas(Element, component="flow_canvas.js", esm={"rozmova-canvas": "dist"}):
    """The canvas of one draft.

    Events, each with one object as its argument, are subscribed with `canvas.on(name, handler)`:

    - `ops` `{cid, base, ops}`: the person changed the draft; answer with `ack`, or with `reload` when it was refused
    - `undo`, `redo`: the person asked for it; answer with `patch`
    - `select` `{groups, block, edge}`, `open_block` `{block}`, `try_from` `{block}`, `problems` (the pill was pressed)
    - `need_reload` `{reason, detail}`: the canvas fetches the snapshot again by itself, or could not get it
    - `ready` `{seq, groups}`: a snapshot is drawn
    """

    def __init__(
        self,
        *,
        snapshot_url: str,
        cards: Sequence[Mapping[str, object]],
        lang: str = "uk",
        readonly: bool = False,
        icon_sprite: str = "",
    ) -> None:
        """Create a canvas.

        `snapshot_url` answers `{seq, document}` to the person's own cookie. `cards` are the block types: `type`, `uk`,
        `en`, `family`, `icon`, `exits`, `exits_from`, `exits_unless`, `summary` and `defaults` (the config of a block
        that was just dropped). An icon that the canvas does not carry is taken from the SVG sprite `icon_sprite`.
        """
        super().__init__()
        self._props["snapshot-url"] = snapshot_url
        self._props["cards"] = [dict(card) for card in cards]
        self._props["lang"] = lang
        self._props["readonly"] = readonly
        self._props["icon-sprite"] = icon_sprite

    # --- the draft ---------------------------------------------------------------------------------------------------

    def ack(self, *, cid: int, seq: int) -> None:
        """Confirm a change of this browser: the server has numbered it `seq`."""
        self.run_method("ack", {"cid": cid, "seq": seq})

    def patch(self, *, seq: int, ops: Sequence[Mapping[str, object]]) -> None:
        """Apply what others changed, an undo, a redo, or an edit of the inspector."""
        self.run_method("patch", {"seq": seq, "ops": list(ops)})

    def reload(self) -> None:
        """Fetch the snapshot again, giving up changes that were not confirmed."""
        self.run_method("reload")

    # --- overlays ----------------------------------------------------------------------------------------------------

    def set_problems(self, problems: Sequence[Mapping[str, object]]) -> None:
        """Show badges and the count; each is `{group, block, severity, code, sentence, exit?, mark?}`.

        The knot of `exit` is marked; `mark` (two letters, such as a language) stands on the badge for the number.
        """
        self.run_method("setProblems", [dict(problem) for problem in problems])

    def set_trace(
        self,
        *,
        visited_blocks: Sequence[str],
        visited_edges: Sequence[str | tuple[str, str]],
        running_block: str | None = None,
    ) -> None:
        """Show the path of a try-out; an edge is its id, or the pair of block and exit it leaves from."""
        edges = [edge if isinstance(edge, str) else list(edge) for edge in visited_edges]
        trace = {"visited_blocks": list(visited_blocks), "visited_edges": edges, "running_block": running_block}
        self.run_method("setTrace", trace)

    def clear_trace(self) -> None:
        """Take the path of the try-out away."""
        self.run_method("clearTrace")

    def set_figures(self, figures: Mapping[str, str]) -> None:
        """Show a short figure, such as "62 %", on threads by the ids of their edges."""
        self.run_method("setFigures", dict(figures))

    # --- the view ----------------------------------------------------------------------------------------------------

    def focus_block(self, block: str) -> None:
        """Bring a block into view, select and focus it."""
        self.run_method("focusBlock", block)

    def focus_group(self, group: str) -> None:
        """Bring a group into view, select and focus it."""
        self.run_method("focusGroup", group)

    def locate(self, *, group: str | None = None, block: str | None = None, edge: str | None = None) -> None:
        """Go to the place of a problem: its block, else its group, else its thread."""
        self.run_method("locate", {"group": group, "block": block, "edge": edge})

    def fit(self) -> None:
        """Show everything."""
        self.run_method("fit")

    def tidy(self) -> None:
        """Lay the groups out anew; one step of undo."""
        self.run_method("tidy")

    def show_groups(self, shown: bool = True) -> None:
        """Open or close the list of groups, the canvas's twin in words."""
        self.run_method("showGroups", shown)

    def groups_list(self) -> AwaitableResponse:
        """Ask for the scenario in words: `[{id, title, dead, blocks: [{id, words, exits: [{id, words}]}]}]`."""
        return self.run_method("groupsList", timeout=ANSWER_TIMEOUT_S)

    def current_document(self) -> AwaitableResponse:
        """Ask for the document as this browser sees it, unconfirmed changes included."""
        return self.run_method("currentDocument", timeout=ANSWER_TIMEOUT_S)

    def set_theme(self, theme: str | None) -> None:
        """Force `light` or `dark` on the canvas; None follows the page."""
        self.run_method("setTheme", theme)

    def set_lang(self, lang: str) -> None:
        """Draw words and texts in another language."""
        self.run_method("setLang", lang)

    def set_readonly(self, readonly: bool) -> None:
        """Allow looking only, or editing too."""
        self.run_method("setReadonly", readonly)

    # --- editing from outside ----------------------------------------------------------------------------------------

    def add_block(self, block_type: str) -> None:
        """Add a block by a tap on its card: after the selected block, into the selected group, or as a new group."""
        self.run_method("addBlock", block_type)

    def add_note(self) -> None:
        """Put a note in view and let the person write it."""
        self.run_method("addNote")
