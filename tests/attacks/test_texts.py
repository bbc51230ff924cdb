"""Texts that try to eat the server: every compile and every render ends soon, and its result is small."""

import time
from contextlib import suppress

import pytest

from runtime.dialog.liquid import MAX_OUTPUT_CHARS
from runtime.dialog.texts import MAX_TEXT_CHARS, BadText, compile_text

COMPILE_S = 2.0
RENDER_S = 1.5
"""Ten times what a quiet machine needs: the machines that test are not quiet."""

LONG = "zя" * 100_000
ROWS = [str(row * 7919 % 10_007) for row in range(10_000)]


@pytest.mark.parametrize(
    "source",
    [
        "{{ (1..50000000) | join }}",
        "{% for i in (1..50000000) reversed %}{{ i }}{% endfor %}",
        "{% for i in (1..10000) %}{% for j in (1..10000) %}{{ i }}{% endfor %}{% endfor %}",
        "{% for i in (1..10000) %}{% endfor %}" * 500,
        "{{ a | replace: 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }}".replace(
            "}}", "| replace: 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' " * 8 + "}}"
        ),
        "{% assign x = a %}{% for i in (1..1000) %}{% assign x = x | append: x %}{% endfor %}{{ x }}",
        "{% assign x = a %}{% for i in (1..1000) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}{{ x }}",
        "{% assign x = long %}{% for i in (1..1000) %}{% assign x = x | upcase | downcase %}{% endfor %}{{ x }}",
        "{% for i in (1..10000) %}{% if long contains 'zzz' %}1{% endif %}{% endfor %}",
        "{% for i in (1..10000) %}{% if nested == other %}{% endif %}{% endfor %}",
        "{% for i in (1..10000) %}{% assign x = rows | sort %}{% endfor %}",
        "{% for i in (1..10000) %}{% assign x = rows | uniq %}{% endfor %}",
        "{% for i in (1..10000) %}{% assign x = rows | concat: x %}{% endfor %}{{ x | join }}",
        "{% for i in (1..10000) %}{% assign x = long | split: '' %}{% endfor %}",
        "{% for i in (1..10000) %}{{ day | date: 'full' }}{% endfor %}",
        "{% assign x = 9 %}{% for i in (1..10000) %}{% assign x = x | times: x %}{% endfor %}{{ x }}",
        "{{ '1e999999999' | plus: 1 }}{{ '1e999999999' | round: 99999 }}{{ '1e-999999999' | ceil }}",
        "{% for i in (1..10000) %}**a{% endfor %}b**",
    ],
)
def test_a_render_is_bounded(source):
    text = compile_text(source)
    variables = {
        "a": "a" * 1_000,
        "long": LONG,
        "rows": ROWS,
        "day": "2026-11-22",
        "nested": [["a"] * 10] * 3_000,
        "other": [["a"] * 10] * 3_000,
    }
    begun = time.perf_counter()
    said = text.render(variables)
    assert time.perf_counter() - begun < RENDER_S
    assert len(said.text) <= MAX_OUTPUT_CHARS + 1


@pytest.mark.parametrize(
    "piece",
    ["[", "*a ", "**a", "[a](", "- ", "_*", "{{ a }}", "\\[", "![[", "[x](<", "- a\n", "1. a\n", "*", "a*b_", "{{",
     "{%", "{{ ", "{% if a %}", "]("],
)  # fmt: skip
def test_compiling_is_bounded(piece):
    source = (piece * MAX_TEXT_CHARS)[:MAX_TEXT_CHARS]
    begun = time.perf_counter()
    with suppress(BadText):
        compile_text(source).render({"a": "b"})
    assert time.perf_counter() - begun < COMPILE_S


@pytest.mark.parametrize(
    "expression",
    ["a" + " or a" * 390, "a" + " or a" * 3_900, "a" + "[a" * 400 + "]" * 400, "a" + " | upcase" * 200],
    ids=["long", "too long", "nested", "filtered"],
)
def test_a_deep_expression_is_refused_or_rendered(expression):
    begun = time.perf_counter()
    with suppress(BadText):
        compile_text("{% if " + expression + " %}x{% endif %}").render({"a": "a"})
    assert time.perf_counter() - begun < COMPILE_S


def test_a_value_of_a_million_characters_is_cut():
    said = compile_text("{{ body }}").render({"body": "x" * 1_000_000})
    assert said.text.endswith("…")
    assert len(said.text) <= MAX_OUTPUT_CHARS + 1
