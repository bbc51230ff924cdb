"""/api/v1/scenarios/check, releases, templates and the catalogue of blocks."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import asdict
from functools import cache
from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Request
from pydantic import Field, JsonValue, StringConstraints
from starlette.responses import Response

from runtime.blocks.catalogue import block_schema, find_blocks
from runtime.errors import LANGUAGES
from runtime.request import AUTHORS, Caller, CallerIn
from runtime.scenarios.bodies import Body, answer, bare_etag, described, etag_of, listed, moment, read_body
from runtime.scenarios.document import Id, parse_document
from runtime.scenarios.once import once
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.publishing import PublishingService
from runtime.scenarios.templates import find_templates
from storage import engine as storage_engine
from storage.repositories.people import People
from storage.repositories.releases import Release

Limit = Annotated[int, Query(ge=1, le=200)]
Message = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]


class CheckBody(Body):
    """A document to be checked, as part of a bot when one is named."""

    document: dict[str, JsonValue]
    bot: str | None = Field(None, max_length=64)


class ReleaseBody(Body):
    """What changed, in the author's words, and the ETags of the drafts as the author saw them."""

    message: Message = ""
    drafts: dict[Id, Annotated[str, StringConstraints(max_length=100)]] | None = None


def release_routes(router: APIRouter, parts: ScenarioParts, publishing: PublishingService) -> None:
    """Add the routes of checking and publishing."""

    @router.post(
        "/scenarios/check",
        tags=["scenarios"],
        summary="The problems of a document, as publishing would find them",
        openapi_extra=described(CheckBody),
    )
    async def check(request: Request, caller: CallerIn) -> Response:
        body = await read_body(request, CheckBody)
        document = await asyncio.to_thread(parse_document, body.document)
        problems = await publishing.check(caller, document, body.bot)
        lang = _language(request)
        return answer({"problems": [problem.said(lang) for problem in problems]})

    @router.get("/bots/{bot}/releases", tags=["releases"], summary="The releases of a bot, the newest first")
    async def list_releases(bot: str, caller: CallerIn, limit: Limit = 50, after: int | None = None) -> Response:
        found = await publishing.releases(caller, bot, limit, after)
        live = await publishing.live_release(caller, bot)
        names = await _names(parts, caller, found)
        items = [{**_release_json(release, names), "live": release.id == live} for release in found]
        return listed(items, limit, f"/api/v1/bots/{bot}/releases", found[-1].number if found else None)

    @router.post(
        "/bots/{bot}/releases",
        status_code=201,
        tags=["releases"],
        summary="Publish the drafts of a bot",
        openapi_extra=described(ReleaseBody),
    )
    async def publish(bot: str, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        body = await read_body(request, ReleaseBody)
        expected = {scenario: bare_etag(etag) for scenario, etag in (body.drafts or {}).items()}
        lang = _language(request)

        async def work() -> Response:
            made = await publishing.publish(caller, bot, body.message, expected)
            release = made.release
            told = {
                **_release_json(release, await _names(parts, caller, [release])),
                "live": True,
                "scenarios": {
                    scenario: {"version": version, "sha256": made.hashes[scenario]}
                    for scenario, version in release.scenarios.items()
                },
                "problems": [problem.said(lang) for problem in made.problems],
            }
            return answer(told, 201, {"location": f"/api/v1/bots/{bot}/releases/{release.number}"})

        return await once(parts, caller, request, work)

    @router.get("/bots/{bot}/releases/{number}", tags=["releases"], summary="A release with its documents")
    async def read_release(bot: str, number: int, caller: CallerIn) -> Response:
        documents = await publishing.documents(caller, bot, number)
        told = {
            scenario: {"version": found.number, "sha256": found.sha256, "document": orjson.loads(found.document)}
            for scenario, found in documents.items()
        }
        return answer({"number": number, "scenarios": told})

    @router.post("/bots/{bot}/releases/{number}/activate", tags=["releases"], summary="Let customers have this release")
    async def activate(bot: str, number: int, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)

        async def work() -> Response:
            release = await publishing.activate(caller, bot, number)
            return answer({**_release_json(release, await _names(parts, caller, [release])), "live": True})

        return await once(parts, caller, request, work)


def shelf_routes(router: APIRouter, parts: ScenarioParts) -> None:
    """Add the routes of what an author builds with: templates and blocks."""

    @router.get("/templates", tags=["scenarios"], summary="Scenarios to begin with")
    async def list_templates(caller: CallerIn) -> Response:
        return answer({"items": [template.said() for template in find_templates(parts.examples)]})

    @router.get("/blocks", tags=["blocks"], summary="The blocks: cards, settings, guides")
    async def list_blocks(request: Request, caller: CallerIn) -> Response:
        body = blocks_json()
        etag = etag_of(hashlib.sha256(body).hexdigest()[:32])
        if request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers={"etag": etag})
        return Response(body, media_type="application/json", headers={"etag": etag, "cache-control": "no-cache"})


@cache
def blocks_json() -> bytes:
    """Describe every block: its card, the JSON schema of its settings, its guide, the settings of a new one."""
    items = [
        {
            "type": block.type,
            **asdict(block.card),
            "schema": block_schema(block),
            "guide": {lang: block.guide(lang) for lang in LANGUAGES},
            "defaults": block.fresh(),
        }
        for block in find_blocks().values()
    ]
    return orjson.dumps({"items": items})


def _release_json(release: Release, names: dict[str, str]) -> dict[str, object]:
    person = release.person_id
    return {
        "id": release.id,
        "number": release.number,
        "message": release.message,
        "at": moment(release.created_at),
        "person": None if person is None else {"id": person, "name": names.get(person, "")},
        "scenarios": {scenario: {"version": version} for scenario, version in release.scenarios.items()},
    }


async def _names(parts: ScenarioParts, caller: Caller, releases: list[Release]) -> dict[str, str]:
    people = People(parts.database, caller.org_id)
    names: dict[str, str] = {}
    for person_id in {release.person_id for release in releases if release.person_id}:
        try:
            names[person_id] = (await people.get(person_id)).name
        except storage_engine.NotFound:
            names[person_id] = ""
    return names


def _language(request: Request) -> str:
    wanted = request.headers.get("accept-language", "").strip().lower()
    return "en" if wanted.startswith("en") else "uk"
