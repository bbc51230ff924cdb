"""Code of authors, as the engine asks for it."""

from __future__ import annotations

from typing import Any

from runtime.dialog.events import ScriptResult
from tests.talking import AskScript, Talking, block, document

KINDS = {"n": "number", "big": "number", "text": "text", "cart": "list", "out": "number", "problem": "text"}


def asked(**config: Any) -> Talking:
    blocks = [block("b1", "javascript", source="return 1;", **config), block("b2", "send_text", text="добре")]
    groups = {"g1": blocks, "g2": [block("b3", "send_text", text="зле: {{ problem }}")]}
    drawn = document(groups, [("b1", "error", "g2")], variables=KINDS)
    return Talking(drawn, n="12.50", big="12345678901234567890", text="x", cart=["a"])


def test_the_code_sees_numbers_as_numbers_and_never_rounded_ones():
    ask = asked(writes=[{"variable": "n"}]).step.asks
    assert isinstance(ask, AskScript)
    assert ask.function_id == "b1"
    assert ask.arguments["vars"] == {"n": 12.5, "big": "12345678901234567890", "text": "x", "cart": ["a"]}
    assert ask.arguments["writes"] == ["n"]


def test_a_result_and_changed_variables_are_kept():
    talk = asked(variable="out", writes=[{"variable": "n"}])
    talk.tell(ScriptResult(ok=True, value=0.1, variables={"n": 7}))
    assert talk.heard == ["добре"]
    assert (talk.variable("out"), talk.variable("n")) == ("0.1", "7")


def test_a_variable_that_is_not_in_the_list_may_not_be_changed():
    talk = asked(error_variable="problem")
    talk.tell(ScriptResult(ok=True, variables={"text": "!"}))
    assert talk.heard == ["зле: the code may not change c.vars.text"]
    assert talk.variable("text") == "x"


def test_a_failure_takes_its_own_exit_with_its_line():
    talk = asked(error_variable="problem")
    talk.tell(ScriptResult(ok=False, code="threw", detail="ReferenceError: a is not defined", line=3))
    assert talk.heard == ["зле: ReferenceError: a is not defined (line 3)"]


def test_a_result_that_does_not_fit_is_a_failure():
    talk = asked(variable="out")
    talk.tell(ScriptResult(ok=True, value={"a": 1}))
    assert talk.step.transitions[0].exit == "error"


def test_anything_may_be_kept_as_text():
    talk = asked(variable="text")
    talk.tell(ScriptResult(ok=True, value=["a", 2]))
    assert talk.variable("text") == "a, 2"


def test_the_budget_of_a_turn_goes_on_over_its_scripts():
    blocks = [block("b1", "javascript", source="return 1;"), block("b2", "jump", group="g1")]
    talk = Talking(document({"g1": blocks}))
    for _ in range(10_000):
        if talk.state.status == "ended":
            break
        talk.tell(ScriptResult(ok=True, value=1))
    assert (talk.error, talk.ended) == ("too_many_steps", "limit")
