"""A page with nothing but a palette and the canvas, on the runtime's own operations; run as a process by the tests.

python -m tests.builder_ui.canvas_page PORT [COUNT]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from nicegui import app as nicegui_app
from nicegui import ui

from builder_ui import look
from builder_ui.designer.canvas.element import FlowCanvas
from runtime.errors import RozmovaError
from runtime.scenarios.ops import apply
from tests.builder_ui.canvas_sample import CARDS, many_groups, pottery_shop

LOOK = Path(look.__file__).parent / "static"
HEAD = """<link rel="stylesheet" href="/look/tokens.css">
<link rel="stylesheet" href="/look/ui.css"><style>
body { margin: 0 }
.nicegui-content { padding: 0; gap: 0 }
.scratch { display: grid; grid-template-columns: 216px 1fr; width: 100vw; height: 100vh }
.palette { display: flex; flex-direction: column; gap: 4px; padding: 10px; background: var(--bg); color: var(--text) }
.palette div { padding: 6px; cursor: grab }
@media (max-width: 720px) { .scratch { grid-template-columns: 1fr } .palette { display: none } }
</style>"""
CARRY = "e => e.dataTransfer.setData('application/x-rozmova-block', '{type}')"


class Draft:
    """One draft in memory: the order of changes, and a shared undo."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.seq = 0
        self.log: list[dict[str, Any]] = []
        self.undos: list[list[dict[str, Any]]] = []
        self.redos: list[list[dict[str, Any]]] = []
        self.events: list[dict[str, Any]] = []
        self.canvases: list[FlowCanvas] = []
        self.refuse_next = False
        self.held: list[dict[str, Any]] | None = None

    def change(self, ops: list[dict[str, Any]]) -> int:
        inverse = apply(self.document, ops)
        self.seq += 1
        self.log.append({"seq": self.seq, "ops": ops})
        self.undos.append(inverse)
        self.redos.clear()
        return self.seq

    def step(self, source: list[list[dict[str, Any]]], target: list[list[dict[str, Any]]]) -> None:
        if not source:
            return
        ops = source.pop()
        target.append(apply(self.document, ops))
        self.seq += 1
        for canvas in self.canvases:
            canvas.patch(seq=self.seq, ops=ops)


api = FastAPI()
draft = Draft(many_groups(int(sys.argv[2])) if len(sys.argv) > 2 else pottery_shop())


@api.get("/draft")
def snapshot() -> JSONResponse:
    return JSONResponse({"seq": draft.seq, "etag": f'"{draft.seq}"', "document": draft.document})


@api.get("/state")
def state() -> JSONResponse:
    return JSONResponse({"seq": draft.seq, "document": draft.document, "log": draft.log, "events": draft.events})


@api.post("/command")
async def command(request: Request) -> JSONResponse:
    """Do what a designer page would: call every open canvas, bring an edit of somebody else, begin anew."""
    asked = await request.json()
    if asked["do"] == "call":
        for canvas in draft.canvases:
            getattr(canvas, asked["method"])(*asked.get("args", []), **asked.get("kwargs", {}))
    elif asked["do"] == "change":
        seq = draft.change(asked["ops"])
        for canvas in draft.canvases:
            canvas.patch(seq=seq, ops=asked["ops"])
    elif asked["do"] == "refuse_next":
        draft.refuse_next = True
    elif asked["do"] == "hold":
        draft.held = []
    elif asked["do"] == "release":
        held, draft.held = draft.held or [], None
        for answer in held:
            answer["canvas"].ack(cid=answer["cid"], seq=answer["seq"])
    elif asked["do"] == "reset":
        canvases = draft.canvases
        draft.__init__(asked["document"] if "document" in asked else pottery_shop())
        draft.canvases = canvases
        for canvas in canvases if asked.get("tell", True) else []:
            canvas.reload()
    return JSONResponse({})


@ui.page("/")
def page(lang: str = "uk", readonly: bool = False, theme: str = "light") -> None:
    ui.add_head_html(f"""{HEAD}<script>document.documentElement.dataset.theme={json.dumps(theme)}</script>""")
    ui.query("body").classes("body--dark" if theme == "dark" else "")
    with ui.element("div").classes("scratch"):
        with ui.element("div").classes("palette"):
            for card in CARDS:
                tile = ui.label(card["uk"]).props(f"draggable=true data-card={card['type']}")
                tile.on("dragstart", js_handler=CARRY.replace("{type}", card["type"]))
            ui.element("textarea").props('id=outside rows=2 aria-label="Outside"')
        canvas = FlowCanvas(snapshot_url="/draft", cards=CARDS, lang=lang, readonly=readonly)
    draft.canvases.append(canvas)
    ui.context.client.on_delete(lambda: draft.canvases.remove(canvas))

    def on_ops(args: dict[str, Any]) -> None:
        draft.events.append({"name": "ops", **args})
        try:
            if draft.refuse_next:
                draft.refuse_next = False
                raise ValueError("refused")
            seq = draft.change(args["ops"])
        except (RozmovaError, ValueError) as error:
            draft.events.append({"name": "refused", "why": str(error)})
            canvas.reload()
            return
        for other in draft.canvases:
            if other is canvas and draft.held is not None:
                draft.held.append({"canvas": canvas, "cid": args["cid"], "seq": seq})
            elif other is canvas:
                other.ack(cid=args["cid"], seq=seq)
            else:
                other.patch(seq=seq, ops=args["ops"])

    canvas.on("ops", lambda event: on_ops(event.args))
    canvas.on("undo", lambda: draft.step(draft.undos, draft.redos))
    canvas.on("redo", lambda: draft.step(draft.redos, draft.undos))
    for name in ("select", "open_block", "need_reload", "problems", "try_from", "ready"):
        canvas.on(name, lambda event, name=name: draft.events.append({"name": name, **(event.args or {})}))


nicegui_app.add_static_files("/look", str(LOOK))
ui.run_with(api, storage_secret="scratch", reconnect_timeout=30)

if __name__ == "__main__":
    uvicorn.run(api, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
