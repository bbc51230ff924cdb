"""Settings of the block that sets variables."""

from __future__ import annotations

from typing import Final, Literal

from runtime.blocks.contract import NEXT, BlockConfig, Card, Exit
from runtime.blocks.fields import field

ERROR: Final = Exit("error", "Не вдалося", "It failed", quiet=True)
CARD: Final = Card(
    uk="Задати змінну",
    en="Set a variable",
    hint_uk="Запам’ятати, порахувати, додати до списку",
    hint_en="Remember, calculate, add to a list",
    family="logic",
    icon="variable",
    exits=(NEXT, ERROR),
    place=20,
    summary={"rows": "assignments"},
)

Action = Literal["set", "plus", "minus", "times", "divide", "add", "remove", "copy", "yes", "no", "now", "clear"]


class Assignment(BlockConfig):
    """One variable and what becomes of it."""

    variable: str = field("", uk="Змінна", en="Variable", widget="variable", writes=True)
    action: Action = field(
        "set",
        uk="Що зробити",
        en="What to do",
        widget="select",
        select={
            "set": ("зробити рівною", "set to"),
            "plus": ("збільшити на", "increase by"),
            "minus": ("зменшити на", "decrease by"),
            "times": ("помножити на", "multiply by"),
            "divide": ("поділити на", "divide by"),
            "add": ("додати до списку", "add to the list"),
            "remove": ("вилучити зі списку", "take out of the list"),
            "copy": ("скопіювати зі змінної", "copy from the variable"),
            "yes": ("так", "yes"),
            "no": ("ні", "no"),
            "now": ("цей момент", "this moment"),
            "clear": ("очистити", "clear"),
        },
    )
    value: str = field(
        "",
        uk="Значення",
        en="Value",
        widget="template",
        shown_when={"action": ["set", "plus", "minus", "times", "divide", "add", "remove", "copy"]},
    )


class Config(BlockConfig):
    """Assignments, made from the top; when one can't be made, none below it is and the exit is `error`."""

    assignments: tuple[Assignment, ...] = field(
        (Assignment(),),
        uk="Змінні",
        en="Variables",
        widget="mapping",
        add=("Додати змінну", "Add a variable"),
        max_length=30,
    )
