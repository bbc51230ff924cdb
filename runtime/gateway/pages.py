"""What web pages load: `/widget.js` with its parts, the full-page chat `/c/{bot}`, and `/c/try` inside the designer."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from runtime.channels.catalogue import static_folder

CHANNEL: Final = "web_widget"
_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,80}\.(js|css|woff2|txt)\Z")
_HASHED: Final = re.compile(r"-[A-Za-z0-9_-]{8}\.(js|css|woff2)\Z")
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "img-src 'self' https: data: blob:; media-src 'self' https: blob:; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types lit-html; frame-ancestors {ancestors}"
)
_EMBEDDERS: Final = '<meta name="rozmova-embedders" content="">'


def page_routes(builder_origins: tuple[str, ...]) -> APIRouter:
    """Make the routes; `builder_origins` are where the designer may embed the try-out page from, beside our own."""
    router = APIRouter(tags=["pages"])
    folder = static_folder(CHANNEL)
    page = (folder / "page.html").read_text("utf-8")
    embedders = " ".join(("'self'", *builder_origins))

    @router.get("/widget.js", summary="The loader of the chat widget", response_class=Response)
    async def loader() -> FileResponse:
        headers = {"cache-control": "public, max-age=300", "access-control-allow-origin": "*"}
        return FileResponse(folder / "widget.js", media_type="text/javascript", headers=headers)

    @router.get("/widget/{name}", summary="A part of the chat widget", response_class=Response)
    async def part(name: str) -> FileResponse:
        if not _NAME.match(name) or not (folder / name).is_file():
            raise HTTPException(404)
        age = "public, max-age=31536000, immutable" if _HASHED.search(name) else "public, max-age=300"
        headers = {
            "cache-control": age,
            "access-control-allow-origin": "*",
            "cross-origin-resource-policy": "cross-origin",
        }
        return FileResponse(folder / name, headers=headers)

    @router.get("/c/try", summary="The chat of the designer's try-out", response_class=Response)
    async def try_page() -> Response:
        filled = page.replace(_EMBEDDERS, _EMBEDDERS.replace('""', f'"{escape(" ".join(builder_origins))}"'))
        return _page(filled, embedders)

    @router.get("/c/{bot}", summary="The full-page chat of a bot", response_class=Response)
    async def full_page(bot: str) -> Response:
        return _page(page, "*")

    return router


def _page(html: str, ancestors: str) -> Response:
    headers = {
        "content-security-policy": _POLICY.format(ancestors=ancestors),
        "cache-control": "no-cache",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    }
    return Response(html, media_type="text/html; charset=utf-8", headers=headers)
