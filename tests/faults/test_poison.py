"""What breaks whoever touches it is put aside: the dialog is told, nobody else waits, nothing goes round for ever."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from runtime.chat.calls import MAX_ATTEMPTS, PUT_ASIDE_ATTEMPTS
from runtime.chat.commits import LEASE_S, SECOND_TRY_S
from runtime.chat.turns import ScriptJob
from runtime.dialog.events import ScriptResult
from runtime.outbound.fetch import Request, Response
from storage.repositories.outbox import Outbox
from tests.faults.outside import STUCK_S
from tests.faults.poisoned import POISON
from tests.runtime.chat_world import Process, Services, World, words, world
from tests.runtime.test_chat_calls import adviser, shop
from tests.talking import block, document

ROOT = Path(__file__).parents[2]


async def answered(chat: World, dialog: str, after: int, within_s: float = STUCK_S) -> list[dict[str, Any]]:
    """Wait until the record of a dialog is above `after` and it works on nothing; gives its events."""
    async with asyncio.timeout(within_s):
        while True:
            events = await chat.events(dialog)
            if len(events) > after and await chat.chat.service.status(dialog) != "working":
                return events
            await asyncio.sleep(0.1)


def scripted() -> dict[str, Any]:
    """Ask, run a function, ask again."""
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Що?", variable="wish"),
                block("b2", "javascript", source="poison"),
                block("b3", "send_text", text="Гаразд"),
            ]
        },
        edges=[("b3", "next", "g1/b1")],
        variables={"wish": "text"},
    )


class Crashing(Services):
    """A sandbox whose client crashes in the turn of whoever is `doomed`."""

    def __init__(self, crash: Exception) -> None:
        super().__init__()
        self.crash = crash
        self.doomed = False
        self.crashes = 0

    async def run(self, job: ScriptJob) -> ScriptResult:
        if self.doomed:
            self.crashes += 1
            raise self.crash
        return ScriptResult(ok=True, value=None)


@pytest.mark.parametrize("crash", [RuntimeError("bug"), RecursionError(), MemoryError()], ids=repr)
async def test_a_message_that_crashes_its_turn_ends_its_dialog_with_a_word_and_no_other(
    database_url: str, crash: Exception
) -> None:
    services = Crashing(crash)
    async with world(database_url, scripted(), Process(services=services)) as chat:
        other, poisoned = await chat.open(), await chat.open()
        services.doomed = True
        first = await chat.tell(poisoned, "так", "m1")
        again = await chat.tell(poisoned, "так", "m1")
        services.doomed = False
        assert first.status == "ended"
        assert [json.loads(event)["type"] for event in first.events] == ["message", "error", "ended"]
        assert again.events == first.events
        assert services.crashes == 1
        assert await chat.say(other, "так") == ["Гаразд", "Що?"]


async def test_a_call_that_crashes_its_lane_takes_the_error_exit_at_once(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, shop()) as chat:
        await chat.keep_secret("secret", "shop_key", "s3cret")

        async def crash(request: Request) -> Response:
            raise KeyError("bug")

        chat.services.http = crash
        dialogs = [await chat.open() for _ in range(5)]
        told = await asyncio.gather(*(chat.tell(dialog, "чай", wait_s=10) for dialog in dialogs))
        assert [words(one.events) for one in told] == [["Не вийшло"]] * 5
        assert len(chat.services.requests) == 5


async def test_a_call_that_killed_every_worker_takes_the_error_exit_and_its_lane_goes_on(database_url: str) -> None:
    async with world(database_url, adviser(), Process("serve", frozenset({"http"}))) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        poisoned = await chat.open()
        await chat.tell(poisoned, POISON)
        outbox = Outbox(chat.database)
        for _ in range(MAX_ATTEMPTS):  # each worker died with its claim
            (call,) = await outbox.claim("ai", "dead", 0.0, 1, chat.chat.service.now())
            assert call.dialog_id == poisoned
        other = await chat.open()
        await chat.tell(other, "чай")
        async with world(database_url, None, Process("worker", frozenset({"ai"}))) as worker:
            assert "Добрий день!" in str(await answered(chat, other, 3))
            assert "Нема відповіді" in str(await answered(chat, poisoned, 3))
            assert len(worker.services.asked) == 1
        assert await outbox.failed(10) == []


async def test_a_call_that_kills_even_while_its_failure_is_told_is_put_aside(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, adviser(), Process("serve", frozenset({"http"}))) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        poisoned = await chat.open()
        await chat.tell(poisoned, POISON)
        outbox = Outbox(chat.database)
        for _ in range(PUT_ASIDE_ATTEMPTS):
            assert await outbox.claim("ai", "dead", 0.0, 1, chat.chat.service.now())
        async with world(sqlite_migrated, None, Process("worker", frozenset({"ai"}))):
            async with asyncio.timeout(STUCK_S):
                while not (failed := await outbox.failed(10)):  # noqa: ASYNC110 - told by the database only
                    await asyncio.sleep(0.1)
        assert [call.dialog_id for call in failed] == [poisoned]
        assert await outbox.ready_lanes(chat.chat.service.now()) == frozenset()


async def test_a_dialog_whose_release_is_gone_is_ended_and_not_asked_for_ever(sqlite_migrated: str) -> None:
    async with world(sqlite_migrated, adviser(), Process("serve", frozenset({"http"}))) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await chat.open()
        await chat.tell(dialog, "чай")
        async with chat.database.write() as connection:
            await connection.execute(text("PRAGMA foreign_keys=OFF"))
            await connection.execute(text("UPDATE dialogs SET release_id = 'gone'"))
        async with world(sqlite_migrated, None, Process("worker", frozenset({"ai"}))) as worker:
            events = await answered(chat, dialog, 3)
            assert [event["type"] for event in events[-2:]] == ["error", "ended"]
            await asyncio.sleep(2)
            assert len(worker.services.asked) == 1


@pytest.mark.long
async def test_real_workers_die_of_it_one_after_another_and_the_dialog_goes_on(postgres_migrated: str) -> None:
    async with world(postgres_migrated, adviser(timeout_s=60), Process("serve", frozenset({"http"}))) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        poisoned, others = await chat.open(), [await chat.open() for _ in range(5)]
        await chat.tell(poisoned, POISON)
        for dialog in others:
            await chat.tell(dialog, "чай")
        deaths = 0
        began = time.monotonic()
        over = asyncio.create_task(answered(chat, poisoned, 3, within_s=200))
        while not over.done():
            worker = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.faults.poisoned", postgres_migrated),
                cwd=ROOT,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            dead = asyncio.create_task(worker.wait())
            await asyncio.wait((dead, over), return_when=asyncio.FIRST_COMPLETED)
            deaths += dead.done()
            if not dead.done():
                worker.kill()
                await dead
        assert "Нема відповіді" in str(await over)
        assert deaths <= MAX_ATTEMPTS
        assert time.monotonic() - began < 60 + SECOND_TRY_S + LEASE_S + STUCK_S
        for dialog in others:
            assert "Добрий день!" in str(await answered(chat, dialog, 3, within_s=60))
