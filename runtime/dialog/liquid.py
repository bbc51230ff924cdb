"""Liquid for texts, bounded: a render has a budget of work units, whatever its author or its customers wrote.

python-liquid parses and walks; here stand a closed set of tags and filters, exact comparison of numbers, and the
budget. Work is counted, not timed, so that the same text with the same variables always ends in the same way. A unit is
about 30 to 100 ns: the whole budget is spent in about a tenth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from io import StringIO
from typing import ClassVar, Final, TextIO, cast

from liquid import BoundTemplate, Environment, RenderContext
from liquid.ast import Node
from liquid.builtin.content import ContentNode
from liquid.builtin.content import Literal as LiteralTag
from liquid.builtin.expressions.filtered import FilteredExpression
from liquid.builtin.expressions.path import Path
from liquid.builtin.expressions.primitive import RangeLiteral
from liquid.builtin.illegal import Illegal
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags import (
    assign_tag,
    capture_tag,
    case_tag,
    comment_tag,
    for_tag,
    if_tag,
    inline_comment_tag,
    unless_tag,
)
from liquid.exceptions import LiquidError, LiquidSyntaxError, ResourceLimitError
from liquid.expression import Expression
from liquid.static_analysis import Variable
from liquid.token import Token
from liquid.utils import ReadOnlyChainMap

from runtime.dialog.filters import FILTERS, LOCAL_FILTERS, MAX_ITEMS, MAX_VALUE_CHARS, run_exactly, too_large, words
from runtime.dialog.variables import Value
from runtime.dialog.wording import Locale
from runtime.errors import BadInput

MAX_TEXT_CHARS: Final = 20_000
MAX_EXPRESSION_CHARS: Final = 2_000
BUDGET_UNITS: Final = 2_000_000
MAX_OUTPUT_CHARS: Final = 32_000
FILTER_UNITS: Final = 100
MEMBER_UNITS: Final = 10
COMPOUND_UNITS: Final = 2_000
CUT_MARK: Final = "…"
SCOPES: Final = frozenset({"contact", "bot", "module", "secret"})

MARKS: Final = re.compile("[\ufdd0-\ufdef\x00\ud800-\udfff]")
"""Characters of no writing, by which `markdown.py` marks formatting: taken out of everything that is filled in."""

_OPENER = re.compile(r"\{\{|\{%")
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}")
_END_RAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")
_NUMBER: Final = re.compile(r"-?\d{1,60}(\.\d{1,60})?")


class BadText(BadInput):
    """A text can't be compiled; `position` is the character it breaks at, from 0."""

    code = "bad_text"

    def __init__(self, position: int, *, uk: str, en: str) -> None:
        super().__init__(uk=uk, en=en, extra={"position": position})
        self.position = position


class _Exact(Decimal):
    """A number out of a variable, in a comparison: equal to a number by value, to words by letters."""

    letters: str = ""

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str):
            return self.letters == other
        if isinstance(other, float):
            return Decimal.__eq__(self, Decimal(repr(other)))
        return Decimal.__eq__(self, other)

    __hash__ = Decimal.__hash__


class _NumberWords(str):
    """A kept number: prints as kept, compares as the decimal it is."""

    __slots__ = ()

    def __liquid__(self) -> Decimal:
        exact = _Exact(self)
        exact.letters = str(self)
        return exact


class _Page(StringIO):
    """Where a render writes; a capture has its own."""

    def __init__(self, context: _Context) -> None:
        super().__init__()
        self._context = context
        self._left = MAX_OUTPUT_CHARS

    def write(self, s: str, /) -> int:
        self._left -= len(s)
        if self._left < 0:
            super().write(s[: self._left])
            raise too_large()
        self._context.spend(len(s) + MEMBER_UNITS)
        return super().write(s)


