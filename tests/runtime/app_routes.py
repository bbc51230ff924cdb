"""Every route of an application, also those in routers and mounts that stand outside FastAPI's own description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from starlette.routing import BaseRoute


@dataclass(frozen=True, slots=True)
class Found:
    """A route: its methods, none for a WebSocket, and its path. A mount ends with `/*`."""

    methods: frozenset[str]
    path: str


def routes_of(routes: Iterable[BaseRoute]) -> Iterator[Found]:
    """Walk the routes, into included routers too; HEAD goes without saying where GET is."""
    for route in routes:
        router = getattr(route, "original_router", None)
        path = getattr(route, "path", None)
        if router is not None:
            yield from routes_of(router.routes)
        elif path is None:
            raise AssertionError(f"a route of an unknown kind: {route!r}")
        elif hasattr(route, "app") and not hasattr(route, "endpoint"):
            yield Found(frozenset(), f"{path}/*")
        else:
            methods = frozenset(getattr(route, "methods", None) or ())
            yield Found(methods - {"HEAD"} if "GET" in methods else methods, path)
