"""/api/v1/bots and the scenarios of a bot."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field, JsonValue, StringConstraints
from starlette.responses import Response

from runtime.request import ADMINS, AUTHORS, CallerIn
from runtime.scenarios.bodies import Body, answer, described, etag_of, listed, moment, read_body
from runtime.scenarios.document import Language
from runtime.scenarios.once import once
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.service import ListedBot, ScenarioService, WantedBot
from storage.repositories.bots import BotChange

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Languages = Annotated[list[Language], Field(min_length=1, max_length=30)]
Origin = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.-]{1,253}(:\d{1,5})?$", to_lower=True)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
Limit = Annotated[int, Query(ge=1, le=200)]


class NewBotBody(Body):
    """A bot to be made, out of a template of the gallery or empty."""

    name: Name
    default_language: Language = "uk"
    languages: Languages | None = None
    template: str | None = Field(None, max_length=64)


class Theme(Body):
    """How the chat of a bot looks."""

    accent: Colour | None = None
    title: str | None = Field(None, max_length=120)
    position: str | None = Field(None, pattern="^(left|right)$")


class BotPatch(Body):
    """What is to be changed; what is not named stays."""

    name: Name | None = None
    default_language: Language | None = None
    languages: Languages | None = None
    allowed_origins: Annotated[list[Origin], Field(max_length=100)] | None = None
    theme: Theme | None = None
    main_scenario: str | None = Field(None, max_length=64)


class CopyBody(Body):
    name: Name


class NewScenarioBody(Body):
    """A scenario to be added, with a document or empty."""

    document: dict[str, JsonValue] | None = None
    name: Name | None = None


class ScenarioPatch(Body):
    name: Name


def bot_routes(router: APIRouter, parts: ScenarioParts, service: ScenarioService) -> None:
    """Add the routes of bots and of their scenarios."""

    @router.get("/bots", tags=["bots"], summary="The bots, the newest first")
    async def list_bots(
        caller: CallerIn, limit: Limit = 50, after: str | None = None, archived: bool = False
    ) -> Response:
        found = await service.list_bots(caller, limit, after, archived)
        last = found[-1].bot.id if found else None
        return listed([bot_json(one) for one in found], limit, "/api/v1/bots", last)

    @router.post("/bots", status_code=201, tags=["bots"], summary="Make a bot with its main scenario")
    async def make_bot(body: NewBotBody, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)

        async def work() -> Response:
            wanted = WantedBot(
                body.name, body.default_language, body.languages or [body.default_language], body.template
            )
            made = await service.make_bot(caller, wanted)
            return answer(bot_json(made), 201, {"location": f"/api/v1/bots/{made.bot.id}"})

        return await once(parts, caller, request, work)

    @router.get("/bots/{bot}", tags=["bots"], summary="One bot")
    async def read_bot(bot: str, caller: CallerIn) -> Response:
        return answer(bot_json(await service.bot(caller, bot)))

    @router.patch("/bots/{bot}", tags=["bots"], summary="Change a bot")
    async def change_bot(bot: str, body: BotPatch, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        change = BotChange(
            name=body.name,
            default_language=body.default_language,
            languages=body.languages,
            allowed_origins=body.allowed_origins,
            theme=None if body.theme is None else body.theme.model_dump(exclude_none=True),
            main_scenario_id=body.main_scenario,
        )
        return answer(bot_json(await service.change_bot(caller, bot, change)))

    @router.delete("/bots/{bot}", status_code=204, tags=["bots"], summary="Archive a bot, or delete it for ever")
    async def remove_bot(bot: str, caller: CallerIn, forever: bool = False) -> Response:
        if forever:
            caller.must(*ADMINS)
            await service.delete_bot(caller, bot)
        else:
            caller.must(*AUTHORS)
            await service.archive_bot(caller, bot)
        return Response(status_code=204)

    @router.post("/bots/{bot}/restore", tags=["bots"], summary="Bring an archived bot back")
    async def restore_bot(bot: str, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)

        async def work() -> Response:
            return answer(bot_json(await service.restore_bot(caller, bot)))

        return await once(parts, caller, request, work)

    @router.post("/bots/{bot}/copies", status_code=201, tags=["bots"], summary="Make a bot out of another's drafts")
    async def copy_bot(bot: str, body: CopyBody, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)

        async def work() -> Response:
            made = await service.copy_bot(caller, bot, body.name)
            return answer(bot_json(made), 201, {"location": f"/api/v1/bots/{made.bot.id}"})

        return await once(parts, caller, request, work)

    @router.get("/bots/{bot}/scenarios", tags=["scenarios"], summary="The scenarios of a bot")
    async def list_scenarios(bot: str, caller: CallerIn) -> Response:
        main = (await service.bot(caller, bot)).bot.main_scenario_id
        items = [
            {
                "id": facts.scenario_id,
                "name": facts.name,
                "main": facts.scenario_id == main,
                "seq": facts.seq,
                "etag": facts.etag,
                "updated_at": moment(facts.updated_at),
            }
            for facts in await service.scenarios_of(caller, bot)
        ]
        return answer({"items": items})

    @router.post(
        "/bots/{bot}/scenarios",
        status_code=201,
        tags=["scenarios"],
        summary="Add a scenario to a bot",
        openapi_extra=described(NewScenarioBody),
    )
    async def add_scenario(bot: str, request: Request, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        body = await read_body(request, NewScenarioBody)

        async def work() -> Response:
            draft = await service.add_scenario(caller, bot, body.name, body.document)
            made = {"id": draft.scenario_id, "bot": bot, "seq": draft.seq, "etag": draft.etag}
            place = f"/api/v1/scenarios/{draft.scenario_id}"
            return answer(made, 201, {"etag": etag_of(draft.etag), "location": place})

        return await once(parts, caller, request, work)

    @router.get("/scenarios/{scenario}", tags=["scenarios"], summary="One scenario, without its document")
    async def read_scenario(scenario: str, caller: CallerIn) -> Response:
        found = await service.scenario(caller, scenario)
        return answer({"id": found.id, "bot": found.bot_id, "name": found.name, "created_at": moment(found.created_at)})

    @router.patch("/scenarios/{scenario}", tags=["scenarios"], summary="Give a scenario another name")
    async def rename_scenario(scenario: str, body: ScenarioPatch, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        found = await service.rename_scenario(caller, scenario, body.name)
        return answer({"id": found.id, "bot": found.bot_id, "name": found.name})

    @router.delete("/scenarios/{scenario}", status_code=204, tags=["scenarios"], summary="Delete a scenario")
    async def delete_scenario(scenario: str, caller: CallerIn) -> Response:
        caller.must(*AUTHORS)
        await service.delete_scenario(caller, scenario)
        return Response(status_code=204)


def bot_json(listed_bot: ListedBot) -> dict[str, object]:
    """Describe a bot."""
    bot, live = listed_bot.bot, listed_bot.live
    return {
        "id": bot.id,
        "name": bot.name,
        "languages": bot.languages,
        "default_language": bot.default_language,
        "main_scenario": bot.main_scenario_id,
        "live_release": None if live is None else {"number": live.number, "at": moment(live.created_at)},
        "draft_changes": listed_bot.draft_changes,
        "problems": {"errors": listed_bot.errors, "hints": listed_bot.hints},
        "dialogs_week": list(listed_bot.dialogs_week),
        "last_dialog_at": moment(listed_bot.last_dialog_at),
        "channels": ["web"],
        "allowed_origins": bot.allowed_origins,
        "theme": bot.theme,
        "archived": bot.archived_at is not None,
        "created_at": moment(bot.created_at),
        "updated_at": moment(bot.updated_at),
    }
