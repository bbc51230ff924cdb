"""The contract of a channel: what a folder of this shelf must be.

A channel is one folder of `runtime/channels` whose `channel.py` holds `CHANNEL`, an object with this shape. It only
translates: it reads what a messenger sends into the words of `runtime.dialog`, and writes those words as the calls the
messenger takes. It opens no connection; `chat.delivery` sends.

For example a messenger that knows only text:

    def read(self, update: Mapping[str, object]) -> list[Incoming]:
        said = Reply(text=str(update["text"]))
        return [Incoming(address=str(update["chat"]), external_id=str(update["id"]), reply=said)]

    def write(self, address: str, message: MessageData) -> list[Sending]:
        return [Sending("sendMessage", {"chat": address, "text": part.text}) for part in message.parts]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from runtime.dialog.events import MessageData, Reply


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a channel can show and take; `dialog.degrade` turns the rest into text.

    `None` means without a limit. `parts` are the types of message parts it shows.
    """

    parts: frozenset[str]
    text_limit: int | None = None
    rich_text: bool = False
    buttons: int | None = None
    button_label_limit: int | None = None
    streaming: bool = False
    typing: bool = False
    files_in: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a customer said: at which `address` of the messenger, under which id of its own."""

    address: str
    external_id: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Sending:
    """One call to the messenger: the name of its method and what goes with it."""

    method: str
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Received:
    """A webhook's request as it came: header names are in lower case."""

    headers: Mapping[str, str]
    body: bytes


class Channel(Protocol):
    """A plug-in of this shelf."""

    name: str
    abilities: Abilities

    def verify(self, request: Received, secret: str) -> bool:
        """Tell whether the request comes from the messenger; compares in constant time."""
        ...

    def read(self, update: Mapping[str, object]) -> Sequence[Incoming]:
        """Read one webhook's update; what is no customer's word gives nothing.

        Raises:
            BadInput: it is not an update of this messenger.
        """
        ...

    def write(self, address: str, message: MessageData) -> Sequence[Sending]:
        """Write a message, already within `abilities`, as calls in the order they must be made."""
        ...
