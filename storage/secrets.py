"""Sealing of secrets: AES-256-GCM, bound to the organisation, table and row they stand in.

A sealed value is one byte of format, eight bytes of key id, twelve of nonce, then the ciphertext with its tag. A value
that is copied to another row, table or organisation does not open there.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

FORMAT: Final = b"\x01"
KEY_BYTES: Final = 32
KEY_ID_BYTES: Final = 8
NONCE_BYTES: Final = 12
HEADER_BYTES: Final = len(FORMAT) + KEY_ID_BYTES + NONCE_BYTES


class SecretError(Exception):
    """A secret cannot be sealed or opened; `code` is stable."""

    def __init__(self, sentence: str, code: str = "secret") -> None:
        self.code = code
        super().__init__(sentence)


class WrongKey(SecretError):
    """The value was sealed with a key that is not in the key file."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, "wrong_key")


class Vault:
    """Seals with the first of its keys and opens with any, so that keys can be changed one by one."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise SecretError(f"a key has {KEY_BYTES} bytes", "bad_key")
        self._keys = {_key_id(key): AESGCM(key) for key in keys}
        self._first = _key_id(keys[0])

    @staticmethod
    def open(key_file: Path, *, create: bool = False) -> Vault:
        """Read a key file: one base64 key a line, the first one seals; with `create` make one when there is none.

        Raises SecretError.
        """
        if create and not key_file.exists():
            _create(key_file)
        try:
            lines = key_file.read_text("ascii").split()
            keys = [base64.b64decode(line, validate=True) for line in lines]
        except OSError as error:
            raise SecretError(f"the key file cannot be read: {error.strerror}", "no_key") from error
        except ValueError as error:
            raise SecretError("the key file holds something that is not a key", "bad_key") from error
        return Vault(keys)

    def seal(self, value: bytes, *, org_id: str, table: str, row: str) -> bytes:
        """Encrypt a value for its place."""
        header = FORMAT + self._first + secrets.token_bytes(NONCE_BYTES)
        sealed = self._keys[self._first].encrypt(header[-NONCE_BYTES:], value, _place(header, org_id, table, row))
        return header + sealed

    def unseal(self, sealed: bytes, *, org_id: str, table: str, row: str) -> bytes:
        """Decrypt a value that was sealed for this place. Raises WrongKey, and SecretError when it was tampered
        with."""
        header = sealed[:HEADER_BYTES]
        if len(header) < HEADER_BYTES or header[:1] != FORMAT:
            raise SecretError("this is not a sealed value", "not_sealed")
        key = self._keys.get(header[1 : 1 + KEY_ID_BYTES])
        if key is None:
            raise WrongKey("this secret was sealed with another key: put back the key file it belongs to")
        try:
            return key.decrypt(header[-NONCE_BYTES:], sealed[HEADER_BYTES:], _place(header, org_id, table, row))
        except InvalidTag as error:
            raise SecretError("this secret was changed, or belongs to another place", "tampered") from error


def new_key_line() -> str:
    """Make a line for a key file."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode() + "\n"


def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(b"rozmova key id" + key).digest()[:KEY_ID_BYTES]


def _place(header: bytes, org_id: str, table: str, row: str) -> bytes:
    # Lengths first, so that no two places give the same bytes.
    parts = [part.encode() for part in (org_id, table, row)]
    return header + b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def _create(key_file: Path) -> None:
    key_file.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(new_key_line())
        file.flush()
        os.fsync(file.fileno())
