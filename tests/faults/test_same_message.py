"""The same message many times at once, through two servers: one turn, and the same answer to all who sent it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx2
import pytest

from tests.faults.echo import heard, opened, record, said, servers
from tests.faults.ledger import Ledger, close
from tests.faults.nursery import Nursery

AT_ONCE = 20
DIALOGS = 6


@pytest.mark.parametrize("messages", [60, pytest.param(1_000, marks=pytest.mark.long)])
async def test_a_message_sent_twenty_times_at_once_is_taken_once_and_answered_alike(
    nursery: Nursery, tmp_path: Path, postgres_migrated: str, valkey_url: str, messages: int
) -> None:
    ledger = Ledger(f"the same message {AT_ONCE} times at once ×{messages}")
    async with (
        servers(nursery, tmp_path, postgres_migrated, valkey_url, 2) as fronts,
        httpx2.AsyncClient(trust_env=False, timeout=60, limits=httpx2.Limits(max_connections=DIALOGS * 10)) as http,
    ):

        async def storm(number: int) -> None:
            dialog, token = await opened(http, fronts[0].url)
            for count in range(messages // DIALOGS + (number < messages % DIALOGS)):
                client_id = f"c{number}-{count}"
                sending: list[asyncio.Task[httpx2.Response]] = []
                for one in range(AT_ONCE):
                    ledger.sent(dialog, client_id)
                    sending.append(asyncio.create_task(said(http, fronts[one % 2].url, dialog, token, client_id)))
                answers = await asyncio.gather(*sending)
                assert {answer.status_code for answer in answers} == {200}
                assert len({answer.content for answer in answers}) == 1
                ledger.acknowledged(dialog, client_id, answers[0].json()["events"])
                ledger.is_settled(dialog, client_id)
                ledger.faults += AT_ONCE - 1
            ledger.kept(dialog, await record(http, fronts[1].url, dialog, token))

        await asyncio.gather(*(storm(number) for number in range(DIALOGS)))
    verdict = close(ledger.verdict(heard))
    assert verdict.acknowledged == messages
    assert verdict.tries == messages * AT_ONCE
