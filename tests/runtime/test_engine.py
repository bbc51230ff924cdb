"""The dialog engine: how a dialog begins, waits, goes on, falls through and ends."""

from __future__ import annotations

import pytest

from runtime.dialog.events import CallResult, MessageData, Reply, Started, TimerFired
from runtime.errors import Conflict
from runtime.orchestrator.engine import EXPIRY, advance
from runtime.orchestrator.state import encode_state, new_state
from tests.talking import NOW, Talking, block, document


def say(block_id: str, text: str) -> dict:
    return block(block_id, "send_text", text=text)


def ask(block_id: str, variable: str = "", **config: object) -> dict:
    return block(block_id, "ask_text", **{"text": "?", "retry": "again?", "variable": variable, **config})


def when(block_id: str, variable: str, op: str, value: str = "") -> dict:
    tests = [{"variable": variable, "op": op, "value": value}]
    return block(block_id, "condition", branches=[{"id": "yes", "label": "yes", "rules": {"tests": tests}}])


def test_a_dialog_says_its_texts_and_waits_at_the_first_question():
    talk = Talking(document({"g1": [say("b1", "Вітаю"), ask("b2"), say("b3", "Дякую")]}))
    assert talk.heard == ["Вітаю", "?"]
    assert talk.expects is not None
    assert talk.expects.kind == "text"
    assert talk.state.status == "open"


def test_an_answer_is_kept_and_the_next_block_of_the_group_follows():
    talk = Talking(document({"g1": [ask("b1", "name"), say("b2", "Вітаю, {{ name }}")]}, variables={"name": "text"}))
    assert talk.say("  Марта ") == ["Вітаю, Марта"]
    assert talk.variable("name") == "Марта"
    assert talk.ended == "finished"


def test_an_edge_leads_to_another_group_or_into_its_middle():
    groups = {"g1": [say("b1", "one")], "g2": [say("b2", "two"), say("b3", "three")]}
    assert Talking(document(groups, [("b1", "next", "g2")])).heard == ["one", "two", "three"]
    assert Talking(document(groups, [("b1", "next", "g2/b3")])).heard == ["one", "three"]


def test_a_met_condition_falls_through_and_otherwise_without_a_line_is_a_dead_end():
    drawn = document({"g1": [ask("b1", "x"), when("b2", "x", "is", "так"), say("b3", "Гаразд")]})
    met = Talking(drawn)
    assert met.say("ТАК") == ["Гаразд"]
    assert met.ended == "finished"
    unmet = Talking(drawn)
    assert unmet.say("ні") == []
    assert unmet.ended == "dead_end"


def test_a_wrong_answer_is_asked_again_and_the_limit_takes_its_own_exit():
    drawn = document(
        {"g1": [ask("b1", "x", min_length=3, max_tries=2)], "g2": [say("b2", "Досить")]}, [("b1", "too_many", "g2")]
    )
    talk = Talking(drawn)
    assert talk.say("a") == ["again?"]
    assert talk.expects is not None
    assert talk.say("b") == ["Досить"]


def test_without_a_line_at_too_many_the_dialog_ends_there():
    talk = Talking(document({"g1": [ask("b1", max_tries=1), say("b2", "!")]}))
    talk.say("")
    assert talk.ended == "dead_end"


def test_a_reply_after_the_end_is_a_conflict():
    talk = Talking(document({"g1": [say("b1", "Бувайте")]}))
    assert talk.state.status == "ended"
    with pytest.raises(Conflict, match="dialog_ended"):
        talk.say("стривайте")


def test_a_dialog_begins_once():
    talk = Talking(document({"g1": [ask("b1")]}))
    with pytest.raises(Conflict, match="dialog_begun"):
        talk.tell(Started())


def test_a_trial_may_begin_anywhere_with_variables_preset():
    drawn = document(
        {"g1": [say("b1", "one")], "g2": [say("b2", "two"), say("b3", "{{ x }}")]}, variables={"x": "text"}
    )
    plan = Talking(drawn).plan
    step = advance(plan, new_state(plan, "uk"), Started({"x": "so"}, ("g2", "b3")), NOW)
    assert [said.data.parts[0].text for said in step.said if isinstance(said.data, MessageData)] == ["so"]


