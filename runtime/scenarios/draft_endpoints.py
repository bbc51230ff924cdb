"""/api/v1/scenarios/{id}/draft: the document, edits, undo, and the stream of what others do."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Request
from pydantic import Field, JsonValue
from starlette.responses import Response

from runtime.errors import TooMany
from runtime.request import AUTHORS, Caller, CallerIn, EventStream
from runtime.scenarios.bodies import Body, answer, described, etag_of, read_body, read_object, wanted_etag
from runtime.scenarios.document import Document
from runtime.scenarios.drafts import PAGE, DraftService
from runtime.scenarios.once import once
from runtime.scenarios.ops import MAX_OPS
from runtime.scenarios.parts import ScenarioParts

MAX_STREAMS = 2_000
ClientId = Annotated[str, Field(min_length=1, max_length=64)]


class OpsBody(Body):
    """Operations (runtime/scenarios/ops.py) by someone who had seen everything up to `base`."""

    base: int = Field(ge=0)
    client_id: ClientId
    ops: list[dict[str, JsonValue]] = Field(min_length=1, max_length=MAX_OPS)


class StepBody(Body):
    client_id: ClientId


def draft_routes(router: APIRouter, parts: ScenarioParts, drafts: DraftService) -> None:
    """Add the routes of drafts."""
    streams = 0

    @router.get("/scenarios/{scenario}/draft", tags=["drafts"], summary="The document an author works on")
    async def read_draft(
        scenario: str,
        request: Request,
        caller: CallerIn,
        with_: Annotated[Literal["seq"] | None, Query(alias="with")] = None,
    ) -> Response:
        draft = await drafts.draft(caller, scenario)
        headers = {"etag": etag_of(draft.etag), "x-draft-seq": str(draft.seq), "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == etag_of(draft.etag) and with_ is None:
            return Response(status_code=304, headers={"etag": etag_of(draft.etag)})
        body: object = draft.document
        if with_ == "seq":
            body = {"seq": draft.seq, "etag": draft.etag, "bot": draft.bot_id, "document": draft.document}
        return answer(body, headers=headers)

    @router.put(
        "/scenarios/{scenario}/draft",
        tags=["drafts"],
        summary="Put another document in its place; needs If-Match",
        openapi_extra=described(Document),
    )
    async def replace_draft(scenario: str, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        etag = wanted_etag(request)
        edited = await drafts.replace(caller, scenario, etag, await read_object(request))
        return answer({"seq": edited.seq, "etag": edited.etag}, headers={"etag": etag_of(edited.etag)})

    @router.post(
        "/scenarios/{scenario}/draft/ops",
        tags=["drafts"],
        summary="Edit the draft: all operations or none",
        openapi_extra=described(OpsBody),
    )
    async def edit_draft(scenario: str, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        body = await read_body(request, OpsBody)

        async def work() -> Response:
            edited = await drafts.edit(caller, scenario, body.base, body.client_id, body.ops)
            return answer({"seq": edited.seq, "etag": edited.etag}, headers={"etag": etag_of(edited.etag)})

        return await once(parts, caller, request, work)

    async def step(scenario: str, request: Request, caller: Caller, kind: Literal["undo", "redo"]) -> Response:
        caller.must(*AUTHORS)
        body = await read_body(request, StepBody)

        async def work() -> Response:
            edited = await drafts.step(caller, scenario, body.client_id, kind)
            return answer(
                {"seq": edited.seq, "ops": edited.ops, "etag": edited.etag}, headers={"etag": etag_of(edited.etag)}
            )

        return await once(parts, caller, request, work)

    @router.post(
        "/scenarios/{scenario}/draft/undo",
        tags=["drafts"],
        summary="Take back one's own latest edit",
        openapi_extra=described(StepBody),
    )
    async def undo(scenario: str, request: Request, caller: CallerIn) -> Response:
        return await step(scenario, request, caller, "undo")

    @router.post(
        "/scenarios/{scenario}/draft/redo",
        tags=["drafts"],
        summary="Do again what one took back",
        openapi_extra=described(StepBody),
    )
    async def redo(scenario: str, request: Request, caller: CallerIn) -> Response:
        return await step(scenario, request, caller, "redo")

    @router.get("/scenarios/{scenario}/draft/events", tags=["drafts"], summary="Edits after a number, as they come")
    async def events(
        scenario: str,
        request: Request,
        caller: CallerIn,
        after: Annotated[int, Query(ge=0)] = 0,
        limit: Annotated[int, Query(ge=1, le=PAGE)] = PAGE,
    ) -> Response:
        if "text/event-stream" not in request.headers.get("accept", ""):
            return answer({"items": await drafts.changes(caller, scenario, after, limit)})
        resumed = request.headers.get("last-event-id", "")
        first = int(resumed) if resumed.isdigit() and len(resumed) < 12 else after
        await drafts.draft(caller, scenario)
        if streams >= MAX_STREAMS:
            raise TooMany("too_many_streams", uk="Забагато відкритих редакторів.", en="Too many open editors.")
        return EventStream(stream(caller, scenario, first))

    async def stream(caller: Caller, scenario: str, after: int) -> AsyncGenerator[bytes]:
        nonlocal streams
        streams += 1
        try:
            yield b": here\n\n"
            async with aclosing(drafts.follow(caller, scenario, after)) as told:
                async for changes in told:
                    if not changes:
                        yield b": here\n\n"
                    for change in changes:
                        yield b"id: %d\ndata: %s\n\n" % (change["seq"], orjson.dumps(change))
        finally:
            streams -= 1
