"""What customers may send: strict shapes with bounds, turned into replies of a dialog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request

from runtime.dialog.events import Reply
from runtime.dialog.messages import File
from runtime.errors import BadInput, TooLarge

MAX_BODY_BYTES = 64_000
MAX_DEPTH = 8
MAX_VALUES = 2_000

IDENTITY = (
    "A JSON Web Token that the shop's server signed with the bot's identity secret: HS256, `sub` the customer's id, "
    "`aud` the bot's id, `exp` at most 24 hours ahead. Of its other claims `name`, `email`, `phone` and `lang` are "
    "kept with the contact. One that does not fit is refused with a code that begins with `identity_`."
)

Id = Annotated[str, Meta(min_length=1, max_length=128)]
Name = Annotated[str, Meta(min_length=1, max_length=100)]
Chosen = Annotated[str, Meta(max_length=1_000)]


class OpenBody(Struct, frozen=True, forbid_unknown_fields=True):
    """Opens a dialog; only variables marked `prefill` may be set.

    With `identity` the dialog is the one that this customer has open already, if there is one and `fresh` is not set.
    """

    variables: Annotated[dict[Name, object], Meta(max_length=100)] = {}
    lang: Annotated[str, Meta(max_length=35)] | None = None
    identity: Annotated[str, Meta(max_length=4_096, description=IDENTITY)] | None = None
    fresh: Annotated[bool, Meta(description="begin anew even when this customer has a dialog open")] = False


class MessageBody(Struct, frozen=True, forbid_unknown_fields=True):
    """A customer's message: `client_id` is the client's own id of it, and exactly one of the others is given."""

    client_id: Id
    text: Annotated[str, Meta(max_length=10_000)] | None = None
    choice: Chosen | Annotated[list[Chosen], Meta(max_length=100)] | None = None
    values: Annotated[dict[Name, object], Meta(max_length=100)] | None = None
    file: Annotated[str, Meta(min_length=1, max_length=64)] | None = None


class HelloFrame(Struct, frozen=True, forbid_unknown_fields=True, tag="hello"):
    """The first frame of a WebSocket: the dialog's token, and the number of the last event that is known."""

    token: Annotated[str, Meta(min_length=1, max_length=200)]
    after: Annotated[int, Meta(ge=0)] = 0


class MessageFrame(MessageBody, frozen=True, forbid_unknown_fields=True, tag="message"):
    """A customer's message over a WebSocket."""


class TypingFrame(Struct, frozen=True, forbid_unknown_fields=True, tag="typing"):
    """The customer is typing."""

    on: bool = True


class AckFrame(Struct, frozen=True, forbid_unknown_fields=True, tag="ack"):
    """The client has shown everything up to `seq`."""

    seq: Annotated[int, Meta(ge=0)]


Frame = HelloFrame | MessageFrame | TypingFrame | AckFrame
Shape = TypeVar("Shape")

_open = msgspec.json.Decoder(OpenBody)
_message = msgspec.json.Decoder(MessageBody)
_frame: msgspec.json.Decoder[Frame] = msgspec.json.Decoder(Frame)


async def read_body(request: Request) -> bytes:
    """Read a body of at most 64 kB.

    Raises:
        TooLarge: it is larger.
    """
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY_BYTES:
            raise _too_large()
        chunks.append(chunk)
    return b"".join(chunks)


def read_open(body: bytes) -> OpenBody:
    """Read the body that opens a dialog; an empty one is fine.

    Raises:
        BadInput: it does not fit.
    """
    opened = _decode(_open, body or b"{}")
    _check_values(opened.variables)
    return opened


def read_message(body: bytes) -> MessageBody:
    """Read a customer's message.

    Raises:
        BadInput: it does not fit, or not exactly one answer is given.
    """
    return _checked(_decode(_message, body))


def read_frame(frame: str) -> Frame:
    """Read a frame of a WebSocket.

    Raises:
        BadInput: it does not fit.
        TooLarge: it is over 64 kB.
    """
    if len(frame) > MAX_BODY_BYTES:
        raise _too_large()
    read = _decode(_frame, frame.encode("utf-8", "replace"))
    return _checked(read) if isinstance(read, MessageFrame) else read


def reply_of(message: MessageBody, file: File | None) -> Reply:
    """Turn a message into the reply that the engine takes; `file` is what `message.file` names."""
    choice = message.choice
    chosen = None if choice is None else (choice,) if isinstance(choice, str) else tuple(choice)
    return Reply(text=message.text, choice=chosen, values=message.values, file=file)  # pyright: ignore[reportArgumentType]


Body = TypeVar("Body", bound=MessageBody)


def _checked(message: Body) -> Body:
    given = [name for name in ("text", "choice", "values", "file") if getattr(message, name) is not None]
    if len(given) != 1:
        raise BadInput(
            "one_answer",
            uk="Потрібне рівно одне з полів text, choice, values, file.",
            en="Exactly one of text, choice, values, file is needed.",
        )
    if message.values is not None:
        _check_values(message.values)
    return message


def _decode(decoder: msgspec.json.Decoder[Shape], body: bytes) -> Shape:
    try:
        return decoder.decode(body)
    except msgspec.ValidationError as error:
        text = str(error)[:300]
        raise BadInput(
            "bad_request", uk=f"Запит не підходить: {text}", en=f"The request does not fit: {text}"
        ) from error
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise BadInput("bad_json", uk="Це не JSON.", en="This is not JSON.") from error


def _check_values(values: Mapping[str, object]) -> None:
    left = [MAX_VALUES]
    for value in values.values():
        _check_value(value, MAX_DEPTH, left)


def _check_value(value: object, depth: int, left: list[int]) -> None:
    left[0] -= 1
    if depth < 0 or left[0] < 0:
        raise BadInput("too_deep", uk="Значення надто складне.", en="The value is too deep or has too many members.")
    if isinstance(value, Mapping):
        for member in value.values():
            _check_value(member, depth - 1, left)
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        for member in value:
            _check_value(member, depth - 1, left)


def _too_large() -> TooLarge:
    return TooLarge(
        uk="Повідомлення завелике: найбільше 64 кБ.",
        en="The message is too large: 64 kB at most.",
        extra={"limit_bytes": MAX_BODY_BYTES},
    )
