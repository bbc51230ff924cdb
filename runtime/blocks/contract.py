"""The contract of a block: what a folder of this shelf must be.

A block is one folder of `runtime/blocks`:

    schema.py         CARD: Card, and Config: a frozen Pydantic model. Every field has `title` in both languages through
                      `fields.field(uk=…, en=…, widget=…)`. Loaded by the designer: imports no executor.
    execute.py        start(block, turn) -> Outcome, and resume(block, turn, event) -> Outcome if the block ever waits
    guide.md          for the author, shown in the inspector; its ```json example is a valid config
    test_<type>.py    its behaviour, through `start` and `resume`

A block does no I/O and evaluates no code: it asks, by the outcome it returns. For example `send_text`:

    def start(block: Block[Config], turn: Turn) -> Outcome:
        turn.say(block.config.text)
        return Go()

`start` is called when the dialog enters the block; `resume` when what the block waits for has come. Between the two the
block remembers only what it put into the outcome's `memo` (JSON), given back as `turn.memo`.
A changed Config is additive with a default, or `schema.py` brings `upgrade(old: dict) -> dict`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final, Generic, Literal, Protocol, TypeVar

import msgspec
from pydantic import BaseModel, ConfigDict

from runtime.dialog.events import CallResult, Event, Reply, ScriptResult, Started, TimerFired
from runtime.dialog.messages import InputSpec, Part
from runtime.dialog.variables import Value, VariableType

if TYPE_CHECKING:
    from runtime.dialog.liquid import Template

__all__ = [
    "AwaitCall",
    "AwaitReply",
    "AwaitScript",
    "AwaitTime",
    "Block",
    "BlockConfig",
    "CallResult",
    "Card",
    "Event",
    "Executor",
    "Exit",
    "Finish",
    "Go",
    "GoTo",
    "Outcome",
    "Reply",
    "ScriptResult",
    "Started",
    "TextIn",
    "TimerFired",
    "Turn",
]

Family = Literal["message", "question", "logic", "code", "ai", "link", "flow"]
TextIn = str | dict[str, str]
"""A text shown to people: a string in the default language, or one for each language. Markdown subset and Liquid."""


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a block. `quiet` ones are drawn small; one that `falls_through` needs no edge.

    An exit that does not fall through and has no edge ends the dialog. `when` names fields of the config, with spaces
    between: the exit is there only while one of them is set (true, above zero, not empty).
    """

    id: str
    uk: str
    en: str
    quiet: bool = False
    falls_through: bool = False
    when: str = ""


NEXT: Final = Exit("next", "Далі", "Next", falls_through=True)


@dataclass(frozen=True, slots=True)
class Card:
    """What the palette and the canvas show of a block type.

    `exits_from` names a list field of the config whose members (each with `id`) are exits too, which fall through;
    they are not there while a field named in `exits_unless` is set (names with spaces between).
    `place` orders the palette within a family, smaller first. `summary` tells the canvas how to draw the block:
    `{"bubble": field}`, `{"code": field}`, `{"request": [method field, url field]}`, `{"rows": field}`,
    `{"saves": field}`, `{"sentence": {"uk": "…{field}…", "en": "…"}}`; several keys may stand together.
    """

    uk: str
    en: str
    hint_uk: str
    hint_en: str
    family: Family
    icon: str
    exits: tuple[Exit, ...] = (NEXT,)
    exits_from: str | None = None
    exits_unless: str = ""
    place: int = 50
    summary: Mapping[str, object] = field(default_factory=dict[str, object])

    def __post_init__(self) -> None:
        if len({way_out.id for way_out in self.exits}) != len(self.exits):
            raise ValueError(f"two exits of {self.en} have one id")


