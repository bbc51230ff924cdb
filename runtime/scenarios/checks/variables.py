"""Variables: names that can't be used, read though nobody declared them, kept though nobody reads them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, cast

from runtime.blocks.fields import FieldAt
from runtime.dialog.variables import Value, WrongValue, keep
from runtime.scenarios.checks.problem import Problem
from runtime.scenarios.checks.scene import BUILT_IN, Scene, Seen
from runtime.scenarios.document import Variable
from runtime.scenarios.shape import path_text

NAME: Final = re.compile(r"[^\W\d]\w*")
RESERVED: Final = frozenset(
    {"contact", "bot", "secret", "module", "forloop", "now", "today", "true", "false", "nil", "null", "empty", "blank"}
    | {"and", "or", "not", "contains", "in", "if", "else"}
)
_IN_CODE = re.compile(r"""\bvars\s*(?:\?\.|\.)\s*([^\W\d]\w*)|\bvars\s*\[\s*["']([^"']{1,80})["']\s*\]""")


def find(scene: Scene) -> Iterator[Problem]:
    """Find wrong, missing and idle variables."""
    yield from _declared(scene)
    read, written = _uses(scene)
    known = {full_name(variable) for variable in scene.document.variables}
    for seen in scene.blocks.values():
        for name, place in _read_by(seen):
            if not _is_known(scene, name, known):
                yield scene.problem(
                    "variable_unknown",
                    "error",
                    f"Змінної «{name}» немає: на її місці буде порожньо.",
                    f"There is no variable “{name}”: its place stays empty.",
                    seen,
                    place,
                )
        for at in seen.fields:
            if (name := _writes(at)) and not _is_known(scene, name, known):
                yield scene.problem(
                    "variable_unknown",
                    "error",
                    f"Змінної «{name}» немає: відповідь не збережеться.",
                    f"There is no variable “{name}”: the answer is not kept.",
                    seen,
                    path_text(at.path),
                )
    for variable in scene.document.variables:
        name = full_name(variable)
        if name in read or variable.scope in ("secret", "module", "bot", "contact"):
            continue
        if name in written:
            uk, en = f"Змінну «{name}» ніхто не читає.", f"Nobody reads the variable “{name}”."
        else:
            uk, en = f"Змінна «{name}» ніде не потрібна.", f"The variable “{name}” is not used anywhere."
        yield Problem("variable_never_read", "hint", uk, en, item=variable.id)


def full_name(variable: Variable) -> str:
    """Give the name a text uses: "contact.phone", or "name" for one of the dialog."""
    return variable.name if variable.scope in ("dialog", "module") else f"{variable.scope}.{variable.name}"


def _declared(scene: Scene) -> Iterator[Problem]:
    counted = Counter(full_name(variable) for variable in scene.document.variables)
    for variable in scene.document.variables:
        if not NAME.fullmatch(variable.name) or variable.name in RESERVED:
            yield Problem(
                "variable_name",
                "error",
                f"Назва «{variable.name}» не годиться: потрібне слово з літер, цифр і «_», не з цифри на початку.",
                f"The name “{variable.name}” can't be used: letters, digits and “_”, not a digit first.",
                item=variable.id,
            )
        if counted[full_name(variable)] > 1:
            yield Problem(
                "variable_twice",
                "error",
                f"Змінних «{variable.name}» дві.",
                f"There are two variables “{variable.name}”.",
                item=variable.id,
            )
        if variable.default not in (None, "") and variable.scope != "secret":
            try:
                keep(cast(Value, variable.default), variable.type)
            except WrongValue:
                yield Problem(
                    "variable_default",
                    "error",
                    f"Початкове значення змінної «{variable.name}» не того типу.",
                    f"The first value of the variable “{variable.name}” is of another type.",
                    item=variable.id,
                )
        if variable.scope == "secret" and variable.default not in (None, ""):
            yield Problem(
                "secret_in_document",
                "error",
                f"Секрет «{variable.name}» записано в сценарії. Збережіть його в налаштуваннях бота.",
                f"The secret “{variable.name}” is written in the scenario. Keep it in the settings of the bot.",
                item=variable.id,
            )


def _uses(scene: Scene) -> tuple[set[str], set[str]]:
    read: set[str] = set()
    written: set[str] = set()
    for seen in scene.blocks.values():
        read.update(name for name, _ in _read_by(seen))
        for at in seen.fields:
            if name := _writes(at):
                written.add(name)
            elif at.widget == "code" and isinstance(at.value, str):
                read.update(one or other for one, other in cast("list[tuple[str, str]]", _IN_CODE.findall(at.value)))
    return read, written


def _writes(at: FieldAt) -> str:
    return at.value if at.widget == "variable" and at.ui.get("writes") and isinstance(at.value, str) else ""


def _read_by(seen: Seen) -> Iterator[tuple[str, str]]:
    for source in seen.sources:
        for name in sorted(source.variables):
            yield name, source.place
    for at in seen.fields:
        if at.widget == "variable" and not at.ui.get("writes") and isinstance(at.value, str) and at.value:
            yield at.value, path_text(at.path)


def _is_known(scene: Scene, name: str, known: set[str]) -> bool:
    if name in known or name in BUILT_IN:
        return True
    scope, _, rest = name.partition(".")
    if scope == "secret":
        return scene.surroundings.secrets is None or rest in scene.surroundings.secrets
    if scope == "contact":
        return rest in scene.surroundings.contact_fields
    if scope == "bot":
        return rest in scene.surroundings.bot_fields
    return False
