"""What the canvas shows: texts, exits, overlays, zoom steps, and only as much as can be seen."""

from __future__ import annotations

from collections.abc import Callable

from tests.builder_ui.canvas_browser import Person
from tests.builder_ui.canvas_sample import many_groups

PROBLEMS = [
    {"group": "g5", "block": "b11", "severity": "error", "code": "dead_end", "sentence": "Вихід «Ні» нікуди не веде"},
    {"group": "g6", "block": "b13", "severity": "warning", "code": "no_text", "sentence": "Без тексту", "mark": "EN"},
    {"severity": "hint", "code": "viber", "sentence": "У Viber інакше"},
]
OVERFLOWS = """() => [...document.querySelectorAll('.rz-canvas .blk')].filter(blk => {
    const last = blk.querySelector('.content').lastElementChild
    return Math.abs(blk.offsetHeight - Math.max(32, last.offsetTop + last.offsetHeight + 5)) > 0.5
}).map(blk => blk.dataset.block)"""
KNOTS = """() => [...document.querySelectorAll('.rz-canvas .blk button.knot.on')].map(knot => {
    const group = knot.closest('.grp').getBoundingClientRect()
    const box = knot.getBoundingClientRect()
    return Math.round(box.left + box.width / 2 - group.right)
})"""


def test_drawn_heights_are_those_that_were_reckoned(person: Person) -> None:
    assert person.page.evaluate(OVERFLOWS) == []
    person.call("setLang('en')")
    person.page.wait_for_timeout(100)
    assert person.page.evaluate(OVERFLOWS) == []


def test_knots_lie_on_the_right_border_and_threads_begin_there(person: Person) -> None:
    assert set(person.page.evaluate(KNOTS)) <= {0, -1}
    knot = person.knot("b2", "o2")
    path = person.page.locator('[data-edge="e2"]')
    start = path.evaluate(
        "path => { const at = path.getPointAtLength(0).matrixTransform(path.getScreenCTM()); return [at.x, at.y] }"
    )
    assert abs(start[0] - knot[0]) < 1.5
    assert abs(start[1] - knot[1]) < 1.5


def test_a_text_shows_its_variables_as_chips_in_the_language_of_the_designer(person: Person) -> None:
    assert person.block("b2").locator(".var").inner_text() == "звертання"
    assert person.block("b2").locator(".ex").all_inner_texts()[:2] == ["Де моє замовлення?", "Повернути товар"]
    person.call("setLang('en')")
    assert person.block("b2").locator(".ex").all_inner_texts()[:2] == ["Where is my order?", "Return an item"]
    assert "Напишіть номер" in person.block("b3").inner_text()


def test_a_condition_is_told_as_a_sentence(person: Person) -> None:
    assert " ".join(person.block("b11").locator(".sent").inner_text().split()) == "Якщо днів не більше ніж 14"


def test_a_group_that_nothing_leads_to_is_marked_until_something_does(person: Person) -> None:
    assert person.page.locator(".grp.dead").get_attribute("data-group") == "g8"
    person.next_change(lambda: person.drag(person.knot("b13", "high"), person.title("g8")))
    person.until(lambda: person.page.locator(".grp.dead").count() == 0)


def test_problems_stand_on_their_blocks_and_are_counted(person: Person) -> None:
    person.server.command(do="call", method="set_problems", args=[PROBLEMS])
    pill = person.page.get_by_role("button", name="1 помилка, 2 поради")
    pill.wait_for()
    assert person.block("b11").locator(".pbadge").inner_text().startswith("1")
    assert person.block("b13").locator(".pbadge").inner_text().startswith("EN")
    pill.click()
    person.until(lambda: person.heard("problems"))


