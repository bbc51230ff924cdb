"""Customers' files: an allow-list of types, a cap, random names; given back as attachments that no page can run."""

from __future__ import annotations

import secrets
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import quote

import msgspec
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import Response

from runtime.chat.sessions import Session
from runtime.dialog.messages import File
from runtime.errors import BadInput, NotFound, TooLarge, TooMany
from storage.blobs import Blobs, TooManyBytes
from storage.engine import Database
from storage.engine import NotFound as NotStored
from storage.repositories.files import Files, StoredFile

MAX_FILES_A_DIALOG = 50
MAX_NAME = 120
CHUNK_BYTES = 64_000
TYPES = {
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "audio/mpeg": ("mp3",),
    "audio/ogg": ("ogg", "oga", "opus"),
    "audio/wav": ("wav",),
    "audio/webm": ("webm", "weba"),
    "audio/mp4": ("m4a", "mp4"),
    "video/mp4": ("mp4",),
    "video/webm": ("webm",),
    "application/pdf": ("pdf",),
    "text/plain": ("txt", "log"),
    "text/csv": ("csv",),
    "application/zip": ("zip",),
    "application/msword": ("doc",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("docx",),
    "application/vnd.ms-excel": ("xls",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ("pptx",),
    "application/vnd.oasis.opendocument.text": ("odt",),
}
"""What may be uploaded: media types with the endings a file of each may have. Never HTML, SVG or scripts."""


class Uploaded(msgspec.Struct, frozen=True):
    """An uploaded file, as its sender gets it."""

    file_id: str
    name: str
    size_bytes: int
    media_type: str


class Uploads:
    """Takes and gives files of dialogs."""

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        max_bytes: int,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._max_bytes = max_bytes
        self._now = now

    async def take(self, session: Session, request: Request) -> Uploaded:
        """Keep the `file` of a multipart form.

        Raises:
            BadInput: there is none, or its type is not allowed.
            TooLarge: it is over the limit.
            TooMany: the dialog has too many files.
        """
        files = Files(self._database, session.org_id)
        if len(await files.of_dialog(session.dialog_id)) >= MAX_FILES_A_DIALOG:
            raise TooMany("too_many_files", uk="Забагато файлів у розмові.", en="Too many files in this dialog.")
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            raise BadInput("no_file", uk="Потрібна форма з полем file.", en="A form with the field “file” is needed.")
        try:
            async with request.form(max_files=1, max_fields=4, max_part_size=10_000) as form:
                upload = form.get("file")
                if not isinstance(upload, UploadFile):
                    raise BadInput("no_file", uk="Немає поля file.", en="The field “file” is missing.")
                return await self._keep(files, session, upload)
        except MultiPartException as error:
            raise BadInput("bad_form", uk="Форму не вдалося прочитати.", en="The form can't be read.") from error

    async def file(self, session: Session, file_id: str) -> File:
        """Give the file of this dialog that a message names.

        Raises:
            BadInput: this dialog has no such file.
        """
        try:
            kept = await Files(self._database, session.org_id).get(file_id)
        except NotStored:
            kept = None
        if kept is None or kept.dialog_id != session.dialog_id:
            raise BadInput("no_file", uk="Такого файлу в розмові немає.", en="This dialog has no such file.")
        return File(kept.name, file_id=kept.id, size_bytes=kept.size_bytes, media_type=kept.media_type)

    async def give(self, org_id: str, dialog_id: str, file_id: str) -> Response:
        """Answer with a file of a dialog, as an attachment.

        Raises:
            NotFound: the dialog has no such file.
        """
        try:
            kept = await Files(self._database, org_id).get(file_id)
            if kept.dialog_id != dialog_id:
                raise NotStored("another dialog's")
            data = await self._blobs.get(org_id, file_id)
        except NotStored as error:
            raise NotFound("no_file", uk="Такого файлу немає.", en="There is no such file.") from error
        return attachment(data, kept.name, kept.media_type)

    async def _keep(self, files: Files, session: Session, upload: UploadFile) -> Uploaded:
        name = clean_name(upload.filename or "")
        media_type = (upload.content_type or "").split(";")[0].strip().lower()
        ending = PurePosixPath(name).suffix.lstrip(".").lower()
        if ending not in TYPES.get(media_type, ()):
            raise BadInput(
                "file_type_not_allowed",
                uk="Файли цього типу не приймаються.",
                en="Files of this type are not accepted.",
                extra={"media_type": media_type[:100]},
            )
        file_id = secrets.token_urlsafe(16)
        try:
            size = await self._blobs.put(session.org_id, file_id, _chunks(upload))
        except TooManyBytes as error:
            raise TooLarge(
                uk=f"Файл завеликий: найбільше {self._max_bytes / 1_000_000:.0f} МБ.",
                en=f"The file is too large: {self._max_bytes / 1_000_000:.0f} MB at most.",
                extra={"limit_bytes": self._max_bytes},
            ) from error
        await files.add(StoredFile(file_id, session.org_id, session.dialog_id, name, media_type, size, self._now()))
        return Uploaded(file_id, name, size, media_type)


async def _chunks(upload: UploadFile) -> AsyncGenerator[bytes]:
    while chunk := await upload.read(CHUNK_BYTES):
        yield chunk


def attachment(data: bytes, name: str, media_type: str) -> Response:
    """Answer with a file so that no browser shows or runs it."""
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cache-control": "private, no-store",
    }
    return Response(data, headers=headers, media_type=media_type if media_type in TYPES else "application/octet-stream")


def clean_name(name: str) -> str:
    """Give the last part of a file's name without control characters; it is only shown, never used as a path."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(letter for letter in last if letter.isprintable()).strip(". ")
    return shown[-MAX_NAME:] or "file"
