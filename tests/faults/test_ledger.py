"""The ledger itself: it sees what is lost, doubled, out of order and stuck, and nothing where all is well."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults.ledger import TOTALS, Edits, Ledger, Said, Slowness, close


class Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def said(seq: int, speaker: str, text: str, client_id: str = "") -> Said:
    data: dict[str, Any] = {"id": f"x{seq}", "from": speaker, "parts": [{"type": "text", "text": text}]}
    return {"seq": seq, "type": "message", "data": data | ({"client_id": client_id} if client_id else {})}


def echo(client_id: str) -> list[str]:
    return [f"Чую: {client_id}"]


RECORD = [
    said(1, "bot", "Вітаю!"),
    said(2, "customer", "m1", "m1"),
    said(3, "bot", "Чую: m1"),
    said(4, "customer", "m2", "m2"),
    said(5, "bot", "Чую: m2"),
]


def talk(record: list[Said], clock: Clock | None = None) -> Ledger:
    """A good talk of two messages, whose record is `record`."""
    ledger = Ledger("a row", clock or Clock())
    received = ledger.connected("d1", 1)
    for number, client_id in enumerate(("m1", "m2")):
        ledger.sent("d1", client_id)
        ledger.acknowledged("d1", client_id, [])
        for event in RECORD[2 * number + 1 : 2 * number + 3]:
            received(event)
        ledger.is_settled("d1", client_id)
    ledger.kept("d1", record)
    return ledger


def test_a_talk_in_which_all_is_well_holds() -> None:
    verdict = talk(RECORD).verdict(echo)
    assert verdict.holds
    assert (verdict.dialogs, verdict.sent, verdict.acknowledged, verdict.received) == (1, 2, 2, 4)


def without_the_message(record: list[Said]) -> None:
    del record[3:]


def without_the_answer(record: list[Said]) -> None:
    del record[4]


def changed_after_it_was_shown(record: list[Said]) -> None:
    record[2]["at"] = "later"


@pytest.mark.parametrize("hole", [without_the_message, without_the_answer, changed_after_it_was_shown])
def test_what_was_acknowledged_or_shown_and_is_not_in_the_record_is_lost(hole: Callable[[list[Said]], None]) -> None:
    record = copy.deepcopy(RECORD)
    hole(record)
    assert talk(record).verdict(echo).lost


def test_an_acknowledged_dialog_without_a_record_is_lost() -> None:
    ledger = Ledger("a row")
    ledger.sent("d1", "m1")
    ledger.acknowledged("d1", "m1", [])
    ledger.is_settled("d1", "m1")
    assert ledger.verdict(echo).lost


def test_what_waits_is_what_was_sent_and_not_answered() -> None:
    ledger = Ledger("a row")
    ledger.sent("d1", "m1")
    ledger.sent("d2", "m1")
    ledger.is_settled("d1", "m1")
    assert ledger.waiting == {("d2", "m1")}


def taken_twice(record: list[Said]) -> None:
    record += [said(6, "customer", "m2", "m2"), said(7, "bot", "Нічого")]


def answered_twice(record: list[Said]) -> None:
    record.append(said(6, "bot", "Чую: m2"))


def shown_under_one_id_twice(record: list[Said]) -> None:
    record.append({**said(6, "bot", "Ще щось?"), "data": {**said(6, "bot", "Ще щось?")["data"], "id": "x5"}})


@pytest.mark.parametrize("hole", [taken_twice, answered_twice, shown_under_one_id_twice])
def test_what_is_there_twice_is_doubled(hole: Callable[[list[Said]], None]) -> None:
    record = copy.deepcopy(RECORD)
    hole(record)
    verdict = talk(record).verdict(echo)
    assert verdict.doubled
    assert not verdict.lost


def test_a_gap_in_the_numbers_is_out_of_order() -> None:
    record = [*RECORD, said(7, "bot", "Ще щось?")]
    assert talk(record).verdict(echo).disordered


def test_messages_taken_in_another_order_than_sent_are_out_of_order() -> None:
    record = [RECORD[0], said(2, "customer", "m2", "m2"), said(3, "customer", "m1", "m1"), *RECORD[2:]]
    assert talk(record).verdict(echo).disordered


def test_an_answer_under_another_message_is_out_of_order() -> None:
    record = [*RECORD[:2], said(3, "customer", "m2", "m2"), said(4, "bot", "Чую: m1"), said(5, "bot", "Чую: m2")]
    assert any("another message" in one for one in talk(record).verdict(echo).disordered)


@pytest.mark.parametrize("numbers", [(3, 2), (2, 2), (2, 4)])
def test_a_line_that_jumps_repeats_or_goes_back_is_out_of_order(numbers: tuple[int, int]) -> None:
    ledger = talk(RECORD)
    received = ledger.connected("d1", numbers[0] - 1)
    for number in numbers:
        received(RECORD[number - 1])
    assert ledger.verdict(echo).disordered


@pytest.fixture(autouse=True)
def _quiet_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Slowness, "now", lambda _: 1.0)


def test_a_dialog_that_waits_too_long_is_stuck_and_the_fault_itself_is_not_counted() -> None:
    clock = Clock()
    ledger = talk(RECORD, clock)
    ledger.sent("d1", "m3")
    with ledger.away():
        clock.now_s += 30
    clock.now_s += 14
    ledger.is_settled("d1", "m3")
    assert not ledger.verdict(echo).stuck
    ledger.sent("d1", "m4")
    clock.now_s += 16
    ledger.is_settled("d1", "m4")
    assert [one.split(":")[0] for one in ledger.verdict(echo).stuck] == ["d1 m4"]


def test_a_message_that_is_never_answered_is_stuck() -> None:
    ledger = talk(RECORD)
    ledger.sent("d1", "m3")
    assert ledger.verdict(echo).stuck


def test_edits_lost_doubled_torn_reordered_and_late_are_seen() -> None:
    clock = Clock()
    edits = Edits("an author", clock)
    for edit in ("e1", "e2", "e3"):
        edits.sent(edit)
        edits.acknowledged(edit)
    assert edits.verdict(["e1", "e2", "e3"]).holds
    assert edits.verdict(["e1", "e3"], ["e2"]).holds, "two histories have no order between them"
    assert edits.verdict(["e1", "e3"]).lost == ["e2"]
    assert edits.verdict(["e1", "e2", "e2", "e3"]).doubled == ["e2"]
    assert edits.verdict(["e1", "e2", "e3"], torn=["release 2"]).lost
    assert edits.verdict(["e3", "e1"], ["e2"]).disordered
    edits.sent("e4")
    clock.now_s += 16
    edits.acknowledged("e4")
    assert edits.verdict(["e1", "e2", "e3", "e4"]).stuck


def test_totals_are_kept_in_the_file_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTS_LEDGER", str(tmp_path / "totals"))
    before = len(TOTALS)
    close(talk(RECORD).verdict(echo))
    with pytest.raises(AssertionError, match="never answered"):
        close(talk(RECORD[:4]).verdict(echo))
    del TOTALS[before:]
    lines = [json.loads(line) for line in (tmp_path / "totals").read_text().splitlines()]
    assert [(line["sent"], line["acknowledged"], line["lost"]) for line in lines] == [(2, 2, 0), (2, 2, 2)]
