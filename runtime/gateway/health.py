"""Probes and metrics for operators: /healthz, /readyz, /startupz, /metrics, /version."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from importlib.metadata import version
from typing import Final

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.responses import JSONResponse, Response

from runtime.telemetry import REGISTRY

PROBE_TIMEOUT_S: Final = 2.0

Probe = Callable[[], Awaitable[None]]
"""Raises when the thing probed does not answer."""


def health_routes(probes: Mapping[str, Probe]) -> APIRouter:
    """Make the routes; `probes` names what must answer for the process to take traffic ("database", "redis", …)."""
    router = APIRouter(tags=["operators"])

    @router.get("/healthz", summary="The process is alive")
    async def healthz() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.get("/readyz", summary="The process can take traffic", responses={503: {"description": "Not now"}})
    async def readyz() -> JSONResponse:
        found = dict(zip(probes, await asyncio.gather(*map(_try, probes.values())), strict=True))
        ready = all(state == "ok" for state in found.values())
        return JSONResponse({"status": "ok" if ready else "unavailable", "checks": found}, 200 if ready else 503)

    @router.get("/startupz", summary="The process has started")
    async def startupz() -> JSONResponse:
        return JSONResponse({"status": "ok"})

    @router.get("/metrics", summary="Metrics for Prometheus")
    async def metrics() -> Response:
        return Response(generate_latest(REGISTRY), media_type=CONTENT_TYPE_LATEST)

    @router.get("/version", summary="The version of this server")
    async def tell_version() -> JSONResponse:
        return JSONResponse({"name": "rozmova", "version": version("rozmova")})

    return router


async def _try(probe: Probe) -> str:
    try:
        async with asyncio.timeout(PROBE_TIMEOUT_S):
            await probe()
    except TimeoutError:
        return "no answer"
    except Exception as error:  # noqa: BLE001 - whatever a probe meets is its answer, shown to the operator
        return type(error).__name__
    return "ok"
