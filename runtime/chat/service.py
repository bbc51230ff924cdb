"""The chat service: dialogs are opened and letters (replies, results of calls, timers) taken, each exactly once.

One actor per dialog takes letters in order. A turn is acknowledged after its commit; a letter that is known already
gets the answer it got before, and no second turn.
"""

from __future__ import annotations

import asyncio
import hmac
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import msgspec

from runtime.chat import wire
from runtime.chat.bots import LiveBots
from runtime.chat.customers import KnownCustomer
from runtime.chat.delivery import Delivery
from runtime.chat.plans import PlanKey, Plans
from runtime.chat.sessions import Answered, Letter, Session, Sessions
from runtime.chat.taking import ChatRules, Taking
from runtime.dialog.events import Reply, Started
from runtime.dialog.variables import Value, WrongValue, keep
from runtime.errors import BadInput, NotFound, NotSignedIn
from runtime.orchestrator.plan import Plan
from runtime.orchestrator.state import new_state
from storage.repositories.tokens import hash_token
from storage.repositories.turns import Opening

MAX_ANSWER_EVENTS = 500


class Incoming(msgspec.Struct, frozen=True):
    """A customer's message: `source` names the way it came (a client, a connection), `external_id` is its id there."""

    source: str
    external_id: str
    reply: Reply
    client_id: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A new dialog; `token` is told only here."""

    dialog_id: str
    token: str
    events: list[bytes]
    status: str
    resumed: bool = False
    """It is not new: the customer had it open already."""


class Received(msgspec.Struct, frozen=True):
    """What was said in answer, as stored events, and the dialog's status after them."""

    events: list[bytes]
    status: str


@dataclass(frozen=True, slots=True)
class NewDialog:
    """How a dialog is to begin."""

    bot_id: str
    org_id: str
    plan_key: PlanKey
    release_id: str
    lang: str
    channel: str
    started: Started
    contact_id: str | None = None
    trial: bool = False
    dialog_id: str = ""
    """Given when something of the dialog is stored before it; else it gets a new one."""
    token: str = ""
    """Given when it can be told again, to an identified customer; else it is a random one."""


@dataclass(frozen=True, slots=True)
class ChatParts:
    """What the service is made of; `new_id` makes ids that nobody can guess."""

    taking: Taking
    plans: Plans
    bots: LiveBots
    delivery: Delivery
    rules: ChatRules
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    new_id: Callable[[], str] = lambda: secrets.token_urlsafe(15)


