"""Holes for a clock that leaps: what is due, what is held, what has ended."""

from __future__ import annotations

from tests.planted import Hole

ROW = "tests/faults/test_clock.py::"

HOLES = (
    Hole(
        "timers are only found by the wall clock",
        "runtime/chat/timers.py",
        "if left_s <= NEAR_S and len(self._near) < MAX_NEAR:",
        "if False:",
        (ROW + "test_a_pause_that_runs_goes_on_and_ends_once[sqlite-an hour back]",),
    ),
    Hole(
        "timers are only fired by who set them",
        "runtime/chat/timers.py",
        """        for timer in due:
            self._fire(timer.dialog_id, timer.timer_id)
""",
        "",
        (ROW + "test_dialogs_that_rested_too_long_end_once_when_the_clock_leaps_on[sqlite]",),
    ),
    Hole(
        "a call that runs is made again by its own process",
        "runtime/chat/calls.py",
        """        if key in self._running:
            return
""",
        "",
        (ROW + "test_a_call_under_way_is_made_once_and_its_answer_comes[three days on]",),
    ),
    Hole(
        "a claim that ends far in the future holds",
        "storage/repositories/outbox.py",
        "return or_(outbox.c.ready_at <= now, outbox.c.ready_at > now + timedelta(seconds=FAR_S))",
        "return outbox.c.ready_at <= now",
        (
            ROW + "test_a_call_that_waited_for_a_worker_is_found_after_the_clock_was_set_back[sqlite]",
            ROW + "test_a_claim_of_a_dead_process_ends_though_the_clock_was_set_back[sqlite]",
        ),
    ),
    Hole(
        "nobody is woken for a call",
        "runtime/chat/calls.py",
        "                self._hold(asyncio.create_task(self._push(CallRef(session.dialog_id, call.call_id))))",
        "                pass",
        (ROW + "test_an_ai_call_is_woken_through_the_queue_on_both_sides_of_a_leap",),
    ),
    Hole(
        "the token of a dialog never ends",
        "runtime/chat/service.py",
        """        if session.token_expires_at <= self._parts.now():
            raise _no_token()
""",
        "",
        (ROW + "test_a_customers_token_lives_by_the_wall_clock_and_no_longer",),
    ),
    Hole(
        "a link opens after its ten minutes",
        "storage/repositories/tokens.py",
        ".where(login_links.c.token_hash == token_hash, login_links.c.expires_at > now)",
        ".where(login_links.c.token_hash == token_hash)",
        (ROW + "test_links_and_sessions_of_authors_end_in_time_and_open_once[sqlite]",),
    ),
    Hole(
        "a link opens twice",
        "storage/repositories/tokens.py",
        "            return await self._database.fetch_one(LoginLink, used)",
        "            return await self.peek_login_link(token_hash, now)",
        (ROW + "test_links_and_sessions_of_authors_end_in_time_and_open_once[sqlite]",),
    ),
    Hole(
        "what is remembered of a token lasts until its time has come round",
        "runtime/gateway/auth.py",
        "now < known.until <= now + timedelta(seconds=CACHE_S)",
        "now < known.until",
        (ROW + "test_what_is_remembered_of_a_token_is_not_remembered_for_an_hour_more[sqlite]",),
    ),
    Hole(
        "a limit counts what lies ahead",
        "runtime/gateway/rate_limit.py",
        "        await self._forget_the_future()\n",
        "",
        (ROW + "test_who_used_up_a_limit_is_not_shut_out_for_the_hour_that_the_clock_was_set_back",),
    ),
)
