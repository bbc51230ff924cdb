"""Holes in what is taken and kept: once, whole, and acknowledged when it is written."""

from __future__ import annotations

from tests.planted import Edit, Hole

CLOCK = "tests/faults/test_clock.py::"
DATABASE = "tests/faults/test_chat_database.py::"
FAILPOINTS = "tests/faults/test_failpoints.py::"
KILLS = "tests/faults/test_kills.py::"
AUTHOR = "tests/faults/test_author_kills.py::"
SAME = (
    "tests/faults/test_same_message.py::test_a_message_sent_twenty_times_at_once_is_taken_once_and_answered_alike[60]"
)

SETTLED = """    if taken_by is not None:
        return Outcome.COMMITTED if taken_by == entry.commit_id else Outcome.DUPLICATE
    return Outcome.COMMITTED if version == entry.turn.expected_version else Outcome.MOVED"""
# Behind the decision stand who writes, and the key of the inbox: a letter that is there already could not be written.
INBOX_OPEN = (
    Edit(
        "storage/repositories/batch.py",
        "if outcome is Outcome.COMMITTED and entry.key not in taken",
        "if outcome is Outcome.COMMITTED",
    ),
    Edit(
        "storage/repositories/turns_sqlite.py", 'INBOX = """INSERT INTO inbox', 'INBOX = """INSERT OR IGNORE INTO inbox'
    ),
    Edit(
        "storage/repositories/turns_postgresql.py",
        '    %b::int8[])"""\nEVENTS: Final',
        '    %b::int8[]) ON CONFLICT DO NOTHING"""\nEVENTS: Final',
    ),
)

HOLES = (
    Hole(
        "the inbox is not asked",
        "storage/repositories/batch.py",
        SETTLED,
        "    return Outcome.COMMITTED if version == entry.turn.expected_version else Outcome.MOVED",
        (
            SAME,
            FAILPOINTS + "test_every_boundary_on_sqlite",
            FAILPOINTS + "test_every_boundary_on_postgresql_and_valkey",
        ),
        also=INBOX_OPEN,
        patience_s=600,
    ),
    Hole(
        "neither version nor inbox decide",
        "storage/repositories/batch.py",
        SETTLED,
        "    return Outcome.COMMITTED",
        (
            CLOCK + "test_of_two_processes_one_answer_comes_of_a_call_under_way",
            CLOCK + "test_a_pause_that_runs_goes_on_and_ends_once[sqlite-three days on]",
        ),
        also=INBOX_OPEN,
    ),
    Hole(
        "who comes second is told nothing",
        "runtime/chat/taking.py",
        """            if outcome is Outcome.DUPLICATE:
                return await self._earlier(session, letter) or _nothing(session)""",
        """            if outcome is Outcome.DUPLICATE:
                return _nothing(session)""",
        (SAME, DATABASE + "test_a_dialog_not_in_memory_is_loaded_again_within_the_bounds"),
    ),
    Hole(
        "a turn is acknowledged before it is written",
        "storage/repositories/turns.py",
        "        return await waiting.done\n",
        "        return Outcome.COMMITTED if turn.expected_version else await waiting.done\n",
        (
            KILLS + "test_servers_and_workers_killed_in_their_turns[10]",
            KILLS + "test_the_program_of_one_machine_killed_in_its_turns[10]",
        ),
        also=(
            Edit(
                "storage/repositories/turns.py",
                "            batch = self._next_batch()\n",
                "            await asyncio.sleep(0.5)\n            batch = self._next_batch()\n",
            ),
        ),
        patience_s=600,
    ),
    Hole(
        "a broken connection is taken for a commit",
        "storage/repositories/turns.py",
        """                if isinstance(error, DiskFull) or loop.time() + pause_s > give_up_at:
                    raise
""",
        """                if isinstance(error, LostConnection):
                    return [Outcome.COMMITTED for _ in batch]
""",
        (
            DATABASE + "test_connections_cut_by_the_database_lose_and_double_nothing",
            "tests/faults/test_postgres_away.py::test_postgresql_restarted_away_and_without_a_connection[3-3]",
        ),
        patience_s=600,
    ),
    Hole(
        "a full disk is taken for a commit",
        "storage/repositories/turns.py",
        """            for waiting in batch:
                _fail(waiting, _away(error), error)
            return
""",
        """            for waiting in batch:
                waiting.done.set_result(Outcome.COMMITTED)
            return
""",
        ("tests/faults/test_disk.py::test_a_disk_full_under_sqlite_loses_nothing_acknowledged[limited-1]",),
    ),
    Hole(
        "an edit is kept in parts",
        "storage/repositories/scenarios.py",
        "        async with self._database.unit_of_work():\n            at_base = (",
        "        if True:\n            at_base = (",
        (AUTHOR + "test_start_killed_while_an_author_saves_and_publishes[10]",),
        also=(
            Edit(
                "storage/repositories/scenarios.py",
                "            await self._follow_undo(scenario_id, change)\n",
                "            await __import__('asyncio').sleep(0.05)\n"
                "            await self._follow_undo(scenario_id, change)\n",
            ),
        ),
    ),
    Hole(
        "an edit shows as saved before the server has it",
        "builder_ui/designer/desk.py",
        "                    done = await self._patiently(lambda: self._door.send(at, ops, key))\n",
        """                    if cid is not None:
                        self.tell.acknowledged(cid, self.seq + 1)
                    await self._sleep(0.3)
                    done = await self._patiently(lambda: self._door.send(at, ops, key))
""",
        (AUTHOR + "test_the_builder_killed_while_a_page_saves_and_publishes[10]",),
    ),
)
