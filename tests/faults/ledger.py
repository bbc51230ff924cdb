"""The ledger of a fault row: what was sent, acknowledged and received, and what became of it.

A dialog's ledger is judged against the record, which is what the database holds at the end. Totals of every row are
printed at the end of the run and, when `FAULTS_LEDGER` names a file, appended to it as lines of JSON.
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

STUCK_S = 15.0
"""No dialog stands still for longer; the time in which the fault itself allows nobody to be served is not counted.

On a machine that is busy with other things too the limit grows as programs wait for a processor.
"""

Said = dict[str, Any]
Answers = Callable[[str], Sequence[str]]
"""The texts that answer a message of this client id, each to be said once."""


class Slowness:
    """How much longer than alone this process has taken since it was made: 1.0 on a machine with a processor to spare.

    A row keeps two processors busy by itself, so that waiting as long as one runs is nothing yet.
    """

    def __init__(self) -> None:
        self._ran, self._waited = _ran_and_waited()

    def now(self) -> float:
        ran, waited = _ran_and_waited()
        ran, waited = ran - self._ran, waited - self._waited
        return round(max(1.0, (ran + waited) / ran / 2), 2) if ran > 0 else 1.0


def _ran_and_waited() -> tuple[int, int]:
    try:
        ran, waited, _ = Path("/proc/self/schedstat").read_text().split()
    except OSError:
        return 0, 0
    return int(ran), int(waited)


@dataclass(slots=True)
class Verdict:
    """What a ledger came to. The lists name each finding."""

    row: str
    dialogs: int = 0
    sent: int = 0
    tries: int = 0
    acknowledged: int = 0
    received: int = 0
    faults: int = 0
    failed: list[str] = field(default_factory=list[str])
    """Given up by the widget, which offers "again"."""
    lost: list[str] = field(default_factory=list[str])
    doubled: list[str] = field(default_factory=list[str])
    disordered: list[str] = field(default_factory=list[str])
    stuck: list[str] = field(default_factory=list[str])
    longest_s: float = 0.0
    slowness: float = 1.0

    @property
    def holds(self) -> bool:
        return not (self.lost or self.doubled or self.disordered or self.stuck)

    def totals(self) -> dict[str, Any]:
        """Give it with numbers in the place of lists."""
        return {name: len(value) if isinstance(value, list) else value for name, value in asdict(self).items()}


TOTALS: list[dict[str, Any]] = []
"""Of all rows of this run."""


def close(verdict: Verdict) -> Verdict:
    """Keep the totals of a row; fail when the row does not hold."""
    totals = verdict.totals()
    TOTALS.append(totals)
    if path := os.environ.get("FAULTS_LEDGER"):
        with Path(path).open("a") as file:
            file.write(json.dumps(totals, ensure_ascii=False) + "\n")
    assert verdict.holds, verdict
    return verdict


@dataclass(slots=True)
class _Dialog:
    sent: dict[str, float] = field(default_factory=dict[str, float])
    settled: dict[str, float] = field(default_factory=dict[str, float])
    acknowledged: dict[str, list[Said]] = field(default_factory=dict[str, list[Said]])
    seen: list[Said] = field(default_factory=list[Said])
    kept: list[Said] | None = None


class Ledger:
    """Of the dialogs of one row. `faults` is counted by whoever causes them."""

    def __init__(self, row: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.row = row
        self.faults = 0
        self._slowness = Slowness()
        self._clock = clock
        self._dialogs: defaultdict[str, _Dialog] = defaultdict(_Dialog)
        self._tries = 0
        self._received = 0
        self._failed: list[str] = []
        self._disordered: list[str] = []
        self._away: list[list[float]] = []

    @property
    def settled(self) -> int:
        """The number of messages whose answer is there."""
        return sum(len(dialog.settled) for dialog in self._dialogs.values())

    @property
    def waiting(self) -> set[tuple[str, str]]:
        """The messages, by dialog and id, whose answer is not there."""
        return {
            (name, client_id)
            for name, dialog in self._dialogs.items()
            for client_id in dialog.sent.keys() - dialog.settled.keys()
        }

    # --- what happens --------------------------------------------------------------------------------------------

    def sent(self, dialog: str, client_id: str) -> None:
        """A message leaves the widget, for the first time or again."""
        self._tries += 1
        self._dialogs[dialog].sent.setdefault(client_id, self._clock())

    def acknowledged(self, dialog: str, client_id: str, events: Sequence[Said]) -> None:
        """The server said that it has the message, and gave these events."""
        self._dialogs[dialog].acknowledged.setdefault(client_id, []).extend(events)

    def failed(self, dialog: str, client_id: str) -> None:
        """The widget gave up, and offers to send it again."""
        self._failed.append(f"{dialog} {client_id}")

    def connected(self, dialog: str, after: int) -> Callable[[Said], None]:
        """A live line opens above the number `after`; gives who notes each committed event that comes on it."""
        last = after

        def received(event: Said) -> None:
            nonlocal last
            self._received += 1
            self._dialogs[dialog].seen.append(event)
            if event["seq"] != last + 1:
                self._disordered.append(f"{dialog} {event['seq']} came after {last} on one line")
            last = event["seq"]

        return received

    def is_settled(self, dialog: str, client_id: str) -> None:
        """The widget shows the whole answer."""
        self._dialogs[dialog].settled.setdefault(client_id, self._clock())

    @contextmanager
    def away(self) -> Iterator[None]:
        """While this holds nobody can be served, by the fault itself."""
        period = [self._clock(), float("inf")]
        self._away.append(period)
        yield
        period[1] = self._clock()

    def kept(self, dialog: str, events: Sequence[Said]) -> None:
        """The record of a dialog, read when all is over."""
        self._dialogs[dialog].kept = list(events)

    # --- what became of it ---------------------------------------------------------------------------------------

    def verdict(self, answers: Answers) -> Verdict:
        """Judge every dialog by its record."""
        found = Verdict(self.row, len(self._dialogs), tries=self._tries, received=self._received, faults=self.faults)
        found.failed, found.disordered = list(self._failed), list(self._disordered)
        found.slowness = self._slowness.now()
        for name, dialog in self._dialogs.items():
            found.sent += len(dialog.sent)
            found.acknowledged += len(dialog.acknowledged)
            self._judge_time(name, dialog, found)
            if dialog.kept is None:
                found.lost.append(f"{name}: no record of it")
                continue
            _judge_record(name, dialog, dialog.kept, answers, found)
        return found

    def _judge_time(self, name: str, dialog: _Dialog, found: Verdict) -> None:
        now = self._clock()
        for client_id, sent in dialog.sent.items():
            ended = dialog.settled.get(client_id, now)
            waited_s = ended - sent - sum(max(0.0, min(ended, till) - max(sent, since)) for since, till in self._away)
            found.longest_s = max(found.longest_s, round(waited_s, 2))
            if client_id not in dialog.settled or waited_s > STUCK_S * found.slowness:
                found.stuck.append(f"{name} {client_id}: {waited_s:.1f} s")


def _judge_record(name: str, dialog: _Dialog, kept: Sequence[Said], answers: Answers, found: Verdict) -> None:
    if (numbers := [event["seq"] for event in kept]) != list(range(1, len(kept) + 1)):
        found.disordered.append(f"{name}: numbers are {numbers}")
    by_number = {event["seq"]: event for event in kept}
    for event in [*dialog.seen, *(event for events in dialog.acknowledged.values() for event in events)]:
        if by_number.get(event["seq"]) != event:
            found.lost.append(f"{name}: {event} was shown and is not in the record")
    messages = [event["data"] for event in kept if event["type"] == "message"]
    ids = Counter(message["id"] for message in messages)
    found.doubled += [f"{name}: the message {id_} is there {count} times" for id_, count in ids.items() if count > 1]
    said = [message.get("client_id") for message in messages if message["from"] == "customer"]
    for client_id, count in Counter(said).items():
        if count > 1:
            found.doubled.append(f"{name}: {client_id} was taken {count} times")
    if list(dict.fromkeys(said)) != [client_id for client_id in dialog.sent if client_id in said]:
        found.disordered.append(f"{name}: sent as {list(dialog.sent)}, taken as {said}")
    found.lost += [f"{name}: {one} was acknowledged and is gone" for one in dialog.acknowledged if one not in said]
    _judge_answers(name, dialog, messages, answers, found)


def _judge_answers(
    name: str, dialog: _Dialog, messages: Sequence[Mapping[str, Any]], answers: Answers, found: Verdict
) -> None:
    asked, said_under = "", defaultdict[str, list[str]](list)
    for message in messages:
        if message["from"] == "customer":
            asked = message["client_id"]
        else:
            said_under[asked] += [part["text"] for part in message["parts"] if part["type"] == "text"]
    everything = Counter(text for texts in said_under.values() for text in texts)
    for client_id in dialog.acknowledged:
        for text in answers(client_id):
            if everything[text] > 1:
                found.doubled.append(f"{name}: “{text}” was answered {everything[text]} times")
            elif not everything[text]:
                found.lost.append(f"{name}: “{text}” was never answered")
            elif text not in said_under[client_id]:
                found.disordered.append(f"{name}: “{text}” answers another message")


class Edits:
    """The ledger of an author: edits of a draft and releases, each under an id of its own."""

    def __init__(self, row: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._found = Verdict(row)
        self._slowness = Slowness()
        self._sent: dict[str, float] = {}
        self._acknowledged: list[str] = []

    @property
    def saved(self) -> int:
        """The number of edits that were acknowledged."""
        return len(self._acknowledged)

    def sent(self, edit: str) -> None:
        """An edit leaves the designer, for the first time or again."""
        self._found.tries += 1
        self._sent.setdefault(edit, self._clock())

    def acknowledged(self, edit: str) -> None:
        """The designer shows it as saved."""
        self._acknowledged.append(edit)
        waited_s = self._clock() - self._sent[edit]
        self._found.longest_s = max(self._found.longest_s, round(waited_s, 2))
        if waited_s > STUCK_S * self._slowness.now():
            self._found.stuck.append(f"{edit}: {waited_s:.1f} s")

    def failed(self, edit: str) -> None:
        """The designer was refused, or does not know what became of it."""
        self._found.failed.append(edit)

    def fault(self) -> None:
        """One more kill."""
        self._found.faults += 1

    def verdict(self, *histories: Sequence[str], torn: Sequence[str] = ()) -> Verdict:
        """Judge by the record: its histories, each in its own order; `torn` names what is there in part."""
        found = self._found
        kept = [edit for history in histories for edit in history]
        found.slowness = self._slowness.now()
        found.sent, found.acknowledged, found.received = len(self._sent), len(self._acknowledged), len(kept)
        found.lost = [edit for edit in self._acknowledged if edit not in kept] + [f"torn: {one}" for one in torn]
        found.doubled = [edit for edit, count in Counter(kept).items() if count > 1]
        # One that was never acknowledged may have been on its way for long, and has no place that was promised.
        for history in histories:
            order = list(dict.fromkeys(edit for edit in history if edit in self._acknowledged))
            if order != [edit for edit in self._acknowledged if edit in order]:
                found.disordered.append(f"acknowledged as {self._acknowledged}, kept as {order}")
        return found
