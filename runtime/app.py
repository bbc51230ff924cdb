"""The server: builds the adapters, hands them to the rooms, and puts their routes together."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from runtime.adapters import EMBEDDED, SERVER, Adapters, key_file
from runtime.admin.documentation import admin_answers, admin_schemas
from runtime.admin.endpoints import admin_routes
from runtime.admin.parts import AdminParts
from runtime.admin.sessions import Sessions
from runtime.chat.documentation import chat_schemas
from runtime.chat.endpoints import chat_routes
from runtime.chat.fast_lane import FastLane
from runtime.chat.identity_endpoints import identity_routes
from runtime.chat.origins import ChatCors
from runtime.chat.trial_endpoints import trial_routes
from runtime.gateway import problems
from runtime.gateway.auth import Callers
from runtime.gateway.guard import Guard, Limits
from runtime.gateway.health import health_routes
from runtime.gateway.openapi import Described, describe
from runtime.gateway.pages import page_routes
from runtime.gateway.rate_limit import SIGN_IN, ChatRates, RateLimits, address_of
from runtime.scenarios.documentation import author_answers, author_schemas
from runtime.scenarios.endpoints import scenario_routes
from runtime.scenarios.parts import ScenarioParts
from runtime.settings import Settings
from storage.repositories.people import People
from storage.repositories.tokens import TokenLookup

EXAMPLES: Final = Path(__file__).resolve().parents[1] / "scenarios_examples"
LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
ANY_HOST: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared, not bound


class Server(FastAPI):
    """The application; every request passes `front` first, which answers customers without entering the framework."""

    front: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.front(scope, receive, send)

    async def pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Find the route of what `front` has passed on."""
        await super().__call__(scope, receive, send)


def create_embedded_app(settings: Settings, *, public_url: str, adapters: Adapters | None = None) -> FastAPI:
    """Build the server of the all-in-one process: SQLite in the data folder, the worker inside."""
    database_url = settings.database_url or f"sqlite:///{settings.data_dir / 'rozmova.db'}"
    adapters = adapters or Adapters(settings, database_url, EMBEDDED)
    app = _create(settings, adapters, public_url)
    app.state.builder_secret = hashlib.sha256(b"builder" + key_file(settings).read_bytes()).hexdigest()
    return app


def create_server_app(settings: Settings, adapters: Adapters | None = None) -> FastAPI:
    """Build the server of several processes, on PostgreSQL and Redis."""
    adapters = adapters or Adapters(settings, settings.database_url, SERVER)
    return _create(settings, adapters, settings.public_url)


def _create(settings: Settings, adapters: Adapters, public_url: str) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await adapters.start()
        yield
        await adapters.close()

    rates = RateLimits()
    app = Server(title="Rozmova", lifespan=lifespan, docs_url=None, redoc_url=None)
    lane = FastLane(app.pass_on, adapters.chat.doors, problems.answer_to)
    app.front = Guard(
        ChatCors(ChatRates(lane, rates)),
        limits=Limits(settings.max_body_bytes, settings.max_upload_bytes),
        hosts=_hosts(settings),
    )
    app.state.stopping = adapters.chat.delivery.dismiss_all
    problems.install(app)
    _sign_in(app, settings, adapters, rates)
    scenario_parts = ScenarioParts(
        database=adapters.database,
        vault=adapters.vault,
        wakes=adapters.chat.fanout,
        clock=_now,
        examples=EXAMPLES,
        scripts=adapters.pool,
    )
    app.include_router(scenario_routes(scenario_parts))
    app.include_router(trial_routes(adapters.database, adapters.chat.trials))
    app.include_router(identity_routes(adapters.database, adapters.vault, _now))
    app.include_router(chat_routes(adapters.chat.doors))
    app.include_router(health_routes(adapters.health))
    app.include_router(page_routes(_builder_origins(settings, public_url)))
    app.openapi = describe(
        app,
        Described(chat_schemas()),
        Described(author_schemas(), author_answers()),
        Described(admin_schemas(), admin_answers()),
    )
    return app


def _sign_in(app: FastAPI, settings: Settings, adapters: Adapters, rates: RateLimits) -> None:
    callers = Callers(TokenLookup(adapters.database), lambda org_id: People(adapters.database, org_id), _now)
    app.state.callers = callers

    async def limit(request: Request, *keys: str) -> None:
        await rates.take(SIGN_IN, address_of(request), *keys)

    parts = AdminParts(
        database=adapters.database,
        vault=adapters.vault,
        sessions=Sessions(adapters.database, _now),
        sign_in_limit=limit,
        callers=callers,
        clock=_now,
        connection_kept=adapters.expect_questions,
    )
    app.include_router(admin_routes(parts))


def _hosts(settings: Settings) -> frozenset[str]:
    public = urlsplit(settings.public_url).hostname
    if settings.host in ANY_HOST and not public and not settings.hosts:
        return frozenset()
    return LOOPBACK | {settings.host.lower()} | settings.hosts | ({public} if public else frozenset())


def _builder_origins(settings: Settings, public_url: str) -> tuple[str, ...]:
    found: list[str] = []
    for url in (public_url, settings.builder_url):
        parts = urlsplit(url)
        if parts.scheme and parts.netloc and (origin := f"{parts.scheme}://{parts.netloc}") not in found:
            found.append(origin)
    return tuple(found)


def _now() -> datetime:
    return datetime.now(UTC)
