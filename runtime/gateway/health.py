"""Probes and metrics for operators: /healthz, /readyz, /startupz, /metrics, /version.

What a process depends on is asked in the background, each thing on its own; a probe only tells what was found last,
so that a database that hangs hangs no probe.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Annotated, Final

from fastapi import APIRouter, Query
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import JSONResponse, Response

from runtime.telemetry import READINGS, REGISTRY, Reading

log = logging.getLogger(__name__)

PROBE_TIMEOUT_S: Final = 2.0
PAUSE_S: Final = 1.0
FIRST_ANSWER_S: Final = 2.5
MAX_STUCK: Final = 3
"""So many questions that nobody answers may be left open, before the next one waits for them."""
OK: Final = "ok"
NO_ANSWER: Final = "no answer"
NOT_ASKED: Final = "not asked yet"

Probe = Callable[[], Awaitable[None]]
"""Raises when the thing probed does not answer."""


@dataclass(frozen=True, slots=True)
class Dependency:
    """Something that must answer for the process to take traffic; the process may `start_without` it."""

    name: str
    ask: Probe
    start_without: bool = False


class Watch:
    """Asks every dependency again and again; `start` when the loop runs, `close` when it stops."""

    def __init__(
        self, dependencies: Iterable[Dependency], *, pause_s: float = PAUSE_S, timeout_s: float = PROBE_TIMEOUT_S
    ) -> None:
        self._dependencies = tuple(dependencies)
        self._pause_s = pause_s
        self._timeout_s = timeout_s
        self._states = {dependency.name: NOT_ASKED for dependency in self._dependencies}
        self._seen_well: set[str] = set()
        self._all_asked = asyncio.Event()
        self._asking: list[asyncio.Task[None]] = []
        self._stuck: set[asyncio.Task[str]] = set()
        self._forget: Callable[[], None] | None = None

    def start(self) -> None:
        """Begin to ask."""
        if not self._dependencies:
            self._all_asked.set()
        self._asking = [asyncio.create_task(self._ask_on(dependency)) for dependency in self._dependencies]
        self._forget = READINGS.add(self._readings)

    async def close(self) -> None:
        """Stop asking."""
        if self._forget is not None:
            self._forget()
        tasks = [*self._asking, *self._stuck]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=self._timeout_s)

    async def states(self) -> Mapping[str, str]:
        """Tell how each dependency was found last: "ok", or what is wrong; waits a moment for the very first answer."""
        if not self._all_asked.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._all_asked.wait(), FIRST_ANSWER_S)
        return dict(self._states)

    @property
    def started(self) -> bool:
        """Tell whether everything that the process can't start without has answered once."""
        return all(each.start_without or each.name in self._seen_well for each in self._dependencies)

    def _readings(self) -> Iterable[Reading]:
        for name, state in self._states.items():
            yield Reading("rozmova_dependency_up", float(state == OK), {"dependency": name})

    async def _ask_on(self, dependency: Dependency) -> None:
        stuck: set[asyncio.Task[str]] = set()
        while True:
            self._found(dependency.name, await self._ask(dependency.ask, stuck))
            while len(stuck) >= MAX_STUCK:
                await asyncio.wait(stuck, return_when=asyncio.FIRST_COMPLETED)
            await asyncio.sleep(self._pause_s)

    async def _ask(self, probe: Probe, stuck: set[asyncio.Task[str]]) -> str:
        question = asyncio.ensure_future(_try(probe))
        try:
            done, _ = await asyncio.wait({question}, timeout=self._timeout_s)
        except asyncio.CancelledError:
            question.cancel()
            raise
        if done:
            return question.result()
        # A driver may need long to give up a question: nobody waits for it, but they must not pile up.
        question.cancel()
        for held in (stuck, self._stuck):
            held.add(question)
            question.add_done_callback(held.discard)
        return NO_ANSWER

    def _found(self, name: str, state: str) -> None:
        before, self._states[name] = self._states[name], state
        if state == OK:
            self._seen_well.add(name)
        if NOT_ASKED not in self._states.values():
            self._all_asked.set()
        if state != before and before != NOT_ASKED:
            log.warning("%s: %s", name, state, extra={"facts": {"dependency": name, "state": state}})


def health_routes(watch: Watch) -> APIRouter:
    """Make the routes; `watch` knows what must answer for the process to take traffic ("database", "redis", …)."""
    router = APIRouter(tags=["operators"])

    @router.get("/healthz", summary="The process is alive")
    async def healthz() -> JSONResponse:
        return JSONResponse({"status": OK})

    @router.get("/readyz", summary="The process can take traffic", responses={503: {"description": "Not now"}})
    async def readyz(
        exclude: Annotated[list[str] | None, Query(description="what may be away, as `redis`")] = None,
    ) -> JSONResponse:
        return _report(await watch.states(), exclude or ())

    @router.get("/startupz", summary="The process has started", responses={503: {"description": "Not yet"}})
    async def startupz() -> JSONResponse:
        if not watch.started:
            return JSONResponse({"status": "starting", "checks": await watch.states()}, 503)
        return JSONResponse({"status": OK})

    @router.get("/metrics", summary="Metrics for Prometheus")
    async def metrics() -> Response:
        return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)

    @router.get("/version", summary="The version of this server")
    async def tell_version() -> JSONResponse:
        return JSONResponse({"name": "rozmova", "version": version("rozmova")})

    return router


def _report(states: Mapping[str, str], exclude: Collection[str]) -> JSONResponse:
    ready = all(state == OK for name, state in states.items() if name not in exclude)
    return JSONResponse({"status": OK if ready else "unavailable", "checks": dict(states)}, 200 if ready else 503)


async def _try(probe: Probe) -> str:
    try:
        await probe()
    except Exception as error:  # noqa: BLE001 - whatever a probe meets is its answer, shown to the operator
        return type(error).__name__
    return OK
