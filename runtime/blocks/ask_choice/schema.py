"""Settings of the question with options."""

from __future__ import annotations

from typing import Final

from pydantic import model_validator

from runtime.blocks.contract import NEXT, BlockConfig, Card, Exit, TextIn
from runtime.blocks.fields import field
from runtime.blocks.questions import TOO_MANY, WRONG_ANSWER, QuestionConfig
from runtime.blocks.rules import Rules

ONE_WAY: Final = Exit(NEXT.id, NEXT.uk, NEXT.en, falls_through=True, when="multiple from_list optional")
OTHER: Final = Exit("other", "Інша відповідь", "Any other answer", quiet=True, when="free_text")
NOTHING: Final = Exit("nothing", "Немає з чого вибрати", "Nothing to choose from", quiet=True, when="from_list")
CARD: Final = Card(
    uk="Вибір",
    en="Choices",
    hint_uk="Запропонувати кнопки з відповідями",
    hint_en="Offer buttons with answers",
    family="question",
    icon="list-check",
    exits=(ONE_WAY, OTHER, NOTHING, TOO_MANY),
    exits_from="options",
    exits_unless="multiple from_list",
    place=10,
    summary={"bubble": "text", "choices": "options", "saves": "variable"},
)
FROM_LIST: Final = ("Варіанти зі змінної", "Options from a variable")
SEVERAL: Final = ("Кілька відповідей", "Several answers")


class Option(BlockConfig):
    """One option; shown when its condition holds."""

    id: str = field("option", uk="Ключ", en="Key", widget="hidden", min_length=1, max_length=40)
    label: TextIn = field({"uk": "Варіант", "en": "Option"}, uk="Напис", en="Label", widget="line")
    description: TextIn = field("", uk="Пояснення", en="Explanation", widget="line")
    image: str = field("", uk="Зображення", en="Image", widget="url")
    value: str = field(
        "",
        uk="Що зберегти",
        en="What to save",
        widget="template",
        help_uk="Порожнє — зберегти напис.",
        help_en="Empty saves the label.",
    )
    also: TextIn = field(
        "",
        uk="Інші слова для цієї відповіді",
        en="Other words for this answer",
        widget="line",
        help_uk="Через кому: клієнт може написати їх замість того, щоб натиснути кнопку.",
        help_en="By commas: the customer may type them instead of pressing the button.",
    )
    condition: Rules | None = field(None, uk="Показувати, коли", en="Show when", widget="rules")


class Config(QuestionConfig):
    """A question answered by pressing an option, or by typing its label or number."""

    text: TextIn = field(
        {"uk": "Що вас цікавить?", "en": "What are you interested in?"},
        uk="Питання",
        en="Question",
        widget="text",
        lines=3,
    )
    retry: TextIn = field(
        {"uk": "Виберіть, будь ласка, один із варіантів.", "en": "Please choose one of the options."},
        uk="Перепитати словами",
        en="Ask again with",
        widget="text",
        section=WRONG_ANSWER,
        lines=2,
    )
    options: tuple[Option, ...] = field(
        (
            Option(id="first", label={"uk": "Перший варіант", "en": "First option"}),
            Option(id="second", label={"uk": "Другий варіант", "en": "Second option"}),
        ),
        uk="Варіанти",
        en="Options",
        widget="options",
        add=("Додати варіант", "Add an option"),
        shown_when={"from_list": ""},
    )
    free_text: bool = field(
        False,
        uk="Дозволити свою відповідь",
        en="Allow an answer of their own",
        widget="switch",
        help_uk="Те, що не схоже на жоден варіант, піде виходом «Інша відповідь».",
        help_en="What is like none of the options takes the exit “Any other answer”.",
    )
    multiple: bool = field(
        False, uk="Можна вибрати кілька", en="Several may be chosen", widget="switch", section=SEVERAL
    )
    at_least: int = field(
        1, uk="Щонайменше", en="At least", widget="number", section=SEVERAL, shown_when={"multiple": True}, ge=1, le=100
    )
    at_most: int = field(
        0,
        uk="Щонайбільше",
        en="At most",
        widget="number",
        section=SEVERAL,
        shown_when={"multiple": True},
        ge=0,
        le=100,
        help_uk="0 — без обмеження.",
        help_en="0 means no limit.",
    )
    button: TextIn = field(
        {"uk": "Готово", "en": "Done"},
        uk="Напис на кнопці",
        en="Words on the button",
        widget="line",
        section=SEVERAL,
        shown_when={"multiple": True},
    )
    from_list: str = field(
        "",
        uk="Змінна зі списком",
        en="Variable with a list",
        widget="variable",
        kinds=("list",),
        section=FROM_LIST,
        help_uk="Кожен член списку стане варіантом. Якщо це об’єкти, напис береться з поля, названого нижче.",
        help_en="Each member of the list becomes an option. Of an object the field named below is the label.",
    )
    list_label: str = field(
        "",
        uk="Поле з написом",
        en="Field with the label",
        widget="plain",
        section=FROM_LIST,
        max_length=100,
        help_uk="Порожнє — label, title або name.",
        help_en="Empty means label, title or name.",
    )

    @model_validator(mode="after")
    def options_differ(self) -> Config:
        ids = [option.id for option in self.options]
        if len(set(ids)) != len(ids) or any(way_out.id in ids for way_out in CARD.exits):
            raise ValueError("two options have one key")
        if self.at_most and self.at_most < self.at_least:
            raise ValueError("at_most is below at_least")
        return self
