"""Builder sessions: a random id in the browser's cookie, the person's token kept here and never sent to the browser."""

from __future__ import annotations

import hashlib
import logging
import os
import secrets
from collections import OrderedDict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from builder_ui.server.shapes import Session

COOKIE: Final = "rozmova_session"
MOST_SESSIONS: Final = 10_000
_PURPOSE: Final = b"rozmova builder sessions 1"
_NONCE_BYTES: Final = 12
logger = logging.getLogger(__name__)


class BuilderSession(msgspec.Struct, frozen=True):
    """A signed-in person on one browser."""

    token: str
    expires_at: datetime
    name: str
    role: str
    organisation: str


class BuilderSessions:
    """The sessions of this process, at most ten thousand; the one unused for longest gives way.

    With a `file` they outlive the process: it is sealed by AES-GCM under a key made of `secret`, and holds hashes of
    ids, never the ids. A file that does not open (another secret, damage) is left out, and people sign in again.
    """

    def __init__(self, file: Path | None = None, secret: str = "") -> None:
        self._file = file
        self._key = hashlib.sha256(_PURPOSE + secret.encode()).digest()
        self._sessions: OrderedDict[str, BuilderSession] = OrderedDict(self._read())

    def open(self, session: Session) -> str:
        """Keep a session; give the id for the cookie."""
        session_id = secrets.token_urlsafe(32)
        self._sessions[_hash(session_id)] = BuilderSession(
            session.token, session.expires_at, session.person.name, session.person.role, session.org.name
        )
        while len(self._sessions) > MOST_SESSIONS:
            self._sessions.popitem(last=False)
        self._write()
        return session_id

    def find(self, session_id: str, now: datetime | None = None) -> BuilderSession | None:
        """Find a session that has not ended."""
        key = _hash(session_id)
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
        key = _hash(session_id)
        if found := self._sessions.get(key):
            self._sessions[key] = msgspec.structs.replace(found, name=name)
            self._write()

    def close(self, session_id: str) -> BuilderSession | None:
        """Forget a session; give what it was."""
        closed = self._sessions.pop(_hash(session_id), None)
        if closed is not None:
            self._write()
        return closed

    def _read(self) -> dict[str, BuilderSession]:
        if self._file is None or not self._file.exists():
            return {}
        sealed = self._file.read_bytes()
        try:
            opened = AESGCM(self._key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)
            return msgspec.json.decode(opened, type=dict[str, BuilderSession])
        except (InvalidTag, ValueError, msgspec.DecodeError):
            logger.warning("The kept sessions do not open, so people sign in again: %s", self._file)
            return {}

    def _write(self) -> None:
        if self._file is None:
            return
        nonce = os.urandom(_NONCE_BYTES)
        sealed = nonce + AESGCM(self._key).encrypt(nonce, msgspec.json.encode(self._sessions), _PURPOSE)
        fresh = self._file.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
            target.write(sealed)
        fresh.replace(self._file)


def _hash(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()
