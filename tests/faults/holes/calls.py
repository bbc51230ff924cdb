"""Holes in calls and wakes: what kills or crashes, who finds what was left, who is told when Redis or a worker goes."""

from __future__ import annotations

from tests.planted import Edit, Hole

POISON = "tests/faults/test_poison.py::"
REDIS = "tests/faults/test_chat_redis.py::"
AWAY = "tests/faults/test_postgres_away.py::"
WORKER = "tests/faults/test_chat_worker.py::test_a_worker_streams_for_a_server_and_drains_on_sigterm"

HOLES = (
    Hole(
        "a turn that crashes is nobody's",
        "runtime/chat/taking.py",
        """            return self._broken(session, letter, now)

    async def _walk(""",
        """            raise

    async def _walk(""",
        (POISON + "test_a_message_that_crashes_its_turn_ends_its_dialog_with_a_word_and_no_other",),
    ),
    Hole(
        "a lane that crashes tells nobody",
        "runtime/chat/calls.py",
        '            return _failed(call, "internal", type(error).__name__)',
        "            raise",
        (POISON + "test_a_call_that_crashes_its_lane_takes_the_error_exit_at_once",),
    ),
    Hole(
        "a call that kills is made again and again",
        "runtime/chat/calls.py",
        """        if call.attempts > MAX_ATTEMPTS:
            return _failed(call, "gave_up", "the process that made the call died again and again")
""",
        "",
        (
            POISON + "test_a_call_that_killed_every_worker_takes_the_error_exit_and_its_lane_goes_on[sqlite]",
            POISON + "test_real_workers_die_of_it_one_after_another_and_the_dialog_goes_on",
        ),
    ),
    Hole(
        "nothing is ever put aside",
        "runtime/chat/calls.py",
        """        if call.attempts > PUT_ASIDE_ATTEMPTS:
            await self._put_aside(call)
            return
""",
        "",
        (POISON + "test_a_call_that_kills_even_while_its_failure_is_told_is_put_aside",),
    ),
    Hole(
        "a call of a dialog whose release is gone comes back for ever",
        "runtime/chat/taking.py",
        """            if isinstance(letter.event, Reply | Started):
                raise
""",
        "            raise\n",
        (POISON + "test_a_dialog_whose_release_is_gone_is_ended_and_not_asked_for_ever",),
    ),
    Hole(
        "nobody looks into the database for calls",
        "runtime/chat/calls.py",
        "        ready = await parts.outbox.ready_lanes(parts.now())\n",
        "        ready = frozenset[str]()\n",
        (REDIS + "test_a_hung_redis_blocks_no_turn_and_loses_no_call",),
    ),
    Hole(
        "a call's time runs on while it waits for the database",
        "runtime/chat/calls.py",
        "        if back_at is not None and deadline - owed < back_at:\n",
        "        if back_at is not None and deadline - owed < back_at and False:\n",
        (AWAY + "test_a_call_that_waited_for_the_database_has_its_time_when_it_is_back",),
    ),
    Hole(
        "a call under way gives the database up before the database gives up",
        "runtime/chat/calls.py",
        "            if self._parts.outages.away:\n",
        "            if self._parts.outages.away and False:\n",
        (AWAY + "test_a_call_under_way_waits_for_the_database_longer_than_for_its_answer",),
    ),
    Hole(
        "a turn waits for Redis",
        "runtime/chat/calls.py",
        "                self._hold(asyncio.create_task(self._push(CallRef(session.dialog_id, call.call_id))))",
        "                time.sleep(1.5)\n"
        "                self._hold(asyncio.create_task(self._push(CallRef(session.dialog_id, call.call_id))))",
        (REDIS + "test_a_hung_redis_blocks_no_turn_and_loses_no_call",),
    ),
    Hole(
        "a Redis that was away is never told again",
        "runtime/chat/fanout.py",
        """                    self._outgoing.clear()  # listeners elsewhere look into the database while Redis is away
                    await asyncio.sleep(BLIND_LOOK_S)""",
        "                    return",
        (REDIS + "test_a_redis_killed_and_started_again_serves_as_before",),
    ),
    Hole(
        "who sweeps rests for a minute",
        "runtime/chat/sweeper.py",
        "PAUSE_S = 1.0\nAWAY",
        "PAUSE_S = 60.0\nAWAY",
        ("tests/faults/test_redis_away.py::test_valkey_restarted_emptied_and_away[5-4]",),
        patience_s=600,
    ),
    Hole(
        "a worker does not wait for what it has begun",
        "runtime/chat/calls.py",
        """        if running:
            await asyncio.wait(running, timeout=timeout_s)
        await end(""",
        "        await end(",
        (WORKER,),
        # A worker that takes jobs waits for them before its calls.
        also=(
            Edit(
                "runtime/chat/queue/arq_queue.py",
                "            if running:\n                await asyncio.wait(running, timeout=timeout_s)\n",
                "",
            ),
        ),
    ),
    Hole(
        "a worker does not drain",
        "runtime/worker.py",
        "            loop.add_signal_handler(wanted, stop.set)",
        "            pass",
        ("tests/faults/test_rolling.py::test_a_rolling_restart_of_everything_fails_loses_and_doubles_nothing[5]",),
    ),
)
