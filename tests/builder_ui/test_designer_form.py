"""The form of a block's settings: every block has one, in both languages, for reading too."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from nicegui import ui
from nicegui.testing.user_simulation import user_simulation
from pydantic import BaseModel

from builder_ui.designer.form.form import Form, has_texts, member_model, ui_of
from builder_ui.designer.form.scene import Scene
from builder_ui.designer.presets import read_value
from builder_ui.designer.wording import title
from builder_ui.look.preferences import Preferences, use_preferences
from runtime.blocks.catalogue import find_blocks

VARIABLES = [{"id": "v1", "name": "name", "type": "text"}, {"id": "v2", "name": "age", "type": "number"}]
WIDGETS = {
    *("text", "line", "number", "duration", "code", "select", "switch", "variable", "group", "connection"),
    *("rules", "options", "mapping", "template", "url", "secret", "hidden", "date", "plain"),
}


def scene(lang: str = "uk", *, readonly: bool = False) -> Scene:
    return Scene(
        languages=["uk", "en"],
        default_language="uk",
        lang=lang,
        variables=lambda: VARIABLES,
        groups={"g1": "Початок"},
        connections=["main"],
        declare=lambda name, kind: None,
        target_of=lambda exit_id: "Початок",
        readonly=readonly,
    )


def fields(model: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    for name, info in model.model_fields.items():
        of = ui_of(info)
        yield f"{model.__module__}.{name}", of
        if of and of["widget"] in ("options", "mapping"):
            yield from fields(member_model(info.annotation))


@pytest.mark.parametrize("name", sorted(find_blocks()))
def test_every_setting_of_every_block_has_a_widget_and_a_name_in_both_languages(name: str) -> None:
    for where, of in fields(find_blocks()[name].config):
        if where.endswith((".id", ".version")):
            continue
        assert of is not None, where
        assert of["widget"] in WIDGETS, where
        if of["widget"] != "hidden":
            for lang in ("uk", "en"):
                use_preferences(Preferences(lang, "light"))
                assert title(of), f"{where} has no title in {lang}"


@pytest.mark.parametrize("lang", ["uk", "en"])
@pytest.mark.parametrize("readonly", [False, True])
async def test_the_form_of_every_block_is_drawn_and_drawn_anew(lang: str, readonly: bool) -> None:
    use_preferences(Preferences(lang, "light"))
    told: list[str] = []
    drawn: dict[str, Form] = {}

    def page() -> None:
        for name, kind in find_blocks().items():
            with ui.element("div"):
                values = {**kind.config().model_dump(mode="json"), **kind.fresh()}
                drawn[name] = Form(
                    kind.config, values, lambda field, value: told.append(field), scene(lang, readonly=readonly), list
                )

    async with user_simulation() as user:
        ui.page("/forms")(page)
        await user.open("/forms")
        await asyncio.sleep(0.05)
        with user:
            for name, kind in find_blocks().items():
                fresh = {**kind.config().model_dump(mode="json"), **kind.fresh()}
                assert drawn[name].refresh(fresh) == []
                other = kind.config().model_dump(mode="json")
                changed = {field for field, value in other.items() if value != fresh.get(field)}
                assert set(drawn[name].refresh(other)) <= changed
                drawn[name].show_errors(dict.fromkeys(other, "Треба виправити"), {"text"})
    assert set(drawn) == set(find_blocks())
    assert told == []


def test_the_choice_of_a_language_is_offered_where_there_are_texts() -> None:
    kinds = find_blocks()
    assert has_texts(kinds["send_text"].config)
    assert has_texts(kinds["ask_choice"].config)
    assert not has_texts(kinds["wait"].config)
    assert not has_texts(kinds["javascript"].config)


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        ("text", "Олена", "Олена"),
        ("number", "1 204,5", "1204.5"),
        ("number", "багато", None),
        ("boolean", "так", True),
        ("boolean", "ні", False),
        ("list", "кориця, сироп", ["кориця", "сироп"]),
        ("list", '["кориця"]', ["кориця"]),
        ("object", '{"місто": "Опішня"}', {"місто": "Опішня"}),
        ("object", "Опішня", None),
        ("date", "2026-11-25", "2026-11-25"),
    ],
)
def test_a_value_before_a_try_is_read_by_the_type_of_its_variable(kind: str, words: str, value: object) -> None:
    assert read_value(kind, words) == value
