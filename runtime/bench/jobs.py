"""`bench jobs`: how long a call waits for the worker, and a model's first word for the customer's screen."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from websockets.asyncio.client import ClientConnection, connect

from runtime.bench.author import Author
from runtime.bench.dialog import asking_document
from runtime.bench.figures import Figure, Report, figure, of_rounds, percentile
from runtime.bench.machine import Watched, now_text
from runtime.bench.model import KEY, Model
from runtime.bench.processes import BenchFailed
from runtime.bench.subjects import Ground, Subject, open_subject
from runtime.bench.wheels import start_valkey
from runtime.chat.queue.arq_queue import ArqConsumer, ArqQueue
from runtime.chat.queue.contract import CallRef
from storage.redis import open_redis

CONNECTION = "bench"
PATIENCE_S = 20.0
PAUSE_S = 0.01
BLOCKING_S = 5


@dataclass(frozen=True, slots=True)
class JobsOptions:
    """How to measure: on the Redis named, on a Valkey out of the test extra, or in this process as `start` has it.

    `words` first words of a model are timed; none when it is 0.
    """

    rounds: int = 7
    calls: int = 300
    words: int = 20
    redis_url: str = ""
    valkey: bool = False


def measure_jobs(options: JobsOptions, tell: Callable[[str], None]) -> Report:
    """Run the benchmark.

    Raises:
        BenchFailed: a call was lost, or the model's words did not come.
    """
    watched = Watched()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rozmova-bench-")))
        where = "Redis" if options.redis_url else "fakeredis"
        if options.valkey and not options.redis_url:
            server, url = start_valkey(folder / "valkey")
            stack.callback(server.stop)
            options, where = replace(options, redis_url=url), "Valkey"
        figures = asyncio.run(_measure(options, where, stack, folder, tell))
    return Report("jobs", where, now_text(), watched.facts(), figures)


async def _measure(
    options: JobsOptions, where: str, stack: ExitStack, folder: Path, tell: Callable[[str], None]
) -> list[Figure]:
    rounds = await _picked_up(options)
    how = f"put into the queue → taken by the worker, one at a time, {where}"
    figures = [
        of_rounds("picked up p50", [percentile(one, 0.5) for one in rounds], "ms", how),
        of_rounds("picked up p99", [percentile(one, 0.99) for one in rounds], "ms", how),
        of_rounds("round trip p50", await _round_trips(options), "ms", f"the limit: a PING of {where}"),
    ]
    tell(f"picked up in {figures[0].value:g} ms")
    if not options.words:
        return figures
    model = Model()
    await model.start()
    try:
        private = f"127.0.0.1:{model.port}"
        subject = stack.enter_context(
            await asyncio.to_thread(open_subject, Ground(folder), "server", allowed_private=private)
        )
        waits = await _first_words(subject, model, options.words)
    finally:
        await model.close()
    how = "sent by the model → received by the widget's socket, SQLite FULL, one process"
    figures += [
        figure("first word p50", percentile(waits, 0.5), "ms", how),
        figure("first word max", waits[-1], "ms", how),
    ]
    return figures


async def _picked_up(options: JobsOptions) -> list[list[float]]:
    """Give the waits of each round, ordered, in milliseconds."""
    taken: asyncio.Queue[tuple[CallRef, float]] = asyncio.Queue()

    async def take(ref: CallRef) -> None:
        taken.put_nowait((ref, time.perf_counter()))

    url = options.redis_url or None
    redis, blocking = open_redis(url), open_redis(url, answer_timeout_s=BLOCKING_S)
    queue, consumer = ArqQueue(redis), ArqConsumer(blocking, take, 32)
    consumer.start()
    rounds: list[list[float]] = []
    begun = time.time_ns()
    try:
        for number in range(options.rounds):
            waits: list[float] = []
            for call in range(max(1, options.calls // options.rounds)):
                ref = CallRef(f"bench{begun}", f"{number}-{call}")
                put_at = time.perf_counter()
                await queue.put(ref)
                try:
                    got, at = await asyncio.wait_for(taken.get(), PATIENCE_S)
                except TimeoutError:
                    raise BenchFailed(en=f"the call {ref.call_id} was never picked up") from None
                if got != ref:
                    raise BenchFailed("wrong_answers", en=f"{got.call_id} was picked up instead of {ref.call_id}")
                waits.append((at - put_at) * 1000)
                await asyncio.sleep(PAUSE_S)
            rounds.append(sorted(waits))
    finally:
        await consumer.close()
        await redis.aclose()
        await blocking.aclose()
    return rounds


async def _round_trips(options: JobsOptions) -> list[float]:
    redis = open_redis(options.redis_url or None)
    waits: list[float] = []
    try:
        for _ in range(max(3, options.rounds)):
            began = time.perf_counter()
            await redis.ping()  # pyright: ignore[reportUnknownMemberType] - untyped in the library
            waits.append((time.perf_counter() - began) * 1000)
    finally:
        await redis.aclose()
    return waits


async def _first_words(subject: Subject, model: Model, words: int) -> list[float]:
    author = await asyncio.to_thread(lambda: Author(subject.url, subject.token()))
    await asyncio.to_thread(author.connect_model, CONNECTION, f"http://127.0.0.1:{model.port}/v1", KEY)
    bot = await asyncio.to_thread(author.publish, asking_document(CONNECTION))
    opened = await asyncio.to_thread(author.open_dialog, bot)
    author.close()
    address = f"{subject.url.replace('http', 'ws', 1)}/chat/v1/dialogs/{opened['dialog_id']}/live"
    waits: list[float] = []
    async with connect(address, proxy=None) as socket:
        await socket.send(json.dumps({"type": "hello", "token": opened["token"], "after": 0}))
        for number in range(words + 1):
            said = {"type": "message", "client_id": f"w{number}", "text": "What is the answer?"}
            await socket.send(json.dumps(said))
            arrived = await _first_delta(socket, model)
            waits.append((arrived - model.sent_at[-1]) * 1000)
    return sorted(waits[1:])  # the first one loads the library of models


async def _first_delta(socket: ClientConnection, model: Model) -> float:
    """Wait for the first word, give its moment, and read on until the bot asks again."""
    arrived = 0.0
    try:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                event = json.loads(await socket.recv())
                if event["type"] == "delta" and not arrived:
                    arrived = time.monotonic()
                if event["type"] == "expects" and arrived:
                    return arrived
                if event["type"] in ("error", "ended", "problem"):
                    raise BenchFailed(en=f"the dialog failed: {event}; the model refused: {model.refused}")
    except TimeoutError:
        raise BenchFailed(en=f"no word came; the model refused: {model.refused}") from None
