"""A customer who talks one dialog over HTTP and WebSocket, patiently, and checks what was kept of it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpx2
from websockets.asyncio.client import ClientConnection, connect

STUCK_S = 15.0
"""No dialog stands still for longer, whatever is killed."""


@dataclass(slots=True)
class Customer:
    """Talks at each message with another of the servers; one that is dead is gone round."""

    urls: Sequence[str]
    http: httpx2.AsyncClient
    dialog: str = ""
    token: str = ""
    turns: int = 0

    async def open(self, bot: str) -> list[dict[str, Any]]:
        opened = await self._post(f"/bots/{bot}/dialogs", {"lang": "uk"})
        self.dialog, self.token = opened["dialog_id"], opened["token"]
        return opened["events"]

    async def say(self, *, wait_s: int = 0, **answer: object) -> list[dict[str, Any]]:
        """Say something and give the events of the turn; sent again under the same id until it is acknowledged."""
        self.turns += 1
        sent = {"client_id": f"m{self.turns}", **answer}
        return (await self._post(f"/dialogs/{self.dialog}/messages", sent, wait_s))["events"]

    async def events(self) -> list[dict[str, Any]]:
        """Give all that was committed."""
        for url in self.urls:
            with contextlib.suppress(httpx2.TransportError):
                answer = await self.http.get(f"{url}/chat/v1/dialogs/{self.dialog}/events", headers=self.bearer)
                return answer.json()["events"]
        raise AssertionError("nobody answers")

    @property
    def bearer(self) -> dict[str, str]:
        return {"authorization": f"Bearer {self.token}"}

    @contextlib.asynccontextmanager
    async def live(self, url: str, after: int = 0) -> AsyncIterator[ClientConnection]:
        """Open the live connection; events above `after` come on it."""
        async with connect(f"{url.replace('http', 'ws')}/chat/v1/dialogs/{self.dialog}/live", proxy=None) as socket:
            await socket.send(json.dumps({"type": "hello", "token": self.token, "after": after}))
            assert json.loads(await socket.recv())["type"] == "ready"
            yield socket

    async def _post(self, path: str, body: dict[str, object], wait_s: int = 0) -> dict[str, Any]:
        headers = {"prefer": f"wait={wait_s}", **(self.bearer if self.token else {})}
        began = time.monotonic()
        for attempt in range(self.turns, self.turns + 1000):
            with contextlib.suppress(httpx2.TransportError):
                url = self.urls[attempt % len(self.urls)]
                answer = await self.http.post(f"{url}/chat/v1{path}", json=body, headers=headers)
                if answer.status_code < 300:
                    return answer.json()
                assert answer.status_code == 503, answer.text
            assert time.monotonic() - began < STUCK_S
            await asyncio.sleep(0.1)
        raise AssertionError


async def heard_until(live: ClientConnection, words: str) -> list[dict[str, Any]]:
    """Listen until these words are said and a reply to them is expected; gives every frame but results."""
    heard: list[dict[str, Any]] = []
    async with asyncio.timeout(STUCK_S * 2):
        while not (heard and heard[-1]["type"] == "expects" and words in texts(heard)):
            frame = json.loads(await live.recv())
            if frame["type"] != "result":
                heard.append(frame)
    return heard


def texts(events: Sequence[dict[str, Any]]) -> list[str]:
    """Give the words of all messages."""
    messages = [event["data"] for event in events if event["type"] == "message"]
    return [part["text"] for message in messages for part in message["parts"] if part["type"] == "text"]


def is_whole(events: Sequence[dict[str, Any]]) -> bool:
    """Tell whether nothing is missing and nothing is there twice."""
    ids = [event["data"]["id"] for event in events if event["type"] == "message"]
    return [event["seq"] for event in events] == list(range(1, len(events) + 1)) and len(ids) == len(set(ids))
