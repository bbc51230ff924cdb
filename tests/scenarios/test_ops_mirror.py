"""The canvas applies edits before the server has them: both must do the same."""

from __future__ import annotations

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import playwright

from runtime.scenarios.ops import OpRefused, apply

REDUCER = Path(__file__).parents[2] / "builder_ui/designer/canvas/frontend/src/document/reducer.js"
NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")
"""Playwright brings its own."""
PROGRAM = f"""
import {{ readFileSync }} from 'node:fs'
import {{ applyOps }} from {json.dumps(REDUCER.as_uri())}
const answers = JSON.parse(readFileSync(0, 'utf8')).map(({{ document, ops }}) => {{
  try {{
    const {{ document: after, reverse }} = applyOps(document, ops)
    return {{ after, before: applyOps(after, reverse, {{ check: false }}).document }}
  }} catch {{
    return null
  }}
}})
process.stdout.write(JSON.stringify(answers))
"""
DRAFT: dict[str, Any] = {
    "format": "rozmova/scenario@1",
    "name": "x",
    "languages": ["uk", "en"],
    "default_language": "uk",
    "settings": {"time_zone": "Europe/Kyiv"},
    "variables": [],
    "groups": [
        {
            "id": "g1",
            "title": "a",
            "blocks": [
                {"id": "b1", "type": "send_text", "config": {"text": {"uk": "т"}}},
                {"id": "b2", "type": "ask_choice", "config": {"options": [{"id": "o1"}, {"id": "o2"}]}},
            ],
        },
        {"id": "g2", "title": "b", "blocks": []},
    ],
    "edges": [{"id": "e1", "from": {"block": "b2", "exit": "o1"}, "to": {"group": "g2"}}],
    "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
    "layout": {"g1": [0, 0]},
    "notes": [],
}


def some_op(pick: random.Random, new: int) -> dict[str, Any]:
    group, block, at = pick.choice(["g1", "g2"]), pick.choice(["b1", "b2"]), pick.randint(0, 3)
    blocks = ["groups", "g1", "blocks"]
    return pick.choice(
        [
            {"t": "set", "path": ["groups", group, "title"], "value": "нова", "was": pick.choice(["a", "b"])},
            {"t": "set", "path": [*blocks, block, "config", "text", "en"], "value": "t"},
            {"t": "set", "path": [*blocks, "b1", "config", "retry", "uk"], "value": "т"},
            {"t": "set", "path": [*blocks, "b2", "config", "options", pick.choice(["o1", "1"]), "label"], "value": "т"},
            {"t": "set", "path": ["layout", pick.choice(["g1", "g2"])], "value": [1, 2.5]},
            {"t": "set", "path": ["layout", "g1"]},
            {"t": "set", "path": ["edges", "e1", "to"], "value": {"group": "g1", "block": "b1"}},
            {"t": "add", "path": ["notes"], "value": {"id": f"n{pick.choice([0, new])}", "text": "!"}, "index": at},
            {
                "t": "add",
                "path": ["groups", group, "blocks"],
                "value": {"id": f"b{new}x", "type": "wait", "config": {}},
            },
            {"t": "add", "path": ["groups"], "value": {"id": f"g{new}x", "title": "", "blocks": []}, "index": at},
            {"t": "move", "path": [*blocks, block], "to": ["groups", pick.choice(["g1", "g2"]), "blocks"], "index": at},
            {"t": "move", "path": ["groups", group], "to": ["groups"], "index": at},
            {"t": "del", "path": [*blocks, block]},
            {"t": "del", "path": ["edges", "e1"]},
            {"t": "del", "path": ["groups", "gone"]},
        ]
    )


def test_the_canvas_and_the_server_do_the_same():
    pick = random.Random(20261122)
    asked = [
        {"document": DRAFT, "ops": [some_op(pick, new) for new in range(10, 10 + pick.randint(1, 5))]}
        for _ in range(600)
    ]
    ran = subprocess.run(
        [NODE, "--input-type=module", "-e", PROGRAM],
        input=json.dumps(asked).encode(),
        capture_output=True,
        timeout=60,
        check=True,
    )
    applied = 0
    for case, answer in zip(asked, json.loads(ran.stdout), strict=True):
        document = copy.deepcopy(case["document"])
        try:
            apply(document, case["ops"])
        except OpRefused:
            assert answer is None, case["ops"]
            continue
        assert answer is not None, case["ops"]
        assert answer["after"] == document, case["ops"]
        assert answer["before"] == DRAFT, case["ops"]
        applied += 1
    assert applied > 100
