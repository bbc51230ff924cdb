"""Dialogs through the chat service, on both databases."""

from __future__ import annotations

import asyncio
import json

import pytest

from runtime.chat.service import Incoming
from runtime.dialog.events import Reply
from runtime.errors import BadInput, Conflict, NotFound, NotSignedIn
from tests.runtime.chat_world import BOT, Process, greeting, round_and_round, words, world


async def test_a_whole_dialog_is_talked_and_kept(database_url: str) -> None:
    async with world(database_url, greeting()) as chat:
        opened = await chat.chat.service.open_dialog(BOT, {}, "uk", "web")
        assert words(opened.events) == ["Вітаю!", "Як вас звати?"]
        assert opened.status == "open"
        assert await chat.say(opened.dialog_id, "Оля") == ["Радий знайомству, Оля!", "Чого бажаєте?"]
        assert await chat.say(opened.dialog_id, "кави") == ["Оля бажає: кави"]
        events = [json.loads(event) for event in await chat.chat.service.events_after(opened.dialog_id, 0)]
        assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
        assert events[-1]["type"] == "ended"
        assert words([json.dumps(event).encode() for event in events], "customer") == ["Оля", "кави"]


async def test_a_dialog_goes_on_in_another_process(database_url: str) -> None:
    async with world(database_url, greeting()) as first:
        dialog = await first.open()
        await first.say(dialog, "Оля")
    async with world(database_url) as second:
        assert await second.say(dialog, "чаю", "later") == ["Оля бажає: чаю"]


async def test_the_same_message_again_gives_the_same_answer_and_no_second_turn(database_url: str) -> None:
    async with world(database_url, greeting()) as chat:
        dialog = await chat.open()
        once = await chat.chat.service.receive(dialog, Incoming("client", "m1", Reply(text="Оля")))
        again = await chat.chat.service.receive(dialog, Incoming("client", "m1", Reply(text="Оля")))
        assert once == again
        assert await chat.say(dialog, "кави", "m2") == ["Оля бажає: кави"]
    async with world(database_url) as another:
        after_end = await another.chat.service.receive(dialog, Incoming("client", "m1", Reply(text="Оля")))
        assert after_end.events == once.events


async def test_the_same_message_twenty_times_at_once_is_one_turn(database_url: str) -> None:
    async with world(database_url, greeting()) as chat, world(database_url, None, Process("p2")) as other:
        dialog = await chat.open()
        incoming = Incoming("client", "m1", Reply(text="Оля"))
        services = (chat.chat.service, other.chat.service)
        answers = await asyncio.gather(*(services[i % 2].receive(dialog, incoming) for i in range(20)))
        assert {tuple(answer.events) for answer in answers} == {tuple(answers[0].events)}
        assert words(await chat.chat.service.events_after(dialog, 0), "customer") == ["Оля"]


async def test_two_processes_on_the_same_dialogs_lose_and_double_nothing(database_url: str) -> None:
    async with world(database_url, round_and_round()) as first, world(database_url, None, Process("p2")) as second:
        dialogs = [await first.open() for _ in range(4)]
        await asyncio.gather(*(first.say(dialog, "Оля", "name") for dialog in dialogs))
        told = [(dialog, f"m{i}") for i in range(12) for dialog in dialogs]
        await asyncio.gather(
            *((first, second)[i % 2].say(dialog, name, name) for i, (dialog, name) in enumerate(told * 2))
        )
        for dialog in dialogs:
            events = await first.chat.service.events_after(dialog, 0)
            assert [json.loads(event)["seq"] for event in events] == list(range(1, len(events) + 1))
            assert sorted(words(events, "customer")[1:]) == sorted(f"m{i}" for i in range(12))
            assert len([word for word in words(events) if "бажає: " in word]) == 12


async def test_after_the_end_a_new_message_is_refused(database_url: str) -> None:
    async with world(database_url, greeting()) as chat:
        dialog = await chat.open()
        await chat.say(dialog, "Оля")
        await chat.say(dialog, "кави")
        with pytest.raises(Conflict) as refused:
            await chat.say(dialog, "ще")
        assert refused.value.code == "dialog_ended"


async def test_only_prefill_variables_may_be_set_from_outside(sqlite_migrated: str) -> None:
    drawn = greeting()
    drawn["variables"][0]["prefill"] = True
    async with world(sqlite_migrated, drawn) as chat:
        await chat.chat.service.open_dialog(BOT, {"name": "Оля"}, None, "web")
        with pytest.raises(BadInput):
            await chat.chat.service.open_dialog(BOT, {"wish": "кави"}, None, "web")
        with pytest.raises(BadInput):
            await chat.chat.service.open_dialog(BOT, {"__class__": "x"}, None, "web")


async def test_a_dialog_opens_only_with_its_own_token(database_url: str) -> None:
    async with world(database_url, greeting()) as chat:
        dialog = await chat.open()
        token = chat.token
        other = await chat.open()
        await chat.chat.service.check_token(dialog, token)
        for wrong_dialog, wrong in ((dialog, chat.token), (other, token), (dialog, ""), ("nobody", token)):
            with pytest.raises(NotSignedIn):
                await chat.chat.service.check_token(wrong_dialog, wrong)
        stored = await chat.chat.store.load(dialog)
        assert stored is not None
        assert token not in repr(stored)


async def test_an_unknown_bot_is_not_found(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, greeting()) as chat:
        with pytest.raises(NotFound):
            await chat.chat.service.open_dialog("nobody", {}, None, "web")


async def test_a_kept_dialog_that_cannot_be_read_ends_with_an_error_and_never_loops(database_url: str) -> None:
    async with world(database_url, greeting()) as chat:
        dialog = await chat.open()
        session = await chat.chat.service.sessions.get(dialog)
        session.state, session.state_bytes = None, b"no state at all"
        received = await chat.chat.service.receive(dialog, Incoming("client", "m1", Reply(text="Оля")))
        assert [json.loads(event)["type"] for event in received.events] == ["message", "error", "ended"]
        assert received.status == "ended"
        again = await chat.chat.service.receive(dialog, Incoming("client", "m1", Reply(text="Оля")))
        assert again.events == received.events
        fine = await chat.open()
        assert await chat.say(fine, "Оля") == ["Радий знайомству, Оля!", "Чого бажаєте?"]


@pytest.mark.parametrize(
    "text", ["a\x00b", "\ud800", "\U0001fffe{{ x }}", "{{ name }}", "<script>", " ", "я" * 9_999, "\u202eabc"]
)
async def test_strange_letters_are_only_letters(database_url: str, text: str) -> None:
    async with world(database_url, greeting()) as chat:
        dialog = await chat.open()
        said = await chat.say(dialog, text)
        assert said
        events = await chat.chat.service.events_after(dialog, 0)
        assert [json.loads(event)["seq"] for event in events] == list(range(1, len(events) + 1))
        again = await chat.chat.service.receive(dialog, Incoming("client", "m0", Reply(text=text), "m0"))
        assert words(again.events) == said
