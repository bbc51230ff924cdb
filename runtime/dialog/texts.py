"""Texts shown to people: small Markdown whose words are filled in by Liquid.

Markdown is parsed first and Liquid fills only words and addresses, so that nothing a customer typed becomes formatting
or a link. A text is compiled once and rendered often.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from runtime.dialog.liquid import CUT_MARK, MARKS, MAX_TEXT_CHARS, BadText, Template, compile_template, cut
from runtime.dialog.markdown import assemble, mark, needs_markdown, plain_words
from runtime.dialog.messages import Break, Text, Words
from runtime.dialog.variables import Value
from runtime.dialog.wording import Locale

__all__ = [
    "CUT_MARK",
    "DEFAULT_LOCALE",
    "MAX_TEXT_CHARS",
    "BadText",
    "CompiledText",
    "Locale",
    "compile_text",
    "format_words",
]

DEFAULT_LOCALE: Final = Locale()

_LINE_EDGES = re.compile(r"[ \t]*\r?\n[ \t]*")
_EMPTY_LINES = re.compile(r"\n{3,}")


class CompiledText:
    """A text ready to be rendered; `variables` are the names it reads ("name", "contact.name")."""

    __slots__ = ("_fixed", "_marked", "_raw", "source", "variables")

    def __init__(self, source: str, raw: Template | None, marked: Template | None, fixed: Text | None) -> None:
        self.source = source
        self._raw = raw
        self._marked = marked
        self._fixed = fixed
        self.variables: frozenset[str] = raw.variables if raw is not None else frozenset()

    def render(self, variables: Mapping[str, Value], locale: Locale = DEFAULT_LOCALE) -> Text:
        """Render with formatting. Never raises: a missing value is "", a text over its limits is cut with "…"."""
        if self._fixed is not None:
            return self._fixed
        assert self._marked is not None  # noqa: S101 - a text is fixed or has a template
        return _as_text(self._marked.render(variables, locale))

    def plain(self, variables: Mapping[str, Value], locale: Locale = DEFAULT_LOCALE) -> str:
        """Fill in Liquid only, Markdown left as it was typed: for addresses, prompts, bodies of requests."""
        return self.source if self._raw is None else self._raw.render(variables, locale)


def compile_text(source: str) -> CompiledText:
    """Compile a text.

    Raises:
        BadText: its Liquid is wrong, or it is too long; with the position in `source`.
    """
    source = MARKS.sub("", source)
    pieces = cut(source)
    raw = compile_template(source) if any(is_liquid for _, is_liquid in pieces) else None
    words = "".join(piece for piece, is_liquid in pieces if not is_liquid)
    marked = mark(pieces) if needs_markdown(words) or "{%" in source else _straight(source)
    if raw is None:
        return CompiledText(source, None, None, _as_text(marked))
    return CompiledText(source, raw, _compile_marked(marked, raw), None)


def _compile_marked(marked: str, raw: Template) -> Template:
    """Compile what Markdown made of a text; if it tore the Liquid apart, the text stays as it was typed."""
    try:
        return compile_template(marked)
    except BadText:
        return raw


def format_words(words: str) -> Text:
    """Give formatted words that are not Liquid, such as the answer of a model. Words over the limit are cut."""
    words = MARKS.sub("", words)
    if len(words) > MAX_TEXT_CHARS:
        words = words[:MAX_TEXT_CHARS] + CUT_MARK
    return _as_text(mark([(words, False)]) if needs_markdown(words) else _straight(words))


def _straight(words: str) -> str:
    return _EMPTY_LINES.sub("\n\n", _LINE_EDGES.sub("\n", words.strip()))


def _as_text(marked: str) -> Text:
    if MARKS.search(marked) is None:
        return Text(marked.strip())
    pieces = assemble(marked)
    formatted = any(not isinstance(piece, Words | Break) for piece in pieces)
    return Text(plain_words(pieces), pieces if formatted else ())
