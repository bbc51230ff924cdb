"""The words that the pool and its worker processes say to each other: length-prefixed frames over a pipe.

A request carries a bot's isolate key, a function's id, its source and its argument (JSON text); an answer carries
one JSON text. Only the standard library is imported here: a worker must stay small.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import Final

RUN: Final = 1
COMPILE: Final = 2
RUN_MANY: Final = 3
"""The source is a JSON object of function id → source, the argument a JSON array of [function id, argument] calls; the
answer is a line for each call that was run, in order. It may be fewer than were asked."""

WAITING_CODE: Final = re.compile("async|import")
"""The only ways to a promise that the prelude leaves."""

FROM_SCRIPT: Final = 0  # the text was made inside the isolate: a value or what the code threw
FROM_WORKER: Final = 1  # the text was made by the worker: time-out, memory, syntax
STARVED: Final = 3  # a time-out of code that hardly got the processor: the machine was busy, the code is not to blame
LEFT_RUNNING: Final = 4  # as from the script, which left work behind that would never have ended
READY: Final = 2  # the first frame of a worker whose V8 passed its own check

MAX_ANSWER_BYTES: Final = 1_000_000

_REQUEST: Final = struct.Struct(">IIBdHHII")
_ANSWER: Final = struct.Struct(">IIBdI")

REQUEST_HEAD_BYTES: Final = _REQUEST.size
ANSWER_HEAD_BYTES: Final = _ANSWER.size


@dataclass(frozen=True, slots=True)
class Request:
    """One call. `inner_s` is the time the code itself may take."""

    number: int
    what: int
    inner_s: float
    bot_key: str
    function_id: str
    source: str
    argument: bytes

    def pack(self) -> bytes:
        """Make the frame. Raises UnicodeEncodeError for a text with lone surrogates."""
        key, function_id, source = self.bot_key.encode(), self.function_id.encode(), self.source.encode()
        sizes = (len(key), len(function_id), len(source), len(self.argument))
        head = _REQUEST.pack(sum(sizes), self.number, self.what, self.inner_s, *sizes)
        return b"".join((head, key, function_id, source, self.argument))


def body_bytes_of(request_head: bytes) -> int:
    """Tell how many bytes follow the head of a request."""
    return int(_REQUEST.unpack(request_head)[0])


def unpack_request(head: bytes, body: bytes) -> Request:
    """Read a request back."""
    _, number, what, inner_s, key, function_id, source, argument = _REQUEST.unpack(head)
    ends = [key, key + function_id, key + function_id + source]
    return Request(
        number=number,
        what=what,
        inner_s=inner_s,
        bot_key=body[: ends[0]].decode(),
        function_id=body[ends[0] : ends[1]].decode(),
        source=body[ends[1] : ends[2]].decode(),
        argument=body[ends[2] : ends[2] + argument],
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `rss_mb` is the worker's size after the call, 0 where it cannot be known."""

    number: int
    origin: int
    ms: float
    rss_mb: int
    text: bytes

    def pack(self) -> bytes:
        """Make the frame."""
        return _ANSWER.pack(len(self.text), self.number, self.origin, self.ms, self.rss_mb) + self.text


def unpack_answer_head(head: bytes) -> tuple[int, int, int, float, int]:
    """Give (bytes that follow, number, origin, ms, rss in MB)."""
    return _ANSWER.unpack(head)
