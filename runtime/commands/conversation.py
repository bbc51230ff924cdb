"""Scripted conversations (`conversation.txt`): reading one, and replaying it line by line.

    > what the customer says      > [choice] Label      > [file] path      > [wait] 2h
    < what the bot answers        < /regular expression/      < [ended]      < [choices] One | Two
    ! name = value                a variable that must hold
    ~ http 200 {"status": "sent"} what the next call outside gets; also ~ http timeout, ~ ai Words, ~ ai error busy
    ~ now 2026-03-02T10:00        the moment the conversation begins
    # comment

A line break inside a message is written \\n. Every message of the bot must be there, in order.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal

from runtime.commands.rehearsal import FakedCall, Fakes, Rehearsal
from runtime.dialog.events import EndedData, ErrorData, MessageData, Reply, Said
from runtime.dialog.messages import Card, Carousel, File, Image, InputSpec, Location, Part, Text
from runtime.dialog.variables import plain_text
from runtime.errors import BadInput

Mark = Literal[">", "<", "!", "~"]
FIRST_MOMENT: Final = datetime(2026, 3, 2, 10, 0)  # noqa: DTZ001 - the scenario's own zone is put on it
_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a script; `number` counts from 1."""

    number: int
    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the replay left the script."""

    number: int
    expected: str
    heard: str

    def __str__(self) -> str:
        return f"line {self.number}\n  expected  {self.expected}\n  heard     {self.heard}"


def read_script(text: str) -> list[Line]:
    """Read a script.

    Raises:
        BadInput: a line begins with none of the marks.
    """
    lines: list[Line] = []
    for number, raw in enumerate(text.splitlines(), 1):
        stripped = raw.strip()
        if not stripped or stripped.startswith("#"):
            continue
        mark, words = stripped[0], stripped[1:].strip()
        if mark not in "><!~":
            raise BadInput(
                "bad_script",
                uk=f"Рядок {number}: починайте з >, <, !, ~ або #.",
                en=f"Line {number}: begin with >, <, !, ~ or #.",
            )
        lines.append(Line(number, mark, words))  # pyright: ignore[reportArgumentType] - one of the four marks
    return lines


def first_moment(lines: list[Line]) -> datetime:
    """Give the moment the conversation begins, without a zone."""
    for line in lines:
        if line.mark == "~" and line.words.startswith("now "):
            return datetime.fromisoformat(line.words.removeprefix("now ").strip())
    return FIRST_MOMENT


async def replay(rehearsal: Rehearsal, fakes: Fakes, lines: list[Line]) -> Difference | None:
    """Replay a script; give the first difference, or None."""
    fakes.ready.extend(faked(line) for line in lines if line.mark == "~" and not line.words.startswith("now "))
    await rehearsal.start()
    heard = _Heard(rehearsal)
    for line in lines:
        difference: Difference | None = None
        if line.mark == "<":
            difference = heard.compare(line)
        elif line.mark == ">":
            difference = heard.nothing_more(line)
            if difference is None:
                await say(rehearsal, line)
        elif line.mark == "!":
            difference = _compare_variable(rehearsal, line)
        if difference:
            return difference
    return heard.nothing_more(Line((lines[-1].number if lines else 0) + 1, "<", "(the end of the script)"))


async def say(rehearsal: Rehearsal, line: Line) -> None:
    """Do what a `>` line says."""
    kind, words = _bracketed(line.words)
    if kind == "wait":
        await rehearsal.wait(duration(words, line))
    elif kind == "choice":
        await rehearsal.reply(Reply(choice=tuple(part.strip() for part in words.split("|"))))
    elif kind == "file":
        await rehearsal.reply(Reply(file=_attached(Path(words))))
    else:
        await rehearsal.reply(Reply(text=line.words.replace("\\n", "\n")))


def faked(line: Line) -> FakedCall:
    """Read a `~` line.

    Raises:
        BadInput: it is neither an http nor an ai answer.
    """
    lane, _, rest = line.words.partition(" ")
    rest = rest.strip()
    if lane == "ai":
        failed = re.fullmatch(r"error (\w+)", rest)
        return FakedCall("ai", code=failed[1]) if failed else FakedCall("ai", {"text": rest.replace("\\n", "\n")})
    if lane == "http":
        status, _, body = rest.partition(" ")
        if not status.isdigit():
            return FakedCall("http", code=status or "timeout")
        try:
            parsed = json.loads(body) if body.strip() else None
        except ValueError:
            parsed = None
        return FakedCall("http", {"status": int(status), "headers": {}, "text": body, "json": parsed})
    raise BadInput(
        "bad_script",
        uk=f"Рядок {line.number}: після ~ пишуть http, ai або now.",
        en=f"Line {line.number}: http, ai or now comes after ~.",
    )


def duration(words: str, line: Line) -> timedelta:
    """Read a length of time such as 90s, 15m, 2h or 1d.

    Raises:
        BadInput: it is something else.
    """
    match = re.fullmatch(r"(\d+)\s*([smhd])", words.strip())
    if not match:
        raise BadInput(
            "bad_script",
            uk=f"Рядок {line.number}: тривалість, як-от 2h.",
            en=f"Line {line.number}: a duration such as 2h.",
        )
    return timedelta(seconds=int(match[1]) * _UNITS[match[2]])


def spoken(said: list[Said]) -> Iterator[str]:
    """Write what was said as the `<` lines of a script: a line for each message, its choices, its end."""
    for event in said:
        match event.data:
            case MessageData(parts=parts):
                yield " ".join(shown_part(part) for part in parts)
            case InputSpec(kind="choice", choices=choices) if choices:
                yield "[choices] " + " | ".join(choice.label for choice in choices)
            case EndedData(reason=reason):
                yield "[ended]" if reason == "finished" else f"[ended] {reason}"
            case ErrorData(code=code):
                yield f"[error] {code}"
            case _:
                continue


def shown_part(part: Part) -> str:
    """Write one part of a message on one line."""
    match part:
        case Text(text=text):
            return text.replace("\n", "\\n")
        case Card(title=title):
            return f"[card] {title}"
        case Carousel(cards=cards):
            return "[cards] " + " | ".join(card.title for card in cards)
        case Location(title=title):
            return f"[location] {title}"
        case Image(alt=alt, url=url):
            return f"[image] {alt or url}"
        case _:
            return f"[{type(part).__name__.lower()}] {part.url}"


class _Heard:
    """What the bot said and the script has not yet met; choices and the end count only when the script names them."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self._rehearsal = rehearsal

    def compare(self, line: Line) -> Difference | None:
        said = self._rehearsal.heard
        named = line.words.startswith(("[choices]", "[ended]"))
        while said:
            words = next(spoken([said.pop(0)]), None)
            if words is None or (not named and words.startswith(("[choices]", "[ended]"))):
                continue
            return None if _fits(line.words, words) else Difference(line.number, line.words, words)
        return Difference(line.number, line.words, "(nothing)")

    def nothing_more(self, line: Line) -> Difference | None:
        said, self._rehearsal.heard = self._rehearsal.heard, []
        for words in spoken(said):
            if not words.startswith(("[choices]", "[ended]")):
                return Difference(line.number, f"{line.mark} {line.words}", words)
        return None


def _fits(expected: str, words: str) -> bool:
    if len(expected) > 2 and expected.startswith("/") and expected.endswith("/"):
        return re.fullmatch(expected[1:-1], words.replace("\\n", "\n"), re.DOTALL) is not None
    return expected == words.strip()


def _compare_variable(rehearsal: Rehearsal, line: Line) -> Difference | None:
    name, _, expected = (part.strip() for part in line.words.partition("="))
    value = plain_text(rehearsal.variables().get(name))
    return None if value == expected else Difference(line.number, line.words, f"{name} = {value}")


def _attached(path: Path) -> File:
    return File(path.name, file_id=path.name, size_bytes=path.stat().st_size if path.exists() else 0)


def _bracketed(words: str) -> tuple[str, str]:
    match = re.fullmatch(r"\[(choice|file|wait)\]\s*(.*)", words)
    return (match[1], match[2]) if match else ("", words)
