"""The disk is full, under the database, the files and the logs: a clear refusal, nothing lost, and back by itself."""

from __future__ import annotations

import asyncio
import contextlib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import httpx2
import pytest

from tests.faults.echo import opened, said, servers
from tests.faults.estate import Estate, alone, both, under_load
from tests.faults.ledger import STUCK_S, Ledger, close
from tests.faults.nursery import Child, Nursery
from tests.runtime.chat_world import BOT

PATIENCE_S = 30.0
DOSES = [1, pytest.param(10, marks=pytest.mark.long)]
"""How often the disk is full."""


class Disk(Protocol):
    """A disk that can be filled under a program."""

    folder: Path

    def fill(self, program: Child) -> None: ...

    def empty(self, program: Child) -> None: ...


@dataclass
class Limited:
    """The program may write no file beyond its first bytes: what the system refuses then is what a full disk is."""

    folder: Path

    def fill(self, program: Child) -> None:
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))

    def empty(self, program: Child) -> None:
        resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@dataclass
class Small:
    """A file system of its own, filled to its last byte."""

    folder: Path
    filler: Path = field(init=False)

    def __post_init__(self) -> None:
        self.filler = self.folder / "filler"

    def fill(self, program: Child) -> None:
        with self.filler.open("ab", buffering=0) as file:
            for size in (1_000_000, 4_096, 1):
                with contextlib.suppress(OSError):
                    while file.write(b"x" * size) == size:
                        pass

    def empty(self, program: Child) -> None:
        self.filler.unlink(missing_ok=True)


@contextlib.contextmanager
def small_disk() -> Iterator[Small]:
    folder = Path(tempfile.mkdtemp(prefix="rozmova-disk-"))
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)], check=True)
    try:
        yield Small(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


def may_mount() -> bool:
    """Tell whether this person may make a file system here."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    with contextlib.suppress(OSError, subprocess.CalledProcessError), small_disk():
        return True
    return False


DISKS = ["limited", *(["small"] if may_mount() else [])]


@pytest.fixture(params=DISKS)
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """A limit on files is there for everybody; where a file system may be mounted, a really full one too."""
    if request.param == "limited":
        yield Limited(tmp_path)
        return
    with small_disk() as small:
        yield small


async def refused(url: str) -> httpx2.Response:
    """Open dialogs until one is refused; gives the refusal."""
    deadline = time.monotonic() + PATIENCE_S
    async with httpx2.AsyncClient(trust_env=False, timeout=PATIENCE_S) as http:
        while time.monotonic() < deadline:
            answer = await http.post(f"{url}/chat/v1/bots/{BOT}/dialogs", json={})
            if answer.status_code != 201:
                return answer
    raise AssertionError("the disk is full and nobody is refused")


def is_clear(answer: httpx2.Response) -> bool:
    """Tell whether a refusal says what is wrong and when to come again."""
    assert answer.status_code in (503, 507), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert int(answer.headers["retry-after"]) > 0
    return answer.json()["code"] == "no_space"


@pytest.mark.parametrize("times", DOSES)
async def test_a_disk_full_under_sqlite_loses_nothing_acknowledged(
    nursery: Nursery, disk: Disk, sqlite_template: Path, times: int
) -> None:
    shutil.copy(sqlite_template, disk.folder / "rozmova.db")
    async with alone(nursery, disk.folder, f"sqlite:///{disk.folder / 'rozmova.db'}") as estate:
        (program,) = estate.fronts

        async def harm(ledger: Ledger) -> None:
            for _ in range(times):
                await asyncio.sleep(0.5)
                with ledger.away():
                    disk.fill(program)
                    ledger.faults += 1
                    try:
                        clear = is_clear(await refused(program.url))
                        async with httpx2.AsyncClient(trust_env=False, timeout=5) as http:
                            assert (await http.get(f"{program.url}/healthz")).status_code == 200
                        await asyncio.sleep(1)
                    finally:
                        disk.empty(program)
                    assert clear
                await back(estate, ledger)

        ledger = await under_load(f"disk full under SQLite ×{times}", estate, harm)
    verdict = close(ledger.verdict(both))
    assert verdict.faults == times


async def back(estate: Estate, ledger: Ledger) -> None:
    """Wait until all that waited meanwhile is answered, for no longer than a dialog may be stuck."""
    began, wanted, waited = time.monotonic(), ledger.settled + 3, ledger.waiting
    while ledger.settled < wanted or waited & ledger.waiting:
        assert time.monotonic() - began < STUCK_S, estate.fronts[0].printed()[-2000:]
        await asyncio.sleep(0.05)


async def upload(http: httpx2.AsyncClient, url: str, dialog: str, token: str, data: bytes) -> httpx2.Response:
    return await http.post(
        f"{url}/chat/v1/dialogs/{dialog}/files",
        files={"file": ("a.txt", data, "text/plain")},
        headers={"authorization": f"Bearer {token}"},
    )


async def test_a_disk_full_under_files_and_logs_refuses_files_and_nothing_else(
    nursery: Nursery, disk: Disk, postgres_migrated: str, valkey_url: str
) -> None:
    async with (
        servers(nursery, disk.folder, postgres_migrated, valkey_url, 1) as (program,),
        httpx2.AsyncClient(trust_env=False, timeout=PATIENCE_S) as http,
    ):
        dialog, token = await opened(http, program.url)
        first = await upload(http, program.url, dialog, token, b"one" * 1000)
        assert first.status_code == 201, first.text
        disk.fill(program)
        try:
            for number in range(5):
                assert is_clear(await upload(http, program.url, dialog, token, b"two" * 10_000))
                answer = await said(http, program.url, dialog, token, f"m{number}")
                assert answer.status_code == 200
        finally:
            disk.empty(program)
        again = await upload(http, program.url, dialog, token, b"two" * 10_000)
        assert again.status_code == 201, again.text
        for told, data in ((first, b"one" * 1000), (again, b"two" * 10_000)):
            got = await http.get(
                f"{program.url}/chat/v1/dialogs/{dialog}/files/{told.json()['file_id']}",
                headers={"authorization": f"Bearer {token}"},
            )
            assert got.content == data
        kept = [path for path in (disk.folder / "files").rglob("*") if path.is_file()]
        assert len(kept) == 2, "what was refused left nothing behind"
