"""Settings of the condition."""

from __future__ import annotations

from typing import Final

from pydantic import model_validator

from runtime.blocks.contract import BlockConfig, Card, Exit, TextIn
from runtime.blocks.fields import field
from runtime.blocks.rules import Rules

CARD: Final = Card(
    uk="Умова",
    en="Condition",
    hint_uk="Піти різними шляхами залежно від змінних",
    hint_en="Take different ways depending on variables",
    family="logic",
    icon="arrows-split-2",
    exits=(Exit("otherwise", "Інакше", "Otherwise", quiet=True),),
    exits_from="branches",
    place=10,
    summary={"rows": "branches"},
)


class Branch(BlockConfig):
    """One way: taken when its rules are met and those of no branch above are."""

    id: str = field("yes", uk="Ключ", en="Key", widget="hidden", min_length=1, max_length=40)
    label: TextIn = field({"uk": "Так", "en": "Yes"}, uk="Назва шляху", en="Name of the way", widget="line")
    rules: Rules = field(Rules(), uk="Коли", en="When", widget="rules")


class Config(BlockConfig):
    """Branches tried from the top; `otherwise` when none holds."""

    branches: tuple[Branch, ...] = field(
        (Branch(),),
        uk="Шляхи",
        en="Ways",
        widget="options",
        add=("Додати шлях", "Add a way"),
        min_length=1,
        max_length=20,
        help_uk="Перевіряються згори вниз, спрацьовує перший.",
        help_en="Tried from the top, the first that holds is taken.",
    )

    @model_validator(mode="after")
    def branches_differ(self) -> Config:
        ids = [branch.id for branch in self.branches]
        if len(set(ids)) != len(ids) or "otherwise" in ids:
            raise ValueError("two ways have one key")
        return self
