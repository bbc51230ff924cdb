"""Problems of a scenario: each rule with the smallest document that breaks it, and sound ones that break none."""

import time

import pytest

from runtime.blocks.catalogue import BlockType
from runtime.blocks.contract import NEXT, BlockConfig, Card, Exit, TextIn
from runtime.blocks.fields import field
from runtime.scenarios.checks.find import code_sources, find_problems, has_errors
from runtime.scenarios.checks.scene import ScriptMistake, Surroundings
from runtime.scenarios.document import parse_document


class Say(BlockConfig):
    text: TextIn = field("", uk="Текст", en="Text", widget="text")


class Ask(BlockConfig):
    text: TextIn = field("", uk="Питання", en="Question", widget="text")
    variable: str = field("", uk="Змінна", en="Variable", widget="variable", writes=True)


class Option(BlockConfig):
    id: str = field("o1", uk="Ключ", en="Key", widget="hidden")
    label: TextIn = field("", uk="Назва", en="Name", widget="line")


class Choose(BlockConfig):
    options: tuple[Option, ...] = field((), uk="Варіанти", en="Options", widget="options")
    test: str = field("", uk="Змінна", en="Variable", widget="variable")


class Code(BlockConfig):
    source: str = field("", uk="Код", en="Code", widget="code")


class Model(BlockConfig):
    connection: str = field("", uk="Підключення", en="Connection", widget="connection")
    prompt: str = field("", uk="Завдання", en="Prompt", widget="template")
    key: str = field("", uk="Ключ", en="Key", widget="secret")


class GoTo(BlockConfig):
    group: str = field("", uk="Група", en="Group", widget="group")


class Pause(BlockConfig):
    seconds: float = field(1.0, uk="Час", en="Time", widget="duration")


def kind(name, config, family, **more):
    return BlockType(name, Card(name, name, name, name, family, "icon", **more), config, "tests")


OTHERWISE = Exit("otherwise", "Інакше", "Otherwise", quiet=True)
ERROR = Exit("error", "Помилка", "Error", quiet=True)
KINDS = {
    "say": kind("say", Say, "message"),
    "ask": kind("ask", Ask, "question"),
    "choose": kind("choose", Choose, "logic", exits=(OTHERWISE,), exits_from="options"),
    "buttons": kind("buttons", Choose, "question", exits=(), exits_from="options"),
    "code": kind("code", Code, "code", exits=(NEXT, ERROR)),
    "model": kind("model", Model, "ai"),
    "goto": kind("goto", GoTo, "flow", exits=()),
    "pause": kind("pause", Pause, "flow"),
    "end": kind("end", Say, "flow", exits=()),
}
YES = {"id": "yes", "label": "Так"}


def block(id_, type_="say", **config):
    return {"id": id_, "type": type_, "config": config}


def edge(source, exit_, group, block_=None, id_="e1"):
    return {"id": id_, "from": {"block": source, "exit": exit_}, "to": {"group": group, "block": block_}}


def document(*blocks, edges=(), variables=(), more=(), languages=("uk",), triggers=None):
    groups = [{"id": "g1", "title": "Початок", "blocks": list(blocks)}, *more]
    start = [{"id": "t1", "kind": "start", "to": {"group": "g1"}}]
    return parse_document(
        {
            "name": "x",
            "languages": list(languages),
            "groups": groups,
            "edges": list(edges),
            "variables": list(variables),
            "triggers": start if triggers is None else triggers,
        }
    )


def problems(*args, around=None, **kwargs):
    return find_problems(document(*args, **kwargs), Surroundings(blocks=KINDS, **(around or {})))


def codes(*args, **kwargs):
    return [problem.code for problem in problems(*args, **kwargs)]


def only(found):
    assert len(found) == 1, found
    assert found[0].uk
    assert found[0].en
    assert found[0].uk != found[0].en
    return found[0]


NAME = {"id": "v1", "name": "name"}


