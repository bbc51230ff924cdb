"""The limit beside turns: a bare ASGI handler on the same server settings that commits the same rows and bytes.

It runs no scenario, checks nothing and keeps nothing; what it answers was recorded from a real dialog. Run as a process
of its own with a JSON order as its argument.
"""

from __future__ import annotations

import gc
import secrets
import sys
from pathlib import Path
from typing import Any

import msgspec
import uvicorn

from runtime.settings import SERVING
from storage.repositories.bare_limit import BareCommits, TurnRows

ID_CHARS = 20


class Template(msgspec.Struct):
    """A recorded dialog: what each turn wrote, and what it answered."""

    dialog_id: str
    turns: list[TurnRows]
    answers: list[bytes]


class Order(msgspec.Struct):
    """What the process is to do."""

    port: int
    database_url: str
    template: str


class Said(msgspec.Struct):
    """What the handler reads of a message: its number is in its id."""

    client_id: str


_said = msgspec.json.Decoder(Said).decode
_HEADERS = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]


class Bare:
    """The handler: read the body, commit, answer."""

    def __init__(self, template: Template, database_url: str) -> None:
        self._commits = BareCommits(database_url, template.turns)
        self._answers = template.answers
        self._place = template.dialog_id.encode()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        body = b""
        more = True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        path = scope["path"]
        if path.endswith("/messages"):
            turn = int(_said(body).client_id[:2]) - 1
            dialog_id = path[18:-9]
            answer = self._answers[turn]
            status = 200
        else:
            turn, status = 0, 201
            dialog_id = secrets.token_urlsafe(15)
            answer = self._answers[0].replace(self._place, dialog_id.encode())
        await self._commits.commit(dialog_id, turn)
        headers = [*_HEADERS, (b"content-length", b"%d" % len(answer))]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": answer})


def main() -> None:
    """Serve until the process is ended."""
    order = msgspec.json.decode(sys.argv[1], type=Order)
    template = msgspec.msgpack.decode(Path(order.template).read_bytes(), type=Template)
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
    uvicorn.run(
        Bare(template, order.database_url),  # pyright: ignore[reportArgumentType]
        port=order.port,
        lifespan="off",
        **SERVING,
    )


if __name__ == "__main__":
    main()