def test_texts_come_in_the_language_of_the_dialog_and_else_in_the_default_one():
    drawn = document({"g1": [block("b1", "send_text", text={"uk": "Так", "en": "Yes"}), say("b2", "лише так")]})
    assert Talking(drawn, lang="en").heard == ["Yes", "лише так"]
    assert Talking(drawn, lang="fr").heard == ["Так", "лише так"]


def test_numbers_of_a_dialog_are_exact():
    drawn = document(
        {"g1": [ask("b1", "x"), when("b2", "x", "at_least", "0.3"), say("b3", "ok")]}, variables={"x": "money"}
    )
    assert Talking(drawn).say("0.30") == ["ok"]
    assert Talking(drawn).say("0.29999999999999999999") == []


def test_an_answer_that_does_not_fit_the_type_of_its_variable_is_asked_again():
    talk = Talking(document({"g1": [ask("b1", "x")]}, variables={"x": "number"}))
    assert talk.say("сорок") == ["again?"]


def test_a_circle_without_a_question_is_stopped_at_once():
    talk = Talking(
        document({"g1": [say("b1", "a")], "g2": [say("b2", "b")]}, [("b1", "next", "g2"), ("b2", "next", "g1")])
    )
    assert talk.heard == ["a", "b"]
    assert talk.error == "endless_loop"
    assert talk.ended == "limit"


def test_a_circle_with_a_question_in_it_may_go_on_as_long_as_people_answer():
    talk = Talking(document({"g1": [say("b1", "a"), ask("b2")]}, [("b2", "next", "g1")]))
    for _ in range(500):
        assert talk.say("x") == ["a", "?"]


def test_a_block_that_is_not_set_up_ends_the_dialog_honestly():
    talk = Talking(document({"g1": [say("b1", "a"), block("b2", "ask_text", min_length=-1)]}))
    assert talk.heard == ["a"]
    assert (talk.error, talk.ended) == ("block_broken", "error")


def test_an_unknown_block_type_ends_the_dialog_honestly():
    talk = Talking(document({"g1": [block("b1", "teleport")]}))
    assert (talk.error, talk.ended) == ("block_broken", "error")


def test_an_edge_to_a_place_that_is_not_there_is_a_dead_end():
    talk = Talking(document({"g1": [say("b1", "a")]}, [("b1", "next", "g9")]))
    assert talk.ended == "dead_end"


def test_nothing_drawn_at_the_start_is_a_dead_end():
    talk = Talking(document({"g1": []}))
    assert talk.ended == "dead_end"


def test_results_that_nothing_waits_for_change_nothing():
    talk = Talking(document({"g1": [ask("b1")]}))
    before = talk.state
    for stray in (CallResult("c9", True), TimerFired("t9")):
        step = talk.tell(stray)
        assert step.state == before
        assert step.said == ()


def test_a_dialog_that_rested_too_long_expires():
    talk = Talking(document({"g1": [ask("b1")]}, settings={"expiry": "24h"}))
    assert talk.plan.expiry_s == 86400
    talk.tell(TimerFired(EXPIRY))
    assert talk.ended == "expired"
    assert talk.state.status == "ended"


def test_advance_is_pure():
    drawn = document({"g1": [ask("b1", "x"), say("b2", "{{ x }} {{ 'now' | date: 'long' }}")]})
    talk = Talking(drawn)
    before = encode_state(talk.state)
    steps = [advance(talk.plan, talk.state, Reply(text="a"), NOW) for _ in range(2)]
    assert steps[0] == steps[1]
    assert encode_state(talk.state) == before


def test_the_words_of_a_customer_are_never_run_as_liquid_or_markdown():
    talk = Talking(document({"g1": [ask("b1", "x"), say("b2", "«{{ x }}»")]}, variables={"x": "text"}))
    assert talk.say("{{ x }} **b** {% if %}") == ["«{{ x }} **b** {% if %}»"]


