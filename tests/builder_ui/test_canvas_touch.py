"""The canvas by fingers: pan, pinch, tap, drag."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.builder_ui.canvas_browser import Person, Point

LONG_PRESS_MS = 450


class Fingers:
    """Touches told to the browser as its own hardware would."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.session = person.page.context.new_cdp_session(person.page)

    def _send(self, kind: str, points: Sequence[Point]) -> None:
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def drag(self, starts: Sequence[Point], ends: Sequence[Point], *, hold_ms: int = 0) -> None:
        self._send("touchStart", starts)
        self.person.page.wait_for_timeout(hold_ms)
        for step in range(1, 9):
            moved = [
                (a[0] + (b[0] - a[0]) * step / 8, a[1] + (b[1] - a[1]) * step / 8)
                for a, b in zip(starts, ends, strict=True)
            ]
            self._send("touchMove", moved)
            self.person.page.wait_for_timeout(16)
        self._send("touchEnd", [])


@pytest.fixture
def tablet(open_canvas: Callable[..., Person]) -> Person:
    return open_canvas(has_touch=True)


def place(person: Person, group: str) -> Point:
    box = person.group(group).bounding_box()
    assert box
    return box["x"], box["y"]


def test_one_finger_pans_on_the_linen_and_on_a_block(tablet: Person) -> None:
    fingers = Fingers(tablet)
    before = place(tablet, "g2")
    fingers.drag([(600, 600)], [(660, 650)])
    on_linen = place(tablet, "g2")
    assert on_linen[0] - before[0] == pytest.approx(60, abs=12)
    start = tablet.middle(tablet.block("b3"))
    fingers.drag([start], [(start[0] - 70, start[1])])
    assert on_linen[0] - place(tablet, "g2")[0] == pytest.approx(70, abs=12)
    assert tablet.changes() == []


def test_two_fingers_zoom(tablet: Person) -> None:
    Fingers(tablet).drag([(560, 600), (640, 600)], [(480, 600), (720, 600)])
    assert int(tablet.page.locator(".level").inner_text().split("\N{NO-BREAK SPACE}")[0]) > 150


def test_a_finger_drags_a_group_by_its_header(tablet: Person) -> None:
    start = tablet.title("g8")
    ops = tablet.next_change(lambda: Fingers(tablet).drag([start], [(start[0] + 60, start[1] - 40)]))
    assert [op["path"] for op in ops] == [["layout", "g8"]]


def test_a_long_press_drags_a_block(tablet: Person) -> None:
    start = tablet.middle(tablet.block("b6"))
    target = tablet.block("b15").bounding_box()
    assert target
    end = (target["x"] + 80, target["y"] + 3)
    before = place(tablet, "g2")
    ops = tablet.next_change(lambda: Fingers(tablet).drag([start], [end], hold_ms=LONG_PRESS_MS))
    assert (ops[0]["t"], ops[0]["to"]) == ("move", ["groups", "g7", "blocks"])
    assert place(tablet, "g2") == before


def test_a_finger_pulls_a_thread(tablet: Person) -> None:
    ops = tablet.next_change(
        lambda: Fingers(tablet).drag([tablet.knot("b2", "silence")], [tablet.title("g8")]),
    )
    assert ops[0]["value"]["to"] == {"group": "g8"}


def test_a_tap_selects_a_block_and_a_tap_on_its_knot_connects_by_list(tablet: Person) -> None:
    tablet.page.touchscreen.tap(*tablet.middle(tablet.block("b6")))
    tablet.until(lambda: tablet.heard("select") and tablet.heard("select")[-1]["block"] == "b6")
    tablet.page.touchscreen.tap(*tablet.knot("b2", "silence"))
    ops = tablet.next_change(lambda: tablet.page.get_by_role("option", name="Знижка до свята").tap())
    assert ops[0]["value"]["to"] == {"group": "g8"}


def test_on_a_phone_the_canvas_is_for_reading_and_pans_from_anywhere(open_canvas: Callable[..., Person]) -> None:
    phone = open_canvas(viewport={"width": 390, "height": 700}, has_touch=True)
    phone.page.wait_for_timeout(200)
    assert phone.page.locator(".floats").is_hidden()
    before = place(phone, "g1")
    start = phone.title("g1")
    Fingers(phone).drag([start], [(start[0] + 60, start[1] + 80)])
    assert place(phone, "g1")[1] - before[1] == pytest.approx(80, abs=12)
    assert phone.changes() == []
    phone.server.command(do="call", method="show_groups")
    phone.page.get_by_role("complementary", name="Групи").get_by_role("button", name="Відгук", exact=True).tap()
    phone.until(lambda: phone.heard("select") and phone.heard("select")[-1]["groups"] == ["g6"])
