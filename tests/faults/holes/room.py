"""Holes in what bounds and survives want: memory, mailboxes, lines that stall or end, full disks."""

from __future__ import annotations

from tests.planted import Edit, Hole

DATABASE = "tests/faults/test_chat_database.py::"
SOCKETS = "tests/faults/test_sockets.py::"
SLOW = SOCKETS + "test_pages_that_read_nothing_cost_little_are_cut_and_resume[100-25]"
STORM = SOCKETS + "test_all_lines_come_back_after_a_restart_and_none_misses_a_word[300]"
DISK = "tests/faults/test_disk.py::"
FULL = DISK + "test_a_disk_full_under_sqlite_loses_nothing_acknowledged"
FULL_OF_FILES = DISK + "test_a_disk_full_under_files_and_logs_refuses_files_and_nothing_else"

STALLS = Edit(
    "runtime/chat/live.py",
    """    async with asyncio.timeout(SEND_S):
        await socket.send_text(body.decode())""",
    "    await socket.send_text(body.decode())",
)

HOLES = (
    Hole(
        "no dialog ever leaves memory",
        "runtime/chat/sessions.py",
        """            if session.actor is None and session.opening is None:
                self.drop(dialog_id)""",
        """            if session.actor is None and session.opening is not None:
                self.drop(dialog_id)""",
        (
            DATABASE + "test_a_dialog_not_in_memory_is_loaded_again_within_the_bounds",
            DATABASE + "test_memory_is_bounded_in_bytes_too",
        ),
    ),
    Hole(
        "the bytes of a dialog are not counted",
        "runtime/chat/sessions.py",
        "        return BYTES_PER_SESSION + BYTES_PER_STATE_BYTE * len(self.state_bytes) + self.tail_bytes",
        "        return 0",
        (DATABASE + "test_memory_is_bounded_in_bytes_too",),
    ),
    Hole(
        "a mailbox has no bounds",
        "runtime/chat/sessions.py",
        "if len(session.mailbox) >= MAX_WAITING_LETTERS and isinstance(letter.event, Reply):",
        "if False:",
        (DATABASE + "test_a_full_mailbox_refuses_the_newest_and_loses_no_older",),
    ),
    Hole(
        "a full mailbox refuses its oldest",
        "runtime/chat/sessions.py",
        """            raise TooMany(
                "dialog_busy",
                uk="Забагато повідомлень одразу. Зачекайте трохи.",
                en="Too many messages at once. Wait a moment.",
                retry_after_s=1,
            )""",
        """            oldest = session.pending.pop(session.mailbox.popleft().key)
            oldest.set_exception(TooMany("dialog_busy", uk="", en=""))""",
        (DATABASE + "test_a_full_mailbox_refuses_the_newest_and_loses_no_older",),
    ),
    Hole(
        "a line may stall for ever",
        STALLS.file,
        STALLS.text,
        STALLS.instead,
        (SLOW,),
    ),
    Hole(
        "what waits for a line has no bounds",
        "runtime/chat/delivery.py",
        "        if len(self._frames) > MAX_WAITING_FRAMES or self._bytes > most_bytes:\n",
        "        if False:\n",
        (SLOW,),
        also=(STALLS,),  # else it is cut before it has grown
    ),
    Hole(
        "who comes back is not told what was missed",
        "runtime/chat/delivery.py",
        "self._stored(dialog_id, max(after - 1, 0)):  # the one",
        "self._stored(dialog_id, 10**9):  # the one",
        (SLOW, STORM),
        # Who begins to listen to Redis has everybody look into the database.
        also=(Edit("runtime/chat/fanout.py", "                self._local.look(new)\n", ""),),
    ),
    Hole(
        "a line that comes back begins anew",
        "runtime/chat/live.py",
        "            return session, frame.after",
        "            return session, 0",
        (SLOW, STORM),
    ),
    Hole(
        "streams go on when their server stops",
        "runtime/chat/delivery.py",
        """        for reader in tuple(self._readers):
            reader.dismiss()
""",
        "",
        (SOCKETS + "test_a_server_that_stops_ends_its_streams_and_does_not_wait_for_them",),
    ),
    Hole(
        "a full disk looks like any failure",
        "storage/engine.py",
        "return found[0] in (SQLITE_FULL, SQLITE_IOERR_WRITE) or found[1] == DISK_FULL",
        "return False",
        (FULL + "[limited-1]",),
    ),
    Hole(
        "a full disk of files looks like any failure",
        "storage/blobs.py",
        "            if any(words in str(error) for words in _NO_SPACE):\n",
        "            if False:\n",
        (FULL_OF_FILES + "[limited]",),
    ),
    Hole(
        "a file is there in part",
        "storage/blobs.py",
        "                await obstore.put_async(self._store, path, content)\n",
        """                file = Path(str(self._store.prefix), path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
""",
        (FULL_OF_FILES + "[limited]",),
        also=(Edit("storage/blobs.py", 'f"(os error {number})"', 'f"[Errno {number}]"'),),
    ),
)
