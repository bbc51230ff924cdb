"""Every example of the gallery is without errors, and its golden conversations hold in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder_ui.__main__ import COMMANDS
from runtime.__main__ import run_command
from runtime.scenarios.document import parse_document

EXAMPLES = Path(__file__).resolve().parents[2] / "scenarios_examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/scenario.json"))


def rozmova(*arguments: str) -> int:
    return run_command("rozmova", COMMANDS, arguments)


def test_there_are_at_least_five() -> None:
    assert len(NAMES) >= 5


@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_no_problems_worse_than_a_hint(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert rozmova("check", str(EXAMPLES / name / "scenario.json"), "--json") == 0
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [problem for problem in problems if problem["severity"] != "hint"] == []


@pytest.mark.parametrize(("lang", "script"), [("uk", "conversation.txt"), ("en", "conversation.en.txt")])
@pytest.mark.parametrize("name", NAMES)
def test_a_golden_conversation_holds(name: str, lang: str, script: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = EXAMPLES / name
    outcome = rozmova("play", str(folder / "scenario.json"), "--script", str(folder / script), "--lang", lang)
    assert outcome == 0, capsys.readouterr().err


@pytest.mark.parametrize("name", NAMES)
def test_an_example_bears_random_answers(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for seed in range(5):
        assert rozmova("play", str(EXAMPLES / name / "scenario.json"), "--random", str(seed), "--json") == 0
        assert json.loads(capsys.readouterr().out)["ok"]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_speaks_both_languages_and_has_a_page_for_its_author(name: str) -> None:
    document = parse_document((EXAMPLES / name / "scenario.json").read_bytes())
    assert set(document.languages) == {"uk", "en"}
    page = (EXAMPLES / name / "README.md").read_text("utf-8")
    assert "## Українською" in page
    assert "## In English" in page


def test_a_changed_answer_of_the_bot_is_seen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = (EXAMPLES / "quiz" / "conversation.en.txt").read_text("utf-8").replace("Good: 4 of 5", "Good: 5 of 5")
    script = tmp_path / "changed.txt"
    script.write_text(changed, "utf-8")
    document = EXAMPLES / "quiz" / "scenario.json"
    assert rozmova("play", str(document), "--script", str(script), "--lang", "en") == 1
    assert "expected  Good: 5 of 5" in capsys.readouterr().err
