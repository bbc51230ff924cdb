"""The desk of an open designer: whatever comes in whatever order, it ends with the server's draft."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder_ui.designer.changes import changes
from builder_ui.designer.desk import Desk
from builder_ui.designer.door import Op
from builder_ui.designer.field_edits import FieldEdits
from builder_ui.server.problem import ServerProblem, no_connection
from builder_ui.server.shapes import Bot, Document, Draft, DraftEvent, OpsDone, Problem
from runtime.blocks.catalogue import find_blocks
from runtime.errors import RozmovaError
from runtime.scenarios.ops import apply

TEXT = ["groups", "g1", "blocks", "b1", "config", "text"]


def scenario() -> dict[str, Any]:
    blocks = [{"id": f"b{n}", "type": "send_text", "config": {"text": "Вітаю!"}} for n in (1, 2)]
    return {
        "format": 1,
        "languages": ["uk", "en"],
        "default_language": "uk",
        "groups": [{"id": "g1", "title": "Початок", "blocks": blocks}],
        "edges": [],
        "triggers": [{"id": "t1", "kind": "start", "config": {}, "to": {"group": "g1"}}],
        "variables": [],
        "layout": {"g1": [0, 0], "t1": [0, -60]},
        "notes": [],
        "settings": {},
    }


class DraftServer:
    """The server's side of one draft: it orders edits, keeps answers by their key, and can be away."""

    def __init__(self) -> None:
        self.document = scenario()
        self.log: list[DraftEvent] = []
        self.answers: dict[str, OpsDone] = {}
        self.away = False
        self.lose_answers = 0

    @property
    def seq(self) -> int:
        return len(self.log)

    def take(self, client: str, ops: Sequence[Op], once: str) -> OpsDone:
        if once not in self.answers:
            try:
                apply(self.document, copy.deepcopy(list(ops)))
            except RozmovaError as refused:
                raise ServerProblem("op_conflict", str(refused), refused.status) from refused
            self.log.append(DraftEvent(self.seq + 1, client, copy.deepcopy(list(ops))))
            self.answers[once] = OpsDone(self.seq)
        return self.answers[once]


class HeldDoor:
    """A page's way to it: answers and events come when the test lets them."""

    def __init__(self, server: DraftServer) -> None:
        self.server = server
        self.answer = asyncio.Semaphore(0)
        self.heard: asyncio.Queue[DraftEvent] = asyncio.Queue()
        self.told = 0

    async def read(self) -> Draft:
        return Draft(self.server.seq, "", copy.deepcopy(self.server.document))

    async def send(self, base: int, ops: Sequence[Op], once: str) -> OpsDone:
        if self.server.away:
            raise no_connection()
        done = self.server.take("mine", ops, once)
        await self.answer.acquire()
        if self.server.lose_answers:
            self.server.lose_answers -= 1
            self.answer.release()
            raise no_connection()
        return done

    async def undo(self, once: str) -> OpsDone:
        return OpsDone(self.server.seq)

    async def redo(self, once: str) -> OpsDone:
        return OpsDone(self.server.seq)

    async def check(self, document: Document) -> list[Problem]:
        return []

    async def events(self, after: int) -> AsyncIterator[DraftEvent]:
        while True:
            yield await self.heard.get()

    def deliver(self) -> None:
        """Let the next event come."""
        if self.told < self.server.seq:
            self.heard.put_nowait(self.server.log[self.told])
            self.told += 1


