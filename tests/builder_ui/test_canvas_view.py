"""Looking around on the canvas, and choosing several things at once."""

from __future__ import annotations

import pytest

from tests.builder_ui.canvas_browser import Person, Point


def place(person: Person, group: str = "g2") -> Point:
    box = person.group(group).bounding_box()
    assert box
    return box["x"], box["y"]


def test_the_wheel_pans(person: Person) -> None:
    before = place(person)
    person.page.mouse.move(640, 500)
    person.page.mouse.wheel(40, 60)
    person.until(lambda: place(person) == pytest.approx((before[0] - 40, before[1] - 60), abs=1))


def test_the_wheel_with_ctrl_zooms_at_the_pointer(person: Person) -> None:
    point = person.title("g2")
    person.page.mouse.move(*point)
    person.page.keyboard.down("Control")
    person.page.mouse.wheel(0, -60)
    person.page.keyboard.up("Control")
    person.page.wait_for_timeout(150)
    box = person.group("g2").bounding_box()
    assert box
    assert box["width"] > 250
    assert box["x"] < point[0] < box["x"] + box["width"]
    assert box["y"] < point[1] < box["y"] + 60


def test_the_linen_is_dragged_and_with_space_held_groups_too(person: Person) -> None:
    before = place(person)
    person.drag(person.world(180, 570), (person.world(180, 570)[0] + 50, person.world(180, 570)[1] + 20))
    person.page.wait_for_timeout(100)
    after = place(person)
    assert after[0] - before[0] == pytest.approx(50, abs=10)
    person.page.mouse.move(*person.title("g2"))
    person.page.keyboard.down("Space")
    start = person.title("g2")
    person.drag(start, (start[0] - 40, start[1]))
    person.page.keyboard.up("Space")
    assert place(person)[0] - after[0] == pytest.approx(-40, abs=10)
    assert person.changes() == []


def test_a_box_drawn_with_shift_selects_groups_that_then_move_in_one_change(person: Person) -> None:
    start, end = person.world(30, 610), person.world(360, 830)
    person.page.keyboard.down("Shift")
    person.drag(start, end)
    person.page.keyboard.up("Shift")
    person.until(lambda: person.heard("select") and person.heard("select")[-1]["groups"] == ["g8"])
    person.page.keyboard.down("Shift")
    person.page.mouse.click(*person.title("g7"))
    person.page.keyboard.up("Shift")
    person.until(lambda: set(person.heard("select")[-1]["groups"]) == {"g7", "g8"})
    title = person.title("g7")
    ops = person.next_change(lambda: person.drag(title, (title[0] + 40, title[1] + 30)))
    assert {op["path"][1] for op in ops} == {"g7", "g8"}
    person.until(person.settled)


def test_a_click_on_the_linen_selects_nothing(person: Person) -> None:
    person.block("b6").click()
    person.until(lambda: person.heard("select"))
    person.page.mouse.click(*person.world(180, 570))
    person.until(lambda: person.heard("select")[-1] == {"name": "select", "groups": [], "block": None, "edge": None})


def test_a_click_on_a_thread_selects_it_and_its_end_is_led_elsewhere(person: Person) -> None:
    middle = person.page.locator('[data-edge="e2"]').evaluate(
        """path => { const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM())
        return [at.x, at.y] }"""
    )
    person.page.mouse.click(*middle)
    person.until(lambda: person.heard("select") and person.heard("select")[-1]["edge"] == "e2")
    grab = person.middle(person.page.locator(".grab"))
    ops = person.next_change(lambda: person.drag(grab, person.title("g8")))
    assert ops == [{"t": "set", "path": ["edges", "e2", "to"], "value": {"group": "g8"}}]


def test_the_map_takes_one_there(person: Person) -> None:
    person.call("zoomTo(1.6)")
    box = person.page.get_by_role("img", name="Мінімапа").bounding_box()
    assert box
    before = place(person, "g7")
    person.page.mouse.click(box["x"] + box["width"] - 40, box["y"] + box["height"] - 30)
    person.page.wait_for_timeout(150)
    assert place(person, "g7") != before


def test_a_group_that_others_moved_out_of_sight_is_found_at_its_new_place(person: Person) -> None:
    person.server.command(do="change", ops=[{"t": "set", "path": ["layout", "g8"], "value": [9000, 9000]}])
    person.until(lambda: person.group("g8").count() == 0)
    person.server.command(do="change", ops=[{"t": "set", "path": ["layout", "g8"], "value": [12000, 9000]}])
    person.until(person.settled)
    person.call("focusGroup('g8')")
    person.group("g8").wait_for()


def test_the_words_of_the_canvas_follow_its_language(person: Person) -> None:
    person.server.command(do="call", method="set_lang", args=["en"])
    person.page.get_by_role("button", name="Zoom in").wait_for()
    assert person.page.locator(".grp.dead .tag").inner_text() == "Unreachable"
    assert person.page.locator(".trig").inner_text() == "Conversation starts"


def test_the_threads_of_what_is_selected_stand_out(person: Person) -> None:
    person.block("b2").click()
    person.until(lambda: person.page.locator(".threads .esel").count() == 4)
    person.page.mouse.click(*person.title("g2"))
    person.until(lambda: person.page.locator(".threads .esel").count() == 2)


def test_a_block_under_the_mouse_offers_to_try_copy_and_delete_it(person: Person) -> None:
    person.block("b6").hover()
    actions = person.block("b6").locator(".acts")
    actions.get_by_role("button", name="Спробувати звідси").click()
    person.until(lambda: person.heard("try_from"))
    assert person.heard("try_from")[-1]["block"] == "b6"
    person.block("b6").hover()
    ops = person.next_change(lambda: actions.get_by_role("button", name="Вилучити").click())
    assert ops == [{"t": "del", "path": ["groups", "g3", "blocks", "b6"]}]
