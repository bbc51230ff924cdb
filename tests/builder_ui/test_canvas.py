"""Drawing a scenario by hand: what each move of the mouse changes in the document."""

from __future__ import annotations

from collections.abc import Callable

from tests.builder_ui.canvas_browser import Person


def test_a_card_dropped_on_the_linen_makes_a_group_of_its_own(person: Person) -> None:
    ops = person.next_change(lambda: person.drop_card("choice", person.world(180, 570)))
    block = ops[0]["value"]["blocks"][0]
    assert [op["path"] for op in ops] == [["groups"], ["layout", ops[0]["value"]["id"]]]
    assert block["type"] == "choice"
    assert block["config"]["text"] == {"uk": "Що оберете?", "en": "What will it be?"}
    person.until(person.settled)
    assert person.block(block["id"]).get_attribute("aria-current") == "true"


def test_the_options_of_two_new_blocks_have_ids_of_their_own(person: Person) -> None:
    first = person.next_change(lambda: person.drop_card("choice", person.world(180, 570)))[0]["value"]["blocks"][0]
    second = person.next_change(lambda: person.drop_card("choice", person.world(1005, 200)))[0]["value"]["blocks"][0]
    ids = [option["id"] for block in (first, second) for option in block["config"]["options"]]
    assert len(set(ids)) == 4


def test_a_card_dropped_on_a_group_stands_where_the_line_was(person: Person) -> None:
    x, _ = person.middle(person.block("b4"))
    top = person.block("b4").bounding_box()
    assert top
    ops = person.next_change(lambda: person.drop_card("text", (x, top["y"] + 4)))
    assert ops[0]["path"] == ["groups", "g2", "blocks"]
    assert ops[0]["index"] == 1
    person.until(lambda: person.group("g2").locator(".blk").count() == 3)


def test_a_card_put_at_the_end_takes_over_the_thread_of_the_last_block(person: Person) -> None:
    edge = {"id": "e90", "from": {"block": "b17", "exit": "next"}, "to": {"group": "g7"}}
    person.server.command(do="change", ops=[{"t": "add", "path": ["edges"], "value": edge}])
    person.until(person.settled)
    box = person.block("b17").bounding_box()
    assert box
    ops = person.next_change(
        lambda: person.drop_card("photo", (box["x"] + 60, box["y"] + box["height"] + 4)),
    )
    assert ops[1] == {
        "t": "set",
        "path": ["edges", "e90", "from"],
        "value": {"block": ops[0]["value"]["id"], "exit": "next"},
    }


def test_a_tapped_card_goes_after_the_selected_block(person: Person) -> None:
    person.block("b1").click()
    ops = person.next_change(lambda: person.server.command(do="call", method="add_block", args=["photo"]))
    assert ops[0]["path"] == ["groups", "g1", "blocks"]
    assert ops[0]["index"] == 1


def test_a_thread_pulled_from_a_knot_connects_the_exit(person: Person) -> None:
    ops = person.next_change(lambda: person.drag(person.knot("b2", "silence"), person.title("g8")))
    assert ops[0]["path"] == ["edges"]
    assert ops[0]["value"]["from"] == {"block": "b2", "exit": "silence"}
    assert ops[0]["value"]["to"] == {"group": "g8"}
    person.until(lambda: person.group("g8").locator(".tag").count() == 0)


def test_a_thread_pulled_to_a_later_block_leads_to_that_block(person: Person) -> None:
    ops = person.next_change(
        lambda: person.drag(person.knot("b2", "silence"), person.middle(person.block("b17").locator(".tile")))
    )
    assert ops[0]["value"]["to"] == {"group": "g8", "block": "b17"}


def test_an_exit_has_one_thread_and_pulling_it_again_leads_it_elsewhere(person: Person) -> None:
    ops = person.next_change(lambda: person.drag(person.knot("b2", "o1"), person.title("g5")))
    assert ops == [{"t": "set", "path": ["edges", "e1", "to"], "value": {"group": "g5"}}]


