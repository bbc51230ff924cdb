"""Where the chat keeps what must last: turns, calls and timers, in the database."""

from __future__ import annotations

from dataclasses import dataclass

from runtime.chat.figures import CommitFigures
from storage.engine import Database
from storage.repositories.outbox import Outbox
from storage.repositories.timers import Timers
from storage.repositories.turns import TurnStore


@dataclass(frozen=True, slots=True)
class Records:
    """The three doors to the record; every commit of the chat goes through one of them."""

    turns: TurnStore
    calls: Outbox
    timers: Timers


def records_in(database: Database) -> Records:
    """Open the record that is in `database`."""
    return Records(TurnStore(database, watch=CommitFigures()), Outbox(database), Timers(database))
