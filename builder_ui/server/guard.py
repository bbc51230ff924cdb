"""The guard around the builder: known hosts, own origin, signed-in people, headers that keep pages to themselves.

NiceGUI by itself takes any host and origin and sends no such headers, so nothing reaches it but through here.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from builder_ui.look.preferences import read_preferences, use_preferences
from builder_ui.server.here import session_of

OPEN_PATHS: Final = ("/login", "/look/", "/_nicegui/", "/preferences", "/favicon.ico")
FORM_PATHS: Final = ("/login", "/welcome", "/logout", "/preferences")
"""Plain forms: pages that send no referrer send `Origin: null` too, and their forms carry a token instead."""
FORM_COOKIE: Final = "rozmova_form"
FORM_STATE: Final = "rozmova_form_token"
HOST: Final = re.compile(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]+)(:\d{1,5})?\Z")
SAFE_METHODS: Final = ("GET", "HEAD", "OPTIONS")


class Guard:
    """Stands between the world and the builder. `frame_sources` are what its pages may show in a frame."""

    def __init__(
        self, app: ASGIApp, public_url: str, trusted_hosts: Sequence[str] = (), frame_sources: Sequence[str] = ()
    ) -> None:
        self._app = app
        public = urlsplit(public_url)
        self._public_netloc = public.netloc.lower()
        self._secure = public.scheme == "https"
        self._hosts = {"localhost", (public.hostname or "").lower(), *(host.lower() for host in trusted_hosts)}
        frames = " ".join(["'self'", *frame_sources])
        self._policy = (
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data: blob: https:; media-src 'self' blob: https:; font-src 'self' data:; "
            "connect-src 'self'; worker-src 'self' blob:; "
            f"frame-src {frames}; frame-ancestors 'none'; form-action 'self'; base-uri 'self'; object-src 'none'"
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        # NiceGUI writes this one into its pages as it comes; the builder is never served under a prefix.
        scope = {**scope, "headers": [one for one in scope["headers"] if one[0].lower() != b"x-forwarded-prefix"]}
        connection = HTTPConnection(scope)
        use_preferences(read_preferences(connection))
        refusal = self._refuse(scope, connection)
        if refusal is None:
            await self._app(scope, receive, self._dressed(scope, connection.cookies, send))
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4403, "reason": ""})
        else:
            await refusal(scope, receive, self._dressed(scope, connection.cookies, send))

    def _refuse(self, scope: Scope, connection: HTTPConnection) -> Response | None:
        headers = connection.headers
        path: str = scope["path"]
        if not self._host_known(headers.get("host", "")):
            return PlainTextResponse("Unknown host", 421)
        if self._foreign(scope, headers, path):
            return PlainTextResponse("Foreign origin", 403)
        asks = scope.get("method", "GET") in SAFE_METHODS or path.startswith(FORM_PATHS)
        if not (asks and path.startswith(OPEN_PATHS)) and session_of(connection) is None:
            query = scope["query_string"].decode("latin-1")
            wanted = path + (f"?{query}" if query else "")
            return RedirectResponse("/login" if path == "/" else f"/login?next={quote(wanted, safe='')}", 303)
        return None

    def _host_known(self, host: str) -> bool:
        if not HOST.match(host):
            return False
        name = urlsplit(f"//{host}").hostname or ""
        if name.lower() in self._hosts:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True  # a name that an attacker points here is never a bare address

    def _foreign(self, scope: Scope, headers: Headers, path: str) -> bool:
        socket = scope["type"] == "websocket" or path.startswith("/_nicegui_ws")
        if not socket and scope["method"] in SAFE_METHODS:
            return False
        origin = headers.get("origin", "").lower()
        if origin in ("", "null"):
            # Another port of this machine shares our cookies, and so the form's token; its browser says where it is.
            elsewhere = headers.get("sec-fetch-site", "none").lower() not in ("none", "same-origin")
            return socket or elsewhere or not path.startswith(FORM_PATHS)
        netloc = urlsplit(origin).netloc
        return netloc not in (headers.get("host", "").lower(), self._public_netloc)

    def _dressed(self, scope: Scope, cookies: Mapping[str, str], send: Send) -> Send:
        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", self._policy)
                headers.setdefault("referrer-policy", "same-origin")
                headers["x-content-type-options"] = "nosniff"
                headers["x-frame-options"] = "DENY"
                headers["cross-origin-opener-policy"] = "same-origin"
                headers.setdefault("permissions-policy", "camera=(), geolocation=(), payment=()")
                token = scope.get("state", {}).get(FORM_STATE, "")
                if token and token != cookies.get(FORM_COOKIE):
                    secure = "; Secure" if self._secure else ""
                    headers.append("set-cookie", f"{FORM_COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict{secure}")
                if self._secure:
                    headers["strict-transport-security"] = "max-age=31536000"
            await send(message)

        return dressed