def test_a_sound_scenario_has_no_problems():
    found = problems(
        block("b1", "ask", text="Як вас звати?", variable="name"),
        block("b2", text="Вітаю, **{{ name | vocative }}**! [Сайт](https://a.example)"),
        block("b3", "choose", options=[YES], test="name"),
        edges=[edge("b3", "yes", "g2"), edge("b3", "otherwise", "g2", "b4", id_="e2")],
        more=[{"id": "g2", "title": "Кінець", "blocks": [block("b4", "end", text="Па")]}],
        variables=[NAME],
    )
    assert found == []


def test_an_unknown_block_is_an_error_and_hides_nothing_behind_it():
    found = only(problems(block("b1", "teleport"), edges=[edge("b1", "out", "g2")], more=[{"id": "g2", "blocks": []}]))
    assert (found.code, found.severity, found.group, found.block) == ("unknown_block", "error", "g1", "b1")


def test_broken_settings_name_their_field():
    found = only(
        problems(
            block("b1", "choose", options=[{"id": "yes", "label": "Так", "colour": 1}]),
            edges=[edge("b1", "yes", "g2"), edge("b1", "otherwise", "g2", id_="e2")],
            more=[{"id": "g2", "blocks": []}],
        )
    )
    assert (found.code, found.field) == ("bad_config", "options[0].colour")
    found = only(problems(block("b1", text=["not", "a", "text"])))
    assert (found.field, found.uk) == ("text", "Блок «say», «Текст»: хибне значення.")


def test_a_scenario_needs_one_start_that_leads_somewhere():
    assert codes(block("b1", text="a"), triggers=[]) == ["start_missing", "group_unreachable"]
    assert codes(block("b1", text="a"), triggers=[{"id": "t1", "kind": "start"}]) == [
        "trigger_unconnected",
        "group_unreachable",
    ]
    lost = [{"id": "t1", "kind": "start", "to": {"group": "gone"}}]
    assert codes(block("b1", text="a"), triggers=lost) == ["trigger_target_missing", "group_unreachable"]
    twice = [{"id": f"t{n}", "kind": "start", "to": {"group": "g1"}} for n in (1, 2)]
    assert codes(block("b1", text="a"), triggers=twice) == ["start_twice"]


def test_an_arrow_must_end_and_begin_somewhere():
    found = only(problems(block("b1", text="a"), edges=[edge("b1", "next", "gone")]))
    assert (found.code, found.severity, found.block, found.item) == ("edge_target_missing", "error", "b1", "e1")
    assert codes(block("b1", text="a"), edges=[edge("b1", "next", "g1", "gone")]) == ["edge_target_missing"]
    assert codes(block("b1", text="a"), edges=[edge("gone", "next", "g1")]) == ["edge_source_missing"]
    assert codes(block("b1", text="a"), edges=[edge("b1", "sideways", "g1")]) == ["edge_source_missing"]


def test_two_arrows_from_one_exit_are_an_error():
    more = [{"id": "g2", "title": "Інша", "blocks": []}]
    found = problems(
        block("b1", text="a"), edges=[edge("b1", "next", "g2"), edge("b1", "next", "g2", id_="e2")], more=more
    )
    assert only(found).code == "exit_twice"


def test_an_exit_the_author_drew_must_lead_somewhere():
    found = problems(block("b1", "choose", options=[YES]))
    assert [(one.code, one.severity, one.exit) for one in found] == [
        ("exit_unconnected", "error", "otherwise"),
        ("exit_unconnected", "warning", "yes"),
    ]
    assert found[1].uk == "Вихід «Так» нікуди не веде: розмова тут обірветься."
    assert found[1].en == "The exit “Так” leads nowhere: the conversation stops here."


def test_a_quiet_exit_for_mishaps_is_only_a_hint():
    found = only(problems(block("b1", "code", source="return 1"), block("b2", text="a")))
    assert (found.code, found.severity, found.exit) == ("exit_unconnected", "hint", "error")


def test_an_option_may_fall_through_to_the_next_block():
    assert codes(block("b1", "buttons", options=[YES]), block("b2", text="a")) == []


def test_a_question_answered_by_silence_is_a_dead_end():
    found = only(problems(block("b1", "ask", text="Так?")))
    assert (found.code, found.severity) == ("dead_end", "warning")


