"""The database goes away under the chat: senders are told to try again, and what they send again is taken once."""

from __future__ import annotations

import asyncio
import contextlib
import random

import psycopg

from runtime.chat.service import Incoming
from runtime.chat.sessions import SessionLimits
from runtime.dialog.events import Reply
from runtime.errors import TooMany, Unavailable
from tests.runtime.chat_world import Process, World, greeting, round_and_round, words, world

CUTS = 10
CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""


async def insist(chat: World, dialog: str, client_id: str) -> list[bytes]:
    """Send a message again and again under one id until it is acknowledged, as a page does."""
    incoming = Incoming("client", client_id, Reply(text=client_id), client_id)
    async with asyncio.timeout(60):
        while True:
            with contextlib.suppress(Unavailable):
                return (await chat.chat.service.receive(dialog, incoming)).events
            await asyncio.sleep(0.05)


async def test_connections_cut_by_the_database_lose_and_double_nothing(postgres_migrated: str) -> None:
    async with world(postgres_migrated, round_and_round()) as chat:
        dialogs = [await chat.open() for _ in range(5)]
        over = asyncio.Event()

        async def talk(dialog: str) -> list[list[bytes]]:
            answers: list[list[bytes]] = []
            while not over.is_set():
                answers.append(await insist(chat, dialog, f"m{len(answers)}"))
                await asyncio.sleep(random.uniform(0, 0.02))
            return answers

        async def cut() -> int:
            own = await psycopg.AsyncConnection.connect(postgres_migrated, autocommit=True)
            ended = 0
            async with own:
                for _ in range(CUTS):
                    await asyncio.sleep(random.uniform(0.1, 0.2))
                    ended += (await own.execute(CUT)).rowcount
            over.set()
            return ended

        ended, *ledgers = await asyncio.gather(cut(), *(talk(dialog) for dialog in dialogs))
        assert ended >= CUTS
        for dialog, ledger in zip(dialogs, ledgers, strict=True):
            events = await record(chat, dialog)
            assert words(events, "customer") == [f"m{number}" for number in range(len(ledger))]
            assert [event for answer in ledger for event in answer] == events[3:]


async def record(chat: World, dialog: str) -> list[bytes]:
    events: list[bytes] = []
    while page := await chat.chat.service.events_after(dialog, len(events)):
        events += page
    return events


async def test_a_dialog_not_in_memory_is_loaded_again_within_the_bounds(database_url: str) -> None:
    limits = SessionLimits(max_sessions=3)
    async with world(database_url, greeting(), Process(limits=limits)) as chat:
        dialogs = [await chat.open() for _ in range(12)]
        assert chat.chat.service.sessions.count <= 4
        for dialog in dialogs:
            assert await chat.say(dialog, "Оля", "n") == ["Радий знайомству, Оля!", "Чого бажаєте?"]
        for dialog in dialogs:
            assert await chat.say(dialog, "Оля", "n") == ["Радий знайомству, Оля!", "Чого бажаєте?"]
            assert await chat.say(dialog, "чаю", "w") == ["Оля бажає: чаю"]
        assert chat.chat.service.sessions.count <= 4


async def test_memory_is_bounded_in_bytes_too(sqlite_migrated: str) -> None:
    limits = SessionLimits(max_bytes=60_000)
    async with world(sqlite_migrated, greeting(), Process(limits=limits)) as chat:
        for number in range(10):
            dialog = await chat.open()
            await chat.say(dialog, "я" * 5_000, f"n{number}")
        assert chat.chat.service.sessions.count < 6


async def test_a_full_mailbox_refuses_the_newest_and_loses_no_older(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, round_and_round()) as chat:
        dialog = await chat.open()
        sent = [insist_once(chat, dialog, f"m{number}") for number in range(60)]
        outcomes = await asyncio.gather(*sent)
        taken = [f"m{number}" for number, outcome in enumerate(outcomes) if outcome]
        assert 0 < len(taken) < 60
        assert taken == [f"m{number}" for number in range(len(taken))]
        assert words(await chat.chat.service.events_after(dialog, 0), "customer") == taken


async def insist_once(chat: World, dialog: str, client_id: str) -> bool:
    try:
        await chat.tell(dialog, client_id, client_id)
    except TooMany:
        return False
    return True
