"""What was acknowledged is there once, whoever is killed: the writing process, or the database."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from storage.engine import Unavailable, open_database
from storage.migrations.upgrade import migrate
from storage.repositories.batch import BatchWriter, Entry, LostConnection
from storage.repositories.turns import Outcome, TurnStore, open_writer
from tests.servers import Server, start_postgres
from tests.storage.dialogs import first_turn, next_turn
from tests.storage.talker import Talker

ROOT = Path(__file__).parents[2]
PROCESSES = 2
MESSAGES_BEFORE_KILL = 100
START_TIMEOUT_S = 60


@pytest.fixture
def own_postgres() -> Iterator[Server]:
    """A server of this test alone: it is killed."""
    server = start_postgres()
    migrate(server.url)
    yield server
    server.close()


def talk_until_killed(url: str, folder: Path, round_number: int) -> list[tuple[str, str]]:
    """Let several processes talk, kill them all at some moment, and give what they had acknowledged."""
    outputs = [folder / f"{round_number}-{number}" for number in range(PROCESSES)]
    processes: list[subprocess.Popen[bytes]] = []
    for number, output in enumerate(outputs):
        seed = str(round_number * PROCESSES + number)
        with output.open("wb") as file, output.with_suffix(".err").open("wb") as errors:
            command = [sys.executable, "-m", "tests.storage.talker", url, seed]
            processes.append(subprocess.Popen(command, cwd=ROOT, stdout=file, stderr=errors))
    try:
        deadline = time.monotonic() + START_TIMEOUT_S
        while time.monotonic() < deadline:
            time.sleep(0.05)
            if all(output.read_bytes().count(b"\n") > MESSAGES_BEFORE_KILL for output in outputs):
                break
            assert all(process.poll() is None for process in processes), outputs[0].with_suffix(".err").read_text()
    finally:
        for process in processes:
            process.kill()
        for process in processes:
            process.wait(10)
    lines = [line for output in outputs for line in output.read_text().splitlines(keepends=True)]
    acknowledged = [tuple(line.split()) for line in lines if line.endswith("\n")]
    assert len(acknowledged) > MESSAGES_BEFORE_KILL
    return [(dialog_id, message) for dialog_id, message in acknowledged]


async def check_dialogs(url: str, acknowledged: list[tuple[str, str]]) -> None:
    """Every acknowledged message is there once; numbers have no gaps; nothing is half there."""
    database = open_database(url)
    store = TurnStore(database)
    said: list[tuple[str, str]] = []
    for dialog_id in sorted({dialog_id for dialog_id, _ in acknowledged}):
        stored = await store.load(dialog_id)
        assert stored is not None
        events = [json.loads(body) for body in await store.events(dialog_id, 0, 1_000_000)]
        assert [event["seq"] for event in events] == list(range(1, stored.last_seq + 1))
        assert [event["version"] for event in events] == [seq // 2 + 1 for seq in range(stored.last_seq)]
        messages = [event["of"] for event in events[::2]]
        assert messages == [event["of"] for event in events[1::2]]
        assert stored.state.decode() == messages[-1]
        said += [(dialog_id, message) for message in messages]
    async with database.read() as connection:
        inbox = {tuple(row) for row in await connection.exec_driver_sql("SELECT dialog_id, external_id FROM inbox")}
        if database.dialect == "sqlite":
            assert (await connection.exec_driver_sql("PRAGMA integrity_check")).scalar() == "ok"
        transitions = (await connection.exec_driver_sql("SELECT count(*) FROM transitions")).scalar()
    await store.close()
    await database.close()
    assert len(said) == len(set(said)), "doubled"
    assert set(acknowledged) <= set(said), "lost"
    assert inbox == set(said)
    assert transitions == len(said)


async def test_killed_writers_lose_and_double_nothing(database_url: str, tmp_path: Path):
    acknowledged: list[tuple[str, str]] = []
    for round_number in range(2):
        acknowledged += await asyncio.to_thread(talk_until_killed, database_url, tmp_path, round_number)
        await check_dialogs(database_url, acknowledged)


@pytest.mark.long
async def test_killed_writers_lose_and_double_nothing_in_many_rounds(database_url: str, tmp_path: Path):
    acknowledged: list[tuple[str, str]] = []
    for round_number in range(20):
        acknowledged += await asyncio.to_thread(talk_until_killed, database_url, tmp_path, round_number)
    await check_dialogs(database_url, acknowledged)


@pytest.mark.parametrize("stop_signal", [signal.SIGINT, signal.SIGQUIT, signal.SIGKILL])
async def test_a_restarted_database_loses_and_doubles_nothing(own_postgres: Server, stop_signal: int):
    database = open_database(own_postgres.url)
    talker = Talker(database)
    acknowledged: list[tuple[str, str]] = []
    stopping = asyncio.Event()

    async def client(number: int) -> None:
        count = 0
        while not stopping.is_set():
            place, message = f"d{number % 5}", f"{number}-{count}"
            count += 1
            assert await talker.take(place, message) is Outcome.COMMITTED
            acknowledged.append((place, message))

    clients = [asyncio.create_task(client(number)) for number in range(12)]
    for _ in range(2):
        await asyncio.sleep(0.5)
        await asyncio.to_thread(own_postgres.restart, stop_signal)
    await asyncio.sleep(0.5)
    stopping.set()
    await asyncio.gather(*clients)
    await talker.store.close()
    await database.close()
    assert len(acknowledged) > 50
    await check_dialogs(own_postgres.url, acknowledged)


async def test_while_the_database_is_away_commits_say_so_and_later_work_again(own_postgres: Server):
    database = open_database(own_postgres.url)
    store = TurnStore(database, commit_timeout_s=1)
    first = first_turn()
    await store.commit(first)
    own_postgres.kill()
    started = time.monotonic()
    outcomes = await asyncio.gather(*(store.commit(first_turn(f"d{n}")) for n in range(2, 9)), return_exceptions=True)
    assert all(isinstance(outcome, Unavailable) for outcome in outcomes)
    assert time.monotonic() - started < 5
    with pytest.raises(Unavailable):
        await store.load("d1")
    own_postgres.process = own_postgres.start_again()
    assert await store.commit(next_turn(first, "m1")) is Outcome.COMMITTED
    assert (await store.load("d1")) is not None
    await store.close()
    await database.close()


class LosesTheFirstAnswer:
    """Writes as it is told, but the answer to the first batch never comes."""

    def __init__(self, writer: BatchWriter) -> None:
        self._writer = writer
        self._lost = False

    async def write(self, batch: Sequence[Entry]) -> list[Outcome]:
        outcomes = await self._writer.write(batch)
        if not self._lost:
            self._lost = True
            raise LostConnection("the answer never came")
        return outcomes

    async def close(self) -> None:
        await self._writer.close()


async def test_a_commit_whose_answer_was_lost_is_not_made_twice(database_url: str):
    """The writer's connection breaks after the commit: the turn is told as committed, a redelivery as a duplicate."""
    database = open_database(database_url)
    store = TurnStore(database, writer=LosesTheFirstAnswer(open_writer(database)))
    first = first_turn()
    outcomes = await asyncio.gather(store.commit(first), store.commit(first_turn("d2")))
    assert outcomes == [Outcome.COMMITTED, Outcome.COMMITTED]
    assert len(await store.events("d1", 0, 10)) == 1
    assert await store.commit(replace(first, expected_version=1, opening=None)) is Outcome.DUPLICATE
    await store.close()
    await database.close()


FULL_DISK = """
import asyncio, resource, sys
from storage.engine import Unavailable, open_database
from storage.repositories.turns import TurnStore
from tests.storage.dialogs import first_turn

async def main():
    store = TurnStore(open_database(sys.argv[1]), commit_timeout_s=0.5)
    await store.commit(first_turn("before"))
    free, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    kept = 0
    try:
        while True:
            await store.commit(first_turn(f"d{kept}"))
            kept += 1
    except Unavailable:
        pass
    assert await store.load("before") is not None
    resource.setrlimit(resource.RLIMIT_FSIZE, (free, hard))
    await store.commit(first_turn("after"))
    print(kept)
    await store.close()

asyncio.run(main())
"""


async def test_a_full_disk_is_told_and_what_was_acknowledged_stays(sqlite_migrated: str):
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", FULL_DISK, sqlite_migrated],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    kept = int(done.stdout)
    assert kept > 0
    database = open_database(sqlite_migrated)
    store = TurnStore(database)
    for dialog_id in ("before", f"d{kept - 1}", "after"):
        assert await store.load(dialog_id) is not None
    async with database.read() as connection:
        assert (await connection.exec_driver_sql("PRAGMA integrity_check")).scalar() == "ok"
    await store.close()
    await database.close()