class _Context(RenderContext):
    """The state of one render, with its budget."""

    __slots__ = ("locale", "step_units", "units")

    def __init__(self, template: _Template, variables: Mapping[str, Value], locale: Locale) -> None:
        super().__init__(template, globals=variables)
        self.scope = ReadOnlyChainMap(self.locals, self.globals)
        self.locale = locale
        self.units = BUDGET_UNITS
        self.step_units = template.step_units

    def spend(self, units: int) -> None:
        """Take `units` of the budget."""
        self.units -= units
        if self.units < 0:
            raise too_large()

    def get(self, path: list[object], *, token: Token | None, default: object = None) -> object:
        """Find a value; a missing one is undefined, which prints as nothing."""
        self.spend(MEMBER_UNITS * len(path))
        found = self._scoped(path) if len(path) > 1 and path[0] in SCOPES else None
        if found is None:
            found = super().get(path, token=token)
        if isinstance(found, str):
            self.spend(len(found) >> 6)
            if found and len(found) <= 120 and found[-1].isdigit() and _NUMBER.fullmatch(found):
                return _NumberWords(found)
        elif isinstance(found, dict | list):
            self.spend(COMPOUND_UNITS)
            return cast(object, found)
        return found

    def _scoped(self, path: list[object]) -> object:
        """Names of other scopes are kept whole: `contact.name`."""
        value: object = self.globals.get(f"{path[0]}.{path[1]}")
        for key in path[2:]:
            try:
                value = self.get_item(value, key)
            except (KeyError, TypeError, IndexError):
                return None
        return value

    def filter(self, name: str, token: Token | None) -> Callable[..., object]:
        """Give a filter that pays for its work."""
        local = LOCAL_FILTERS.get(name)
        if local is not None:
            return partial(self._metered, local, locale=self.locale)
        return partial(self._metered, FILTERS[name])

    def _metered(self, filter_: Callable[..., object], *arguments: object, **named: object) -> object:
        units = FILTER_UNITS if not named else 5 * FILTER_UNITS
        for argument in arguments:
            units += _weight(argument)
        self.spend(units)
        result = run_exactly(filter_, arguments, named)
        self.spend(_weight(result))
        return result

    def raise_for_loop_limit(self, length: int = 1) -> None:
        """Pay for a whole loop before it begins: an iteration costs as much as the text is long."""
        if length > MAX_ITEMS:
            raise too_large()
        self.spend(length * self.step_units)

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        """Give a captured piece its own bounded page."""
        return _Page(self)


def _weight(value: object) -> int:
    if isinstance(value, str):
        if len(value) > MAX_VALUE_CHARS:
            raise too_large()
        return len(value) >> 2
    if isinstance(value, range):
        if value.stop - value.start > MAX_ITEMS:
            raise too_large()
        return len(value) * 4
    if isinstance(value, list | tuple):
        items = cast("list[object]", value)
        if len(items) > MAX_ITEMS:
            raise too_large()
        return sum(len(item) >> 2 for item in items if isinstance(item, str)) + 60 * len(items)
    if isinstance(value, dict):
        return COMPOUND_UNITS
    return 0


class _Output(OutputNode):
    """`{{ … }}`: empty when it can't be worked out."""

    __slots__ = ()

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        try:
            value = self.expression.evaluate(context)
        except ResourceLimitError:
            raise
        except LiquidError:
            return 0
        return buffer.write(MARKS.sub("", words(value)))


class _OutputTag(Output):
    node_class = _Output


class _Range(RangeLiteral):
    """`(1..n)` of at most `MAX_ITEMS` numbers."""

    __slots__ = ()

    def evaluate(self, context: RenderContext) -> range:
        made = super().evaluate(context)
        if made.stop - made.start > MAX_ITEMS:
            raise too_large()
        return made


class _Template(BoundTemplate):
    step_units: int = 1


