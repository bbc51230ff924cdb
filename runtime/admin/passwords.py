"""Passwords: argon2id hashes, and the rules a new one must meet."""

from __future__ import annotations

import asyncio
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from runtime.errors import BadInput

MIN_LENGTH: Final = 10
MAX_LENGTH: Final = 256
_hasher: Final = PasswordHasher(time_cost=3, memory_cost=19_456, parallelism=1)
_ABSENT: Final = _hasher.hash("a password that nobody has")


async def hash_password(password: str) -> str:
    """Hash a new password.

    Raises:
        BadInput: it is shorter than ten characters or longer than 256.
    """
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise BadInput(
            "weak_password",
            uk=f"Пароль має містити від {MIN_LENGTH} до {MAX_LENGTH} символів.",
            en=f"A password has {MIN_LENGTH} to {MAX_LENGTH} characters.",
        )
    return await asyncio.to_thread(_hasher.hash, password)


async def password_fits(password: str, password_hash: str | None) -> bool:
    """Tell whether the password is the hashed one; takes the same time when there is no hash."""
    try:
        return await asyncio.to_thread(_hasher.verify, password_hash or _ABSENT, password[:MAX_LENGTH]) and bool(
            password_hash
        )
    except (VerificationError, InvalidHashError):
        return False
