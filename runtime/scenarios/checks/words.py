"""What people read: Liquid that does not compile, missing translations, secrets said aloud, links that are not safe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, cast

from runtime.blocks.fields import PEOPLE_READ
from runtime.dialog.links import safe_link
from runtime.dialog.wording import babel_locale
from runtime.scenarios.checks.problem import Problem
from runtime.scenarios.checks.scene import Scene, Seen
from runtime.scenarios.shape import path_text

_SECRETS: Final = re.compile(
    r"""\b(?:sk-[A-Za-z0-9_-]{20,}|AKIA[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[A-Za-z0-9-]{20,}
    |eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{10,}|\d{8,10}:[A-Za-z0-9_-]{35}|AIza[A-Za-z0-9_-]{35}
    |-----BEGIN[ ][A-Z ]*PRIVATE[ ]KEY-----)|\b[Bb]earer\s+[A-Za-z0-9._~+/-]{20,}""",
    re.VERBOSE,
)
"""Shapes of well-known keys and tokens; what is only named (`{{ secret.x }}`) has no such shape."""
_FIXED_LINK: Final = re.compile(r"(?<!\\)\]\(\s*<?([^\s{}<>]{1,500}?)>?\s*\)(?!\))")


def find(scene: Scene) -> Iterator[Problem]:
    """Find what is wrong with texts."""
    for seen in scene.blocks.values():
        yield from _liquid(scene, seen)
        yield from _translations(scene, seen)
        yield from _secrets(scene, seen)
        yield from _links(scene, seen)


def _liquid(scene: Scene, seen: Seen) -> Iterator[Problem]:
    for source in seen.sources:
        if source.mistake is not None:
            at = source.mistake.position + 1
            yield scene.problem(
                "bad_liquid",
                "error",
                f"Блок «{seen.name('uk')}»: {_lowered(source.mistake.uk)} Знак {at}.",
                f"The block “{seen.name('en')}”: {_lowered(source.mistake.en)} Character {at}.",
                seen,
                source.place,
            )


def _translations(scene: Scene, seen: Seen) -> Iterator[Problem]:
    languages = scene.document.languages
    if len(languages) < 2:
        return
    for at in seen.fields:
        if at.widget not in PEOPLE_READ or not at.value:
            continue
        if isinstance(at.value, str):
            # One string for all languages is a choice of the author's while it holds no words.
            missing = [lang for lang in languages if lang != scene.document.default_language]
            if not any(letter.isalpha() for letter in re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", at.value)):
                continue
        else:
            given = cast("Mapping[str, object]", at.value)
            if not any(given.values()):
                continue
            missing = [lang for lang in languages if not given.get(lang)]
        for lang in missing:
            yield scene.problem(
                "translation_missing",
                "warning",
                f"Блок «{seen.name('uk')}»: немає перекладу ({_language(lang, 'uk')}).",
                f"The block “{seen.name('en')}” has no translation ({_language(lang, 'en')}).",
                seen,
                f"{path_text(at.path)}.{lang}",
            )


def _secrets(scene: Scene, seen: Seen) -> Iterator[Problem]:
    for source in seen.sources:
        if source.field.widget in PEOPLE_READ and any(name.startswith("secret.") for name in source.variables):
            yield scene.problem(
                "secret_in_text",
                "error",
                f"Блок «{seen.name('uk')}» сказав би клієнтові секрет.",
                f"The block “{seen.name('en')}” would tell the customer a secret.",
                seen,
                source.place,
            )
    for at in seen.fields:
        values = (
            [at.value] if isinstance(at.value, str) else [source.text for source in seen.sources if source.field is at]
        )
        if any(_SECRETS.search(value) for value in values):
            yield scene.problem(
                "secret_typed",
                "error",
                f"У блоці «{seen.name('uk')}» записано ключ. Збережіть його як секрет бота й назвіть тут за іменем.",
                f"A key is written in the block “{seen.name('en')}”. Keep it as a secret of the bot and name it here.",
                seen,
                path_text(at.path),
            )


def _links(scene: Scene, seen: Seen) -> Iterator[Problem]:
    for source in seen.sources:
        if source.field.widget != "text":
            continue
        for href in cast("list[str]", _FIXED_LINK.findall(source.text)):
            if safe_link(href) is None:
                yield scene.problem(
                    "link_unsafe",
                    "warning",
                    f"Посилання «{href[:60]}» не відкриється: потрібне https://, mailto: або tel:.",
                    f"The link “{href[:60]}” will not open: it needs https://, mailto: or tel:.",
                    seen,
                    source.place,
                )


def _language(code: str, spoken: str) -> str:
    names = cast("Mapping[str, str]", babel_locale(spoken).languages)
    return names.get(code, code)


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
