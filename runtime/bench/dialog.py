"""The dialog that is measured: greeting, name, eight texts, goodbye; what is said and what must come back.

Every turn stores a variable, runs one JavaScript function and one condition, and renders one text.
"""

from __future__ import annotations

from typing import Any, Final

TURNS: Final = 11
GREETING: Final = "Hello"
WORDS: Final = "The parcel has not come yet, what do I do?"
BYE: Final = "bye"


def said(turn: int, name: str) -> str:
    """Give what the customer says in a turn, counted from 1; the first is the opening, without words."""
    return name if turn == 2 else BYE if turn == TURNS else WORDS


def expected(turn: int, name: str) -> str:
    """Give what the bot must answer in a turn: the counter shows that no turn was lost or run twice."""
    return f"{GREETING if turn == 1 else name}: {turn}"


def counting_document() -> dict[str, Any]:
    """Give the scenario."""
    ways = [_way("greet", "is", "1"), _way("bye", "at_least", str(TURNS))]
    count = [
        _block("bcount", "javascript", source="return c.vars.n + 1;", variable="n", error_variable="why"),
        _block("bway", "condition", branches=ways),
    ]
    greeting = {"variable": "topic", "action": "set", "value": "parcels"}
    return {
        **_head("Counting"),
        "variables": [
            *({"id": f"v{name}", "name": name, "type": "text"} for name in ("topic", "name", "said", "why")),
            {"id": "vn", "name": "n", "type": "number", "default": "0"},
        ],
        "groups": [
            _group("gstart", _block("bset", "set_variable", assignments=[greeting])),
            _group("gcount", *count),
            _group("ggreet", _block("bname", "ask_text", text=GREETING + ": {{ n }}", variable="name")),
            _group("gtalk", _block("bsaid", "ask_text", text="{{ name }}: {{ n }}", variable="said")),
            _group(
                "gfailed", _block("bfailed", "send_text", text="The code failed: {{ why }}"), _block("bstop", "end")
            ),
            _group("gbye", _block("bbye", "send_text", text="{{ name }}: {{ n }}"), _block("bend", "end")),
        ],
        "edges": [
            _edge("e1", "bset", "next", "gcount"),
            _edge("e2", "bway", "greet", "ggreet"),
            _edge("e3", "bway", "bye", "gbye"),
            _edge("e4", "bway", "otherwise", "gtalk"),
            _edge("e7", "bcount", "error", "gfailed"),
            _edge("e5", "bname", "next", "gcount"),
            _edge("e6", "bsaid", "next", "gcount"),
        ],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "gstart"}}],
    }


def asking_document(connection: str) -> dict[str, Any]:
    """Give a scenario that asks a model about whatever is said, again and again."""
    return {
        **_head("Asking"),
        "variables": [{"id": "vsaid", "name": "said", "type": "text"}],
        "groups": [
            _group("gask", _block("bsaid", "ask_text", text="Ask me.", variable="said")),
            _group("gai", _block("bai", "ai_reply", connection=connection)),
        ],
        "edges": [_edge("e1", "bsaid", "next", "gai"), _edge("e2", "bai", "next", "gask")],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "gask"}}],
    }


def _head(name: str) -> dict[str, Any]:
    return {
        "format": "rozmova/scenario@1",
        "name": name,
        "languages": ["en"],
        "default_language": "en",
    }


def _way(way: str, op: str, value: str) -> dict[str, Any]:
    rules = {"join": "and", "tests": [{"variable": "n", "op": op, "value": value}]}
    return {"id": way, "label": way, "rules": rules}


def _block(block_id: str, kind: str, **config: Any) -> dict[str, Any]:
    return {"id": block_id, "type": kind, "config": config}


def _group(group_id: str, *blocks: dict[str, Any]) -> dict[str, Any]:
    return {"id": group_id, "title": group_id, "blocks": list(blocks)}


def _edge(edge_id: str, block: str, way_out: str, group: str) -> dict[str, Any]:
    return {"id": edge_id, "from": {"block": block, "exit": way_out}, "to": {"group": group}}