class Page:
    """A desk with its door, and what its canvas was told."""

    def __init__(self, server: DraftServer) -> None:
        self.server = server
        self.door = HeldDoor(server)
        bot = Bot("bot", "Гончарня", ["uk", "en"], "uk", "s1", None, 0, None, [], None)  # type: ignore[arg-type] - no limits here
        draft = Draft(server.seq, "", copy.deepcopy(server.document))
        self.desk = Desk(self.door, bot, draft, "mine", sleep=lambda seconds: asyncio.sleep(0))
        self.patched: list[int] = []
        self.acknowledged: list[int] = []
        self.saved: list[str] = []
        self.reloads = 0
        self.desk.tell.patched = lambda seq, ops: self.patched.append(seq)
        self.desk.tell.acknowledged = lambda cid, seq: self.acknowledged.append(seq)
        self.desk.tell.reloaded = self._reloaded
        self.desk.tell.saved.append(self.saved.append)
        self.following = asyncio.create_task(self.desk.follow())

    def _reloaded(self) -> None:
        self.reloads += 1

    async def settle(self) -> None:
        for _ in range(30):
            await asyncio.sleep(0)

    def close(self) -> None:
        self.following.cancel()
        self.desk.close()


def text_op(block: str, words: str, **was: str) -> Op:
    return {"t": "set", "path": ["groups", "g1", "blocks", block, "config", "text"], "value": words, **was}


WORDS = st.text("абв", max_size=3)
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(["form", "canvas", "foreign"]), st.sampled_from(["b1", "b2"]), st.text("аб", max_size=3)
        ),
        st.tuples(st.sampled_from(["answer", "event", "lose", "breathe"])),
    ),
    max_size=24,
)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_own_and_foreign_edits_end_in_the_servers_draft_in_whatever_order_they_come(
    steps: list[tuple[str, ...]],
) -> None:
    async def play() -> None:
        server = DraftServer()
        page = Page(server)
        edits: list[asyncio.Task[bool]] = []
        for number, step in enumerate(steps):
            match step:
                case ("form", block, words):
                    edits.append(asyncio.create_task(page.desk.edit([text_op(block, words)])))
                case ("canvas", block, words):
                    edits.append(asyncio.create_task(page.desk.canvas_edit(number, 0, [text_op(block, words)])))
                case ("foreign", block, words):
                    server.take("others", [text_op(block, words)], f"other-{number}")
                case ("answer",):
                    page.door.answer.release()
                case ("lose",):
                    server.lose_answers += 1
                case ("event",):
                    page.door.deliver()
                case _:
                    await page.settle()
        for _ in range(len(steps) * 2 + 2):
            page.door.answer.release()
            page.door.deliver()
            await page.settle()
        assert all(await asyncio.gather(*edits))
        assert page.desk.document == server.document
        assert page.desk.seq == server.seq
        assert page.patched == sorted(set(page.patched))
        assert sorted({*page.patched, *page.acknowledged}) == list(range(1, server.seq + 1))
        assert not set(page.patched) & set(page.acknowledged)
        page.close()

    asyncio.run(play())


async def test_edits_made_while_the_server_is_away_wait_and_are_sent_once_it_is_back() -> None:
    server = DraftServer()
    page = Page(server)
    server.away = True
    first = asyncio.create_task(page.desk.edit([text_op("b1", "перше")]))
    second = asyncio.create_task(page.desk.canvas_edit(1, 0, [text_op("b2", "друге")]))
    await page.settle()
    assert page.saved[-1] == "failed"
    assert server.seq == 0
    server.away = False
    for _ in range(4):
        page.door.answer.release()
        await page.settle()
    assert await first
    assert await second
    assert [block["config"]["text"] for block in server.document["groups"][0]["blocks"]] == ["перше", "друге"]
    assert page.saved[-1] == "saved"
    page.close()


async def test_an_edit_whose_answer_was_lost_is_made_once() -> None:
    server = DraftServer()
    page = Page(server)
    server.lose_answers = 2
    page.door.answer.release()
    assert await page.desk.edit([{"t": "add", "path": ["notes"], "value": {"id": "n1", "text": "Подзвонити"}}])
    assert server.seq == 1
    assert page.desk.document["notes"] == [{"id": "n1", "text": "Подзвонити"}]
    page.close()


