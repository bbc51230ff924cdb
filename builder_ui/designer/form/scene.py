"""What a form must know of the scenario around it, and how it tells a change."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

_LETTERS: Final = string.ascii_lowercase + string.digits


@dataclass(frozen=True, slots=True)
class Scene:
    """The scenario as a form sees it.

    `lang` is the language whose texts are edited. `declare` adds a variable that is not there yet. `target_of` names
    the group an exit of the block leads to, or "". `in_list`: these are the fields of a member of a list.
    """

    languages: Sequence[str]
    default_language: str
    lang: str
    variables: Callable[[], Sequence[Mapping[str, Any]]]
    groups: Mapping[str, str]
    connections: Sequence[str]
    declare: Callable[[str, str], None]
    target_of: Callable[[str], str]
    readonly: bool = False
    in_list: bool = False

    def variable_names(self, kinds: Sequence[str] = ()) -> list[str]:
        """Give the names of the variables whose type is one of `kinds`; of all when it is empty."""
        return [str(v["name"]) for v in self.variables() if not kinds or v.get("type", "text") in kinds]

    def kind_of(self, name: str) -> str:
        """Give the type of a variable; "text" for an unknown one."""
        return next((str(v.get("type", "text")) for v in self.variables() if v["name"] == name), "text")


def new_id(prefix: str) -> str:
    """Make an id inside a document: eight letters and digits behind a letter that tells its kind."""
    return prefix + "".join(secrets.choice(_LETTERS) for _ in range(8))


def text_in(value: object, lang: str, default_language: str) -> str:
    """Give the text of a language out of a string (default language) or a text of each language."""
    if isinstance(value, Mapping):
        return str(value.get(lang) or "")
    return str(value or "") if lang == default_language else ""


def with_text(value: object, lang: str, words: str, scene: Scene) -> object:
    """Give `value` with the text of a language changed; a string stays one while there is only one language."""
    if not isinstance(value, Mapping):
        if len(scene.languages) == 1:
            return words
        value = {scene.default_language: str(value)} if value else {}
    return {**value, lang: words}
