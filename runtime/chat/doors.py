"""What every way into the chat shares: the services behind it, the page's check, and messages read into replies."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import HTTPConnection

from runtime.chat.bots import LiveBots
from runtime.chat.customers import Customers
from runtime.chat.delivery import Delivery
from runtime.chat.inputs import MessageBody, reply_of
from runtime.chat.origins import OWN_PAGES_ONLY, check_origin
from runtime.chat.service import ChatService, Incoming
from runtime.chat.sessions import Session
from runtime.chat.uploads import Uploads

CLIENT = "client"
"""The source of messages that come over the chat API."""


@dataclass(frozen=True, slots=True)
class ChatDoors:
    """What the chat API opens on."""

    service: ChatService
    bots: LiveBots
    delivery: Delivery
    uploads: Uploads
    customers: Customers

    async def check_page(self, session: Session, connection: HTTPConnection) -> None:
        """Check the page's origin against the list of the dialog's bot; a trial is only for our own pages.

        Raises:
            NotAllowed: the page may not talk to the bot.
        """
        if "origin" not in connection.headers:
            return
        if session.trial:
            check_origin(connection, OWN_PAGES_ONLY)
        else:
            check_origin(connection, (await self.bots.facts(session.bot_id)).allowed_origins)

    async def incoming(self, session: Session, body: MessageBody) -> Incoming:
        """Turn a read message into what the service takes; the client's id is the message's for ever.

        Raises:
            BadInput: the file it names is not one of this dialog.
        """
        file = None if body.file is None else await self.uploads.file(session, body.file)
        return Incoming(CLIENT, body.client_id, reply_of(body, file), client_id=body.client_id)
