"""Settings of the block that runs an author's code."""

from __future__ import annotations

from typing import Final

from runtime.blocks.contract import NEXT, BlockConfig, Card, Exit
from runtime.blocks.fields import Titles, field

ERROR: Final = Exit("error", "Код не впорався", "The code failed", quiet=True)
FAILING: Final[Titles] = ("Якщо код не впорався", "When the code fails")
CARD: Final = Card(
    uk="JavaScript",
    en="JavaScript",
    hint_uk="Виконати кілька рядків коду",
    hint_en="Run some lines of code",
    family="code",
    icon="code",
    exits=(NEXT, ERROR),
    place=10,
    summary={"code": "source", "saves": "variable"},
)
MAX_SOURCE_CHARS: Final = 50_000


class Written(BlockConfig):
    """A variable that the code may change."""

    variable: str = field("", uk="Змінна", en="Variable", widget="variable", writes=True)


class Config(BlockConfig):
    """The body of `(c) => {…}`, and the variables it may change."""

    source: str = field(
        "// c.vars.name\nreturn null;\n",
        uk="Код",
        en="Code",
        widget="code",
        language="javascript",
        lines=10,
        max_length=MAX_SOURCE_CHARS,
        help_uk=(
            "Змінні розмови — у c.vars. Код виконується в пісочниці: чверть секунди, без мережі, без таймерів, "
            "результат до 256 КБ."
        ),
        help_en=(
            "The variables of the dialog are in c.vars. The code runs in a sandbox: a quarter of a second, "
            "no network, no timers, a result of 256 kB at most."
        ),
    )
    variable: str = field(
        "",
        uk="Зберегти результат у",
        en="Save the result to",
        widget="variable",
        writes=True,
        help_uk="Те, що код повернув через return.",
        help_en="What the code gave by return.",
    )
    writes: tuple[Written, ...] = field(
        (),
        uk="Які змінні може змінювати",
        en="Variables it may change",
        widget="mapping",
        add=("Додати змінну", "Add a variable"),
        help_uk="Зміни інших змінних у c.vars — помилка.",
        help_en="Changing any other variable in c.vars is an error.",
    )
    error_variable: str = field(
        "",
        uk="Зберегти опис помилки у",
        en="Save what went wrong to",
        widget="variable",
        writes=True,
        section=FAILING,
    )
