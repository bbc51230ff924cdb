"""The small Markdown of texts: bold, italic, links, lists and line breaks, parsed before Liquid is filled in.

`mark` turns a source into a Liquid template in which formatting is single characters of no writing; Liquid fills that
template; `assemble` reads the marks of the result into inline pieces. What was filled in can hold no mark (`liquid.py`
takes them out), so that no value ever becomes formatting or a link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from runtime.dialog.links import safe_link
from runtime.dialog.messages import Bold, Break, Inline, Italic, Link, List, Words

BOLD, BOLD_END, ITALIC, ITALIC_END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
LINK, LINK_LABEL, LINK_END = "\ufdd4", "\ufdd5", "\ufdd6"
BULLETS, NUMBERS, LIST_END, ITEM, ITEM_END = "\ufdd7", "\ufdd8", "\ufdd9", "\ufdda", "\ufddb"
VALUE, VALUE_END = "\ufddc", "\ufddd"
_HOLD, _HOLD_END = "\ufdde", "\ufddf"
MAX_DEPTH: Final = 16

_MARKED = re.compile("([\ufdd0-\ufddd\n])")
_HELD = re.compile(f"{_HOLD}(\\d+){_HOLD_END}")
_NEEDED = re.compile(r"[*_\[\\]|^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]", re.MULTILINE)
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class _SmallMarkdown(MarkdownIt):
    """Links are judged after they are filled in, by `safe_link`."""

    def __init__(self) -> None:
        super().__init__("zero", {"html": False, "linkify": False, "typographer": False, "maxNesting": MAX_DEPTH})
        self.enable(["list", "newline", "escape", "emphasis", "link"])

    def validateLink(self, url: str) -> bool:
        return True

    def normalizeLink(self, url: str) -> str:
        return url


_MARKDOWN: Final = _SmallMarkdown()


def needs_markdown(words: str) -> bool:
    """Tell whether words (without Liquid) may hold any formatting."""
    return _NEEDED.search(words) is not None


def mark(pieces: Sequence[tuple[str, bool]]) -> str:
    """Turn a source, cut into (piece, is Liquid), into a Liquid template with marks for its formatting."""
    held: list[str] = []
    text = ""
    for piece, is_liquid in pieces:
        if is_liquid:
            text += f"{_HOLD}{len(held)}{_HOLD_END}"
            held.append(piece)
        else:
            text += piece

    def is_tags(line: str) -> bool:
        found = _HELD.findall(line)
        return bool(found) and not _HELD.sub("", line).strip() and all(held[int(at)].startswith("{%") for at in found)

    lines: list[str] = []
    blank: list[bool] = []
    for line in text.split("\n"):
        alone = is_tags(line)
        for given, is_blank in (("", False), (line, False), ("", False)) if alone else ((line, not line.strip()),):
            lines.append(given)
            blank.append(is_blank)
    tokens = _MARKDOWN.parse("\n".join(lines))
    flat = "".join(_flat(tokens, lambda end: end < len(blank) and blank[end], is_tags))
    return _HELD.sub(lambda match: held[int(match.group(1))], flat)


def _flat(tokens: Sequence[Token], blank_after: Callable[[int], bool], is_tags: Callable[[str], bool]) -> Iterator[str]:
    counted: list[bool] = []
    end = 0
    for token in tokens:
        match token.type:
            case "paragraph_open":
                end = token.map[1] if token.map else 0
            case "inline":
                yield from _inline(token.children or [])
                if not is_tags(token.content):
                    yield "\n\n" if blank_after(end) else "\n"
            case "bullet_list_open":
                counted.append(True)
                yield BULLETS
            case "ordered_list_open":
                counted.append(token.attrs.get("start", 1) == 1)
                if counted[-1]:
                    yield NUMBERS
            case "list_item_open":
                yield ITEM if counted[-1] else f"{token.info}{token.markup} "
            case "list_item_close":
                if counted[-1]:
                    yield ITEM_END
            case "bullet_list_close" | "ordered_list_close":
                if counted.pop():
                    yield LIST_END + "\n"
            case _:
                pass


def _inline(children: Sequence[Token]) -> Iterator[str]:
    for token in children:
        match token.type:
            case "strong_open":
                yield BOLD
            case "strong_close":
                yield BOLD_END
            case "em_open":
                yield ITALIC
            case "em_close":
                yield ITALIC_END
            case "link_open":
                href = _HELD.sub(lambda match: f"{VALUE}{match.group()}{VALUE_END}", str(token.attrs.get("href", "")))
                yield f"{LINK}{href}{LINK_LABEL}"
            case "link_close":
                yield LINK_END
            case "softbreak" | "hardbreak":
                yield "\n"
            case _:
                yield token.content


# --- reading the marks -----------------------------------------------------------------------------------------------

_OPENERS: Final = {
    BOLD: BOLD_END,
    ITALIC: ITALIC_END,
    LINK: LINK_END,
    BULLETS: LIST_END,
    NUMBERS: LIST_END,
    ITEM: ITEM_END,
}


class _Frame:
    __slots__ = ("children", "href", "in_address", "opener")

    def __init__(self, opener: str) -> None:
        self.opener = opener
        self.children: list[Inline] = []
        self.href = ""
        self.in_address = opener == LINK


def assemble(marked: str) -> tuple[Inline, ...]:
    """Read a filled template into inline pieces. Total: marks without a partner are closed or left out."""
    stack = [_Frame("")]
    in_value = False
    for piece in _MARKED.split(marked):
        top = stack[-1]
        if not piece:
            continue
        if piece in (VALUE, VALUE_END):
            in_value = piece == VALUE
        elif piece == LINK_LABEL:
            top.in_address = False
        elif top.in_address and piece not in _OPENERS and piece != LINK_END:
            top.href += _in_address(piece, top.href) if in_value else piece
        elif piece in _OPENERS:
            if len(stack) < MAX_DEPTH:
                stack.append(_Frame(piece))
        elif piece == "\n":
            top.children.append(Break())
        elif "\ufdd0" <= piece <= "\ufddd":
            _close(stack, piece)
        else:
            top.children.append(Words(piece))
    while len(stack) > 1:
        _fold(stack)
    return _tidy(stack[0].children)


def plain_words(pieces: Sequence[Inline]) -> str:
    """Write inline pieces without formatting: list items on lines of their own, a link as its label."""
    text = ""
    for piece in pieces:
        match piece:
            case Words():
                text += piece.text
            case Break():
                text += "\n"
            case Bold() | Italic() | Link():
                text += plain_words(piece.children)
            case List():
                lines = [
                    (f"{place}. " if piece.ordered else "• ") + plain_words(item)
                    for place, item in enumerate(piece.items, start=1)
                ]
                text = (text.rstrip("\n") + "\n" if text else "") + "\n".join(lines) + "\n"
    return text.strip()


def _close(stack: list[_Frame], closer: str) -> None:
    if not any(_OPENERS.get(frame.opener) == closer for frame in stack):
        return
    while _OPENERS.get(stack[-1].opener) != closer:
        _fold(stack)
    _fold(stack)


def _fold(stack: list[_Frame]) -> None:
    frame = stack.pop()
    into = stack[-1].children
    children = _tidy(frame.children)
    match frame.opener:
        case "\ufdd0":
            _put(into, Bold(children), children)
        case "\ufdd2":
            _put(into, Italic(children), children)
        case "\ufdd4":
            href = safe_link(frame.href)
            if href is None:
                into.extend(children)
            else:
                into.append(Link(href, children or (Words(href),)))
        case "\ufdda":
            # An item lives in its list as a list of one, until the list is closed.
            _put(into, List((children,)), children)
        case _:
            _add_list(into, frame.children, ordered=frame.opener == NUMBERS)


def _put(into: list[Inline], piece: Inline, children: tuple[Inline, ...]) -> None:
    if children:
        into.append(piece)


def _add_list(into: list[Inline], children: list[Inline], *, ordered: bool) -> None:
    items: list[tuple[Inline, ...]] = []
    for child in children:
        if isinstance(child, List):
            items.extend(child.items)
        elif not isinstance(child, Break) and not (isinstance(child, Words) and not child.text.strip()):
            items.append((child,))
    if not items:
        return
    last = next((place for place in range(len(into) - 1, -1, -1) if not isinstance(into[place], Break)), -1)
    before = into[last] if last >= 0 else None
    if isinstance(before, List) and before.ordered == ordered and len(into) - last <= 2:
        into[last:] = [List((*before.items, *items), ordered)]
    else:
        into.append(List(tuple(items), ordered))


def _tidy(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Join words, drop breaks at the ends and around lists, and keep at most one empty line."""
    tidy: list[Inline] = []
    for piece in pieces:
        last = tidy[-1] if tidy else None
        if isinstance(piece, Break):
            if (
                last is None
                or isinstance(last, List)
                or (len(tidy) > 1 and isinstance(last, Break) and isinstance(tidy[-2], Break))
            ):
                continue
        elif isinstance(piece, List):
            while tidy and isinstance(tidy[-1], Break):
                tidy.pop()
        elif isinstance(piece, Words) and isinstance(last, Words):
            tidy[-1] = Words(last.text + piece.text)
            continue
        tidy.append(piece)
    while tidy and isinstance(tidy[-1], Break):
        tidy.pop()
    return tuple(tidy)


def _in_address(value: str, before: str) -> str:
    """Encode a value inside an address, so that it can't move the address to another host or add parameters.

    A value that begins the address is taken as it is: `safe_link` judges the whole.
    """
    if not before:
        return value
    if "?" in before or "#" in before or before.lower().startswith(("mailto:", "tel:")):
        safe = "-._~+@" if ":" in before[:7] and "//" not in before[:9] else "-._~"
    elif before.count("/") >= 3:
        safe = "/-._~:@!$&'()*,;=+"
    else:
        safe = "-._~"
    return _PERCENT.sub("%25", quote(value, safe=safe + "%"))
