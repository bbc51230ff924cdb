"""What happens when a person presses something: the work, its wait, and the sentence when it fails."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, Literal

from nicegui import context, ui
from nicegui.awaitable_response import AwaitableResponse

from builder_ui.look.texts import _, current_language
from builder_ui.look.words import icon, text
from runtime.errors import NotSignedIn, RozmovaError

Tone = Literal["ok", "info", "warn", "danger", "live"]
TONE_ICONS: Final = {
    "ok": "circle-check",
    "info": "info-circle",
    "warn": "alert-circle",
    "danger": "alert-triangle",
    "live": "player-play",
}
TOAST_S: Final = 6.0
Handler = Callable[[], Awaitable[object] | object]
"""What a button does: no arguments, sync or async; its value is not looked at."""


def guarded(work: Handler) -> Callable[[], Awaitable[None]]:
    """Wrap the work of a button or form: an expected failure becomes a toast, a lost session the sign-in page."""

    page = context.client

    async def run() -> None:
        with page.content:  # not in what was pressed: the work may draw it anew
            try:
                await finish(work)
            except RozmovaError as problem:
                tell(problem)

    return run


async def finish(work: Handler) -> None:
    """Do the work, sync or async, to its end."""
    done = work()
    if inspect.isawaitable(done) and not isinstance(done, AwaitableResponse):
        await done


def tell(problem: RozmovaError) -> None:
    """Show an expected failure to the person on this page."""
    if isinstance(problem, NotSignedIn) or problem.status == 401:
        ui.navigate.to("/login")
        return
    toast(problem.sentence(current_language()) or _("It did not work. Nothing is lost; try again."), kind="danger")


def watch_page() -> None:
    """Make this page tell of failures that no wrapper caught (timers, events of the canvas)."""

    def failed(problem: Exception) -> Any:
        if isinstance(problem, RozmovaError):
            tell(problem)
        else:
            toast(_("Something broke on our side. What was saved is safe; reload the page."), kind="danger")

    context.client.on_exception(failed)


def toast(
    words: str,
    kind: Tone = "ok",
    *,
    action: str = "",
    work: Handler | None = None,
    stays_s: float = TOAST_S,
) -> None:
    """Tell the person something that passes, with one thing to do about it; screen readers hear it."""
    with toasts(), ui.element("div").classes("toast").style(f"--k:var(--{kind})") as box:
        icon(TONE_ICONS[kind], 18, "s")
        text(words, classes="grow")
        if action and work is not None:
            text(action, "button", "btn gho small").props("type=button").on("click", guarded(work), [])
        ui.timer(stays_s, lambda: None if box.is_deleted else box.delete(), once=True)


@contextmanager
def toasts() -> Iterator[None]:
    """Enter the place where toasts of this page stand."""
    client = context.client
    found = client.storage.get("toasts")
    if found is None or found.is_deleted:
        with client.content:
            found = ui.element("div").classes("toasts").props("role=status aria-live=polite")
        client.storage["toasts"] = found
    with found:
        yield
