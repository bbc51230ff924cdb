"""Questions with options."""

from __future__ import annotations

import pytest

from tests.talking import Talking, block, document

OPTIONS = [
    {"id": "post", "label": {"uk": "Нова пошта", "en": "Nova Poshta"}, "also": "пошта, НП"},
    {"id": "courier", "label": {"uk": "Кур’єр", "en": "Courier"}, "value": "by courier"},
]


def asked(kind: str = "text", lang: str = "uk", **config: object) -> Talking:
    drawn = document(
        {
            "g1": [block("b1", "ask_choice", **{"text": "Як?", "options": OPTIONS, "variable": "how", **config})],
            "g2": [block("b2", "send_text", text="кур’єром")],
            "g3": [block("b3", "send_text", text="своє: {{ how }}")],
            "g4": [block("b4", "send_text", text="нічого")],
        },
        [("b1", "courier", "g2"), ("b1", "other", "g3"), ("b1", "nothing", "g4")],
        variables={"how": kind, "city": "text", "hours": "list"},
    )
    return Talking(drawn, lang, city="Київ")


def test_the_options_are_shown_and_the_chosen_one_takes_its_exit():
    talk = asked()
    assert talk.expects is not None
    assert [(choice.id, choice.label) for choice in talk.expects.choices] == [
        ("post", "Нова пошта"),
        ("courier", "Кур’єр"),
    ]
    assert talk.choose("courier") == ["кур’єром"]
    assert talk.variable("how") == "by courier"


@pytest.mark.parametrize("words", ["кур'єр", " КУР’ЄР. ", "2", "2.", "courier"])
def test_typed_words_find_their_option(words):
    assert asked().say(words) == ["кур’єром"]


@pytest.mark.parametrize("words", ["нп", "Пошта", "нова пошта!", "1)"])
def test_other_words_find_it_too_and_an_exit_without_a_line_falls_through(words):
    talk = asked()
    talk.say(words)
    assert talk.variable("how") == "Нова пошта"
    assert talk.ended == "finished"


@pytest.mark.parametrize("words", ["3", "літаком", "", "0", "нова"])
def test_what_is_no_option_is_asked_again(words):
    talk = asked()
    assert talk.say(words) == ["Виберіть, будь ласка, один із варіантів."]
    assert talk.expects is not None
    assert len(talk.expects.choices) == 2


def test_an_answer_of_their_own_is_kept_and_takes_its_exit():
    talk = asked(free_text=True)
    assert talk.say("літаком") == ["своє: літаком"]


def test_an_option_is_shown_only_when_its_condition_holds():
    hidden = {
        "id": "plane",
        "label": "Літак",
        "condition": {"tests": [{"variable": "city", "op": "is_not", "value": "Київ"}]},
    }
    talk = asked(options=[*OPTIONS, hidden])
    assert talk.expects is not None
    assert len(talk.expects.choices) == 2
    assert talk.choose("plane") == ["Виберіть, будь ласка, один із варіантів."]


def test_several_may_be_chosen_within_bounds():
    talk = asked("list", multiple=True, at_least=2)
    assert talk.choose("post") == ["Виберіть, будь ласка, один із варіантів."]
    talk.choose("post", "courier")
    assert talk.variable("how") == ["Нова пошта", "by courier"]
    typed = asked(multiple=True)
    typed.say("1, кур’єр")
    assert typed.variable("how") == "Нова пошта, by courier"
    assert typed.ended == "finished"


def test_one_question_takes_one_option():
    assert asked().choose("post", "courier") == ["Виберіть, будь ласка, один із варіантів."]


def hours(*members: object, kind: str = "text", **config: object) -> Talking:
    drawn = document(
        {
            "g1": [block("b1", "ask_choice", text="Коли?", from_list="hours", variable="how", **config)],
            "g4": [block("b4", "send_text", text="нічого")],
        },
        [("b1", "nothing", "g4")],
        variables={"how": kind, "hours": "list"},
    )
    return Talking(drawn, hours=list(members))


def test_options_come_from_a_list():
    talk = hours("10:00", "11:30")
    assert talk.expects is not None
    assert [choice.label for choice in talk.expects.choices] == ["10:00", "11:30"]
    talk.choose("2")
    assert talk.variable("how") == "11:30"


def test_members_that_are_objects_show_their_label_and_are_kept_whole_where_there_is_room():
    cup = {"name": "Чашка", "price": "480", "value": "cup"}
    whole = hours(cup, kind="object")
    whole.say("чашка")
    assert whole.variable("how") == cup
    part = hours(cup, list_label="name")
    part.choose("1")
    assert part.variable("how") == "cup"


def test_an_empty_list_takes_its_own_exit():
    assert hours().heard == ["нічого"]


def test_labels_come_in_the_language_of_the_dialog():
    talk = asked(lang="en")
    assert talk.expects is not None
    assert talk.expects.choices[1].label == "Courier"
    assert talk.say("courier") == ["кур’єром"]
