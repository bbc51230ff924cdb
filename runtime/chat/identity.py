"""Who a customer is, when the shop's own server says so: tokens signed with a secret that only it and the bot know.

A page hands the chat a JSON Web Token (RFC 7519), HS256, `sub` the customer's id in the shop, `aud` the bot's id, `exp`
at most 24 hours ahead. It is looked at once, when a dialog begins; that dialog then belongs to the organisation's
contact of that `sub`, and nobody else's token ever opens it: the dialog's own token is made from the bot's secret and
is told again only to the same `sub`.
"""

from __future__ import annotations

import base64
import hmac
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final, cast

import jwt

from runtime.errors import BadInput

ALGORITHM: Final = "HS256"
LONGEST_LIFE_S: Final = 24 * 3600
LEEWAY_S: Final = 60
"""How far the clocks of two servers may be apart."""
CLAIMS: Final[Mapping[str, int]] = {"name": 200, "email": 254, "phone": 32, "lang": 35}
"""What is taken of a token beside `sub`, with the longest text of each; everything else is left where it is."""
MAX_SUB: Final = 200


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as the shop's server names them; `facts` holds the claims of `CLAIMS` that were given."""

    sub: str
    facts: Mapping[str, str] = field(default_factory=dict[str, str])


def read_identity(token: str, secret: str, bot_id: str) -> Person:
    """Check a token and read who it names.

    Raises:
        BadInput: `identity_invalid`, `identity_expired`, `identity_too_early`, `identity_too_long`,
            `identity_claim_missing`, `identity_claim_wrong`, `identity_other_bot`.
    """
    claims = _verified(token, secret, bot_id)
    if float(claims["exp"]) > time.time() + LONGEST_LIFE_S + LEEWAY_S:
        raise BadInput(
            "identity_too_long",
            uk="Токен особи діє довше ніж 24 години: зменште exp.",
            en="The identity token lives longer than 24 hours: make exp smaller.",
        )
    sub = _text(claims, "sub", MAX_SUB)
    if not sub:
        raise _missing("sub")
    return Person(sub, {name: text for name, longest in CLAIMS.items() if (text := _text(claims, name, longest))})


def dialog_token(secret: str, dialog_id: str) -> str:
    """Make the token of an identified dialog: the same again for the same secret, and told to nobody else's `sub`."""
    made = hmac.new(secret.encode(), b"rozmova dialog\0" + dialog_id.encode(), sha256).digest()
    return base64.urlsafe_b64encode(made).rstrip(b"=").decode()


def _verified(token: str, secret: str, bot_id: str) -> Mapping[str, Any]:
    options: Any = {"require": ["sub", "exp", "aud"], "strict_aud": True}
    try:
        return jwt.decode(token, secret, algorithms=[ALGORITHM], audience=bot_id, leeway=LEEWAY_S, options=options)
    except jwt.ExpiredSignatureError as error:
        raise BadInput(
            "identity_expired",
            uk="Токен особи вже не діє. Сторінка має попросити новий.",
            en="The identity token has expired. The page has to ask for a new one.",
        ) from error
    except jwt.ImmatureSignatureError as error:
        raise BadInput(
            "identity_too_early",
            uk="Токен особи ще не діє: перевірте годинник сервера, що його підписав.",
            en="The identity token is not valid yet: check the clock of the server that signed it.",
        ) from error
    except jwt.MissingRequiredClaimError as error:
        raise _missing(error.claim) from error
    except jwt.InvalidAudienceError as error:
        raise BadInput(
            "identity_other_bot",
            uk="Токен особи виписано для іншого бота: aud має бути ідентифікатором цього.",
            en="The identity token is for another bot: aud must be the id of this one.",
        ) from error
    except (jwt.PyJWTError, ValueError, OverflowError, RecursionError) as error:
        # What the library says of a forged token stays here: the page's owner sees in the guide what to look at.
        raise BadInput(
            "identity_invalid",
            uk="Токен особи не підходить: він не HS256, змінений або підписаний не секретом цього бота.",
            en="The identity token does not fit: not HS256, changed, or not signed with the secret of this bot.",
        ) from error


def _text(claims: Mapping[str, Any], name: str, longest: int) -> str:
    value = claims.get(name)
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > longest:
        raise BadInput(
            "identity_claim_wrong",
            uk=f"Поле {name} токена особи має бути текстом до {longest} символів.",
            en=f"The claim {name} of the identity token must be a text of at most {longest} characters.",
            extra={"claim": name},
        )
    return cast(str, value).strip()


def _missing(claim: str) -> BadInput:
    return BadInput(
        "identity_claim_missing",
        uk=f"У токені особи бракує поля {claim}.",
        en=f"The identity token lacks the claim {claim}.",
        extra={"claim": claim},
    )
