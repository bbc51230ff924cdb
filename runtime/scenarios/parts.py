"""What the services and routes of scenarios are given by the start-up file."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from storage.engine import Database
from storage.secrets import Vault

_LETTERS: Final = string.ascii_lowercase + string.digits


class Wakes(Protocol):
    """Carries frames to listeners of a topic; never blocks and never fails the sender. A wake may be lost.

    Topics are `draft:<scenario>` and `bot:<bot>`; a frame is only a wake-up, the truth is read from the database.
    """

    def publish(self, dialog_id: str, frames: Sequence[bytes], /) -> None: ...

    def subscribe(self, dialog_id: str, sink: Callable[[bytes | None], None], /) -> Callable[[], None]: ...


class SyntaxMistake(Protocol):
    """What is wrong with a piece of JavaScript; `line` from 1."""

    @property
    def message(self) -> str: ...

    @property
    def line(self) -> int | None: ...


class ScriptChecker(Protocol):
    """Says whether JavaScript parses, without running it; the sandbox pool fits. A `bot_key` has its own troubles."""

    async def check_syntax(self, source: str, /, *, bot_key: str) -> SyntaxMistake | None: ...


@dataclass(frozen=True, slots=True)
class ScenarioParts:
    """The database, the keys' vault, who checks scripts (None: nobody), where the example scenarios lie."""

    database: Database
    vault: Vault
    wakes: Wakes
    clock: Callable[[], datetime]
    examples: Path
    scripts: ScriptChecker | None = None
    new_id: Callable[[str], str] = lambda prefix: long_id(prefix)


def long_id(prefix: str) -> str:
    """Make an id of a stored thing: 80 random bits behind a letter that tells its kind."""
    return prefix + secrets.token_hex(10)


def short_id(prefix: str) -> str:
    """Make an id inside a document: eight letters and digits behind a letter that tells its kind."""
    return prefix + "".join(secrets.choice(_LETTERS) for _ in range(8))
