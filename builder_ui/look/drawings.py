"""Small drawings as SVG text: icons of the sprite, the logo, the stitched border, a template's sketch."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent / "static"
SPRITE: Final = "/look/icons.svg"
_MOTIF: Final = (
    "....1....",
    "...1.1...",
    "..1.2.1..",
    ".1.222.1.",
    "1.22.22.1",
    ".1.222.1.",
    "..1.2.1..",
    "...1.1...",
    "....1....",
)
_KNOT: Final = ("...", "...", "...", ".1.", "1.1", ".1.", "...", "...", "...")
_BOX_WIDTH: Final = 56
_COLUMN: Final = 87
_SAME_COLUMN: Final = 160
"""Groups whose x differ less than this on the canvas stand in one column."""


@cache
def icon_names() -> frozenset[str]:
    """List the icons that the sprite has."""
    return frozenset(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text(encoding="utf-8")))


def icon_svg(name: str, size_px: int = 16, classes: str = "") -> str:
    """Draw an icon of the sprite; it takes the colour of the text.

    Raises:
        KeyError: the sprite has no such icon.
    """
    if name not in icon_names():
        raise KeyError(name)
    stroke = 2 if size_px <= 14 else 1.75
    return (
        f'<svg class="i {classes}" width="{size_px}" height="{size_px}" stroke-width="{stroke}" aria-hidden="true">'
        f'<use href="{SPRITE}#{name}"/></svg>'
    )


def logo_svg(size_px: int) -> str:
    """Draw the logo in the colours of the theme."""
    bubble = (
        "M8 2h16a6 6 0 0 1 6 6v11a6 6 0 0 1-6 6H14l-6.2 4.7c-.7.5-1.8 0-1.8-.9V24.7A6 6 0 0 1 2 19V8a6 6 0 0 1 6-6z"
    )
    return (
        f'<svg width="{size_px}" height="{size_px}" viewBox="0 0 32 32" aria-hidden="true">'
        f'<path d="{bubble}" fill="var(--accent)"/>'
        '<g fill="var(--surface)"><path d="m9 10.2 3.3 3.3L9 16.8l-3.3-3.3z"/>'
        '<path d="m23 10.2 3.3 3.3-3.3 3.3-3.3-3.3z"/></g>'
        '<path d="m16 9.2 4.3 4.3-4.3 4.3-4.3-4.3z" fill="var(--live)"/></svg>'
    )


@cache
def stitch_svg(width_px: int, height_px: int = 27) -> str:
    """Draw a cross-stitch border of as many motifs as fit into `width_px`; for empty and first-evening screens only."""
    unit = height_px / 9
    count = max(1, int((width_px / unit + 5) // 14))
    stitches: list[str] = []

    def put(motif: Sequence[str], left: int) -> None:
        side = unit - 0.7
        for y, row in enumerate(motif):
            for x, mark in enumerate(row):
                if mark != ".":
                    colour = "accent" if mark == "1" else "live"
                    start = f"M{(left + x) * unit + 0.35:.2f} {y * unit + 0.35:.2f}"
                    stitches.append(f'<path d="{start}h{side:.2f}v{side:.2f}h-{side:.2f}z" fill="var(--{colour})"/>')

    for index in range(count):
        put(_MOTIF, index * 14)
        if index < count - 1:
            put(_KNOT, index * 14 + 10)
    width = (count * 14 - 5) * unit
    size = f'width="{width:g}" height="{height_px}" viewBox="0 0 {width:g} {height_px}"'
    return f'<svg class="stitch" {size} aria-hidden="true">{"".join(stitches)}</svg>'


def sketch_svg(groups: Sequence[tuple[float, float, Sequence[str]]], threads: Sequence[tuple[int, int]]) -> str:
    """Draw a scenario small: `groups` are (x, y, families of the blocks), `threads` join them by index.

    Groups fall into columns by their x; the first thread out of each group reached from the first one is lit.
    """
    boxes = _place(groups)
    shown = [
        (source, target)
        for source, target in threads
        if source in boxes and target in boxes and boxes[source][0] < boxes[target][0]
    ]
    lit = _first_road(shown)
    lines = [_thread(boxes[step[0]], boxes[step[1]], lit=step in lit) for step in shown]
    return (
        '<svg class="mini" viewBox="0 0 276 104" preserveAspectRatio="xMidYMid slice" aria-hidden="true">'
        f"{''.join(sorted(lines, key=_lit_last))}{''.join(_box(*box) for box in boxes.values())}</svg>"
    )


_Box = tuple[float, float, Sequence[str]]


def _place(groups: Sequence[_Box]) -> dict[int, _Box]:
    columns: list[list[int]] = []
    start = 0.0
    for index in sorted(range(len(groups)), key=lambda index: groups[index][0]):
        if not columns or groups[index][0] - start > _SAME_COLUMN:
            start = groups[index][0]
            columns.append([])
        columns[-1].append(index)
    placed: dict[int, _Box] = {}
    for column, members in enumerate(columns[:3]):
        shown = sorted(members, key=lambda index: groups[index][1])[:2]
        rows = 4 if len(shown) == 1 else 2
        heights = [_height(groups[index][2][:rows]) for index in shown]
        top = (104 - sum(heights) - 12 * (len(shown) - 1)) / 2
        for index, height in zip(shown, heights, strict=True):
            placed[index] = (24 + column * _COLUMN, top, groups[index][2][:rows])
            top += height + 12
    return placed


def _first_road(threads: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    road: set[tuple[int, int]] = set()
    here = min((source for source, _ in threads), default=0)
    while step := next((t for t in threads if t[0] == here and t not in road), None):
        road.add(step)
        here = step[1]
    return frozenset(road)


def _height(families: Sequence[str]) -> float:
    return 15 + 11 * max(1, min(len(families), 4))


def _box(x: float, y: float, families: Sequence[str]) -> str:
    height = _height(families)
    rows = "".join(_row(x, y + 8 + index * 11, family, index) for index, family in enumerate(families))
    return (
        f'<g><rect x="{x:g}" y="{y:g}" width="{_BOX_WIDTH}" height="{height:g}" rx="6" fill="var(--surface)"'
        f' stroke="var(--line-strong)"/>{rows}</g>'
    )


def _row(x: float, y: float, family: str, index: int) -> str:
    width = (26, 30, 20, 28)[index % 4]
    return (
        f'<rect x="{x + 7:g}" y="{y:g}" width="7" height="7" rx="2"'
        f' fill="var(--f-{html.escape(family)})" opacity=".85"/>'
        f'<rect x="{x + 18:g}" y="{y + 1.5:g}" width="{width}" height="4" rx="2" fill="var(--line-strong)"/>'
    )


def _thread(source: _Box, target: _Box, *, lit: bool) -> str:
    start_x, end_x = source[0] + _BOX_WIDTH, target[0]
    start_y, end_y = source[1] + _height(source[2]) / 2, target[1] + _height(target[2]) / 2
    middle = end_x - 15
    drop = end_y - start_y
    bend = min(6.0, abs(drop) / 2) * (1 if drop > 0 else -1)
    path = f"M{start_x:g} {start_y:.1f}H{end_x:g}"
    if abs(drop) > 1:
        round_ = abs(bend)
        path = (
            f"M{start_x:g} {start_y:.1f}H{middle - round_:.1f}q{round_:.1f} 0 {round_:.1f} {bend:.1f}"
            f"V{end_y - bend:.1f}q0 {bend:.1f} {round_:.1f} {bend:.1f}H{end_x:g}"
        )
    if lit:
        return (
            f'<path d="{path}" fill="none" stroke="var(--live-core)" stroke-width="3.6"/>'
            f'<path d="{path}" fill="none" stroke="var(--live)" stroke-width="2.2"/>'
        )
    return f'<path d="{path}" fill="none" stroke="var(--thread)" stroke-width="1.4"/>'


def _lit_last(line: str) -> bool:
    return "live-core" in line
