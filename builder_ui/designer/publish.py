"""Publishing: a message for the release, the errors that stand in its way, and what to do after it is live."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from nicegui import ui

from builder_ui.designer.desk import Desk
from builder_ui.designer.inspector import severity_icon
from builder_ui.designer.problem_list import counted
from builder_ui.look.buttons import button, button_link
from builder_ui.look.fields import TextField
from builder_ui.look.layers import Dialog
from builder_ui.look.marks import stitch
from builder_ui.look.states import note
from builder_ui.look.texts import _
from builder_ui.look.words import text
from builder_ui.server import bots
from builder_ui.server.here import account
from builder_ui.server.problem import ServerProblem

MOST_SHOWN = 5


async def open_publish(
    desk: Desk, chat_url: str, show_problems: Callable[[], None], published: Callable[[int], None]
) -> None:
    """Check the draft and open the dialog that publishes it; `published` gets the number of the release."""
    await desk.settled()
    problems = await desk.check_now()
    errors = [problem for problem in problems if problem.severity == "error"]
    box = Dialog(_("Publish"), form=True)
    said: list[str] = [""]
    with box.body:
        if errors:
            note(
                _("Some things must be mended first. Until then your customers keep the version that is live."),
                "danger",
            )
            for problem in errors[:MOST_SHOWN]:
                with ui.element("div").classes("hrow problem-line"):
                    severity_icon("error")
                    text(problem.sentence)
        else:
            text(
                _("Customers get the new version with their next dialog. Dialogs that are running finish on theirs."),
                "p",
            )
            TextField(
                _("What has changed"),
                placeholder=_("For example: new prices"),
                optional=True,
                on_change=lambda words: said.__setitem__(0, words),
            )
            rest = counted([problem for problem in problems if problem.severity != "error"])
            if rest:
                text(_("{count} may wait.", count=rest), "p", "help")

    async def publish() -> None:
        drafts = {desk.scenario_id: desk.etag}
        try:
            number = await bots.publish(account(), desk.bot.id, said[0].strip(), drafts)
        except ServerProblem as problem:
            if problem.code == "draft_moved":
                await desk.reload()
            box.close()
            raise
        box.close()
        published(number)
        after_publish(number, desk.bot.id, chat_url)

    def to_problems() -> None:
        box.close()
        show_problems()

    with box.footer:
        button(_("Cancel"), box.close)
        if errors:
            button(_("Show the problems"), to_problems, kind="pri")
        else:
            button(_("Publish"), publish, kind="pri")
    box.open()


def after_publish(number: int, bot_id: str, chat_url: str) -> None:
    """Tell that a release is live, and how customers reach it."""
    base = chat_url.rstrip("/")
    snippet = f'<script async src="{escape(base)}/widget.js" data-bot="{escape(bot_id)}" data-mode="bubble"></script>'
    box = Dialog(_("Version {n} is live", n=number), form=True)
    with box.body:
        stitch(360, 18)
        text(_("Put this line on your web page, before </body>:"), "p")
        with ui.element("div").classes("snippet"):
            text(snippet, "code")
        with ui.element("div").classes("hrow wrapping"):
            button(_("Copy the line"), lambda: _copy(snippet), icon_name="copy")
            opened = button_link(_("Open the chat page"), f"{base}/c/{bot_id}", icon_name="external-link")
            opened.props("target=_blank rel=noopener")
    with box.footer:
        button(_("Done"), box.close, kind="pri")
    box.open()


def _copy(snippet: str) -> None:
    ui.clipboard.write(snippet)
