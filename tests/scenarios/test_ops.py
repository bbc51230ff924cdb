"""Edits of a draft: atomic, exact to undo, and refused with their place."""

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.errors import TooLarge
from runtime.scenarios.document import parse_document
from runtime.scenarios.ops import MAX_OPS, OpRefused, apply


def draft():
    return {
        "format": "rozmova/scenario@1",
        "name": "Кав’ярня",
        "languages": ["uk", "en"],
        "default_language": "uk",
        "settings": {"time_zone": "Europe/Kyiv"},
        "variables": [{"id": "v1", "name": "name"}],
        "groups": [
            {"id": "g1", "title": "Початок", "blocks": [
                {"id": "b1", "type": "send_text", "config": {"text": {"uk": "Вітаю"}}},
                {"id": "b2", "type": "buttons", "config": {"options": [
                    {"id": "o1", "label": "Так"}, {"id": "o2", "label": "Ні"}]}},
            ]},
            {"id": "g2", "title": "Кінець", "blocks": []},
        ],
        "edges": [{"id": "e1", "from": {"block": "b2", "exit": "o1"}, "to": {"group": "g2"}}],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
        "layout": {"g1": [0, 0]},
        "notes": [],
    }  # fmt: skip


def refused(ops, document=None):
    document = document or draft()
    before = copy.deepcopy(document)
    with pytest.raises(OpRefused) as caught:
        apply(document, ops)
    assert document == before
    return caught.value


def test_a_field_is_set_and_unset():
    document = draft()
    undo = apply(document, [
        {"t": "set", "path": ["groups", "g1", "title"], "value": "Вітання", "was": "Початок"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b1", "config", "text", "en"], "value": "Hello"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b2", "config", "options", "o2", "label"], "value": "Можливо"},
        {"t": "set", "path": ["layout", "g2"], "value": [300, 40.5]},
        {"t": "set", "path": ["layout", "g1"]},
        {"t": "set", "path": ["settings", "expiry"], "value": "24h"},
    ])  # fmt: skip
    assert document["groups"][0]["title"] == "Вітання"
    assert document["groups"][0]["blocks"][1]["config"]["options"][1]["label"] == "Можливо"
    assert document["layout"] == {"g2": [300, 40.5]}
    apply(document, undo)
    assert document == draft()


def test_a_field_inside_what_is_not_there_yet_is_made_and_unmade():
    document = draft()
    undo = apply(document, [
        {"t": "set", "path": ["groups", "g1", "blocks", "b1", "config", "retry", "text", "uk"], "value": "Ще раз"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b1", "config", "retry", "text", "en"], "value": "Again"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b2", "config", "options", "1", "label"], "value": "Ні, дякую"},
    ])  # fmt: skip
    blocks = document["groups"][0]["blocks"]
    assert blocks[0]["config"]["retry"] == {"text": {"uk": "Ще раз", "en": "Again"}}
    assert blocks[1]["config"]["options"][1]["label"] == "Ні, дякую"
    apply(document, undo)
    assert document == draft()
    refused([{"t": "set", "path": ["groups", "g1", "blocks", "b1", "config", "a", "b"], "value": 1, "was": 2}])
    refused([{"t": "set", "path": ["groups", "g1", "blocks", "b1", "config", "text", "uk", "x"], "value": 1}])


def test_members_are_added_moved_and_removed():
    document = draft()
    undo = apply(document, [
        {"t": "add", "path": ["groups"], "value": {"id": "g3", "title": "Нова", "blocks": []}, "index": 0},
        {"t": "move", "path": ["groups", "g1", "blocks", "b1"], "to": ["groups", "g3", "blocks"], "index": 0},
        {"t": "del", "path": ["edges", "e1"]},
        {"t": "del", "path": ["groups", "g2"]},
        {"t": "add", "path": ["groups", "g3", "blocks"], "value": {"id": "b9", "type": "wait", "config": {}}},
        {"t": "move", "path": ["groups", "g1"], "to": ["groups"], "index": 0},
    ])  # fmt: skip
    assert [group["id"] for group in document["groups"]] == ["g1", "g3"]
    assert [block["id"] for block in document["groups"][1]["blocks"]] == ["b1", "b9"]
    parse_document(document)
    apply(document, undo)
    assert document == draft()


def test_a_field_somebody_else_changed_is_refused():
    error = refused([{"t": "set", "path": ["groups", "g1", "title"], "value": "x", "was": "Інше"}])
    assert (error.status, error.code, error.index, error.path) == (409, "op_conflict", 0, "groups.g1.title")


def test_a_list_of_operations_is_applied_whole_or_not_at_all():
    error = refused([
        {"t": "set", "path": ["name"], "value": "Інша"},
        {"t": "del", "path": ["groups", "g1", "blocks", "b1"]},
        {"t": "del", "path": ["groups", "nobody"]},
    ])  # fmt: skip
    assert error.index == 2


TWIN = {"id": "z", "type": "wait"}


