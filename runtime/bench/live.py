"""`bench live`: what an open chat costs one process, and how soon all are back after it was restarted."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import psutil

from runtime.bench.author import Author
from runtime.bench.dialog import counting_document
from runtime.bench.figures import Figure, Report, figure
from runtime.bench.machine import Watched, now_text
from runtime.bench.processes import BenchFailed
from runtime.bench.sockets import Room, open_chats
from runtime.bench.spending import Memory, cpu_s, memory, since
from runtime.bench.subjects import Ground, Subject, open_subject, raise_open_files

PATIENCE_S = 180.0
SPARE_FILES = 500
SETTLE_S = 1.0


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """How many chats are open at once."""

    sockets: int = 5_000


def measure_live(options: LiveOptions, tell: Callable[[str], None]) -> Report:
    """Run the benchmark.

    Raises:
        BenchFailed: not all chats opened, or the system does not allow so many files.
    """
    watched = Watched()
    needed = options.sockets + SPARE_FILES
    if raise_open_files(needed) < needed:
        raise BenchFailed(en=f"this system allows too few open files: {needed} are needed (ulimit -n {needed})")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rozmova-bench-")))
        subject = stack.enter_context(open_subject(Ground(folder), "server"))
        author = Author(subject.url, subject.token())
        bot = author.publish(counting_document())
        author.close()
        figures = asyncio.run(_measure(options, subject, bot, tell))
    return Report("live", "SQLite FULL, one process", now_text(), watched.facts(), figures)


async def _measure(options: LiveOptions, subject: Subject, bot: str, tell: Callable[[str], None]) -> list[Figure]:
    many = options.sockets
    await open_chats(subject.port, bot, min(many, 200))  # so that what is made once is not counted
    before = _memory(subject)
    chats = await open_chats(subject.port, bot, many)
    opened = _memory(subject)
    tell(f"{many:,} dialogs opened")
    room = Room(subject.port, chats)
    try:
        begun = time.monotonic()
        room.come()
        connected_s = await _all(room, begun, many)
        await asyncio.sleep(SETTLE_S)
        after = _memory(subject)
        tell(f"{many:,} chats are live: {(after.rss_mb - before.rss_mb) * 1000 / many:.1f} kB each")
        stopping = time.monotonic()
        await asyncio.to_thread(subject.process.stop)
        if subject.again is None:
            raise BenchFailed(en="this server cannot be started again")
        subject.process = await asyncio.to_thread(subject.again)
        listening = time.monotonic()
        spent = cpu_s(subject.parties)
        back_s = await _all(room, listening, many)
        reconnect_cpu_s = sum(since(spent, cpu_s(subject.parties)).values())
    finally:
        await room.close()
    return [
        figure(
            "memory a chat", (after.rss_mb - before.rss_mb) * 1000 / many, "kB", f"RSS of the server, {many:,} chats"
        ),
        figure("memory a chat, PSS", (after.pss_mb - before.pss_mb) * 1000 / many, "kB", "shared pages counted once"),
        figure(
            "of that the dialog", (opened.rss_mb - before.rss_mb) * 1000 / many, "kB", "kept without a connection too"
        ),
        figure("memory of the server", after.rss_mb, "MB", f"RSS with {many:,} chats open"),
        figure("connected in", connected_s, "s", f"{many:,} chats, from the first try to the last that is ready"),
        figure("back in", back_s, "s", "after a restart, from when the server listens to the last that is ready"),
        figure("server away", listening - stopping, "s", "from its stop to its listening again"),
        figure("CPU a reconnect", reconnect_cpu_s * 1000 / many, "ms", "all processes of the server"),
    ]


async def _all(room: Room, begun: float, many: int) -> float:
    done = await room.wait_all(PATIENCE_S)
    if done is None:
        raise BenchFailed(en=f"only {room.ready:,} of {many:,} chats are open after {PATIENCE_S:g} s")
    return done - begun


def _memory(subject: Subject) -> Memory:
    return memory([psutil.Process(subject.process.pid)])