class BlockConfig(BaseModel):
    """The settings of a block: frozen, no field beside those named."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


ConfigT_co = TypeVar("ConfigT_co", bound=BlockConfig, covariant=True)


@dataclass(frozen=True, slots=True)
class Block(Generic[ConfigT_co]):
    """One block of a compiled plan."""

    id: str
    type: str
    config: ConfigT_co


class Turn(Protocol):
    """What a block may see and do while it runs."""

    @property
    def variables(self) -> Mapping[str, Value]:
        """Kept values by name, with defaults; `contact.x`, `bot.x` too. Never secrets."""
        ...

    @property
    def memo(self) -> Mapping[str, Value]:
        """What this block put into its last outcome; empty in `start`."""
        ...

    @property
    def now(self) -> datetime:
        """The moment of this turn, with the time zone of the scenario."""
        ...

    @property
    def lang(self) -> str:
        """The dialog's language."""
        ...

    def kind(self, name: str) -> VariableType:
        """Give the declared type of a variable; "text" for one that is not declared."""
        ...

    def set(self, name: str, value: Value) -> None:
        """Set a variable; the value is converted to its type. Nothing happens when `name` is "".

        Raises:
            WrongValue: it does not fit (the block decides which exit that is).
        """
        ...

    def say(self, *parts: TextIn | Part) -> None:
        """Say one message of these parts; texts are rendered in the dialog's language.

        A text that is empty once rendered is left out, and a message without parts is not said. The first message said
        when an AI call comes back carries the id that its streamed words had.
        """
        ...

    def render(self, text: TextIn | Template, *, lang: str | None = None) -> str:
        """Render a template (Liquid without Markdown) to plain words: labels, addresses, prompts, prefilled inputs.

        Only what the settings hold in a `line` or `template` field, or a compiled `Template`, is run as Liquid; any
        other string comes back as it is, so that words of a customer are never run.
        """
        ...


class Go(msgspec.Struct, frozen=True):
    """Leave through an exit."""

    exit: str = "next"


class GoTo(msgspec.Struct, frozen=True):
    """Go on at a group, or a block in it, as a jump does."""

    group: str
    block: str | None = None


class Finish(msgspec.Struct, frozen=True):
    """End the dialog."""


class AwaitReply(msgspec.Struct, frozen=True):
    """Wait for the customer's answer; `resume` gets a `Reply`."""

    spec: InputSpec
    memo: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])


class AwaitScript(msgspec.Struct, frozen=True):
    """Run a function without `fetch` in this very turn; `resume` gets a `ScriptResult`.

    `source` is the body of `(c) => {…}`. `arguments["vars"]` are the variables as the script sees them (`c.vars`), and
    `arguments["writes"]` the names it may change.
    """

    source: str
    arguments: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])
    memo: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])


class AwaitCall(msgspec.Struct, frozen=True):
    """Ask something outside after the commit; `resume` gets a `CallResult`.

    `kind` "http": request = method, url, headers, body; the value that comes back = status, headers, text, json.
    `kind` "ai": request = connection, system, messages [{role, content}], history (how many earlier messages of the
    dialog are put before them), temperature, max_words, say; the answer is streamed to the customer unless `say` is
    false; the value = {text}.
    `kind` "script": request = source and arguments as of `AwaitScript`, for a script that fetches.
    Strings of a request may hold secrets by reference (`runtime.dialog.secrets`), put in when the call is made.
    """

    kind: Literal["http", "ai", "script"]
    request: Mapping[str, Value]
    timeout_s: float
    memo: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])


class AwaitTime(msgspec.Struct, frozen=True):
    """Wait until a moment; `resume` gets a `TimerFired`."""

    until: datetime
    typing: bool = False
    memo: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])


Outcome = Go | GoTo | Finish | AwaitReply | AwaitScript | AwaitCall | AwaitTime


class Executor(Protocol):
    """The two functions of `execute.py`; `resume` may be missing when `start` never waits."""

    def start(self, block: Block[BlockConfig], turn: Turn) -> Outcome: ...

    def resume(self, block: Block[BlockConfig], turn: Turn, event: Event) -> Outcome: ...
