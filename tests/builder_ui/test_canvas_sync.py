"""One draft in several browsers: everybody sees the same, and what the server refuses is taken back."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from runtime.scenarios.ops import OpRefused, apply
from tests.builder_ui.canvas_browser import Person
from tests.builder_ui.canvas_sample import pottery_shop

SEEDS = range(12)


def test_two_browsers_see_each_others_changes(open_canvas: Callable[..., Person]) -> None:
    first, second = open_canvas(), open_canvas()
    first.next_change(lambda: first.drag(first.title("g8"), (500, 560)))
    second.until(lambda: second.document() == first.document())
    second.next_change(lambda: second.drag(second.knot("b2", "silence"), second.title("g8")))
    first.until(lambda: first.document() == second.document())
    assert first.settled()
    assert first.errors == second.errors == []


def test_a_change_of_others_goes_under_one_that_is_not_confirmed_yet(person: Person) -> None:
    person.server.command(do="hold")
    person.next_change(lambda: person.drag(person.knot("b2", "silence"), person.title("g8")))
    renamed = {"t": "set", "path": ["groups", "g8", "title"], "value": "Знижка"}
    person.server.command(do="change", ops=[renamed])
    person.until(lambda: person.group("g8").locator("h3").inner_text() == "Знижка")
    assert person.call("unconfirmed()") == 1
    person.server.command(do="release")
    person.until(person.settled)


def test_a_refused_change_is_taken_back(person: Person) -> None:
    person.server.command(do="refuse_next")
    person.next_change(lambda: person.drag(person.title("g8"), (500, 560)))
    person.until(lambda: person.heard("refused"))
    person.until(person.settled)
    assert person.document()["layout"]["g8"] == [44, 640]


def test_a_gap_in_the_numbers_makes_the_canvas_read_the_draft_again(person: Person) -> None:
    person.server.command(do="call", method="patch", kwargs={"seq": 7, "ops": []})
    person.until(lambda: person.heard("need_reload"))
    assert person.heard("need_reload")[0]["reason"] == "moved"
    person.until(person.settled)


def test_reading_the_draft_again_keeps_the_view_and_the_selection(person: Person) -> None:
    person.block("b6").click()
    person.page.mouse.move(640, 500)
    person.page.mouse.wheel(0, 120)
    before = person.block("b6").bounding_box()
    loads = len(person.heard("ready"))
    person.call("reload()")
    person.until(lambda: len(person.heard("ready")) > loads)
    assert person.block("b6").bounding_box() == before
    assert person.block("b6").get_attribute("aria-current") == "true"


def test_a_draft_that_cannot_be_read_is_told_in_words(open_canvas: Callable[..., Person]) -> None:
    tab = open_canvas()
    tab.page.route("**/draft", lambda route: route.fulfill(status=503, body="{}"))
    tab.page.goto(tab.server.url)
    tab.page.get_by_text("Не вдалося завантажити сценарій").wait_for()
    tab.page.unroute("**/draft")
    tab.page.get_by_role("button", name="Спробувати ще раз").click()
    tab.group("g1").wait_for()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_browser_applies_operations_as_the_runtime_does(person: Person, seed: int) -> None:
    chance = random.Random(seed)
    document = pottery_shop()
    applied: list[dict[str, Any]] = []
    for number in range(60):
        op = _some_op(chance, document, number)
        try:
            apply(document, [op])
        except OpRefused:
            continue
        applied.append(op)
    script = """([before, ops]) => import('rozmova-canvas').then(({ applyOps }) => {
        const { document, reverse } = applyOps(before, ops)
        return [document, applyOps(document, reverse, { check: false }).document]
    })"""
    after, back = person.page.evaluate(script, [pottery_shop(), applied])
    assert len(applied) > 20
    assert after == document
    assert back == pottery_shop()


def _some_op(chance: random.Random, document: dict[str, Any], number: int) -> dict[str, Any]:
    group = chance.choice(document["groups"])
    group_path = ["groups", group["id"]]
    blocks = [*group_path, "blocks"]
    block = [*blocks, chance.choice(group["blocks"])["id"] if group["blocks"] else "none"]
    edge = chance.choice(document["edges"])["id"] if document["edges"] else "none"
    elsewhere = ["groups", chance.choice(document["groups"])["id"], "blocks"]
    at = chance.choice([{}, {"index": chance.randrange(4)}])
    place = [chance.randrange(900), chance.randrange(900)]
    ops: list[dict[str, Any]] = [
        {"t": "set", "path": ["layout", group["id"]], "value": place},
        {"t": "set", "path": [*group_path, "title"], "value": f"Назва {number}", "was": group["title"]},
        {"t": "set", "path": [*block, "config", "text"], "value": "Так"},
        {"t": "set", "path": [*block, "config", "options", "o1", "label"], "value": "?"},
        {"t": "set", "path": [*block, "name"]},
        {"t": "move", "path": block, "to": elsewhere, **at},
        {"t": "move", "path": group_path, "to": ["groups"], **at},
        {"t": "add", "path": blocks, "value": {"id": f"n{number}", "type": "text", "config": {}}, **at},
        {"t": "add", "path": ["variables"], "value": {"id": f"v{number}", "name": f"n{number}"}, **at},
        {"t": "del", "path": block},
        {"t": "del", "path": ["edges", edge]},
    ]
    return deepcopy(chance.choice(ops))
