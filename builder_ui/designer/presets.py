"""What variables hold before a try begins: the dialog where an author says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec

from builder_ui.designer.scenario_form import type_names
from builder_ui.look.buttons import button
from builder_ui.look.fields import TextField
from builder_ui.look.layers import Dialog
from builder_ui.look.texts import _
from builder_ui.look.words import text

TRUE_WORDS = frozenset({"true", "yes", "1", "так", "+"})


def open_presets(
    variables: Sequence[Mapping[str, Any]], now: Mapping[str, Any], keep: Callable[[dict[str, Any]], object]
) -> None:
    """Ask for the values; `keep` gets those that are said, of the types of their variables."""
    box = Dialog(_("Values before the try"), form=True)
    fields: list[tuple[Mapping[str, Any], TextField]] = []
    with box.body:
        if variables:
            text(_("The try begins with these values. Leave a field empty to begin without one."), "p", "help")
        else:
            text(_("There are no variables yet. A question makes one when you name where its answer goes."), "p")
        for variable in variables:
            name = str(variable["name"])
            shown = "" if name not in now else _written(now[name])
            kind = type_names().get(str(variable.get("type")), "")
            fields.append((variable, TextField(name, shown, placeholder=kind)))

    def begin() -> object:
        said: dict[str, Any] = {}
        for variable, made in fields:
            if made.value.strip():
                value = read_value(str(variable.get("type", "text")), made.value.strip())
                if value is None:
                    made.set_error(
                        _("This does not fit the type: {type}.", type=made.input.props.get("placeholder", ""))
                    )
                    return None
                said[str(variable["name"])] = value
        box.close()
        return keep(said)

    with box.footer:
        button(_("Cancel"), box.close)
        button(_("Try"), begin, kind="pri")
    box.open()


def read_value(kind: str, words: str) -> Any:
    """Read a value of a variable's type as it is typed; None when it does not fit."""
    match kind:
        case "number" | "money":
            cleaned = words.replace("\u00a0", "").replace(" ", "").replace(",", ".")
            try:
                float(cleaned)
            except ValueError:
                return None
            return cleaned
        case "boolean":
            return words.lower() in TRUE_WORDS
        case "list" | "object":
            try:
                value = msgspec.json.decode(words)
            except msgspec.DecodeError:
                return [piece.strip() for piece in words.split(",")] if kind == "list" else None
            return value if isinstance(value, list if kind == "list" else dict) else None
        case _:
            return words


def _written(value: Any) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
