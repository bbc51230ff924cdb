"""Short ways to write a scenario document and to talk to it, for tests of the engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from runtime.dialog.events import EndedData, ErrorData, Event, MessageData, Reply, Started
from runtime.dialog.messages import InputSpec, Text
from runtime.orchestrator.engine import AskCall, AskScript, AskTime, Step, advance
from runtime.orchestrator.plan import Plan, compile_plan
from runtime.orchestrator.state import State, decode_state, encode_state, new_state

__all__ = ["NOW", "AskCall", "AskScript", "AskTime", "Talking", "block", "document"]
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def block(block_id: str, kind: str, /, **config: Any) -> dict[str, Any]:
    return {"id": block_id, "type": kind, "config": config}


def document(
    groups: Mapping[str, Sequence[dict[str, Any]]],
    edges: Sequence[tuple[str, str, str]] = (),
    variables: Mapping[str, str] | None = None,
    **rest: Any,
) -> dict[str, Any]:
    """`edges` are (block, exit, target) where a target is "group" or "group/block"; the first group is the start."""
    return {
        "name": "Test",
        "languages": ["uk", "en"],
        "default_language": "uk",
        "variables": [{"id": f"v{name}", "name": name, "type": kind} for name, kind in (variables or {}).items()],
        "groups": [{"id": group, "title": group, "blocks": list(blocks)} for group, blocks in groups.items()],
        "edges": [
            {"id": f"e{index}", "from": {"block": source, "exit": way_out}, "to": _place(target)}
            for index, (source, way_out, target) in enumerate(edges)
        ],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": next(iter(groups))}}],
        **rest,
    }


def _place(target: str) -> dict[str, str]:
    group, _, inner = target.partition("/")
    return {"group": group, "block": inner} if inner else {"group": group}


class Talking:
    """A dialog on a document; its state is written and read between the turns, as in life."""

    def __init__(self, drawn: dict[str, Any], lang: str = "uk", **variables: Any) -> None:
        self.plan: Plan = compile_plan(drawn)
        self.state: State = new_state(self.plan, lang)
        self.now = NOW
        self.step = self.tell(Started(variables=variables))

    def tell(self, event: Event, *, traced: bool = False) -> Step:
        self.step = advance(self.plan, self.state, event, self.now, traced=traced)
        self.state = decode_state(encode_state(self.step.state))
        return self.step

    def say(self, words: str) -> list[str]:
        self.tell(Reply(text=words))
        return self.heard

    def choose(self, *labels: str) -> list[str]:
        self.tell(Reply(choice=labels))
        return self.heard

    @property
    def heard(self) -> list[str]:
        """The words of the last step."""
        return [
            part.text
            for said in self.step.said
            if isinstance(said.data, MessageData)
            for part in said.data.parts
            if isinstance(part, Text)
        ]

    @property
    def kept(self) -> bytes:
        """The state as it is kept."""
        return encode_state(self.state)

    @property
    def expects(self) -> InputSpec | None:
        found = [said.data for said in self.step.said if isinstance(said.data, InputSpec)]
        return found[-1] if found else None

    @property
    def ended(self) -> str | None:
        found = [said.data.reason for said in self.step.said if isinstance(said.data, EndedData)]
        return found[-1] if found else None

    @property
    def error(self) -> str | None:
        found = [said.data.code for said in self.step.said if isinstance(said.data, ErrorData)]
        return found[-1] if found else None

    def variable(self, name: str) -> Any:
        return {**self.plan.defaults, **self.state.changed}.get(name)
