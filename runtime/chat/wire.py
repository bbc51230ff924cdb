"""How events and answers look on the wire: committed events are made into their final JSON bytes here, once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

from runtime.dialog.events import MessageData, Reply, Said
from runtime.dialog.messages import InputSpec, Part, Text
from runtime.dialog.secrets import clean
from runtime.dialog.variables import plain_text
from runtime.orchestrator.step import TraceEntry

Status = Literal["open", "working", "handed_over", "ended"]
STOPS = frozenset(("expects", "ended", "handover"))
"""The kinds of event that end an answer: nothing more follows until the customer acts."""

_encoder = msgspec.json.Encoder()


class Committed(msgspec.Struct, frozen=True):
    """A committed event, as it is stored and sent."""

    seq: int
    type: str
    at: str
    data: object


class Head(msgspec.Struct, frozen=True):
    """The two facts that routing needs of an event; `seq` is 0 for a passing one."""

    type: str
    seq: int = 0


class Taken(msgspec.Struct, frozen=True):
    taken: bool = False


class Handover(msgspec.Struct, frozen=True):
    data: Taken = Taken()


class Expects(msgspec.Struct, frozen=True):
    data: InputSpec


class Passing(msgspec.Struct, frozen=True):
    """An event without a number: it is lost when nobody looks."""

    type: Literal["typing", "delta", "trace"]
    data: object


head_of = msgspec.json.Decoder(Head).decode
_expects_of = msgspec.json.Decoder(Expects).decode
_handover_of = msgspec.json.Decoder(Handover).decode


def moment_text(at: datetime) -> str:
    """Write a moment as RFC 3339 UTC with milliseconds: "2026-11-22T10:00:00.000Z"."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")[:-6] + "Z"


def committed(said: Said, seq: int, at: str) -> bytes:
    """Give the bytes of a committed event."""
    return _encoder.encode(Committed(seq, said.type, at, said.data))


def typing(on: bool) -> bytes:
    """Give a passing typing event."""
    return _encoder.encode(Passing("typing", {"on": on}))


def delta(message_id: str, offset: int, text: str) -> bytes:
    """Give a passing piece of a streamed answer; `offset` counts characters from the start of the message."""
    return _encoder.encode(Passing("delta", {"message_id": message_id, "offset": offset, "text": text}))


def trace(entry: TraceEntry, at: str) -> bytes:
    """Give an author-only passing event of a trial; what is empty is left out."""
    told: dict[str, object] = {"at": at, "step": entry.step, "group": entry.group, "block": entry.block}
    told |= {name: text for name in ("exit", "name", "detail") if (text := getattr(entry, name))}
    if entry.step == "variable":
        told["value"] = entry.value
    if entry.ms is not None:
        told["ms"] = entry.ms
    return _encoder.encode(Passing("trace", told))


def answer(events: Sequence[bytes], status: str, **more: str | bool) -> bytes:
    """Join stored events into the body of an answer without decoding them."""
    head = b"".join(_encoder.encode(name) + b":" + _encoder.encode(value) + b"," for name, value in more.items())
    return b"{" + head + b'"events":[' + b",".join(events) + b'],"status":' + _encoder.encode(status) + b"}"


def status_after(events: Iterable[bytes]) -> Status | None:
    """Tell the status that the last telling event of `events` leaves the dialog in, None when none tells."""
    status: Status | None = None
    for event in events:
        match head_of(event).type:
            case "expects":
                status = "open"
            case "ended":
                status = "ended"
            case "handover":
                status = "handed_over" if _handover_of(event).data.taken else status
            case _:
                pass
    return status


def last_asked(events: Sequence[bytes]) -> InputSpec | None:
    """Give what the last question among `events` expects."""
    for event in reversed(events):
        if head_of(event).type == "expects":
            return _expects_of(event).data
    return None


def customer_message(message_id: str, client_id: str, parts: Sequence[Part]) -> Said:
    """Give the event that records what the customer said."""
    return Said("message", MessageData(message_id, "customer", parts, clean(client_id)))


def customer_parts(reply: Reply, spec: InputSpec | None) -> tuple[Part, ...]:
    """Give the parts that show a reply to people: labels for choices, words for values, the file itself."""
    if reply.file is not None:
        return (reply.file,)
    if reply.choice is not None:
        labels = {choice.id: choice.label for choice in spec.choices} if spec else {}
        return (Text(", ".join(labels.get(chosen) or clean(chosen) for chosen in reply.choice)),)
    if reply.values is not None:
        return (Text(clean(_form_text(reply.values))),)
    return (Text(clean(reply.text or "")),)


def _form_text(values: Mapping[str, object]) -> str:
    return "\n".join(f"{name}: {plain_text(value)}" for name, value in values.items())  # pyright: ignore[reportArgumentType]
