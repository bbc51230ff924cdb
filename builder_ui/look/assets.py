"""The builder's own static files: styles, fonts, icons, the logo."""

from __future__ import annotations

import hashlib
from functools import cache

from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Scope

from builder_ui.look.drawings import STATIC

PREFIX = "/look"


def static_files() -> ASGIApp:
    """Serve the static files; an address with a version is kept for a year, others are asked again."""
    return GZipMiddleware(_Files(directory=STATIC), minimum_size=1000)


@cache
def versioned(name: str) -> str:
    """Give the address of a static file with a version that changes with its content."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"{PREFIX}/{name}?v={digest}"


class _Files(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        kept = b"v=" in scope["query_string"] or path.endswith(".woff2")
        response.headers["cache-control"] = "public, max-age=31536000, immutable" if kept else "no-cache"
        return response
