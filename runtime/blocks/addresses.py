"""Addresses with variables in them: each value is percent-encoded where it stands.

So nothing that a customer typed can change where an address leads. Only a value that begins the address is left as it
is: that is an address the author keeps in a variable.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from runtime.dialog.liquid import Template, compile_template
from runtime.dialog.secrets import Place, outside_references, secret_reference

_OUTPUT: Final = re.compile(r"\{\{(-?)(.*?)(-?)\}\}", re.DOTALL)
_SECRET: Final = re.compile(r"\s*secret\.([\w-]+)\s*")
_ENCODED: Final = ' | url_encode | replace: "+", "%20" '


def compile_address(source: str, *, secrets: bool = False) -> Template:
    """Compile an address; with `secrets` a `{{ secret.name }}` in it becomes a reference to that secret.

    Raises:
        BadText: its Liquid is wrong.
    """
    source = source.strip()

    def encoded(found: re.Match[str]) -> str:
        if found.start() == 0:
            return found[0]
        return "{{" + found[1] + found[2].rstrip() + _ENCODED + found[3] + "}}"

    return compile_template(_OUTPUT.sub(encoded, refer_to_secrets(source, "url") if secrets else source))


def refer_to_secrets(source: str, place: Place) -> str:
    """Put a reference in place of each `{{ secret.name }}`; a secret inside a longer expression stays empty."""

    def referred(found: re.Match[str]) -> str:
        named = _SECRET.fullmatch(found[2])
        return secret_reference(named[1], place) if named else found[0]

    return _OUTPUT.sub(referred, source)


def percent_encoded(text: str) -> str:
    """Percent-encode everything but references to secrets, which are encoded when they are put in."""
    return outside_references(text, lambda words: quote(words, safe=""))
