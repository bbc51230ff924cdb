"""What happens in a dialog: what comes in to the engine, and the committed events that go out to the customer.

A committed event is stored once as the very JSON bytes that are sent:
`{"seq": 3, "type": "message", "at": "2026-11-22T10:00:00.000Z", "data": {…}}`; `seq` counts 1, 2, 3 … in each dialog
without gaps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from runtime.dialog.messages import File, InputSpec, Part
from runtime.dialog.variables import Value

# --- in: what the engine may be told ---------------------------------------------------------------------------------


class Started(msgspec.Struct, frozen=True):
    """The dialog begins, at the start trigger or, in a trial, at `start_at` (group, block)."""

    variables: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])
    start_at: tuple[str, str | None] | None = None


class Reply(msgspec.Struct, frozen=True):
    """The customer's answer; exactly one of the fields is given. `choice` holds ids or labels."""

    text: str | None = None
    choice: tuple[str, ...] | None = None
    values: Mapping[str, Value] | None = None
    file: File | None = None


class CallResult(msgspec.Struct, frozen=True):
    """A call outside ended; `value` is JSON when `ok`, else `code` and `detail` say what failed."""

    call_id: str
    ok: bool
    value: Value = None
    code: str = ""
    detail: str = ""


class ScriptResult(msgspec.Struct, frozen=True):
    """A script of this turn ended: its value and the variables it changed, or `code`, `detail` and `line`."""

    ok: bool
    value: Value = None
    variables: Mapping[str, Value] = msgspec.field(default_factory=dict[str, Value])
    code: str = ""
    detail: str = ""
    line: int | None = None


class TimerFired(msgspec.Struct, frozen=True):
    timer_id: str


Event = Started | Reply | CallResult | ScriptResult | TimerFired

# --- out: what the customer gets -------------------------------------------------------------------------------------

Speaker = Literal["bot", "customer", "operator"]
EndReason = Literal["finished", "dead_end", "expired", "error", "limit"]


class MessageData(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message; `id` is stable and is the one its streamed deltas carried."""

    id: str
    speaker: Speaker = msgspec.field(name="from")
    parts: Sequence[Part]
    client_id: str = ""


class EndedData(msgspec.Struct, frozen=True):
    reason: EndReason


class ErrorData(msgspec.Struct, frozen=True):
    code: str
    sentence: str


class HandoverData(msgspec.Struct, frozen=True, omit_defaults=True):
    taken: bool
    name: str = ""


class Said(msgspec.Struct, frozen=True):
    """An event to be committed, before it has its number and time."""

    type: Literal["message", "expects", "handover", "ended", "error"]
    data: MessageData | InputSpec | EndedData | ErrorData | HandoverData