def test_a_trace_tells_the_way_and_the_variables():
    talk = Talking(document({"g1": [ask("b1", "x"), say("b2", "!")]}))
    step = talk.tell(Reply(text="a"), traced=True)
    assert [(line.step, line.block, line.exit or line.name) for line in step.trace] == [
        ("variable", "b1", "x"),
        ("exit", "b1", "next"),
        ("enter", "b2", ""),
        ("exit", "b2", "next"),
    ]


def test_transitions_say_how_long_the_customer_thought():
    talk = Talking(document({"g1": [ask("b1"), say("b2", "!")]}))
    talk.now = talk.now.replace(second=7)
    talk.say("a")
    assert [(left.block_id, left.exit, left.ms) for left in talk.step.transitions] == [
        ("b1", "next", 7000),
        ("b2", "next", 0),
    ]


def test_the_state_of_a_usual_dialog_is_small():
    variables = {"name": "text", "city": "text", "phone": "text", "total": "money"}
    drawn = document({"g1": [ask(f"b{name}", name) for name in variables] + [ask("b9")]}, variables=variables)
    talk = Talking(drawn)
    for words in ("Марта Коваленко", "Івано-Франківськ", "+380671234567", "1240.50"):
        talk.say(words)
    assert 100 <= len(encode_state(talk.state)) <= 300


def interrupted(kind: str, **config: object) -> Talking:
    groups = {"g1": [ask("b1", "x"), say("b2", "{{ x }}")], "g2": [say("b3", "Меню"), ask("b4", "y")]}
    drawn = document(groups)
    drawn["triggers"].append({"id": "t2", "kind": kind, "config": config, "to": {"group": "g2"}})
    return Talking(drawn)


def test_a_command_leads_elsewhere_from_any_question():
    talk = interrupted("command", command="menu")
    assert talk.say(" /MENU please") == ["Меню", "?"]
    assert talk.step.transitions[0].exit == "command"
    talk.say("x")
    assert talk.ended == "finished"
    assert talk.variable("x") is None


def test_a_keyword_is_a_whole_reply_in_any_case():
    for words in ("Людина!", "human", "ОПЕРАТОР"):
        assert interrupted("keyword", words={"uk": "оператор, людина", "en": "human"}).say(words) == ["Меню", "?"]
    assert interrupted("keyword", words="оператор").say("я оператор крана") == ["я оператор крана"]


def test_with_return_the_question_is_asked_again_when_the_way_ends():
    talk = interrupted("command", command="/menu", **{"return": True})
    talk.say("/menu")
    assert talk.say("страва") == ["?"]
    assert talk.state.back == ""
    assert talk.say("Марта") == ["Марта"]
    assert (talk.variable("y"), talk.variable("x")) == ("страва", "Марта")


def test_an_interrupt_inside_an_interrupt_comes_back_to_the_first_question():
    talk = interrupted("command", command="menu", **{"return": True})
    talk.say("/menu")
    talk.say("/menu")
    assert talk.say("страва") == ["?"]
    assert talk.say("Марта") == ["Марта"]


def test_a_button_is_never_taken_for_a_keyword_and_an_unknown_command_is_an_answer():
    talk = interrupted("keyword", words="меню")
    assert talk.choose("меню") == ["меню"]
    assert interrupted("command", command="menu").say("/start") == ["/start"]


def test_a_variable_holds_no_more_than_its_share():
    drawn = document({"g1": [ask("b1", "x"), say("b2", "ok")]}, variables={"x": "text", "list": "list"})
    talk = Talking(drawn, x="я" * 40_000, list=["a" * 70_000])
    assert talk.variable("x") is None
    assert talk.variable("list") is None
    assert Talking(drawn, list=["a" * 1000]).variable("list") == ["a" * 1000]


def test_a_secret_is_never_set_by_a_dialog():
    talk = Talking(document({"g1": [ask("b1", "secret.key")]}), **{"secret.key": "x"})
    assert talk.say("x") == ["again?"]
    assert "secret.key" not in talk.state.changed
