"""The scenario document: what is read, what is refused and where, and its one canonical form."""

import json

import pytest

from runtime.errors import BadDocument, TooLarge
from runtime.scenarios.canonical import canonical_json, draft_etag, sha256
from runtime.scenarios.document import parse_document
from runtime.scenarios.shape import MAX_READ_BYTES
from runtime.scenarios.upgrades import upgrade_blocks, upgrade_format


def group(**more):
    return {
        "id": "g1",
        "title": "Початок",
        "blocks": [{"id": "b1", "type": "send_text", "config": {"text": "Вітаю"}}],
        **more,
    }


def document(**more):
    return {
        "format": "rozmova/scenario@1",
        "name": "Кав’ярня",
        "languages": ["uk", "en"],
        "default_language": "uk",
        "groups": [group()],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
        **more,
    }


def place_of(source):
    with pytest.raises(BadDocument) as caught:
        parse_document(source)
    assert caught.value.uk != caught.value.en
    return caught.value.extra["path"]


def test_a_minimal_document_is_read():
    read = parse_document({"name": "x"})
    assert (read.default_language, read.settings.time_zone, read.groups) == ("uk", "Europe/Kyiv", ())


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (document(colour="red"), "colour"),
        (document(groups=[group(colour="red")]), "groups[0].colour"),
        (document(groups=[group(blocks=[{"id": "b1", "type": "send_text", "note": 1}])]), "groups[0].blocks[0].note"),
        (document(groups=[group(blocks=[{"id": "b1"}])]), "groups[0].blocks[0].type"),
        (document(groups=[group(), group()]), "groups[1].id"),
        (document(groups=[group(), {"id": "b1"}]), "groups[1].id"),
        (document(settings={"time_zone": "Mars"}), "settings.time_zone"),
        (document(settings={"expiry": "скоро"}), "settings.expiry"),
        (document(languages=["uk", "uk"]), ""),
        (document(default_language="pl"), ""),
        (document(format="rozmova/scenario@9"), "format"),
        (document(layout={"g1": [1, "2"]}), "layout.g1[1]"),
        (document(variables=[{"id": "v1", "name": "x", "type": "integer"}]), "variables[0].type"),
        (document(variables=[{"id": "v1", "name": "x", "prefill": "yes"}]), "variables[0].prefill"),
        (document(triggers=[{"id": "t1", "kind": "magic"}]), "triggers[0].kind"),
        (document(edges=[{"id": "e1", "from": {"block": "b1"}}]), "edges[0].to"),
        (document(name="\ud800"), "name"),
        (document(groups=[group(title="a\x00")]), "groups[0].title"),
        (document(**{"x-own": {"constructor": 1}}), "x-own.constructor"),
        (json.dumps(document(**{"x-own": {"__proto__": 1}})).encode(), "x-own.__proto__"),
        (b'{"name": "a", "name": "b"}', "name"),
        (b'{"layout": {"g1": [NaN, 1]}}', ""),
        (b'{"name": ', ""),
        (b"\xff\xfe", ""),
        (b"[]", ""),
        (b"[" * 200_000, ""),
        (b'{"x-a": ' + b"[" * 60 + b"]" * 60 + b"}", "x-a[0][0][0][0][0]"),
        (b'{"x-a": 123456789012345678901234567890}', "x-a"),
        (b'{"x-a": ' + b"1" * 10_000 + b"}", ""),
    ],
)  # fmt: skip
def test_a_broken_document_is_refused_with_its_place(broken, place):
    assert place_of(broken) == place


def test_every_mistake_of_the_shape_is_listed():
    with pytest.raises(BadDocument) as caught:
        parse_document(document(name=1, edges=[{"id": "e1"}]))
    assert [problem["path"] for problem in caught.value.extra["problems"]] == ["name", "edges[0].from", "edges[0].to"]


def test_fields_of_ones_own_are_kept():
    read = parse_document(document(**{"x-note": {"b": 1, "a": 2}}))
    assert json.loads(canonical_json(read))["x-note"] == {"a": 2, "b": 1}


def test_a_huge_document_is_refused_before_it_is_parsed():
    with pytest.raises(TooLarge):
        parse_document(b"{" * (MAX_READ_BYTES + 1))
    with pytest.raises(TooLarge):
        parse_document(document(notes=[{"id": f"n{n}", "text": "я" * 10_000} for n in range(300)]))


def test_too_many_blocks_are_refused():
    blocks = [{"id": f"b{n}", "type": "wait"} for n in range(5_001)]
    assert place_of(document(groups=[{"id": "g1", "blocks": blocks}])) == "groups"


def test_the_canonical_form_is_the_same_however_it_was_written():
    one = parse_document(
        document(groups=[group(blocks=[{"id": "b1", "type": "a", "config": {"b": [1, None], "a": 2}}])])
    )
    turned = {"blocks": [{"config": {"a": 2, "b": [1, None]}, "type": "a", "id": "b1"}], "title": "Початок", "id": "g1"}
    other = parse_document(json.dumps(document(groups=[turned])).encode())
    assert canonical_json(one) == canonical_json(other)
    assert parse_document(canonical_json(one)) == one
    assert sha256(one) == sha256(other)


def test_moving_a_box_changes_no_meaning():
    here, there = document(layout={"g1": [0, 0]}), document(layout={"g1": [10, 0]}, notes=[{"id": "n1", "text": "!"}])
    assert sha256(parse_document(here)) == sha256(parse_document(there))
    assert canonical_json(parse_document(here)) != canonical_json(parse_document(there))
    assert draft_etag(here) != draft_etag(there)
    assert sha256(parse_document(document(name="Інша"))) != sha256(parse_document(here))


def test_formats_are_upgraded_one_by_one():
    steps = {
        "rozmova/scenario@-1": lambda raw: {**raw, "format": "rozmova/scenario@0", "trail": "a"},
        "rozmova/scenario@0": lambda raw: {**raw, "format": "rozmova/scenario@1", "trail": f"{raw['trail']}b"},
    }
    assert upgrade_format({"format": "rozmova/scenario@-1"}, steps) == {"format": "rozmova/scenario@1", "trail": "ab"}
    with pytest.raises(BadDocument):
        upgrade_format({"format": "loop"}, {"loop": lambda raw: raw})


def test_blocks_bring_their_own_settings_up_to_date():
    class Kind:
        upgrade = staticmethod(lambda old: {**old, "text": old["message"]})

    raw = {
        "groups": [{"blocks": [{"type": "say", "config": {"message": "a"}}, {"type": "other", "config": {}}, 5]}, None]
    }
    assert upgrade_blocks(raw, {"say": Kind()})["groups"] == [
        {"blocks": [{"type": "say", "config": {"message": "a", "text": "a"}}, {"type": "other", "config": {}}, 5]},
        None,
    ]
