"""The builder of this process: its server and sessions, and who is on the page that is being drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.requests import HTTPConnection

from builder_ui.look.texts import current_language
from builder_ui.server.attempts import Attempts
from builder_ui.server.client import Account, Server
from builder_ui.server.problem import ServerProblem
from builder_ui.server.sessions import COOKIE, BuilderSession, BuilderSessions


@dataclass(frozen=True, slots=True)
class Here:
    """`public_url` is where people's browsers find the builder, `chat_url` where they find the chat."""

    server: Server
    sessions: BuilderSessions
    public_url: str
    chat_url: str
    attempts: Attempts = field(default_factory=Attempts)


_here: list[Here] = []


def open_here(here: Here) -> None:
    """Make `here` the builder of this process; NiceGUI's pages are the process's own, so there is one."""
    _here[:] = [here]


def here() -> Here:
    """Give the builder of this process."""
    return _here[0]


def session_of(connection: HTTPConnection) -> BuilderSession | None:
    """Find the session of a request or a websocket."""
    return here().sessions.find(connection.cookies.get(COOKIE, ""))


def session() -> BuilderSession:
    """Give the session of the page that is being drawn, or whose event is being handled.

    Raises:
        ServerProblem: 401, it has ended.
    """
    from nicegui import context

    found = session_of(context.client.request)
    if found is None:
        raise _ended()
    return found


def account() -> Account:
    """Speak to the server as the person on this page; ask anew in each handler.

    Raises:
        ServerProblem: 401, the session has ended.
    """
    return here().server.account(session().token, current_language())


def _ended() -> ServerProblem:
    problem = ServerProblem("not_signed_in", "", 401)
    problem.uk, problem.en = "Сеанс завершився. Увійдіть ще раз.", "The session has ended. Sign in again."
    return problem
