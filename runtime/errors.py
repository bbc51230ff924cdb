"""The tree of errors that people and programs outside may see.

    RozmovaError
    ├── BadInput 422            what was sent is wrong, with its place
    │   ├── BadDocument 422     a scenario document is broken, with a JSON path
    │   ├── TooLarge 413        over a size limit
    │   └── TooSlow 408         it did not come in time
    ├── NotAllowed 403          the role or the origin may not do this
    ├── NotSignedIn 401         no token, an unknown one, or one that ended
    ├── NotFound 404            it is not there, or belongs to another organisation
    ├── Conflict 409            it has moved since it was read
    │   └── Moved 412           the ETag in If-Match is not the present one
    ├── TooMany 429             a rate or a quota is used up (`retry_after_s`)
    ├── Unavailable 503         the database or Redis does not answer; try again
    ├── OutsideFailed 502       a foreign service failed
    │   ├── ProviderBusy        it asks to wait (`retry_after_s`)
    │   ├── ProviderRefused     it will not, ever (wrong key, refused content)
    │   └── ProviderTimeout     it did not answer in time
    └── SettingsWrong 500       the settings of this process are wrong

Each error has a stable `code`, an HTTP `status` and a human sentence in both languages.
A 500 without a code of ours is a bug.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LANGUAGES: Final = ("uk", "en")
LONGEST_RETRY_AFTER_S: Final = 60.0


class RozmovaError(Exception):
    """An expected failure: `code` is stable, `uk` and `en` are sentences for people.

    `extra` goes into the problem document.
    """

    status: int = 500
    code: str = "internal"

    def __init__(
        self,
        code: str | None = None,
        *,
        uk: str = "",
        en: str = "",
        extra: Mapping[str, object] | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        self.code = code or type(self).code
        self.uk = uk or en
        self.en = en or uk or self.code
        self.extra = dict(extra or {})
        self.retry_after_s = retry_after_s
        super().__init__(f"{self.code}: {self.en}")

    def sentence(self, lang: str) -> str:
        """Give the sentence in `lang` ("uk" or "en")."""
        return self.uk if lang == "uk" else self.en


class BadInput(RozmovaError):
    status = 422
    code = "bad_input"


class BadDocument(BadInput):
    code = "bad_document"


class TooLarge(BadInput):
    status = 413
    code = "too_large"


class TooSlow(BadInput):
    status = 408
    code = "too_slow"


class NotSignedIn(RozmovaError):
    status = 401
    code = "not_signed_in"


class NotAllowed(RozmovaError):
    status = 403
    code = "not_allowed"


class NotFound(RozmovaError):
    status = 404
    code = "not_found"


class Conflict(RozmovaError):
    status = 409
    code = "conflict"


class Moved(Conflict):
    status = 412
    code = "moved"


class TooMany(RozmovaError):
    status = 429
    code = "too_many"


class Unavailable(RozmovaError):
    status = 503
    code = "unavailable"


class OutsideFailed(RozmovaError):
    status = 502
    code = "outside_failed"


class ProviderBusy(OutsideFailed):
    code = "provider_busy"


class ProviderRefused(OutsideFailed):
    code = "provider_refused"


class ProviderTimeout(OutsideFailed):
    code = "provider_timeout"


class SettingsWrong(RozmovaError):
    code = "settings_wrong"


def retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """Read how long a foreign server asks to be left alone: `Retry-After` in seconds or as an HTTP date (RFC 9110).

    At most a minute, and nothing when it is missing or makes no sense. Header names are lower case. A date is counted
    from the server's own `Date`, which is right even when one of the two clocks is not.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return min(float(text), LONGEST_RETRY_AFTER_S)
    until = _http_date(text)
    if until is None:
        return None
    left_s = (until - (_http_date(headers.get("date", "")) or now)).total_seconds()
    return min(max(left_s, 0.0), LONGEST_RETRY_AFTER_S)


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    except (TypeError, ValueError, OverflowError):
        return None
