"""What is known of uploaded files; the bytes are in the blobs, under the same id."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from storage.engine import Database
from storage.repositories.rows import columns, found
from storage.tables.files import files


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file; `name` is the client's word for it and never part of a path."""

    id: str
    org_id: str
    dialog_id: str | None
    name: str
    media_type: str
    size_bytes: int
    created_at: datetime


_SELECT = select(*columns(StoredFile, files))


class Files:
    """The files of one organisation."""

    def __init__(self, database: Database, org_id: str) -> None:
        self._database = database
        self._org_id = org_id

    async def add(self, file: StoredFile) -> StoredFile:
        """Note a file whose bytes are stored; it belongs to this organisation. Raises Conflict when its id is taken."""
        row = {"id": file.id, "org_id": self._org_id, "dialog_id": file.dialog_id, "name": file.name}
        row |= {"media_type": file.media_type, "size_bytes": file.size_bytes, "created_at": file.created_at}
        await self._database.run(insert(files).values(**row))
        return file

    async def get(self, file_id: str) -> StoredFile:
        """Read what is known of a file. Raises NotFound."""
        own = _SELECT.where(files.c.id == file_id, files.c.org_id == self._org_id)
        return found(await self._database.fetch_one(StoredFile, own), "file")

    async def of_dialog(self, dialog_id: str) -> list[StoredFile]:
        """List the files of a dialog, the oldest first."""
        own = _SELECT.where(files.c.dialog_id == dialog_id, files.c.org_id == self._org_id)
        return await self._database.fetch_all(StoredFile, own.order_by(files.c.created_at, files.c.id))

    async def delete(self, file_id: str) -> None:
        """Forget a file. Raises NotFound."""
        own = (files.c.id == file_id, files.c.org_id == self._org_id)
        found((await self._database.run(delete(files).where(*own))) or None, "file")
