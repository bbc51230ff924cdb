"""A shop whose every name and text is a payload, stored through the doors that people have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from tests.attacks.conftest import Target
from tests.attacks.payloads import EVERYTHING, HTML, LINES, LIQUID_SAFE, QUOTES, SPOOFS, TEMPLATES, short

VARIABLES = [name[:60] for name in short(60)]


def document(name: str, blocks: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "format": "rozmova/scenario@1",
        "name": name[:120],
        "languages": ["uk", "en"],
        "default_language": "uk",
        "settings": {"time_zone": "Europe/Kyiv"},
        "variables": [{"id": "vwords", "name": "words", "type": "text"}, {"id": "vf", "name": "f", "type": "file"}],
        "groups": [{"id": "g1", "title": "1", "blocks": blocks}],
        "edges": [],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
        "layout": {"g1": [0, 0]},
        "notes": [],
        **more,
    }


def block(at: int, kind: str, **config: Any) -> dict[str, Any]:
    return {"id": f"b{at}", "type": kind, "name": short()[at % len(short())][:120], "config": config}


def hostile_draft() -> dict[str, Any]:
    """A draft for the designer only: what stands in it need not be publishable."""
    text = {"uk": EVERYTHING, "en": EVERYTHING}
    options = [
        {"id": f"o{at}", "label": line, "description": line, "image": line, "value": line}
        for at, line in enumerate(LINES[:20])
    ]
    rules = {"rules": [{"variable": "words", "is": "equals", "to": TEMPLATES[0]}]}
    kinds = [
        block(0, "send_text", text=text),
        block(1, "ask_text", text=text, variable=TEMPLATES[0], retry=HTML[0], placeholder=QUOTES[0]),
        block(2, "ask_choice", text=EVERYTHING, options=options, list_label=HTML[0], button=QUOTES[0]),
        block(3, "condition", branches=[{"id": "yes", "label": HTML[0] + TEMPLATES[0], "rules": rules}]),
        block(4, "http_request", url=HTML[0], body=EVERYTHING, headers=[{"name": QUOTES[0], "value": TEMPLATES[0]}]),
        block(5, "javascript", source="return 1 //" + EVERYTHING.replace("\n", "")),
        block(6, "ai_reply", connection=QUOTES[0], system=EVERYTHING, message=TEMPLATES[0]),
        block(7, "set_variable", assignments=[{"variable": TEMPLATES[0], "action": "set", "value": EVERYTHING}]),
        block(8, "send_media", url="javascript:pwned(1)", alt=HTML[0], caption=QUOTES[0], name=HTML[1]),
        block(9, "teleport", where=EVERYTHING),
    ]
    groups = [
        {"id": f"g{at}", "title": name, "blocks": kinds[at : at + 1]} for at, name in enumerate([*short(), *SPOOFS])
    ]
    return document(
        EVERYTHING,
        [],
        groups=groups,
        variables=[{"id": f"v{at}", "name": name, "default": name} for at, name in enumerate(VARIABLES)],
        notes=[{"id": f"n{at}", "text": line} for at, line in enumerate(LINES[:10])],
        layout={f"g{at}": [at % 5 * 320, at // 5 * 260] for at in range(len(groups))}
        | {f"n{at}": [at * 240, 1200] for at in range(10)},
        triggers=[{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g0"}}],
    )


def hostile_talk() -> dict[str, Any]:
    """A scenario that can be published and says every payload to its customers."""
    quoted = ["{% raw %}" + line + "{% endraw %}" for line in TEMPLATES]
    says = [block(at, "send_text", text=line) for at, line in enumerate([*LIQUID_SAFE, *quoted])]
    options = [{"id": f"o{at}", "label": line, "description": line} for at, line in enumerate(LIQUID_SAFE[:12])]
    asks = [
        block(100, "ask_choice", text="Що?", options=options, variable="words"),
        block(103, "ask_text", text="Ще?", variable="words", placeholder=QUOTES[0]),
        block(101, "send_text", text="{{ words }} [{{ words }}]({{ words }}) **{{ words }}**"),
        block(102, "ask_file", text="Файл?", variable="f"),
        block(104, "jump", group="g1"),
    ]
    return document("Балачка" + HTML[0], [*says, *asks])


def make_bot(target: Target, name: str, scenario: dict[str, Any] | None = None) -> dict[str, Any]:
    """Make a bot, with this draft when there is one."""
    bot = target.told("POST", "bots", {"name": name, "default_language": "uk", "languages": ["uk", "en"]})
    if scenario:
        path = f"scenarios/{bot['main_scenario']}/draft"
        etag = target.api.get(f"/api/v1/{path}").headers["etag"]
        target.told("PUT", path, scenario, **{"if-match": etag})
    return bot


def furnish(target: Target) -> tuple[dict[str, Any], dict[str, Any]]:
    """Store payloads wherever something can be stored; give the bot to draw and the bot to talk with."""
    names = short()
    for name in names[:6]:
        make_bot(target, name)
    archived = make_bot(target, TEMPLATES[0])
    target.told("DELETE", f"bots/{archived['id']}")
    drawn = make_bot(target, TEMPLATES[0] + HTML[0] + QUOTES[0], hostile_draft())
    talking = make_bot(target, names[0], hostile_talk())
    target.told("PATCH", f"bots/{talking['id']}", {"theme": {"title": HTML[0] + TEMPLATES[0]}})
    for line in (EVERYTHING[:400], HTML[0], TEMPLATES[0]):
        target.told("POST", f"bots/{talking['id']}/releases", {"message": line})
    for at, name in enumerate(short(58)[:8]):
        target.api.post("/api/v1/keys", json={"name": name, "role": "viewer"}).raise_for_status()
        person = {"email": f"p{at}@shop.example", "name": name, "role": "author"}
        target.api.post("/api/v1/people", json=person).raise_for_status()
    for name in (TEMPLATES[0], HTML[0], QUOTES[0]):
        place = {"base_url": "https://ai.example/v1?q=<img src=x onerror=pwned(1)>", "model": name}
        kept = target.api.put(f"/api/v1/connections/{quoted(name)}", json=place)
        assert kept.status_code == 200, kept.text
    with closing(sqlite3.connect(target.running.data_dir / "rozmova.db", timeout=30)) as database, database:
        database.execute("UPDATE organisations SET name = ?", (HTML[0] + TEMPLATES[0] + QUOTES[0],))
    return drawn, talking


def quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name.replace("/", "|")[:60], safe="")
