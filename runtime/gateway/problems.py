"""Every error leaves as a problem document (RFC 9457) with a stable `code` and a sentence in the caller's language."""

from __future__ import annotations

import logging
from typing import Final

import msgspec
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from runtime.errors import LANGUAGES, BadInput, Conflict, NotFound, RozmovaError, Unavailable
from runtime.telemetry import ERRORS, correlation
from storage import engine as storage_engine

logger = logging.getLogger(__name__)

PROBLEM_JSON: Final = "application/problem+json"
_KNOWN: Final = {
    404: ("not_found", "Такої адреси немає.", "There is no such address."),
    405: ("method_not_allowed", "Цей метод тут не працює.", "This method does not work here."),
    415: ("wrong_media_type", "Потрібен інший тип вмісту.", "Another content type is needed."),
}


def language_of(request: Request) -> str:
    """Give "uk" or "en" by `Accept-Language`; Ukrainian when neither is named."""
    for part in request.headers.get("accept-language", "").split(","):
        tag = part.split(";")[0].strip().lower()[:2]
        if tag in LANGUAGES:
            return tag
    return "uk"


def problem_response(error: RozmovaError, lang: str) -> Response:
    """Write an error as a problem document; the same error, code and sentence wherever it is caught."""
    body: dict[str, object] = {
        "type": f"urn:rozmova:problem:{error.code}",
        "title": error.sentence(lang),
        "status": error.status,
        "code": error.code,
        "detail": error.sentence(lang),
        **error.extra,
    }
    if correlation.get():
        body["correlation"] = correlation.get()
    headers = {"cache-control": "no-store", "content-language": lang}
    if error.retry_after_s is not None:
        headers["retry-after"] = str(max(1, round(error.retry_after_s)))
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    return Response(msgspec.json.encode(body), status_code=error.status, media_type=PROBLEM_JSON, headers=headers)


def answer_to(error: Exception, request: Request) -> Response:
    """Write any failure as a problem document; one that nobody expected is counted and logged."""
    if isinstance(error, storage_engine.StorageError):
        error = translate_storage(error)
    if not isinstance(error, RozmovaError):
        ERRORS.labels("http").inc()
        logger.error("unexpected failure at %s", request.scope.get("route_path", ""), exc_info=error)
        error = _bug()
    return problem_response(error, language_of(request))


def install(app: FastAPI) -> None:
    """Make `app` answer every failure with a problem document."""
    app.add_exception_handler(RozmovaError, _any)
    app.add_exception_handler(storage_engine.StorageError, _any)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _plain_http)
    app.add_exception_handler(Exception, _any)


async def _any(request: Request, error: Exception) -> Response:
    return answer_to(error, request)


def translate_storage(error: storage_engine.StorageError) -> RozmovaError:
    """Give the error of ours that a failure of storage is for people outside."""
    if isinstance(error, storage_engine.NotFound):
        return NotFound(uk="Такого немає.", en="There is no such thing here.")
    if isinstance(error, storage_engine.Conflict):
        return Conflict(
            error.code,
            uk="Це вже змінив хтось інший. Оновіть сторінку й повторіть.",
            en="Somebody else has changed this. Reload and try again.",
        )
    if isinstance(error, storage_engine.NoSpace):
        logger.error("no space: %s", error)
        return Unavailable(
            error.code,
            uk="На диску сервера немає місця. Повторіть за кілька хвилин.",
            en="The server's disk is full. Try again in a few minutes.",
            retry_after_s=10,
        )
    if isinstance(error, storage_engine.Unavailable):
        logger.warning("storage away: %s", error)
        return Unavailable(
            uk="База даних зараз не відповідає. Спробуйте ще раз за кілька секунд.",
            en="The database does not answer now. Try again in a few seconds.",
            retry_after_s=2,
        )
    logger.error("storage failed", exc_info=error)
    return RozmovaError(error.code, uk="Сховище не змогло цього зробити.", en="The storage could not do this.")


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - the handler is registered for this type
    places = [
        {"place": "/".join(str(step) for step in item["loc"]), "message": str(item["msg"])}
        for item in error.errors()[:20]
    ]
    first = places[0] if places else {"place": "", "message": ""}
    return problem_response(
        BadInput(
            "bad_request",
            uk=f"Запит не підходить: {first['place']}: {first['message']}",
            en=f"The request does not fit: {first['place']}: {first['message']}",
            extra={"errors": places},
        ),
        language_of(request),
    )


async def _plain_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - the handler is registered for this type
    code, uk, en = _KNOWN.get(error.status_code, ("http_error", str(error.detail), str(error.detail)))
    known = RozmovaError(code, uk=uk, en=en)
    known.status = error.status_code
    response = problem_response(known, language_of(request))
    for name, value in (error.headers or {}).items():
        response.headers[name] = value
    return response


def _bug() -> RozmovaError:
    return RozmovaError(
        uk="На сервері сталася помилка. Ми записали її; ваші дані цілі.",
        en="Something went wrong on the server. It has been recorded; your data is safe.",
    )
