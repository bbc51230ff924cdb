"""A bot that repeats what it hears, on servers that share one database: for rows about the chat alone."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2

from storage.engine import open_database
from tests.faults.estate import FIRST, all_ready, running, settings_in
from tests.faults.nursery import Child, Nursery
from tests.runtime.chat_world import BOT, found_bot
from tests.talking import block, document


def echoing(words: int = 1) -> dict[str, Any]:
    """Ask, repeat what was said `words` times over, ask again, for ever."""
    return document(
        {
            "g1": [
                block("b1", "ask_text", text="Так?", variable="wish"),
                block("b2", "send_text", text=FIRST + "{{ wish }}" * words),
            ]
        },
        edges=[("b2", "next", "g1/b1")],
        variables={"wish": "text"},
    )


def heard(client_id: str) -> list[str]:
    """What answers a message."""
    return [FIRST + client_id]


@contextlib.asynccontextmanager
async def servers(
    nursery: Nursery, folder: Path, database_url: str, redis_url: str, count: int, words: int = 1
) -> AsyncIterator[list[Child]]:
    """Run servers on PostgreSQL and Valkey."""
    database = open_database(database_url)
    await found_bot(database, echoing(words))
    await database.close()
    settings = settings_in(folder, database_url, redis_url)
    fronts = [nursery.serve(settings, folder / f"serve-{number}.log") for number in range(count)]
    with running(*fronts):
        await all_ready(*fronts)
        yield fronts


async def opened(http: httpx2.AsyncClient, url: str) -> tuple[str, str]:
    """Open a dialog; gives its id and token."""
    answer = await http.post(f"{url}/chat/v1/bots/{BOT}/dialogs", json={})
    assert answer.status_code == 201, answer.text
    told = answer.json()
    return told["dialog_id"], told["token"]


async def said(http: httpx2.AsyncClient, url: str, dialog: str, token: str, client_id: str, text: str = "") -> Any:
    """Say something (else its id); gives the answer, whatever it is."""
    return await http.post(
        f"{url}/chat/v1/dialogs/{dialog}/messages",
        json={"client_id": client_id, "text": text or client_id},
        headers={"authorization": f"Bearer {token}", "prefer": "wait=0"},
    )


async def record(http: httpx2.AsyncClient, url: str, dialog: str, token: str) -> list[dict[str, Any]]:
    """Read all that is kept of a dialog."""
    kept: list[dict[str, Any]] = []
    while True:
        answer = await http.get(
            f"{url}/chat/v1/dialogs/{dialog}/events",
            params={"after": len(kept)},
            headers={"authorization": f"Bearer {token}"},
        )
        assert answer.status_code == 200, answer.text
        page = answer.json()["events"]
        kept += page
        if len(page) < 500:
            return kept
