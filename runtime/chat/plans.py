"""Compiled plans: each release (and each trial's snapshot) is compiled once and kept in a cache bounded in bytes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from typing import Protocol

import msgspec

from runtime.orchestrator.plan import Plan, compile_plan

COMPILE_IN_THREAD_BYTES = 64_000
PLAN_BYTES_PER_DOCUMENT_BYTE = 8
"""A compiled plan takes roughly this many bytes of memory for each byte of its document."""


class PlanKey(msgspec.Struct, frozen=True):
    """What a dialog runs: a pinned release, or for a trial the snapshot kept under the dialog's id."""

    org_id: str
    release_id: str
    trial_id: str = ""


class DocumentSource(Protocol):
    """Where documents come from; `chat/library.py` reads them from the database."""

    async def document(self, key: PlanKey) -> bytes:
        """Give the main scenario of the release, or the trial's snapshot.

        Raises:
            NotFound: it is not there.
        """
        ...


class Plans:
    """The cache of compiled plans, the least recently used leave first."""

    def __init__(self, source: DocumentSource, max_bytes: int = 256_000_000) -> None:
        self._source = source
        self._max_bytes = max_bytes
        self._kept: OrderedDict[PlanKey, tuple[Plan, int]] = OrderedDict()
        self._bytes = 0
        self._compiling: dict[PlanKey, asyncio.Task[Plan]] = {}

    async def get(self, key: PlanKey) -> Plan:
        """Give the plan of a release, compiled once however many ask for it at the same time."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept[0]
        task = self._compiling.get(key)
        if task is None:
            task = asyncio.create_task(self._compile(key))
            self._compiling[key] = task
            task.add_done_callback(lambda done: self._compiled(key, done))
        return await asyncio.shield(task)

    def forget(self, key: PlanKey) -> None:
        """Drop a plan, as when a trial has ended."""
        kept = self._kept.pop(key, None)
        if kept is not None:
            self._bytes -= kept[1]

    async def _compile(self, key: PlanKey) -> Plan:
        source = await self._source.document(key)
        if len(source) > COMPILE_IN_THREAD_BYTES:
            plan = await asyncio.to_thread(_compile, source)
        else:
            plan = _compile(source)
        self._keep(key, plan, len(source) * PLAN_BYTES_PER_DOCUMENT_BYTE)
        return plan

    def _keep(self, key: PlanKey, plan: Plan, size_bytes: int) -> None:
        self.forget(key)
        self._kept[key] = (plan, size_bytes)
        self._bytes += size_bytes
        while self._bytes > self._max_bytes and len(self._kept) > 1:
            _, (_, freed) = self._kept.popitem(last=False)
            self._bytes -= freed

    def _compiled(self, key: PlanKey, done: asyncio.Task[Plan]) -> None:
        self._compiling.pop(key, None)
        if not done.cancelled():
            done.exception()  # every waiter gets it through its own shield; nobody waiting is no news


def _compile(source: bytes) -> Plan:
    return compile_plan(msgspec.json.decode(source))
