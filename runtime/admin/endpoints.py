"""/api/v1 for people and programs: sessions, people, keys, connections, the audit log."""

from __future__ import annotations

from fastapi import APIRouter

from runtime.admin.connection_endpoints import connection_routes
from runtime.admin.key_endpoints import key_routes
from runtime.admin.parts import AdminParts
from runtime.admin.people_endpoints import people_routes
from runtime.admin.session_endpoints import session_routes


def admin_routes(parts: AdminParts) -> APIRouter:
    """Make the routes of the admin room."""
    router = APIRouter(prefix="/api/v1")
    for add_routes in (session_routes, people_routes, key_routes, connection_routes):
        add_routes(router, parts)
    return router
