"""The look: words of time and number, drawings, components, how cheaply the builder is mounted."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nicegui import ui
from nicegui.testing import User
from nicegui.testing.user_simulation import user_simulation

from builder_ui.library.first_evening import greeting
from builder_ui.library.names import language_names
from builder_ui.look.buttons import Segmented, button
from builder_ui.look.doing import toast
from builder_ui.look.drawings import STATIC, icon_svg, sketch_svg, stitch_svg
from builder_ui.look.fields import TextField, chip_choice
from builder_ui.look.frame import dress, page
from builder_ui.look.moments import ago
from builder_ui.look.texts import ngettext, number, use_language
from runtime.errors import Unavailable
from tests.builder_ui.crockery_builder import until

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def ukrainian() -> None:
    use_language("uk")


@pytest.mark.parametrize(
    ("passed", "uk", "en"),
    [
        (timedelta(seconds=20), "щойно", "just now"),
        (timedelta(minutes=21), "21 хв тому", "21 min ago"),
        (timedelta(minutes=80), "годину тому", "an hour ago"),
        (timedelta(hours=3), "3 години тому", "3 hours ago"),
        (timedelta(hours=26), "учора", "yesterday"),
        (timedelta(days=5), "5 днів тому", "5 days ago"),
        (timedelta(days=10), "12 листопада", "November 12"),
        (timedelta(days=400), "18 жовтня 2025\u202fр.", "October 18, 2025"),
        (timedelta(seconds=-30), "щойно", "just now"),
    ],
)
def test_how_long_ago_is_said_in_words(passed: timedelta, uk: str, en: str) -> None:
    assert ago(NOW - passed, NOW) == uk
    use_language("en")
    assert ago(NOW - passed, NOW) == en


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1 зміну"), (2, "2 зміни"), (5, "5 змін"), (11, "11 змін"), (21, "21 зміну")]
)
def test_ukrainian_counts_in_three_forms(n: int, said: str) -> None:
    assert ngettext("Draft is {n} change ahead", "Draft is {n} changes ahead", n) == f"Чернетка попереду на {said}"


def test_numbers_are_written_in_the_manner_of_the_language() -> None:
    assert number(18402) == "18\xa0402"
    use_language("en")
    assert number(18402) == "18,402"


def test_a_person_is_greeted_in_the_vocative() -> None:
    evening = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    assert greeting("Олена Гнатюк", evening) == "Добрий вечір, Олено"
    assert greeting("", evening) == "Добрий вечір"
    use_language("en")
    assert greeting("Olena Hnatiuk", evening) == "Good evening, Olena"


def test_languages_of_a_bot_are_named() -> None:
    assert language_names(["uk", "pl"]) == "Українська, польська"
    assert language_names(["zz-unknown"]) == "zz-unknown"


def test_an_icon_that_is_not_drawn_is_an_error() -> None:
    with pytest.raises(KeyError):
        icon_svg("no-such-icon")


def test_the_stitched_border_holds_whole_motifs_only() -> None:
    narrow, wide = stitch_svg(130, 18), stitch_svg(420, 27)
    assert 'width="130"' in narrow
    width = re.search(r'width="([\d.]+)"', wide)
    assert width
    assert float(width[1]) <= 420


def test_a_sketch_draws_three_columns_and_lights_one_road() -> None:
    groups = [(0, 0, ["message"]), (330, 0, ["question"]), (340, 300, ["ai"]), (660, 0, ["flow"]), (990, 0, ["flow"])]
    drawn = sketch_svg(groups, [(0, 1), (0, 2), (1, 3), (3, 4)])
    assert drawn.count("<g>") == 4
    assert drawn.count("var(--live-core)") == 2


@pytest.mark.parametrize("threads", [[(0, 0)], [(0, 9)], [(1, 0), (0, 1), (1, 0)]])
def test_a_sketch_of_loops_and_strays_is_drawn_too(threads: list[tuple[int, int]]) -> None:
    assert sketch_svg([(0, 0, []), (400, 0, ["code"])], threads).startswith("<svg")
    assert sketch_svg([], []).startswith("<svg")


def test_a_family_in_a_sketch_cannot_bring_markup() -> None:
    assert "<script>" not in sketch_svg([(0, 0, ['"/><script>'])], [])


def test_no_style_names_a_colour_of_its_own() -> None:
    for name in ("ui.css", "frame.css", "quasar.css", "library.css"):
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b", (STATIC / name).read_text("utf-8")), name


def test_everything_drawn_is_ours_to_serve() -> None:
    for name in STATIC.rglob("*.css"):
        assert "//" not in re.sub(r"/\*.*?\*/", "", name.read_text("utf-8"), flags=re.S), name


def test_mounting_the_builder_imports_no_nicegui() -> None:
    code = "import sys, builder_ui.app; sys.exit(any(m.split('.')[0] in ('nicegui', 'socketio') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], timeout=60).returncode == 0


@pytest.fixture
async def user() -> AsyncIterator[User]:
    async with user_simulation() as person:
        yield person


async def test_what_a_button_cannot_do_is_told_and_it_can_be_pressed_again(user: User) -> None:
    tries: list[int] = []

    async def work() -> None:
        tries.append(1)
        raise Unavailable(uk="База даних не відповідає.", en="The database does not answer.")

    @page("/")
    async def room() -> None:
        dress("Room")
        button("Go", work)

    await user.open("/")
    user.find("Go").click()
    await user.should_see("База даних не відповідає.", retries=30)
    user.find("Go").click()
    await until(lambda: len(tries) == 2)


async def test_a_button_switched_off_does_nothing(user: User) -> None:
    pressed: list[int] = []

    @page("/")
    async def room() -> None:
        dress("Room")
        button("Go", lambda: pressed.append(1)).set_enabled(False)

    await user.open("/")
    user.find("Go").click()
    await user.should_see("Go")
    assert pressed == []


async def test_a_field_shows_its_error_until_it_is_typed_in(user: User) -> None:
    made: list[TextField] = []

    @page("/")
    async def room() -> None:
        dress("Room")
        made.append(TextField("Name", help_text="As on the sign"))

    await user.open("/")
    await user.should_see("As on the sign")
    with user.client:
        made[0].set_error("Too short")
    await user.should_see("Too short")
    user.find(kind=ui.input).type("Глек")
    await user.should_not_see("Too short")
    assert made[0].value == "Глек"


async def test_one_of_a_few_is_chosen_and_told_once(user: User) -> None:
    chosen: list[str] = []

    @page("/")
    async def room() -> None:
        dress("Room")
        Segmented({"a": "Alpha", "b": "Beta"}, "a", chosen.append, label="Which")

    await user.open("/")
    user.find("Beta").click()
    user.find("Beta").click()
    await until(lambda: chosen == ["b"])


async def test_several_are_chosen_in_their_own_order(user: User) -> None:
    chosen: list[list[str]] = []

    @page("/")
    async def room() -> None:
        dress("Room")
        chip_choice({"uk": "Ukrainian", "en": "English", "pl": "Polish"}, ["pl"], chosen.append, label="Languages")

    await user.open("/")
    user.find("Ukrainian").click()
    user.find("Polish").click()
    assert chosen == [["uk", "pl"], ["uk"]]


async def test_a_toast_offers_one_thing_to_do(user: User) -> None:
    done: list[int] = []

    @page("/")
    async def room() -> None:
        dress("Room")
        toast("Put away", action="Undo", work=lambda: done.append(1))

    await user.open("/")
    user.find("Undo").click()
    await until(lambda: done == [1])