def test_a_thread_let_go_on_the_linen_grows_a_group_of_the_picked_kind(person: Person) -> None:
    person.drag(person.knot("b13", "high"), person.world(340, 560))
    person.page.get_by_role("combobox").fill("вибір")
    ops = person.next_change(lambda: person.press("Enter"))
    made = ops[0]["value"]
    assert [block["type"] for block in made["blocks"]] == ["choice"]
    assert ops[-1]["value"]["from"] == {"block": "b13", "exit": "high"}
    assert ops[-1]["value"]["to"] == {"group": made["id"]}


def test_nothing_is_sent_while_a_group_is_dragged_and_one_change_when_it_is_let_go(person: Person) -> None:
    start = person.title("g8")
    person.page.mouse.move(*start)
    person.page.mouse.down()
    for step in range(1, 12):
        person.page.mouse.move(start[0] + step * 10, start[1] + step * 4)
    assert person.changes() == []
    ops = person.next_change(person.page.mouse.up)
    assert [op["path"] for op in ops] == [["layout", "g8"]]
    assert ops[0]["value"][0] > 44
    person.until(person.settled)


def test_a_trigger_is_put_aside_and_docks_again(person: Person) -> None:
    pill = person.page.locator(".trig")
    x, y = person.middle(pill)
    home = person.document().get("layout", {}).get("t1")
    ops = person.next_change(lambda: person.drag((x, y), (x - 30, y + 420)))
    assert home is None
    assert [op["path"] for op in ops] == [["layout", "t1"]]
    person.until(lambda: pill.locator(".knot").count() == 1)
    ops = person.next_change(lambda: person.drag(person.middle(pill.locator("svg")), (x - 40, y + 10)))
    assert ops == [{"t": "set", "path": ["layout", "t1"]}]
    person.until(person.settled)


def test_a_block_dragged_to_another_group_takes_the_threads_that_lead_to_it_along(person: Person) -> None:
    edge = {"id": "e91", "from": {"block": "b2", "exit": "silence"}, "to": {"group": "g8", "block": "b17"}}
    person.server.command(do="change", ops=[{"t": "add", "path": ["edges"], "value": edge}])
    person.until(person.settled)
    tile = person.middle(person.block("b17").locator(".tile"))
    target = person.block("b15").bounding_box()
    assert target
    ops = person.next_change(lambda: person.drag(tile, (target["x"] + 60, target["y"] + 3)))
    assert ops == [
        {"t": "move", "path": ["groups", "g8", "blocks", "b17"], "to": ["groups", "g7", "blocks"], "index": 1},
        {"t": "set", "path": ["edges", "e91", "to"], "value": {"group": "g7", "block": "b17"}},
    ]


def test_a_block_dragged_to_the_linen_gets_a_group_of_its_own(person: Person) -> None:
    tile = person.middle(person.block("b7").locator(".tile"))
    ops = person.next_change(lambda: person.drag(tile, person.world(340, 560)))
    assert [op["t"] for op in ops] == ["add", "set", "move"]
    assert ops[2]["to"] == ["groups", ops[0]["value"]["id"], "blocks"]


def test_escape_puts_a_dragged_block_back(person: Person) -> None:
    tile = person.middle(person.block("b7").locator(".tile"))
    person.page.mouse.move(*tile)
    person.page.mouse.down()
    person.page.mouse.move(tile[0] + 30, tile[1] + 30)
    assert person.page.locator(".ghost").count() == 1
    person.press("Escape")
    person.page.mouse.up()
    assert person.page.locator(".ghost").count() == 0
    assert person.changes() == []


def test_a_deleted_group_takes_its_threads_along_and_undo_brings_all_back(person: Person) -> None:
    before = person.document()
    person.page.mouse.click(*person.title("g4"))
    ops = person.next_change(lambda: person.press("Delete"))
    assert {tuple(op["path"]) for op in ops} == {
        ("edges", "e3"),
        ("edges", "e4"),
        ("edges", "e9"),
        ("edges", "e10"),
        ("groups", "g4"),
        ("layout", "g4"),
    }
    person.press("Control+KeyZ")
    person.until(lambda: person.group("g4").count() == 1)
    person.until(person.settled)
    assert {edge["id"] for edge in person.document()["edges"]} == {edge["id"] for edge in before["edges"]}


