"""A bot out of a file that Rozmova saved before."""

from __future__ import annotations

import json
from typing import Any, Final

from nicegui import events, ui

from builder_ui.look.buttons import Button
from builder_ui.look.doing import guarded, toast
from builder_ui.look.texts import _, current_language
from builder_ui.server.bots import NewBot, create_bot, delete_bot
from builder_ui.server.drafts import get_draft, replace
from builder_ui.server.here import account
from builder_ui.server.problem import ServerProblem

FORMAT: Final = "rozmova/scenario@"
MOST_BYTES: Final = 2_000_000


def choose_file_button(words: str) -> None:
    """Put the button that asks for a file and makes a bot of it."""
    upload = ui.upload(
        on_upload=_uploaded,
        on_rejected=lambda: toast(_("The file is larger than 2 MB, or no JSON."), "danger"),
        max_file_size=MOST_BYTES,
        auto_upload=True,
    ).props("accept=.json")
    made = Button(words, icon_name="upload")
    made.on("click", js_handler=f"() => getElement({upload.id}).$refs.qRef.pickFiles()")


async def _uploaded(event: events.UploadEventArguments) -> None:
    content = await event.file.read()
    await guarded(lambda: bring(content))()


async def bring(content: bytes) -> None:
    """Make a bot of a saved file and open it; a file that will not do leaves nothing behind.

    Raises:
        ServerProblem: the server would not take it; what is wrong is in its sentence.
    """
    document = read_document(content)
    if document is None:
        toast(_("This is no file of a Rozmova scenario. Nothing was changed."), "danger")
        return
    language = str(document.get("default_language") or current_language())
    languages = [str(code) for code in document.get("languages") or [language]]
    bot = await create_bot(account(), NewBot(str(document.get("name") or _("Bot"))[:120], language, languages))
    try:
        draft = await get_draft(account(), bot.main_scenario)
        await replace(account(), bot.main_scenario, draft.etag, document)
    except ServerProblem:
        await delete_bot(account(), bot.id)
        raise
    ui.navigate.to(f"/bots/{bot.id}")


def read_document(content: bytes) -> dict[str, Any] | None:
    """Read a file as a scenario document; None when it is something else."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not str(found.get("format", "")).startswith(FORMAT):
        return None
    return found
