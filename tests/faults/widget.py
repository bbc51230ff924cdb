"""A customer whose page follows the widget's rules: what it sends again, when, and how it comes back to a lost line.

The rules are those of the widget's `dialog.ts` and `line.ts`: a message goes out over HTTP under one id until it is
acknowledged; no answer, 429 and 5xx are tried again after growing pauses with jitter, at once when the line is back;
events come over a WebSocket, over a stream where no socket is to be had, by asking every three seconds where no stream
is either, and after every loss the page asks what it missed. Between the page and several servers stands a balancer
that goes round one that is dead.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx2
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from tests.faults.ledger import Answers, Ledger, Said

RETRIES = 3
FIRST_RETRY_S = 1.0
LONGEST_RETRY_S = 10.0
FIRST_WAIT_S = 0.4
LONGEST_WAIT_S = 10.0
HELLO_S = 6.0
SEND_S = 40.0
ASK_S = 15.0
GAP_S = 1.0
POLL_S = 3.0

Line = Literal["socket", "stream", "asking"]


class Balancer:
    """Sends each request to the next server, and the next one when nobody listens at the first."""

    def __init__(self, urls: Sequence[str]) -> None:
        self._urls = list(urls)
        self._turn = random.randrange(len(self._urls))

    def next(self) -> Sequence[str]:
        """Give the servers in the order in which they are to be tried."""
        self._turn += 1
        place = self._turn % len(self._urls)
        return [*self._urls[place:], *self._urls[:place]]


@dataclass(slots=True)
class Widget:
    """One dialog of one page. `answers` says which texts answer a message."""

    balancer: Balancer
    http: httpx2.AsyncClient
    ledger: Ledger
    answers: Answers
    line: Line = "socket"
    dialog: str = ""
    view: list[Said] = field(default_factory=list[Said])
    status: str = "open"
    stands: asyncio.Event = field(default_factory=asyncio.Event)
    """Set while the live line stands."""
    _token: str = ""
    _early: dict[int, Said] = field(default_factory=dict[int, Said])
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _up: asyncio.Event = field(default_factory=asyncio.Event)
    _following: asyncio.Task[None] | None = None

    @property
    def last(self) -> int:
        return len(self.view)

    async def open(self, bot: str) -> None:
        """Begin a dialog; a page that cannot is opened again."""
        while True:
            status, told = await self._ask("POST", f"bots/{bot}/dialogs", {"lang": "uk"})
            if status == 201:
                break
            await asyncio.sleep(0.3)
        self.dialog, self._token = told["dialog_id"], told["token"]
        self._take(told["events"], told["status"])
        self._following = asyncio.create_task(self._follow())

    async def say(self, client_id: str) -> None:
        """Say the id itself and wait until the whole answer is shown."""
        await self._send(client_id)
        while not self._answered(client_id):
            self._changed.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(GAP_S):
                    await self._changed.wait()
            if self._early:
                await self._catch_up()
        self.ledger.is_settled(self.dialog, client_id)

    async def close(self) -> None:
        """Leave the page."""
        if self._following is not None:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)

    async def record(self) -> list[Said]:
        """Read all that is kept of the dialog."""
        kept: list[Said] = []
        while True:
            status, told = await self._ask("GET", f"dialogs/{self.dialog}/events?after={len(kept)}")
            assert status == 200, told
            kept += told["events"]
            if len(told["events"]) < 500:
                return kept

    # --- sending -------------------------------------------------------------------------------------------------

    async def _send(self, client_id: str) -> None:
        tries = 0
        while True:
            self.ledger.sent(self.dialog, client_id)
            body = {"client_id": client_id, "text": client_id}
            status, told = await self._ask("POST", f"dialogs/{self.dialog}/messages", body, SEND_S)
            if status == 200:
                self.ledger.acknowledged(self.dialog, client_id, told["events"])
                self._take(told["events"], told["status"])
                return
            tries += 1
            assert not status or status == 429 or status >= 500, f"{self.dialog} {client_id}: {status} {told}"
            if status and tries > RETRIES:
                self.ledger.failed(self.dialog, client_id)
                tries = 0  # the customer presses "again"
                continue
            wait_s = min(LONGEST_RETRY_S, FIRST_RETRY_S * 2**tries) * random.uniform(0.5, 1)
            self._up.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(wait_s, float(told.get("retry_after_s", 0)))):
                    await self._up.wait()

    async def _ask(
        self, method: str, path: str, body: dict[str, Any] | None = None, timeout_s: float = ASK_S
    ) -> tuple[int, dict[str, Any]]:
        """Give the status, 0 when there was no answer, and what was told."""
        headers = {"authorization": f"Bearer {self._token}"} if self._token else {}
        for url in self.balancer.next():
            try:
                answer = await self.http.request(
                    method, f"{url}/chat/v1/{path}", json=body, headers=headers, timeout=timeout_s
                )
            except httpx2.ConnectError:
                continue
            except httpx2.TransportError:
                return 0, {}
            try:
                told: dict[str, Any] = answer.json()
            except ValueError:
                return 0, {}
            if answer.status_code >= 400:
                told["retry_after_s"] = answer.headers.get("retry-after", 0)
            return answer.status_code, told
        return 0, {}

    # --- receiving -----------------------------------------------------------------------------------------------

    def _take(self, events: Sequence[Said], status: str = "") -> None:
        for event in events:
            if event.get("seq", 0) > self.last:
                self._early[event["seq"]] = event
        self.status = status or self.status
        while event := self._early.pop(self.last + 1, None):
            self.view.append(event)
        self._changed.set()

    def _answered(self, client_id: str) -> bool:
        texts = shown_after(self.view, client_id)
        return all(text in texts for text in self.answers(client_id)) and self.view[-1]["type"] == "expects"

    async def _follow(self) -> None:
        failures = 0
        while True:
            with contextlib.suppress(OSError, TimeoutError, WebSocketException, httpx2.TransportError):
                async for event in self._events():
                    if event is None:
                        failures = 0
                        self._up.set()
                        self.stands.set()
                    else:
                        self._take([event])
            self.stands.clear()
            await asyncio.sleep(min(LONGEST_WAIT_S, FIRST_WAIT_S * 2**failures) * random.uniform(0.5, 1))
            failures += 1
            await self._catch_up()

    def _events(self) -> AsyncIterator[Said | None]:
        """Follow the dialog until the line is lost; None tells that it stands."""
        if self.line == "asking":
            return self._by_asking()
        url = self.balancer.next()[0]
        return self._over_socket(url) if self.line == "socket" else self._over_stream(url)

    async def _catch_up(self) -> None:
        status, told = await self._ask("GET", f"dialogs/{self.dialog}/events?after={self.last}")
        if status == 200:
            self._take(told["events"], told["status"])

    async def _over_socket(self, url: str) -> AsyncIterator[Said | None]:
        address = f"{url.replace('http', 'ws')}/chat/v1/dialogs/{self.dialog}/live"
        async with connect(address, proxy=None, open_timeout=HELLO_S, close_timeout=1) as socket:
            after = self.last
            received = self.ledger.connected(self.dialog, after)
            await socket.send(json.dumps({"type": "hello", "token": self._token, "after": after}))
            async for frame in socket:
                event = json.loads(frame)
                if event["type"] == "ready":
                    yield None
                elif "seq" in event:
                    received(event)
                    yield event

    async def _over_stream(self, url: str) -> AsyncIterator[Said | None]:
        headers = {"authorization": f"Bearer {self._token}", "accept": "text/event-stream"}
        address, after = f"{url}/chat/v1/dialogs/{self.dialog}/events?after={self.last}", self.last
        received = self.ledger.connected(self.dialog, after)
        timeout = httpx2.Timeout(HELLO_S, read=40)
        async with self.http.stream("GET", address, headers=headers, timeout=timeout) as answer:
            if answer.status_code != 200:
                return
            yield None
            async for line in answer.aiter_lines():
                if line.startswith("data:") and "seq" in (event := json.loads(line[5:])):
                    received(event)
                    yield event

    async def _by_asking(self) -> AsyncIterator[Said | None]:
        while True:
            status, told = await self._ask("GET", f"dialogs/{self.dialog}/events?after={self.last}")
            if status != 200:
                return
            yield None
            self._take(told["events"], told["status"])
            await asyncio.sleep(POLL_S)


def shown_after(view: Sequence[Said], client_id: str) -> list[str]:
    """Give the bot's texts below a customer's message, up to the next one."""
    texts: list[str] = []
    own = False
    for event in view:
        if event["type"] == "message" and event["data"]["from"] == "customer":
            own = event["data"].get("client_id") == client_id
        elif event["type"] == "message" and own:
            texts += [part["text"] for part in event["data"]["parts"] if part["type"] == "text"]
    return texts