class _Texts(Environment):
    template_class = _Template
    block_nesting_limit: ClassVar[int] = 20
    context_depth_limit: ClassVar[int] = 30

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Register the closed set of tags and filters."""
        for tag in (
            LiteralTag,
            _OutputTag,
            Illegal,
            if_tag.IfTag,
            unless_tag.UnlessTag,
            case_tag.CaseTag,
            for_tag.ForTag,
            for_tag.BreakTag,
            for_tag.ContinueTag,
            assign_tag.AssignTag,
            capture_tag.CaptureTag,
            comment_tag.CommentTag,
            inline_comment_tag.InlineCommentTag,
        ):
            self.add_tag(tag)
        for name, filter_ in {**FILTERS, **LOCAL_FILTERS}.items():
            self.add_filter(name, filter_)

    def error(self, exc: type[LiquidError] | LiquidError, msg: str | None = None, token: Token | None = None) -> None:
        """Stop for what is wrong in the text itself or too large; what fails while rendering stays empty."""
        if isinstance(exc, type):
            exc = exc(msg, token=token)
        if isinstance(exc, LiquidSyntaxError | ResourceLimitError):
            exc.token = exc.token or token
            raise exc


_ENVIRONMENT: Final = _Texts()


class Template:
    """A compiled Liquid template; `variables` are the names it reads ("name", "contact.name")."""

    __slots__ = ("_plain", "_template", "variables")

    def __init__(self, template: _Template, variables: frozenset[str]) -> None:
        self._template = template
        self._plain = _plain_pieces(template)
        self.variables = variables

    def render(self, variables: Mapping[str, Value], locale: Locale) -> str:
        """Fill the template in; a text over the budget is cut, with a mark at its end."""
        if self._plain is not None and (filled := _filled(self._plain, variables)) is not None:
            return filled
        context = _Context(self._template, variables, locale)
        page = _Page(context)
        try:
            self._template.render_with_context(context, page)
        except (ResourceLimitError, RecursionError):
            return page.getvalue() + CUT_MARK
        return page.getvalue()


@dataclass(frozen=True, slots=True)
class _Name:
    """`{{ name }}` and nothing more."""

    name: str


_Pieces = tuple[str | _Name, ...]


def _plain_pieces(template: _Template) -> _Pieces | None:
    """Give the pieces of a template that is nothing but words and names, as most texts are; else None."""
    pieces: list[str | _Name] = []
    for node in template.nodes:
        if isinstance(node, ContentNode):
            pieces.append(node.text)
            continue
        expression = node.expression if isinstance(node, OutputNode) else None
        path = expression.left if isinstance(expression, FilteredExpression) and not expression.filters else None
        if not isinstance(path, Path) or not all(isinstance(part, str) for part in path.path):
            return None
        if len(path.path) > 1 and (len(path.path) > 2 or path.path[0] not in SCOPES):
            return None
        pieces.append(_Name(".".join(cast("list[str]", path.path))))
    return tuple(pieces)


def _filled(pieces: _Pieces, variables: Mapping[str, Value]) -> str | None:
    """Put words in the places of names; None when one is no words, or it gets long: then Liquid has to do it."""
    made: list[str] = []
    for piece in pieces:
        if not isinstance(piece, _Name):
            made.append(piece)
            continue
        value = variables.get(piece.name)
        if not isinstance(value, str):
            return None
        made.append(MARKS.sub("", value))
    filled = "".join(made)
    return filled if len(filled) <= MAX_OUTPUT_CHARS else None


def compile_template(source: str) -> Template:
    """Compile Liquid.

    Raises:
        BadText: it is no valid Liquid, uses a tag or filter that is not there, or is too long.
    """
    cut(source)
    try:
        parsed = cast(_Template, _ENVIRONMENT.from_string(source))
        analysis = parsed.analyze(include_partials=False)
    except LiquidError as error:
        raise _bad(error, source) from error
    except RecursionError as error:
        raise BadText(
            0, uk="Вираз у тексті занадто складний.", en="An expression in the text is too complex."
        ) from error
    for name, spans in analysis.filters.items():
        if name not in FILTERS and name not in LOCAL_FILTERS:
            raise BadText(spans[0].index, uk=f"Фільтра «{name}» немає.", en=f"There is no filter “{name}”.")
    parsed.step_units = max(20, len(source))
    _bound_ranges(parsed)
    return Template(parsed, frozenset(_names(analysis.globals)))


def cut(source: str) -> list[tuple[str, bool]]:
    """Cut a source into pieces: (words, False) or (one Liquid bracket, True).

    Raises:
        BadText: it is too long, or a bracket is too long or not closed.
    """
    if len(source) > MAX_TEXT_CHARS:
        raise BadText(
            MAX_TEXT_CHARS,
            uk=f"Текст довший за {MAX_TEXT_CHARS} знаків.",
            en=f"The text is longer than {MAX_TEXT_CHARS} characters.",
        )
    pieces: list[tuple[str, bool]] = []
    at = 0
    while (opener := _OPENER.search(source, at)) is not None:
        start = opener.start()
        if start > at:
            pieces.append((source[at:start], False))
        is_raw = _RAW.match(source, start)
        if is_raw is not None:
            closer = _END_RAW.search(source, is_raw.end())
            end = closer.end() if closer else -1
        else:
            found = source.find("}}" if opener.group() == "{{" else "%}", start + 2)
            end = found + 2 if found >= 0 else -1
        if end < 0:
            raise BadText(
                start,
                uk=f"Дужку {opener.group()} не закрито.",
                en=f"The bracket {opener.group()} is not closed.",
            )
        if is_raw is None and end - start > MAX_EXPRESSION_CHARS:
            raise BadText(start, uk="Вираз занадто довгий.", en="The expression is too long.")
        pieces.append((source[start:end], True))
        at = end
    if at < len(source):
        pieces.append((source[at:], False))
    return pieces


def _names(found: Mapping[str, Sequence[Variable]]) -> list[str]:
    names: list[str] = []
    for root, uses in found.items():
        for use in uses:
            segments = use.segments
            names.append(f"{root}.{segments[1]}" if root in SCOPES and len(segments) > 1 else root)
    return [name for name in names if name not in ("forloop", "now", "today")]


def _bound_ranges(template: _Template) -> None:
    def visit(expression: Expression) -> None:
        if type(expression) is RangeLiteral:
            expression.__class__ = _Range
        for child in expression.children():
            visit(child)

    def walk(node: Node) -> None:
        for expression in node.expressions():
            visit(expression)
        for child in node.children(RenderContext(template), include_partials=False):
            walk(child)

    for node in template.nodes:
        walk(node)


def _bad(error: LiquidError, source: str) -> BadText:
    position = error.token.start_index if error.token is not None else 0
    reason = str(error.message or "")
    return BadText(
        max(0, min(position, len(source))),
        uk=f"Помилка в дужках Liquid: {reason}.",
        en=f"A mistake in Liquid: {reason}.",
    )
