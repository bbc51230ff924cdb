"""Bytes of files, in a folder or an S3-compatible store, by opaque ids under their organisation.

A client's file name is never part of a path: ids are letters, digits, `-` and `_` only.
"""

from __future__ import annotations

import asyncio
import errno
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from storage.engine import NoSpace, NotFound, StorageError, Unavailable

TIMEOUT_S: Final = 30
_NO_SPACE: Final = tuple(f"(os error {number})" for number in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT))
SAFE_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,128}")


class TooManyBytes(StorageError):
    """The file is over the cap; nothing of it was stored."""

    code = "file_too_large"


class Blobs:
    """The files of all organisations; `location` is a folder, or the URL of a bucket with its prefix."""

    def __init__(self, location: Path | str, max_bytes: int) -> None:
        self._store = _open(location)
        self._max_bytes = max_bytes

    async def put(self, org_id: str, blob_id: str, data: bytes | AsyncIterator[bytes]) -> int:
        """Store a file whole or not at all, and tell its size. Raises TooManyBytes, and Unavailable."""
        path = _path(org_id, blob_id)
        content = data if isinstance(data, bytes) else await self._collect(data)
        if len(content) > self._max_bytes:
            raise TooManyBytes(f"a file has at most {self._max_bytes} bytes")
        try:
            async with asyncio.timeout(TIMEOUT_S):
                await obstore.put_async(self._store, path, content)
        except (BaseError, OSError, TimeoutError) as error:
            if any(words in str(error) for words in _NO_SPACE):
                raise NoSpace("the disk of the files is full") from error
            raise Unavailable("the file cannot be stored now") from error
        return len(content)

    async def get(self, org_id: str, blob_id: str) -> bytes:
        """Read a file. Raises NotFound, and Unavailable."""
        try:
            async with asyncio.timeout(TIMEOUT_S):
                answer = await obstore.get_async(self._store, _path(org_id, blob_id))
                return bytes(await answer.bytes_async())
        except FileNotFoundError as error:
            raise NotFound("there is no such file", "file_not_found") from error
        except (BaseError, OSError, TimeoutError) as error:
            raise Unavailable("the file cannot be read now") from error

    async def delete(self, org_id: str, blob_id: str) -> None:
        """Delete a file; one that is not there is deleted already. Raises Unavailable."""
        try:
            async with asyncio.timeout(TIMEOUT_S):
                await obstore.delete_async(self._store, _path(org_id, blob_id))
        except FileNotFoundError:
            return
        except (BaseError, OSError, TimeoutError) as error:
            raise Unavailable("the file cannot be deleted now") from error

    async def _collect(self, chunks: AsyncIterator[bytes]) -> bytes:
        content = bytearray()
        async for chunk in chunks:
            content += chunk
            if len(content) > self._max_bytes:
                raise TooManyBytes(f"a file has at most {self._max_bytes} bytes")
        return bytes(content)


def _open(location: Path | str) -> ObjectStore:
    if isinstance(location, str) and "://" in location:
        return from_url(location)
    folder = Path(location)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return LocalStore(folder)


def _path(org_id: str, blob_id: str) -> str:
    if not SAFE_ID.fullmatch(org_id) or not SAFE_ID.fullmatch(blob_id):
        raise NotFound("there is no such file", "file_not_found")
    # Two letters of the id keep any one folder small.
    return f"{org_id}/{blob_id[:2]}/{blob_id}"
