"""What the person has changed in the forms and the server does not know yet, field by field.

An edit is worked out against the value its field was drawn from: what somebody else has changed meanwhile is never
overwritten unseen.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from builder_ui.designer.changes import changes
from builder_ui.designer.desk import Desk
from builder_ui.designer.door import Op
from builder_ui.designer.form.scene import new_id
from builder_ui.look.texts import current_language
from runtime.blocks.contract import Card
from runtime.blocks.fields import open_exits

_NATURAL_TYPES: Final = {"ask_number": "number", "ask_date": "date"}


@dataclass(frozen=True, slots=True)
class Refused:
    """The value that was not taken."""

    value: Any


class FieldEdits:
    """The edits of one page's forms."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._bases: dict[tuple[str, str], Any] = {}
        self._wanted: dict[tuple[str, str], Refused] = {}
        self._declared: dict[str, list[Op]] = {}

    def begin(self, block_id: str, config: Mapping[str, Any]) -> None:
        """Take the settings that a block's form is drawn from."""
        for key in [key for key in self._bases if key[0] == block_id and key not in self._wanted]:
            del self._bases[key]
        for name, value in config.items():
            self.rebase(block_id, name, value)

    def rebase(self, block_id: str, name: str, value: Any) -> None:
        """Take the value that a field is drawn from; one that is being sent keeps its own."""
        if (block_id, name) not in self._wanted:
            self._bases[block_id, name] = copy.deepcopy(value)

    def note(self, block_id: str, name: str, value: Any) -> None:
        """Remember what the person wants of a field, until it is sent."""
        self._wanted[block_id, name] = Refused(copy.deepcopy(value))

    def waiting(self, block_id: str) -> dict[str, Any]:
        """Give what is not sent yet, by the names of the fields."""
        return {name: wanted.value for (block, name), wanted in self._wanted.items() if block == block_id}

    def declare(self, block_id: str, name: str, kind: str) -> None:
        """Declare a variable together with the next edit of the block."""
        variable = {"id": new_id("v"), "name": name, "type": kind or self._natural_type(block_id), "scope": "dialog"}
        self._declared.setdefault(block_id, []).append({"t": "add", "path": ["variables"], "value": variable})

    async def send(self, card: Card, block_id: str, name: str) -> Refused | None:
        """Send what is wanted of a field; gives it back when somebody's other edit stands in the way."""
        key = (block_id, name)
        taken: list[Refused] = []
        lost: list[Refused] = []

        def ops() -> list[Op]:
            wanted = self._wanted.get(key)
            found = self._desk.find_block(block_id)
            if wanted is None:  # an edit before this one has sent it
                return []
            taken.append(wanted)
            if found is None:
                lost.append(wanted)
                return []
            block, group = found
            path = ["groups", group["id"], "blocks", block_id, "config", name]
            made = changes(path, self._bases.get(key), wanted.value)
            declared = self._declared.pop(block_id, []) if made else []
            return [*declared, *made, *self._loose_ends(card, block, name, wanted.value)] if made else []

        try:
            done = await self._desk.edit(ops)
        finally:
            if taken and self._wanted.get(key) is taken[0]:
                del self._wanted[key]
        if not taken:
            return None
        if done and not lost:
            self._bases[key] = copy.deepcopy(taken[0].value)
            return None
        refused = self._wanted.pop(key, taken[0])
        found = self._desk.find_block(block_id)
        self.rebase(block_id, name, found[0]["config"].get(name) if found else None)
        return refused

    def _natural_type(self, block_id: str) -> str:
        found = self._desk.find_block(block_id)
        if found is None:
            return "text"
        several = found[0]["type"] == "ask_choice" and found[0]["config"].get("multiple")
        return "list" if several else _NATURAL_TYPES.get(found[0]["type"], "text")

    def _loose_ends(self, card: Card, block: dict[str, Any], name: str, value: Any) -> list[Op]:
        """Take away the threads of exits that the change does away with."""
        if name != card.exits_from:
            return []
        exits = {way.exit for way in open_exits(card, {**block["config"], name: value}, current_language())}
        return [
            {"t": "del", "path": ["edges", edge["id"]]}
            for edge in self._desk.document["edges"]
            if edge["from"]["block"] == block["id"] and edge["from"]["exit"] not in exits
        ]
