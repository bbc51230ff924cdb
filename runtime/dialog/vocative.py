"""How a person is addressed in Ukrainian: the vocative of first names and patronymics.

The rules follow the orthography of 2019, §§ 88-91, for names as people give them. A word that is no Ukrainian name in
the nominative comes back unchanged: a wrong ending is worse than none.
"""

from __future__ import annotations

import re
from typing import Final

_WORD = re.compile(r"[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’'ʼ]+")
_VOWELS: Final = "аеєиіїоуюя"
MAX_NAME_CHARS: Final = 100

# Names that the endings would get wrong: feminine ones on a consonant, softened and historical forms.
_EXCEPTIONS: Final = {
    "адель": "адель",
    "аннабель": "аннабель",
    "есфір": "есфіре",
    "єлизавет": "єлизавет",
    "ігор": "ігорю",
    "ілля": "ілле",
    "кармен": "кармен",
    "кузьма": "кузьмо",
    "лазар": "лазарю",
    "лука": "луко",
    "любов": "любове",
    "марлен": "марлен",
    "мішель": "мішель",
    "нінель": "нінель",
    "ніколь": "ніколь",
    "олег": "олеже",
    "рахіль": "рахіле",
    "руф": "руфе",
    "юда": "юдо",
}


def vocative(name: str) -> str:
    """Put a name, with or without a patronymic, into the vocative: "Ігор Петрович" → "Ігорю Петровичу".

    Words that are not Ukrainian Cyrillic come back as they are.
    """
    if len(name) > MAX_NAME_CHARS:
        return name
    return _WORD.sub(lambda match: _one(match.group()), name)


def _one(word: str) -> str:
    low = word.lower()
    if len(low) < 3:
        return word
    form = _EXCEPTIONS.get(low) or _by_ending(low)
    if word.isupper():
        return form.upper()
    kept = 0
    while kept < min(len(low), len(form)) and low[kept] == form[kept]:
        kept += 1
    return word[:kept] + form[kept:]


def _by_ending(low: str) -> str:
    last, before = low[-1], low[-2]
    if low.endswith(("івна", "ївна")):
        return low[:-1] + "о"
    if low.endswith(("ович", "йович")):
        return low + "у"
    if last == "а":
        return low[:-1] + "о"
    if last == "я":
        return low[:-1] + ("є" if before in _VOWELS or before in "’'ʼ" else "ю")
    if last == "о":
        return low[:-1] + ("у" if before == "к" else "е")
    if last in "йь":
        return low[:-1] + "ю"
    if last in "еєиіїую":
        return low
    if last in "гґкх":
        return low + "у"
    return low + "е"
