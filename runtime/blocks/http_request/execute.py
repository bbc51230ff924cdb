"""Asks for a request to be made and takes what was wanted from its answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, cast

from runtime.blocks.addresses import percent_encoded, refer_to_secrets
from runtime.blocks.contract import AwaitCall, Block, CallResult, Event, Go, Outcome, Turn
from runtime.blocks.http_request.body import Filling, fill
from runtime.blocks.http_request.paths import read_path, take
from runtime.blocks.http_request.schema import Config, Pair
from runtime.dialog.liquid import compile_template
from runtime.dialog.secrets import Place
from runtime.dialog.variables import Value, WrongValue, decimal_text

MAX_ERROR_CHARS: Final = 300
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")
_CONTENT_TYPES: Final = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "text": "text/plain; charset=utf-8",
}


def start(block: Block[Config], turn: Turn) -> Outcome:
    config = block.config
    url = turn.render(config.address).strip()
    if not url.startswith(("http://", "https://")):
        return _failed(config, turn, "the address must begin with https://")
    if pairs := _encoded(config.query, turn):
        url += ("&" if "?" in url else "?") + pairs
    body = _body(config, turn)
    request: dict[str, Value] = {
        "method": config.method,
        "url": url,
        "headers": _headers(config, turn, body is not None),
        "body": body,
    }
    return AwaitCall("http", request, config.timeout_s)


def resume(block: Block[Config], turn: Turn, event: Event) -> Outcome:
    config = block.config
    if not isinstance(event, CallResult) or not event.ok or not isinstance(event.value, Mapping):
        return _failed(config, turn, event.detail or event.code if isinstance(event, CallResult) else "no answer")
    answer = event.value
    status = answer.get("status")
    try:
        turn.set(config.status_variable, status if isinstance(status, int) else None)
        if config.only_ok and isinstance(status, int) and status >= 400:
            return _failed(config, turn, f"{status} {_text(answer)}".strip())
        if _is_no_json(answer) and any(read_path(saved.path) for saved in config.saves):
            return _failed(config, turn, f"the answer is no JSON: {_text(answer)}")
        whole = _exact(answer)
        for saved in config.saves:
            found = take(whole, read_path(saved.path))
            turn.set(saved.variable, _kept(found, turn, saved.variable))
    except WrongValue as error:
        return _failed(config, turn, f"the answer does not fit the variable: {error}")
    return Go()


def _failed(config: Config, turn: Turn, why: str) -> Outcome:
    try:
        turn.set(config.error_variable, why[:MAX_ERROR_CHARS])
    except WrongValue:
        return Go("error")
    return Go("error")


def _headers(config: Config, turn: Turn, has_body: bool) -> dict[str, Value]:
    headers: dict[str, Value] = {}
    for pair in config.headers:
        name = pair.name.strip()
        if _HEADER_NAME.fullmatch(name):
            headers[name] = " ".join(_filled(pair.value, "raw", turn).split())
    if has_body and not any(name.lower() == "content-type" for name in headers):
        headers["Content-Type"] = _CONTENT_TYPES[config.body_kind]
    return headers


def _body(config: Config, turn: Turn) -> str | None:
    match config.body_kind:
        case "json" if config.body.strip():
            return fill(config.json_body, Filling(turn.render, turn.variables.get, turn.kind))
        case "form":
            return _encoded(config.form, turn)
        case "text":
            return _filled(config.body, "raw", turn)
        case _:
            return None


def _encoded(pairs: Iterable[Pair], turn: Turn) -> str:
    return "&".join(
        f"{percent_encoded(pair.name.strip())}={percent_encoded(_filled(pair.value, 'url', turn))}"
        for pair in pairs
        if pair.name.strip()
    )


def _filled(source: str, place: Place, turn: Turn) -> str:
    if "{" not in source:
        return source
    if "secret." not in source:
        return turn.render(source)
    return turn.render(compile_template(refer_to_secrets(source, place)))


def _exact(answer: Mapping[str, Value]) -> Value:
    """Read the answer again with its decimals as they were written; an answer that is no JSON is its text."""
    text, read = answer.get("text"), answer.get("json")
    if not isinstance(text, str) or read is None:
        return text if read is None else read
    try:
        return cast(Value, json.loads(text, parse_float=Decimal))
    except (ValueError, RecursionError):
        return read


def _kept(value: object, turn: Turn, name: str) -> Value:
    if isinstance(value, Decimal):
        return decimal_text(value) if turn.kind(name) in ("number", "money", "duration", "text") else float(value)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, object]", value)
        return {key: _plain(member) for key, member in members.items()}
    if isinstance(value, list):
        return [_plain(member) for member in cast("list[object]", value)]
    return cast(Value, value)


def _plain(value: object) -> Value:
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, Mapping):
        return {key: _plain(member) for key, member in cast("Mapping[str, object]", value).items()}
    if isinstance(value, list):
        return [_plain(member) for member in cast("list[object]", value)]
    return cast(Value, value)


def _is_no_json(answer: Mapping[str, Value]) -> bool:
    return answer.get("json") is None and _text(answer) not in ("", "null")


def _text(answer: Mapping[str, Value]) -> str:
    text = answer.get("text")
    return " ".join(text.split()) if isinstance(text, str) else ""