def test_the_path_of_a_try_lights_up_and_goes_out(person: Person) -> None:
    trace = {
        "visited_blocks": ["b1", "b2", "b3"],
        "visited_edges": [["b2", "o1"]],
        "running_block": "b3",
    }
    person.server.command(do="call", method="set_trace", kwargs=trace)
    person.page.locator(".blk.now").wait_for()
    assert person.page.locator(".blk.now").get_attribute("data-block") == "b3"
    assert person.page.locator(".threads .eh").count() == 1
    assert person.page.locator(".threads .es").count() == 1
    assert person.block("b2").locator('[data-exit="o1"].lit').count() == 1
    person.server.command(do="call", method="clear_trace")
    person.until(lambda: person.page.locator(".threads .eh").count() == 0)


def test_from_65_to_35_percent_no_text_of_blocks_is_mounted_and_below_no_icons(person: Person) -> None:
    person.call("zoomTo(0.5)")
    person.until(lambda: person.page.locator(".blk .ln").count() == 0)
    assert person.page.locator(".blk .tile svg").count() > 0
    assert person.group("g1").locator("h3").inner_text() == "Привітання"
    person.call("zoomTo(0.3)")
    person.until(lambda: person.page.locator(".blk .tile svg").count() == 0)
    size = person.group("g1").locator("h3").evaluate("h3 => parseFloat(getComputedStyle(h3).fontSize)")
    assert 9 <= size * 0.3 <= 12


def test_of_three_hundred_groups_only_those_in_view_are_mounted_and_none_is_lost(
    open_canvas: Callable[..., Person],
) -> None:
    tab = open_canvas()
    tab.server.command(do="reset", document=many_groups(300))
    tab.until(lambda: tab.heard("ready"))
    tab.call("zoomTo(1)")
    tab.page.wait_for_timeout(200)
    assert tab.page.locator(".grp").count() < 60
    assert len(tab.document()["groups"]) == 300
    tab.call("fit()")
    tab.page.wait_for_timeout(500)
    assert tab.page.locator(".grp").count() <= 280
    tab.call("focusBlock('b250t')")
    tab.block("b250t").wait_for()
    assert tab.errors == []


def test_going_to_a_problem_brings_its_block_into_view(person: Person) -> None:
    person.call("zoomTo(2)")
    person.server.command(do="call", method="locate", kwargs={"group": "g7", "block": "b15"})
    person.until(lambda: person.heard("select") and person.heard("select")[-1]["block"] == "b15")
    box = person.block("b15").bounding_box()
    assert box
    assert 216 <= box["x"] <= 1280
    assert 0 <= box["y"] <= 900


def test_a_jump_leads_to_its_group(person: Person) -> None:
    jump = {"id": "b99", "type": "jump", "config": {"group": "g8"}}
    person.server.command(do="change", ops=[{"t": "add", "path": ["groups", "g7", "blocks"], "value": jump}])
    person.until(lambda: person.page.locator(".grp.dead").count() == 0)
    assert [group["id"] for group in person.call("groupsList()")][-1] == "g8"


def test_an_unreachable_group_is_told_by_its_tag_and_counted_once(person: Person) -> None:
    problem = {"group": "g8", "severity": "warning", "code": "group_unreachable", "sentence": "Нічого не веде"}
    person.server.command(do="call", method="set_problems", args=[[problem]])
    person.page.get_by_role("button", name="1 порада").wait_for()
    assert person.group("g8").locator(".tag").inner_text() == "Недосяжна"
    assert person.page.locator(".pbadge").count() == 0


def test_the_knot_of_an_exit_with_a_problem_is_marked(person: Person) -> None:
    problem = {"group": "g5", "block": "b11", "exit": "no", "severity": "error", "code": "x", "sentence": "Нікуди"}
    person.server.command(do="call", method="set_problems", args=[[problem]])
    person.block("b11").locator('[data-exit="no"].prob').wait_for()


def test_a_thread_whose_exit_is_no_more_keeps_a_row_to_be_seen(person: Person) -> None:
    edge = {"id": "e92", "from": {"block": "b6", "exit": "old"}, "to": {"group": "g7"}}
    person.server.command(do="change", ops=[{"t": "add", "path": ["edges"], "value": edge}])
    person.block("b6").locator('[data-exit="old"].on').wait_for()
    assert person.page.locator('[data-edge="e92"]').count() == 1
