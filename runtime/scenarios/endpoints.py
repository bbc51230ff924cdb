"""The author's road of /api/v1: bots, scenarios, drafts, checks, releases, templates, blocks."""

from __future__ import annotations

from fastapi import APIRouter

from runtime.scenarios.bot_endpoints import bot_routes
from runtime.scenarios.draft_endpoints import draft_routes
from runtime.scenarios.drafts import DraftService
from runtime.scenarios.parts import ScenarioParts
from runtime.scenarios.publishing import PublishingService
from runtime.scenarios.release_endpoints import release_routes, shelf_routes
from runtime.scenarios.service import ScenarioService


def scenario_routes(parts: ScenarioParts) -> APIRouter:
    """Make the routes of the author's road."""
    router = APIRouter(prefix="/api/v1")
    # `/scenarios/check` stands before `/scenarios/{scenario}`.
    release_routes(router, parts, PublishingService(parts))
    bot_routes(router, parts, ScenarioService(parts))
    draft_routes(router, parts, DraftService(parts))
    shelf_routes(router, parts)
    return router