def test_the_last_words_may_be_the_end():
    assert codes(block("b1", text="До побачення")) == []


def test_a_group_nobody_reaches_is_named():
    more = [{"id": "g2", "title": "Острів", "blocks": [block("b2", text="a")]}]
    found = only(problems(block("b1", text="a"), more=more))
    assert (found.code, found.group) == ("group_unreachable", "g2")
    assert found.uk == "До групи «Острів» не веде жоден перехід."


def test_a_jump_reaches_its_group_and_must_have_one():
    more = [{"id": "g2", "title": "Ціль", "blocks": [block("b2", text="a")]}]
    assert codes(block("b1", "goto", group="g2"), more=more) == []
    assert codes(block("b1", "goto", group="")) == ["jump_nowhere"]
    found = only(problems(block("b1", "goto", group="gone")))
    assert (found.code, found.field) == ("jump_nowhere", "group")


def test_a_circle_that_waits_for_nothing_never_ends():
    found = only(problems(block("b1", text="a"), block("b2", "goto", group="g1")))
    assert (found.code, found.severity, found.block) == ("loop_without_wait", "error", "b1")
    assert codes(block("b1", "ask", text="a"), block("b2", "goto", group="g1")) == []
    assert codes(block("b1", "pause"), block("b2", "goto", group="g1")) == []


def test_a_circle_with_a_way_out_is_only_a_hint():
    found = only(
        problems(
            block("b1", text="a"),
            block("b2", "choose", options=[YES]),
            block("b3", text="кінець"),
            edges=[edge("b2", "otherwise", "g1")],
        )
    )
    assert (found.code, found.severity) == ("loop_without_wait", "hint")


def test_a_variable_must_be_declared():
    found = problems(
        block("b1", text={"uk": "{{ nobody }}"}), block("b2", "ask", text="a", variable="lost"), block("b3", text="a")
    )
    assert [(one.code, one.block, one.field) for one in found] == [
        ("variable_unknown", "b1", "text.uk"),
        ("variable_unknown", "b2", "variable"),
    ]
    assert codes(block("b1", text="{{ contact.name }} {{ 'now' | date }} {% assign a = 1 %}{{ a }}")) == []
    assert codes(block("b1", text="{{ contact.shoe_size }}")) == ["variable_unknown"]


def test_a_variable_nobody_reads_is_a_hint():
    found = problems(
        block("b1", "ask", text="a", variable="name"),
        block("b2", text="a"),
        variables=[NAME, {"id": "v2", "name": "idle"}, {"id": "v3", "name": "seen"}],
        more=[],
    )
    assert [(one.code, one.severity, one.item) for one in found] == [
        ("variable_never_read", "hint", "v1"),
        ("variable_never_read", "hint", "v2"),
        ("variable_never_read", "hint", "v3"),
    ]
    read_in_code = block("b1", "code", source="return c.vars.name + c.vars['seen']")
    found = codes(read_in_code, variables=[NAME, {"id": "v3", "name": "seen"}])
    assert "variable_never_read" not in found


@pytest.mark.parametrize("name", ["", "1x", "два слова", "contact", "a-b", "if"])
def test_a_variable_has_a_name_a_text_can_use(name):
    assert codes(block("b1", text="a"), variables=[{"id": "v1", "name": name}])[0] == "variable_name"


def test_names_differ_and_defaults_fit():
    twice = [NAME, {"id": "v2", "name": "name"}]
    assert codes(block("b1", text="{{ name }}"), variables=twice) == ["variable_twice", "variable_twice"]
    wrong = [{"id": "v1", "name": "name", "type": "number", "default": "багато"}]
    assert codes(block("b1", text="{{ name }}"), variables=wrong) == ["variable_default"]


def test_each_language_has_its_text():
    found = only(problems(block("b1", text={"uk": "Вітаю", "en": ""}), languages=("uk", "en")))
    assert (found.code, found.severity, found.field) == ("translation_missing", "warning", "text.en")
    assert "англійська" in found.uk
    assert "English" in found.en
    assert codes(block("b1", text="Вітаю"), languages=("uk", "en")) == ["translation_missing"]
    assert codes(block("b1", text="{{ name }}!"), variables=[NAME], languages=("uk", "en")) == []


