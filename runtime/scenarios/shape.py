"""What any JSON of a scenario must be before it is looked at more closely: how large, how deep, which keys and strings.

Reading is strict: a key given twice, NaN, `__proto__` and the like are refused with their path.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Final, NoReturn, TypeAlias, cast

from runtime.errors import BadDocument, TooLarge

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Path: TypeAlias = "tuple[str | int, ...]"

MAX_READ_BYTES: Final = 12_000_000
"""What is read at all; beyond it nothing is parsed."""
MAX_DOCUMENT_BYTES: Final = 5_000_000
MAX_DEPTH: Final = 40
MAX_VALUES: Final = 250_000
"""Three times what the largest scenario has; a million empty lists fit into three megabytes."""
MAX_KEY_CHARS: Final = 200
FORBIDDEN_KEYS: Final = frozenset({"__proto__", "constructor", "prototype"})
_BAD_CHARACTERS: Final = re.compile("[\x00\ud800-\udfff]")
_SAFE_INTEGER: Final = 2**53


def path_text(path: Sequence[str | int]) -> str:
    """Write a path for people: `groups[0].blocks[2].config.text`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else (f".{step}" if text else step)
    return text


def refuse(path: Sequence[str | int], uk: str, en: str, code: str = "bad_document") -> NoReturn:
    """Stop with a place and a sentence.

    Raises:
        BadDocument: always.
    """
    raise bad(path, uk, en, code)


def bad(path: Sequence[str | int], uk: str, en: str, code: str = "bad_document") -> BadDocument:
    """Make the error for one broken place."""
    where = path_text(path)
    return BadDocument(
        code,
        uk=f"{uk} Місце: {where}." if where else uk,
        en=f"{en} Place: {where}." if where else en,
        extra={"path": where},
    )


def read_json(data: bytes) -> Json:
    """Parse JSON strictly.

    Raises:
        TooLarge: more bytes than are read at all.
        BadDocument: not JSON, a key twice, a number that is none, or nested too deep.
    """
    if len(data) > MAX_READ_BYTES:
        raise _too_large()
    try:
        value = cast(Json, json.loads(data, object_pairs_hook=_object, parse_constant=_no_constant))
    except RecursionError:
        refuse((), "Документ вкладено занадто глибоко.", "The document is nested too deep.")
    except UnicodeDecodeError:
        refuse((), "Документ має бути в UTF-8.", "The document must be in UTF-8.")
    except json.JSONDecodeError as error:
        refuse(
            (),
            f"Це не JSON: помилка в рядку {error.lineno}, знак {error.colno}.",
            f"This is no JSON: a mistake in line {error.lineno}, character {error.colno}.",
        )
    except ValueError:
        refuse((), "У документі завелике число.", "A number of the document is too large.")
    check_shape(value)
    return value


def check_shape(value: object, path: Path = ()) -> None:
    """Walk a value and refuse what no part of a document may hold.

    Raises:
        BadDocument: too deep, too many values, a forbidden key, a string that can't be stored, or what is no JSON.
    """
    waiting: list[tuple[object, Path]] = [(value, path)]
    count = 0
    while waiting:
        held, at = waiting.pop()
        if isinstance(held, str):
            if _BAD_CHARACTERS.search(held):
                refuse(at, "Рядок має недозволений знак.", "A string holds a character that is not allowed.")
        elif isinstance(held, dict | list):
            if len(at) >= MAX_DEPTH:
                refuse(at[:6], "Документ вкладено занадто глибоко.", "The document is nested too deep.")
            count += len(cast("list[object]", held))
            if count > MAX_VALUES:
                refuse(
                    at[:6], "У документі забагато значень.", "The document holds too many values.", "too_many_values"
                )
            if isinstance(held, dict):
                for key, item in cast("dict[object, object]", held).items():
                    waiting.append((item, (*at, _key(key, at))))
            else:
                waiting.extend((item, (*at, place)) for place, item in enumerate(cast("list[object]", held)))
        elif isinstance(held, float):
            if not math.isfinite(held):
                refuse(at, "Тут не число.", "This is not a number.")
        elif isinstance(held, int) and not isinstance(held, bool):
            if abs(held) > _SAFE_INTEGER:
                refuse(at, "Завелике число: запишіть його рядком.", "The number is too large: write it as a string.")
        elif held is not None and not isinstance(held, bool):
            refuse(at, "Тут не JSON.", "This is not JSON.")


def check_size(data: bytes) -> None:
    """Refuse a document, written without spaces, that is too large.

    Raises:
        TooLarge: over `MAX_DOCUMENT_BYTES`.
    """
    if len(data) > MAX_DOCUMENT_BYTES:
        raise _too_large()


def same(left: object, right: object) -> bool:
    """Tell whether two JSON values are the same; unlike Python, `true` is not 1."""
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        mine, other = cast("Mapping[str, object]", left), cast("Mapping[str, object]", right)
        return mine.keys() == other.keys() and all(same(item, other[key]) for key, item in mine.items())
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        ours, theirs = cast("Sequence[object]", left), cast("Sequence[object]", right)
        return len(ours) == len(theirs) and all(same(a, b) for a, b in zip(ours, theirs, strict=True))
    return isinstance(left, bool) == isinstance(right, bool) and left == right


def _key(key: object, at: Path) -> str:
    if not isinstance(key, str) or len(key) > MAX_KEY_CHARS or _BAD_CHARACTERS.search(key):
        refuse(at, "Назва поля недозволена.", "The name of a field is not allowed.")
    if key in FORBIDDEN_KEYS:
        refuse((*at, key), f"Поле «{key}» недозволене.", f"The field “{key}” is not allowed.")
    return key


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        refuse((twice[:MAX_KEY_CHARS],), "Поле задано двічі.", "A field is given twice.")
    return made


def _no_constant(name: str) -> NoReturn:
    refuse((), f"{name} — не число.", f"{name} is not a number.")


def _too_large() -> TooLarge:
    return TooLarge(
        "document_too_large",
        uk=f"Документ завеликий: дозволено {MAX_DOCUMENT_BYTES // 1_000_000} МБ.",
        en=f"The document is too large: {MAX_DOCUMENT_BYTES // 1_000_000} MB are allowed.",
        extra={"max_bytes": MAX_DOCUMENT_BYTES},
    )
