"""Who a customer is: tokens signed by a shop's server, over the chat API and the API of authors."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import jwt
import pytest
from fastapi import FastAPI

from runtime.chat.customers import IdentitySecrets
from runtime.chat.endpoints import chat_routes
from runtime.chat.identity import dialog_token, read_identity
from runtime.errors import BadInput
from runtime.gateway import problems
from storage.migrations.upgrade import migrate
from storage.repositories.bots import Bots, NewBot
from storage.repositories.contacts import Contacts
from storage.repositories.dialogs import Dialogs
from storage.repositories.organisations import Organisation, OrganisationsSweep
from tests.runtime.chat_world import BOT, KEY, ORG, World, words, world
from tests.talking import block, document

SECRET = "rzi_" + "s" * 70


def claims(**more: object) -> dict[str, Any]:
    made = {"sub": "42", "aud": BOT, "iat": int(time.time()), "exp": int(time.time()) + 300, **more}
    return {name: value for name, value in made.items() if value is not ...}


def signed(secret: str = SECRET, algorithm: str = "HS256", **more: object) -> str:
    return jwt.encode(claims(**more), secret, algorithm)


def unsigned(**more: object) -> str:
    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': 'none', 'typ': 'JWT'})}.{part(claims(**more))}."


def changed(token: str) -> str:
    head, _, mark = token.split(".")
    body = base64.urlsafe_b64encode(json.dumps(claims(sub="1")).encode()).rstrip(b"=").decode()
    return f"{head}.{body}.{mark}"


def now() -> int:
    return int(time.time())


BRACKETS = base64.urlsafe_b64encode(b"[" * 2_900).decode() + ".e30.AA"
REFUSED: dict[str, tuple[Callable[[], str], str]] = {
    "no token at all": (lambda: "", "identity_invalid"),
    "words": (lambda: "olena@example.com", "identity_invalid"),
    "unsigned": (lambda: unsigned(), "identity_invalid"),
    "another algorithm": (lambda: signed(SECRET, "HS512"), "identity_invalid"),
    "another secret": (lambda: signed("rzi_" + "x" * 43), "identity_invalid"),
    "changed after it was signed": (lambda: changed(signed()), "identity_invalid"),
    "a header of a thousand brackets": (lambda: BRACKETS, "identity_invalid"),
    "a day that never ends": (lambda: signed(exp=float("inf")), "identity_invalid"),
    "expired": (lambda: signed(exp=now() - 120), "identity_expired"),
    "not yet valid": (lambda: signed(nbf=now() + 600), "identity_too_early"),
    "issued in the future": (lambda: signed(iat=now() + 600), "identity_too_early"),
    "without an end": (lambda: signed(exp=...), "identity_claim_missing"),
    "for two days": (lambda: signed(exp=now() + 48 * 3600), "identity_too_long"),
    "without a customer": (lambda: signed(sub=...), "identity_claim_missing"),
    "of nobody": (lambda: signed(sub=" "), "identity_claim_missing"),
    "without a bot": (lambda: signed(aud=...), "identity_claim_missing"),
    "for another bot": (lambda: signed(aud="b2"), "identity_other_bot"),
    "for several bots": (lambda: signed(aud=[BOT, "b2"]), "identity_other_bot"),
    "a name that is no text": (lambda: signed(name={"$ne": ""}), "identity_claim_wrong"),
    "a name without an end": (lambda: signed(name="я" * 201), "identity_claim_wrong"),
}
"""Tokens are signed when they are tried: the module may have been loaded long before."""


@pytest.mark.parametrize("kind", REFUSED)
def test_a_token_that_does_not_fit_is_refused_with_its_code(kind: str) -> None:
    sign, code = REFUSED[kind]
    with pytest.raises(BadInput) as refused:
        read_identity(sign(), SECRET, BOT)
    assert refused.value.code == code
    assert refused.value.uk != refused.value.en


def test_only_the_claims_that_are_named_are_taken() -> None:
    person = read_identity(
        signed(name=" Олена ", email="o@example.com", role="admin", contact={"id": "1"}), SECRET, BOT
    )
    assert (person.sub, dict(person.facts)) == ("42", {"name": "Олена", "email": "o@example.com"})


def test_clocks_may_be_a_minute_apart() -> None:
    assert read_identity(signed(iat=now() + 30, nbf=now() + 30), SECRET, BOT).sub == "42"
    assert read_identity(signed(exp=int(time.time()) - 30), SECRET, BOT).sub == "42"


def test_the_token_of_a_dialog_is_told_by_no_other_secret_or_dialog() -> None:
    made = {dialog_token(secret, dialog) for secret in (SECRET, SECRET[::-1]) for dialog in ("d1", "d2")}
    assert len(made) == 4


# --- over the chat API ----------------------------------------------------------------------------------------------


def drawn() -> dict[str, Any]:
    return document(
        {
            "g1": [
                block("b1", "send_text", text="Вітаю, {{ contact.name }} {{ contact.email }} {{ contact.id }}!"),
                block("b2", "ask_text", text="Чого бажаєте?", variable="wish"),
                block("b3", "send_text", text="Буде."),
            ]
        },
        variables={"wish": "text"},
    )


@dataclass
class Shop:
    chat: World
    http: httpx2.AsyncClient
    secret: str

    async def begin(self, status: int = 201, bot: str = BOT, **body: object) -> dict[str, Any]:
        answer = await self.http.post(f"/bots/{bot}/dialogs", json=body, headers={"accept-language": "en"})
        assert answer.status_code == status, answer.text
        return answer.json()

    def token(self, **more: object) -> str:
        return signed(self.secret, **more)

    async def say(self, dialog: dict[str, Any], text: str) -> dict[str, Any]:
        answer = await self.http.post(
            f"/dialogs/{dialog['dialog_id']}/messages",
            json={"client_id": text, "text": text},
            headers={"authorization": f"Bearer {dialog['token']}"},
        )
        assert answer.status_code == 200, answer.text
        return answer.json()


@asynccontextmanager
async def shop(folder: Path) -> AsyncGenerator[Shop]:
    url = f"sqlite:///{folder / 'rozmova.db'}"
    migrate(url)
    async with world(url, drawn()) as chat:
        app = FastAPI()
        problems.install(app)
        app.include_router(chat_routes(chat.chat.doors))
        secret = await IdentitySecrets(chat.database, KEY).make(ORG, BOT, datetime.now(UTC))
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://chat.test/chat/v1") as http:
            yield Shop(chat, http, secret)


def heard(dialog: dict[str, Any]) -> list[str]:
    return words([json.dumps(event).encode() for event in dialog["events"]])


async def test_a_signed_customer_is_greeted_by_name_and_kept_as_a_contact(tmp_path: Path) -> None:
    async with shop(tmp_path) as made:
        begun = await made.begin(identity=made.token(name="Олена", email="o@example.com"))
        assert heard(begun)[0] == "Вітаю, Олена o@example.com 42!"
        assert begun["resumed"] is False
        (contact,) = await Contacts(made.chat.database, ORG).page()
        assert (contact.external_id, contact.name, contact.channel) == ("42", "Олена", "web")
        assert contact.variables == {"name": "Олена", "email": "o@example.com"}
        facts = await Dialogs(made.chat.database, ORG).get(begun["dialog_id"])
        assert facts.contact_id == contact.id


async def test_history_resumes_for_the_same_customer_and_for_nobody_else(tmp_path: Path) -> None:
    async with shop(tmp_path) as made:
        first = await made.begin(identity=made.token(name="Олена"))
        again = await made.begin(200, identity=made.token())
        assert (again["dialog_id"], again["token"], again["resumed"]) == (first["dialog_id"], first["token"], True)
        assert again["events"] == first["events"]
        other = await made.begin(identity=made.token(sub="43", name="Іван"))
        anonymous = await made.begin()
        assert len({first["dialog_id"], other["dialog_id"], anonymous["dialog_id"]}) == 3
        assert heard(anonymous)[0] == "Вітаю,   !"
        assert "Олена" not in str(other) + str(anonymous)


async def test_a_dialog_that_is_over_gives_place_to_a_new_one(tmp_path: Path) -> None:
    async with shop(tmp_path) as made:
        first = await made.begin(identity=made.token())
        assert (await made.say(first, "глечик"))["status"] == "ended"
        second = await made.begin(identity=made.token())
        third = await made.begin(identity=made.token(), fresh=True)
        assert len({first["dialog_id"], second["dialog_id"], third["dialog_id"]}) == 3


async def test_a_new_secret_ends_the_old_tokens_and_leaves_running_dialogs(tmp_path: Path) -> None:
    async with shop(tmp_path) as made:
        old = made.token()
        first = await made.begin(identity=old)
        made.secret = await IdentitySecrets(made.chat.database, KEY).make(ORG, BOT, datetime.now(UTC))
        refused = await made.begin(422, identity=old)
        assert refused["code"] == "identity_invalid"
        assert refused["detail"].startswith("The identity token does not fit")
        assert (await made.begin(identity=made.token()))["dialog_id"] != first["dialog_id"]
        assert heard(await made.say(first, "глечик")) == ["Буде."]


async def test_a_token_of_another_organisations_bot_is_refused(tmp_path: Path) -> None:
    async with shop(tmp_path) as made:
        now = datetime.now(UTC)
        await OrganisationsSweep(made.chat.database).create(Organisation("o2", "Сусіди", now))
        await Bots(made.chat.database, "o2").create(NewBot("b2", "Чужий", "uk", ["uk"], now))
        theirs = await IdentitySecrets(made.chat.database, KEY).make("o2", "b2", now)
        for token in (signed(theirs), signed(theirs, aud="b2")):
            assert (await made.begin(422, identity=token))["code"] == "identity_invalid"
        await IdentitySecrets(made.chat.database, KEY).drop(ORG, BOT)
        assert (await made.begin(422, identity=made.token()))["code"] == "identity_not_set_up"
        assert await Contacts(made.chat.database, ORG).page() == []
