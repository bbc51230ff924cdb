"""The clock of the machine leaps three days on or an hour back: nobody is stuck, answered twice, or let in too long.

What lasts is measured by the monotonic clock; what is kept (leases, timers, tokens) by the wall clock, which is the
parameter that leaps here.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from runtime.admin.sessions import Sessions
from runtime.chat.commits import LEASE_S
from runtime.errors import NotSignedIn, TooMany
from runtime.gateway.auth import Callers
from runtime.gateway.rate_limit import SIGN_IN, RateLimits
from runtime.outbound.fetch import Request, Response
from storage.redis import open_redis
from storage.repositories.outbox import Outbox
from storage.repositories.people import NewPerson, People
from storage.repositories.tokens import TokenLookup, Tokens
from tests.faults.outside import STUCK_S
from tests.runtime.chat_world import ORG, Process, Services, World, found_bot, round_and_round, words, world
from tests.runtime.test_chat_calls import adviser, shop
from tests.talking import block, document

ON, BACK = timedelta(days=3), timedelta(hours=-1)
CALL_S = 2.5
"""A call under way; it ends before whoever has lost its claim notices."""
LEAPS = pytest.mark.parametrize("leap", [ON, BACK], ids=["three days on", "an hour back"])


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.long)])
def either_url(request: pytest.FixtureRequest) -> str:
    """A database of either kind, PostgreSQL in the full dose only."""
    return str(request.getfixturevalue("sqlite_migrated" if request.param == "sqlite" else "postgres_migrated"))


@dataclass
class Wall:
    """The wall clock of all processes."""

    ahead: timedelta = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@contextlib.asynccontextmanager
async def two(database_url: str, drawn: object, wall: Wall, services: Services) -> AsyncGenerator[tuple[World, World]]:
    """Two processes on one database, with the same clock and the same world outside."""
    first = Process("p1", services=services, now=wall)
    second = Process("p2", services=services, now=wall)
    async with world(database_url, drawn, first) as one, world(database_url, None, second) as another:  # pyright: ignore
        yield one, another


async def answer_of(chat: World, dialog: str, after: int) -> list[str]:
    """Wait for the end of an answer as long as nobody may be stuck, and a moment more for a second one."""
    async with asyncio.timeout(STUCK_S):
        while not await is_answered(chat, dialog, after):  # noqa: ASYNC110 - processes that don't hear each other
            await asyncio.sleep(0.1)
    await asyncio.sleep(1.2)  # longer than between two sweeps
    return words(await chat.chat.service.events_after(dialog, after))


async def is_answered(chat: World, dialog: str, after: int) -> bool:
    """Ask the record whether the dialog said something and waits for its customer again."""
    said = await chat.chat.service.events_after(dialog, after)
    return bool(said) and await chat.chat.service.status(dialog) != "working"


@LEAPS
async def test_a_pause_that_runs_goes_on_and_ends_once(either_url: str, leap: timedelta) -> None:
    drawn = document(
        {
            "g1": [
                block("b1", "ask_text", text="Так?", variable="wish"),
                block("b2", "wait", seconds=1, typing=True),
                block("b3", "send_text", text="Далі"),
                block("b4", "ask_text", text="Ще?", variable="wish"),
            ]
        },
        variables={"wish": "text"},
    )
    wall = Wall()
    async with two(either_url, drawn, wall, Services()) as (one, _):
        dialog = await one.open()
        received = await one.tell(dialog, "так")
        assert received.status == "working"
        wall.ahead = leap
        assert await answer_of(one, dialog, 3) == ["Далі", "Ще?"]


@pytest.mark.parametrize(
    "leap", [ON, pytest.param(BACK, marks=pytest.mark.long)], ids=["three days on", "an hour back"]
)
async def test_a_call_under_way_is_made_once_and_its_answer_comes(sqlite_migrated: str, leap: timedelta) -> None:
    wall, services = Wall(), Services()

    async def slow(request: Request) -> Response:
        await asyncio.sleep(4)
        return Response(200, {}, b'{"price": 5}', 1, request.url)

    services.http = slow
    drawn = shop()
    drawn["groups"][0]["blocks"][1]["config"]["timeout_s"] = 20
    async with world(sqlite_migrated, drawn, Process(services=services, now=wall)) as chat:
        await chat.keep_secret("secret", "shop_key", "s3cret")
        dialog = await chat.open()
        await chat.tell(dialog, "чай")
        wall.ahead = leap
        assert await answer_of(chat, dialog, 3) == ["Ціна: 5", "Ще?"]
        assert len(services.requests) == 1


@LEAPS
async def test_of_two_processes_one_answer_comes_of_a_call_under_way(postgres_migrated: str, leap: timedelta) -> None:
    wall, services = Wall(), Services()

    async def slow(request: Request) -> Response:
        await asyncio.sleep(CALL_S)
        return Response(200, {}, b'{"price": 5}', 1, request.url)

    services.http = slow
    drawn = shop()
    drawn["groups"][0]["blocks"][1]["config"]["timeout_s"] = 20
    async with two(postgres_migrated, drawn, wall, services) as (one, another):
        await one.keep_secret("secret", "shop_key", "s3cret")
        dialogs = [await one.open() for _ in range(5)]
        for dialog in dialogs:
            await one.tell(dialog, "чай")
        wall.ahead = leap
        await asyncio.gather(*(answer_of(another, dialog, 3) for dialog in dialogs))
        await asyncio.sleep(2 * CALL_S)  # whoever else made the call has its answer by now
        answers = [words(await another.chat.service.events_after(dialog, 3)) for dialog in dialogs]
        # With its three days over, a call may have ended for the other process: then its error exit is the answer.
        assert all(answer in (["Ціна: 5", "Ще?"], ["Не вийшло"]) for answer in answers)
        if leap is BACK:
            assert ["Не вийшло"] not in answers


async def test_a_call_that_waited_for_a_worker_is_found_after_the_clock_was_set_back(either_url: str) -> None:
    wall = Wall()
    async with world(either_url, adviser(), Process("serve", frozenset({"http"}), now=wall)) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await chat.open()
        await chat.tell(dialog, "чай")
        wall.ahead = BACK
        async with world(either_url, None, Process("worker", now=wall)):
            assert await answer_of(chat, dialog, 3) == ["Добрий день!", "Ще щось?"]


async def test_a_claim_of_a_dead_process_ends_though_the_clock_was_set_back(either_url: str) -> None:
    wall = Wall()
    async with world(either_url, adviser(), Process("serve", frozenset({"http"}), now=wall)) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        dialog = await chat.open()
        await chat.tell(dialog, "чай")
        (claimed,) = await Outbox(chat.database).claim("ai", "dead", LEASE_S, 1, wall())
        assert claimed.dialog_id == dialog
        wall.ahead = BACK
        async with world(either_url, None, Process("worker", now=wall)):
            assert await answer_of(chat, dialog, 3) == ["Добрий день!", "Ще щось?"]


@LEAPS
async def test_an_ai_call_is_woken_through_the_queue_on_both_sides_of_a_leap(
    sqlite_migrated: str, leap: timedelta
) -> None:
    wall = Wall()
    process = Process(redis=lambda: open_redis(None, answer_timeout_s=5), now=wall)
    async with world(sqlite_migrated, adviser(), process) as chat:
        await chat.keep_secret("ai", "main", "key-1", base_url="http://ai.example", model="m")
        await chat.chat.sweeper.close()  # which finds what nobody was woken for
        dialog = await chat.open()
        wall.ahead = leap
        assert await chat.say(dialog, "чай", wait_s=STUCK_S) == ["Добрий день!", "Ще щось?"]


async def test_dialogs_that_rested_too_long_end_once_when_the_clock_leaps_on(either_url: str) -> None:
    drawn = round_and_round() | {"settings": {"expiry": "24h"}}
    wall = Wall()
    async with two(either_url, drawn, wall, Services()) as (one, another):
        dialogs = [await one.open() for _ in range(30)]
        wall.ahead = BACK
        await asyncio.sleep(2)
        assert await another.say(dialogs[0], "Оля") == ["Радий знайомству, Оля!", "Чого бажаєте?"]
        wall.ahead = ON
        async with asyncio.timeout(60):
            for dialog in dialogs:
                while await one.chat.service.status(dialog) != "ended":  # noqa: ASYNC110 - both processes end them
                    await asyncio.sleep(0.1)
        await asyncio.sleep(1.5)
        for dialog in dialogs:
            events = await one.events(dialog)
            assert [event["data"] for event in events if event["type"] == "ended"] == [{"reason": "expired"}]
            assert [event["seq"] for event in events] == list(range(1, len(events) + 1))
        fresh = await one.open()
        assert await one.say(fresh, "Оля") == ["Радий знайомству, Оля!", "Чого бажаєте?"]


async def test_a_customers_token_lives_by_the_wall_clock_and_no_longer(sqlite_migrated: str) -> None:
    wall = Wall()
    async with world(sqlite_migrated, round_and_round(), Process(now=wall)) as chat:
        dialog = await chat.open()
        for ahead in (BACK, ON):
            wall.ahead = ahead
            assert (await chat.chat.service.check_token(dialog, chat.token)).dialog_id == dialog
        wall.ahead = timedelta(days=31)
        with pytest.raises(NotSignedIn):
            await chat.chat.service.check_token(dialog, chat.token)


async def test_links_and_sessions_of_authors_end_in_time_and_open_once(either_url: str) -> None:
    wall = Wall()
    async with world(either_url, None, Process(now=wall)) as chat:
        await found_bot(chat.database, round_and_round())
        await People(chat.database, ORG).add(NewPerson("p1", "owner@example.com", "Олена", "owner", wall()))
        sessions = Sessions(chat.database, wall)
        late, early = await sessions.make_link(ORG, "p1"), await sessions.make_link(ORG, "p1")
        wall.ahead = ON
        with pytest.raises(NotSignedIn):
            await sessions.by_link(late)
        wall.ahead = BACK
        assert (await sessions.by_link(early)).token
        with pytest.raises(NotSignedIn):
            await sessions.by_link(early)


async def test_what_is_remembered_of_a_token_is_not_remembered_for_an_hour_more(either_url: str) -> None:
    wall = Wall()
    async with world(either_url, None, Process(now=wall)) as chat:
        await found_bot(chat.database, round_and_round())
        await People(chat.database, ORG).add(NewPerson("p1", "owner@example.com", "Олена", "owner", wall()))
        callers = Callers(TokenLookup(chat.database), lambda org: People(chat.database, org), wall)
        token = await Sessions(chat.database, wall).make_token(ORG, "p1", "owner", "key", timedelta(days=9))
        caller = await callers.by_token(token)
        assert caller is not None
        await Tokens(chat.database, ORG).revoke(caller.token_id)
        wall.ahead = BACK
        assert await callers.by_token(token) is None


async def test_who_used_up_a_limit_is_not_shut_out_for_the_hour_that_the_clock_was_set_back() -> None:
    ahead_s = 0.0
    limits = RateLimits(wall=lambda: time.time() + ahead_s)
    for _ in range(SIGN_IN.amount):
        await limits.take(SIGN_IN, "address")
    with pytest.raises(TooMany):
        await limits.take(SIGN_IN, "address")
    ahead_s = -3600.0
    await limits.take(SIGN_IN, "address")
