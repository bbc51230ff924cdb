"""Settings of the request to another service."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Literal

from pydantic import model_validator

from runtime.blocks.addresses import compile_address
from runtime.blocks.contract import NEXT, BlockConfig, Card, Exit
from runtime.blocks.fields import Titles, field
from runtime.blocks.http_request.body import JsonBody, compile_json
from runtime.blocks.http_request.paths import read_path
from runtime.dialog.liquid import BadText, Template

ERROR: Final = Exit("error", "Не вдалося", "It failed", quiet=True)
CARD: Final = Card(
    uk="HTTP-запит",
    en="HTTP request",
    hint_uk="Спитати інший сервіс або передати йому дані",
    hint_en="Ask another service, or give it data",
    family="link",
    icon="world",
    exits=(NEXT, ERROR),
    place=10,
    summary={"request": ["method", "url"], "rows": "saves"},
)
SENDING: Final[Titles] = ("Що надіслати", "What to send")
TAKING: Final[Titles] = ("Що взяти з відповіді", "What to take from the answer")
FAILING: Final[Titles] = ("Якщо не вдалося", "When it fails")


class Pair(BlockConfig):
    """A name and a value."""

    name: str = field("", uk="Назва", en="Name", widget="plain", max_length=200)
    value: str = field("", uk="Значення", en="Value", widget="template")


class Saved(BlockConfig):
    """A place in the answer, and the variable that gets what is there."""

    path: str = field(
        "",
        uk="Місце",
        en="Place",
        widget="plain",
        max_length=500,
        help_uk="Наприклад data.items[0].name; порожнє — уся відповідь.",
        help_en="For example data.items[0].name; empty is the whole answer.",
    )
    variable: str = field("", uk="Змінна", en="Variable", widget="variable", writes=True)


class Config(BlockConfig):
    """One request and what to take from its answer."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = field(
        "GET",
        uk="Метод",
        en="Method",
        widget="select",
        select={method: (method, method) for method in ("GET", "POST", "PUT", "PATCH", "DELETE")},
    )
    url: str = field(
        "",
        uk="Адреса",
        en="Address",
        widget="url",
        help_uk="https://… Значення змінних у ній кодуються самі.",
        help_en="https://… Values of variables in it are encoded by themselves.",
    )
    query: tuple[Pair, ...] = field(
        (),
        uk="Параметри адреси",
        en="Parameters of the address",
        widget="mapping",
        section=SENDING,
        add=("Додати параметр", "Add a parameter"),
    )
    headers: tuple[Pair, ...] = field(
        (),
        uk="Заголовки",
        en="Headers",
        widget="mapping",
        section=SENDING,
        add=("Додати заголовок", "Add a header"),
        help_uk="Таємний ключ: {{ secret.назва }}. Його не видно ні в розмові, ні в журналі.",
        help_en="A secret key: {{ secret.name }}. It is seen neither in the dialog nor in a log.",
    )
    body_kind: Literal["none", "json", "form", "text"] = field(
        "none",
        uk="Тіло запиту",
        en="Body of the request",
        widget="select",
        section=SENDING,
        select={
            "none": ("Немає", "None"),
            "json": ("JSON", "JSON"),
            "form": ("Поля форми", "Fields of a form"),
            "text": ("Текст", "Text"),
        },
    )
    body: str = field(
        "",
        uk="Вміст",
        en="Content",
        widget="template",
        section=SENDING,
        lines=6,
        shown_when={"body_kind": ["json", "text"]},
        help_uk='У JSON: "{{ змінна }}" у лапках — текст, {{ змінна }} без лапок — число, список, так/ні.',
        help_en='In JSON: "{{ variable }}" in quotes is text, {{ variable }} without is a number, a list, a yes/no.',
    )
    form: tuple[Pair, ...] = field(
        (),
        uk="Поля",
        en="Fields",
        widget="mapping",
        section=SENDING,
        add=("Додати поле", "Add a field"),
        shown_when={"body_kind": "form"},
    )
    saves: tuple[Saved, ...] = field(
        (),
        uk="Зберегти з відповіді",
        en="Save from the answer",
        widget="mapping",
        section=TAKING,
        add=("Додати змінну", "Add a variable"),
    )
    status_variable: str = field(
        "",
        uk="Код відповіді зберегти у",
        en="Save the status to",
        widget="variable",
        writes=True,
        kinds=("number", "text"),
        section=TAKING,
    )
    timeout_s: float = field(
        10.0, uk="Чекати секунд", en="Seconds to wait", widget="number", section=FAILING, ge=1, le=60
    )
    only_ok: bool = field(
        True,
        uk="Код 400 і вище — невдача",
        en="A status of 400 and above is a failure",
        widget="switch",
        section=FAILING,
    )
    error_variable: str = field(
        "",
        uk="Зберегти опис помилки у",
        en="Save what went wrong to",
        widget="variable",
        writes=True,
        section=FAILING,
    )

    @model_validator(mode="after")
    def request_can_be_written(self) -> Config:
        try:
            if self.body_kind == "json" and self.body.strip():
                _ = self.json_body
            _ = self.address
        except BadText as error:
            raise ValueError(error.en) from error
        for saved in self.saves:
            read_path(saved.path)
        return self

    @cached_property
    def address(self) -> Template:
        """The address with its values percent-encoded and its secrets referred to."""
        return compile_address(self.url.partition("#")[0], secrets=True)

    @cached_property
    def json_body(self) -> JsonBody:
        """The JSON body, with templates where its values are."""
        return compile_json(self.body)