def test_a_deleted_thread_leaves_its_exit_free(person: Person) -> None:
    person.page.locator('[data-edge="e8"]').dispatch_event("click")
    ops = person.next_change(lambda: person.press("Delete"))
    assert ops == [{"t": "del", "path": ["edges", "e8"]}]


def test_the_start_of_the_conversation_outlives_its_group(person: Person) -> None:
    person.page.mouse.click(*person.title("g1"))
    person.next_change(lambda: person.press("Delete"))
    assert [trigger["kind"] for trigger in person.document()["triggers"]] == ["start"]
    person.until(person.settled)


def test_a_double_click_on_the_title_renames_the_group(person: Person) -> None:
    person.page.mouse.dblclick(*person.title("g2"))
    person.page.get_by_label("Назва групи").fill("Де посилка?")
    ops = person.next_change(lambda: person.press("Enter"))
    assert ops == [
        {"t": "set", "path": ["groups", "g2", "title"], "value": "Де посилка?", "was": "Статус замовлення"},
    ]


def test_groups_copied_in_one_tab_are_pasted_in_another_with_new_ids(open_canvas: Callable[..., Person]) -> None:
    clipboard = ["clipboard-read", "clipboard-write"]
    first = open_canvas(permissions=clipboard)
    second = Person(first.server, first.page.context.new_page()).open()
    first.page.bring_to_front()
    first.page.mouse.click(*first.title("g1"))
    first.page.keyboard.down("Shift")
    first.page.mouse.click(*first.title("g5"))
    first.page.keyboard.up("Shift")
    first.press("Control+KeyC")
    second.page.bring_to_front()
    second.page.mouse.click(300, 500)
    ops = second.next_change(lambda: second.press("Control+KeyV"))
    groups = [op["value"] for op in ops if op["path"] == ["groups"]]
    edges = [op["value"] for op in ops if op["path"] == ["edges"]]
    assert [group["title"] for group in groups] == ["Привітання", "Повернення"]
    assert not {"g1", "g5", "b1", "b2"} & {one["id"] for group in groups for one in [group, *group["blocks"]]}
    options = [option["id"] for option in groups[0]["blocks"][1]["config"]["options"]]
    assert [(edge["from"]["exit"], edge["to"]["group"]) for edge in edges] == [(options[1], groups[1]["id"])]
    first.until(lambda: first.document() == second.document())


def test_a_duplicated_block_stands_below_the_first(person: Person) -> None:
    person.block("b6").click()
    ops = person.next_change(lambda: person.press("Control+KeyD"))
    assert (ops[0]["path"], ops[0]["index"]) == (["groups", "g3", "blocks"], 2)
    assert ops[0]["value"]["config"] == {"text": {"uk": "Ваша посилка вже їде! Очікуйте {{ дата }}."}}


def test_tidying_up_puts_groups_into_columns_in_one_change(person: Person) -> None:
    ops = person.next_change(lambda: person.page.get_by_role("button", name="Розкласти").click())
    assert all(op["path"][0] == "layout" for op in ops)
    places = person.document()["layout"]
    assert places["g1"][0] < places["g2"][0] < places["g3"][0]


def test_a_note_is_written_where_it_lies(person: Person) -> None:
    person.server.command(do="call", method="add_note")
    field = person.page.locator(".stick textarea")
    field.fill("Спитати Олену")
    ops = person.next_change(field.blur)
    assert ops[0]["path"][0] == "notes"
    assert ops[0]["value"] == "Спитати Олену"


def test_a_canvas_for_reading_takes_no_change(open_canvas: Callable[..., Person]) -> None:
    reader = open_canvas("?readonly=true")
    reader.page.mouse.click(*reader.title("g4"))
    reader.press("Delete")
    reader.drag(reader.knot("b2", "silence"), reader.title("g8"))
    reader.drag(reader.title("g8"), (300, 500))
    assert reader.changes() == []
    assert reader.heard("select")
