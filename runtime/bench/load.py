"""The load generator: customers who walk the measured dialog over kept connections, and check every answer.

A process of its own, so that its CPU is not the server's; it takes a JSON order as its argument and prints a JSON
result. With a `rate` the moments of the messages are fixed beforehand and a wait is counted from the moment a message
was due, not from when it could be sent: a server that stalls is not spared (coordinated omission). Such customers
are first brought to different places of their dialogs: on no day do all begin at once, and go on in step.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import re
import secrets
import sys
import time
from collections import deque
from collections.abc import Callable
from typing import cast

import msgspec

from runtime.bench.dialog import TURNS, expected, said
from runtime.bench.figures import percentile

DRAIN_S = 20.0
SPREAD_AT_ONCE = 16
MAX_SAMPLES = 3
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_OPENED = re.compile(rb'"dialog_id":"([^"]+)","token":"([^"]+)"')


class Order(msgspec.Struct):
    """What to do: `rate` turns a second, or as many as `clients` can when it is 0; `warm_s` is not counted."""

    port: int
    bot_id: str
    clients: int
    seconds: float
    rate: float = 0.0
    warm_s: float = 0.3
    check: bool = True


class Result(msgspec.Struct):
    """What came of it. `all_turns` counts those outside the measured time too; `ms` are percentiles of the waits."""

    turns: int
    all_turns: int
    seconds: float
    wrong: int
    samples: list[str]
    ms: dict[str, float]
    late: int = 0
    """With a rate: turns that were due and got no answer within the drain time."""


class Customer(asyncio.Protocol):
    """One connection; one dialog after another, one message at a time."""

    def __init__(self, order: Order, answered: Callable[[Customer, float], None], wrong: Callable[[str], None]) -> None:
        self._order = order
        self._answered = answered
        self._wrong = wrong
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._needed = 0
        self._turn = 0
        self._name = ""
        self._dialog = b""
        self._token = b""
        self._since = 0.0
        self._open = opening_request(order.bot_id, order.port)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # a stream has no other

    def connection_lost(self, exc: Exception | None) -> None:
        if self._since:
            self._wrong(f"the connection was lost: {exc}")

    def send(self, since: float) -> None:
        """Say the next thing; its wait counts from `since`."""
        self._since = since
        self._turn += 1
        if self._turn == 1:
            self._name = secrets.token_hex(4)
            request = self._open
        else:
            client_id = b"%02d-%s" % (self._turn, secrets.token_hex(16).encode())
            body = b'{"client_id":"%s","text":"%s"}' % (client_id, said(self._turn, self._name).encode())
            path = b"/chat/v1/dialogs/%s/messages" % self._dialog
            request = _request(path, self._order.port, self._token, body)
        if self._transport is not None:
            self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._buffer = self._buffer + data if self._buffer else data
        if not self._needed:
            head = self._buffer.find(b"\r\n\r\n")
            if head < 0:
                return
            found = _LENGTH.search(self._buffer, 0, head + 2)
            self._needed = head + 4 + (int(found[1]) if found else 0)
        if len(self._buffer) < self._needed:
            return
        answer, self._buffer, self._needed = self._buffer, b"", 0
        since, self._since = self._since, 0.0
        self._judge(answer)
        if self._turn == TURNS:
            self._turn = 0
        self._answered(self, since)

    def close(self) -> None:
        """Hang up."""
        self._since = 0.0
        if self._transport is not None:
            self._transport.close()

    def _judge(self, answer: bytes) -> None:
        if self._turn == 1:
            try:
                self._dialog, self._token = read_opening(answer)
            except ValueError as error:
                self._wrong(str(error))
                self._turn = 0
                return
        ok = answer[9:11] == b"20"
        if self._order.check:
            ok = ok and b'"text":"%s"' % expected(self._turn, self._name).encode() in answer
        if not ok:
            head = f"turn {self._turn} of {self._dialog.decode()}: wanted {expected(self._turn, self._name)}, got "
            self._wrong(head + answer[:600].decode(errors="replace"))
            self._turn = 0


class Crowd:
    """All customers of a run."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._customers: list[Customer] = []
        self._idle: deque[Customer] = deque()
        self._due: deque[float] = deque()
        self._waits: list[float] = []
        self._all = 0
        self._running = 0
        self._led: dict[Customer, asyncio.Future[None]] = {}
        self._begun = self._ends = 0.0
        self._wrong = 0
        self._samples: list[str] = []
        self._all_sent = False
        self._done = asyncio.Event()

    async def run(self) -> Result:
        """Walk until the time is over."""
        loop = asyncio.get_running_loop()
        for _ in range(self._order.clients):
            made = await loop.create_connection(
                lambda: Customer(self._order, self._answered, self._note_wrong), "127.0.0.1", self._order.port
            )
            self._customers.append(made[1])
        gc.freeze()
        gc.disable()
        if self._order.rate:
            await self._spread_out()
        now = time.perf_counter()
        self._begun = now + self._order.warm_s
        self._ends = self._begun + self._order.seconds
        if self._order.rate:
            self._idle.extend(self._customers)
            await self._arrive(now)
        else:
            self._running = len(self._customers)
            for customer in self._customers:
                customer.send(time.perf_counter())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._done.wait(), self._ends - time.perf_counter() + DRAIN_S)
        for customer in self._customers:
            customer.close()
        ordered = sorted(wait * 1000 for wait in self._waits)
        shares = {"p50": 0.5, "p90": 0.9, "p99": 0.99, "max": 1.0}
        return Result(
            turns=len(ordered),
            all_turns=self._all,
            seconds=self._order.seconds,
            wrong=self._wrong,
            samples=self._samples,
            ms={name: percentile(ordered, share) for name, share in shares.items()},
            late=len(self._due) + (self._running if self._order.rate else 0),
        )

    async def _spread_out(self) -> None:
        """Lead the customers to different places of their dialogs. Raises TimeoutError."""
        places = iter([(customer, number % TURNS) for number, customer in enumerate(self._customers)])

        async def lead() -> None:
            for customer, place in places:
                for _ in range(place):
                    led = self._led[customer] = asyncio.get_running_loop().create_future()
                    customer.send(time.perf_counter())
                    await led

        async with asyncio.timeout(DRAIN_S):
            await asyncio.gather(*(lead() for _ in range(SPREAD_AT_ONCE)))

    async def _arrive(self, begun: float) -> None:
        """Send each message at its moment, or hand it to the first customer who has his answer."""
        number = 0
        while True:
            now = time.perf_counter()
            while (due := begun + number / self._order.rate) <= now and due < self._ends:
                number += 1
                self._due.append(due)
            while self._due and self._idle:
                self._running += 1
                self._idle.popleft().send(self._due.popleft())
            if due >= self._ends:
                self._all_sent = True
                self._finish_if_quiet()
                return
            await asyncio.sleep(max(0.0, due - time.perf_counter()))

    def _answered(self, customer: Customer, since: float) -> None:
        now = time.perf_counter()
        self._all += 1
        if led := self._led.pop(customer, None):
            led.set_result(None)
            return
        if self._order.rate:
            if self._begun <= since < self._ends:
                self._waits.append(now - since)
            self._running -= 1
            if self._due:
                self._running += 1
                customer.send(self._due.popleft())
            else:
                self._idle.append(customer)
                if self._all_sent:
                    self._finish_if_quiet()
            return
        if self._begun <= now < self._ends:
            self._waits.append(now - since)
        if now < self._ends:
            customer.send(now)
            return
        self._running -= 1
        self._finish_if_quiet()

    def _finish_if_quiet(self) -> None:
        if not self._running and not self._due:
            self._done.set()

    def _note_wrong(self, sample: str) -> None:
        self._wrong += 1
        if len(self._samples) < MAX_SAMPLES:
            self._samples.append(sample)


def opening_request(bot_id: str, port: int) -> bytes:
    """Give the request that opens a dialog."""
    return _request(b"/chat/v1/bots/%s/dialogs" % bot_id.encode(), port, b"", b"{}")


def read_opening(answer: bytes) -> tuple[bytes, bytes]:
    """Give the id and the token of a dialog that was opened.

    Raises:
        ValueError: it was not.
    """
    found = _OPENED.search(answer)
    if found is None:
        raise ValueError(answer[:400].decode(errors="replace"))
    return found[1], found[2]


def _request(path: bytes, port: int, token: bytes, body: bytes) -> bytes:
    head = b"POST %s HTTP/1.1\r\nhost: 127.0.0.1:%d\r\n" % (path, port)
    who = b"authorization: Bearer %s\r\n" % token if token else b""
    return head + who + b"content-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)


def main() -> None:
    """Run the order given as the first argument and print what came of it."""
    order = msgspec.json.decode(sys.argv[1], type=Order)
    try:
        from uvloop import new_event_loop
    except ImportError:
        new_event_loop = asyncio.new_event_loop
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        result = runner.run(Crowd(order).run())
    sys.stdout.write(msgspec.json.encode(result).decode())


if __name__ == "__main__":
    main()
