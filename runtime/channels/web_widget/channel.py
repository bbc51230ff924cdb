"""The web chat as a channel: it speaks the words of `runtime.dialog` as they are, over the chat API.

The widget asks the server itself, so there is no webhook to verify and no call to make: a message is delivered as
committed events to whoever follows the dialog.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import msgspec

from runtime.channels.contract import Abilities, Channel, Incoming, Received, Sending
from runtime.dialog.events import MessageData, Reply
from runtime.dialog.messages import Part
from runtime.errors import BadInput


class _Sent(msgspec.Struct, forbid_unknown_fields=True):
    client_id: str
    dialog_id: str
    text: str


class WebWidget:
    """Shows everything that can be said."""

    name = "web_widget"
    abilities = Abilities(
        parts=frozenset(str(part.__struct_config__.tag) for part in get_args(Part)),
        rich_text=True,
        streaming=True,
        typing=True,
        files_in=True,
    )

    def verify(self, request: Received, secret: str) -> bool:
        """Refuse: a web chat has no webhook, its customers bring a dialog's token to the chat API."""
        return False

    def read(self, update: Mapping[str, object]) -> list[Incoming]:
        """Read `{dialog_id, client_id, text}`.

        Raises:
            BadInput: it is something else.
        """
        try:
            sent = msgspec.convert(update, _Sent)
        except msgspec.ValidationError as error:
            raise BadInput(uk=f"Це не повідомлення вебчату: {error}", en=f"Not a web chat message: {error}") from error
        return [Incoming(address=sent.dialog_id, external_id=sent.client_id, reply=Reply(text=sent.text))]

    def write(self, address: str, message: MessageData) -> list[Sending]:
        """Make no call: the customer follows the dialog's events."""
        return []


CHANNEL: Channel = WebWidget()
