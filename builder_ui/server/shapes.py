"""What the server answers, as frozen values. Fields that a newer server adds are passed over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct, field

Document = dict[str, Any]
"""A scenario document, as JSON."""


class Org(Struct, frozen=True):
    id: str
    name: str


class Person(Struct, frozen=True):
    id: str
    name: str
    email: str
    role: str
    has_password: bool
    org: Org = field(default_factory=lambda: Org("", ""))


class Session(Struct, frozen=True):
    token: str
    expires_at: datetime
    person: Person
    org: Org


class LiveRelease(Struct, frozen=True):
    number: int
    at: datetime


class Problems(Struct, frozen=True):
    errors: int = 0
    hints: int = 0


class Bot(Struct, frozen=True):
    """A bot in the list; `dialogs_week` are seven days, the oldest first; `theme` is known of a single bot only."""

    id: str
    name: str
    languages: list[str]
    default_language: str
    main_scenario: str
    live_release: LiveRelease | None
    draft_changes: int
    problems: Problems
    dialogs_week: list[int]
    last_dialog_at: datetime | None
    channels: list[str] = []
    allowed_origins: list[str] = []
    theme: dict[str, str] = {}


class Identity(Struct, frozen=True):
    """Whether a bot has an identity secret, and since when."""

    set_up: bool
    made_at: datetime | None = None


class Author(Struct, frozen=True):
    id: str
    name: str


class Release(Struct, frozen=True):
    number: int
    at: datetime
    message: str = ""
    person: Author | None = None
    live: bool = False
    dialogs: int | None = None


class SketchGroup(Struct, frozen=True):
    at: tuple[float, float]
    families: list[str]


class Sketch(Struct, frozen=True):
    groups: list[SketchGroup] = []
    threads: list[tuple[int, int]] = []


class Template(Struct, frozen=True):
    """A ready scenario; `needs` are what must be connected: "ai", "http"."""

    name: str
    title: dict[str, str]
    summary: dict[str, str]
    groups: int
    needs: list[str] = []
    sketch: Sketch = field(default_factory=Sketch)


class ScenarioName(Struct, frozen=True):
    id: str
    name: str
    main: bool = False


class Draft(Struct, frozen=True):
    seq: int
    etag: str
    document: Document


class OpsDone(Struct, frozen=True):
    """`ops` are what undo or redo did; empty when there was nothing to do."""

    seq: int
    etag: str = ""
    ops: list[dict[str, Any]] = []


class DraftEvent(Struct, frozen=True):
    """A list of ops that somebody's edit made; `client_id` tells whose view it came from."""

    seq: int
    client_id: str
    ops: list[dict[str, Any]]
    person: str = ""
    etag: str = ""


class Problem(Struct, frozen=True):
    """A problem of a scenario, on its block and field."""

    code: str
    severity: str
    sentence: str
    group: str | None = None
    block: str | None = None
    field: str | None = None
    exit: str | None = None
    item: str | None = None


class Try(Struct, frozen=True):
    dialog_id: str
    token: str
    events: list[dict[str, Any]]
    chat_url: str = ""


class Key(Struct, frozen=True):
    id: str
    name: str
    role: str
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None


class NewKey(Struct, frozen=True):
    """A key as it is shown once."""

    key: str
    name: str
    role: str


class Connection(Struct, frozen=True):
    """A connection to an AI service; its key is never given back."""

    name: str
    base_url: str
    model: str
    kind: str = "openai_compatible"
    has_key: bool = False


class Imported(Struct, frozen=True):
    document: Document
    report: list[dict[str, Any]] = []
