"""Which addresses a bot may link to."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
MAX_LINK_CHARS: Final = 2_048
_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?|[0-9a-f:.]+", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]")


def safe_link(href: str) -> str | None:
    """Give the address without spaces and unseen characters, or None when it may not be linked to.

    Allowed are http and https with a host and without a name before `@`, mailto and tel. Relative addresses and
    every other scheme are not.
    """
    if len(href) > MAX_LINK_CHARS:
        return None
    address = _UNSEEN.sub("", href)
    if "\\" in address:
        return None
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in SCHEMES:
        return None
    if parts.scheme in ("http", "https"):
        return address if _HOST.fullmatch(parts.hostname or "") and "@" not in parts.netloc else None
    return address if parts.path and not parts.netloc else None
