"""The try-out of an author: `POST /api/v1/scenarios/{id}/tries` begins a dialog on a draft as it stands."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, JsonValue
from starlette.responses import Response

from runtime.chat import documentation as doc
from runtime.chat import wire
from runtime.chat.trials import NewTrial, TrialDialogs
from runtime.errors import Moved, NotFound
from runtime.request import AUTHORS, Caller, CallerIn
from runtime.scenarios.canonical import canonical_json
from runtime.scenarios.document import parse_document
from storage.engine import Database
from storage.engine import NotFound as NotStored
from storage.repositories.scenarios import Draft, Scenarios

CHAT_URL = "/c/try"

Name = Annotated[str, Field(min_length=1, max_length=100)]


class Place(BaseModel):
    """Where to start: a group, or a block in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    group: str = Field(max_length=64)
    block: str | None = Field(None, max_length=64)


class FakeAnswer(BaseModel):
    """What a call gives instead of being made: a value, or the code of an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: JsonValue = None
    error: str = Field("", max_length=60)


class NewTry(BaseModel):
    """What to try: the draft whose ETag is given, a document of one's own, or the draft as it is now."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    etag: str | None = Field(None, max_length=200)
    document: dict[str, JsonValue] | None = None
    start_at: Place | None = None
    variables: dict[Name, JsonValue] = Field(default_factory=dict, max_length=200)
    lang: str | None = Field(None, max_length=35)
    clock: AwareDatetime | None = Field(None, description="the moment at which the trial begins for the dialog")
    fakes: dict[Name, FakeAnswer] = Field(
        default_factory=dict, max_length=200, description='by block id, or by "http", "ai", "script", or "*"'
    )


def trial_routes(database: Database, trials: TrialDialogs) -> APIRouter:
    """Make the route of try-outs."""
    router = APIRouter(prefix="/api/v1", tags=["scenarios"])

    @router.post("/scenarios/{scenario}/tries", status_code=201, summary="Try a draft out", **doc.TRY)
    async def begin(scenario: str, body: NewTry, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        draft = await _draft(database, caller, scenario)
        if body.etag is not None and body.etag.strip('"') != draft.etag:
            raise Moved(
                "draft_moved", uk="Чернетка вже інша. Спробуйте ще раз.", en="The draft has moved. Try once more."
            )
        document = parse_document(draft.document if body.document is None else body.document)
        opened = await trials.begin(
            NewTrial(
                org_id=caller.org_id,
                bot_id=draft.bot_id,
                scenario_id=scenario,
                person_id=caller.person_id,
                document=canonical_json(document),
                lang=body.lang,
                start_at=None if body.start_at is None else (body.start_at.group, body.start_at.block),
                variables=body.variables,
                clock=body.clock,
                fakes={name: fake.model_dump() for name, fake in body.fakes.items()},
            )
        )
        facts = {"dialog_id": opened.dialog_id, "token": opened.token, "chat_url": CHAT_URL}
        answer = wire.answer(opened.events, opened.status, **facts)
        return Response(answer, 201, {"cache-control": "no-store"}, "application/json")

    return router


async def _draft(database: Database, caller: Caller, scenario_id: str) -> Draft:
    try:
        return await Scenarios(database, caller.org_id).draft(scenario_id)
    except NotStored as error:
        raise NotFound("no_scenario", uk="Такого сценарію немає.", en="There is no such scenario.") from error