async def test_an_edit_over_anothers_is_refused_and_theirs_is_read() -> None:
    server = DraftServer()
    page = Page(server)
    server.take("others", [text_op("b1", "їхнє")], "other")
    page.door.answer.release()
    assert not await page.desk.edit([text_op("b1", "моє", was="Вітаю!")])
    assert page.desk.document == server.document
    assert page.reloads == 1
    page.close()


async def test_a_draft_put_in_place_by_another_is_read_anew() -> None:
    server = DraftServer()
    page = Page(server)
    server.document["groups"][0]["title"] = "Інакше"
    server.log.append(DraftEvent(1, "others", []))
    page.door.deliver()
    await page.settle()
    assert page.desk.document["groups"][0]["title"] == "Інакше"
    page.close()


async def test_words_typed_before_anothers_came_are_given_back_not_written_over_them() -> None:
    server = DraftServer()
    page = Page(server)
    edits = FieldEdits(page.desk)
    edits.begin("b1", {"text": "Вітаю!"})
    server.take("others", [text_op("b1", "їхнє")], "other")
    page.door.deliver()
    await page.settle()
    edits.note("b1", "text", "моє")
    page.door.answer.release()
    refused = await edits.send(find_blocks()["send_text"].card, "b1", "text")
    assert refused is not None
    assert refused.value == "моє"
    assert server.document["groups"][0]["blocks"][0]["config"]["text"] == "їхнє"
    edits.note("b1", "text", "моє")
    page.door.answer.release()
    assert await edits.send(find_blocks()["send_text"].card, "b1", "text") is None
    assert server.document["groups"][0]["blocks"][0]["config"]["text"] == "моє"
    page.close()


async def test_typing_on_while_an_edit_is_on_its_way_sends_the_last_words_without_a_clash() -> None:
    server = DraftServer()
    page = Page(server)
    edits = FieldEdits(page.desk)
    edits.begin("b1", {"text": "Вітаю!"})
    card = find_blocks()["send_text"].card
    sent: list[asyncio.Task[object]] = []
    for words in ("В", "Ві", "Віт"):
        edits.note("b1", "text", words)
        sent.append(asyncio.create_task(edits.send(card, "b1", "text")))
        await asyncio.sleep(0)
    for _ in range(4):
        page.door.answer.release()
        await page.settle()
    assert await asyncio.gather(*sent) == [None, None, None]
    assert server.document["groups"][0]["blocks"][0]["config"]["text"] == "Віт"
    page.close()


WORDS = st.text("абв", max_size=3)
LISTS = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("opqr"), "label": WORDS}), max_size=4, unique_by=lambda m: m["id"]
)
VALUES = st.one_of(
    WORDS, st.fixed_dictionaries({"uk": WORDS}, optional={"en": WORDS}), LISTS, st.lists(WORDS, max_size=3)
)


@given(VALUES, VALUES)
def test_the_ops_between_two_values_make_the_second_of_the_first(was: object, value: object) -> None:
    document = scenario()
    document["groups"][0]["blocks"][0]["config"]["text"] = copy.deepcopy(was)
    ops = changes(TEXT, was, value)
    if ops:
        apply(document, ops)
    assert document["groups"][0]["blocks"][0]["config"]["text"] == value


@pytest.mark.parametrize("theirs_first", [True, False])
def test_two_languages_of_one_text_are_written_by_two_people(theirs_first: bool) -> None:
    document = scenario()
    was = {"uk": "Вітаю", "en": "Hello"}
    document["groups"][0]["blocks"][0]["config"]["text"] = dict(was)
    mine, theirs = changes(TEXT, was, {**was, "uk": "Добрий день"}), changes(TEXT, was, {**was, "en": "Good day"})
    for ops in (theirs, mine) if theirs_first else (mine, theirs):
        apply(document, ops)
    assert document["groups"][0]["blocks"][0]["config"]["text"] == {"uk": "Добрий день", "en": "Good day"}
