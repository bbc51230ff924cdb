"""The gallery: every example is sound, begins a bot in the wanted languages, and is drawn in little."""

from pathlib import Path

import pytest

from runtime.scenarios.checks.find import find_problems
from runtime.scenarios.document import parse_document
from runtime.scenarios.templates import ABOUT, begin_from, find_templates

TEMPLATES = find_templates(Path(__file__).parents[2] / "scenarios_examples")


def test_there_is_a_gallery():
    assert len(TEMPLATES) >= 3


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_an_example_is_sound_and_begins_a_bot(template):
    document = begin_from(template, "Моя", ["uk"], "uk")
    assert ABOUT not in document
    read = parse_document(document)
    assert (read.name, read.languages) == ("Моя", ("uk",))
    assert [problem for problem in find_problems(read) if problem.severity == "error"] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_the_card_of_an_example_tells_both_languages(template):
    told = template.said()
    assert all(told["title"][lang] and told["summary"][lang] for lang in ("uk", "en"))
    assert len(told["sketch"]["groups"]) == told["groups"]
    assert all(group["families"] for group in told["sketch"]["groups"])
