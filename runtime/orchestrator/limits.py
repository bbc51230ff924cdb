"""Bounds of one turn: a scenario that runs in circles is stopped, a long legal one is not.

Three rules together. A block entered again while no variable has changed since can only go round for ever, for the
engine has neither clock nor chance: it is stopped at once. Otherwise a turn may take `MAX_STEPS` blocks. And a dialog
that goes on by waits and calls without a word of its customer ends after `MAX_TURNS_ALONE` such turns.
"""

from __future__ import annotations

from typing import Final

MAX_STEPS: Final = 5_000
MAX_MESSAGES: Final = 100
MAX_MESSAGE_BYTES: Final = 256 * 1024
MAX_TURNS_ALONE: Final = 1_000
MAX_QUEUED_REPLIES: Final = 20
MAX_VALUE_BYTES: Final = 64 * 1024
MAX_REPLY_CHARS: Final = 10_000


class TurnTooLong(Exception):
    """The turn has used up its budget; `code` says which, `uk` and `en` say it to people."""

    def __init__(self, code: str, uk: str, en: str) -> None:
        super().__init__(code)
        self.code, self.uk, self.en = code, uk, en


def circle() -> TurnTooLong:
    """Say that the scenario goes round without end."""
    return TurnTooLong(
        "endless_loop",
        "Сценарій ходить по колу й ніде не чекає на відповідь.",
        "The scenario goes round in a circle and waits for an answer nowhere.",
    )


def too_many_steps() -> TurnTooLong:
    """Say that the turn took too many blocks."""
    return TurnTooLong(
        "too_many_steps",
        f"За один хід розмова пройшла понад {MAX_STEPS} блоків і була зупинена.",
        f"The dialog passed more than {MAX_STEPS} blocks in one turn and was stopped.",
    )


def too_many_messages() -> TurnTooLong:
    """Say that the turn said too much."""
    return TurnTooLong(
        "too_many_messages",
        "За один хід бот сказав забагато й був зупинений.",
        "The bot said too much in one turn and was stopped.",
    )


def too_long_alone() -> TurnTooLong:
    """Say that the dialog has gone on too long without its customer."""
    return TurnTooLong(
        "too_long_alone",
        "Розмова надто довго йшла без клієнта й була зупинена.",
        "The dialog went on too long without its customer and was stopped.",
    )
