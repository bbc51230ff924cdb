"""Doing a POST once: the answer to an `Idempotency-Key` is kept, and given again to the same request."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from typing import Final

from fastapi import Request
from starlette.responses import Response

from runtime.errors import BadInput, Conflict
from runtime.request import Caller
from runtime.scenarios.parts import ScenarioParts
from storage import engine as storage_engine
from storage.repositories.idempotency import Idempotency, KeptAnswer

MAX_KEY_CHARS: Final = 200
_KEPT_HEADERS: Final = ("content-type", "etag", "location")


async def once(
    parts: ScenarioParts, caller: Caller, request: Request, work: Callable[[], Awaitable[Response]]
) -> Response:
    """Do `work`, or give the answer it gave before under the same key; without a key it is simply done.

    Raises:
        BadInput: the key is too long, or came with another request before.
        Conflict: the first request with this key still runs.
    """
    key = request.headers.get("idempotency-key", "")
    if not key:
        return await work()
    if len(key) > MAX_KEY_CHARS:
        raise BadInput("idempotency_key", uk="Ключ Idempotency-Key задовгий.", en="The Idempotency-Key is too long.")
    own = Idempotency(parts.database, caller.org_id)
    asked = f"{caller.person_id}\n{request.method}\n{request.url.path}\n".encode() + await request.body()
    try:
        kept = await own.begin(key, hashlib.sha256(asked).hexdigest(), parts.clock())
    except storage_engine.Conflict as error:
        if error.code == "idempotency_mismatch":
            raise BadInput(
                error.code,
                uk="Цей Idempotency-Key уже був з іншим запитом.",
                en="This Idempotency-Key came with another request before.",
            ) from error
        raise Conflict(
            error.code,
            uk="Перший запит із цим ключем ще виконується.",
            en="The first request with this key is still running.",
            retry_after_s=1,
        ) from error
    if kept is not None:
        return Response(kept.body, kept.status, {**kept.headers, "idempotent-replayed": "true"})
    done = False
    try:
        answer = await work()
        headers = {name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers}
        await own.finish(key, KeptAnswer(answer.status_code, headers, bytes(answer.body)))
        done = True
    finally:
        if not done:
            await own.forget(key)
    return answer
