"""The parent's side of one worker process: start it, send calls, match answers, kill it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import msgspec
import psutil

from runtime.errors import SettingsWrong
from runtime.scripting import frames
from runtime.telemetry import SANDBOX_KILLS

log = logging.getLogger(__name__)

HIDDEN_ARGUMENT: Final = "--sandbox-worker"  # what a frozen program understands instead of python's -c
NICE: Final = 10
_WATCH_S: Final = 0.05
_ROOT: Final = Path(__file__).resolve().parents[2]
_PROGRAM: Final = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from runtime.scripting.worker import main; main()"


class WorkerGone(Exception):
    """The process died before it answered; `alone` when this was the only call in it, hence the one to blame."""

    def __init__(self, *, alone: bool) -> None:
        self.alone = alone
        super().__init__("the worker died")


class Reply(msgspec.Struct, frozen=True):
    """One answer of a worker."""

    origin: int
    ms: float
    text: bytes


class WorkerProcess:
    """A running worker. Made by `start`; after `gone` is set nothing more can be asked of it."""

    def __init__(self, process: asyncio.subprocess.Process, kill_rss_mb: int) -> None:
        if process.stdin is None or process.stdout is None:
            raise ValueError("a worker is started with pipes")
        self._process = process
        self._stdin = process.stdin
        self._stdout = process.stdout
        self._pending: dict[int, asyncio.Future[Reply]] = {}
        self._number = 0
        self._reader: asyncio.Task[None] | None = None
        self._kill_rss_bytes = kill_rss_mb << 20
        self._watching: asyncio.Task[None] | None = None
        self.rss_mb = 0
        self.gone = False
        self._asked_at = asyncio.get_running_loop().time()

    @classmethod
    async def start(cls, start_s: float, kill_rss_mb: int, *, last: bool = False) -> WorkerProcess:
        """Spawn a worker and wait until its V8 has passed its own check; `last` gives the time of it to others first.

        Raises SettingsWrong when it cannot be used.
        """
        process = await asyncio.create_subprocess_exec(
            *_command(),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=_environment(),
            cwd=_ROOT.anchor,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        worker = cls(process, kill_rss_mb)
        if last:
            worker._come_last()
        try:
            async with asyncio.timeout(start_s):
                number, reply = await worker._read()
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError, ValueError) as error:
            worker.kill()
            await process.wait()
            raise _broken(f"the worker ended with code {process.returncode}: {type(error).__name__}") from error
        except asyncio.CancelledError:
            worker.kill()
            await process.wait()  # else its pipes outlive the loop
            raise
        if number != 0 or reply.origin != frames.READY or reply.text != b"sound":
            worker.kill()
            raise _broken(reply.text.decode(errors="replace"))
        worker._reader = asyncio.create_task(worker._read_all())
        return worker

    @property
    def pid(self) -> int:
        """Give the process id."""
        return self._process.pid

    @property
    def running(self) -> int:
        """Count the calls that wait for their answer."""
        return len(self._pending)

    async def ask(self, what: int, inner_s: float, call: tuple[str, str, str, bytes], deadline: float) -> Reply:
        """Send a call of (bot key, function id, source, argument) and wait for its answer until `deadline` (loop
        time).

        A worker that does not answer by then is killed. Raises TimeoutError then, and WorkerGone when the process
        died.
        """
        if self.gone:
            raise WorkerGone(alone=False)
        self._number += 1
        self._asked_at = asyncio.get_running_loop().time()
        number = self._number
        packed = frames.Request(number, what, inner_s, *call).pack()
        waiting = self._pending[number] = asyncio.get_running_loop().create_future()
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())
        try:
            self._stdin.write(packed)
            async with asyncio.timeout_at(deadline):
                return await asyncio.shield(waiting)
        except TimeoutError:
            self._pending.pop(number, None)
            if not self.gone:
                SANDBOX_KILLS.labels("timeout").inc()
            self.kill()
            raise
        finally:
            if not waiting.done():
                waiting.cancel()

    @property
    def idle_s(self) -> float:
        """Tell how long nothing has run in it."""
        return 0.0 if self._pending else asyncio.get_running_loop().time() - self._asked_at

    def _come_last(self) -> None:
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, NICE)

    def kill(self) -> None:
        """End the process at once. Calls in it end with WorkerGone, none of them to blame."""
        self._lost(alone=False)

    async def close_when_idle(self) -> None:
        """Let the calls in it end, then close."""
        while self._pending:
            await asyncio.wait(list(self._pending.values()))
        await self.close()

    async def close(self) -> None:
        """Kill the process and wait until it is gone."""
        self.kill()
        tasks = [task for task in (self._reader, self._watching) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._process.wait()

    async def _read(self) -> tuple[int, Reply]:
        head = await self._stdout.readexactly(frames.ANSWER_HEAD_BYTES)
        size, number, origin, ms, rss_mb = frames.unpack_answer_head(head)
        if size > frames.MAX_ANSWER_BYTES:
            raise ValueError(size)
        text = await self._stdout.readexactly(size)
        self.rss_mb = rss_mb
        return number, Reply(origin, ms, text)

    async def _read_all(self) -> None:
        try:
            while True:
                number, reply = await self._read()
                waiting = self._pending.pop(number, None)
                if waiting is not None and not waiting.done():
                    waiting.set_result(reply)
        except (asyncio.IncompleteReadError, ConnectionError, ValueError):
            ended = self.gone
            self._lost(alone=len(self._pending) == 1)
            if not ended:
                SANDBOX_KILLS.labels("died").inc()
                log.warning("sandbox worker %s died", self.pid)

    async def _watch(self) -> None:
        """End a process that grows too large while code runs in it: not every system lets it limit itself."""
        await asyncio.sleep(_WATCH_S)
        while self._pending and not self.gone:
            try:
                rss_bytes = psutil.Process(self.pid).memory_info().rss
            except psutil.Error:
                return
            if rss_bytes > self._kill_rss_bytes:
                SANDBOX_KILLS.labels("memory").inc()
                log.warning("sandbox worker %s grew to %s MB", self.pid, rss_bytes >> 20)
                self._lost(alone=len(self._pending) == 1)
            await asyncio.sleep(_WATCH_S)

    def _lost(self, *, alone: bool) -> None:
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        self.gone = True
        for waiting in self._pending.values():
            if not waiting.done():
                waiting.set_exception(WorkerGone(alone=alone))
        self._pending.clear()


def _command() -> list[str]:
    parent = str(os.getpid())
    if getattr(sys, "frozen", False):
        return [sys.executable, HIDDEN_ARGUMENT, parent]
    return [sys.executable, "-I", "-B", "-c", _PROGRAM, parent]


def _environment() -> dict[str, str]:
    # Windows finds its own libraries through this one.
    return {"SYSTEMROOT": os.environ["SYSTEMROOT"]} if "SYSTEMROOT" in os.environ else {}


def _broken(detail: str) -> SettingsWrong:
    return SettingsWrong(
        "sandbox_broken",
        uk="Пісочниця для коду JavaScript не запускається на цьому комп'ютері.",
        en="The sandbox for JavaScript does not start on this computer.",
        extra={"detail": detail},
    )
