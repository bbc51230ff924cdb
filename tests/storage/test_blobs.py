"""Files are stored whole, within their cap, by ids that lead nowhere else."""

from __future__ import annotations

import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.exceptions import RedisError

from storage.blobs import Blobs, TooManyBytes
from storage.engine import NotFound
from storage.redis import live_topic, open_redis, wake_list
from tests.servers import Server


async def chunks(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "files", max_bytes=10)


async def test_a_file_is_read_as_it_was_stored(blobs: Blobs):
    assert await blobs.put("o1", "f1", b"\x00\xffabc") == 5
    assert await blobs.get("o1", "f1") == b"\x00\xffabc"
    assert await blobs.put("o1", "f2", chunks(b"12345", b"67890")) == 10
    assert await blobs.get("o1", "f2") == b"1234567890"


async def test_a_file_of_another_organisation_is_not_there(blobs: Blobs):
    await blobs.put("o1", "f1", b"x")
    with pytest.raises(NotFound):
        await blobs.get("o2", "f1")


async def test_a_file_over_the_cap_is_not_stored(blobs: Blobs):
    for data in (b"12345678901", chunks(b"123456", b"78901")):
        with pytest.raises(TooManyBytes):
            await blobs.put("o1", "f1", data)
    with pytest.raises(NotFound):
        await blobs.get("o1", "f1")


async def test_a_deleted_file_is_gone_and_may_be_deleted_again(blobs: Blobs):
    await blobs.put("o1", "f1", b"x")
    for _ in range(2):
        await blobs.delete("o1", "f1")
    with pytest.raises(NotFound):
        await blobs.get("o1", "f1")


@pytest.mark.parametrize("odd", ["../f1", "a/b", "", ".", "f1\x00", "ї", "f 1", "%2e%2e", "x" * 129])
async def test_an_id_never_leaves_its_folder(blobs: Blobs, odd: str):
    with pytest.raises(NotFound):
        await blobs.put("o1", odd, b"x")
    with pytest.raises(NotFound):
        await blobs.get(odd, "f1")


async def test_all_doors_of_a_process_lead_to_the_same_stand_in():
    one, other = open_redis(None), open_redis("memory://")
    await one.set("k", "v")
    assert await other.get("k") == b"v"
    await one.delete("k")
    await one.aclose()
    await other.aclose()


async def test_a_real_server_is_reached_by_its_url(valkey_url: str):
    door = open_redis(valkey_url)
    await door.lpush(wake_list("ai"), "1")
    assert await door.blpop([wake_list("ai")], timeout=0.5) == (b"rozmova:wake:ai", b"1")
    assert live_topic("d1") == "rozmova:live:d1"
    await door.aclose()


async def test_a_server_that_hangs_is_given_up_after_a_second(valkey: Server):
    door = open_redis(valkey.url)
    await door.ping()
    valkey.process.send_signal(signal.SIGSTOP)
    try:
        started = time.monotonic()
        with pytest.raises(RedisError):
            await door.get("k")
        assert time.monotonic() - started < 4
    finally:
        valkey.process.send_signal(signal.SIGCONT)
    await door.ping()
    await door.aclose()
