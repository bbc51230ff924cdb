"""What waits for a listener is counted until he has taken it."""

from __future__ import annotations

import asyncio

from runtime.chat.delivery import MAX_WAITING_FRAMES, SHARE_BYTES, Reader, Room


async def test_a_frame_in_hand_is_counted_until_the_next_is_asked_for() -> None:
    room = Room(1_000_000)
    reader = Reader(room)
    reader.push(b"12345")
    reader.push(b"123")
    assert await reader.take() == b"12345"
    assert room.used_bytes == 8
    assert await reader.take() == b"123"
    assert room.used_bytes == 3
    reader.drop()
    assert room.used_bytes == 0


async def test_who_takes_one_frame_and_stalls_is_let_go_when_the_room_is_full() -> None:
    room = Room(SHARE_BYTES)
    stalled = Reader(room)
    stalled.push(b"x" * SHARE_BYTES)
    assert await stalled.take() is not None
    stalled.push(b"more")
    assert stalled.too_slow
    assert room.used_bytes == 0
    assert await stalled.take() is None


async def test_a_reader_of_too_many_frames_is_let_go() -> None:
    reader = Reader()
    for _ in range(MAX_WAITING_FRAMES + 1):
        reader.push(b"x")
    assert reader.too_slow


async def test_a_dismissed_reader_gets_what_waited_and_no_more() -> None:
    reader = Reader()
    reader.push(b"before")
    reader.dismiss()
    reader.push(b"after")
    assert await reader.take() == b"before"
    assert await reader.take() is None
    assert reader.is_to_go


async def test_nothing_for_a_while_is_a_look_into_the_database() -> None:
    reader = Reader()
    assert await asyncio.wait_for(reader.take(0.01), 5) is None
    assert not reader.is_to_go
