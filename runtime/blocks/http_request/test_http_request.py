"""Requests to other services, as the engine asks for them."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.blocks.http_request.paths import read_path, take
from runtime.blocks.http_request.schema import Config
from runtime.dialog.events import CallResult, Reply
from runtime.dialog.secrets import put_secrets, secrets_named
from tests.talking import AskCall, Talking, block, document

KINDS = {
    "x": "text",
    "n": "money",
    "flag": "boolean",
    "cart": "list",
    "status": "number",
    "problem": "text",
    "box": "object",
}
URL = "https://api.example.com/orders"


def talking(x: str = "Марта", **config: Any) -> Talking:
    groups = {
        "g1": [block("b1", "http_request", **{"url": URL, **config}), block("b2", "send_text", text="добре")],
        "g2": [block("b3", "send_text", text="зле: {{ problem }}")],
    }
    drawn = document(groups, [("b1", "error", "g2")], variables=KINDS)
    return Talking(drawn, x=x, n="12.50", flag=True, cart=["a", "b"])


def asked(x: str = "Марта", **config: Any) -> dict[str, Any]:
    ask = talking(x, **config).step.asks
    assert isinstance(ask, AskCall)
    assert ask.kind == "http"
    return dict(ask.request)


def answered(value: dict[str, Any] | None, **config: Any) -> Talking:
    talk = talking(**config)
    ask = talk.step.asks
    assert isinstance(ask, AskCall)
    talk.tell(
        CallResult(ask.call_id, ok=value is not None, value=value, code="timeout", detail="no answer within 10 s")
    )
    return talk


def json_answer(value: Any, status: int = 200) -> dict[str, Any]:
    text = value if isinstance(value, str) else json.dumps(value)
    return {"status": status, "headers": {}, "text": text, "json": json.loads(text)}


@given(st.text(max_size=50))
def test_whatever_a_customer_typed_the_address_leads_where_its_author_wanted(words):
    request = asked(words, url=URL + "/{{ x }}", query=[{"name": "q", "value": "{{ x }}"}])
    parts = urlsplit(request["url"])
    assert (parts.scheme, parts.netloc) == ("https", "api.example.com")
    assert parts.path.startswith("/orders/")
    assert parts.path.count("/") == 2
    assert list(parse_qs(parts.query, keep_blank_values=True)) == ["q"]


SHAPED = '{"a": "«{{ x }}»", "b": {{ x }}, "c": [{{ n }}, {{ flag }}]}'


@given(st.text(max_size=50))
def test_whatever_a_customer_typed_a_json_body_keeps_its_shape(words):
    talk = talking(words, method="POST", body_kind="json", body=SHAPED)
    ask = talk.step.asks
    assert isinstance(ask, AskCall)
    body = json.loads(str(ask.request["body"]))
    kept = talk.variable("x") or ""
    assert list(body) == ["a", "b", "c"]
    assert body["a"].startswith("«")
    assert body["b"] == kept
    assert body["c"] == [12.5, True]


def test_a_json_body_writes_each_value_as_what_it_is():
    body = (
        '{"n": {{ n }}, "m": {{ n | plus: 1 }}, "cart": {{ cart }}, "no": {{ status }}, "t": "{{ x | default: "a" }}"}'
    )
    assert asked(body_kind="json", body=body)["body"] == (
        '{"n":12.50,"m":13.50,"cart":["a","b"],"no":null,"t":"Марта"}'
    )


def test_a_form_is_encoded():
    request = asked("a&b=c d", method="POST", body_kind="form", form=[{"name": "who", "value": "{{ x }}"}])
    assert request["body"] == "who=a%26b%3Dc%20d"
    assert request["headers"] == {"Content-Type": "application/x-www-form-urlencoded"}


def test_a_header_can_not_be_split_by_what_a_customer_typed():
    headers = asked(
        "a\r\nX-Evil: 1", headers=[{"name": "X-Name", "value": "{{ x }}"}, {"name": "bad name", "value": "1"}]
    )
    assert headers["headers"] == {"X-Name": "a X-Evil: 1"}


def test_secrets_stand_in_a_request_by_reference_only():
    config = {
        "url": URL + "?key={{ secret.key }}",
        "headers": [{"name": "Authorization", "value": "Bearer {{ secret.key }}"}],
        "body_kind": "json",
        "body": '{"key": "{{ secret.key }}"}',
    }
    request = asked(**config)
    assert secrets_named(request) == {"key"}
    filled = put_secrets(request, {"key": 'a"b&c'})
    assert isinstance(filled, dict)
    assert filled["url"] == URL + "?key=a%22b%26c"
    assert filled["headers"]["Authorization"] == 'Bearer a"b&c'
    assert json.loads(filled["body"]) == {"key": 'a"b&c'}
    assert b"secret" not in talking(**config).kept


def test_a_customer_can_not_ask_for_a_secret():
    forged = "\U0001fffeurl:key\U0001ffff {{ secret.key }}"
    assert (
        secrets_named(asked(forged, url=URL + "/{{ x }}", headers=[{"name": "A", "value": "{{ x }}"}])) == frozenset()
    )


def test_what_was_wanted_of_the_answer_is_kept():
    saves = [
        {"path": "data.items[0].price", "variable": "n"},
        {"path": "data.items[].name", "variable": "cart"},
        {"path": "data.nothing[3].here", "variable": "x"},
        {"path": "", "variable": "box"},
    ]
    text = '{"data": {"items": [{"name": "чашка", "price": 480.10}, {"name": "глек", "price": 1e2}]}}'
    talk = answered(json_answer(text), saves=saves, status_variable="status")
    assert talk.heard == ["добре"]
    assert talk.variable("n") == "480.10"
    assert talk.variable("cart") == ["чашка", "глек"]
    assert talk.variable("x") is None
    assert talk.variable("status") == "200"
    assert talk.variable("box")["data"]["items"][1] == {"name": "глек", "price": "100"}


def test_an_answer_that_is_no_json_is_its_text():
    answer = {"status": 200, "headers": {}, "text": "OK", "json": None}
    assert answered(answer, saves=[{"path": "", "variable": "x"}]).variable("x") == "OK"


def test_failures_take_their_own_exit_with_a_word_of_why():
    assert answered(None, error_variable="problem").heard == ["зле: no answer within 10 s"]
    gone = answered(json_answer({"why": "gone"}, 404), error_variable="problem", status_variable="status")
    assert gone.heard == ['зле: 404 {"why": "gone"}']
    assert gone.variable("status") == "404"
    wrong = answered(json_answer({"n": "сто"}), saves=[{"path": "n", "variable": "n"}], error_variable="problem")
    assert wrong.heard[0].startswith("зле: the answer does not fit")


@pytest.mark.parametrize("text", ["<html>Bad gateway</html>", '{"price": ', "OK"])
def test_a_page_in_the_place_of_data_is_a_failure_when_something_of_the_data_is_wanted(text):
    page = {"status": 200, "headers": {}, "text": text, "json": None}
    wanted = [{"path": "price", "variable": "n"}]
    assert answered(page, saves=wanted, error_variable="problem").heard == [
        f"зле: the answer is no JSON: {text.strip()}"
    ]
    assert answered(page).heard == ["добре"]
    empty = {"status": 204, "headers": {}, "text": "", "json": None}
    assert answered(empty, saves=wanted).heard == ["добре"]


def test_any_status_may_be_fine():
    assert answered(json_answer({}, 404), only_ok=False).heard == ["добре"]


def test_an_address_that_is_none_fails_at_once():
    talk = talking(url="")
    assert talk.heard == ["зле:"]
    assert talking(url="file:///etc/passwd").heard == ["зле:"]


@pytest.mark.parametrize("body", ["{", '{"a": {% if x %}1{% endif %}}', '{"a": "{{ x | }}"}'])
def test_a_body_that_can_not_be_json_is_refused_when_it_is_drawn(body):
    with pytest.raises(ValidationError):
        Config(body_kind="json", body=body)


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ("data.items[0].name", ("data", "items", 0, "name")),
        ("$.a", ("a",)),
        ('["odd key"].b', ("odd key", "b")),
        ("items.0.a", ("items", "0", "a")),
        ("[].id", (None, "id")),
        ("ім’я", ("ім’я",)),
        ("", ()),
    ],
)
def test_places_are_read(path, steps):
    assert read_path(path) == steps


@pytest.mark.parametrize("path", ["a[", "a]", "a[b]", "a..b", "." * 40])
def test_places_that_can_not_be_read_are_refused(path):
    with pytest.raises(ValueError, match="can't be read"):
        read_path(path)


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_taking_never_fails(value):
    for path in ("a.b", "[0][1]", "[].a", "a[].b[]", "0"):
        take(value, read_path(path))


def test_a_trace_never_shows_a_secret():
    drawn = document({"g1": [block("b0", "ask_text"), block("b1", "http_request", url=URL + "?k={{ secret.key }}")]})
    talk = Talking(drawn)
    step = talk.tell(Reply(text="x"), traced=True)
    assert [line.detail for line in step.trace if line.step == "wait"] == [f"GET {URL}?k=%2A%2A%2A"]
