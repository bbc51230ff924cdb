"""What can go wrong on the way to a foreign address, each with a stable code.

OutsideFailed
├── BadAddress bad_url           not an http(s) address, or a header or method that may not be sent
├── AddressRefused address_refused  the address, one of its numbers, or the port is not for authors
├── UnknownHost unknown_host     the name has no address
├── ConnectFailed connect_failed nobody answers there, TLS fails, or the connection broke
├── TookTooLong timeout          the whole exchange did not end in time
├── AnswerTooLarge too_large     more than the allowed bytes, after unpacking
├── BadAnswer bad_answer         not HTTP, too many redirects, packed wrongly
└── Paused paused, crowded       the breaker is open (`retry_after_s`), or too many calls wait for the same place
"""

from __future__ import annotations

from runtime.errors import OutsideFailed


class BadAddress(OutsideFailed):
    """The request cannot be sent at all; `reason` is a technical word or two."""

    code = "bad_url"

    def __init__(self, reason: str) -> None:
        super().__init__(
            uk="Адресу або запит записано неправильно.",
            en="The address or the request is not written correctly.",
            extra={"reason": reason},
        )


class AddressRefused(OutsideFailed):
    """The place may not be reached from here."""

    code = "address_refused"

    def __init__(self, reason: str) -> None:
        super().__init__(
            uk="До цієї адреси не можна звертатися: вона у внутрішній мережі або зарезервована.",
            en="This address may not be reached: it is internal or reserved.",
            extra={"reason": reason},
        )


class UnknownHost(OutsideFailed):
    """The name has no address."""

    code = "unknown_host"

    def __init__(self) -> None:
        super().__init__(uk="Такого сервера не знайдено.", en="There is no such server.")


class ConnectFailed(OutsideFailed):
    """The connection could not be made or broke; `sent` tells whether the other side may have read of the request."""

    code = "connect_failed"

    def __init__(self, reason: str = "", *, sent: bool = True) -> None:
        self.sent = sent
        super().__init__(
            uk="Не вдалося з'єднатися із сервером.",
            en="The connection to the server failed.",
            extra={"reason": reason},
        )


class TookTooLong(OutsideFailed):
    """The time ran out."""

    code = "timeout"

    def __init__(self, timeout_s: float) -> None:
        super().__init__(
            uk="Сервер не відповів вчасно.",
            en="The server did not answer in time.",
            extra={"timeout_s": timeout_s},
        )


class AnswerTooLarge(OutsideFailed):
    """The answer does not fit."""

    code = "too_large"

    def __init__(self, max_bytes: int) -> None:
        super().__init__(
            uk="Відповідь сервера завелика.", en="The server's answer is too large.", extra={"max_bytes": max_bytes}
        )


class BadAnswer(OutsideFailed):
    """What came back is not an HTTP answer that can be used; `silent` when the connection closed without a byte."""

    code = "bad_answer"

    def __init__(self, reason: str, *, silent: bool = False) -> None:
        self.silent = silent
        super().__init__(
            uk="Сервер відповів не за правилами.", en="The server's answer makes no sense.", extra={"reason": reason}
        )


class Paused(OutsideFailed):
    """The call was not made: the place has failed too often of late, or too many calls wait for it."""

    code = "paused"

    def __init__(self, retry_after_s: float) -> None:
        super().__init__(
            uk="Сервер нещодавно не відповідав, тому запити до нього призупинено.",
            en="The server has not answered lately, so calls to it are paused.",
            retry_after_s=retry_after_s,
        )


class Crowded(OutsideFailed):
    """The call was not made: too many others to the same place are under way."""

    code = "crowded"

    def __init__(self) -> None:
        super().__init__(uk="Забагато запитів до цього сервера водночас.", en="Too many calls to this server at once.")
