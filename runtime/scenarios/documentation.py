"""The author's road in the OpenAPI document: what its routes answer, as shapes to be described.

The handlers write JSON by hand; tests hold their real answers against these shapes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from runtime.scenarios.bodies import body_schemas

Moment = Annotated[datetime, Meta(tz=True)]
Words = dict[str, str]
Named = dict[str, Any]


class Who(Struct):
    """A person, by the id and the name they have now."""

    id: str
    name: str


class LiveRelease(Struct):
    number: int
    at: Moment


class ProblemCounts(Struct):
    errors: int
    hints: int


class Bot(Struct):
    """A bot; `dialogs_week` counts dialogs a day, the oldest first."""

    id: str
    name: str
    languages: list[str]
    default_language: str
    main_scenario: str | None
    live_release: LiveRelease | None
    draft_changes: int
    problems: ProblemCounts
    dialogs_week: list[int]
    last_dialog_at: Moment | None
    channels: list[str]
    allowed_origins: list[str]
    theme: Named
    archived: bool
    created_at: Moment
    updated_at: Moment


class BotList(Struct):
    items: list[Bot]


class ScenarioLine(Struct):
    id: str
    name: str
    main: bool
    seq: int
    etag: str
    updated_at: Moment


class ScenarioList(Struct):
    items: list[ScenarioLine]


class Scenario(Struct):
    id: str
    bot: str
    name: str


class ScenarioMade(Struct):
    id: str
    bot: str
    seq: int
    etag: str


class DraftWithSeq(Struct):
    """A draft with the number of its last edit, as `?with=seq` asks."""

    seq: int
    etag: str
    bot: str
    document: Named


class Edited(Struct):
    """An accepted edit; `ops` are told of undo and redo, empty when there was nothing to do."""

    seq: int
    etag: str
    ops: list[Named] = []


class Change(Struct):
    """What somebody did to a draft, by their name; a `replace` has no operations: read the draft again."""

    seq: int
    kind: Literal["do", "undo", "redo", "replace"]
    client_id: str
    person: str
    person_id: str | None
    ops: list[Named]
    etag: str
    at: Moment


class ChangeList(Struct):
    items: list[Change]


class ScenarioProblem(Struct):
    """A problem of a scenario; `sentence` is in the language asked for."""

    code: str
    severity: Literal["error", "warning", "hint"]
    sentence: str
    uk: str
    en: str
    group: str | None
    block: str | None
    field: str | None
    exit: str | None
    item: str | None


class ProblemList(Struct):
    problems: list[ScenarioProblem]


class Version(Struct):
    version: int


class HashedVersion(Version):
    sha256: str


class WholeVersion(HashedVersion):
    document: Named


class Release(Struct):
    id: str
    number: int
    message: str
    at: Moment
    person: Who | None
    scenarios: dict[str, Version]
    live: bool


class ReleaseList(Struct):
    items: list[Release]


class Published(Struct):
    """A release just made, with what it was published in spite of."""

    id: str
    number: int
    message: str
    at: Moment
    person: Who | None
    scenarios: dict[str, HashedVersion]
    live: bool
    problems: list[ScenarioProblem]


class ReleaseDocuments(Struct):
    number: int
    scenarios: dict[str, WholeVersion]


class SketchedGroup(Struct):
    at: list[float]
    families: list[str]


class Sketch(Struct):
    """A document in little: `threads` lead from one group's index to another's."""

    groups: list[SketchedGroup]
    threads: list[list[int]]


class Template(Struct):
    name: str
    title: Words
    summary: Words
    languages: list[str]
    groups: int
    blocks: int
    needs: list[str]
    sketch: Sketch


class TemplateList(Struct):
    items: list[Template]


class BlockCard(Struct):
    """A block of the palette: `schema` describes its settings, `defaults` are those of a new one."""

    type: str
    uk: str
    en: str
    hint_uk: str
    hint_en: str
    family: str
    icon: str
    exits: list[Named]
    schema: Named
    guide: Words
    defaults: Named


class BlockList(Struct):
    items: list[BlockCard]


_REF: Final = "#/components/schemas/"
_ANSWERS: Final[Mapping[str, type[Struct]]] = MappingProxyType(
    {
        "GET /api/v1/bots": BotList,
        "POST /api/v1/bots": Bot,
        "GET /api/v1/bots/{bot}": Bot,
        "PATCH /api/v1/bots/{bot}": Bot,
        "POST /api/v1/bots/{bot}/restore": Bot,
        "POST /api/v1/bots/{bot}/copies": Bot,
        "GET /api/v1/bots/{bot}/scenarios": ScenarioList,
        "POST /api/v1/bots/{bot}/scenarios": ScenarioMade,
        "GET /api/v1/bots/{bot}/releases": ReleaseList,
        "POST /api/v1/bots/{bot}/releases": Published,
        "GET /api/v1/bots/{bot}/releases/{number}": ReleaseDocuments,
        "POST /api/v1/bots/{bot}/releases/{number}/activate": Release,
        "GET /api/v1/scenarios/{scenario}": Scenario,
        "PATCH /api/v1/scenarios/{scenario}": Scenario,
        "PUT /api/v1/scenarios/{scenario}/draft": Edited,
        "POST /api/v1/scenarios/{scenario}/draft/ops": Edited,
        "POST /api/v1/scenarios/{scenario}/draft/undo": Edited,
        "POST /api/v1/scenarios/{scenario}/draft/redo": Edited,
        "GET /api/v1/scenarios/{scenario}/draft/events": ChangeList,
        "POST /api/v1/scenarios/check": ProblemList,
        "GET /api/v1/templates": TemplateList,
        "GET /api/v1/blocks": BlockList,
    }
)


def author_schemas() -> dict[str, Any]:
    """Give the schemas of bodies and answers, to be added to `components.schemas`."""
    kinds = [*dict.fromkeys(_ANSWERS.values()), DraftWithSeq]
    _, answers = msgspec.json.schema_components(kinds, ref_template=_REF + "{name}")
    return {**body_schemas(), **answers}


def author_answers() -> dict[str, dict[str, Any]]:
    """Give the content that each route ("GET /api/v1/bots") answers with."""
    told: dict[str, dict[str, Any]] = {
        route: {"application/json": {"schema": {"$ref": _REF + kind.__name__}}} for route, kind in _ANSWERS.items()
    }
    told["GET /api/v1/scenarios/{scenario}/draft/events"]["text/event-stream"] = {}
    either = [{"$ref": _REF + "Document"}, {"$ref": _REF + "DraftWithSeq"}]
    told["GET /api/v1/scenarios/{scenario}/draft"] = {"application/json": {"schema": {"anyOf": either}}}
    return told