class ChatService:
    """Opens dialogs and takes what happens to them."""

    def __init__(self, parts: ChatParts) -> None:
        self._parts = parts
        self.new_id, self.now = parts.new_id, parts.now
        self.sessions = Sessions(parts.taking.load, parts.taking.take, parts.rules.sessions)

    async def open_dialog(
        self,
        bot_id: str,
        variables: Mapping[str, Value],
        lang: str | None,
        channel: str,
        customer: KnownCustomer | None = None,
    ) -> Opened:
        """Open a dialog on the bot's live release; one with a known customer belongs to that contact.

        Raises:
            NotFound: there is no such bot, or it is not live.
            BadInput: a variable is unknown, not marked `prefill`, or its value does not fit.
        """
        bot = await self._parts.bots.live(bot_id)
        key = PlanKey(bot.org_id, bot.release_id)
        plan = await self._parts.plans.get(key)
        started = Started(prefilled(plan, variables))
        new = NewDialog(bot_id, bot.org_id, key, bot.release_id, bot.language(lang), channel, started)
        if customer is not None:
            known = Started({**customer.variables, **started.variables})
            dialog_id = self.new_id()
            token = customer.token_of(dialog_id)
            new = replace(new, started=known, contact_id=customer.contact_id, dialog_id=dialog_id, token=token)
        return await self.start(new, plan)

    async def resume(self, dialog_id: str, token: str) -> Opened | None:
        """Give a dialog as it stands to who has its token; None when the token does not fit or the dialog is over."""
        try:
            await self.check_token(dialog_id, token)
        except NotSignedIn:
            return None
        status = await self.status(dialog_id)
        if status == "ended":
            return None
        return Opened(dialog_id, token, await self.events_after(dialog_id, 0), status, resumed=True)

    async def start(self, new: NewDialog, plan: Plan) -> Opened:
        """Open a dialog as said; trials come in here too."""
        parts, now = self._parts, self._parts.now()
        token = new.token or secrets.token_urlsafe(32)
        expires_at = now + timedelta(days=self._parts.rules.token_days)
        session = Session(
            dialog_id=new.dialog_id or parts.new_id(),
            org_id=new.org_id,
            bot_id=new.bot_id,
            release_id=new.release_id,
            plan_key=new.plan_key,
            token_hash=hash_token(token),
            token_expires_at=expires_at,
            lang=new.lang,
            trial=new.trial,
            state=new_state(plan, new.lang),
            opening=Opening(
                new.bot_id,
                new.release_id,
                new.contact_id,
                new.channel,
                new.lang,
                hash_token(token),
                expires_at,
                new.trial,
            ),
        )
        self.sessions.add(session)
        try:
            answered = await asyncio.shield(self.sessions.post(session, Letter("open", session.dialog_id, new.started)))
        finally:
            if session.opening is not None:
                self.sessions.drop(session.dialog_id)
        events = await self._events_of(session.dialog_id, answered)
        return Opened(session.dialog_id, token, events, answered.status)

    async def receive(self, dialog_id: str, incoming: Incoming, wait_s: float = 0.0) -> Received:
        """Take a customer's message, and wait up to `wait_s` for what slow calls add to its answer.

        The same (source, external id) again gives the same answer and no second turn.

        Raises:
            Conflict: the dialog has ended (`dialog_ended`).
            TooMany: too many messages wait for this dialog already.
            Unavailable: the database does not answer; whether it was taken is unknown, sending again is safe.
        """
        session = await self.sessions.get(dialog_id)
        letter = Letter(incoming.source, incoming.external_id, incoming.reply, incoming.client_id)
        answered = session.known(letter.key) or await asyncio.shield(self.sessions.post(session, letter))
        return await self._whole_answer(dialog_id, answered, wait_s)

    async def accept(self, dialog_id: str, incoming: Incoming) -> str:
        """Take a customer's message like `receive`, and give only the dialog's status after its commit."""
        session = await self.sessions.get(dialog_id)
        letter = Letter(incoming.source, incoming.external_id, incoming.reply, incoming.client_id)
        answered = session.known(letter.key) or await asyncio.shield(self.sessions.post(session, letter))
        return answered.status

    async def happened(self, dialog_id: str, letter: Letter) -> None:
        """Take the result of a call or a timer; a known one is dropped without a turn."""
        session = await self.sessions.get(dialog_id)
        if session.known(letter.key) is None:
            await asyncio.shield(self.sessions.post(session, letter))

    async def check_token(self, dialog_id: str, token: str) -> Session:
        """Give the dialog that `token` opens.

        Raises:
            NotSignedIn: it is another dialog's, unknown or ended; a missing dialog looks the same.
        """
        try:
            session = await self.sessions.get(dialog_id)
        except NotFound:
            raise _no_token() from None
        if not hmac.compare_digest(session.token_hash, hash_token(token)) or session.opening is not None:
            raise _no_token()
        if session.token_expires_at <= self._parts.now():
            raise _no_token()
        return session

    async def status(self, dialog_id: str) -> str:
        """Give the dialog's status as the database has it; another process may have moved it on."""
        session = self.sessions.just_read(dialog_id)
        if session is not None:
            return session.status
        stored = await self._parts.taking.load(dialog_id)
        return stored.status if stored is not None else "ended"

    async def events_after(self, dialog_id: str, after: int, limit: int = MAX_ANSWER_EVENTS) -> list[bytes]:
        """Give the committed events above `after`, in order."""
        return await self._parts.delivery.events_after(dialog_id, after, limit)

    async def close(self) -> None:
        """Take no more letters and finish the running turns."""
        await self.sessions.close()

    async def _events_of(self, dialog_id: str, answered: Answered) -> list[bytes]:
        if answered.events is not None:
            return list(answered.events)
        return await self.events_after(dialog_id, answered.first - 1, answered.last - answered.first + 1)

    async def _whole_answer(self, dialog_id: str, answered: Answered, wait_s: float) -> Received:
        events = await self._events_of(dialog_id, answered)
        if wire.status_after(events) is not None or answered.status == "handed_over":
            return Received(events, answered.status)
        still = answered.status == "working" and not _far(answered.resumes_at, self._parts.now(), wait_s)
        more = await self._parts.delivery.collect(dialog_id, answered.last, wait_s if still else 0)
        return Received(events + more, wire.status_after(more) or answered.status)


def prefilled(plan: Plan, variables: Mapping[str, Value]) -> dict[str, Value]:
    """Check and convert the variables a customer's page sets: only those marked `prefill`.

    Raises:
        BadInput: one is unknown, not marked, or does not fit its type (`variable_not_allowed`, `wrong_value`).
    """
    kept: dict[str, Value] = {}
    for name, value in variables.items():
        if name not in plan.prefill:
            raise BadInput(
                "variable_not_allowed",
                uk=f"Змінну «{name[:60]}» не можна задати ззовні.",
                en=f"The variable “{name[:60]}” can't be set from outside.",
                extra={"variable": name[:60]},
            )
        try:
            kept[name] = keep(value, plan.kinds.get(name, "text"))
        except WrongValue as error:
            raise BadInput(
                "wrong_value",
                uk=f"Значення змінної «{name[:60]}» не підходить.",
                en=f"The value of the variable “{name[:60]}” does not fit.",
                extra={"variable": name[:60]},
            ) from error
    return kept


def _far(resumes_at: datetime | None, now: datetime, wait_s: float) -> bool:
    return resumes_at is not None and (resumes_at - now).total_seconds() > wait_s


def _no_token() -> NotSignedIn:
    return NotSignedIn(
        "no_dialog_token",
        uk="Немає чинного ключа цієї розмови.",
        en="There is no valid token for this dialog.",
    )
