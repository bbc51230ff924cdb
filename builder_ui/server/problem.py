"""What the server answers when it cannot: a problem document as an exception."""

from __future__ import annotations

from collections.abc import Mapping

from runtime.errors import RozmovaError


class ServerProblem(RozmovaError):
    """The server refused or did not answer; `code`, `status` and `extra` are its own, the sentence is for people."""

    def __init__(self, code: str, sentence: str, status: int, extra: Mapping[str, object] | None = None) -> None:
        super().__init__(code, uk=sentence, en=sentence, extra=extra)
        self.status = status


def no_answer(timeout_s: float) -> ServerProblem:
    """Say that the server did not answer in time."""
    problem = ServerProblem("no_answer", "", 504)
    problem.uk = f"Сервер не відповів за {timeout_s:g} секунд. Збережене ціле."
    problem.en = f"The server did not answer in {timeout_s:g} seconds. What was saved is safe."
    return problem


def no_connection() -> ServerProblem:
    """Say that the server cannot be reached."""
    problem = ServerProblem("no_connection", "", 503)
    problem.uk = "Немає зв’язку із сервером. Збережене ціле; спробуйте ще раз за хвилину."
    problem.en = "The server cannot be reached. What was saved is safe; try again in a minute."
    return problem
