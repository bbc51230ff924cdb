"""Builder sessions: a random id in the browser's cookie, the person's token kept here and never sent to the browser."""

from __future__ import annotations

import hashlib
import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from builder_ui.server.shapes import Session

COOKIE: Final = "rozmova_session"
MOST_SESSIONS: Final = 10_000


@dataclass(frozen=True, slots=True)
class BuilderSession:
    """A signed-in person on one browser."""

    token: str
    expires_at: datetime
    name: str
    role: str
    organisation: str


class BuilderSessions:
    """The sessions of this process, at most ten thousand; the one unused for longest gives way."""

    def __init__(self) -> None:
        self._sessions: OrderedDict[str, BuilderSession] = OrderedDict()

    def open(self, session: Session) -> str:
        """Keep a session; give the id for the cookie."""
        session_id = secrets.token_urlsafe(32)
        self._sessions[_key(session_id)] = BuilderSession(
            session.token, session.expires_at, session.person.name, session.person.role, session.org.name
        )
        while len(self._sessions) > MOST_SESSIONS:
            self._sessions.popitem(last=False)
        return session_id

    def find(self, session_id: str, now: datetime | None = None) -> BuilderSession | None:
        """Find a session that has not ended."""
        key = _key(session_id)
        found = self._sessions.get(key)
        if found is None:
            return None
        if found.expires_at <= (now or datetime.now(UTC)):
            del self._sessions[key]
            return None
        self._sessions.move_to_end(key)
        return found

    def rename(self, session_id: str, name: str) -> None:
        """Show another name from now on."""
        key = _key(session_id)
        if found := self._sessions.get(key):
            self._sessions[key] = BuilderSession(found.token, found.expires_at, name, found.role, found.organisation)

    def close(self, session_id: str) -> BuilderSession | None:
        """Forget a session; give what it was."""
        return self._sessions.pop(_key(session_id), None)


def _key(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()