def test_bad_liquid_says_where():
    found = only(problems(block("b1", text="Вітаю, {{ name")))
    assert (found.code, found.severity, found.field) == ("bad_liquid", "error", "text")
    assert "Знак 8" in found.uk


def test_a_secret_is_told_to_nobody():
    around = {"secrets": frozenset({"token"})}
    assert codes(block("b1", text="{{ secret.token }}"), around=around) == ["secret_in_text"]
    assert codes(block("b1", "model", prompt="{{ secret.token }}"), around=around) == []
    assert codes(block("b1", "model", prompt="{{ secret.lost }}"), around=around) == ["variable_unknown"]
    key = "sk-" + "a1B2" * 8
    assert codes(block("b1", "model", prompt=f"Bearer {key}")) == ["secret_typed"]
    assert codes(block("b1", "code", source=f"const k = '{key}'"), block("b2", text="a"))[0] == "secret_typed"
    stored = [{"id": "v1", "name": "token", "scope": "secret", "default": "abc"}]
    assert codes(block("b1", text="a"), variables=stored) == ["secret_in_document"]


def test_a_link_that_will_not_open_is_seen():
    assert codes(block("b1", text="[тут](javascript:alert(1))")) == ["link_unsafe"]
    assert codes(block("b1", text="[тут](/сторінка)")) == ["link_unsafe"]
    assert codes(block("b1", text="[тут]({{ name }})"), variables=[NAME]) == []


def test_javascript_that_does_not_parse_is_an_error():
    around = {"script_mistakes": {"return (": ScriptMistake("Unexpected end of input", 1)}}
    found = problems(block("b1", "code", source="return ("), block("b2", text="a"), around=around)
    assert (found[0].code, found[0].severity, found[0].field) == ("bad_javascript", "error", "source")
    assert "рядок 1" in found[0].uk


def test_a_connection_and_a_secret_must_be_there_when_it_is_known_what_is_there():
    assert codes(block("b1", "model", connection="main", key="k")) == []
    nothing = {"connections": frozenset(), "secrets": frozenset()}
    assert codes(block("b1", "model", connection="main", key="k"), around=nothing) == [
        "connection_missing",
        "secret_missing",
    ]
    assert codes(block("b1", "model"), around=nothing) == ["connection_missing"]
    assert codes(block("b1", "model"), around={"connections": frozenset({"main"})}) == []


def test_a_missing_connection_does_not_stop_a_bot_whose_error_exit_is_drawn():
    blocks = block("b1", "model", connection="main"), block("b2", text="Немає зв’язку.")
    drawn = edge("b1", "error", "g1", "b2")
    for edges, severity in (((), "error"), ((drawn,), "warning")):
        found = problems(*blocks, edges=edges, around={"connections": frozenset()})
        assert ("connection_missing", severity) in [(one.code, one.severity) for one in found]


def test_errors_come_first_and_say_whether_to_stop():
    found = problems(block("b1", "code", source="x"), block("b2", text="{{ lost }}"))
    assert [one.severity for one in found] == ["error", "hint"]
    assert has_errors(found)
    assert not has_errors(found[1:])


def test_the_code_of_a_document_is_listed():
    made = document(block("b1", "code", source="return 1"), block("b2", "code", source="return 1"))
    assert code_sources(made, Surroundings(blocks=KINDS)) == {"return 1"}


def test_a_large_scenario_is_checked_soon():
    groups = [
        {
            "id": f"g{n}",
            "title": f"Група {n}",
            "blocks": [block(f"b{n}x{m}", text=f"Вітаю {n} {m}, {{{{ name }}}}") for m in range(10)],
        }
        for n in range(2, 500)
    ]
    edges = [edge(f"b{n}x9", "next", f"g{n + 1}", id_=f"e{n}") for n in range(2, 499)]
    first = block("b1", "goto", group="g2")
    made = document(first, edges=edges, more=groups, variables=[NAME])
    begun = time.perf_counter()
    assert find_problems(made, Surroundings(blocks=KINDS)) == []
    assert time.perf_counter() - begun < 20
