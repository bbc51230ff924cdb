"""The canvas without a mouse, and for those who do not see it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

from tests.builder_ui.canvas_browser import Person

UKRAINIAN_Z = """() => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', {
    key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }))"""

FOUR_DOWN = """() => { for (let n = 0; n < 4; n++) document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true })) }"""


def focused(person: Person) -> str | None:
    return person.page.evaluate("document.activeElement.dataset.block ?? document.activeElement.dataset.id ?? null")


def test_ctrl_z_works_on_a_ukrainian_keyboard(person: Person) -> None:
    person.page.mouse.click(*person.title("g4"))
    person.next_change(lambda: person.press("Delete"))
    person.page.evaluate(UKRAINIAN_Z)
    person.until(lambda: person.group("g4").count() == 1)


def test_keys_in_a_text_field_are_left_to_it(person: Person) -> None:
    person.page.mouse.click(*person.title("g4"))
    person.page.locator("#outside").click()
    for keys in ("a", "Control+KeyZ", "Delete", "Backspace", "Control+KeyA"):
        person.press(keys)
    person.page.wait_for_timeout(200)
    assert person.changes() == []
    assert person.group("g4").count() == 1


def test_tab_walks_the_groups_in_the_order_of_the_conversation(person: Person) -> None:
    person.page.locator(".rz-canvas").focus()
    walked = []
    for _ in range(8):
        person.press("Tab")
        person.page.wait_for_timeout(40)
        walked.append(focused(person))
    assert walked[:4] == ["g1", "g2", "g5", "g4"]
    assert walked[-1] == "g8"
    assert len(set(walked)) == 8
    person.press("Shift+Tab")
    person.page.wait_for_timeout(40)
    assert focused(person) == walked[-2]


def test_tab_leaves_the_canvas_after_the_last_group(person: Person) -> None:
    person.page.locator(".rz-canvas").focus()
    for _ in range(9):
        person.press("Tab")
        person.page.wait_for_timeout(40)
    assert person.page.evaluate("document.activeElement.getAttribute('aria-label')") == "Зменшити"


def test_arrows_walk_the_blocks_and_enter_opens_the_form(person: Person) -> None:
    person.page.locator(".rz-canvas").focus()
    person.press("Tab")
    person.press("ArrowDown")
    person.press("ArrowDown")
    person.page.wait_for_timeout(60)
    assert focused(person) == "b2"
    person.press("Enter")
    person.until(lambda: person.heard("open_block"))
    assert person.heard("open_block")[-1]["block"] == "b2"
    assert person.heard("select")[-1] == {"name": "select", "groups": [], "block": "b2", "edge": None}
    person.press("Escape")
    person.page.wait_for_timeout(60)
    assert focused(person) == "g1"


def test_c_connects_an_exit_by_a_list(person: Person) -> None:
    person.block("b13").click()
    person.press("KeyC")
    person.page.get_by_role("option", name="Оцінка 4–5").click()
    person.page.get_by_role("combobox").fill("людину")
    ops = person.next_change(lambda: person.press("Enter"))
    assert ops[0]["value"]["from"] == {"block": "b13", "exit": "high"}
    assert ops[0]["value"]["to"] == {"group": "g7"}


def test_c_takes_a_thread_away_too(person: Person) -> None:
    person.block("b4").click()
    person.press("KeyC")
    person.page.get_by_role("option", name="Помилка або 10 с").click()
    ops = person.next_change(lambda: person.page.get_by_role("option", name="Прибрати перехід").click())
    assert ops == [{"t": "del", "path": ["edges", "e6"]}]


def test_arrows_move_what_was_selected_with_the_mouse(person: Person) -> None:
    person.page.mouse.click(*person.title("g8"))
    ops = person.next_change(lambda: person.press("ArrowRight"))
    assert ops == [{"t": "set", "path": ["layout", "g8"], "value": [68, 640]}]


def test_presses_of_an_arrow_that_follow_closely_are_one_move(person: Person) -> None:
    person.page.mouse.click(*person.title("g1"))
    start = person.page.locator(".trig").bounding_box()

    ops = person.next_change(lambda: person.page.evaluate(FOUR_DOWN))
    assert ops == [{"t": "set", "path": ["layout", "g1"], "value": [44, 162]}]
    person.until(person.settled)
    end = person.page.locator(".trig").bounding_box()
    assert start
    assert end
    assert end["y"] - start["y"] > 80


def test_alt_and_arrows_move_a_block_in_its_group(person: Person) -> None:
    person.block("b6").click()
    ops = person.next_change(lambda: person.press("Alt+ArrowUp"))
    assert (ops[0]["t"], ops[0]["index"]) == ("move", 0)


def test_f2_renames_and_escape_gives_up(person: Person) -> None:
    person.page.mouse.click(*person.title("g8"))
    person.press("F2")
    person.page.keyboard.type("Інакше")
    person.press("Escape")
    person.page.wait_for_timeout(100)
    assert person.changes() == []
    assert person.group("g8").locator("h3").inner_text() == "Знижка до свята"


def test_ctrl_a_selects_every_group(person: Person) -> None:
    person.page.mouse.click(*person.title("g8"))
    person.press("Control+KeyA")
    person.until(lambda: len(person.heard("select")[-1]["groups"]) == 8)


def test_every_group_block_and_exit_says_what_it_is(person: Person) -> None:
    assert person.page.get_by_role("group", name="Група «Привітання», блоків: 2").count() == 1
    block = person.page.get_by_role("listitem", name="1 з 2: Текст. Вітаю, звертання! Це крамниця «Гончарня».")
    assert block.count() == 1
    exit_ = person.page.get_by_role("button", name="Вихід «Повернути товар», веде до «Повернення»")
    assert exit_.count() == 1
    assert person.page.get_by_role("button", name="Вихід «Ні», нікуди не веде").count() == 1


def test_the_list_of_groups_tells_the_scenario_in_words(person: Person) -> None:
    person.call("showGroups()")
    twin = person.page.get_by_role("complementary", name="Групи")
    assert twin.get_by_role("button", name="Статус замовлення").count() == 1
    assert twin.get_by_text("«Помилка або 10 с» веде до «Покликати людину»").count() == 1
    twin.get_by_role("button", name="Передаю розмову Олені").click()
    person.until(lambda: person.heard("select")[-1]["block"] == "b14")
    listed = person.call("groupsList()")
    assert [group["title"] for group in listed][:2] == ["Привітання", "Статус замовлення"]
    assert listed[-1]["dead"] is True


def test_axe_finds_nothing_on_the_canvas(person: Person) -> None:
    person.server.command(
        do="call",
        method="set_problems",
        args=[[{"group": "g5", "block": "b11", "severity": "error", "code": "dead_end", "sentence": "Вихід «Ні»"}]],
    )
    person.call("showGroups()")
    person.page.get_by_role("complementary", name="Групи").wait_for()
    found = Axe().run(person.page, context=".rz-canvas")
    assert found.violations_count == 0, found.generate_report()
