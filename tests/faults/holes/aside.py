"""Tests of this room that need no hole: they hold no row of the product."""

from __future__ import annotations

LEDGER = "tests/faults/test_ledger.py::"
ITSELF = "the ledger judges itself here, on talks that are made up"

ASIDE = {
    LEDGER + name: ITSELF
    for name in (
        "test_a_talk_in_which_all_is_well_holds",
        "test_what_was_acknowledged_or_shown_and_is_not_in_the_record_is_lost",
        "test_an_acknowledged_dialog_without_a_record_is_lost",
        "test_what_is_there_twice_is_doubled",
        "test_a_gap_in_the_numbers_is_out_of_order",
        "test_messages_taken_in_another_order_than_sent_are_out_of_order",
        "test_an_answer_under_another_message_is_out_of_order",
        "test_a_line_that_jumps_repeats_or_goes_back_is_out_of_order",
        "test_a_dialog_that_waits_too_long_is_stuck_and_the_fault_itself_is_not_counted",
        "test_a_message_that_is_never_answered_is_stuck",
        "test_what_waits_is_what_was_sent_and_not_answered",
        "test_edits_lost_doubled_torn_reordered_and_late_are_seen",
        "test_totals_are_kept_in_the_file_that_is_named",
    )
}