@pytest.mark.parametrize(
    "op",
    [
        {"t": "add", "path": ["groups"], "value": {"id": "g1"}},
        {"t": "add", "path": ["groups"], "value": {"id": "b1"}},
        {"t": "add", "path": ["groups"], "value": {"id": "new", "blocks": [TWIN, TWIN]}},
        {"t": "add", "path": ["groups"], "value": {"id": "new", "colour": "red"}},
        {"t": "add", "path": ["groups"], "value": "g"},
        {"t": "add", "path": ["groups", "g1", "blocks"], "value": {"id": "new"}},
        {"t": "add", "path": ["layout"], "value": {"id": "new"}},
        {"t": "set", "path": ["groups"], "value": []},
        {"t": "set", "path": ["groups", "g1", "id"], "value": "g9"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b2", "config", "options", "o1", "id"], "value": "o9"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b2", "config", "options", "o1"], "value": {"id": "o9"}},
        {"t": "set", "path": ["groups", "g1", "blocks", "b1", "type"], "value": "Not A Type"},
        {"t": "set", "path": ["groups", "g1", "blocks", "b1", "config", "__proto__"], "value": {}},
        {"t": "set", "path": ["format"], "value": "x"},
        {"t": "set", "path": ["languages"], "value": ["en"]},
        {"t": "set", "path": ["nonsense"], "value": 1},
        {"t": "set", "path": ["layout", "g1"], "value": ["a", 1]},
        {"t": "set", "path": ["settings", "time_zone"], "value": "Mars"},
        {"t": "set", "path": [], "value": 1},
        {"t": "set", "path": ["name"], "value": "x", "extra": 1},
        {"t": "move", "path": ["groups", "g1"], "to": ["edges"]},
        {"t": "boom", "path": ["name"]},
        {"path": ["name"]},
        "set",
    ],
)  # fmt: skip
def test_a_change_that_would_break_the_document_is_invalid(op):
    assert refused([op]).status == 422


def test_too_many_changes_at_once_are_refused():
    assert refused([{"t": "set", "path": ["name"], "value": "x"}] * (MAX_OPS + 1)).code == "op_invalid"


def test_a_draft_can_not_grow_over_its_size():
    document = draft()
    big = [{"t": "add", "path": ["notes"], "value": {"id": f"n{n}", "text": "я" * 10_000}} for n in range(900)]
    with pytest.raises(TooLarge):
        apply(document, big)
    assert document == draft()


# --- any list of operations ------------------------------------------------------------------------------------------

IDS = st.sampled_from(["g1", "g2", "g3", "b1", "b2", "b3", "e1", "e2", "t1", "v1", "n1", "o1", "o2", "zz"])
ARRAYS = st.one_of(
    st.sampled_from([["groups"], ["edges"], ["triggers"], ["variables"], ["notes"], ["layout"], ["uses"]]),
    IDS.map(lambda group: ["groups", group, "blocks"]),
)
STEPS = st.one_of(
    IDS,
    st.integers(-1, 3),
    st.sampled_from(["0", "1", "retry", "groups", "blocks", "config", "text", "uk", "title", "id",
                     "options", "label", "layout",
                     "x-own", "from", "to", "exit", "group", "name", "settings", "expiry", "__proto__"]),
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**18) | st.text(max_size=5) | st.floats(allow_nan=True),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4) | STEPS.map(str), inner, max_size=3)
    ),
    max_leaves=6,
)
BLOCK = st.fixed_dictionaries({"id": IDS, "type": st.just("send_text"), "config": st.just({"text": "x"})})
MEMBER = st.one_of(
    BLOCK,
    st.fixed_dictionaries({"id": IDS, "title": st.text(max_size=3), "blocks": st.lists(BLOCK, max_size=2)}),
    st.fixed_dictionaries(
        {"id": IDS, "from": st.just({"block": "b1", "exit": "next"}), "to": st.just({"group": "g1"})}
    ),
    st.fixed_dictionaries({"id": IDS, "kind": st.just("keyword"), "config": st.just({})}),
    st.fixed_dictionaries({"id": IDS, "text": st.text(max_size=3)}),
    JSON,
)
PATHS = st.one_of(
    st.lists(STEPS, max_size=7),
    st.tuples(ARRAYS, IDS, st.lists(STEPS, max_size=4)).map(lambda found: [*found[0], found[1], *found[2]]),
    JSON,
)
OPS = st.one_of(
    st.fixed_dictionaries({"t": st.just("set"), "path": PATHS}, optional={"value": JSON, "was": JSON}),
    st.fixed_dictionaries(
        {"t": st.just("add"), "path": ARRAYS, "value": MEMBER}, optional={"index": st.integers(-1, 4)}
    ),
    st.fixed_dictionaries(
        {"t": st.just("del"), "path": st.tuples(ARRAYS, IDS).map(lambda found: [*found[0], found[1]])}
    ),
    st.fixed_dictionaries(
        {"t": st.just("move"), "path": st.tuples(ARRAYS, IDS).map(lambda found: [*found[0], found[1]]), "to": ARRAYS},
        optional={"index": st.integers(-1, 4)},
    ),
    st.fixed_dictionaries({"t": st.text(max_size=4), "path": PATHS}),
    JSON,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(OPS, max_size=4), max_size=6))
def test_whatever_is_applied_can_be_undone_and_nothing_else_is_left(batches):
    document = draft()
    states, undos = [], []
    for batch in batches:
        before = copy.deepcopy(document)
        try:
            undo = apply(document, batch)
        except (OpRefused, TooLarge):
            assert document == before
            continue
        parse_document(document)
        states.append(before)
        undos.append((undo, copy.deepcopy(document)))
    for before, (undo, after) in zip(reversed(states), reversed(undos), strict=True):
        redo = apply(document, undo)
        assert document == before
        apply(document, redo)
        assert document == after
        apply(document, undo)
        assert document == before
