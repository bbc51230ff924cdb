"""The way to the server: problems in its words, silence told from nonsense, pages of lists, the stream of edits."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing

import pytest

from builder_ui.server.bots import list_bots
from builder_ui.server.client import Account, Server, next_page, read_problem
from builder_ui.server.live import draft_events
from builder_ui.server.people import me
from builder_ui.server.problem import ServerProblem
from builder_ui.server.shapes import Bot
from tests.fakes.api_server import TOKEN, ApiServer, bot


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with ApiServer() as server:
        yield server


@pytest.fixture
async def account(api: ApiServer) -> AsyncIterator[Account]:
    server = Server(api.url)
    yield server.account(TOKEN)
    await server.close()


async def test_a_refusal_is_told_in_the_servers_words(api: ApiServer, account: Account) -> None:
    api.broken["people/me"] = 503
    with pytest.raises(ServerProblem) as caught:
        await me(account)
    assert (caught.value.code, caught.value.status) == ("broken", 503)
    assert caught.value.sentence("uk") == "База даних не відповідає."


def test_members_of_a_problem_are_kept() -> None:
    problem = read_problem(422, b'{"code":"has_errors","detail":"No.","status":422,"problems":[{"code":"dead_end"}]}')
    assert problem.extra == {"problems": [{"code": "dead_end"}]}


@pytest.mark.parametrize("content", [b"", b"<html>", b"[1]", b"\xff"])
def test_an_answer_that_is_no_problem_document_becomes_one(content: bytes) -> None:
    problem = read_problem(502, content)
    assert (problem.code, problem.status) == ("http_502", 502)
    assert "502" in problem.sentence("en")


async def test_a_server_that_is_not_there_is_a_problem_with_what_is_safe() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        server = Server(f"http://127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(ServerProblem) as caught:
            await me(server.account(TOKEN))
    await server.close()
    assert caught.value.code == "no_connection"
    assert "ціле" in caught.value.sentence("uk")


async def test_a_silent_server_is_given_up_on_in_time() -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    listener = await asyncio.start_server(silent, "127.0.0.1", 0)
    server = Server(f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}")
    with pytest.raises(ServerProblem) as caught:
        await server.account(TOKEN).send("GET", "people/me", object, timeout_s=0.2)
    await server.close()
    listener.close()
    assert caught.value.code == "no_answer"
    assert "0.2" in caught.value.sentence("en")


async def test_an_answer_of_another_shape_is_a_problem_not_a_crash(account: Account) -> None:
    with pytest.raises(ServerProblem) as caught:
        await account.get("people/me", Bot)
    assert caught.value.code == "strange_answer"


async def test_a_list_is_read_to_its_last_page(api: ApiServer, account: Account) -> None:
    api.bots = {f"b{n}": bot(f"b{n}", f"Бот {n}") for n in range(230)}
    assert [row.id for row in await list_bots(account)] == list(api.bots)
    assert api.calls == ["GET bots"] * 3


def test_the_next_page_is_found_among_other_links() -> None:
    link = '</api/v1/bots>; rel="first", </api/v1/bots?limit=2&after=b2>; rel="next"'
    assert next_page(link) == "bots?limit=2&after=b2"
    assert next_page("") is None


async def test_an_ended_session_is_told_apart(api: ApiServer, account: Account) -> None:
    api.tokens.clear()
    with pytest.raises(ServerProblem) as caught:
        await me(account)
    assert caught.value.status == 401


async def test_a_broken_stream_of_edits_is_taken_up_where_it_ended(api: ApiServer, account: Account) -> None:
    api.edits["s1"] = [{"seq": n, "client_id": "c", "person": "p1", "ops": [], "etag": f"e{n}"} for n in (1, 2, 3, 4)]
    api.edits_a_stream = 2
    seen: list[int] = []
    async with asyncio.timeout(10), aclosing(draft_events(account, "s1", 0)) as events:
        async for event in events:
            seen.append(event.seq)
            if event.seq == 4:
                break
    assert seen == [1, 2, 3, 4]
    assert api.calls.count("GET scenarios/s1/draft/events") == 2


async def test_a_stream_that_is_refused_is_not_asked_for_again(api: ApiServer, account: Account) -> None:
    api.broken["scenarios/s1/draft/events"] = 404
    with pytest.raises(ServerProblem):
        async with aclosing(draft_events(account, "s1", 0)) as events:
            await anext(events)
    assert len(api.calls) == 1
